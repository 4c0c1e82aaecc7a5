import Diagnostics

/// A character that the encoding of a written table does not have.
public struct UnfitCharacter: Hashable, Sendable {
  /// The character.
  public let scalar: Unicode.Scalar
  /// What was written in its place: its twin in CP932 where it has one, else `〓`, by which printers
  /// have always marked a character that they lack.
  public let written: String
  /// The record, from 1.
  public let record: Int
  /// The cell, from 1.
  public let column: Int

  init(_ scalar: Unicode.Scalar, record: Int, column: Int) {
    self.scalar = scalar
    written = Self.twins.first { $0.key == scalar }?.value ?? "〓"
    self.record = record
    self.column = column
  }

  /// Characters that other systems use for what CP932 has under another number; they look alike.
  private static let twins: KeyValuePairs<Unicode.Scalar, String> = [
    "\u{301C}": "\u{FF5E}", "\u{2212}": "\u{FF0D}", "\u{2016}": "\u{2225}",
    "\u{2014}": "\u{2015}", "\u{A2}": "\u{FFE0}", "\u{A3}": "\u{FFE1}", "\u{AC}": "\u{FFE2}",
    "\u{A5}": "\u{FFE5}",
  ]

  /// The character as a warning, at its cell.
  public var fault: TableFault {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    return TableFault(
      .characterDoesNotFit,
      Message(
        ja: "`\(Character(scalar))` (U+\(padded)) は Shift_JIS にないため、`\(written)` と書きました",
        en: "CP932 does not have `\(Character(scalar))` (U+\(padded)); `\(written)` was written"),
      at: TablePlace(row: record, column: column),
      help: Message(
        ja: "元の文字のまま書き出すには UTF-8 を選んでください", en: "choose UTF-8 to keep it as it is"))
  }
}
