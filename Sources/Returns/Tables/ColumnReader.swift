import Tabular
import YAMLSyntax

/// Finds out what the columns of a table are.
struct ColumnReader {
  let file: String
  let names: ColumnNames
  let mapping: ReturnMapping

  /// What the columns are by the first rows of a table; nil where there are no headings and no
  /// mapping file says that there are none.
  func read(_ rows: [TableRow]) -> ColumnReading? {
    let grid = HeadingGrid(rows, names: names, mapping: mapping)
    // What was put aside has one row of headings, and columns of ours before those of which a mapping
    // file speaks.
    let ownColumns = rows.first.map(ReturnedColumns.count) ?? 0
    guard let region = ownColumns > 0 ? 0..<1 : region(of: rows, grid) else { return nil }
    let sheet = rows.first?.place.sheet
    let headingRow = region.last.map { rows[$0] }
    let place = headingRow?.place ?? TablePlace(sheet: sheet)
    var found = region.isEmpty ? [] : columns(grid, region)
    let mappedCount = mapping.columns.reduce(0) { most, column in
      if case .number(let number) = column.key { max(most, number + ownColumns) } else { most }
    }
    let untitled = TableColumns.Column(heading: "", use: .untitled)
    let width = region.isEmpty ? grid.columnCount : region.map { widths(rows)[$0] }.max() ?? 0
    while found.count < max(width, mappedCount) { found.append((untitled, nil)) }
    var findings = ColumnFindings(file: file, names: names, place: place)
    let columns = mapped(found, ownColumns, grid, region, &findings)
    let table = TableColumns(
      columns: columns, headings: UnreadReturn.Headings(columns.map(\.heading)), width: width,
      firstRow: (ownColumns > 0 ? nil : mapping.firstRow) ?? (headingRow?.place.row ?? 0) + 1,
      place: place)
    // Of lines of JSON that were put aside there are no columns but our own.
    let isOfDocuments = table.fields.isEmpty && ReturnedColumns(table.headings) != nil
    if !isOfDocuments { findings.check(table, constants: mapping.constants) }
    return ColumnReading(
      columns: findings.hasError ? nil : table, findings: findings.findings)
  }

  private func widths(_ rows: [TableRow]) -> [Int] { rows.map { $0.width ?? $0.lastColumn } }

  /// The rows of headings.
  private func region(of rows: [TableRow], _ grid: HeadingGrid) -> Range<Int>? {
    switch mapping.headingRows {
    case .found:
      return HeadingSearch(grid: grid).rows()
    case .none: return 0..<0
    case .rows(let wanted):
      let positions = rows.indices.filter { wanted.contains(rows[$0].place.row ?? 0) }
      guard let first = positions.first, let last = positions.last else { return nil }
      return first..<(last + 1)
    }
  }

  /// What each column is by its headings alone, and between which fields one cannot be told.
  func columns(
    _ grid: HeadingGrid, _ region: Range<Int>
  ) -> [(column: TableColumns.Column, ambiguous: [ReturnField]?)] {
    guard grid.columnCount > 0 else { return [] }
    return (1...grid.columnCount).map { number in
      let texts = grid.texts(region, number)
      let own = region.compactMap { grid.rows[$0][number] }
      let together = HeadingGrid.single(grid.together(texts))
      let match = together ?? grid.match(singles(grid, region, number))
      let heading = (together == nil ? own : texts).joined(separator: HeadingGrid.separator)
      switch match {
      case nil:
        let isOwn = heading.hasPrefix(ReturnedColumns.ownPrefix)
        let use: TableColumns.Use = heading.isEmpty ? .untitled : isOwn ? .ignored : .unknown
        return (TableColumns.Column(heading: heading, use: use), nil)
      case .field(let field):
        return (TableColumns.Column(heading: heading, use: .field(field)), nil)
      case .ambiguous(let fields):
        return (TableColumns.Column(heading: heading, use: .unknown), fields)
      }
    }
  }

  /// The texts over a column that may name it alone: not one that reaches over several columns, of
  /// which this one has an unknown heading of its own below.
  private func singles(_ grid: HeadingGrid, _ region: Range<Int>, _ column: Int) -> [String] {
    region.compactMap { row in
      guard let text = grid.rows[row][column] else { return nil }
      let below = (row + 1)..<region.upperBound
      let lower = below.compactMap { grid.rows[$0][column] }
      let isOthers =
        grid.isSpread(row, column, over: below) && lower.contains { !grid.isKnown($0) }
      return isOthers ? nil : text
    }
  }

  /// The columns with what the mapping file says of them.
  private func mapped(
    _ found: [(column: TableColumns.Column, ambiguous: [ReturnField]?)], _ ownColumns: Int,
    _ grid: HeadingGrid, _ region: Range<Int>, _ findings: inout ColumnFindings
  ) -> [TableColumns.Column] {
    var columns = found.map(\.column)
    var ambiguous = found.map(\.ambiguous)
    for line in mapping.columns {
      let positions: [Int]
      switch line.key {
      case .number(let number): positions = [number - 1 + ownColumns]
      case .heading(let text):
        positions = columns.indices.filter { column in
          let texts = region.compactMap { grid.rows[$0][column + 1] }
          return (texts + [columns[column].heading]).contains {
            SpellingFolding.folded($0) == SpellingFolding.folded(text)
          }
        }
        if positions.isEmpty { findings.missing(heading: text) }
      }
      for position in positions where columns.indices.contains(position) {
        let use: TableColumns.Use =
          switch line.use {
          case .field(let field): .field(field)
          case .ignored: .ignored
          }
        columns[position] = TableColumns.Column(heading: columns[position].heading, use: use)
        ambiguous[position] = nil
      }
    }
    for (position, fields) in ambiguous.enumerated() {
      guard let fields else { continue }
      findings.ambiguous(columns[position].heading, column: position + 1, fields)
    }
    return columns
  }
}
