import CXlsxWriter

/// A chart of cells that the same workbook holds.
public struct SheetChart: Hashable, Sendable {
  /// How values are drawn.
  public enum Kind: Hashable, Sendable {
    /// Bars that stand, side by side.
    case columns
    /// Bars that stand, those of a category upon each other.
    case stackedColumns
    /// Bars that lie, side by side.
    case bars
    /// Bars that lie, those of a category behind each other.
    case stackedBars
  }

  /// One row of values.
  public struct Series: Hashable, Sendable {
    /// What the legend says.
    public var name: String
    /// The cells of the values.
    public var values: CellRange

    /// Names some values.
    public init(_ name: String, _ values: CellRange) {
      self.name = name
      self.values = values
    }
  }

  /// How values are drawn.
  public var kind: Kind
  /// What stands above it.
  public var title: String
  /// The cells that name the categories.
  public var categories: CellRange
  /// The values, one for each category.
  public var series: [Series]

  /// Makes a chart.
  public init(_ kind: Kind, title: String, categories: CellRange, series: [Series]) {
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
  }
}

extension WorkbookWriter {
  /// Draws cells of a sheet as a chart on the same sheet, its corner at a cell.
  public func draw(
    _ chart: SheetChart, row: Int, column: Int, of sheet: SheetID
  ) throws(TableWritingError) {
    let (target, place) = try cellPlace(row: row, column: column, of: sheet)
    let kind =
      switch chart.kind {
      case .columns: LXW_CHART_COLUMN
      case .stackedColumns: LXW_CHART_COLUMN_STACKED
      case .bars: LXW_CHART_BAR
      case .stackedBars: LXW_CHART_BAR_STACKED
      }
    guard let drawn = newChart(UInt8(kind.rawValue)) else {
      throw TableWritingError(code: .cannotWrite, path: path, place: place, cause: "")
    }
    chart_title_set_name(drawn, chart.title)
    let categories = try reference(to: chart.categories, of: sheet)
    for series in chart.series {
      let values = try reference(to: series.values, of: sheet)
      guard let added = chart_add_series(drawn, categories, values) else {
        throw TableWritingError(code: .cannotWrite, path: path, place: place, cause: "")
      }
      chart_series_set_name(added, series.name)
    }
    try check(
      worksheet_insert_chart(target, lxw_row_t(row - 1), lxw_col_t(column - 1), drawn), at: place)
  }
}
