import Diagnostics
import RuleModel

/// Cuts an expression's text into tokens; what is written in another alphabet or another language's
/// spelling is reported and read as if it were right.
struct ExpressionLexer {
  /// The most tokens that an expression may have, far above what a person checks at a glance: what
  /// needs thousands is a list, and lists belong under `all:` or `any:`.
  static let maximumTokens = 2_000

  /// One ASCII character of the text, or one that nothing in the language looks like.
  private struct Letter {
    let ascii: UInt8?
    let range: Range<Int>
    let isLookAlike: Bool
    var isInText = false
  }

  private let source: ExpressionSource
  private let bytes: [UInt8]
  private var letters: [Letter] = []
  private var next = 0
  /// Where the last token ends.
  private var tokenEnd = 0
  private var openBrackets = 0
  /// Where a look-alike is also another language's spelling, what is right instead; one hint says
  /// both.
  private var corrections: [Int: (end: Int, right: String)] = [:]
  private var tokens: [ExpressionToken] = []
  private var diagnostics: [Diagnostic] = []

  /// The tokens of a text, closed by an `.end`.
  static func tokens(of source: ExpressionSource) -> ([ExpressionToken], [Diagnostic]) {
    var lexer = ExpressionLexer(source)
    lexer.run()
    return (lexer.tokens, lexer.diagnostics)
  }

  private init(_ source: ExpressionSource) {
    self.source = source
    bytes = Array(source.text.utf8)
    let scalars = Array(source.text.unicodeScalars)
    letters.reserveCapacity(scalars.count)
    var offset = 0
    for (position, scalar) in scalars.enumerated() {
      let range = offset..<(offset + UTF8.width(scalar))
      offset = range.upperBound
      if scalar.isASCII {
        letters.append(
          Letter(ascii: UInt8(scalar.value), range: range, isLookAlike: false))
        continue
      }
      let ascii = LookAlikes.ascii(
        for: scalar, after: position > 0 ? scalars[position - 1] : nil,
        before: position + 1 < scalars.count ? scalars[position + 1] : nil)
      for byte in (ascii ?? "").utf8 {
        letters.append(Letter(ascii: byte, range: range, isLookAlike: true))
      }
      if ascii == nil {
        letters.append(Letter(ascii: nil, range: range, isLookAlike: false))
      }
    }
  }

  private mutating func run() {
    while true {
      while isSpace(peek()) { next += 1 }
      guard next < letters.count else { break }
      guard tokens.count < Self.maximumTokens else {
        diagnostics.append(.expressionTooLong(at: span(from: next, to: next + 1)))
        append(.unknown, from: next, to: next + 1)
        break
      }
      readToken()
    }
    reportLookAlikes()
    let end = tokens.last?.span.end
    let whole = source.span(0..<bytes.count)
    let place = Span(file: whole.file, start: end ?? whole.start, end: end ?? whole.end)
    tokens.append(
      ExpressionToken(kind: .end, span: place, touchesPrevious: false, written: ""))
  }

  private mutating func readToken() {
    let first = peek()
    if isInPath, isNamePart(first) {
      readPart()
    } else if isNameStart(first) {
      readName()
    } else if isDigit(first) {
      readNumber()
    } else if first == UInt8(ascii: "."), isDigit(peek(1)), !endsValue(tokens.last) {
      readNumber()
    } else if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      readText(until: first)
    } else if !readForeignSpelling(), !readSign() {
      readUnexpected()
    }
  }

  // MARK: Words

  private mutating func readName() {
    let start = next
    while isNamePart(peek()) { next += 1 }
    let name = ascii(from: start, to: next)
    if let word = ExpressionToken.Word(rawValue: name) {
      append(.word(word), from: start, to: next)
    } else if let word = ExpressionToken.Word(rawValue: name.lowercased()) {
      if !correct(from: start, to: next, right: word.rawValue) {
        diagnostics.append(
          .wordInCapitals(Located(name, at: span(from: start, to: next)), word: word.rawValue))
      }
      append(.word(word), from: start, to: next)
    } else {
      // No id is as long as a name that is cut here, so none is found by mistake.
      append(.name(ShownText.of(name)), from: start, to: next)
    }
  }

  /// Reads what stands behind the dot of a name: there every word is a name, and so is a number.
  private mutating func readPart() {
    let start = next
    while isNamePart(peek()) { next += 1 }
    let written = ascii(from: start, to: next)
    let shown = ShownText.of(written)
    if isNameStart(written.utf8.first) {
      append(.name(shown), from: start, to: next)
    } else if written.utf8.allSatisfy({ isDigit($0) }) {
      append(.ordinal(shown), from: start, to: next)
    } else {
      diagnostics.append(.malformedNumber(Located(shown, at: span(from: start, to: next))))
      append(.unknown, from: start, to: next)
    }
  }

  /// Whether a dot stands directly before, and directly before that a name or brackets.
  private var isInPath: Bool {
    guard let dot = tokens.last, dot.kind == .sign(.dot), tokenEnd == next, dot.touchesPrevious,
      tokens.count > 1
    else { return false }
    switch tokens[tokens.count - 2].kind {
    case .name, .ordinal, .sign(.closeList): return true
    default: return false
    }
  }

  private mutating func readText(until quote: UInt8?) {
    let start = next
    next += 1
    while next < letters.count, letters[next].ascii != quote {
      letters[next].isInText = true
      next += 1
    }
    let isClosed = next < letters.count
    let inner = start + 1 < next ? letters[start + 1].range.lowerBound : 0
    let innerEnd = start + 1 < next ? letters[next - 1].range.upperBound : 0
    let text = String(decoding: bytes[inner..<innerEnd], as: UTF8.self)
    if isClosed { next += 1 }
    let place = span(from: start, to: next)
    if !isClosed {
      diagnostics.append(.unterminatedText(at: place))
    } else if quote == UInt8(ascii: "'") {
      let isLookAlike = correct(from: start, to: start + 1, right: "\"")
      if correct(from: next - 1, to: next, right: "\"") || isLookAlike {
        append(.text(text), from: start, to: next)
        return
      }
      diagnostics.append(
        .foreignSpelling(Located("'", at: place), right: "\"\(ShownText.of(text))\""))
    }
    append(isClosed ? .text(text) : .unknown, from: start, to: next)
  }

  // MARK: Numbers

  private mutating func readNumber() {
    let start = next
    while isNamePart(peek()) || (peek() == UInt8(ascii: ".") && isDigit(peek(1))) { next += 1 }
    if peek() == UInt8(ascii: "."), !isNameStart(peek(1)) { next += 1 }
    readGroups()
    readDate(from: start)
    if peek() == UInt8(ascii: "%") { next += 1 }
    let written = ascii(from: start, to: next)
    let place = Located(ShownText.of(written), at: span(from: start, to: next))
    let number = Rational(decimal: written)
    if number == nil {
      let isPlain =
        written.split(separator: ".", omittingEmptySubsequences: false).count <= 2
        && written.first != "." && written.last != "."
        && written.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
      diagnostics.append(isPlain ? .numberTooLong(place) : .malformedNumber(place))
    }
    append(.number(number), from: start, to: next)
  }

  /// Takes `,000` of `1,000` along. Inside brackets `1,500` may be two numbers, so there only a
  /// group that begins with a zero is one.
  private mutating func readGroups() {
    while peek() == UInt8(ascii: ","), isDigit(peek(1)), isDigit(peek(2)), isDigit(peek(3)),
      !isNamePart(peek(4)), openBrackets == 0 || peek(1) == UInt8(ascii: "0")
    {
      next += 4
    }
  }

  /// Takes `-04-01` of `2024-04-01` along.
  private mutating func readDate(from start: Int) {
    guard next - start == 4,
      (0..<6).allSatisfy({ index in
        index % 3 == 0 ? peek(index) == UInt8(ascii: "-") : isDigit(peek(index))
      }), !isNamePart(peek(6))
    else { return }
    next += 6
  }

  // MARK: Signs

  /// Spellings of other languages, longest first, with ours.
  private static let foreignSpellings: [(foreign: String, ours: String)] = [
    ("===", "=="), ("!==", "!="), ("<>", "!="), ("=>", ">="), ("=<", "<="), ("&&", "and"),
    ("||", "or"), ("&", "and"), ("|", "or"),
  ]

  private mutating func readForeignSpelling() -> Bool {
    let start = next
    for (foreign, ours) in Self.foreignSpellings where isAhead(foreign) {
      next += foreign.utf8.count
      appendForeign(from: start, ours: ours)
      return true
    }
    let isEqual = isAhead("=") && !isAhead("==")
    guard isEqual || (isAhead("!") && !isAhead("!=")) else { return false }
    next += 1
    appendForeign(from: start, ours: isEqual ? "==" : "not")
    return true
  }

  private mutating func appendForeign(from start: Int, ours: String) {
    let written = Located(ascii(from: start, to: next), at: span(from: start, to: next))
    if !correct(from: start, to: next, right: ours) {
      diagnostics.append(.foreignSpelling(written, right: ours))
    }
    if let word = ExpressionToken.Word(rawValue: ours) {
      append(.word(word), from: start, to: next)
    } else if let sign = ExpressionToken.Sign(rawValue: ours) {
      append(.sign(sign), from: start, to: next)
    }
  }

  /// Leaves a fault to the report of look-alikes, where it has some.
  private mutating func correct(from start: Int, to end: Int, right: String) -> Bool {
    guard letters[start..<end].contains(where: \.isLookAlike) else { return false }
    corrections[start] = (end, right)
    return true
  }

  private mutating func readSign() -> Bool {
    let start = next
    for sign in ExpressionToken.Sign.allCases where isAhead(sign.rawValue) {
      next += sign.rawValue.utf8.count
      append(.sign(sign), from: start, to: next)
      switch sign {
      case .open, .openList: openBrackets += 1
      case .close, .closeList: openBrackets = max(0, openBrackets - 1)
      default: break
      }
      return true
    }
    return false
  }

  private mutating func readUnexpected() {
    let start = next
    repeat { next += 1 } while next < letters.count && letters[next].ascii == nil
    let place = span(from: start, to: next)
    diagnostics.append(
      .unexpectedCharacters(Located(written(from: start, to: next), at: place)))
    append(.unknown, from: start, to: next)
  }

  /// Reports each run of look-alikes outside of texts once, as far as the text was read.
  private mutating func reportLookAlikes() {
    var start = 0
    while start < next {
      var end = start
      while end < next, letters[end].isLookAlike, !letters[end].isInText { end += 1 }
      if end > start {
        let place = span(from: start, to: end)
        let right = ShownText.of(corrected(from: start, to: end))
        diagnostics.append(
          .lookAlikes(Located(written(from: start, to: end), at: place), right: right))
      }
      start = max(end, start + 1)
    }
  }

  private func corrected(from start: Int, to end: Int) -> String {
    var text = ""
    var position = start
    while position < end {
      let correction = corrections[position]
      text += correction?.right ?? ascii(from: position, to: position + 1)
      position = correction?.end ?? position + 1
    }
    return text
  }

  // MARK: Looking

  private func peek(_ distance: Int = 0) -> UInt8? {
    next + distance < letters.count ? letters[next + distance].ascii : nil
  }

  private func isAhead(_ text: String) -> Bool {
    text.utf8.enumerated().allSatisfy { peek($0.offset) == $0.element }
  }

  private func isSpace(_ byte: UInt8?) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (0x30...0x39).contains($0) } ?? false
  }

  private func isNameStart(_ byte: UInt8?) -> Bool {
    byte.map { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x5F } ?? false
  }

  private func isNamePart(_ byte: UInt8?) -> Bool { isNameStart(byte) || isDigit(byte) }

  private func endsValue(_ token: ExpressionToken?) -> Bool {
    guard let token, next > 0, !isSpace(letters[next - 1].ascii) else { return false }
    switch token.kind {
    case .name, .ordinal, .word, .text, .sign(.close), .sign(.closeList): return true
    default: return false
    }
  }

  private func ascii(from start: Int, to end: Int) -> String {
    String(decoding: letters[start..<end].compactMap(\.ascii), as: UTF8.self)
  }

  private func written(from start: Int, to end: Int) -> String {
    ShownText.of(String(decoding: bytes[range(from: start, to: end)], as: UTF8.self))
  }

  private func range(from start: Int, to end: Int) -> Range<Int> {
    letters[start].range.lowerBound..<letters[end - 1].range.upperBound
  }

  private func span(from start: Int, to end: Int) -> Span {
    source.span(range(from: start, to: end))
  }

  private mutating func append(_ kind: ExpressionToken.Kind, from start: Int, to end: Int) {
    tokens.append(
      ExpressionToken(
        kind: kind, span: span(from: start, to: end),
        touchesPrevious: !tokens.isEmpty && tokenEnd == start,
        written: written(from: start, to: end)))
    tokenEnd = end
  }
}
