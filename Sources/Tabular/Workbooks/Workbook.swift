/// An Excel workbook (`.xlsx`, `.xlsm`), whose sheets are read row by row.
///
///     switch Workbook.open(bytes) {
///     case .failure(let fault): …
///     case .success(let workbook):
///       var reader = workbook.rows(of: workbook.sheets[0])
///       while let row = reader.next() { … }
///       if let fault = reader.failure { … }
///     }
///
/// Values are those that the file holds: formulas are not worked out, a formula that no program has
/// worked out yet says so, furigana are left out of texts, and of merged cells only the first has a
/// value. What a damaged or hostile file can cost is bounded by `WorkbookLimits`, which count all that is
/// read of one opened workbook; open it anew to read it anew.
public struct Workbook {
  /// The sheets with cells, in the order of their tabs.
  public let sheets: [Sheet]

  private let archive: Archive
  private let source: CellSource
  private let limits: WorkbookLimits

  /// Opens a workbook that is held in memory; a fault says why it cannot be read.
  public static func open(
    _ bytes: [UInt8], limits: WorkbookLimits = .standard
  ) -> Result<Workbook, TableFault> {
    do throws(TableFault) {
      return .success(try Workbook(bytes, limits: limits))
    } catch {
      return .failure(error)
    }
  }

  private init(_ bytes: [UInt8], limits: WorkbookLimits) throws(TableFault) {
    guard bytes.count <= limits.fileBytes else { throw .workbookTooLarge(limits.fileBytes) }
    try OtherFormat.refuse(bytes)
    try ZipDirectory.check(bytes, limits: limits)
    self.limits = limits
    archive = try Archive(bytes, limits: limits)
    let root = try Relationships(of: "", in: archive, limits: limits)
    guard let path = root.path(ofKind: "officeDocument"), let main = try archive.part(path) else {
      throw .otherFormat(nil)
    }
    let contents = try WorkbookContents(main, limits: limits)
    let relationships = try Relationships(of: path, in: archive, limits: limits)
    var sheets: [Sheet] = []
    var paths: Set<String> = []
    for entry in contents.entries {
      guard let target = relationships.targets.first(where: { $0.id == entry.relationship }) else {
        throw .missingPart(entry.name)
      }
      // Sheets of charts and macros have no cells.
      guard target.kind == "worksheet" else { continue }
      // Each is read on its own, so that many names of one part would multiply it.
      guard paths.insert(target.path.lowercased()).inserted else { throw .overlappingParts() }
      sheets.append(Sheet(name: entry.name, visibility: entry.visibility, path: target.path))
    }
    self.sheets = sheets
    let texts = try relationships.part(ofKind: "sharedStrings", in: archive)
    let styles = try relationships.part(ofKind: "styles", in: archive)
    source = CellSource(
      texts: try SharedTexts(texts, limits: limits),
      styles: try CellStyles(styles, limits: limits),
      countsFrom1904: contents.countsFrom1904, limits: limits)
  }

  /// A reader of a sheet's rows, from the first on.
  public func rows(of sheet: Sheet) -> SheetReader {
    SheetReader(sheet, in: archive, source)
  }

  /// The merged ranges of a sheet, in the order of the file. They stand behind the rows, so that this
  /// reads the whole sheet.
  public func mergedRanges(of sheet: Sheet) -> Result<[CellRange], TableFault> {
    do throws(TableFault) {
      guard let part = try archive.part(sheet.path) else { throw .missingPart(sheet.name) }
      return .success(try MergedRanges(part, limits: limits).ranges)
    } catch {
      return .failure(error.on(sheet: sheet.name, row: nil))
    }
  }
}
