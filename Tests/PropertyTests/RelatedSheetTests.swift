import RuleModel
import Scoring
import TestKit
import Testing

@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `Results of related sheets` {
  @Test(arguments: 0..<Iterations.shards)
  func `are points that equal the completed result where nothing is missing`(shard: Int) {
    for seed in Iterations.seeds(Iterations.relatedRuleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .rich)
      var random = SplitMix64(seed: UInt64(seed) ^ 0x11)
      let sheet = AnswerSheet.random(for: rules, unanswered: 0, using: &random)
      let found = ScoringPlan(rules).assess(sheet)
      let expected = ConcreteEvaluator(rules, sheet).result()
      let differences = found.differences(fromComplete: expected, rules)
      if !differences.isEmpty {
        Issue.record("\(Report(seed, rules, sheet, differences))")
        return
      }
    }
  }

  @Test(arguments: 0..<Iterations.shards)
  func `never become wider when one more question is answered`(shard: Int) {
    var filled = 0
    for seed in Iterations.seeds(Iterations.relatedRuleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .rich)
      let plan = ScoringPlan(rules)
      var random = SplitMix64(seed: UInt64(seed) ^ 0x22)
      var sheet = AnswerSheet.random(for: rules, unanswered: 30, using: &random)
      var before = plan.assess(sheet)
      for _ in 0..<3 {
        let open = before.questions.indices.filter {
          before.questions[$0] == .unanswered || before.questions[$0] == .unansweredIfAsked
        }
        guard let question = random.pick(open) else { break }
        filled += 1
        let next = sheet.answering(question, in: rules, using: &random)
        let after = plan.assess(next)
        let differences = after.widenings(from: before, rules)
        if !differences.isEmpty {
          Issue.record(
            "\(rules.questions[question].id) filled in: \(Report(seed, rules, next, differences))")
          return
        }
        (sheet, before) = (next, after)
      }
    }
    #expect(filled > 0)
  }

  @Test(arguments: 0..<Iterations.shards)
  func `are the same when they are made twice`(shard: Int) {
    for seed in Iterations.seeds(Iterations.relatedRuleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .rich)
      var random = SplitMix64(seed: UInt64(seed) ^ 0x33)
      let sheet = AnswerSheet.random(for: rules, unanswered: 20, using: &random)
      let plan = ScoringPlan(rules)
      let first = plan.assess(sheet)
      #expect(first == plan.assess(sheet), "seed \(seed), the same plan")
      #expect(first == ScoringPlan(rules).assess(sheet), "seed \(seed), another plan")
    }
  }

  @Test(arguments: 0..<Iterations.shards)
  func `do not hang on the order in which questions are declared`(shard: Int) {
    for seed in Iterations.seeds(Iterations.relatedRuleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .rich)
      var random = SplitMix64(seed: UInt64(seed) ^ 0x44)
      let sheet = AnswerSheet.random(for: rules, unanswered: 20, using: &random)
      let order = rules.questions.indices.shuffled(using: &random)
      let shuffled = rules.renumbered(
        Renumbering(
          questions: order, criteria: Array(rules.criteria.indices),
          measures: Array(rules.measures.indices), ladders: Array(rules.ladders.indices)))
      let shuffledSheet = AnswerSheet(
        respondent: sheet.respondent, answers: order.map { sheet.answers[$0] })
      let here = ScoringPlan(rules).assess(sheet).byName(rules)
      let there = ScoringPlan(shuffled).assess(shuffledSheet).byName(shuffled)
      guard here != there else { continue }
      let differences = here.keys.sorted().filter { here[$0] != there[$0] }.map {
        Difference(path: $0, expected: here[$0] ?? "", found: there[$0] ?? "")
      }
      Issue.record("\(Report(seed, rules, sheet, differences))")
      return
    }
  }
}
