/// Makes text from a user's file safe to print: what would break a line, move the cursor or turn
/// the direction of writing is spelt out, everything else stays.
package enum VisibleText {
  /// The text with each control, line separator, bidirectional control and byte order mark as
  /// `<U+XXXX>`, and a tab as one space.
  package static func of(_ text: some StringProtocol) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += of($1) }
  }

  /// One scalar, made safe as above.
  package static func of(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: return " "
    case 0x00..<0x20, 0x7F..<0xA0, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
    default: return String(scalar)
    }
  }
}
