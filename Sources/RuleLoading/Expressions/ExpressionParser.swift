import Diagnostics
import RuleModel
import YAMLSyntax

/// Reads the text of an expression into its syntax.
///
/// The first fault in the order of words ends the reading: what follows would be guesswork.
struct ExpressionParser {
  /// How deep expressions may stand inside one another. Rules for people stay far below; the limit
  /// keeps every walk over a tree within a small stack.
  static let maximumDepth = 64

  typealias Syntax = ExpressionSyntax
  typealias Token = ExpressionToken

  /// What ends the reading.
  struct Fault: Error {
    let diagnostic: Diagnostic
  }

  let tokens: [Token]
  var next = 0
  private var depth = 0

  /// Parses a scalar. A text that cannot be read gives a faulty tree that still mentions its names;
  /// nil is given for what holds no expression at all.
  static func parse(_ node: YAMLNode) -> (ExpressionSyntax?, [Diagnostic]) {
    guard case .scalar(let scalar) = node.content else {
      return (nil, [.expressionExpected(at: node.span)])
    }
    var (tokens, diagnostics) = lexed(scalar, in: node)
    guard tokens.count > 1 else {
      if diagnostics.isEmpty { diagnostics.append(.emptyExpression(at: node.span)) }
      return (nil, diagnostics)
    }
    let faulty = Syntax(.faulty(mentions: mentions(in: tokens)), span: node.span)
    guard !tokens.contains(where: { $0.kind == .unknown }) else { return (faulty, diagnostics) }
    var parser = ExpressionParser(tokens: tokens)
    do throws(Fault) {
      return (try parser.whole(), diagnostics)
    } catch {
      return (faulty, diagnostics + [error.diagnostic])
    }
  }

  /// Parses a scalar that holds rows alone, such as `practices as p where p.level == 1`; nil is
  /// given where they cannot be read.
  static func parseRows(_ node: YAMLNode) -> (RowsSyntax?, [Diagnostic]) {
    guard case .scalar(let scalar) = node.content else {
      return (nil, [.rowsExpected(at: node.span)])
    }
    var (tokens, diagnostics) = lexed(scalar, in: node)
    guard tokens.count > 1 else {
      if diagnostics.isEmpty { diagnostics.append(.rowsExpected(at: node.span)) }
      return (nil, diagnostics)
    }
    guard !tokens.contains(where: { $0.kind == .unknown }) else { return (nil, diagnostics) }
    var parser = ExpressionParser(tokens: tokens)
    do throws(Fault) {
      return (try parser.rowsAlone(), diagnostics)
    } catch {
      return (nil, diagnostics + [error.diagnostic])
    }
  }

  /// The tokens of a scalar; of a null only the end.
  private static func lexed(
    _ scalar: YAMLScalar, in node: YAMLNode
  ) -> ([Token], [Diagnostic]) {
    let (tokens, diagnostics) = ExpressionLexer.tokens(
      of: ExpressionSource(scalar, span: node.span))
    return (scalar.isNull ? Array(tokens.suffix(1)) : tokens, diagnostics)
  }

  private init(tokens: [Token]) {
    self.tokens = tokens
  }

  /// The names in a text that cannot be read; those of functions and qualified ones are not values.
  private static func mentions(in tokens: [Token]) -> [Located<String>] {
    tokens.indices.compactMap { position in
      guard case .name(let name) = tokens[position].kind else { return nil }
      let following = position + 1 < tokens.count ? tokens[position + 1].kind : .end
      let preceding = position > 0 ? tokens[position - 1].kind : .end
      guard following != .sign(.open), following != .sign(.dot), following != .sign(.colon),
        preceding != .sign(.dot), name != ExpressionWords.binding,
        name != ExpressionWords.filtering
      else { return nil }
      return Located(name, at: tokens[position].span)
    }
  }

  // MARK: Conditions

  private mutating func whole() throws(Fault) -> Syntax {
    let syntax = try disjunction()
    guard token.kind != .end else { return syntax }
    throw unexpected(
      Message(ja: "`and` などの演算子か式の終わり", en: "an operator such as `and`, or the end"),
      help: token.kind == .sign(.close)
        ? Message(ja: "対応する `(` がありません", en: "there is no `(` that it closes") : nil)
  }

  mutating func disjunction() throws(Fault) -> Syntax {
    try descend()
    defer { depth -= 1 }
    var parts = [try conjunction()]
    while take(.word(.or)) { parts.append(try conjunction()) }
    return try joined(parts) { .or($0) }
  }

  private mutating func conjunction() throws(Fault) -> Syntax {
    var parts = [try negation()]
    while take(.word(.and)) { parts.append(try negation()) }
    return try joined(parts) { .and($0) }
  }

  private func joined(_ parts: [Syntax], _ kind: ([Syntax]) -> Syntax.Kind) throws(Fault) -> Syntax
  {
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return parts[0] }
    return try node(kind(parts), from: first.span, to: last.span)
  }

  private mutating func negation() throws(Fault) -> Syntax {
    let start = token.span
    guard take(.word(.not)) else { return try comparison() }
    try descend()
    defer { depth -= 1 }
    let part = try negation()
    return try node(.not(part), from: start, to: part.span)
  }

  // MARK: Comparisons

  private mutating func comparison() throws(Fault) -> Syntax {
    let left = try sum()
    let operatorToken = token
    let result: Syntax
    if let comparison = comparisonAhead {
      next += 1
      let right = try sum()
      result = try node(
        .compare(Located(comparison, at: operatorToken.span), left, right), from: left.span,
        to: right.span)
    } else if let membership = takeMembership() {
      let (right, end) = try members(of: membership.value)
      result = try node(.membership(membership, left, right), from: left.span, to: end)
    } else {
      return left
    }
    if comparisonAhead != nil || isMembershipAhead {
      throw Fault(diagnostic: .chainedComparison(at: token.span))
    }
    return result
  }

  private var comparisonAhead: Expression.Comparison? {
    guard case .sign(let sign) = token.kind else { return nil }
    return Expression.Comparison(rawValue: sign.rawValue)
  }

  private var isMembershipAhead: Bool {
    switch token.kind {
    case .word(.isIn), .word(.has), .word(.hasAny), .word(.hasAll): true
    case .word(.not): next + 1 < tokens.count && tokens[next + 1].kind == .word(.isIn)
    default: false
    }
  }

  private mutating func takeMembership() -> Located<Syntax.Membership>? {
    let start = token.span
    guard isMembershipAhead, case .word(let word) = token.kind else { return nil }
    next += 1
    guard word == .not else {
      return Syntax.Membership(rawValue: word.rawValue).map { Located($0, at: start) }
    }
    let end = token.span
    next += 1
    return Located(.isNotIn, at: Self.joined(start, end))
  }

  private mutating func members(
    of membership: Syntax.Membership
  ) throws(Fault) -> (Syntax.MembersSyntax, Span) {
    let isList = token.kind == .sign(.openList)
    switch membership {
    case .has where isList:
      throw unexpected(
        Message(ja: "一つの選択肢", en: "one choice"),
        help: Message(
          ja: "いくつかのときは `has_any` か `has_all` を使ってください",
          en: "use `has_any` or `has_all` for several"))
    case .isIn where token.kind == .sign(.open), .isNotIn where token.kind == .sign(.open),
      .hasAny where !isList, .hasAll where !isList:
      throw unexpected(
        Message(ja: "`[` で始まる一覧", en: "a list that begins with `[`"),
        help: Message(ja: "`[a, b]` のように書いてください", en: "write `[a, b]`"))
    default: break
    }
    guard isList else {
      let right = try sum()
      return (.single(right), right.span)
    }
    let open = token.span
    next += 1
    var parts: [Syntax] = []
    if token.kind != .sign(.closeList) {
      repeat { parts.append(try sum()) } while take(.sign(.comma))
    }
    let end = token.span
    try close(.closeList, openedAt: open)
    return (.list(parts, Self.joined(open, end)), end)
  }

  // MARK: Numbers

  private mutating func sum() throws(Fault) -> Syntax {
    try chain([.plus: .add, .minus: .subtract]) {
      (parser: inout ExpressionParser) throws(Fault) -> Syntax in try parser.product()
    }
  }

  private mutating func product() throws(Fault) -> Syntax {
    try chain([.times: .multiply, .divide: .divide]) {
      (parser: inout ExpressionParser) throws(Fault) -> Syntax in try parser.sign()
    }
  }

  private mutating func chain(
    _ operators: [Token.Sign: Expression.Arithmetic],
    of part: (inout ExpressionParser) throws(Fault) -> Syntax
  ) throws(Fault) -> Syntax {
    var left = try part(&self)
    while case .sign(let sign) = token.kind, let arithmetic = operators[sign] {
      let place = token.span
      next += 1
      let right = try part(&self)
      left = try node(
        .arithmetic(Located(arithmetic, at: place), left, right), from: left.span, to: right.span)
    }
    return left
  }

  private mutating func sign() throws(Fault) -> Syntax {
    let start = token.span
    guard take(.sign(.minus)) else { return try primary() }
    try descend()
    defer { depth -= 1 }
    let part = try sign()
    return try node(.negated(part), from: start, to: part.span)
  }

  // MARK: Values

  private mutating func primary() throws(Fault) -> Syntax {
    let first = token
    switch first.kind {
    case .number(let number):
      next += 1
      return Syntax(number.map { .number($0) } ?? .faulty(mentions: []), span: first.span)
    case .text(let text):
      next += 1
      return Syntax(.text(text), span: first.span)
    case .word(.yes), .word(.no):
      next += 1
      return Syntax(.truth(first.kind == .word(.yes)), span: first.span)
    case .word(.nothing):
      next += 1
      return Syntax(.nothing, span: first.span)
    case .name(let name):
      next += 1
      return try named(Located(name, at: first.span))
    case .sign(.open):
      next += 1
      let inner = try disjunction()
      let end = token.span
      try close(.close, openedAt: first.span)
      return Syntax(inner.kind, span: Self.joined(first.span, end))
    default:
      throw unexpected(
        Message(ja: "id や数などの値", en: "a value such as an id, a number or a bracket"),
        help: first.kind == .word(.not)
          ? Message(
            ja: "ここに条件を書くときは `( )` で囲んでください",
            en: "put a condition that stands here in `( )`") : nil)
    }
  }

  private mutating func named(_ name: Located<String>) throws(Fault) -> Syntax {
    let open = token.span
    guard take(.sign(.open)) else { return try reference(from: name) }
    if let function = QuantifierSyntax.Function(rawValue: name.value) {
      return try quantifier(Located(function, at: name.span), openedAt: open)
    }
    var arguments: [Syntax.ArgumentSyntax] = []
    if token.kind != .sign(.close) {
      repeat { arguments.append(try argument()) } while take(.sign(.comma))
    }
    let end = token.span
    try close(.close, openedAt: open)
    return try node(.call(name, arguments), from: name.span, to: end)
  }

  private mutating func argument() throws(Fault) -> Syntax.ArgumentSyntax {
    var label: Located<String>?
    if case .name(let text) = token.kind, next + 1 < tokens.count,
      tokens[next + 1].kind == .sign(.colon)
    {
      label = Located(text, at: token.span)
      next += 2
    }
    return Syntax.ArgumentSyntax(label: label, value: try disjunction())
  }

  // MARK: Tokens

  var token: Token { tokens[min(next, tokens.count - 1)] }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    next += 1
    return true
  }

  mutating func close(_ sign: Token.Sign, openedAt open: Span) throws(Fault) {
    guard !take(.sign(sign)) else { return }
    throw unexpected(
      Message(ja: "`\(sign.rawValue)`", en: "`\(sign.rawValue)`"),
      notes: [
        Diagnostic.Note(
          Message(ja: "開いているかっこはここにあります", en: "the bracket was opened here"), at: open)
      ])
  }

  private mutating func descend() throws(Fault) {
    guard depth < Self.maximumDepth else {
      throw Fault(diagnostic: .expressionTooDeep(at: token.span))
    }
    depth += 1
  }

  func node(
    _ kind: Syntax.Kind, from start: Span, to end: Span
  ) throws(Fault) -> Syntax {
    let syntax = Syntax(kind, span: Self.joined(start, end))
    guard syntax.height <= Self.maximumDepth else {
      throw Fault(diagnostic: .expressionTooDeep(at: end))
    }
    return syntax
  }

  static func joined(_ start: Span, _ end: Span) -> Span {
    Span(file: start.file, start: start.start, end: max(start.end, end.end))
  }

  func unexpected(
    _ expected: Message, help: Message? = nil, notes: [Diagnostic.Note] = []
  ) -> Fault {
    Fault(
      diagnostic: .unexpectedToken(token, expected: expected, help: help, notes: notes))
  }
}
