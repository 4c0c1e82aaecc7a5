import RuleModel
import Scoring
import TestKit
import Testing

@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `Every completion` {
  @Test(arguments: 0..<Iterations.shards)
  func `lies inside the bounds, and what is tight or deciding is what trying all gives`(
    shard: Int
  ) {
    var faults = 0
    var completed = 0
    var enumerated = 0
    for seed in Iterations.seeds(Iterations.completedRuleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .small)
      let plan = ScoringPlan(rules)
      var random = SplitMix64(seed: UInt64(seed) ^ 0x5A5A)
      for _ in 0..<Iterations.completedSheetsPerRuleSet {
        let sheet = AnswerSheet.random(
          for: rules, unanswered: random.pick([15, 30, 50]) ?? 30, using: &random)
        let assessment = plan.assess(sheet)
        let tight = TightComparison(
          assessment, rules, sheet, limit: Iterations.mostCompletions)
        enumerated += tight.enumerated
        var differences = tight.differences
        let space = CompletionSpace(rules, sheet)
        if let count = space.count(upTo: Iterations.mostCompletions) {
          completed += 1
          for number in 0..<count where differences.count < 5 {
            let completion = ConcreteEvaluator(rules, space.sheet(number)).result()
            let excluded = assessment.exclusions(of: completion, rules)
            differences += excluded
            if !excluded.isEmpty { print(rules.dumped(space.sheet(number))) }
          }
        }
        guard !differences.isEmpty else { continue }
        faults += 1
        Issue.record("\(Report(seed, rules, sheet, differences))")
        if faults == 3 { return }
      }
    }
    #expect(completed > 0 && enumerated > 0, "nothing was small enough to complete")
  }
}
