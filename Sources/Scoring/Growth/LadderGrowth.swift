public import RuleModel

/// The way up a ladder: to the next level, and from where the respondent stands as far as it goes.
public struct LadderGrowth: Hashable, Sendable {
  /// The ladder.
  public let ladder: Reference<Ladder>
  /// The path to the next level.
  public let next: GrowthPlan
  /// The path to the highest level to which a route was found, where that is above the next.
  public let farthest: GrowthPlan?
  /// Why no route leads to the level above that; nil where the way goes up to the highest level,
  /// and where none leads to the next.
  public let beyond: GrowthPlan?

  /// Makes the way up a ladder.
  public init(
    ladder: Reference<Ladder>, next: GrowthPlan, farthest: GrowthPlan? = nil,
    beyond: GrowthPlan? = nil
  ) {
    self.ladder = ladder
    self.next = next
    self.farthest = farthest
    self.beyond = beyond
  }
}
