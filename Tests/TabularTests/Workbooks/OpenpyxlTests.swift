import Foundation
import Tabular
import TestKit
import Testing

/// Workbooks of another library are read, and ours are read by it.
@Suite(
  .enabled(if: Openpyxl.isThere, "needs python3-openpyxl, which scripts/test installs"))
struct OpenpyxlTests {
  @Test func `a workbook of openpyxl is read as it was meant`() throws {
    let folder = try WorkbookFolder()
    try Openpyxl.run(
      """
      import sys, datetime, openpyxl
      wb = openpyxl.Workbook()
      ws = wb.active
      ws.title = "回答票"
      ws.append(["協議会", "髙﨑①😀", " 空白 ", "改\\n行", None, 3, 2.3, True, "=SUM(F1:G1)"])
      ws["A2"] = datetime.date(2024, 2, 29)
      ws["B2"] = datetime.datetime(2024, 4, 1, 13, 5)
      ws["C2"] = datetime.time(9, 30)
      ws["D2"] = 0.5
      ws["D2"].number_format = "0%"
      ws["E2"] = 11002
      ws["E2"].number_format = "000000"
      ws["F2"] = "#N/A"
      ws.merge_cells("A4:C4")
      ws["A4"] = "見出し"
      hidden = wb.create_sheet("隠し")
      hidden.sheet_state = "hidden"
      wb.save(sys.argv[1])
      """, folder.file)
    let workbook = try Workbook.open(folder.bytes()).get()
    #expect(workbook.sheets.map(\.name) == ["回答票", "隠し"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden])
    let sheet = try #require(workbook.sheets.first)
    let rows = try workbook.allRows(of: sheet)
    let first = try #require(rows.first)
    #expect(
      (1...9).map { first[$0] } == [
        .text("協議会"), .text("髙﨑①😀"), .text(" 空白 "), .text("改\n行"), .blank,
        .number(CellNumber(3)), CellNumber("2.3").map(Cell.number) ?? .blank, .boolean(true),
        .formulaWithoutValue("SUM(F1:G1)"),
      ])
    let second = try #require(rows.dropFirst().first)
    #expect(second[1] == .date(CellDate(day: .init(year: 2024, month: 2, day: 29))))
    #expect(
      second[2] == .date(CellDate(day: .init(year: 2024, month: 4, day: 1), seconds: 47_100)))
    #expect(second[3] == .date(CellDate(day: nil, seconds: 34_200)))
    #expect(second[4] == CellNumber("0.5").map(Cell.number))
    #expect(second.cells[3].format == "0%")
    #expect(second[5] == .number(CellNumber(11_002)))
    #expect(second.cells[4].format == "000000")
    #expect(second[6] == .error("#N/A"))
    #expect(
      try workbook.mergedRanges(of: sheet).get() == [
        CellRange(firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 3)
      ])
  }

  @Test func `our workbook is read by openpyxl, filled in, and read back`() throws {
    let folder = try WorkbookFolder()
    let writer = try WorkbookWriter(path: folder.file)
    let sheet = try writer.add(
      SheetLayout("票", widths: [30], frozenRows: 1, frozenColumns: 2, isProtected: true))
    try writer.write(
      [
        .text("=問1"), .number(CellNumber(12)), .boolean(true),
        .date(CellDate(day: .init(year: 2024, month: 4, day: 1))),
      ], row: 1, of: sheet, .heading)
    try writer.write(.text("一覧"), row: 1, column: 1, of: try writer.add(SheetLayout("一覧")))
    try writer.close()
    try Openpyxl.run(
      """
      import sys, datetime, openpyxl
      wb = openpyxl.load_workbook(sys.argv[1])
      ws = wb["票"]
      values = [c.value for c in ws[1]]
      assert values == ["=問1", 12, True, datetime.datetime(2024, 4, 1)], values
      assert ws["A1"].data_type == "s", ws["A1"].data_type
      assert ws["A1"].font.b and ws.freeze_panes == "C2" and ws.protection.sheet
      assert ws.column_dimensions["A"].width > 30
      ws["A2"] = "はい"
      wb.save(sys.argv[1])
      """, folder.file)
    let workbook = try Workbook.open(folder.bytes()).get()
    #expect(workbook.sheets.map(\.name) == ["票", "一覧"])
    let rows = try workbook.allRows(of: try #require(workbook.sheets.first))
    let first = try #require(rows.first)
    #expect(first[2] == .number(CellNumber(12)))
    #expect(first[4] == .date(CellDate(day: .init(year: 2024, month: 4, day: 1))))
    #expect(rows.last?[1] == .text("はい"))
  }

  @Test func `openpyxl finds our drop-downs, checks and charts`() throws {
    let folder = try WorkbookFolder()
    let writer = try WorkbookWriter(path: folder.file)
    let sheet = try writer.add(SheetLayout("集計", frozenRows: 1, isLandscape: true))
    func range(_ first: (Int, Int), _ last: (Int, Int)) -> CellRange {
      CellRange(firstRow: first.0, firstColumn: first.1, lastRow: last.0, lastColumn: last.1)
    }
    for (index, name) in ["L1", "L2", "L3"].enumerated() {
      try writer.write([.text(name), .number(CellNumber(index))], row: index + 2, of: sheet)
    }
    try writer.setHeight(ofRow: 1, to: 40, of: sheet)
    try writer.offerChoices(
      range((2, 1), (4, 1)), on: sheet, in: range((2, 3), (9, 3)), of: sheet,
      CellNotice("段階", "一覧から選んでください"))
    try writer.requireNumber(
      from: CellNumber(0), to: CellNumber(99), isWhole: true, in: range((2, 4), (2, 4)), of: sheet,
      CellNotice("回数", "0 から 99 までの整数です"))
    try writer.draw(
      SheetChart(
        .stackedColumns, title: "レベルの分布", categories: range((2, 1), (4, 1)),
        series: [SheetChart.Series("令和6年度", range((2, 2), (4, 2)))]),
      row: 2, column: 6, of: sheet)
    try writer.close()
    try Openpyxl.run(
      """
      import sys, openpyxl
      ws = openpyxl.load_workbook(sys.argv[1])["集計"]
      found = [(d.type, str(d.sqref), d.formula1, d.formula2, d.error)
               for d in ws.data_validations.dataValidation]
      assert found == [
          ("list", "C2:C9", "'集計'!$A$2:$A$4", None, "一覧から選んでください"),
          ("whole", "D2", "0", "99", "0 から 99 までの整数です")], found
      assert ws.row_dimensions[1].height == 40
      assert ws.page_setup.paperSize == 9 and ws.page_setup.orientation == "landscape"
      charts = ws._charts
      assert len(charts) == 1 and charts[0].grouping == "stacked", charts
      assert charts[0].series[0].val.numRef.f == "'集計'!$B$2:$B$4", charts[0].series[0].val
      """, folder.file)
  }
}
