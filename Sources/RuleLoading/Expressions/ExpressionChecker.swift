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

  private func run(
    _ check: (inout TypeChecking) -> Expression?
  ) -> (Expression?, [Diagnostic]) {
    var checking = TypeChecking(
      scope: scope, parameterValues: parameterValues, valueNames: valueNames, nearNames: nearNames)
    let expression = check(&checking)
    return (expression, checking.diagnostics)
  }
}
