public import Diagnostics

/// Advice that is given when one of its triggers holds.
public struct Recommendation: Hashable, Sendable {
  /// What the advice hangs on.
  public enum Trigger: Hashable, Sendable {
    /// Given while the criterion is not met.
    case unmet(Reference<Criterion>)
    /// Given while the ladder's result is below the level, counted from 0.
    case below(Reference<Ladder>, level: Int)
    /// Given while the answer is, or holds, the member.
    case chosen(Reference<Question>, member: Int)
    /// Given while the condition holds.
    case condition(Expression)
  }

  /// The id.
  public let id: Identifier
  /// What to do, in one sentence.
  public let title: String
  /// Why it helps.
  public let reason: String?
  /// What to do first.
  public let firstStep: String?
  /// Who does it.
  public let who: String?
  /// How much work it is, in the words of the rule set.
  public let effort: String?
  /// Words that the rule set sorts its advice by.
  public let tags: [String]
  /// What it hangs on, at least one; it is given when any of them holds.
  public let triggers: [Trigger]
  /// The kinds of respondent that it is for; empty is all.
  public let subjects: [Reference<Subject>]
  /// The phrase of a source that the idea comes from.
  public let basis: Basis?
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a recommendation.
  public init(
    id: Identifier, title: String, reason: String? = nil, firstStep: String? = nil,
    who: String? = nil, effort: String? = nil, tags: [String] = [], triggers: [Trigger],
    subjects: [Reference<Subject>] = [], basis: Basis? = nil, attribution: Attribution, span: Span
  ) {
    precondition(!triggers.isEmpty, "advice hangs on at least one trigger")
    self.id = id
    self.title = title
    self.reason = reason
    self.firstStep = firstStep
    self.who = who
    self.effort = effort
    self.tags = tags
    self.triggers = triggers
    self.subjects = subjects
    self.basis = basis
    self.attribution = attribution
    self.span = span
  }
}
