import Diagnostics
import Tabular
import TestKit
import Testing

/// What cells of a workbook are read as.
@Suite struct WorkbookTests {
  private func rows(_ builder: WorkbookBuilder) throws -> [SheetRow] {
    let workbook = try Workbook.open(builder.build()).get()
    return try workbook.allRows(of: try #require(workbook.sheets.first))
  }

  private func number(_ text: String) throws -> Cell {
    .number(try #require(CellNumber(text)))
  }

  private func date(_ year: Int, _ month: Int, _ day: Int, _ seconds: Int? = nil) -> Cell {
    .date(CellDate(day: CellDate.Day(year: year, month: month, day: day), seconds: seconds))
  }

  @Test func `texts come shared, inline, in runs, and without furigana`() throws {
    let shared =
      "<si><t>協議会</t><rPh sb=\"0\" eb=\"2\"><t>キョウギカイ</t></rPh><phoneticPr fontId=\"1\"/></si>"
      + "<si><r><t>太い</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 字</t></r></si><si/>"
      + "<si><t>a_x000D_\nb_x005F_x000D_</t></si>"
    let cells =
      "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c>"
      + "<c t=\"inlineStr\"><is><t>髙﨑①😀</t></is></c>"
      + "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>カナ</t></rPh></is></c>"
    let row = try #require(
      try rows(WorkbookBuilder(rows: "<row>\(cells)</row>", sharedTexts: shared)).first)
    #expect(
      (1...6).map { row[$0] } == [
        .text("協議会"), .text("太い 字"), .blank, .text("a\r\nb_x000D_"), .text("髙﨑①😀"), .text("ab"),
      ])
    #expect(row.faults.isEmpty)
  }

  @Test func `numbers, logical values, errors and formulas`() throws {
    let cells =
      "<c r=\"A3\"><v>2.2999999999999998</v></c><c r=\"C3\" t=\"n\"><v>1.5E3</v></c>"
      + "<c r=\"D3\" t=\"b\"><v>1</v></c><c r=\"E3\" t=\"e\"><v>#N/A</v></c>"
      + "<c r=\"F3\"><f>1+2</f><v>3</v></c><c r=\"G3\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
      + "<c r=\"H3\"><f>SUM(A1:A2)</f></c><c r=\"I3\"><f>SUM(A1:A2)</f><v></v></c>"
      + "<c r=\"J3\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"K3\" s=\"1\"/>"
    let row = try #require(try rows(WorkbookBuilder(rows: "<row r=\"3\">\(cells)</row>")).first)
    #expect(row.number == 3)
    #expect(
      try (1...11).map { row[$0] } == [
        number("2.3"), .blank, number("1500"), .boolean(true), .error("#N/A"), number("3"),
        .text("ab"), .formulaWithoutValue("SUM(A1:A2)"), .formulaWithoutValue("SUM(A1:A2)"), .blank,
        .blank,
      ])
    #expect(row.cells.filter(\.isFormula).map(\.column) == [6, 7, 8, 9])
  }

  @Test func `dates by format, in both calendars`() throws {
    let formats = [
      "yyyy/m/d", "m\"月\"d\"日\"", "h:mm", "[$-411]ggge\"年\"m\"月\"d\"日\"", "[h]:mm", "0\"days\"",
    ]
    func cell(_ style: Int, _ value: String) -> String { "<c s=\"\(style)\"><v>\(value)</v></c>" }
    let cells =
      cell(1, "1") + cell(1, "59") + cell(1, "61") + cell(2, "45323") + cell(3, "0.5")
      + cell(1, "45383.25") + cell(4, "45383") + cell(5, "1.25") + cell(6, "45383")
      + cell(1, "2958465") + cell(1, "45382.99999999")
    let row = try #require(
      try rows(WorkbookBuilder(rows: "<row>\(cells)</row>", formats: formats)).first)
    let withoutYear = CellDate(
      day: CellDate.Day(year: 2024, month: 2, day: 1), hidesYear: true)
    #expect(
      try (1...11).map { row[$0] } == [
        date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1),
        .date(withoutYear),
        .date(CellDate(day: nil, seconds: 43_200)), date(2024, 4, 1, 21_600), date(2024, 4, 1),
        .date(CellDate(day: nil, seconds: 108_000)), number("45383"), date(9999, 12, 31),
        date(2024, 4, 1),
      ])
    #expect(row.cells[3].format == "m\"月\"d\"日\"")
    let old = WorkbookBuilder(
      rows: "<row>\(cell(1, "0") + cell(1, "60") + cell(1, "43921"))</row>", formats: formats,
      countsFrom1904: true)
    let other = try #require(try rows(old).first)
    #expect((1...3).map { other[$0] } == [date(1904, 1, 1), date(1904, 3, 1), date(2024, 4, 1)])
  }

  @Test(arguments: [
    ("yyyy-mm-dd", true), ("General", false), ("0.00E+00", false), ("\"y\"0", false),
    ("[Red]0", false), ("#,##0", false), ("h:mm AM/PM", true), ("mm:ss.0", true), ("@", false),
    ("[$-F800]dddd, mmmm dd, yyyy", true), ("ge.m.d", true), ("0_d", false), ("\\d0", false),
    ("[h]:mm:ss", true), ("0;yyyy", false), ("General\"人\"", false), ("aaaa", true),
    ("[DBNum3]0", false),
    ("gggee\"年\"", true), ("0%", false),
  ])
  func `a format is a date's or not`(code: String, isDate: Bool) throws {
    let builder = WorkbookBuilder(
      rows: "<row><c s=\"1\"><v>45383</v></c></row>", formats: [code])
    let value = try #require(try rows(builder).first)[1]
    if case .date = value { #expect(isDate) } else { #expect(!isDate) }
  }

  @Test(arguments: [
    ("60", "T026"), ("-1", "T026"), ("0", "T026"), ("2958466", "T026"), ("x", "T025"),
  ])
  func `a date that is none puts its row aside`(value: String, code: String) throws {
    let builder = WorkbookBuilder(
      rows: "<row r=\"7\"><c r=\"B7\" s=\"1\"><v>\(value)</v></c></row><row r=\"8\"/>",
      formats: ["yyyy/m/d"])
    let rows = try rows(builder)
    #expect(rows.map(\.number) == [7, 8])
    let fault = try #require(rows.first?.faults.first)
    #expect(fault.code.text == code)
    #expect(fault.place == TablePlace(sheet: "Sheet1", row: 7, column: 2))
    #expect(fault.place.reference == "B7")
    #expect(rows.first?[2] == .error(value))
    #expect(rows.last?.faults.isEmpty == true)
  }

  @Test func `dates of the strict edition`() throws {
    let cells = ["2024-02-29", "2024-04-01T13:05:00.000", "2023-02-29", "2024-4-1"]
      .map { "<c t=\"d\"><v>\($0)</v></c>" }.joined()
    let row = try #require(try rows(WorkbookBuilder(rows: "<row>\(cells)</row>")).first)
    #expect(row[1] == date(2024, 2, 29))
    #expect(row[2] == date(2024, 4, 1, 47_100))
    #expect(row.faults.map(\.place.column) == [3, 4])
  }

  @Test func `sheets have names and may be hidden`() throws {
    let builder = WorkbookBuilder(
      rows: "<row r=\"2\" hidden=\"1\"><c r=\"AA2\"><v>1</v></c></row>",
      sheets: [("回答票", "visible"), ("&lt;lists&gt;", "hidden"), ("x", "veryHidden")])
    let workbook = try Workbook.open(builder.build()).get()
    #expect(workbook.sheets.map(\.name) == ["回答票", "<lists>", "x"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    let rows = try workbook.allRows(of: workbook.sheets[1])
    #expect(rows.first?.isHidden == true)
    #expect(rows.first?.cells.map(\.column) == [27])
  }

  @Test func `merged ranges are listed and only their first cell has a value`() throws {
    var builder = WorkbookBuilder(rows: "<row><c><v>1</v></c><c/></row>")
    builder.behindRows =
      "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B3:B7\"/></mergeCells>"
    let workbook = try Workbook.open(builder.build()).get()
    let sheet = try #require(workbook.sheets.first)
    #expect(
      try workbook.mergedRanges(of: sheet).get() == [
        CellRange(firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3),
        CellRange(firstRow: 3, firstColumn: 2, lastRow: 7, lastColumn: 2),
      ])
    #expect(try workbook.allRows(of: sheet).first?.cells.map(\.column) == [1])
  }

  @Test func `prefixed elements and sizes for large files are read alike`() throws {
    let rows = "<x:row><x:c t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row>"
    var zip = WorkbookBuilder(rows: rows, prefix: "x:").archive
    zip.writesLargeSizes = true
    let workbook = try Workbook.open(zip.build()).get()
    #expect(try workbook.allRows(of: try #require(workbook.sheets.first)).first?[1] == .text("a"))
  }

  @Test func `rows before a fault are given out, and the fault says where`() throws {
    let rows = (1...5).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    let workbook = try Workbook.open(WorkbookBuilder(rows: rows + "<row r=\"2\"/>").build()).get()
    var reader = workbook.rows(of: try #require(workbook.sheets.first))
    var count = 0
    while reader.next() != nil { count += 1 }
    #expect(count == 5)
    #expect(reader.failure?.code.text == "T023")
    #expect(reader.failure?.place.row == 5)
    #expect(reader.failure?.place.sheet == "Sheet1")
  }

  @Test func `names that other elements share mean rows and the calendar only in their place`()
    throws
  {
    var builder = WorkbookBuilder(
      rows: "<row r=\"1\"><c s=\"1\"><v>0</v></c></row>", formats: ["yyyy/m/d"],
      countsFrom1904: true)
    builder.behindRows =
      "<controls><control><controlPr><anchor><from><col>1</col><row>4</row></from></anchor>"
      + "</controlPr></control></controls><extLst><ext><f>A1</f></ext></extLst>"
    var zip = builder.archive
    let main = String(decoding: zip.parts[2].bytes, as: UTF8.self)
    zip.parts[2] = ZipBuilder.Part(
      "xl/workbook.xml",
      main.split(separator: "</workbook>")[0]
        + "<extLst><ext><x15:workbookPr xmlns:x15=\"x\" a=\"1\"/></ext></extLst></workbook>")
    let workbook = try Workbook.open(zip.build()).get()
    let rows = try workbook.allRows(of: try #require(workbook.sheets.first))
    #expect(rows.map(\.number) == [1])
    #expect(rows.first?[1] == date(1904, 1, 1))
  }

  @Test func `columns have letters`() {
    let names = [1, 26, 27, 52, 702, 703, 16_384].map(TablePlace.letters(ofColumn:))
    #expect(names == ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])
  }
}
