import Diagnostics

/// Finds what makes the text of a mapping's key unfit to be one.
enum KeyFaults {
  /// The first fault of a key.
  static func find(_ key: YAMLScalar, at span: Span, _ source: SourceText) -> Diagnostic? {
    if key.text.isEmpty || key.isNull { return .missingKey(at: span) }
    guard key.style == .plain else { return key.style.isBlock ? .keyNotText(at: span) : nil }
    if key.text == "<<" { return .mergeKey(at: span) }
    if key.text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    return foreignCharacter(in: key, at: span, source)
  }

  private static func foreignCharacter(
    in key: YAMLScalar, at span: Span, _ source: SourceText
  ) -> Diagnostic? {
    var offset = 0
    var meant = ""
    var firstLookAlike: Int?
    for scalar in key.text.unicodeScalars {
      let place = source.scalarSpan(at: key.fileOffset(ofTextByte: offset))
      if FullWidth.isWideSpace(scalar) { return .wideSpace(scalar, at: place) }
      if let ascii = FullWidth.punctuation(scalar) {
        return .fullWidthPunctuation(scalar, for: ascii, at: place)
      }
      if let letter = FullWidth.lookAlike(scalar) {
        firstLookAlike = firstLookAlike ?? place.start
        meant.append(letter)
      } else {
        meant.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    // A key in Japanese (a column's alias) may well hold full-width letters and digits.
    guard let firstLookAlike, meant.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return .lookAlikeKey(
      Located(key.text, at: span), meant: meant, at: source.scalarSpan(at: firstLookAlike))
  }
}

extension YAMLScalar.Style {
  /// Whether the text stands in lines of its own, below a `|` or `>`.
  var isBlock: Bool { self == .literal || self == .folded }
}
