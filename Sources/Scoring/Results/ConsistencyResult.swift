/// What became of one consistency rule.
public struct ConsistencyResult: Hashable, Sendable {
  /// What the missing answers leave possible of its condition; for a respondent out of its subjects,
  /// that it does not apply.
  public let possibilities: Possibilities
  /// Why.
  public let trace: TraceNode

  /// Whether the answers surely do not go together.
  public var isRaised: Bool { possibilities == .met }

  /// Makes a result.
  public init(possibilities: Possibilities, trace: TraceNode) {
    self.possibilities = possibilities
    self.trace = trace
  }
}
