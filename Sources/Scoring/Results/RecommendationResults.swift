public import RuleModel

/// The advice in three lists; nothing is advised on an unknown.
public struct RecommendationResults: Hashable, Sendable {
  /// Advice that is given, and why.
  public struct Given: Hashable, Sendable {
    /// The advice.
    public let recommendation: Reference<Recommendation>
    /// Whether it helps with a criterion that blocks the next level.
    public let isNeededForNextLevel: Bool
    /// The triggers that surely hold, by position in the advice's list; at least one.
    public let holding: [Int]
    /// The triggers that missing answers decide, by position in the advice's list.
    public let open: [Int]

    /// Makes an entry.
    public init(
      recommendation: Reference<Recommendation>, isNeededForNextLevel: Bool, holding: [Int],
      open: [Int]
    ) {
      self.recommendation = recommendation
      self.isNeededForNextLevel = isNeededForNextLevel
      self.holding = holding
      self.open = open
    }
  }

  /// Advice that hangs on missing answers.
  public struct Depending: Hashable, Sendable {
    /// The advice.
    public let recommendation: Reference<Recommendation>
    /// The triggers that missing answers decide, by position in the advice's list; the others
    /// surely do not hold.
    public let open: [Int]
    /// The unanswered questions that decide it.
    public let deciding: DecidingQuestions

    /// Makes an entry.
    public init(
      recommendation: Reference<Recommendation>, open: [Int], deciding: DecidingQuestions
    ) {
      self.recommendation = recommendation
      self.open = open
      self.deciding = deciding
    }
  }

  /// Given, first what the next level needs, then in the order of the rule set.
  public let given: [Given]
  /// Withheld: what it advises is done, or does not apply.
  public let withheld: [Reference<Recommendation>]
  /// Depending on missing answers.
  public let depends: [Depending]

  /// Makes the three lists.
  public init(
    given: [Given], withheld: [Reference<Recommendation>], depends: [Depending]
  ) {
    self.given = given
    self.withheld = withheld
    self.depends = depends
  }
}
