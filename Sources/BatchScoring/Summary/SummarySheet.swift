import Tabular
import TextLayout

/// A table as it stands on a sheet: its cells, how wide and high they are, and where its values are.
///
/// A table of many columns is turned, so that each of them is a row, where that makes it narrower.
struct SummarySheet {
  private enum Measure {
    /// The most columns of values that stand side by side before a table is turned.
    static let columnsBeforeTurning = 12
    /// The most characters that A4 paper across takes with letters of at least 6½ points: a table
    /// of all levels stays whole.
    static let fitting = 176
    /// How wide a heading or a note is at least, in characters.
    static let textWidth = 96
    /// What a column is wide that nobody made wider.
    static let usualWidth = 8
    /// The height of a line, in points.
    static let line = 15
    /// What a page across takes at its full size: characters beside each other, points below.
    static let (page, pageHeight) = (105, 498)
  }

  /// Where rows stand: the title, the note, what the numbers are, and the heading of the columns.
  enum Place {
    static let (title, note, caption, heading) = (1, 2, 3, 4)
  }

  let table: SummaryTable
  let isTurned: Bool
  let heading: [String]
  let widths: [Int]

  private let words: SummaryWords

  init(_ table: SummaryTable, _ words: SummaryWords) {
    self.table = table
    self.words = words
    isTurned =
      table.columns.count > Measure.columnsBeforeTurning && table.rows.count < table.columns.count
    let base = table.baseHead ?? words.base
    let (rowTitles, columnTitles) = (table.rows.map(\.title), table.columns.map(\.title))
    heading = isTurned ? [words.item] + rowTitles : [table.rowHead, base] + columnTitles
    let firsts = isTurned ? columnTitles : rowTitles
    let longest = firsts.map { DisplayWidth.of($0) }.max() ?? 0
    let most = isTurned || table.kind == "blocking" ? 50 : 36
    let first = max(16, min(longest + 2, most))
    widths =
      [first]
      + heading.dropFirst().map { max(8, min(DisplayWidth.of($0) + 2, 11)) }
  }

  /// Whether the table is too wide for a page with letters that can be read.
  var isTooWide: Bool { width > Measure.fitting }

  /// How wide it is, in characters; a column has one more around its text.
  private var width: Int { widths.reduce(0) { $0 + $1 + 1 } }

  /// How large it is printed, in percent: as wide as the paper, or so that it can be read.
  var printScale: Int {
    isTooWide ? 80 : min(100, Measure.page * 100 / width)
  }

  /// How high a page is, in points of what is printed.
  var pageHeight: Int { Measure.pageHeight * 100 / printScale }

  /// How many columns a title or a note goes over.
  var textColumns: Int {
    var (columns, width) = (0, 0)
    while width < Measure.textWidth {
      width += widths.indices.contains(columns) ? widths[columns] : Measure.usualWidth
      columns += 1
    }
    return max(2, columns)
  }

  /// The rows of cells, of the counts and scores or of the percentages.
  func rows(ofPercentages: Bool) -> [[Cell]] {
    func cell(_ amount: SummaryTable.Amount) -> Cell {
      switch amount {
      case .count(let count, let percent): .of(ofPercentages ? percent : count)
      case .score(let score): score.map(Summary.number) ?? .blank
      }
    }
    guard isTurned else {
      return table.rows.map { [.of($0.title), .of($0.base)] + $0.cells.map(cell) }
    }
    let bases = [Cell.of(table.baseHead ?? words.base)] + table.rows.map { Cell.of($0.base) }
    return [bases]
      + table.columns.enumerated().map { index, column in
        [.of(column.title)]
          + table.rows.map { $0.cells.indices.contains(index) ? cell($0.cells[index]) : .blank }
      }
  }

  var hasPercentages: Bool {
    table.rows.contains { row in
      row.cells.contains { if case .count(_, .some) = $0 { true } else { false } }
    }
  }

  // MARK: Heights

  /// How high the heading and the rows of a block are, in points.
  func blockHeight(ofPercentages: Bool) -> Int {
    rows(ofPercentages: ofPercentages).reduce(height(of: heading) ?? Measure.line) { sum, cells in
      guard case .text(let text)? = cells.first else { return sum + Measure.line }
      return sum + (height(of: [text]) ?? Measure.line)
    } + Measure.line * (ofPercentages ? 2 : 1)
  }

  /// How high the title and the note are, in points.
  var textHeight: Int {
    height(ofText: table.title, size: 14) + (table.note.map { height(ofText: $0) } ?? 0)
  }

  /// How high a row of cells has to be for its texts, in points; nil for one line.
  func height(of texts: [String]) -> Int? {
    let lines = zip(texts, widths).map { Self.lines($0, width: $1 - 1) }.max() ?? 1
    return lines > 1 ? lines * Measure.line + 3 : nil
  }

  /// How high a text over the whole width has to be, in points.
  func height(ofText text: String, size: Int = 11) -> Int {
    let width = Measure.textWidth * 11 / size
    return Self.lines(text, width: width - 4) * (size * 4 / 3 + 1) + 4
  }

  private static func lines(_ text: String, width: Int) -> Int {
    LineBreaking.lines(text, width: max(1, width)).count
  }

  // MARK: Where values are

  /// The cells of values of all rows of a column of the table, in a block that begins at a row.
  func cells(ofColumn column: Int, from start: Int) -> CellRange {
    isTurned
      ? range(start + 1 + column, 2, start + 1 + column, 1 + table.rows.count)
      : range(start, 3 + column, start + table.rows.count - 1, 3 + column)
  }

  /// The cells of values of all columns of a row of the table.
  func cells(ofRow row: Int, from start: Int) -> CellRange {
    isTurned
      ? range(start + 1, 2 + row, start + table.columns.count, 2 + row)
      : range(start + row, 3, start + row, 2 + table.columns.count)
  }

  /// The titles of the table's rows.
  var rowTitles: CellRange {
    let first = Place.heading
    return isTurned
      ? range(first, 2, first, 1 + table.rows.count)
      : range(first + 1, 1, first + table.rows.count, 1)
  }

  /// The titles of the table's columns.
  var columnTitles: CellRange {
    let first = Place.heading
    return isTurned
      ? range(first + 2, 1, first + 1 + table.columns.count, 1)
      : range(first, 3, first, 2 + table.columns.count)
  }

  private func range(
    _ firstRow: Int, _ firstColumn: Int, _ lastRow: Int, _ lastColumn: Int
  ) -> CellRange {
    CellRange(
      firstRow: firstRow, firstColumn: firstColumn, lastRow: lastRow, lastColumn: lastColumn)
  }
}
