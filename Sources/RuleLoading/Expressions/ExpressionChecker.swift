import Diagnostics
import RuleModel

/// Resolves the names of an expression and makes sure that its types fit.
///
/// An expression is nil only where a fault has been reported, here or where the name in question is
/// declared.
struct ExpressionChecker {
  private var scope: NameScope
  private let parameterValues: [Reference<Parameter>: Value]
  /// The value names in an order that does not change from run to run.
  private let valueNames: [String]
  private let nearNames = NearNames()

  init(scope: NameScope) {
    self.scope = scope
    var values: [Reference<Parameter>: Value] = [:]
    for case .parameter(let reference, _, let value) in scope.meanings.values {
      values[reference] = value
    }
    parameterValues = values
    valueNames = scope.meanings.keys.sorted()
  }

  /// Makes known what a measure is, once its own expression has been checked.
  mutating func declare(_ measure: Reference<Measure>, as name: String, _ type: ValueType) {
    scope.meanings[name] = .measure(measure, type)
  }

  /// Checks a condition, which may be spread over lists.
  func condition(_ syntax: ConditionSyntax) -> (Expression?, [Diagnostic]) {
    run { $0.condition(syntax) }
  }

  /// Checks an expression that must be a condition.
  func condition(_ syntax: ExpressionSyntax) -> (Expression?, [Diagnostic]) {
    run { $0.condition(syntax) }
  }

  /// Checks an expression that must be a number, or a condition where that counts 1 or 0.
  func number(
    _ syntax: ExpressionSyntax, allowsCondition: Bool = false
  ) -> (Expression?, [Diagnostic]) {
    run { $0.number(syntax, allowsCondition: allowsCondition) }
  }

  /// Checks an expression of any type.
  func anyValue(_ syntax: ExpressionSyntax) -> (Expression?, [Diagnostic]) {
    run { $0.value(syntax) }
  }

  /// Checks the parts of which the least or greatest is taken, and finds the type that they share;
  /// a condition is a number there.
  func extreme(_ parts: [ValueDraft]) -> (TypeChecking.Extreme?, [Diagnostic]) {
    run { $0.extreme(parts) }
  }

  /// Checks a value that takes the place of one of a type.
  func value(_ draft: ValueDraft, inPlaceOf type: ValueType) -> (Expression?, [Diagnostic]) {
    run { $0.value(draft, inPlaceOf: type) }
  }

  /// A type as it stands in a sentence.
  func describe(_ type: ValueType) -> Message {
    checking.describe(type)
  }

  private func run<Result>(
    _ check: (inout TypeChecking) -> Result?
  ) -> (Result?, [Diagnostic]) {
    var checking = checking
    let expression = check(&checking)
    return (expression, checking.diagnostics)
  }

  private var checking: TypeChecking {
    TypeChecking(
      scope: scope, parameterValues: parameterValues, valueNames: valueNames, nearNames: nearNames)
  }
}
