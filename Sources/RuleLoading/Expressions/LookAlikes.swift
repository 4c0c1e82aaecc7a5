/// Characters that Japanese keyboards give where the expression language wants ASCII.
enum LookAlikes {
  /// The ASCII text that a character stands for, or nil when it stands for none.
  ///
  /// The long-vowel mark `ー` is a minus only where it is not part of a word.
  static func ascii(
    for scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> String? {
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { String(Character($0)) }
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return " "
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x30FC, 0xFF70: return isWordPart(previous) || isWordPart(next) ? nil : "-"
    default: return table[scalar]
    }
  }

  private static let table: [Unicode.Scalar: String] = [
    "≧": ">=", "≥": ">=", "≦": "<=", "≤": "<=", "≠": "!=", "×": "*", "✕": "*", "÷": "/",
    "、": ",", "､": ",", "。": ".", "｡": ".", "「": "\"", "」": "\"", "『": "\"", "』": "\"",
    "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "〔": "[", "〕": "]", "【": "[",
    "】": "]",
  ]

  private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, !scalar.isASCII else { return false }
    return scalar.properties.isAlphabetic && !(0xFF01...0xFF5E).contains(scalar.value)
  }
}
