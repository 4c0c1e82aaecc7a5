/// Workbooks that are made to do harm, or that came to some.
public struct HostileWorkbook: Sendable {
  /// What has to become of it.
  public enum Expectation: Sendable {
    /// Refused when opened, or while its first sheet is read.
    case refused(String)
    /// Read whole, with so many rows and with faults of a code.
    case read(rows: Int, fault: String?)
  }

  /// What it is.
  public let name: String
  /// What has to become of it.
  public let expectation: Expectation
  /// Whether reading it takes seconds without optimisation.
  public let isLarge: Bool
  /// The file.
  public let bytes: @Sendable () -> [UInt8]

  init(
    _ name: String, _ expectation: Expectation, isLarge: Bool = false,
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.expectation = expectation
    self.isLarge = isLarge
    self.bytes = bytes
  }

  /// A workbook whose one sheet has a middle repeated.
  private static func bomb(
    _ before: String, _ middle: String, _ count: Int, _ after: String = "",
    _ builder: WorkbookBuilder = WorkbookBuilder(), isReadWhole: Bool = false
  ) -> ZipBuilder {
    var zip = builder.archive
    zip.parts[zip.parts.count - 1] = ZipBuilder.Part(
      "xl/worksheets/sheet1.xml", builder.sheetHead + before, repeating: middle, count,
      after + builder.sheetTail, isReadWhole: isReadWhole)
    return zip
  }

  /// A workbook whose one sheet has some rows.
  private static func rows(_ rows: String) -> [UInt8] {
    WorkbookBuilder(rows: rows).build()
  }

  private static let good = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  /// All of them.
  public static let cases: [HostileWorkbook] = files + archives + documents + cells

  private static let files: [HostileWorkbook] = [
    HostileWorkbook("nothing", .refused("T012")) { [] },
    HostileWorkbook("text", .refused("T012")) { Array("id,name\n1,a\n".utf8) },
    HostileWorkbook("cut short", .refused("T012")) { Array(rows(good).dropLast(30)) },
    HostileWorkbook("cut in the middle", .refused("T012")) {
      let file = rows(good)
      return Array(file[..<(file.count / 2)])
    },
    HostileWorkbook("zeros", .refused("T012")) { [UInt8](repeating: 0, count: 1 << 20) },
    HostileWorkbook("too large", .refused("T011")) { [UInt8](repeating: 0x50, count: 33 << 20) },
    HostileWorkbook("encrypted", .refused("T013")) {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1024)
        + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] } + [UInt8](repeating: 0, count: 64)
    },
    HostileWorkbook("the old format", .refused("T014")) {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4096)
    },
    HostileWorkbook("OpenDocument", .refused("T014")) {
      var zip = ZipBuilder()
      zip.parts = [
        ZipBuilder.Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ZipBuilder.Part("content.xml", "<a/>"),
      ]
      return zip.build()
    },
    HostileWorkbook("a ZIP file of something else", .refused("T014")) {
      var zip = ZipBuilder()
      zip.parts = [ZipBuilder.Part("a.txt", "a")]
      return zip.build()
    },
  ]

  private static let archives: [HostileWorkbook] = [
    HostileWorkbook("a sheet of 300 MB", .refused("T017"), isLarge: true) {
      bomb("", "<!-- -->", 40_000_000).build()
    },
    HostileWorkbook("twenty million rows", .refused("T022"), isLarge: true) {
      bomb("", "<row><c/></row>", 20_000_000).build()
    },
    HostileWorkbook("shared texts of 300 MB", .refused("T027"), isLarge: true) {
      var zip = WorkbookBuilder(rows: good, sharedTexts: "").archive
      zip.parts[5] = ZipBuilder.Part(
        "xl/sharedStrings.xml", "<sst><si><t>", repeating: "a", 300_000_000, "</t></si></sst>")
      return zip.build()
    },
    HostileWorkbook("ten million empty shared texts", .refused("T027"), isLarge: true) {
      var zip = WorkbookBuilder(rows: good, sharedTexts: "").archive
      zip.parts[5] = ZipBuilder.Part(
        "xl/sharedStrings.xml", "<sst>", repeating: "<si/>", 10_000_000, "</sst>")
      return zip.build()
    },
    HostileWorkbook("a sheet that says it is small", .refused("T018"), isLarge: true) {
      var zip = bomb("", "<row><c/></row>", 1_000_000, isReadWhole: true)
      zip.parts[zip.parts.count - 1].declaredSize = 100
      return zip.build()
    },
    HostileWorkbook("a sheet that says it is large", .refused("T018")) {
      var zip = bomb("", "<row><c/></row>", 100, isReadWhole: true)
      zip.parts[zip.parts.count - 1].declaredSize = 1_000_000
      return zip.build()
    },
    HostileWorkbook("a wrong checksum", .refused("T018")) {
      var zip = WorkbookBuilder(rows: good).archive
      zip.parts[zip.parts.count - 1].hasWrongChecksum = true
      return zip.build()
    },
    HostileWorkbook("compressed bytes that are none", .refused("T018")) {
      var zip = bomb("", "<row><c/></row>", 1_000)
      zip.parts[zip.parts.count - 1].deflated = [UInt8](repeating: 0xFF, count: 500)
      return zip.build()
    },
    HostileWorkbook("a part with a password", .refused("T013")) {
      var zip = WorkbookBuilder(rows: good).archive
      zip.parts[zip.parts.count - 1].flags = 1
      return zip.build()
    },
    HostileWorkbook("parts that overlap", .refused("T016")) {
      var zip = bomb("", "<row><c/></row>", 1_000)
      zip.parts[2].declaredStart = { _ in 0 }
      return zip.build()
    },
    HostileWorkbook("a part that begins behind the end", .refused("T018")) {
      var zip = WorkbookBuilder(rows: good).archive
      zip.parts[3].declaredStart = { $0 + 1_000_000_000 }
      return zip.build()
    },
    HostileWorkbook("two parts of one name", .refused("T016")) {
      var zip = WorkbookBuilder(rows: good).archive
      var second = zip.parts[zip.parts.count - 1]
      second.name = "xl/worksheets/SHEET1.xml"
      zip.parts.append(second)
      return zip.build()
    },
    HostileWorkbook("a thousand sheets of one part", .refused("T016")) {
      var builder = WorkbookBuilder(rows: good)
      builder.sheets = (1...1_000).map { ("s\($0)", "visible") }
      var zip = builder.archive
      zip.parts[3] = ZipBuilder.Part(
        "xl/_rels/workbook.xml.rels",
        String(decoding: zip.parts[3].bytes, as: UTF8.self)
          .split(separator: "/xl/worksheets/").map { piece in
            piece.hasPrefix("sheet")
              ? "/xl/worksheets/sheet1" + piece.drop { $0 != "." } : String(piece)
          }.joined())
      return zip.build()
    },
    HostileWorkbook("a number format of 50 KB", .refused("T018")) {
      WorkbookBuilder(rows: good, formats: [String(repeating: "y", count: 50_000)]).build()
    },
    HostileWorkbook("sixty thousand parts", .refused("T015"), isLarge: true) {
      var zip = WorkbookBuilder(rows: good).archive
      zip.parts += (0..<60_000).map { ZipBuilder.Part("a\($0)", "") }
      return zip.build()
    },
    HostileWorkbook("no main part", .refused("T014")) {
      var zip = WorkbookBuilder(rows: good).archive
      zip.parts.remove(at: 2)
      return zip.build()
    },
    HostileWorkbook("no sheet", .refused("T019")) {
      var zip = WorkbookBuilder(rows: good).archive
      zip.parts.removeLast()
      return zip.build()
    },
  ]

  private static let documents: [HostileWorkbook] = [
    HostileWorkbook("a billion laughs", .refused("T020")) {
      var zip = WorkbookBuilder().archive
      var lines = ["<!DOCTYPE x [<!ENTITY a0 \"ha\">"]
      for index in 1..<30 {
        lines.append("<!ENTITY a\(index) \"&a\(index - 1);&a\(index - 1);\">")
      }
      lines.append("]><worksheet><sheetData><row><c><v>&a29;</v></c></row></sheetData></worksheet>")
      zip.parts[zip.parts.count - 1] = ZipBuilder.Part(
        "xl/worksheets/sheet1.xml", lines.joined(separator: "\n"))
      return zip.build()
    },
    HostileWorkbook("an external entity", .refused("T020")) {
      var zip = WorkbookBuilder().archive
      zip.parts[2] = ZipBuilder.Part(
        "xl/workbook.xml",
        "<!DOCTYPE workbook [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><workbook>&f;</workbook>")
      return zip.build()
    },
    HostileWorkbook("an entity without a declaration", .refused("T021")) {
      rows("<row><c><v>&nbsp;</v></c></row>")
    },
    HostileWorkbook("XML that ends too early", .refused("T021")) {
      var zip = WorkbookBuilder().archive
      zip.parts[zip.parts.count - 1] = ZipBuilder.Part(
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + good)
      return zip.build()
    },
    HostileWorkbook("elements nested a million deep", .refused("T021"), isLarge: true) {
      bomb("", "<a>", 1_000_000).build()
    },
    HostileWorkbook("a tag of 60 MB", .refused("T021"), isLarge: true) {
      bomb("<row a=\"", "a", 60_000_000, "\"/>").build()
    },
    HostileWorkbook("an unknown encoding", .refused("T021")) {
      var zip = WorkbookBuilder().archive
      zip.parts[zip.parts.count - 1] = ZipBuilder.Part(
        "xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"x-none\"?><worksheet/>")
      return zip.build()
    },
  ]

  private static let cells: [HostileWorkbook] = [
    HostileWorkbook("a million columns", .refused("T022")) {
      bomb("<row r=\"1\">", "<c/>", 1_000_000, "</row>").build()
    },
    HostileWorkbook("a column beyond the sheet", .refused("T022")) {
      rows("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")
    },
    HostileWorkbook("a row beyond the sheet", .refused("T022")) {
      rows("<row r=\"99999999999999999999\"><c><v>1</v></c></row>")
    },
    HostileWorkbook("a negative row", .refused("T022")) { rows("<row r=\"-5\"/>") },
    HostileWorkbook("rows backwards", .refused("T023")) { rows("<row r=\"2\"/><row r=\"1\"/>") },
    HostileWorkbook("a cell twice", .refused("T023")) {
      rows("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>")
    },
    HostileWorkbook("a cell in another row", .refused("T023")) {
      rows("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")
    },
    HostileWorkbook("a row in a row", .refused("T023")) { rows("<row><row/></row>") },
    HostileWorkbook("one long text in every cell", .refused("T027"), isLarge: true) {
      let text = String(repeating: "長", count: 10_000)
      let builder = WorkbookBuilder(sharedTexts: "<si><t>\(text)</t></si>")
      let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 10)
      return bomb("", "<row>\(cells)</row>", 20_000, "", builder).build()
    },
    HostileWorkbook("a row of 50 MB", .refused("T008")) {
      let text = String(repeating: "長", count: 10_000)
      let builder = WorkbookBuilder(sharedTexts: "<si><t>\(text)</t></si>")
      return bomb("<row>", "<c t=\"s\"><v>0</v></c>", 2_000, "</row>", builder).build()
    },
    HostileWorkbook("a cell of 40 MB", .read(rows: 1, fault: "T006"), isLarge: true) {
      bomb("<row><c t=\"str\"><v>", "a", 40_000_000, "</v></c></row>", isReadWhole: true).build()
    },
    HostileWorkbook("shared texts that are not there", .read(rows: 1, fault: "T024")) {
      rows("<row><c t=\"s\"><v>99999999999999999999</v></c></row>")
    },
    HostileWorkbook("three million cells", .refused("T031"), isLarge: true) {
      bomb("", "<row><c/><c/><c><v>1</v></c></row>", 1_000_000).build()
    },
    HostileWorkbook(
      "as many cells as are let through", .read(rows: 1_000_000, fault: nil), isLarge: true
    ) {
      bomb(
        "", "<row><c><v>1</v></c><c><v>2</v></c></row>", 1_000_000, isReadWhole: true
      ).build()
    },
    HostileWorkbook("numbers that are none", .read(rows: 1, fault: "T025")) {
      rows("<row><c><v>1e999999999999</v></c></row>")
    },
    HostileWorkbook("a million merged ranges", .read(rows: 0, fault: nil), isLarge: true) {
      var builder = WorkbookBuilder()
      builder.behindRows = "<mergeCells>"
      var zip = builder.archive
      zip.parts[zip.parts.count - 1] = ZipBuilder.Part(
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData/><mergeCells>",
        repeating: "<mergeCell ref=\"A1:B2\"/>", 1_000_000,
        "</mergeCells></worksheet>", isReadWhole: true)
      return zip.build()
    },
  ]
}
