public import RuleModel

/// The result of one ladder. Positions are those of the ladder's enumeration: outcomes, floor, levels.
public struct LadderResult: Hashable, Sendable {
  /// One level on its own.
  public struct Level: Hashable, Sendable {
    /// Whether its own criteria hold, whatever the levels below.
    public let own: Possibilities
    /// Whether it is reached: its own criteria and all that it requires.
    public let reached: Possibilities
    /// Whether it is reached in the counted result.
    public let isReachedInCounted: Bool
    /// The criteria, by position in the level's list, that are surely not met.
    public let unmet: [Int]
    /// The criteria, by position in the level's list, that missing answers decide.
    public let undecided: [Int]

    /// Makes a level's result.
    public init(
      own: Possibilities, reached: Possibilities, isReachedInCounted: Bool, unmet: [Int],
      undecided: [Int]
    ) {
      self.own = own
      self.reached = reached
      self.isReachedInCounted = isReachedInCounted
      self.unmet = unmet
      self.undecided = undecided
    }
  }

  /// How the declared level stands to the counted one.
  public enum Declared: Hashable, Sendable {
    /// The ladder has no such question, or it was not answered, or one of both is no level.
    case notComparable
    /// Both are the same.
    case same(position: Int)
    /// The declared level is so many steps above the counted one (below, where negative).
    case differs(position: Int, steps: Int)
  }

  /// Whether the ladder is for this respondent; otherwise the rest is empty.
  public let isApplicable: Bool
  /// The result under the rule set's policies.
  public let counted: Int
  /// Every result that completions do not exclude, in order.
  public let possible: MemberSet
  /// The lowest possible floor or level; nil when only outcomes are possible.
  public let low: Int?
  /// The highest possible floor or level; nil when only outcomes are possible.
  public let high: Int?
  /// Whether every possible result is known to be attained.
  public let isExact: Bool
  /// The results over the enumerated completions, where the budget allowed it.
  public let tight: MemberSet?
  /// The unanswered questions that decide the result.
  public let deciding: DecidingQuestions
  /// Each level on its own, lowest first.
  public let levels: [Level]
  /// Why each outcome is given or not, in order; of one that hangs on missing answers, in the
  /// counted result.
  public let outcomes: [TraceNode]
  /// The level, counted from 0, that comes after the counted result; nil at the top and for an
  /// outcome.
  public let next: Int?
  /// The first criterion of the next level that is not surely met, by position in its list.
  public let firstBlocking: Int?
  /// Levels, counted from 0, whose own criteria surely hold although they are not surely reached.
  public let outOfOrder: [Int]
  /// Levels, counted from 0, one criterion short: all else is surely met and reached. None where
  /// only results outside the levels are possible.
  public let nearMisses: [Int]
  /// The declared level beside the counted one.
  public let declared: Declared
  /// What keeps the declared level and the counted one apart; none where they are the same, or not
  /// comparable.
  public let declaredFacts: [DeclaredFact]

  /// Makes a result.
  public init(
    isApplicable: Bool, counted: Int, possible: MemberSet, low: Int?, high: Int?,
    isExact: Bool, tight: MemberSet?, deciding: DecidingQuestions, levels: [Level],
    outcomes: [TraceNode], next: Int?, firstBlocking: Int?, outOfOrder: [Int],
    nearMisses: [Int], declared: Declared, declaredFacts: [DeclaredFact] = []
  ) {
    self.isApplicable = isApplicable
    self.counted = counted
    self.possible = possible
    self.low = low
    self.high = high
    self.isExact = isExact
    self.tight = tight
    self.deciding = deciding
    self.levels = levels
    self.outcomes = outcomes
    self.next = next
    self.firstBlocking = firstBlocking
    self.outOfOrder = outOfOrder
    self.nearMisses = nearMisses
    self.declared = declared
    self.declaredFacts = declaredFacts
  }
}
