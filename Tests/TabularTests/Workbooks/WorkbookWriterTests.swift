import Foundation
import Tabular
import Testing

/// Workbooks that were written, read again.
@Suite struct WorkbookWriterTests {
  private func written(
    _ body: (WorkbookWriter) throws -> Void
  ) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("renkei-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkbookWriter(path: path)
    try body(writer)
    try writer.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static let cells: [Cell] = [
    .text("レベル1-①"), .text("=1+1"), .text("a_x000D_b"), .text("a\r\nb\tc"), .text(" 髙﨑😀 "),
    .text("_x005F_"), .number(CellNumber(-3)), .boolean(true), .boolean(false), .blank,
    .date(CellDate(day: .init(year: 2024, month: 2, day: 29))),
    .date(CellDate(day: .init(year: 1900, month: 1, day: 1))),
    .date(CellDate(day: .init(year: 2024, month: 4, day: 1), seconds: 47_105)),
    .date(CellDate(day: nil, seconds: 95_400)), .text("\u{1}"),
  ]

  @Test func `typed cells come back as they were`() throws {
    let numbers = ["0.1", "2.3", "-12.5", "123456789012345", "0.000001", "100000000000000000"]
      .compactMap { CellNumber($0) }
    let cells = Self.cells + numbers.map(Cell.number)
    let bytes = try written { writer in
      let sheet = try writer.add(
        SheetLayout("集計", widths: [10, 20], frozenRows: 1, isLandscape: true))
      try writer.write(cells, row: 1, of: sheet)
      try writer.write(cells, row: 3, column: 2, of: sheet, .heading)
    }
    let workbook = try Workbook.open(bytes).get()
    #expect(workbook.sheets.map(\.name) == ["集計"])
    let rows = try workbook.allRows(of: try #require(workbook.sheets.first))
    #expect(rows.count == 2)
    let first = try #require(rows.first)
    let second = try #require(rows.last)
    #expect(first.faults.isEmpty && second.faults.isEmpty)
    #expect(second.number == 3)
    for (index, cell) in cells.enumerated() {
      // A number of more digits than a spreadsheet has is kept as text.
      let expected = cell == .number(numbers[5]) ? Cell.text("100000000000000000") : cell
      #expect(first[index + 1] == expected)
      #expect(second[index + 2] == expected)
    }
  }

  @Test(arguments: [15, 16, 31])
  func `sheets with long names and repeated rows and columns can be read`(length: Int) throws {
    let name = String(repeating: "集", count: length)
    let bytes = try written { writer in
      var layout = SheetLayout(name, widths: [10, 20], frozenRows: 4, isLandscape: true)
      layout.runsOverPages = true
      layout.repeatedColumns = 2
      try writer.write([.text("あ")], row: 1, of: try writer.add(layout))
    }
    #expect(try Workbook.open(bytes).get().sheets.map(\.name) == [name])
  }

  @Test func `the same calls give the same bytes`() throws {
    func once() throws -> [UInt8] {
      try written { writer in
        for name in ["一", "二"] {
          let sheet = try writer.add(SheetLayout(name, isProtected: true))
          try writer.write(Self.cells, row: 1, of: sheet, .heading)
        }
      }
    }
    let first = try once()
    // The library's clock counts seconds.
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try once() == first)
  }

  @Test func `sheets are hidden and cells joined`() throws {
    let range = CellRange(firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3)
    let bytes = try written { writer in
      let sheet = try writer.add(SheetLayout("form"))
      try writer.merge(range, of: sheet, "見出し", .heading)
      let lists = try writer.add(SheetLayout("it's", visibility: .hidden))
      try writer.write(.text("はい"), row: 1, column: 1, of: lists)
      try writer.write(.text("いいえ"), row: 2, column: 1, of: lists)
      try writer.offerChoices(
        CellRange(firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1), on: lists,
        in: CellRange(firstRow: 4, firstColumn: 2, lastRow: 4, lastColumn: 2), of: sheet,
        CellNotice("選択肢", "一覧から選んでください"))
    }
    let workbook = try Workbook.open(bytes).get()
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden])
    let sheet = try #require(workbook.sheets.first)
    #expect(try workbook.mergedRanges(of: sheet).get() == [range])
    #expect(try workbook.allRows(of: sheet).first?[1] == .text("見出し"))
  }

  @Test func `what a workbook cannot hold is refused with its place`() throws {
    let writer = try WorkbookWriter(path: "/nonexistent/folder/x.xlsx")
    let sheet = try writer.add(SheetLayout("a"))
    func code(_ body: () throws(TableWritingError) -> Void) -> String? {
      do throws(TableWritingError) {
        try body()
        return nil
      } catch {
        return error.code.text
      }
    }
    let long = String(repeating: "あ", count: 32_768)
    #expect(
      code { () throws(TableWritingError) in
        try writer.write(.text(long), row: 1, column: 1, of: sheet)
      } == "text")
    #expect(
      code { () throws(TableWritingError) in
        try writer.write(.text("a\0b"), row: 1, column: 1, of: sheet)
      } == "text")
    #expect(
      code { () throws(TableWritingError) in
        try writer.write(.blank, row: 1, column: 16_385, of: sheet)
      } == "place")
    #expect(
      code { () throws(TableWritingError) in
        try writer.write(.blank, row: 0, column: 1, of: sheet)
      } == "place")
    for name in ["", "a", "A", "a:b", String(repeating: "長", count: 32)] {
      #expect(
        code { () throws(TableWritingError) in _ = try writer.add(SheetLayout(name)) }
          == "sheet-name", "\(name)")
    }
    #expect(code { () throws(TableWritingError) in try writer.close() } == "cannot-write")
  }
}
