import Diagnostics
import RuleModel

@testable import RuleLoading

extension ExpressionSyntax {
  /// The tree with every bracket written out, such as `(or a (and b c))`.
  var tree: String {
    switch kind {
    case .number(let number): "\(number)"
    case .truth(let truth): "\(truth)"
    case .text(let text): "\"\(text)\""
    case .name(let name): name
    case .qualified(let name, let member): "\(name.value).\(member.value)"
    case .not(let part): "(not \(part.tree))"
    case .and(let parts): "(and \(parts.map(\.tree).joined(separator: " ")))"
    case .or(let parts): "(or \(parts.map(\.tree).joined(separator: " ")))"
    case .negated(let part): "(neg \(part.tree))"
    case .compare(let sign, let left, let right):
      "(\(sign.value.rawValue) \(left.tree) \(right.tree))"
    case .arithmetic(let sign, let left, let right):
      "(\(sign.value.rawValue) \(left.tree) \(right.tree))"
    case .membership(let word, let left, .list(let list, _)):
      "(\(word.value.rawValue) \(left.tree) [\(list.map(\.tree).joined(separator: " "))])"
    case .membership(let word, let left, .single(let right)):
      "(\(word.value.rawValue) \(left.tree) \(right.tree))"
    case .call(let name, let arguments):
      "\(name.value){\(arguments.map(\.tree).joined(separator: " "))}"
    case .faulty: "?"
    case .nothing: "none"
    case .reference(let reference): reference.text
    case .quantified(let quantifier): quantifier.text
    case .aggregate, .cases, .pick, .lookup: "<expanded>"
    }
  }

  /// The expression as a text with brackets only where they are needed.
  var text: String { text(looserThan: 0) }

  private func text(looserThan outer: Int) -> String {
    let (level, text): (Int, String) =
      switch kind {
      case .or(let parts): (1, joined(parts, " or ", 2))
      case .and(let parts): (2, joined(parts, " and ", 3))
      case .not(let part): (3, "not \(part.text(looserThan: 3))")
      case .compare(let sign, let left, let right):
        (4, "\(left.text(looserThan: 5)) \(sign.value.rawValue) \(right.text(looserThan: 5))")
      case .membership(let word, let left, .list(let list, _)):
        (4, "\(left.text(looserThan: 5)) \(word.value.rawValue) [\(joined(list, ", ", 5))]")
      case .membership(let word, let left, .single(let right)):
        (4, "\(left.text(looserThan: 5)) \(word.value.rawValue) \(right.text(looserThan: 7))")
      case .arithmetic(let sign, let left, let right):
        arithmeticText(sign.value == .add || sign.value == .subtract ? 5 : 6, left, right)
      case .negated(let part): (7, "-\(part.text(looserThan: 7))")
      case .call(let name, let arguments):
        (8, "\(name.value)(\(arguments.map(\.text).joined(separator: ", ")))")
      case .number, .truth, .text, .name, .qualified, .faulty, .nothing, .reference, .quantified,
        .aggregate, .cases, .pick, .lookup:
        (8, tree)
      }
    return level < outer ? "(\(text))" : text
  }

  private func arithmeticText(
    _ level: Int, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> (Int, String) {
    guard case .arithmetic(let sign, _, _) = kind else { return (level, "") }
    let (first, second) = (left.text(looserThan: level), right.text(looserThan: level + 1))
    return (level, "\(first) \(sign.value.rawValue) \(second)")
  }

  private func joined(_ parts: [ExpressionSyntax], _ separator: String, _ level: Int) -> String {
    parts.map { $0.text(looserThan: level) }.joined(separator: separator)
  }
}

extension ExpressionSyntax.ArgumentSyntax {
  var tree: String { label.map { "\($0.value):\(value.tree)" } ?? value.tree }
  var text: String { label.map { "\($0.value): \(value.text)" } ?? value.text }
}

extension ReferenceSyntax {
  var text: String {
    func path(_ names: [Located<String>]) -> String { names.map(\.value).joined(separator: ".") }
    let brackets = indices.isEmpty ? "" : "[\(indices.map(path).joined(separator: ", "))]"
    return path(head) + brackets + (tail.isEmpty ? "" : ".\(path(tail))")
  }
}

extension QuantifierSyntax {
  var text: String {
    let binder = rows.binder.map { " as \($0.value)" } ?? ""
    let filter = rows.filter.map { " where \($0.text)" } ?? ""
    let body = body.map { ", \($0.text)" } ?? ""
    let empty = empty.map { ", empty: \($0.text)" } ?? ""
    return "\(function.value.rawValue)(\(rows.domain.value)\(binder)\(filter)\(body)\(empty))"
  }
}
