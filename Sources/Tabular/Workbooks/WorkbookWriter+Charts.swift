import CXlsxWriter

/// A chart of cells that the same workbook holds.
public struct SheetChart: Hashable, Sendable {
  /// How values are drawn.
  public enum Kind: Hashable, Sendable {
    /// Bars that stand, side by side.
    case columns
    /// Bars that stand, those of a category upon each other.
    case stackedColumns
    /// Bars that lie, side by side; the first category is on top.
    case bars
    /// Bars that lie, those of a category behind each other; the first category is on top.
    case stackedBars
    /// As stacked bars, but all equally long: each value as its part of its category.
    case barsOfParts
  }

  /// One row of values.
  public struct Series: Hashable, Sendable {
    /// What the legend says.
    public var name: String
    /// The cells of the values.
    public var values: CellRange
    /// The colour, as `0xRRGGBB`; nil for the usual one.
    public var color: UInt32?

    /// Names some values.
    public init(_ name: String, _ values: CellRange, color: UInt32? = nil) {
      self.name = name
      self.values = values
      self.color = color
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
  /// Its width in pixels.
  public var width = 480
  /// Its height in pixels.
  public var height = 288
  /// The size of the categories' names in points; nil for the usual one.
  public var categorySize: Int?
  /// Whether it is said below what the series are.
  public var hasLegend = true

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
      case .barsOfParts: LXW_CHART_BAR_STACKED_PERCENT
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
      guard let color = series.color else { continue }
      var fill = lxw_chart_fill()
      fill.color = color
      chart_series_set_fill(added, &fill)
    }
    arrange(drawn, chart)
    var options = lxw_chart_options()
    // What the library draws by itself is 480 by 288 pixels.
    options.x_scale = Double(max(1, chart.width)) / 480
    options.y_scale = Double(max(1, chart.height)) / 288
    try check(
      worksheet_insert_chart_opt(
        target, lxw_row_t(row - 1), lxw_col_t(column - 1), drawn, &options), at: place)
  }

  private func arrange(_ drawn: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart) {
    var font = lxw_chart_font()
    font.size = 12
    font.bold = 1
    chart_title_set_name_font(drawn, &font)
    if chart.hasLegend {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    } else {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    switch chart.kind {
    case .columns, .stackedColumns: setFont(of: drawn.pointee.x_axis, chart)
    case .bars, .stackedBars, .barsOfParts:
      chart_axis_set_reverse(drawn.pointee.y_axis)
      setFont(of: drawn.pointee.y_axis, chart)
    }
  }

  private func setFont(of axis: UnsafeMutablePointer<lxw_chart_axis>?, _ chart: SheetChart) {
    guard let size = chart.categorySize else { return }
    var font = lxw_chart_font()
    font.size = Double(size)
    chart_axis_set_num_font(axis, &font)
  }
}
