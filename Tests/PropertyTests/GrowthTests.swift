import RuleModel
import Scoring
import TestKit
import Testing

/// Scoring may take time in proportion to the rules, never more: a doubled rule set takes less than
/// three times as long.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"), .serialized)
struct `The time of scoring` {
  @Test(arguments: LargeRuleSets.allCases)
  func `grows with the size of the rules`(kind: LargeRuleSets) {
    let once = Self.best(kind, kind.size)
    let twice = Self.best(kind, 2 * kind.size)
    print("\(kind) of \(kind.size): \(once), doubled: \(twice)")
    #expect(twice < once * 3, "\(kind): \(once) became \(twice)")
  }

  /// The shortest of nine, each of several assessments, in seconds of this thread's processor: the
  /// clock on the wall would count the suites that run beside it.
  private static func best(_ kind: LargeRuleSets, _ size: Int) -> Double {
    let rules = kind.ruleSet(size)
    let plan = ScoringPlan(rules)
    let sheet = LargeRuleSets.sheet(for: rules)
    return (0..<9).map { _ in
      let start = processorSeconds()
      for _ in 0..<20 { _ = plan.assess(sheet) }
      return processorSeconds() - start
    }.min() ?? 0
  }
}
