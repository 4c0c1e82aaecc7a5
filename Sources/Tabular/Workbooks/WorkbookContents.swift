/// What the main part of a workbook says: its sheets and its calendar.
final class WorkbookContents: XMLHandler {
  struct Entry {
    let name: String
    let relationship: String
    let visibility: Sheet.Visibility
  }

  private(set) var entries: [Entry] = []
  private(set) var countsFrom1904 = false
  private var hasRoot = false
  private let limits: WorkbookLimits

  init(_ part: Archive.Part, limits: WorkbookLimits) throws(TableFault) {
    self.limits = limits
    try PartScan.run(part, self)
    guard hasRoot else { throw .notAWorkbook() }
  }

  func start(_ element: XMLElement) throws(TableFault) {
    switch element.name {
    case "workbook":
      hasRoot = true
    case "workbookPr":
      // An extension may have an element of this name too.
      countsFrom1904 = countsFrom1904 || element.isTrue("date1904")
    case "sheet":
      guard let name = element.text("name"), let relationship = element.text("id") else { return }
      guard entries.count < limits.sheets else { throw .tooManySheets(limits.sheets) }
      let visibility = element.text("state").flatMap(Sheet.Visibility.init) ?? .visible
      entries.append(Entry(name: name, relationship: relationship, visibility: visibility))
    default:
      break
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
