public import Tabular

/// Where results go, one by one in the order of the input.
public enum ResultSink {
  /// A text table.
  case table(RecordSink)
  /// Lines of JSON.
  case lines(([UInt8]) throws -> Void)
  /// A sheet of a workbook, which the caller closes.
  case workbook(WorkbookSink)
  /// Nowhere: they are counted.
  case tally(SummaryTally)

  func begin(_ columns: [String]) throws {
    switch self {
    case .table(let sink): try sink.write(columns.map { .text($0) })
    case .lines, .tally: break
    case .workbook(let sink): try sink.begin(columns)
    }
  }

  func write(_ payload: ResultForm.Payload) throws {
    switch (self, payload) {
    case (.table(let sink), .cells(let cells)): try sink.write(cells)
    case (.workbook(let sink), .cells(let cells)): try sink.write(cells)
    case (.lines(let put), .line(let line)): try put(Array((line + "\n").utf8))
    case (.tally(let tally), .facts(let bytes)): tally.add(try SummaryFacts(bytes))
    case (.table, _), (.lines, _), (.workbook, _), (.tally, _):
      preconditionFailure("the sink of a run fits the form of its results")
    }
  }
}

extension ResultSink {
  /// Is told of a return that is put aside, and whose it is where that can be told.
  func putAside(_ respondent: String?) {
    if case .tally(let tally) = self { tally.add(setAsideOf: respondent) }
  }

  /// Is told what became of all returns, when there are no more.
  func end(_ account: Accounting) {
    if case .tally(let tally) = self { tally.end(account) }
  }
}

/// A sheet of results in a workbook.
public final class WorkbookSink {
  private let writer: WorkbookWriter
  private let name: String
  private var sheet: WorkbookWriter.SheetID?
  private var row = 0

  /// The respondent's id and name stay in sight and stand on each page.
  private static let (frozenColumns, respondentWidth) = (2, 28)

  /// Writes to a sheet of a workbook that is being written.
  public init(_ writer: WorkbookWriter, sheet name: String) {
    self.writer = writer
    self.name = name
  }

  func begin(_ columns: [String]) throws {
    let widths = columns.enumerated().map { place, column in
      place < Self.frozenColumns ? Self.respondentWidth : max(8, min(column.utf8.count + 2, 32))
    }
    var layout = SheetLayout(
      name, widths: widths, frozenRows: 1, frozenColumns: Self.frozenColumns, isLandscape: true)
    layout.runsOverPages = true
    layout.repeatedColumns = Self.frozenColumns
    layout.printScale = 80
    layout.footer = "&C&P / &N"
    let sheet = try writer.add(layout)
    try writer.write(columns.map { .text($0) }, row: 1, of: sheet, .heading)
    (self.sheet, row) = (sheet, 1)
  }

  /// A sheet has 1,048,576 rows; the writer refuses more.
  func write(_ cells: [Cell]) throws {
    guard let sheet else { return }
    row += 1
    for (column, cell) in cells.enumerated() where cell != .blank {
      try writer.write(cell, row: row, column: column + 1, of: sheet)
    }
  }
}
