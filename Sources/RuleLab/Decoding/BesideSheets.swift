import Diagnostics
import YAMLSyntax

/// The files beside the tests that tests start from: answer sheets, and no tests themselves.
struct BesideSheets {
  /// The names of all files beside the tests.
  let names: [String]
  private let roots: [String: YAMLNode]

  /// Finds the sheets among the files of a folder: those that another file names as its base.
  init(_ documents: [(name: String, root: YAMLNode)]) {
    names = documents.map(\.name)
    var roots: [String: YAMLNode] = [:]
    for document in documents {
      guard let name = Self.baseFile(of: document.root), name != document.name,
        let sheet = documents.first(where: { $0.name == name })
      else { continue }
      roots[name] = sheet.root
    }
    self.roots = roots
  }

  /// Whether a file is a sheet that tests start from.
  func isSheet(_ name: String) -> Bool { roots[name] != nil }

  /// What a sheet gives, by the keys of a case; nil where there is none of that name.
  func parts(of name: String) -> [CaseKey: YAMLEntry]? {
    guard let root = roots[name] else { return nil }
    var parts: [CaseKey: YAMLEntry] = [:]
    for (key, path) in Self.paths { parts[key] = Self.entry(path, in: root) }
    return parts
  }

  private static let paths: [CaseKey: [String]] = [
    .rules: ["rules"], .subjects: ["respondent", "subjects"], .surveyYear: ["survey_year"],
    .answers: ["answers"], .sheets: ["sheets"],
  ]

  private static func baseFile(of root: YAMLNode) -> String? {
    guard let entry = entry(["base", "file"], in: root),
      case .scalar(let scalar) = entry.value.content
    else { return nil }
    return scalar.text
  }

  private static func entry(_ path: [String], in root: YAMLNode) -> YAMLEntry? {
    var found: YAMLEntry?
    var node = root
    for key in path {
      guard case .mapping(let entries) = node.content,
        let entry = entries.first(where: { $0.key.value == key })
      else { return nil }
      (found, node) = (entry, entry.value)
    }
    return found
  }
}
