public import Tabular

extension Summary {
  /// Writes each table to a sheet of its own, with a chart of the spreadsheet's where one says more.
  public func write(to workbook: WorkbookWriter) throws(TableWritingError) {
    for (number, table) in tables.enumerated() {
      let name = Self.sheetName(table, number: number + 1)
      try write(table, to: workbook, sheet: name)
    }
  }

  private func write(
    _ table: SummaryTable, to workbook: WorkbookWriter, sheet name: String
  ) throws(TableWritingError) {
    let words = SummaryWords(language)
    let hasPercentages = table.kind != "scores" && table.kind != "unpaired"
    let sheet = try workbook.add(
      SheetLayout(
        name, widths: [30, 10] + table.columns.map { max(10, min($0.title.count * 2 + 2, 24)) },
        frozenRows: 4, frozenColumns: 1, isLandscape: true))
    var head = CellStyle()
    head.isBold = true
    head.size = 14
    try workbook.write(.text(table.title), row: 1, column: 1, of: sheet, head)
    if let note = table.note { try workbook.write(.text(note), row: 2, column: 1, of: sheet) }
    let titles = [table.rowHead, words.base] + table.columns.map(\.title)
    try workbook.write(titles.map { Cell.of($0) }, row: 4, of: sheet, .heading)
    var bordered = CellStyle()
    bordered.hasBorder = true
    for (index, row) in table.rows.enumerated() {
      let cells = [Cell.of(row.title), Cell.of(row.base)] + row.cells.map(Self.cell)
      try workbook.write(cells, row: 5 + index, of: sheet, bordered)
    }
    var next = 5 + table.rows.count + 1
    let last = 4 + table.rows.count
    if hasPercentages, !table.rows.isEmpty {
      let shares = [table.rowHead, words.percentages] + table.columns.map(\.title)
      try workbook.write(shares.map { Cell.of($0) }, row: next, of: sheet, .heading)
      for (index, row) in table.rows.enumerated() {
        let cells = [Cell.of(row.title), .blank] + row.cells.map(Self.percent)
        try workbook.write(cells, row: next + 1 + index, of: sheet, bordered)
      }
      next += table.rows.count + 2
    }
    guard let chart = chart(of: table, lastRow: last) else { return }
    try workbook.draw(chart, row: next + 1, column: 1, of: sheet)
  }

  private func chart(of table: SummaryTable, lastRow: Int) -> SheetChart? {
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return nil }
    func cells(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> CellRange {
      CellRange(
        firstRow: rows.lowerBound, firstColumn: columns.lowerBound, lastRow: rows.upperBound,
        lastColumn: columns.upperBound)
    }
    switch table.chart {
    case .none: return nil
    case .stackedBars:
      return SheetChart(
        .stackedBars, title: table.title, categories: cells(5...lastRow, 1...1),
        series: table.columns.enumerated().map { index, column in
          .init(column.title, cells(5...lastRow, (3 + index)...(3 + index)))
        })
    case .bars:
      let columns = 3...(2 + table.columns.count)
      return SheetChart(
        .bars, title: table.title, categories: cells(4...4, columns),
        series: [.init(table.rows[0].title, cells(5...5, columns))])
    }
  }

  private static func cell(_ amount: SummaryTable.Amount) -> Cell {
    switch amount {
    case .count(let count, _): .of(count)
    case .score(let score): score.map(number) ?? .blank
    }
  }

  private static func percent(_ amount: SummaryTable.Amount) -> Cell {
    if case .count(_, let percent) = amount { .of(percent) } else { .blank }
  }

  /// At most 31 characters, none that a sheet's name may not have; the number keeps names apart.
  private static func sheetName(_ table: SummaryTable, number: Int) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    let title = String(table.title.filter { !forbidden.contains($0) && !$0.isNewline })
    var name = "\(number) "
    for character in title {
      guard (name + String(character)).utf16.count <= 31 else { break }
      name.append(character)
    }
    return name
  }
}
