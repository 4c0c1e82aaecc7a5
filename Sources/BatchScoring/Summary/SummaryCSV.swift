import Tabular

extension Summary {
  /// Writes all tables as one, a number in each row with what it is the number of.
  public func write(to sink: RecordSink) throws {
    try sink.write(
      [
        "table", "table_title", "group_by", "group", "group_title", "item", "item_title", "count",
        "percent", "score", "base",
      ].map { .text($0) })
    for table in tables {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) {
          try sink.write(
            [
              .of(table.id), .of(table.title), .of(row.by), .of(row.id), .of(row.title),
              .of(column.id), .of(column.title),
            ] + Self.cells(of: cell) + [.of(row.base)])
        }
      }
    }
  }

  private static func cells(of amount: SummaryTable.Amount) -> [Cell] {
    switch amount {
    case .count(let count, let percent): [.of(count), .of(percent), .blank]
    case .score(let score): [.blank, .blank, score.map(number) ?? .blank]
    }
  }

  static func number(_ millionths: Int) -> Cell {
    CellNumber(SummaryTable.Amount.shown(millionths)).map { .number($0) } ?? .blank
  }
}
