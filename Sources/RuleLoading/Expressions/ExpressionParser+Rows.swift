import Diagnostics
import RuleModel

extension ExpressionParser {
  /// Rows that are all of a text.
  mutating func rowsAlone() throws(Fault) -> RowsSyntax {
    let rows = try rows(of: nil)
    guard token.kind != .end else { return rows }
    throw unexpected(
      rows.filter == nil
        ? Message(ja: "`as`、`where` か終わり", en: "`as`, `where` or the end")
        : Message(ja: "`and` などの演算子か終わり", en: "an operator such as `and`, or the end"))
  }

  /// `FUNCTION(DOMAIN as BINDER where FILTER, BODY, empty: VALUE)`, from behind its bracket.
  mutating func quantifier(
    _ function: Located<QuantifierSyntax.Function>, openedAt open: Span
  ) throws(Fault) -> Syntax {
    let rows = try rows(of: function)
    var body: Syntax?
    var empty: Syntax?
    if take(.sign(.comma)) {
      if try takeEmptyLabel(of: function) {
        empty = try disjunction()
      } else {
        body = try disjunction()
        if take(.sign(.comma)) {
          guard try takeEmptyLabel(of: function) else {
            throw Fault(diagnostic: .oneBodyTooMany(of: function, at: token.span))
          }
          empty = try disjunction()
        }
      }
      if token.kind == .sign(.comma) {
        throw Fault(diagnostic: .oneBodyTooMany(of: function, at: token.span))
      }
    }
    let end = token.span
    try close(.close, openedAt: open)
    let quantifier = QuantifierSyntax(function: function, rows: rows, body: body, empty: empty)
    return try node(.quantified(quantifier), from: function.span, to: end)
  }

  /// `DOMAIN as BINDER where FILTER`; what follows is left to the caller, but for what shows that
  /// the domain was no name alone.
  private mutating func rows(
    of function: Located<QuantifierSyntax.Function>?
  ) throws(Fault) -> RowsSyntax {
    let start = token
    if start.kind == .end { throw unexpected(Message(ja: "行の一覧の id", en: "the id of rows")) }
    guard case .name(let domain) = start.kind, !isRowWord(start) else {
      throw Fault(diagnostic: .domainExpected(of: function, at: start.span))
    }
    next += 1
    switch token.kind {
    case .end, .sign(.comma), .sign(.close): break
    case .name where isRowWord(token): break
    case .name:
      throw unexpected(
        Message(ja: "`as`、`where` または `,`", en: "`as`, `where` or `,`"),
        help: Message(
          ja: "行の名前は `\(domain) as \(token.written)` のように書きます",
          en: "the name of a row is written `\(domain) as \(token.written)`"))
    default:
      throw Fault(
        diagnostic: .domainExpected(of: function, at: Self.joined(start.span, token.span)))
    }
    var binder: Located<String>?
    if try takeRowWord(ExpressionWords.binding) {
      guard case .name(let name) = token.kind, !isRowWord(token) else {
        throw unexpected(
          Message(ja: "`as` の後に行の名前", en: "a name for the rows after `as`"))
      }
      binder = Located(name, at: token.span)
      next += 1
    }
    var filter: Syntax?
    if try takeRowWord(ExpressionWords.filtering) {
      switch token.kind {
      case .end, .sign(.comma), .sign(.close):
        throw unexpected(Message(ja: "`where` の後に条件", en: "a condition after `where`"))
      default: filter = try disjunction()
      }
    }
    return RowsSyntax(
      domain: Located(domain, at: start.span), binder: binder, filter: filter)
  }

  private func isRowWord(_ token: Token) -> Bool {
    guard case .name(let name) = token.kind else { return false }
    return [ExpressionWords.binding, ExpressionWords.filtering].contains(name.lowercased())
  }

  private mutating func takeRowWord(_ word: String) throws(Fault) -> Bool {
    guard case .name(let name) = token.kind, name.lowercased() == word else { return false }
    guard name == word else {
      throw Fault(diagnostic: .wordInCapitals(Located(name, at: token.span), word: word))
    }
    next += 1
    return true
  }

  /// Takes `empty:` with its colon; any other label ends the reading.
  private mutating func takeEmptyLabel(
    of function: Located<QuantifierSyntax.Function>
  ) throws(Fault) -> Bool {
    guard case .name(let name) = token.kind else { return false }
    let isLabel = next + 1 < tokens.count && tokens[next + 1].kind == .sign(.colon)
    guard name == ExpressionWords.empty else {
      if isLabel {
        throw Fault(
          diagnostic: .unknownLabel(Located(name, at: token.span), of: function.value))
      }
      return false
    }
    next += 1
    guard take(.sign(.colon)) else {
      throw unexpected(
        Message(ja: "`empty` の後に `:` と値", en: "`:` and a value after `empty`"))
    }
    switch token.kind {
    case .end, .sign(.comma), .sign(.close):
      throw unexpected(Message(ja: "`empty:` の後に値", en: "a value after `empty:`"))
    default: return true
    }
  }
}
