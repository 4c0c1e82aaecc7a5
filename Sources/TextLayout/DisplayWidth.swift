/// How many terminal cells a text takes: Japanese two, half-width kana one, combining marks none.
public enum DisplayWidth {
  /// The cells of one Unicode scalar, after Unicode's East Asian Width: wide and full-width are
  /// two, ambiguous ones (such as ①, ○ and Greek) count two as well, as in Japanese terminals and
  /// fonts, controls and combining marks none.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x7F { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return isWide(value) ? 2 : 1
  }

  /// The cells of a text.
  public static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    for range in wideRanges where range.contains(value) { return true }
    return false
  }

  /// The blocks that Japanese terminals draw in two cells.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0xA7...0xA8, 0xB0...0xB1, 0xB4...0xB4, 0xB6...0xB6, 0xD7...0xD7, 0xF7...0xF7,
    0x391...0x3A9, 0x3B1...0x3C9, 0x401...0x401, 0x410...0x451,
    0x1100...0x115F, 0x2010...0x2016, 0x2018...0x2027, 0x2030...0x203E, 0x2103...0x2103,
    0x2116...0x2116, 0x2160...0x217F, 0x2190...0x21FF, 0x2200...0x22FF, 0x2312...0x2312,
    0x2460...0x24FF, 0x25A0...0x25FF, 0x2600...0x26FF, 0x2700...0x27BF, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
