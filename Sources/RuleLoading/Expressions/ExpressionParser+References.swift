import Diagnostics
import RuleModel

extension ExpressionParser {
  /// A name, alone or with further parts: `HEAD.HEAD[INDEX, INDEX].TAIL`, from behind its first.
  mutating func reference(from first: Located<String>) throws(Fault) -> Syntax {
    var isPlain = true
    let head = [first] + (try parts(after: first, &isPlain))
    let indices = try indices(of: first)
    let tail = indices.isEmpty ? [] : try parts(after: first, &isPlain)
    let span = Self.joined(first.span, tokens[next - 1].span)
    if !indices.isEmpty, token.kind == .sign(.openList), token.touchesPrevious {
      throw Fault(diagnostic: .secondBrackets(at: token.span))
    }
    guard indices.isEmpty, isPlain, head.count <= 2 else {
      let reference = ReferenceSyntax(head: head, indices: indices, tail: tail)
      return Syntax(.reference(reference), span: span)
    }
    guard head.count == 2 else { return Syntax(.name(first.value), span: span) }
    return Syntax(.qualified(first, member: head[1]), span: span)
  }

  /// The parts behind dots; a number among them makes the name more than a member's.
  private mutating func parts(
    after first: Located<String>, _ isPlain: inout Bool
  ) throws(Fault) -> [Located<String>] {
    var parts: [Located<String>] = []
    var name = first.value
    while token.kind == .sign(.dot) {
      let dot = token
      next += 1
      let part = token
      switch part.kind {
      case .name(let text): parts.append(Located(text, at: part.span))
      case .ordinal(let text):
        parts.append(Located(text, at: part.span))
        isPlain = false
      default:
        throw unexpected(
          Message(ja: "`\(name).` の後に id", en: "an id after `\(name).`"))
      }
      guard dot.touchesPrevious, part.touchesPrevious else {
        throw Fault(
          diagnostic: .nameInPieces(
            right: "\(name).\(part.written)", at: Self.joined(tokens[next - 2].span, part.span)))
      }
      name = part.written
      next += 1
    }
    return parts
  }

  /// The rows in the brackets behind a name; none where no brackets follow.
  private mutating func indices(
    of name: Located<String>
  ) throws(Fault) -> [[Located<String>]] {
    let open = token
    guard open.kind == .sign(.openList) else { return [] }
    guard open.touchesPrevious else {
      throw Fault(diagnostic: .bracketsApart(from: tokens[next - 1].written, at: open.span))
    }
    next += 1
    if token.kind == .sign(.closeList) {
      throw Fault(diagnostic: .emptyBrackets(at: Self.joined(open.span, token.span)))
    }
    var indices: [[Located<String>]] = []
    repeat { indices.append(try index()) } while take(.sign(.comma))
    try close(.closeList, openedAt: open.span)
    return indices
  }

  /// A row: a name such as `p`, a path such as `m.practice`, or the number of a row.
  private mutating func index() throws(Fault) -> [Located<String>] {
    let row = token
    switch row.kind {
    case .name(let name):
      next += 1
      let first = Located(name, at: row.span)
      var isPlain = true
      return [first] + (try parts(after: first, &isPlain))
    case .number(let number?) where number.isInteger:
      next += 1
      return [Located("\(number)", at: row.span)]
    case .end, .sign(.comma), .sign(.closeList):
      throw unexpected(Message(ja: "行の id", en: "the id of a row"))
    default:
      throw Fault(diagnostic: .rowExpected(row))
    }
  }
}
