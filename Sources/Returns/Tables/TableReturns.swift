import Diagnostics
import Tabular

/// Turns the rows of one table into returns: looks for the headings first, then goes row by row.
///
/// It is fed rows by the reader of the file, so that text tables and sheets are treated alike.
struct TableReturns {
  private let reader: ColumnReader
  private var returned: ReturnedColumns?
  private let file: String
  /// What is to be said of the table as a whole.
  private(set) var findings: [ReturnFinding] = []
  private(set) var columns: TableColumns?
  /// Whether nothing more can be read, since the columns are not known.
  private(set) var hasFailed = false
  private var waiting: [TableRow] = []
  private var ready: [UnreadReturn] = []
  private var hasColumns = false
  /// The columns without a heading in which something was found, each reported once.
  private var strayColumns: Set<Int> = []

  init(_ reader: ColumnReader) {
    self.reader = reader
    file = reader.file
  }

  /// Takes the next row.
  mutating func push(_ row: TableRow) {
    guard !hasFailed else { return }
    if hasColumns {
      take(row)
      return
    }
    // However many blank rows come first, the headings are looked for behind them.
    if waiting.isEmpty, row.isBlank, row.faults.isEmpty { return }
    waiting.append(row)
    if waiting.count >= HeadingSearch.rowCount { findColumns() }
  }

  /// Says that no more rows come.
  mutating func finish() {
    if !hasColumns, !hasFailed { findColumns() }
  }

  /// The returns that were made of the rows so far, each given out once.
  mutating func takeReady() -> [UnreadReturn] {
    defer { ready = [] }
    return ready
  }

  /// Whether no headings were found though there are cells.
  private(set) var lacksHeadings = false

  private mutating func findColumns() {
    let rows = waiting
    waiting = []
    guard !rows.isEmpty else {
      hasFailed = true
      return
    }
    let reading = reader.read(rows)
    findings += reading?.findings ?? []
    lacksHeadings = reading == nil
    guard let columns = reading?.columns else {
      hasFailed = true
      return
    }
    self.columns = columns
    returned = ReturnedColumns(columns.headings)
    hasColumns = true
    for row in rows where isData(row, columns) { take(row) }
  }

  /// Whether a row holds data: it stands below the headings, or could not be read at all.
  private func isData(_ row: TableRow, _ columns: TableColumns) -> Bool {
    !row.faults.isEmpty || (row.place.row ?? 0) >= columns.firstRow
  }

  private mutating func take(_ row: TableRow) {
    guard let columns, isData(row, columns) else { return }
    ready.append(
      UnreadReturn(
        file: file, place: row.place, content: content(of: row, columns),
        original: row.bytes.isEmpty
          ? .row(row.texts(columns: columns.columns.count), headings: columns.headings)
          : .bytes(row.bytes)))
  }

  private mutating func content(
    of row: TableRow, _ columns: TableColumns
  ) -> UnreadReturn.Content {
    guard row.faults.isEmpty else {
      return .faulty(row.faults.map { ReturnFinding($0, in: file) })
    }
    if row.isBlank { return .blank }
    if let width = row.width, width != columns.width,
      !(width < columns.width && reader.mapping.fillsShortRows)
    {
      return .faulty([
        .otherCellCount(width, expected: columns.width, in: file, at: row.place)
      ])
    }
    if let content = returned?.content(of: row) { return content }
    var cells: [UnreadReturn.FieldCell] = []
    for cell in row.cells {
      let column = cell.place.column ?? 0
      switch columns.use(column) {
      case .field(let field):
        cells.append(UnreadReturn.FieldCell(field, returned?.cell(cell) ?? cell))
      case .ignored, .unknown: break
      case .untitled: reportStray(cell, column)
      }
    }
    // What stands in columns that are not read may be answers.
    let isPrefilled = cells.count == row.cells.count && cells.isPrefilled
    if !cells.isEmpty {
      cells += reader.mapping.constants.map {
        UnreadReturn.FieldCell($0.field, GivenCell(.text($0.text), at: row.place))
      }
    }
    return isPrefilled ? .prefilled(cells) : .cells(cells)
  }

  private mutating func reportStray(_ cell: GivenCell, _ column: Int) {
    guard !cell.isEmpty, strayColumns.insert(column).inserted else { return }
    findings.append(.cellWithoutHeading(cell, in: file))
  }
}
