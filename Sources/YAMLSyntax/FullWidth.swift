import Diagnostics

/// The characters of a Japanese keyboard that are typed where YAML wants an ASCII one.
enum FullWidth {
  /// The ASCII character that a scalar stands in for, where YAML gives that one a meaning.
  static func punctuation(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "：": ":"
    case "－": "-"
    case "＃": "#"
    case "［": "["
    case "］": "]"
    case "｛": "{"
    case "｝": "}"
    case "，": ","
    case "“", "”", "＂": "\""
    case "‘", "’", "＇": "'"
    default: nil
    }
  }

  /// Whether a scalar is a dash that is not the hyphen of a list.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF0D, 0x2010...0x2015, 0x2212, 0x30FC, 0xFF70: true
    default: false
    }
  }

  /// Whether a scalar is a blank that looks like a space and is none to YAML.
  static func isWideSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x3000 || scalar.value == 0xA0
  }

  /// The ASCII letter or digit that a full-width, Cyrillic or Greek one looks like.
  static func lookAlike(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF3F:
      Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
    default: confusables[scalar]
    }
  }

  // The letters of Unicode's confusables.txt that look like ASCII ones in common fonts.
  private static let confusables: [Unicode.Scalar: Character] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "һ": "h", "ԁ": "d", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H",
    "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X", "І": "I", "Ј": "J", "Ѕ": "S",
    "ο": "o", "α": "a", "ν": "v", "ι": "i", "κ": "k", "ρ": "p", "υ": "u", "Α": "A", "Β": "B",
    "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
    "Τ": "T", "Υ": "Y", "Χ": "X",
  ]
}

/// Blanks of a Japanese keyboard at the rim of a plain scalar, where only a separator can be meant.
enum WideSpace {
  static func fault(in scalar: YAMLScalar, _ source: SourceText) -> Diagnostic? {
    guard let first = scalar.text.unicodeScalars.first,
      let last = scalar.text.unicodeScalars.last
    else { return nil }
    if FullWidth.isWideSpace(first) {
      return .wideSpace(first, at: source.scalarSpan(at: scalar.fileOffset(ofTextByte: 0)))
    }
    let size = scalar.text.utf8.count
    if FullWidth.isWideSpace(last) {
      let start = scalar.fileOffset(ofTextByte: size - UTF8.width(last))
      return .wideSpace(last, at: source.scalarSpan(at: start))
    }
    return commentMark(in: scalar, source)
  }

  /// A `#` that a wide space keeps from starting a comment.
  private static func commentMark(in scalar: YAMLScalar, _ source: SourceText) -> Diagnostic? {
    var previous: Unicode.Scalar = "#"
    var offset = 0
    for letter in scalar.text.unicodeScalars {
      if letter == "#", FullWidth.isWideSpace(previous) {
        let start = scalar.fileOffset(ofTextByte: offset - UTF8.width(previous))
        return .wideSpace(previous, at: source.scalarSpan(at: start))
      }
      previous = letter
      offset += UTF8.width(letter)
    }
    return nil
  }
}
