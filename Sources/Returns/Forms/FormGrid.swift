import Tabular

/// The rows of a sheet of a form: finds the names that belong to each answer.
struct FormGrid {
  /// What a row with the cell `ID` says of the rows below it; without answers and names it says that
  /// what stands there are no answers.
  private struct Head {
    let nameColumn: Int
    /// The column of the answers, where rows have one each.
    let answerColumn: Int?
    /// The names above the columns, where rows have several.
    let columns: [(column: Int, name: String)]
  }

  let sheet: String
  private var head: Head?

  init(sheet: String) { self.sheet = sheet }

  /// Takes the answers of a row.
  mutating func read(_ row: SheetRow, into answers: inout FormCells) {
    if let found = Self.head(row) {
      head = found
      return
    }
    guard let head else { return }
    let name = Self.text(row[head.nameColumn])
    if !name.isEmpty {
      if head.answerColumn != nil { answers.offer(named: name, by: nil) }
      for column in head.columns { answers.offer(named: name, by: column.name) }
    }
    for cell in row.cells where !Self.isBlank(cell.value) {
      if cell.column == head.answerColumn {
        answers.take(given(cell, row), named: name, by: nil)
      } else if let column = head.columns.first(where: { $0.column == cell.column }) {
        answers.take(given(cell, row), named: name, by: column.name)
      } else if cell.column > head.nameColumn {
        answers.reportBeside(given(cell, row))
      }
    }
  }

  private func given(_ cell: SheetCell, _ row: SheetRow) -> GivenCell {
    GivenCell(
      cell.value, format: cell.format, isFormula: cell.isFormula,
      at: TablePlace(sheet: sheet, row: row.number, column: cell.column))
  }

  // MARK: Heads

  private static func head(_ row: SheetRow) -> Head? {
    let texts = row.cells.map { (column: $0.column, text: text($0.value)) }
    guard let name = texts.last(where: { $0.text == FormWords.nameHead }) else { return nil }
    let answer = texts.first { $0.text == FormWords.answerHead }
    let columns = texts.filter { isName($0.text) }.map { (column: $0.column, name: $0.text) }
    return Head(nameColumn: name.column, answerColumn: answer?.column, columns: columns)
  }

  /// Whether a text looks like the name of a row or a column.
  private static func isName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count >= 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
              || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
          }
      }
  }

  /// A text without the spaces around it; empty for anything else.
  private static func text(_ cell: Cell) -> String {
    guard case .text(let text) = cell else { return "" }
    return text.trimmed
  }

  private static func isBlank(_ cell: Cell) -> Bool {
    switch cell {
    case .blank: true
    case .text(let text): text.trimmed.isEmpty
    case .number, .date, .boolean, .error, .formulaWithoutValue: false
    }
  }
}
