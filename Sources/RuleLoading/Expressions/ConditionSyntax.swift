import Diagnostics

/// A condition as it is written: an expression, or a list of conditions under a key.
indirect enum ConditionSyntax: Hashable, Sendable {
  case expression(ExpressionSyntax)
  case all([ConditionSyntax], key: Span)
  case any([ConditionSyntax], key: Span)
  case not(ConditionSyntax, key: Span)
  case atLeast(Located<Int>, [ConditionSyntax], key: Span)

  /// Where it is written: the expression, or the key.
  var span: Span {
    switch self {
    case .expression(let expression): expression.span
    case .all(_, let key), .any(_, let key), .not(_, let key), .atLeast(_, _, let key): key
    }
  }

  /// Every name that may stand for a value, in the order written, repeats included.
  var names: [Located<String>] {
    switch self {
    case .expression(let expression): expression.names
    case .all(let parts, _), .any(let parts, _), .atLeast(_, let parts, _):
      parts.flatMap(\.names)
    case .not(let part, _): part.names
    }
  }
}
