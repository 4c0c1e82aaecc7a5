import Tabular

/// A workbook with a table of returns on one of its sheets, or on several.
///
/// Every visible sheet with known headings is read, in the order of their tabs.
struct WorkbookReturns: ReturnSource {
  let encoding: DetectedEncoding? = nil
  private(set) var findings: [ReturnFinding] = []
  private let reader: ColumnReader
  private let workbook: Workbook?
  private var sheets: ArraySlice<Sheet>
  private var sheet: Sheet?
  private var rows: SheetReader?
  private var table: TableReturns
  private var ready: ArraySlice<UnreadReturn> = []
  /// Whether a sheet with headings was found.
  private var hasTable = false
  /// Sheets on which something stands and no headings are.
  private var others: [String] = []

  init(_ content: [UInt8], _ reader: ColumnReader) {
    self.reader = reader
    table = TableReturns(reader)
    switch Workbook.open(content) {
    case .failure(let fault):
      workbook = nil
      sheets = []
      hasTable = true
      findings = [ReturnFinding(fault, in: reader.file)]
    case .success(let workbook):
      self.workbook = workbook
      sheets = []
      choose(workbook.sheets)
    }
  }

  /// Takes the sheets that are to be read.
  private mutating func choose(_ all: [Sheet]) {
    if let name = reader.mapping.sheet {
      sheets =
        all.enumerated().filter { $0.element.isCalled(name, number: $0.offset + 1) }
        .map(\.element)[...]
      if sheets.isEmpty {
        hasTable = true
        findings.append(.noSuchSheet(name, among: all.map(\.name), in: reader.file))
      }
      return
    }
    sheets = all.filter { $0.visibility == .visible }[...]
    let hidden = all.filter { $0.visibility != .visible }.map(\.name)
    if !hidden.isEmpty { findings.append(.hiddenSheets(hidden, in: reader.file)) }
  }

  mutating func next() throws -> UnreadReturn? {
    while ready.isEmpty {
      if rows == nil, !openNext() { return nil }
      if !table.hasFailed, let sheet, let row = rows?.next() {
        table.push(TableRow(row, of: sheet))
      } else {
        table.finish()
        closeSheet()
      }
      ready = table.takeReady()[...]
    }
    return ready.popFirst()
  }

  private mutating func openNext() -> Bool {
    guard let workbook, let sheet = sheets.popFirst() else {
      end()
      return false
    }
    self.sheet = sheet
    rows = workbook.rows(of: sheet)
    table = TableReturns(reader)
    return true
  }

  private mutating func closeSheet() {
    if let failure = rows?.failure { findings.append(ReturnFinding(failure, in: reader.file)) }
    findings += table.findings
    if table.lacksHeadings {
      others.append(sheet?.name ?? "")
    } else if table.columns != nil || !table.findings.isEmpty {
      hasTable = true
    }
    rows = nil
  }

  /// Says which sheets were not read, or that none could be.
  private mutating func end() {
    guard !others.isEmpty else { return }
    if hasTable {
      findings.append(.sheetsNotRead(others, in: reader.file))
    } else {
      let place = others.count == 1 ? TablePlace(sheet: others[0]) : .file
      findings.append(.noHeadings(in: reader.file, at: place))
    }
    others = []
  }
}
