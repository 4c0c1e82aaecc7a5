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
    let (content, record) = content(of: row, columns)
    // Our own columns are not put aside a second time, so that what they hold stands for itself.
    let original: UnreadReturn.Original =
      if case .document(let sheet, _) = content {
        .bytes(sheet)
      } else {
        .row(
          row.texts(columns: columns.columns.count), headings: columns.headings, record: record)
      }
    ready.append(
      UnreadReturn(
        file: file, place: row.place, content: content, original: original,
        origin: returned?.origin(of: row, in: file)))
  }

  /// What a row holds, and the whole of it as text where its cells are in doubt.
  private mutating func content(
    of row: TableRow, _ columns: TableColumns
  ) -> (UnreadReturn.Content, record: String?) {
    guard row.faults.isEmpty else {
      return (.faulty(row.faults.map { ReturnFinding($0, in: file) }), row.shown)
    }
    if row.isBlank || returned?.isStruckOut(row) == true { return (.blank, nil) }
    if let width = row.width, width != columns.width,
      !(width < columns.width && reader.mapping.fillsShortRows)
    {
      let fault = ReturnFinding.otherCellCount(
        width, expected: columns.width, in: file, at: row.place)
      return (.faulty([fault]), row.shown)
    }
    if let again = returned?.stillPutAside(row, in: file) {
      return (.faulty([again.finding]), again.record)
    }
    return (returned?.document(in: row) ?? cells(of: row, columns), nil)
  }

  private mutating func cells(
    of row: TableRow, _ columns: TableColumns
  ) -> UnreadReturn.Content {
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
