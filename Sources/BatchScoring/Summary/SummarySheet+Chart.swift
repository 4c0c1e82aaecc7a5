import Tabular
import TextLayout

extension SummarySheet {
  /// The most parts that a bar can have for them to be told apart.
  private static let mostParts = 16
  private static let width = 690
  /// The most bars before names are small and only one year is drawn.
  private static let mostBars = 24

  /// The chart of a table whose counts and percentages begin at some rows; nil where there is
  /// nothing to draw.
  ///
  /// What is counted of groups of different size is drawn as parts of each.
  func chart(counts: Int, percentages: Int?) -> SheetChart? {
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return nil }
    switch table.chart {
    case .none: return nil
    case .stackedBars where table.kind == "blocking":
      // A part of all, of which the other parts are nothing to be seen.
      return stacked(.stackedBars, from: percentages ?? counts)
    case .stackedBars where table.columns.count <= Self.mostParts:
      return stacked(.barsOfParts, from: counts)
    case .stackedBars, .bars:
      return bars(from: percentages ?? counts)
    }
  }

  private func stacked(_ kind: SheetChart.Kind, from start: Int) -> SheetChart {
    let colors = SummaryColors(table)
    let chart = SheetChart(
      kind, title: table.title, categories: rowTitles,
      series: table.columns.enumerated().map { index, column in
        .init(column.title, cells(ofColumn: index, from: start), color: colors.color(index))
      })
    return sized(chart, bars: table.rows.count)
  }

  /// A bar for each column: of both years where there are two, else of all.
  private func bars(from start: Int) -> SheetChart {
    let years = table.rows.indices.filter { table.rows[$0].by == "year" }
    let rows = years.isEmpty || table.columns.count > Self.mostBars ? [0] : years
    let colors = rows.count == 1 ? [SummaryColors.single] : [0xBBBBBB, SummaryColors.single]
    let chart = SheetChart(
      .bars, title: table.title, categories: columnTitles,
      series: zip(rows, colors).map { row, color in
        .init(table.rows[row].title, cells(ofRow: row, from: start), color: color)
      })
    return sized(chart, bars: table.columns.count * rows.count)
  }

  private func sized(_ chart: SheetChart, bars: Int) -> SheetChart {
    var chart = chart
    chart.width = Self.width
    let legend = chart.series.reduce(0) { $0 + DisplayWidth.of($1.name) * 7 + 40 }
    let lines = legend / Self.width + 1
    chart.hasLegend = chart.series.count > 1
    // A chart is not parted by pages: one point is 4/3 pixels.
    chart.height = min(140 + bars * 26 + lines * 20, pageHeight * 4 / 3 - 60)
    if bars > Self.mostBars { chart.categorySize = bars > Self.mostBars * 2 ? 7 : 8 }
    return chart
  }
}
