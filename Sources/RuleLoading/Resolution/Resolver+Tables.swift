import Diagnostics
import RuleModel

extension Resolver {
  /// An item table, as it stays for those who name its rows.
  func table(_ draft: ItemTableDraft) -> ItemTable {
    ItemTable(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      rows: draft.rows.map { row in
        ItemTable.Row(
          id: row.head.identifier, title: texts.text(row.head.title),
          question: draft.asks ? row.head.id.flatMap { names.questions[$0.value] } : nil,
          attributes: draft.attributes.all.compactMap { attribute in
            row.attributes.values[attribute.name.value].map {
              ItemTable.Attribute(name: attribute.name.value, values: values($0))
            }
          }, span: row.head.span)
      }, span: draft.head.span)
  }

  private func values(_ value: RowValuesDraft.Value) -> [String] {
    switch value {
    case .number(let number): ["\(number)"]
    case .truth(let truth): [truth ? "yes" : "no"]
    case .text(let text): [texts.text(text)]
    case .member(let member): [member.value]
    case .members(let members): members.map(\.value)
    }
  }
}
