/// One table of a summary: a row for each group, a column for each thing counted.
struct SummaryTable {
  /// How a table is drawn.
  enum Chart {
    case none
    /// Parts of a whole, one bar for each row.
    case stackedBars
    /// The first row's values, one bar for each column.
    case bars
  }

  /// A column.
  struct Column {
    let id: String
    let title: String
    /// Its place among columns that have an order, lowest first, and of how many; pictures show it.
    var rank: (place: Int, count: Int)?
  }

  /// A row.
  struct Row {
    let by: String
    let id: String
    let title: String
    /// Of how many respondents; nil where that says nothing.
    let base: Int?
    let cells: [Amount]
  }

  /// What stands in a cell.
  enum Amount: Equatable {
    case count(Int, percent: Int?)
    /// A score in millionths.
    case score(Int?)
  }

  /// An id of letters, digits, `_` and `.`, unique in its summary.
  let id: String
  /// What it is a table of: `responses`, `returns`, `levels`, `pairing`, `unpaired`, `transitions`, `blocking`,
  /// `answers`, `scores`.
  let kind: String
  let title: String
  let note: String?
  let rowHead: String
  /// What the base is the number of; nil for returns.
  var baseHead: String?
  let columns: [Column]
  let rows: [Row]
  let chart: Chart
}

extension SummaryTable.Amount {
  /// The number to be drawn.
  var size: Int {
    switch self {
    case .count(let count, _): count
    case .score(let score): score ?? 0
    }
  }

  /// A score as people read it: one decimal, a half rounded up.
  static func shown(_ millionths: Int) -> String {
    let tenths = (millionths.magnitude + 50_000) / 100_000
    return (millionths < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }
}
