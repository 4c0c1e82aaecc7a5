import RuleModel
import Scoring
import TestKit
import Testing

/// The reference against itself: what a completion gives by the concrete rules, and what the bounds
/// say of it, were written apart.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `The reference's bounds` {
  @Test(arguments: 0..<Iterations.shards)
  func `hold what every completion gives`(shard: Int) {
    var completed = 0
    for seed in Iterations.seeds(Iterations.soundRuleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .small)
      var random = SplitMix64(seed: UInt64(seed) ^ 0x6B6B)
      for _ in 0..<Iterations.completedSheetsPerRuleSet {
        let sheet = AnswerSheet.random(
          for: rules, unanswered: random.pick([15, 30, 50]) ?? 30, using: &random)
        let space = CompletionSpace(rules, sheet)
        guard let count = space.count(upTo: Iterations.mostCompletions) else { continue }
        completed += 1
        let assessment = AbstractEvaluator(rules, sheet).assessment()
        for number in 0..<count {
          let completion = ConcreteEvaluator(rules, space.sheet(number)).result()
          let excluded = assessment.exclusions(of: completion, rules)
          guard !excluded.isEmpty else { continue }
          print(rules.dumped(space.sheet(number)))
          Issue.record("\(Report(seed, rules, sheet, excluded))")
          return
        }
      }
    }
    #expect(completed > 0)
  }

  @Test(arguments: 0..<Iterations.shards)
  func `are the completed result where nothing is missing`(shard: Int) {
    for seed in Iterations.seeds(Iterations.soundRuleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .rich)
      var random = SplitMix64(seed: UInt64(seed) ^ 0x12)
      let sheet = AnswerSheet.random(for: rules, unanswered: 0, using: &random)
      let found = AbstractEvaluator(rules, sheet).assessment()
      let expected = ConcreteEvaluator(rules, sheet).result()
      for position in rules.measures.indices {
        let point = expected.measures[position]
        let bounds = found.measures[position]
        #expect(bounds.canBeEmpty == (point == nil), "seed \(seed)")
        #expect(point.map { bounds.bounds.isPoint($0) } ?? true, "seed \(seed)")
      }
    }
  }
}
