/// Finds the rows of headings at the top of a table by the headings that are known.
struct HeadingSearch {
  /// How many rows are looked at; published tables have five rows above their data.
  static let rowCount = 20
  /// How far above the row with most headings others may stand.
  private static let mostRowsAbove = 5
  /// How far below it.
  private static let mostRowsBelow = 5

  let grid: HeadingGrid

  /// The rows of headings, by their position; nil where there are none.
  func rows() -> Range<Int>? {
    var best: (row: Int, known: Int)?
    for row in grid.rows.indices {
      let known = knownCount(row)
      // One known word among many is a title's.
      let isEnough = known >= 2 || (known == 1 && grid.rows[row].count <= 2)
      if isEnough, known > best?.known ?? 0 { best = (row, known) }
    }
    guard let anchor = best?.row else { return nil }
    var region = anchor..<(anchor + 1)
    for row in stride(from: anchor - 1, through: max(0, anchor - Self.mostRowsAbove), by: -1)
    where isHeading(row) || spreads(row, over: anchor) {
      region = row..<(anchor + 1)
    }
    let end = min(grid.rows.count, anchor + 1 + Self.mostRowsBelow)
    while region.upperBound < end, isHeading(region.upperBound, below: region) {
      region = region.lowerBound..<(region.upperBound + 1)
    }
    return region
  }

  private func knownCount(_ row: Int) -> Int {
    grid.rows[row].values.count { grid.isKnown($0) }
  }

  private func isHeading(_ row: Int) -> Bool {
    let known = knownCount(row)
    return known >= 1 && known * 2 >= grid.rows[row].count
  }

  /// Whether a text of a row reaches over several of the headings and makes them known ones.
  private func spreads(_ row: Int, over anchor: Int) -> Bool {
    let below = (row + 1)..<(anchor + 1)
    return grid.rows[row].contains { column, text in
      guard grid.isSpread(row, column, over: below), let lower = grid.rows[anchor][column] else {
        return false
      }
      return grid.names.match(text, above: lower) != nil
    }
  }

  /// Whether a row below others has headings too: two or more that are known and stand for what the
  /// column's headings above them do, or become one together with a text that reaches over several
  /// columns. They are half of its texts, or one of them says that the respondents' ids stand below;
  /// so a row of data that holds a known word or two by chance is none.
  private func isHeading(_ row: Int, below region: Range<Int>) -> Bool {
    let texts = grid.rows[row]
    let whole = region.lowerBound..<(row + 1)
    var hasRespondent = false
    let known = texts.count { column, text in
      if let match = grid.match([text]) {
        let above = region.compactMap { grid.rows[$0][column] }.compactMap { grid.match([$0]) }
        let isSame = above.allSatisfy { $0 == match }
        if isSame, match == .field(.respondentID), !above.isEmpty { hasRespondent = true }
        return isSame
      }
      return isUnderSpread(column, row, region) && !grid.ending(grid.texts(whole, column)).isEmpty
    }
    return known >= 2 && (hasRespondent || known * 2 >= texts.count)
  }

  /// Whether a text in the rows above reaches over a column and another one.
  private func isUnderSpread(_ column: Int, _ row: Int, _ region: Range<Int>) -> Bool {
    region.contains { upper in
      let start = grid.source(upper, column)
      guard start > 0 else { return false }
      return start < column || grid.isSpread(upper, start, over: (upper + 1)..<(row + 1))
    }
  }
}
