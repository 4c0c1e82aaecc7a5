/// The words that mean something in expressions.
enum ExpressionWords {
  /// Words that stand between or before values.
  static let operators = [
    "or", "and", "not", "in", "has", "has_any", "has_all", "true", "false", "none",
  ]

  /// Words of the rows in a quantifier, which mean something in their places only.
  static let binding = "as"
  static let filtering = "where"
  /// The label of what is given where nothing is left.
  static let empty = "empty"

  /// Words that may not be ids, in any letter case. Quantifiers may: only the `(` behind it makes
  /// `count` one.
  static let reserved =
    operators + ExpressionFunction.allCases.map(\.rawValue) + [binding, filtering, empty]
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
  case subject
  case date
  case fiscalYear = "fiscal_year"
  case daysBetween = "days_between"
}
