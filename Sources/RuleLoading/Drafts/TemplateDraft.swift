import Diagnostics
import YAMLSyntax

/// The `for_each` of an item: one item is made for each row, or for each pair of rows.
struct TemplateDraft {
  static let key = "for_each"
  /// The most lists of rows that are combined.
  static let maximumDomains = 2

  /// Nil in the place of rows that could not be read.
  let rows: [RowsSyntax?]
  /// Where the key stands.
  let span: Span

  /// Nil where there is no `for_each`.
  init?(_ fields: Fields) {
    guard let place = fields.place(of: Self.key), let node = fields.node(Self.key) else {
      return nil
    }
    let nodes =
      if case .sequence(let nodes) = node.content { nodes } else { [node] }
    span = place
    if nodes.isEmpty { fields.findings.report(.listWithoutEntries(of: Self.key, at: place)) }
    if nodes.count > Self.maximumDomains {
      fields.findings.report(.tooManyDomains(nodes.count, at: place))
    }
    rows =
      nodes.isEmpty || nodes.count > Self.maximumDomains
      ? [nil]
      : nodes.map { node in
        let (rows, found) = ExpressionParser.parseRows(node)
        fields.findings.report(found)
        return rows
      }
  }
}
