/// What a cell of a table holds.
public enum Cell: Hashable, Sendable {
  /// Nothing.
  case blank
  /// A text that is not empty.
  case text(String)
  /// A number.
  case number(CellNumber)
  /// A date, a time of day or both: in a workbook, a number that its format shows so.
  case date(CellDate)
  /// A logical value.
  case boolean(Bool)
  /// What a formula gave in place of a value, such as `#N/A`.
  case error(String)
  /// A formula that no program has worked out yet; the formula's text.
  case formulaWithoutValue(String)
}
