public import RuleModel

/// The counted value of a measure.
public enum CountedValue: Hashable, Sendable {
  case value(Value)
  /// The measure has no value: nothing takes part in it.
  case none
  /// The measure does not apply.
  case notApplicable
  /// Answers are missing, and the rule set names no substitute.
  case missing
}

/// What completions of the missing answers can make of a value.
public enum ValueBounds: Hashable, Sendable {
  /// Numbers from the first to the second.
  case number(low: Rational, high: Rational)
  /// Dates from the first to the second.
  case date(low: CivilDate, high: CivilDate)
  /// Truth values.
  case boolean(Possibilities)
  /// One of these members.
  case member(MemberSet)
  /// At least the first members, at most the second.
  case members(surely: MemberSet, possibly: MemberSet)
  /// Some text.
  case text
  /// No value in any completion.
  case nothing
}

/// The result of one measure.
public struct MeasureResult: Hashable, Sendable {
  /// The value under the rule set's policies.
  public let counted: CountedValue
  /// What completions can give, always sound.
  public let bounds: ValueBounds
  /// Whether some completion may leave the measure without a value.
  public let canBeEmpty: Bool
  /// Whether both ends of the bounds are known to be attained.
  public let isExact: Bool
  /// The bounds over the enumerated completions, where the budget allowed it.
  public let tight: ValueBounds?
  /// The unanswered questions that decide it.
  public let deciding: DecidingQuestions

  /// Makes a result.
  public init(
    counted: CountedValue, bounds: ValueBounds, canBeEmpty: Bool, isExact: Bool,
    tight: ValueBounds?, deciding: DecidingQuestions
  ) {
    self.counted = counted
    self.bounds = bounds
    self.canBeEmpty = canBeEmpty
    self.isExact = isExact
    self.tight = tight
    self.deciding = deciding
  }
}
