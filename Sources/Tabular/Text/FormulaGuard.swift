/// Keeps a spreadsheet from taking a text for a formula.
enum FormulaGuard {
  /// What a text is written with in front of it: spreadsheets show such a cell as text.
  private static let mark = "'"

  /// The text, marked where it begins as a formula does or with a character that a spreadsheet skips
  /// before looking for one.
  static func guarded(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n": mark + text
    default: text
    }
  }
}
