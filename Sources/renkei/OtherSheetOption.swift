import ArgumentParser

/// A further answer sheet on the command line, as in `target=goals.yaml`.
struct OtherSheetOption: ExpressibleByArgument {
  /// The id by which the rules name it.
  let name: String
  /// Where it lies.
  let path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    name = String(argument[..<sign])
    path = String(argument[argument.index(after: sign)...])
    if name.isEmpty || path.isEmpty { return nil }
  }

  static var defaultValueDescription: String { "NAME=FILE" }
}
