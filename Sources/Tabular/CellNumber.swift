/// A decimal number as text, such as `-12.5`: exact, without exponent or needless zeros.
public struct CellNumber: Hashable, Sendable, CustomStringConvertible {
  /// The digits, with a leading `-` and a `.` where needed.
  public let description: String

  /// The digits that a spreadsheet shows of a number; what it stores beyond them is the error of
  /// binary fractions.
  static let significantDigits = 15
  /// The most digits before or behind the point; a larger exponent is not a number that people enter.
  private static let mostPlaces = 330

  /// Reads a decimal number with an optional exponent, as workbooks write them; nil where the text is
  /// none.
  ///
  /// More than 15 significant digits are rounded to 15, half away from zero: a workbook stores the
  /// typed `2.3` as `2.2999999999999998`, and shows `2.3`.
  public init?(_ text: some StringProtocol) {
    if Self.isPlain(text.utf8) {
      description = String(text)
      return
    }
    var rest = text.utf8[...]
    let isNegative = rest.first == 0x2D
    if let sign = rest.first, sign == 0x2D || sign == 0x2B { rest.removeFirst() }
    var digits: [UInt8] = []
    var point: Int?
    var hasDigit = false
    while let byte = rest.first, Self.isDigit(byte) || (byte == 0x2E && point == nil) {
      rest.removeFirst()
      if byte == 0x2E {
        point = digits.count
      } else {
        hasDigit = true
        digits.append(byte - 0x30)
      }
    }
    guard hasDigit, let exponent = Self.exponent(rest) else { return nil }
    // The value is 0.DIGITS × 10 to the power of `magnitude`.
    let leading = digits.prefix { $0 == 0 }.count
    var significant = Array(digits[leading...])
    var magnitude = (point ?? digits.count) - leading + exponent
    if significant.count > Self.significantDigits {
      if Self.round(&significant) { magnitude += 1 }
    }
    while significant.last == 0 { significant.removeLast() }
    guard abs(magnitude) <= Self.mostPlaces, significant.count <= Self.mostPlaces else {
      return nil
    }
    description =
      significant.isEmpty
      ? "0" : (isNegative ? "-" : "") + Self.plain(significant, magnitude: magnitude)
  }

  /// Makes a whole number.
  public init(_ value: Int) {
    description = String(value)
  }

  /// The whole number, where it is one of at most 18 digits.
  var whole: Int? { description.utf8.count <= 18 ? Int(description) : nil }

  /// Whether a text is a number in the form that is kept: nearly all are whole and short.
  private static func isPlain(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, text.count <= significantDigits else { return false }
    return first != 0x30 ? text.allSatisfy(isDigit) : text.count == 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The exponent that some text gives: 0 for none, nil for anything else.
  private static func exponent(_ text: some Collection<UInt8>) -> Int? {
    guard let mark = text.first else { return 0 }
    guard mark == 0x45 || mark == 0x65 else { return nil }
    let rest = text.dropFirst()
    // More digits than this lie beyond `mostPlaces` whatever they are.
    guard rest.count <= 6 else { return nil }
    return Int(String(decoding: rest, as: UTF8.self))
  }

  /// Rounds to 15 digits; true when a digit was carried to the front.
  private static func round(_ digits: inout [UInt8]) -> Bool {
    let isUp = digits[significantDigits] >= 5
    digits.removeSubrange(significantDigits...)
    guard isUp else { return false }
    var place = digits.count - 1
    while place >= 0 {
      if digits[place] < 9 {
        digits[place] += 1
        return false
      }
      digits[place] = 0
      place -= 1
    }
    digits.insert(1, at: 0)
    return true
  }

  private static func plain(_ digits: [UInt8], magnitude: Int) -> String {
    let text = digits.map { Character(Unicode.Scalar($0 + 0x30)) }
    if magnitude <= 0 { return "0." + String(repeating: "0", count: -magnitude) + String(text) }
    if magnitude >= text.count {
      return String(text) + String(repeating: "0", count: magnitude - text.count)
    }
    return String(text[..<magnitude]) + "." + String(text[magnitude...])
  }
}
