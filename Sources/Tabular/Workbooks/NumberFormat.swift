/// How a cell shows its number, and whether that makes it a date.
struct NumberFormat: Hashable {
  /// The format's code, such as `m"月"d"日"`; nil for the general format.
  let code: String?
  /// Whether it shows a day.
  let hasDay: Bool
  /// Whether it shows a year.
  let hasYear: Bool
  /// Whether it shows a time of day.
  let hasTime: Bool
  /// Whether it shows a length of time, such as 26:30.
  let isLength: Bool

  static let general = NumberFormat("General")

  var isDate: Bool { hasDay || hasTime || isLength }

  init(_ code: String) {
    var hasDay = false
    var hasYear = false
    var hasClock = false
    var hasMonthOrMinute = false
    var isLength = false
    var rest = code.prefix { $0 != ";" }.unicodeScalars[...]
    let isGeneral = code.lowercased() == "general"
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        let letters = Set(inner.map { $0.properties.lowercaseMapping })
        if letters.count == 1, let letter = letters.first, "hms".contains(letter) {
          isLength = true
        }
      case "d", "D":
        hasDay = true
      case "y", "Y", "g", "G", "b", "B":
        if Self.dropGeneral(scalar, &rest) { break }
        hasYear = true
      case "e", "E":
        // With a sign behind it, this is an exponent and not a year.
        if let next = rest.first, next == "+" || next == "-" { break }
        hasYear = true
      case "a", "A":
        // AM/PM, or the name of a weekday.
        if rest.starts(with: ["M", "/"]) || rest.starts(with: ["m", "/"]) { break }
        hasDay = hasDay || rest.starts(with: ["a", "a"]) || rest.starts(with: ["A", "A"])
      case "h", "H", "s", "S":
        hasClock = true
      case "m", "M":
        hasMonthOrMinute = true
      default:
        break
      }
    }
    self.code = isGeneral ? nil : code
    self.isLength = isLength && !isGeneral
    self.hasYear = !isGeneral && hasYear
    self.hasDay =
      !isGeneral && (hasDay || hasYear || (hasMonthOrMinute && !hasClock && !isLength))
    hasTime = !isGeneral && hasClock && !isLength
  }

  /// Drops the rest of the word General, which may stand beside other text.
  private static func dropGeneral(
    _ first: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView.SubSequence
  ) -> Bool {
    guard first == "G" || first == "g" else { return false }
    let word = String(String.UnicodeScalarView(rest.prefix(6))).lowercased()
    guard word == "eneral" else { return false }
    rest = rest.dropFirst(6)
    return true
  }

  /// The formats that a file need not list, by number; those of Japanese Excel among them.
  static func builtIn(_ number: Int) -> NumberFormat {
    switch number {
    case 1: NumberFormat("0")
    case 2: NumberFormat("0.00")
    case 3: NumberFormat("#,##0")
    case 4: NumberFormat("#,##0.00")
    case 9: NumberFormat("0%")
    case 10: NumberFormat("0.00%")
    case 11: NumberFormat("0.00E+00")
    case 12: NumberFormat("# ?/?")
    case 13: NumberFormat("# ??/??")
    case 14: NumberFormat("yyyy/m/d")
    case 15: NumberFormat("d-mmm-yy")
    case 16: NumberFormat("d-mmm")
    case 17: NumberFormat("mmm-yy")
    case 18: NumberFormat("h:mm AM/PM")
    case 19: NumberFormat("h:mm:ss AM/PM")
    case 20: NumberFormat("h:mm")
    case 21: NumberFormat("h:mm:ss")
    case 22: NumberFormat("yyyy/m/d h:mm")
    case 27, 36, 50, 57: NumberFormat("[$-411]ge.m.d")
    case 28, 29, 51, 54, 58: NumberFormat("[$-411]ggge\"年\"m\"月\"d\"日\"")
    case 30: NumberFormat("m/d/yy")
    case 31: NumberFormat("yyyy\"年\"m\"月\"d\"日\"")
    case 32: NumberFormat("h\"時\"mm\"分\"")
    case 33: NumberFormat("h\"時\"mm\"分\"ss\"秒\"")
    case 34, 52, 55: NumberFormat("yyyy\"年\"m\"月\"")
    case 35, 53, 56: NumberFormat("m\"月\"d\"日\"")
    case 37, 38: NumberFormat("#,##0;-#,##0")
    case 39, 40: NumberFormat("#,##0.00;-#,##0.00")
    case 45: NumberFormat("mm:ss")
    case 46: NumberFormat("[h]:mm:ss")
    case 47: NumberFormat("mm:ss.0")
    case 48: NumberFormat("##0.0E+0")
    case 49: NumberFormat("@")
    default: general
    }
  }
}
