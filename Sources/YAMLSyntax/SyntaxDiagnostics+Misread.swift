public import Diagnostics

extension SyntaxDiagnostics {
  /// What was typed wrongly where a list or mapping was meant and a plain text came of it.
  ///
  /// `id：a` is a text to YAML. Whoever expects a list or mapping and finds a text reports this
  /// first: it points at the full-width colon, dash or bracket, or at a colon without a space.
  public static func misread(_ node: YAMLNode) -> Diagnostic? {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain else { return nil }
    func place(_ offset: Int, _ letter: Unicode.Scalar) -> Span {
      let start = scalar.fileOffset(ofTextByte: offset)
      return Span(file: node.span.file, start: start, end: start + UTF8.width(letter))
    }
    var offset = 0
    var key: [Unicode.Scalar] = []
    for letter in scalar.text.unicodeScalars {
      if offset == 0, FullWidth.isDash(letter) {
        return .fullWidthPunctuation(letter, for: "-", at: place(0, letter))
      }
      if let ascii = FullWidth.punctuation(letter), ascii == ":" || offset == 0 {
        return .fullWidthPunctuation(letter, for: ascii, at: place(offset, letter))
      }
      if key.last == ":", letter != " ", letter != "/",
        Suspects.isIdentifier(key.dropLast())
      {
        return FullWidth.isWideSpace(letter)
          ? .wideSpace(letter, at: place(offset, letter))
          : .missingSpace(at: place(offset - 1, ":"))
      }
      key.append(letter)
      offset += UTF8.width(letter)
    }
    return nil
  }
}
