/// The words that mean something in expressions.
enum ExpressionWords {
  /// Words that stand between or before values.
  static let operators = ["or", "and", "not", "in", "has", "has_any", "has_all", "true", "false"]

  /// Words that may not be ids, in any letter case.
  static let reserved = operators + ExpressionFunction.allCases.map(\.rawValue) + ["empty"]
}

/// A function of the expression language.
enum ExpressionFunction: String, CaseIterable, Sendable {
  case level
  case answered
  case applicable
  case ifElse = "if"
  case coalesce
  case ratio
  case minimum = "min"
  case maximum = "max"
  case magnitude = "abs"
  case memberValue = "value"
  case date
  case fiscalYear = "fiscal_year"
  case daysBetween = "days_between"
}
