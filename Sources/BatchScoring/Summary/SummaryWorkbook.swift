public import Tabular

extension Summary {
  /// Writes each table to a sheet of its own, with a chart of the spreadsheet's where one says more.
  public func write(to workbook: WorkbookWriter) throws(TableWritingError) {
    for (number, table) in tables.enumerated() {
      try write(SummarySheet(table, SummaryWords(language)), number: number + 1, to: workbook)
    }
  }

  private func write(
    _ laidOut: SummarySheet, number: Int, to workbook: WorkbookWriter
  ) throws(TableWritingError) {
    let words = SummaryWords(language)
    let name = Self.sheetName(
      laidOut.table, number: number,
      bytes: laidOut.isTooWide ? WorkbookWriter.mostBytesOfRepeatedName : .max)
    var layout = SheetLayout(
      name, widths: laidOut.widths, frozenRows: SummarySheet.Place.heading, frozenColumns: 1,
      isLandscape: true)
    layout.firstRepeatedRow = SummarySheet.Place.heading
    layout.runsOverPages = true
    layout.repeatedColumns = laidOut.isTooWide ? 1 : 0
    layout.printScale = laidOut.printScale
    layout.footer = "&C&P / &N"
    let sheet = try workbook.add(layout)
    try writeTexts(laidOut, to: workbook, sheet)
    let counts = SummarySheet.Place.heading + 1
    var next = try writeRows(
      laidOut, ofPercentages: false, to: workbook, sheet, from: SummarySheet.Place.heading)
    var blocks = [(row: 1, height: laidOut.textHeight + laidOut.blockHeight(ofPercentages: false))]
    var percentages: Int?
    if laidOut.hasPercentages {
      try workbook.write(.text(words.counts), row: counts - 2, column: 1, of: sheet, Self.caption)
      try workbook.write(
        .text(words.percentages), row: next + 1, column: 1, of: sheet, Self.caption)
      blocks.append((next + 1, laidOut.blockHeight(ofPercentages: true)))
      percentages = next + 3
      next = try writeRows(laidOut, ofPercentages: true, to: workbook, sheet, from: next + 2)
    }
    if let chart = laidOut.chart(counts: counts, percentages: percentages) {
      try workbook.draw(chart, row: next + 1, column: 1, of: sheet)
      blocks.append((next + 1, chart.height * 3 / 4 + 30))
    }
    let breaks = Self.breaks(blocks, pageHeight: laidOut.pageHeight)
    try workbook.breakPages(beforeRows: breaks, of: sheet)
  }

  /// The rows before which a page ends, so that what fits on one is not parted.
  static func breaks(_ blocks: [(row: Int, height: Int)], pageHeight: Int) -> [Int] {
    var (breaks, used): ([Int], Int) = ([], 0)
    for block in blocks {
      if used > 0, used % pageHeight + block.height > pageHeight || used > pageHeight {
        breaks.append(block.row)
        used = 0
      }
      used += block.height
    }
    return breaks
  }

  private static let caption: CellStyle = {
    var style = CellStyle()
    style.isBold = true
    return style
  }()

  /// The title and the note, over several columns and as high as they need.
  private func writeTexts(
    _ laidOut: SummarySheet, to workbook: WorkbookWriter, _ sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    func write(
      _ text: String, row: Int, _ style: CellStyle
    ) throws(TableWritingError) {
      var style = style
      style.wrapsText = true
      let range = CellRange(
        firstRow: row, firstColumn: 1, lastRow: row, lastColumn: laidOut.textColumns)
      try workbook.merge(range, of: sheet, text, style)
      let height = laidOut.height(ofText: text, size: style.size ?? 11)
      try workbook.setHeight(ofRow: row, to: height, of: sheet)
    }
    var title = CellStyle()
    title.isBold = true
    title.size = 14
    try write(laidOut.table.title, row: SummarySheet.Place.title, title)
    if let note = laidOut.table.note { try write(note, row: SummarySheet.Place.note, CellStyle()) }
  }

  /// Writes the heading at a row and the rows below it; gives the first row behind them.
  private func writeRows(
    _ laidOut: SummarySheet, ofPercentages: Bool, to workbook: WorkbookWriter,
    _ sheet: WorkbookWriter.SheetID, from start: Int
  ) throws(TableWritingError) -> Int {
    var (style, first) = (CellStyle(), CellStyle())
    style.hasBorder = true
    first.hasBorder = true
    first.wrapsText = true
    try workbook.write(laidOut.heading.map { Cell.of($0) }, row: start, of: sheet, .heading)
    if let height = laidOut.height(of: laidOut.heading) {
      try workbook.setHeight(ofRow: start, to: height, of: sheet)
    }
    var row = start + 1
    for cells in laidOut.rows(ofPercentages: ofPercentages) {
      try workbook.write(Array(cells.prefix(1)), row: row, of: sheet, first)
      try workbook.write(Array(cells.dropFirst()), row: row, column: 2, of: sheet, style)
      if case .text(let text)? = cells.first, let height = laidOut.height(of: [text]) {
        try workbook.setHeight(ofRow: row, to: height, of: sheet)
      }
      row += 1
    }
    return row
  }

  /// At most 31 characters, none that a sheet's name may not have; the number keeps names apart.
  private static func sheetName(_ table: SummaryTable, number: Int, bytes: Int) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    let title = String(table.title.filter { !forbidden.contains($0) && !$0.isNewline })
    var name = "\(number) "
    for character in title {
      let longer = name + String(character)
      guard longer.utf16.count <= 31, longer.utf8.count <= bytes else { break }
      name = longer
    }
    return name
  }
}
