public import Tabular

/// A cell of a return, and where it stands.
public struct GivenCell: Hashable, Sendable {
  /// What it holds.
  public let value: Cell
  /// The code of its number format, where a workbook gave one.
  public let format: String?
  /// Whether a formula gave the value.
  public let isFormula: Bool
  /// Where it stands.
  public let place: TablePlace

  /// Makes a cell.
  public init(
    _ value: Cell, format: String? = nil, isFormula: Bool = false, at place: TablePlace
  ) {
    self.value = value
    self.format = format
    self.isFormula = isFormula
    self.place = place
  }
}
