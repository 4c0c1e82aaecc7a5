public import RuleModel

/// A path cut into steps, each of which reaches a level, and spread over years.
public struct GrowthPlan: Hashable, Sendable {
  /// A part of the route after which the next level on the way is reached.
  public struct Step: Hashable, Sendable {
    /// The level that is reached, by position in the ladder; nil where the goal is no level.
    public let level: Int?
    /// What changes in this step.
    public let changes: [GrowthChange]
    /// How much of the goal is reached after it.
    public let progress: Rational

    /// Makes a step.
    public init(level: Int?, changes: [GrowthChange], progress: Rational) {
      self.level = level
      self.changes = changes
      self.progress = progress
    }
  }

  /// What to do in one fiscal year.
  public struct Year: Hashable, Sendable {
    /// The fiscal year.
    public let year: Int
    /// What changes in it.
    public let changes: [GrowthChange]
    /// The level reached at its end, by position in the ladder; nil below the first, and where the
    /// goal is no level.
    public let level: Int?
    /// How much of the goal is reached at its end.
    public let progress: Rational

    /// Makes a year.
    public init(year: Int, changes: [GrowthChange], level: Int?, progress: Rational) {
      self.year = year
      self.changes = changes
      self.level = level
      self.progress = progress
    }
  }

  /// The path.
  public let path: GrowthPath
  /// How much of the goal is reached now, from 0 to 1.
  public let progress: Rational
  /// The route in steps; empty where there is no route.
  public let steps: [Step]
  /// The route spread over years, where years were asked for.
  public let years: [Year]

  /// Makes a plan.
  public init(path: GrowthPath, progress: Rational, steps: [Step], years: [Year]) {
    self.path = path
    self.progress = progress
    self.steps = steps
    self.years = years
  }
}
