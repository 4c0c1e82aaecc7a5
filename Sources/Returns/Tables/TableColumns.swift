import Tabular

/// What the columns of a table are, and where its data begin.
struct TableColumns {
  /// What a column is.
  enum Use: Hashable {
    case field(ReturnField)
    /// It is left out on purpose.
    case ignored
    /// It has a heading that is not known.
    case unknown
    /// Nothing stands above it.
    case untitled
  }

  /// A column.
  struct Column {
    /// What stands above it; several rows are joined.
    let heading: String
    let use: Use
  }

  /// The columns, from left to right.
  let columns: [Column]
  let headings: UnreadReturn.Headings
  /// How many cells a row has that lost none.
  let width: Int
  /// The first row below the headings.
  let firstRow: Int
  /// Where the headings stand.
  let place: TablePlace

  /// What a column is, counted from 1.
  func use(_ column: Int) -> Use {
    columns.indices.contains(column - 1) ? columns[column - 1].use : .untitled
  }

  /// The fields of the columns, in their order.
  var fields: [(column: Int, field: ReturnField)] {
    columns.enumerated().compactMap { position, column in
      if case .field(let field) = column.use { (position + 1, field) } else { nil }
    }
  }
}

/// Columns as they are found at the top of a table, with all that is to be said of them.
struct ColumnReading {
  /// The columns; nil where an error was found.
  let columns: TableColumns?
  let findings: [ReturnFinding]
}
