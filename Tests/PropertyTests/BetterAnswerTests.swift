import RuleModel
import Scoring
import TestKit
import Testing

@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `A better answer` {
  @Test(arguments: 0..<Iterations.shards)
  func `never lowers a result of rules in which more is never worse`(shard: Int) {
    var improved = 0
    for seed in Iterations.seeds(Iterations.relatedRuleSets, shard: shard) {
      let rules = MonotoneRuleSet.ruleSet(seed: UInt64(seed))
      let plan = ScoringPlan(rules)
      var random = SplitMix64(seed: UInt64(seed) ^ 0x55)
      let sheet = AnswerSheet.random(for: rules, unanswered: 20, using: &random)
      guard let better = MonotoneRuleSet.improved(sheet, rules, using: &random) else { continue }
      improved += 1
      let before = plan.assess(sheet)
      let after = plan.assess(better)
      let differences = after.lowerings(from: before, rules)
      if !differences.isEmpty {
        Issue.record("\(rules.dumped(better))\n\(Report(seed, rules, sheet, differences))")
        return
      }
    }
    #expect(improved > 0)
  }
}
