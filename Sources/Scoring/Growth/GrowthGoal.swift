public import RuleModel

/// What a respondent wants to reach.
public enum GrowthGoal: Hashable, Sendable {
  /// A ladder's result at a level, counted from 0, or above it.
  case level(Reference<Ladder>, level: Int)
  /// A criterion that is met.
  case criterion(Reference<Criterion>)
  /// A measure of at least a number.
  case measure(Reference<Measure>, atLeast: Rational)
}

/// What makes one way to a goal longer than another.
public enum GrowthWeighing: Hashable, Sendable {
  /// The sum of the changed questions' `effort`; a question without one counts 1. Where no question
  /// of the rule set has one, this is the number of changes.
  case byEffort
  /// The number of changed answers.
  case byNumber
}
