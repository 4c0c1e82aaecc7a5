/// Writes workbooks from the XML of their parts.
public struct WorkbookBuilder: Sendable {
  /// The XML within `sheetData`.
  public var rows = ""
  /// The XML behind `sheetData`.
  public var behindRows = ""
  /// The `si` elements of the shared texts; without them there is no such part.
  public var sharedTexts: String?
  /// The codes of the number formats of the cell styles 1, 2, ….
  public var formats: [String] = []
  /// Whether days are counted from 1904.
  public var countsFrom1904 = false
  /// What the main part says of the sheets, by name.
  public var sheets: [(name: String, state: String)] = [("Sheet1", "visible")]
  /// The namespace prefix of all elements, with its colon.
  public var prefix = ""

  /// Makes a workbook with one sheet.
  public init(
    rows: String = "", sharedTexts: String? = nil, formats: [String] = [],
    countsFrom1904: Bool = false, sheets: [(name: String, state: String)] = [("Sheet1", "visible")],
    prefix: String = ""
  ) {
    self.rows = rows
    self.sharedTexts = sharedTexts
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
    self.sheets = sheets
    self.prefix = prefix
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The archive, to be changed before it is built.
  public var archive: ZipBuilder {
    var zip = ZipBuilder()
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    zip.parts = [
      ZipBuilder.Part("[Content_Types].xml", Self.head + "<Types/>"),
      ZipBuilder.Part(
        "_rels/.rels",
        Self.head + "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" "
          + "Type=\"\(Self.relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      ZipBuilder.Part("xl/workbook.xml", workbook),
      ZipBuilder.Part(
        "xl/_rels/workbook.xml.rels",
        Self.head + "<Relationships xmlns=\"\(package)\">"
          + sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.relations)/worksheet\" "
              + "Target=\"/xl/worksheets/sheet\($0 + 1).xml\"/>"
          }.joined()
          + "<Relationship Id=\"t\" Type=\"\(Self.relations)/sharedStrings\" "
          + "Target=\"sharedStrings.xml\"/><Relationship Id=\"s\" "
          + "Type=\"\(Self.relations)/styles\" Target=\"styles.xml\"/></Relationships>"),
      ZipBuilder.Part("xl/styles.xml", styles),
    ]
    if let sharedTexts {
      zip.parts.append(
        ZipBuilder.Part(
          "xl/sharedStrings.xml",
          Self.head + "<sst xmlns=\"\(Self.main)\">\(sharedTexts)</sst>"))
    }
    for index in sheets.indices {
      zip.parts.append(ZipBuilder.Part("xl/worksheets/sheet\(index + 1).xml", sheet))
    }
    return zip
  }

  /// The bytes of the file.
  public func build() -> [UInt8] { archive.build() }

  private var workbook: String {
    let entries = sheets.enumerated().map { index, sheet in
      "<\(prefix)sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" "
        + "r:id=\"rId\(index + 1)\"/>"
    }.joined()
    return Self.head + "<\(prefix)workbook \(namespace) xmlns:r=\"\(Self.relations)\">"
      + "<\(prefix)workbookPr date1904=\"\(countsFrom1904 ? 1 : 0)\"/>"
      + "<\(prefix)sheets>\(entries)</\(prefix)sheets></\(prefix)workbook>"
  }

  private var styles: String {
    let codes = formats.enumerated().map { index, code in
      let escaped = code.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "&quot;")
      return "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(escaped)\"/>"
    }.joined()
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined()
    return Self.head + "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes)</numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"
  }

  var namespace: String {
    prefix.isEmpty
      ? "xmlns=\"\(Self.main)\"" : "xmlns:\(prefix.dropLast())=\"\(Self.main)\""
  }

  /// What stands before the rows of a sheet.
  public var sheetHead: String {
    Self.head + "<\(prefix)worksheet \(namespace)><\(prefix)dimension ref=\"A1:XFD1048576\"/>"
      + "<\(prefix)sheetData>"
  }

  /// What stands behind the rows of a sheet.
  public var sheetTail: String { "</\(prefix)sheetData>\(behindRows)</\(prefix)worksheet>" }

  private var sheet: String { sheetHead + rows + sheetTail }
}
