import RuleModel
import Tabular

/// The hidden sheet with the choices that drop-down lists offer, a column for each list.
struct FormLists {
  private let sheet: WorkbookWriter.SheetID
  private var columns: [[String]: Int] = [:]

  init(_ sheet: WorkbookWriter.SheetID) { self.sheet = sheet }

  /// The choices of a list as forms write them: their names, or their ids where two have one name.
  static func texts(of list: Enumeration) -> [String] {
    list.members.map { text(of: $0, among: list.members) }
  }

  /// One of a list's choices as forms write it.
  static func text(of member: Enumeration.Member, among members: [Enumeration.Member]) -> String {
    let isUnique = members.count { $0.title == member.title } == 1
    return isUnique ? member.title : member.id.text
  }

  /// Offers some texts in some cells of a sheet.
  mutating func offer(
    _ texts: [String], in cells: CellRange, of target: WorkbookWriter.SheetID,
    _ writer: WorkbookWriter
  ) throws(TableWritingError) {
    let column: Int
    if let known = columns[texts] {
      column = known
    } else {
      column = columns.count + 1
      columns[texts] = column
      for (row, text) in texts.enumerated() {
        try writer.write(.text(text), row: row + 1, column: column, of: sheet)
      }
    }
    try writer.offerChoices(
      CellRange(firstRow: 1, firstColumn: column, lastRow: texts.count, lastColumn: column),
      on: sheet, in: cells, of: target,
      CellNotice(FormWords.choiceTitle, FormWords.choiceMessage))
  }
}
