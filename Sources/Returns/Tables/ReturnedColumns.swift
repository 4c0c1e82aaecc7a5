import Tabular

/// The columns of a file of what was put aside, which comes back once it is corrected.
struct ReturnedColumns {
  /// What our own columns begin with.
  static let ownPrefix = "renkei."

  /// Of our own columns those that are read.
  private enum Own: String {
    case file = "renkei.file"
    case sheet = "renkei.sheet"
    case row = "renkei.row"
    /// What was no row, such as a line of JSON.
    case document = "renkei.document"
    /// The whole of a row whose cells were in doubt; empty once they have been corrected.
    case record = "renkei.record"
  }

  private let own: Set<Int>
  private let columns: [Own: Int]

  /// Looks at headings; nil where none is ours.
  init?(_ headings: UnreadReturn.Headings) {
    let own = headings.texts.indices.filter { headings.texts[$0].hasPrefix(Self.ownPrefix) }
    guard !own.isEmpty else { return nil }
    self.own = Set(own.map { $0 + 1 })
    columns = own.reduce(into: [:]) { columns, index in
      if let name = Own(rawValue: headings.texts[index]) { columns[name] = index + 1 }
    }
  }

  /// How many columns of ours stand before those of the table that the rows are from, by a file's
  /// first row; 0 where the file is no such one.
  static func count(in row: TableRow) -> Int {
    var count = 0
    while row.cells.contains(where: {
      $0.place.column == count + 1 && $0.text.hasPrefix(ownPrefix)
    }) { count += 1 }
    return count
  }

  /// Where a row stood before it was put aside; nil where it does not say so, or says that it stood
  /// in this very file.
  func origin(of row: TableRow, in file: String) -> UnreadReturn.Origin? {
    func text(_ name: Own) -> String? {
      cell(name, of: row).map { FormulaGuard.unguarded($0.text) }
    }
    guard let named = text(.file), named != file else { return nil }
    return UnreadReturn.Origin(file: named, sheet: text(.sheet), row: text(.row))
  }

  /// Why a row that is not struck out is put aside once more, since nobody has corrected it, with the
  /// whole of it as it first came; nil for a row that is to be read.
  func stillPutAside(
    _ row: TableRow, in file: String
  ) -> (finding: ReturnFinding, record: String?)? {
    if let record = cell(.record, of: row) {
      return (.notCorrected(record, in: file), FormulaGuard.unguarded(record.text))
    }
    guard isOnlyOurs(row), cell(.document, of: row) == nil else { return nil }
    let name = cell(.file, of: row).map { FormulaGuard.unguarded($0.text) }
    return (.onlyNamed(name ?? "", in: file, at: row.place), nil)
  }

  /// Whether somebody has cleared all of a row that came from a table, so that it does not count.
  func isStruckOut(_ row: TableRow) -> Bool {
    isOnlyOurs(row) && cell(.row, of: row) != nil && cell(.document, of: row) == nil
      && cell(.record, of: row) == nil
  }

  /// The answer sheet that stands in a row as text; nil where the row has cells of its own.
  func document(in row: TableRow) -> UnreadReturn.Content? {
    guard isOnlyOurs(row), let cell = cell(.document, of: row) else { return nil }
    let text = Array(FormulaGuard.unguarded(cell.text).utf8)
    let isJSON = text.first { !$0.isSpace } == UInt8(ascii: "{")
    return .document(text, isJSON ? .json : .yaml)
  }

  private func isOnlyOurs(_ row: TableRow) -> Bool {
    row.cells.allSatisfy { $0.isEmpty || own.contains($0.place.column ?? 0) }
  }

  private func cell(_ name: Own, of row: TableRow) -> GivenCell? {
    row.cells.first { !$0.isEmpty && $0.place.column == columns[name] }
  }

  /// A cell as it was before it was guarded against being a formula.
  func cell(_ cell: GivenCell) -> GivenCell {
    guard case .text(let text) = cell.value else { return cell }
    let plain = FormulaGuard.unguarded(text)
    return plain == text
      ? cell
      : GivenCell(
        .text(plain), format: cell.format, isFormula: cell.isFormula, at: cell.place)
  }
}
