import Diagnostics
import YAMLSyntax

/// An expression, or a condition spread over `all:`, `any:`, `not:` or `at_least:`, as read.
enum ValueDraft {
  case expression(ExpressionSyntax)
  case condition(ConditionSyntax)
  /// The first member whose condition decides for it; rule files write it as a `walk`, or as the
  /// states of a level.
  case cases(CasesDraft)

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
    case .cases(let draft): draft.cases.flatMap(\.condition.names)
    }
  }
}

/// Members of one enumeration, of which the first that a condition decides for is taken.
struct CasesDraft {
  /// When a case is taken.
  enum Decision {
    /// Where the condition is true; where it does not apply, there is no value at all.
    case holds
    /// Where the condition is false; where it does not apply, the search goes on.
    case fails
  }

  /// What is given where no case is taken.
  enum Otherwise {
    /// No value.
    case nothing
    case member(Located<String>)
    /// The first step of a scale.
    case lowest
  }

  /// One case.
  struct Case {
    var condition: ConditionSyntax
    let decision: Decision
    /// Nil is no value.
    let member: Located<String>?
  }

  /// The scale, answer set or table that the members are of.
  let enumeration: Located<String>
  var cases: [Case]
  let otherwise: Otherwise
  let span: Span
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

  /// An expression or a condition of any type; nil when the key is absent or holds nothing that
  /// can be checked.
  func value(_ key: String) -> ValueDraft? {
    node(key).flatMap { ValueDraft($0, findings) }
  }

  /// An expression; nil when the key is absent or holds nothing that can be checked.
  func expression(_ key: String) -> ExpressionSyntax? {
    guard let node = node(key) else { return nil }
    let (syntax, found) = ExpressionParser.parse(node)
    findings.report(found)
    return syntax
  }

  /// The rows that a template or a part is made for: `DOMAIN as BINDER where FILTER`.
  func rows(_ key: String) -> RowsSyntax? {
    guard let node = node(key) else { return nil }
    let (rows, found) = ExpressionParser.parseRows(node)
    findings.report(found)
    return rows
  }
}
