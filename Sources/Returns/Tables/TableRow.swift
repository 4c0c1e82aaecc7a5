import Tabular

/// A row of a table, whatever the table is written as.
struct TableRow {
  /// Where it is.
  let place: TablePlace
  /// The cells that are not empty, by column from left to right.
  let cells: [GivenCell]
  /// How many cells it has, empty ones too; nil where a sheet does not say.
  let width: Int?
  let faults: [TableFault]
  let isBlank: Bool
  /// The record of a text table.
  private let record: Record?

  /// A record of a text table.
  init(_ record: Record) {
    place = TablePlace(row: record.number, line: record.line, byte: record.byte)
    cells = (0..<record.count).compactMap { index in
      let text = record[index]
      guard !text.isEmpty else { return nil }
      return GivenCell(
        .text(text),
        at: TablePlace(
          row: record.number, column: index + 1, line: record.line, byte: record.byte))
    }
    width = record.count
    faults = record.faults
    isBlank = record.isBlank
    self.record = record
  }

  /// A row of a sheet.
  init(_ row: SheetRow, of sheet: Sheet) {
    place = TablePlace(sheet: sheet.name, row: row.number)
    cells = row.cells.map { cell in
      GivenCell(
        cell.value, format: cell.format, isFormula: cell.isFormula,
        at: TablePlace(sheet: sheet.name, row: row.number, column: cell.column))
    }
    width = nil
    faults = row.faults
    isBlank = row.isBlank
    record = nil
  }

  /// The last column with something in it.
  var lastColumn: Int { cells.last?.place.column ?? 0 }

  /// The whole row as text: as it came, or of a sheet its cells, with `?` for those that cannot be
  /// read.
  var shown: String {
    if let record { return record.shown }
    func shown(_ place: TablePlace, _ text: String) -> String {
      "\(place.reference ?? ""): \(text)"
    }
    return (cells.map { shown($0.place, $0.text) } + faults.map { shown($0.place, "?") })
      .joined(separator: " / ")
  }

  /// The texts of its cells, as far as they can be told apart; those of a sheet's row reach over so many columns at least.
  func texts(columns: Int) -> [String] {
    if let record, !faults.isEmpty { return record.shownCells }
    var texts = [String](repeating: "", count: width ?? max(columns, lastColumn))
    for cell in cells {
      guard let column = cell.place.column, texts.indices.contains(column - 1) else { continue }
      texts[column - 1] = cell.text
    }
    return texts
  }
}
