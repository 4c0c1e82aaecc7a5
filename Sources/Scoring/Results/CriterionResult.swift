public import RuleModel

/// The result of one criterion.
public struct CriterionResult: Hashable, Sendable {
  /// What the missing answers leave possible, before `if_not_applicable`.
  public let possibilities: Possibilities
  /// The result under the rule set's policies; never unknown.
  public let counted: Verdict
  /// Why.
  public let trace: TraceNode
  /// The unanswered questions that decide it, in the order of the rule set; empty when it is known.
  public let deciding: DecidingQuestions

  /// What can be said of it.
  public var verdict: Verdict { possibilities.verdict }

  /// Makes a result.
  public init(
    possibilities: Possibilities, counted: Verdict, trace: TraceNode,
    deciding: DecidingQuestions
  ) {
    self.possibilities = possibilities
    self.counted = counted
    self.trace = trace
    self.deciding = deciding
  }
}

/// The unanswered questions on which a result hangs.
public struct DecidingQuestions: Hashable, Sendable {
  /// The questions, in the order of the rule set.
  public let questions: [Reference<Question>]
  /// Whether these are exactly those for which two completions that differ only there (and in what
  /// hangs on it) differ in the result; otherwise some of them may turn out not to matter.
  public let isExact: Bool

  /// Makes a list of questions.
  public init(_ questions: [Reference<Question>], isExact: Bool) {
    self.questions = questions
    self.isExact = isExact
  }

  /// Nothing is missing.
  public static let none = DecidingQuestions([], isExact: true)
}
