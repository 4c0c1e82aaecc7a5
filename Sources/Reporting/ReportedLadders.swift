public import RuleModel
public import Scoring

extension AssessmentReport {
  /// The ladders that a report shows.
  public struct Ladders: Hashable, Sendable {
    /// Those that it tells at length.
    public let detailed: [Reference<Ladder>]
    /// Those that stand in the table of all ladders only.
    public let others: [Reference<Ladder>]

    /// All of them, in the order of the rule set.
    public var all: [Reference<Ladder>] { (detailed + others).sorted() }
  }

  /// The ladders that a report on an assessment shows; the caller makes their paths.
  public static func ladders(of assessment: Assessment, rules: RuleSet) -> Ladders {
    let shown = ShownResults(assessment, rules: rules)
    let applicable = shown.ladders.filter { assessment.ladders[$0].isApplicable }
    return Ladders(
      detailed: applicable.filter(shown.detailed.contains).map { Reference($0) },
      others: applicable.filter { !shown.detailed.contains($0) }.map { Reference($0) })
  }
}
