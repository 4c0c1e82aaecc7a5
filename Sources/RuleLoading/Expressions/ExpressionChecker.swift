import Diagnostics
import RuleModel

/// Resolves the names of an expression and makes sure that its types fit.
///
/// An expression is nil only where a fault has been reported, here or where the name in question is
/// declared.
struct ExpressionChecker {
  private let scope: NameScope

  init(scope: NameScope) {
    self.scope = scope
  }

  /// Checks a condition, which may be spread over lists.
  func condition(_ syntax: ConditionSyntax) -> (Expression?, [Diagnostic]) {
    (nil, [])
  }

  /// Checks an expression that must be a condition.
  func condition(_ syntax: ExpressionSyntax) -> (Expression?, [Diagnostic]) {
    (nil, [])
  }

  /// Checks an expression that must be a number, or a condition where that counts 1 or 0.
  func number(
    _ syntax: ExpressionSyntax, allowsCondition: Bool = false
  ) -> (Expression?, [Diagnostic]) {
    (nil, [])
  }

  /// Checks an expression of any type.
  func anyValue(_ syntax: ExpressionSyntax) -> (Expression?, [Diagnostic]) {
    (nil, [])
  }
}
