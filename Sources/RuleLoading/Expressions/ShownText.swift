/// Text of the user's as messages quote it: of bearable length, and with a number in place of what
/// cannot be seen.
enum ShownText {
  /// An id has at most 64 letters; longer quotations do not help.
  static let maximumScalars = 64

  /// The text, cut and made visible.
  static func of(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = scalars.prefix(maximumScalars).map { visible($0) }.joined()
    return scalars.dropFirst(maximumScalars).isEmpty ? shown : shown + "…"
  }

  /// Leaves a space before a quoted name in Japanese.
  static func spaced(_ text: String) -> String { text.hasPrefix("`") ? " " + text : text }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " || scalar == "\u{3000}" { return String(Character(scalar)) }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
      .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default:
      return String(Character(scalar))
    }
  }
}
