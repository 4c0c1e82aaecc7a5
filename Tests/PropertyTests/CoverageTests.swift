import RuleModel
import Scoring
import TestKit
import Testing

@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `The generators` {
  @Test func `reach every construct and every kind of result`() {
    var coverage = Coverage()
    for seed in 0..<Iterations.coveredRuleSets {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .rich)
      coverage.add(rules)
      let plan = ScoringPlan(rules)
      var random = SplitMix64(seed: UInt64(seed) ^ 0xA5A5)
      for _ in 0..<2 {
        let percent = random.pick([0, 10, 20, 30, 40, 100]) ?? 20
        coverage.add(plan.assess(.random(for: rules, unanswered: percent, using: &random)))
      }
    }
    print(coverage.table)
    #expect(coverage.missing.isEmpty)
  }
}
