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
