import Tabular

/// The columns of a file of what was put aside, which comes back once it is corrected.
struct ReturnedColumns {
  /// What our own columns begin with.
  static let ownPrefix = "renkei."
  /// The column of what was no row, such as a line of JSON.
  private static let document = "renkei.document"

  private let own: Set<Int>
  private let documentColumn: Int?

  /// Looks at headings; nil where none is ours.
  init?(_ headings: UnreadReturn.Headings) {
    let own = headings.texts.indices.filter { headings.texts[$0].hasPrefix(Self.ownPrefix) }
    guard !own.isEmpty else { return nil }
    self.own = Set(own.map { $0 + 1 })
    documentColumn = headings.texts.firstIndex(of: Self.document).map { $0 + 1 }
  }

  /// Whether a row is the first of such a file.
  static func isHeading(_ row: TableRow) -> Bool {
    row.cells.contains { $0.place.column == 1 && $0.text.hasPrefix(ownPrefix) }
  }

  /// What a row holds that has nothing outside our own columns: a sheet as text, or nothing, since a
  /// file of its own is only named here; nil for any other row.
  func content(of row: TableRow) -> UnreadReturn.Content? {
    let filled = row.cells.filter { !$0.isEmpty }
    guard filled.allSatisfy({ own.contains($0.place.column ?? 0) }) else { return nil }
    guard let cell = filled.first(where: { $0.place.column == documentColumn }),
      case .text(let text) = cell.value
    else { return .blank }
    return .document(Array(FormulaGuard.unguarded(text).utf8), .json)
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
