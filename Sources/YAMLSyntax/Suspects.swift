import Diagnostics

/// Looks through lines that a parser could not make sense of for what was typed wrongly.
///
/// libyaml notices a full-width colon only where the next line does not fit, so its own place is
/// of little use to the author.
struct Suspects {
  private typealias Letter = (scalar: Unicode.Scalar, offset: Int)

  let source: SourceText
  /// Whether the lines are within brackets.
  let isFlow: Bool
  /// Whether a full-width colon counts behind any text, or only behind what can be a key of ours:
  /// `目的：連携` may well be the second line of a text.
  var acceptsAnyKey = false
  // Beyond this a line or stretch is no line of a rule file, and the search shall stay cheap.
  private static let lineBytes = 2000
  private static let lines = 200

  /// The likely culprit in the lines from one byte to another.
  func culprit(from start: Int, to end: Int) -> Diagnostic? {
    var line = source.lineStart(of: start)
    for _ in 0..<Self.lines where line <= end && line < source.bytes.count {
      let lineEnd = source.lineEnd(of: line)
      if let fault = culprit(in: letters(line, lineEnd)) { return fault }
      line = source.afterBreak(lineEnd)
    }
    return nil
  }

  private func letters(_ start: Int, _ end: Int) -> [Letter] {
    var offset = start
    var letters: [Letter] = []
    for scalar in source.text(start, min(end, start + Self.lineBytes)).unicodeScalars {
      letters.append((scalar, offset))
      offset += UTF8.width(scalar)
    }
    return letters
  }

  private func place(_ letter: Letter) -> Span { source.scalarSpan(at: letter.offset) }

  private func culprit(in line: [Letter]) -> Diagnostic? {
    var rest = line[...]
    let indentation = rest.prefix { Self.isAnyBlank($0.scalar) }
    rest = rest.dropFirst(indentation.count)
    if let wide = indentation.first(where: { FullWidth.isWideSpace($0.scalar) }) {
      return .wideSpace(wide.scalar, at: place(wide))
    }
    guard let first = rest.first, first.scalar != "#" else { return nil }
    if let tab = indentation.first(where: { $0.scalar == "\t" }) {
      return .tab(at: place(tab))
    }
    while rest.first?.scalar == "-", rest.dropFirst().first?.scalar == " " {
      rest = rest.dropFirst().drop { $0.scalar == " " }
    }
    if let first = rest.first {
      if first.scalar == "＃" { return punctuation(first, "#") }
      if FullWidth.isDash(first.scalar) { return punctuation(first, "-") }
      if first.scalar == "-", let next = rest.dropFirst().first,
        FullWidth.isWideSpace(next.scalar)
      {
        return .wideSpace(next.scalar, at: place(next))
      }
    }
    return colon(in: rest) ?? (isFlow ? bracketOrComma(in: rest) : nil)
  }

  private static func isAnyBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || FullWidth.isWideSpace(scalar)
  }

  private func punctuation(_ letter: Letter, _ ascii: String) -> Diagnostic {
    .fullWidthPunctuation(letter.scalar, for: ascii, at: place(letter))
  }

  /// A full-width colon, or one without a space, where the key of the line ends.
  private func colon(in line: ArraySlice<Letter>) -> Diagnostic? {
    var previous: Unicode.Scalar = " "
    for (position, letter) in zip(line.indices, line) {
      let next = line.dropFirst(position - line.startIndex + 1).first
      switch letter.scalar {
      case "：":
        let key = line[line.startIndex..<position].map(\.scalar)
        guard acceptsAnyKey || Self.isIdentifier(key) else { return nil }
        return punctuation(letter, ":")
      case "#" where previous == " ": return nil
      case "\"", "'", "[", "{":
        // Quotes and brackets begin values; what follows them belongs to no key.
        if position == line.startIndex || previous == " " { return nil }
      case ":":
        guard let next, next.scalar != " ", next.scalar != "\t" else { return nil }
        if FullWidth.isWideSpace(next.scalar) {
          return .wideSpace(next.scalar, at: place(next))
        }
        let key = line[line.startIndex..<position]
        guard next.scalar != "/", Self.isIdentifier(key.map(\.scalar)) else { return nil }
        return .missingSpace(at: place(letter))
      default: break
      }
      previous = letter.scalar
    }
    return nil
  }

  /// Whether letters can be the name of a key of ours.
  static func isIdentifier(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, first.properties.isAlphabetic else { return false }
    return scalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0))
    }
  }

  private func bracketOrComma(in line: ArraySlice<Letter>) -> Diagnostic? {
    var quote: Unicode.Scalar?
    for letter in line {
      if let open = quote {
        if letter.scalar == open { quote = nil }
      } else if letter.scalar == "\"" || letter.scalar == "'" {
        quote = letter.scalar
      } else if let ascii = FullWidth.punctuation(letter.scalar) {
        return punctuation(letter, ascii)
      }
    }
    return nil
  }
}
