import Diagnostics
import YAMLSyntax

/// A `sheets` entry.
struct SheetDraft {
  static let keys = ["id", "title"]

  let head: ItemHead

  init(_ node: YAMLNode, _ findings: Findings) {
    head = ItemHead(Fields(node, keys: Self.keys, findings))
  }
}
