import Diagnostics
import RuleModel
import YAMLSyntax

/// What an item says of where it comes from; what it leaves out is inherited.
struct AttributionDraft: Sendable {
  static let keys = ["provenance", "source", "locator"]

  /// What one key says.
  enum Given<Value: Sendable>: Sendable {
    case absent
    /// Written, but faulty; that is reported.
    case faulty
    case value(Value)

    /// This, or what is inherited where it is absent.
    func orInherited(_ other: Given) -> Given {
      if case .absent = self { other } else { self }
    }
  }

  let provenance: Given<Provenance>
  let source: Given<Located<String>>
  let locator: String?

  /// Nothing is said.
  static let none = AttributionDraft(provenance: .absent, source: .absent, locator: nil)

  init(
    provenance: Given<Provenance>, source: Given<Located<String>>, locator: String?
  ) {
    self.provenance = provenance
    self.source = source
    self.locator = locator
  }

  init(_ fields: Fields) {
    let provenance = fields.word("provenance", of: Provenance.allCases)
    self.provenance = Self.given("provenance", provenance?.value, fields)
    source = Self.given("source", fields.plain("source"), fields)
    locator = fields.plain("locator")?.value
  }

  /// This with what it leaves out taken from another; a locator goes with its source.
  func inheriting(_ other: AttributionDraft) -> AttributionDraft {
    var locator = locator
    if case .absent = source, locator == nil { locator = other.locator }
    return AttributionDraft(
      provenance: provenance.orInherited(other.provenance),
      source: source.orInherited(other.source), locator: locator)
  }

  private static func given<Value: Sendable>(
    _ key: String, _ value: Value?, _ fields: Fields
  ) -> Given<Value> {
    if let value { return .value(value) }
    // A node that is no mapping says nothing, but it has been reported.
    return fields.has(key) || !fields.isReadable ? .faulty : .absent
  }
}

/// The phrase of a source that something rests on.
struct BasisDraft {
  static let keys = ["phrase", "source"]

  var phrase: TextDraft
  let source: Located<String>?

  init?(_ fields: Fields) {
    guard let node = fields.node("basis") else { return nil }
    let fields = Fields(node, keys: Self.keys, fields.findings)
    phrase = fields.requiredText("phrase")
    fields.require("source")
    source = fields.plain("source")
  }
}
