import Tabular
import YAMLSyntax

/// The texts at the top of a table, and what they stand for by themselves and together.
///
/// Headings may stand in several rows: an id above a title, or a question above its choices, written
/// once over all of their columns. So an empty place above a heading is filled by the text to its
/// left.
struct HeadingGrid {
  /// A longer text is no heading.
  private static let longestHeading = 1000
  /// What joins the rows of headings to one text.
  static let separator = " / "

  let names: ColumnNames
  /// What a mapping file names by heading.
  let mapped: Set<String>
  /// The texts of each row by column, counted from 1.
  let rows: [[Int: String]]
  let columnCount: Int
  /// For each row, the column whose text reaches over each column; 0 for none.
  private let sources: [[Int]]

  init(_ rows: [TableRow], names: ColumnNames, mapping: ReturnMapping) {
    self.names = names
    self.rows = rows.map { row in
      var texts: [Int: String] = [:]
      for cell in row.cells {
        guard let column = cell.place.column else { continue }
        let text = cell.text.trimmed
        if !text.isEmpty { texts[column] = text }
      }
      return texts
    }
    let count = rows.reduce(0) { max($0, $1.width ?? $1.lastColumn) }
    columnCount = count
    sources = self.rows.map { row in
      var source = 0
      return (0...count).map { column in
        if row[column] != nil { source = column }
        return source
      }
    }
    mapped = Set(
      mapping.columns.compactMap { column in
        if case .heading(let text) = column.key { SpellingFolding.folded(text) } else { nil }
      })
  }

  /// Whether a text is a heading by itself.
  func isKnown(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestHeading else { return false }
    return mapped.contains(SpellingFolding.folded(text)) || match([text]) != nil
  }

  /// The text over a column in a row, or the one to its left that reaches over it.
  func filled(_ row: Int, _ column: Int) -> String? { rows[row][source(row, column)] }

  /// The column whose text reaches over a column in a row; 0 for none.
  func source(_ row: Int, _ column: Int) -> Int { sources[row][column] }

  /// Whether a text reaches over the next column, where one of the rows below has a text.
  func isSpread(_ row: Int, _ column: Int, over below: Range<Int>) -> Bool {
    guard rows[row][column + 1] == nil else { return false }
    return below.contains { rows[$0][column + 1] != nil }
  }

  /// What stands above a column in some rows, from top to bottom, and what reaches over it.
  func texts(_ region: Range<Int>, _ column: Int) -> [String] {
    guard let last = region.last(where: { rows[$0][column] != nil }) else { return [] }
    var texts: [String] = []
    for row in region where row <= last {
      guard let text = row == last ? rows[row][column] : filled(row, column),
        text.utf8.count <= Self.longestHeading, texts.last != text
      else { continue }
      texts.append(text)
    }
    return texts
  }

  /// What texts above one another stand for together: the fields found, each once.
  func together(_ texts: [String]) -> Set<ColumnNames.Match> {
    let texts = texts.suffix(Self.mostTogether)
    return texts.indices.reduce(into: []) { found, lowest in
      found.formUnion(ending(Array(texts[...lowest])))
    }
  }

  /// What the lowest of some texts stands for together with those above it.
  func ending(_ all: [String]) -> Set<ColumnNames.Match> {
    let texts = Array(all.suffix(Self.mostTogether))
    guard let lowest = texts.last else { return [] }
    let uppers = texts.dropLast()
    var found: Set<ColumnNames.Match> = []
    for upper in uppers.indices {
      if let match = names.match(uppers[upper], above: lowest) { found.insert(match) }
      for lower in uppers.indices where lower > upper {
        let pair = "\(uppers[upper]).\(uppers[lower])"
        if let match = names.match(pair, above: lowest) { found.insert(match) }
      }
    }
    return found
  }

  /// More texts above one another than this are no parts of one heading.
  private static let mostTogether = 5

  /// What the texts over one column stand for; nil where none is known.
  func match(_ all: [String]) -> ColumnNames.Match? {
    let texts = all.filter { $0.utf8.count <= Self.longestHeading }
    let parts = texts.flatMap { text in
      text.split(separator: Self.separator).map { String($0).trimmed }
    }
    let whole = Self.single(Set(texts.compactMap(names.match)))
    guard parts.count > texts.count, parts.count <= Self.mostParts else { return whole }
    return whole ?? Self.single(together(parts)) ?? Self.single(Set(parts.compactMap(names.match)))
  }

  /// More parts than this are no rows of headings.
  private static let mostParts = 8

  /// One field for all that was found, or all of them where they differ.
  static func single(_ found: Set<ColumnNames.Match>) -> ColumnNames.Match? {
    if found.count <= 1 { return found.first }
    var fields: [ReturnField] = []
    for match in found {
      switch match {
      case .field(let field): fields.append(field)
      case .ambiguous(let several): fields += several
      }
    }
    return .ambiguous(fields)
  }
}
