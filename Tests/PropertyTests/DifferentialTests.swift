import RuleModel
import Scoring
import TestKit
import Testing

@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `The scorer and the reference` {
  @Test(arguments: 0..<Iterations.shards)
  func `give the same for random rule sets and sheets`(shard: Int) {
    var faults = 0
    for seed in Iterations.seeds(Iterations.ruleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .rich)
      let plan = ScoringPlan(rules)
      var random = SplitMix64(seed: UInt64(seed) ^ 0xA5A5)
      for number in 0..<Iterations.sheetsPerRuleSet {
        let isTight = number % Iterations.sheetsPerTightSheet == 0
        let sheet =
          isTight
          ? AnswerSheet.random(
            for: rules, unanswered: random.pick([10, 20, 30]) ?? 20, using: &random)
          : AnswerSheet.random(for: rules, using: &random)
        let found = plan.assess(sheet)
        var differences = AssessmentComparison(found, rules, sheet).differences
        if isTight {
          differences += TightComparison(found, rules, sheet, limit: 100).differences
        }
        guard !differences.isEmpty else { continue }
        faults += 1
        Issue.record("\(Report(seed, rules, sheet, differences))")
        if faults == 3 { return }
      }
    }
  }
}
