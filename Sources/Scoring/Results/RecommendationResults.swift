public import RuleModel

/// The advice in three lists; nothing is advised on an unknown.
public struct RecommendationResults: Hashable, Sendable {
  /// Advice that is given, and why.
  public struct Given: Hashable, Sendable {
    /// The advice.
    public let recommendation: Reference<Recommendation>
    /// Whether it helps with a criterion that blocks the next level.
    public let isNeededForNextLevel: Bool

    /// Makes an entry.
    public init(recommendation: Reference<Recommendation>, isNeededForNextLevel: Bool) {
      self.recommendation = recommendation
      self.isNeededForNextLevel = isNeededForNextLevel
    }
  }

  /// Advice that hangs on missing answers.
  public struct Depending: Hashable, Sendable {
    /// The advice.
    public let recommendation: Reference<Recommendation>
    /// The unanswered questions that decide it.
    public let deciding: DecidingQuestions

    /// Makes an entry.
    public init(recommendation: Reference<Recommendation>, deciding: DecidingQuestions) {
      self.recommendation = recommendation
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
