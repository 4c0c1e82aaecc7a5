import Diagnostics
import YAMLSyntax

/// An expression, or a condition spread over `all:`, `any:`, `not:` or `at_least:`, as read.
enum ValueDraft {
  case expression(ExpressionSyntax)
  case condition(ConditionSyntax)

  /// Reads a node; nil when it holds nothing that can be checked, which is reported.
  init?(_ node: YAMLNode, _ findings: Findings) {
    if case .mapping = node.content {
      let (syntax, found) = ConditionReader.read(node)
      findings.report(found)
      guard let syntax else { return nil }
      self = .condition(syntax)
    } else {
      let (syntax, found) = ExpressionParser.parse(node)
      findings.report(found)
      guard let syntax else { return nil }
      self = .expression(syntax)
    }
  }

  /// Every name that may stand for a value.
  var names: [Located<String>] {
    switch self {
    case .expression(let syntax): syntax.names
    case .condition(let syntax): syntax.names
    }
  }
}

extension Fields {
  /// A condition; nil when the key is absent or holds nothing that can be checked.
  func condition(_ key: String) -> ConditionSyntax? {
    node(key).flatMap { Self.condition($0, findings) }
  }

  /// A condition, in whatever form it is written.
  static func condition(_ node: YAMLNode, _ findings: Findings) -> ConditionSyntax? {
    let (syntax, found) = ConditionReader.read(node)
    findings.report(found)
    return syntax
  }
}
