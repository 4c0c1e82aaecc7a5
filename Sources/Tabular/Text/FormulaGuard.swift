/// Keeps a spreadsheet from taking a text for a formula.
package enum FormulaGuard {
  /// What a text is written with in front of it: spreadsheets show such a cell as text.
  private static let mark = "'"

  /// The text, marked where it begins as a formula does or with a character that a spreadsheet skips
  /// before looking for one.
  static func guarded(_ text: String) -> String {
    isLikeFormula(text.unicodeScalars.first) ? mark + text : text
  }

  /// The text as it was before it was marked; any other text as it is.
  package static func unguarded(_ text: String) -> String {
    let rest = text.dropFirst()
    return text.hasPrefix(mark) && isLikeFormula(rest.unicodeScalars.first) ? String(rest) : text
  }

  private static func isLikeFormula(_ first: Unicode.Scalar?) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n": true
    default: false
    }
  }
}
