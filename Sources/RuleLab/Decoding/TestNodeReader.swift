import Diagnostics
import YAMLSyntax

/// Reads the nodes of a test file and collects what is wrong with them.
struct TestNodeReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// The entries of a mapping.
  mutating func entries(_ node: YAMLNode, of field: String) -> [YAMLEntry]? {
    if case .mapping(let entries) = node.content { return entries }
    report(SyntaxDiagnostics.misread(node) ?? .wrongForm(.mapping, found: node, of: field))
    return nil
  }

  /// The entries of a mapping by key; others are reported.
  mutating func fields<Key: RawRepresentable<String> & CaseIterable & Hashable>(
    _ node: YAMLNode, _ keys: Key.Type, of field: String
  ) -> [Key: YAMLEntry]? {
    guard let entries = entries(node, of: field) else { return nil }
    var fields: [Key: YAMLEntry] = [:]
    for entry in entries {
      if let key = Key(rawValue: entry.key.value) {
        fields[key] = entry
      } else {
        report(.unknownTestKey(entry.key, among: Key.allCases.map(\.rawValue)))
      }
    }
    return fields
  }

  /// The nodes of a list.
  mutating func list(_ node: YAMLNode, of field: String) -> [YAMLNode]? {
    if case .sequence(let nodes) = node.content { return nodes }
    report(SyntaxDiagnostics.misread(node) ?? .wrongForm(.list, found: node, of: field))
    return nil
  }

  /// The texts of a list.
  mutating func texts(_ node: YAMLNode, of field: String) -> [Located<String>]? {
    guard let nodes = list(node, of: field) else { return nil }
    return nodes.compactMap { text($0, of: field) }
  }

  /// The text of a scalar that is not empty.
  mutating func text(_ node: YAMLNode, of field: String) -> Located<String>? {
    if case .scalar(let scalar) = node.content, !scalar.isNull, !scalar.text.isEmpty {
      return Located(scalar.text, at: node.span)
    }
    report(.wrongForm(.text, found: node, of: field))
    return nil
  }
}
