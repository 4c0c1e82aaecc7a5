/// The characters that a written table may have, whatever its encoding.
public enum Repertoire: Hashable, Sendable {
  /// All that the encoding has.
  case all
  /// Only those that every Japanese computer has: ASCII, half-width kana and JIS X 0208.
  ///
  /// Left out are the machine-dependent ones (機種依存文字), which the rule of the 総務省 for published
  /// tables forbids: those that makers of computers added to Shift_JIS, such as `①`, `㈱` and `髙`, and
  /// all that only Unicode has.
  case common

  /// Whether it has a character.
  func has(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .all: true
    case .common: scalar.isASCII || CP932.twins[scalar] != nil || Self.isCommon(scalar)
    }
  }

  /// What stands for a character that it does not have.
  static func substitute(for scalar: Unicode.Scalar) -> String? {
    substitutes[scalar] ?? enclosed(scalar)
  }

  /// Rows 13 and 89 to 94 of CP932, and those behind, are what makers added.
  private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    guard let bytes = CP932.bytes(of: scalar), let lead = bytes.first else { return false }
    return bytes.count == 1 || (lead != 0x87 && lead < 0xED)
  }

  /// A number or letter in a circle as one in brackets.
  private static func enclosed(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2460...0x2473: "(\(scalar.value - 0x2460 + 1))"
    case 0x2474...0x2487: "(\(scalar.value - 0x2474 + 1))"
    case 0x2776...0x277F: "(\(scalar.value - 0x2776 + 1))"
    case 0x3251...0x325F: "(\(scalar.value - 0x3251 + 21))"
    case 0x32B1...0x32BF: "(\(scalar.value - 0x32B1 + 36))"
    default: nil
    }
  }

  /// What is written for those that stand for several characters, and for the commonest variants
  /// of characters in names.
  private static let substitutes: [Unicode.Scalar: String] = [
    "Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI", "Ⅶ": "VII", "Ⅷ": "VIII",
    "Ⅸ": "IX", "Ⅹ": "X", "ⅰ": "i", "ⅱ": "ii", "ⅲ": "iii", "ⅳ": "iv", "ⅴ": "v", "ⅵ": "vi",
    "ⅶ": "vii", "ⅷ": "viii", "ⅸ": "ix", "ⅹ": "x",
    "㈱": "(株)", "㍿": "株式会社", "㈲": "(有)", "㈹": "(代)", "㊤": "(上)", "㊥": "(中)", "㊦": "(下)", "㊧": "(左)",
    "㊨": "(右)", "№": "No.", "㏍": "K.K.", "℡": "TEL", "〝": "“", "〟": "”",
    "㍉": "ミリ", "㌔": "キロ", "㌢": "センチ", "㍍": "メートル", "㌘": "グラム", "㌧": "トン", "㌃": "アール",
    "㌶": "ヘクタール", "㍑": "リットル", "㍗": "ワット", "㌍": "カロリー", "㌦": "ドル", "㌣": "セント",
    "㌫": "パーセント", "㍊": "ミリバール", "㌻": "ページ",
    "㎜": "mm", "㎝": "cm", "㎞": "km", "㎎": "mg", "㎏": "kg", "㏄": "cc", "㎡": "m2", "²": "2",
    "³": "3", "㍾": "明治", "㍽": "大正", "㍼": "昭和", "㍻": "平成", "㋿": "令和",
    "髙": "高", "﨑": "崎", "德": "徳", "瀨": "瀬", "黑": "黒", "栁": "柳",
  ]
}
