/// Texts as they are compared where the letter does not count.
///
/// NFKC, ASCII letters in lower case, kinds of dashes as `-`, circled digits as digits, no spaces
/// but those between digits. A circled number never runs into the number before: `1①` is `1-1`, and
/// `①③` is `1,3`.
package enum SpellingFolding {
  /// The folded form of a text.
  package static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    let spelled = text.unicodeScalars.contains { circled($0) != nil } ? uncircled(text) : text
    return withoutSpaces(WidthFolding.folded(spelled).unicodeScalars)
  }

  /// A text with its circled numbers in digits.
  private static func uncircled(_ text: String) -> String {
    var spelled = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let number = circled(scalar)
      if let previous, number != nil || isWideDigit(scalar) {
        if circled(previous) != nil {
          spelled.append(",")
        } else if isWideDigit(previous), number != nil {
          spelled.append("-")
        }
      }
      if let number {
        spelled.append(contentsOf: String(number).unicodeScalars)
      } else {
        spelled.append(scalar)
      }
      if !isSpace(scalar) { previous = scalar }
    }
    return String(spelled)
  }

  private static func withoutSpaces(_ text: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var isBehindSpace = false
    for scalar in text {
      if isSpace(scalar) {
        isBehindSpace = true
        continue
      }
      if isBehindSpace, isDigit(scalar), let last = result.last, isDigit(last) {
        result.append(" ")
      }
      isBehindSpace = false
      result.append(plain(scalar, behind: result.last))
    }
    return String(result)
  }

  /// A letter in lower case, a dash as `-`, a wave as `~`.
  private static func plain(
    _ scalar: Unicode.Scalar, behind previous: Unicode.Scalar?
  ) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 32) ?? scalar
    case 0x5F, 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2501: "-"
    case 0x301C, 0x223C: "~"
    // Behind a digit the long vowel is a mistyped dash; at the beginning it is one, too.
    case 0x30FC: previous.map { isDigit($0) || $0 == "-" } ?? true ? "-" : scalar
    default: scalar
    }
  }

  /// Whether a byte folds to itself wherever it stands.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x40, 0x5B...0x5E, 0x60...0x7E: true
    default: false
    }
  }

  /// Whether nothing is seen of a character.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isWideDigit(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// The number in a circle, on a disc or in brackets.
  package static func circled(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    return switch value {
    case 0x2460...0x2473: value - 0x245F
    case 0x2474...0x2487: value - 0x2473
    case 0x24EA, 0x24FF: 0
    case 0x24EB...0x24F4: value - 0x24EB + 11
    case 0x24F5...0x24FE: value - 0x24F4
    case 0x2776...0x277F: value - 0x2775
    case 0x2780...0x2789: value - 0x277F
    case 0x278A...0x2793: value - 0x2789
    case 0x3251...0x325F: value - 0x3251 + 21
    case 0x32B1...0x32BF: value - 0x32B1 + 36
    default: nil
    }
  }
}
