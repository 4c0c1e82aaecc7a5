/// What stands between the cells of a text table.
public enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
  /// A comma: CSV.
  case comma = 0x2C
  /// A tab: TSV, and what Excel calls Unicode text.
  case tab = 0x09
  /// A semicolon: CSV as Excel writes it where the comma is the decimal sign.
  case semicolon = 0x3B
}
