import Diagnostics

/// A character that a written table may not have, and what was written in its place.
public struct UnfitCharacter: Hashable, Sendable {
  /// Why it may not be there.
  public enum Reason: Hashable, Sendable {
    /// The encoding has no code for it.
    case notInEncoding
    /// Only some computers have it, and the table is to have none of those.
    case machineDependent
  }

  /// The character.
  public let scalar: Unicode.Scalar
  /// Why it may not be there.
  public let reason: Reason
  /// What was written in its place: what stands for it where something does, else `〓`, by which
  /// printers have always marked a character that they lack.
  public let written: String
  /// The record, from 1.
  public let record: Int
  /// The cell, from 1.
  public let column: Int

  init(
    _ scalar: Unicode.Scalar, _ reason: Reason, written: String?, record: Int, column: Int
  ) {
    self.scalar = scalar
    self.reason = reason
    self.written = written ?? "〓"
    self.record = record
    self.column = column
  }

  /// The character as a warning, at its cell.
  public var fault: TableFault {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    let character = "`\(Character(scalar))` (U+\(padded))"
    let place = TablePlace(row: record, column: column)
    return switch reason {
    case .notInEncoding:
      TableFault(
        .characterDoesNotFit,
        Message(
          ja: "\(character) は Shift_JIS にないため、`\(written)` と書きました",
          en: "CP932 does not have \(character); `\(written)` was written"),
        at: place,
        help: Message(
          ja: "元の文字のまま書き出すには UTF-8 を選んでください", en: "choose UTF-8 to keep it as it is"))
    case .machineDependent:
      TableFault(
        .machineDependentCharacter,
        Message(
          ja: "機種依存文字 \(character) を `\(written)` と書きました",
          en: "\(character) depends on the machine; `\(written)` was written"),
        at: place,
        help: Message(
          ja: "元の文字のままでよいときは、機種依存文字を避ける指定を外してください",
          en: "to keep it as it is, do not ask for a table without such characters"))
    }
  }
}
