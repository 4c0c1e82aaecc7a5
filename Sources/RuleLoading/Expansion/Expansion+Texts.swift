import Diagnostics
import RuleModel

extension Expansion {
  /// A text with `{d.title}`, `{d.id}` and `{d.ATTRIBUTE}` filled in; `{parameter}` stays.
  func text(_ draft: TextDraft, _ bindings: Bindings) -> TextDraft {
    guard !bindings.isEmpty else { return draft }
    var pieces: [TextDraft.Piece] = []
    for piece in draft.pieces {
      switch piece {
      case .literal: pieces.append(piece)
      case .parameter(let name): pieces += filled(name, bindings) ?? [piece]
      }
    }
    return TextDraft(pieces, at: draft.span)
  }

  /// What stands for a row's name in a text; nil where it names no row.
  private func filled(_ name: Located<String>, _ bindings: Bindings) -> [TextDraft.Piece]? {
    let parts = name.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, var row = bindings.row(first) else { return nil }
    for (index, part) in parts.dropFirst().enumerated() {
      let isLast = index == parts.count - 2
      if isLast, part == "title" { return row.row.title.pieces }
      if isLast, part == "id" { return [.literal(row.row.id)] }
      let value = row.row.values[part]
      guard row.domain.attribute(part) != nil else { return unknown(name, part, row) }
      guard !isLast else { return value.map(shown) ?? [] }
      guard case .member(let list, let id) = value, let domain = lists[list],
        let position = domain.position(of: id)
      else { return value == nil ? [] : unknown(name, part, row) }
      row = BoundRow(domain: domain, position: position)
    }
    return unknown(name, "", row)
  }

  private func unknown(
    _ name: Located<String>, _ part: String, _ row: BoundRow
  ) -> [TextDraft.Piece] {
    let names = ["title", "id"] + row.domain.attributes.map(\.name.value)
    findings.report(
      .unknownRowText(name, candidates: Suggestion.nearest(to: part, among: names)))
    return []
  }

  private func shown(_ value: RowValue) -> [TextDraft.Piece] {
    switch value {
    case .number(let number): [.literal(number.description)]
    case .truth(let truth): [.literal(truth ? Strings.yes : Strings.no)]
    case .text(let text): text.pieces
    case .member(let list, let id): title(id, list)
    case .members(let list, let ids):
      Array(ids.map { title($0, list) }.joined(separator: [.literal(Strings.listSeparator)]))
    }
  }

  private func title(_ id: String, _ list: String) -> [TextDraft.Piece] {
    lists[list].flatMap { domain in
      domain.position(of: id).map { domain.rows[$0].title.pieces }
    } ?? [.literal(id)]
  }
}
