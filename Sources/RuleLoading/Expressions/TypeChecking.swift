import Diagnostics
import RuleModel

/// One run of the checker over one expression, collecting what it finds.
///
/// Its functions give nil after a fault; whatever needs the missing part stays silent.
struct TypeChecking {
  typealias Syntax = ExpressionSyntax

  let scope: NameScope
  let parameterValues: [Reference<Parameter>: Value]
  let valueNames: [String]
  let nearNames: NearNames
  var diagnostics: [Diagnostic] = []

  /// Takes note of a fault; the nil is for the caller to give on.
  mutating func report(_ diagnostic: Diagnostic) -> Expression? {
    diagnostics.append(diagnostic)
    return nil
  }

  // MARK: What is expected

  mutating func condition(_ syntax: ConditionSyntax) -> Expression? {
    switch syntax {
    case .expression(let expression):
      return condition(expression)
    case .all(let parts, let key):
      return conditions(parts).map { Expression(.all($0), type: .boolean, span: key) }
    case .any(let parts, let key):
      return conditions(parts).map { Expression(.any($0), type: .boolean, span: key) }
    case .not(let part, let key):
      return condition(part).map { Expression(.not($0), type: .boolean, span: key) }
    case .atLeast(let count, let parts, let key):
      return conditions(parts).map {
        Expression(.atLeast(count.value, $0), type: .boolean, span: key)
      }
    }
  }

  private mutating func conditions(_ parts: [ConditionSyntax]) -> [Expression]? {
    whole(parts.map { condition($0) })
  }

  mutating func condition(_ syntax: Syntax) -> Expression? {
    guard let expression = value(syntax) else { return nil }
    guard expression.type == .boolean else {
      return report(
        .conditionExpected(
          describe(expression.type), at: syntax.span, help: conditionHelp(for: expression.type)))
    }
    return expression
  }

  mutating func number(_ syntax: Syntax, allowsCondition: Bool = false) -> Expression? {
    guard let expression = value(syntax) else { return nil }
    if expression.type == .number || (allowsCondition && expression.type == .boolean) {
      return expression
    }
    return report(
      .numberExpected(
        describe(expression.type), at: syntax.span, help: numberHelp(for: expression.type)))
  }

  mutating func date(_ syntax: Syntax) -> Expression? {
    guard let expression = value(syntax) else { return nil }
    guard expression.type == .date else {
      return report(
        .otherTypeExpected(
          describe(.date), found: describe(expression.type), at: syntax.span,
          help: expression.type == .text ? dateHelp : nil))
    }
    return expression
  }

  // MARK: Values

  /// Resolves an expression of any type; a name may be a member of the enumeration beside it.
  mutating func value(_ syntax: Syntax, beside context: Context = .open) -> Expression? {
    let span = syntax.span
    switch syntax.kind {
    case .number(let number):
      return Expression(.constant(.number(number)), type: .number, span: span)
    case .truth(let truth):
      return Expression(.constant(.boolean(truth)), type: .boolean, span: span)
    case .text(let text):
      return Expression(.constant(.text(text)), type: .text, span: span)
    case .name(let name):
      return named(Located(name, at: span), beside: context)
    case .qualified(let enumeration, let member):
      return qualified(enumeration, member, beside: context, at: span)
    case .not(let part):
      return condition(part).map { Expression(.not($0), type: .boolean, span: span) }
    case .and(let parts):
      return whole(parts.map { condition($0) }).map {
        Expression(.all($0), type: .boolean, span: span)
      }
    case .or(let parts):
      return whole(parts.map { condition($0) }).map {
        Expression(.any($0), type: .boolean, span: span)
      }
    case .negated(let part):
      return number(part).map { negated($0, at: span) }
    case .compare(let comparison, let left, let right):
      return compared(comparison.value, left, right, at: span)
    case .arithmetic(let arithmetic, let left, let right):
      return calculated(arithmetic.value, left, right, at: span)
    case .membership(let membership, let left, let right):
      return member(membership.value, left, right, at: span)
    case .call(let function, let arguments):
      return called(function, arguments, beside: context, at: span)
    case .nothing: return report(.noneAlone(at: span))
    case .aggregate(let aggregate, let parts):
      return aggregated(aggregate, parts, at: span)
    case .cases(let cases, let otherwise):
      return firstMatch(cases, otherwise: otherwise, beside: context, at: span)
    case .pick(let extreme, let candidates, let list):
      return picked(extreme, candidates, from: list, at: span)
    case .lookup(let table):
      return lookedUp(table, at: span)
    case .faulty, .reference, .quantified:
      // The last two are left where the expansion has found a fault, and reported it.
      return nil
    }
  }

  private func negated(_ part: Expression, at span: Span) -> Expression {
    guard case .constant(.number(let number)) = part.kind else {
      return Expression(.negated(part), type: .number, span: span)
    }
    return Expression(.constant(.number(-number)), type: .number, span: span)
  }

  private mutating func calculated(
    _ arithmetic: Expression.Arithmetic, _ left: Syntax, _ right: Syntax, at span: Span
  ) -> Expression? {
    let first = number(left)
    guard let second = number(right) else { return nil }
    if arithmetic == .divide {
      guard isConstant(second) else { return report(.divisorIsNotConstant(at: right.span)) }
      if constantNumber(second) == .zero { return report(.divisionByZero(at: right.span)) }
    }
    return first.map {
      Expression(.arithmetic(arithmetic, $0, second), type: .number, span: span)
    }
  }

  // MARK: Constants

  /// Whether no answer changes the value: literals and parameters, and what is computed of them.
  func isConstant(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant, .parameter: true
    case .arithmetic, .negated, .minimum, .maximum, .magnitude:
      expression.parts.allSatisfy { isConstant($0) }
    default: false
    }
  }

  /// Whether the rule file spells the value out, so that no parameter changes it either.
  func isLiteral(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant: true
    case .arithmetic, .negated: expression.parts.allSatisfy { isLiteral($0) }
    default: false
    }
  }

  /// The number of a constant; nil for all else and where it leaves the width of exact numbers.
  func constantNumber(_ expression: Expression) -> Rational? {
    switch expression.kind {
    case .constant(.number(let number)): return number
    case .parameter(let reference):
      guard case .number(let number) = parameterValues[reference] else { return nil }
      return number
    case .negated(let part): return constantNumber(part).map { -$0 }
    case .magnitude(let part): return constantNumber(part)?.magnitude
    case .minimum(let parts): return whole(parts.map { constantNumber($0) })?.min()
    case .maximum(let parts): return whole(parts.map { constantNumber($0) })?.max()
    case .arithmetic(let arithmetic, let left, let right):
      guard let left = constantNumber(left), let right = constantNumber(right) else { return nil }
      switch arithmetic {
      case .add: return left.adding(right)
      case .subtract: return left.subtracting(right)
      case .multiply: return left.multiplied(by: right)
      case .divide: return left.divided(by: right)
      }
    default: return nil
    }
  }

  /// The parts, or nil when one of them is missing.
  func whole<Part>(_ parts: [Part?]) -> [Part]? {
    let present = parts.compactMap { $0 }
    return present.count == parts.count ? present : nil
  }
}
