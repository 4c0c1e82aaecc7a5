/// A table as a picture: bars of parts for each row, or a bar for each column.
struct SummaryDrawing {
  private static let (width, labelWidth, barHeight, gap) = (960, 260, 18, 8)
  private static let mostLabelCharacters = 20
  /// The most bars of a picture, which then fits on a printed page.
  private static let mostBars = 20

  private let table: SummaryTable

  init(_ table: SummaryTable) {
    self.table = table
  }

  /// The picture as SVG with a line break behind it; empty where there is nothing to draw.
  func markup() -> String {
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return "" }
    switch table.chart {
    case .none: return ""
    case .stackedBars: return stacked()
    case .bars: return bars()
    }
  }

  private var barWidth: Int { Self.width - Self.labelWidth - 60 }
  private func top(_ row: Int) -> Int { row * (Self.barHeight + Self.gap) + 4 }

  private func svg(_ parts: [String], rows: Int, below: Int = 0) -> String {
    let height = top(rows) + below
    return "<svg viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-label=\""
      + "\(Summary.escaped(table.title))\">\(parts.joined())</svg>\n"
  }

  private func label(_ text: String, row: Int) -> String {
    let short =
      text.count > Self.mostLabelCharacters
      ? text.prefix(Self.mostLabelCharacters - 1) + "…" : text[...]
    return "<text x=\"\(Self.labelWidth - 8)\" y=\"\(top(row) + 13)\" text-anchor=\"end\">"
      + "\(Summary.escaped(String(short)))</text>"
  }

  private func rectangle(x: Int, width: Int, row: Int, color: String, title: String) -> String {
    "<rect x=\"\(Self.labelWidth + x)\" y=\"\(top(row))\" width=\"\(width)\" "
      + "height=\"\(Self.barHeight)\" fill=\"\(color)\" stroke=\"#fff\">"
      + "<title>\(Summary.escaped(title))</title></rect>"
  }

  private func color(_ index: Int) -> String {
    SummaryColors.hexadecimal(SummaryColors(table).color(index))
  }

  private func stacked() -> String {
    var parts: [String] = []
    for (row, entry) in table.rows.enumerated() {
      parts.append(label(entry.title, row: row))
      let sizes = entry.cells.map { max(0, $0.size) }
      let whole = max(1, table.kind == "blocking" ? max(entry.base ?? 0, 1) : sizes.reduce(0, +))
      var sum = 0
      for (index, size) in sizes.enumerated() where size > 0 {
        let (start, end) = (scaled(sum, whole), scaled(sum + size, whole))
        sum += size
        parts.append(
          rectangle(
            x: start, width: end - start, row: row, color: color(index),
            title: "\(entry.title) \(table.columns[index].title) \(size)"))
      }
    }
    let (legend, lines) = legend()
    return svg(parts + [legend], rows: table.rows.count, below: lines * 20 + 8)
  }

  private func legend() -> (String, Int) {
    var (parts, x, line) = ("", 0, 0)
    let first = top(table.rows.count)
    for (index, column) in table.columns.enumerated() {
      let width = 24 + column.title.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 7 : 12) } + 16
      if x > 0, x + width > Self.width { (x, line) = (0, line + 1) }
      let y = first + line * 20
      parts +=
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"14\" height=\"14\" fill=\"\(color(index))\"/>"
        + "<text x=\"\(x + 20)\" y=\"\(y + 12)\">\(Summary.escaped(column.title))</text>"
      x += width
    }
    return (parts, line + 1)
  }

  /// A bar for each column; many of them are several pictures, so that each fits on a page.
  private func bars() -> String {
    let cells = table.rows[0].cells
    let largest = max(1, cells.map(\.size).max() ?? 1, table.kind == "scores" ? 100_000_000 : 0)
    let all = Array(zip(table.columns, cells))
    return stride(from: 0, to: all.count, by: Self.mostBars).map { start in
      let bars = all[start..<min(start + Self.mostBars, all.count)]
      let parts = bars.enumerated().flatMap { row, bar in
        self.bar(of: bar.0, bar.1, row: row, largest: largest)
      }
      return svg(parts, rows: bars.count)
    }.joined()
  }

  private func bar(
    of column: SummaryTable.Column, _ amount: SummaryTable.Amount, row: Int, largest: Int
  ) -> [String] {
    let width = scaled(max(0, amount.size), largest)
    let shown =
      switch amount {
      case .count(let count, let percent): "\(count)" + (percent.map { " (\($0)%)" } ?? "")
      case .score(let score): score.map(SummaryTable.Amount.shown) ?? ""
      }
    return [
      label(column.title, row: row),
      rectangle(
        x: 0, width: width, row: row, color: SummaryColors.hexadecimal(SummaryColors.single),
        title: column.title),
      "<text x=\"\(Self.labelWidth + width + 4)\" y=\"\(top(row) + 13)\">\(shown)</text>",
    ]
  }

  /// Where a part of a whole ends on a bar; the product cannot overflow for counts of returns.
  private func scaled(_ part: Int, _ whole: Int) -> Int {
    let (product, overflow) = min(part, whole).multipliedReportingOverflow(by: barWidth)
    return overflow ? barWidth : product / whole
  }
}
