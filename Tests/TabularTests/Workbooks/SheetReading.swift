import Tabular

extension Workbook {
  /// All rows of a sheet; throws what ended the reading early.
  func allRows(of sheet: Sheet) throws -> [SheetRow] {
    var reader = rows(of: sheet)
    var rows: [SheetRow] = []
    while let row = reader.next() { rows.append(row) }
    if let failure = reader.failure { throw failure }
    return rows
  }
}
