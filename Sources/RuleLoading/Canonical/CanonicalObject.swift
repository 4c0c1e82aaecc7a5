import JSONWriting

/// One object of a canonical form, its members in the order in which they are put in.
struct CanonicalObject {
  private let form: CanonicalForm
  private var members: [JSONValue.Member] = []

  private init(_ form: CanonicalForm) {
    self.form = form
  }

  /// Puts in what can change the value of a result.
  mutating func logic(_ name: String, _ value: JSONValue) {
    members.append(JSONValue.Member(name, value))
  }

  /// Puts in what people read, which the form `logic` leaves out.
  mutating func full(_ name: String, _ value: @autoclosure () -> JSONValue) {
    if form == .full { members.append(JSONValue.Member(name, value())) }
  }

  /// The object that a closure fills.
  static func of(
    _ form: CanonicalForm, _ fill: (inout CanonicalObject) -> Void
  ) -> JSONValue {
    var object = CanonicalObject(form)
    fill(&object)
    return .object(object.members)
  }
}
