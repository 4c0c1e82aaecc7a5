import RuleModel
import Scoring
import TestKit
import Testing

@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `Every small rule set with every sheet` {
  private static let all = SmallRuleSets.all

  @Test(arguments: 0..<Iterations.shards)
  func `has the reference's bounds, attained where they are exact, and holds every completion`(
    shard: Int
  ) {
    var faults = 0
    var compared = 0
    for number in Iterations.seeds(Self.all.count, shard: shard) {
      let rules = Self.all[number]
      let plan = ScoringPlan(rules)
      for sheet in SmallRuleSets.sheets {
        let found = plan.assess(sheet)
        let tight = TightComparison(found, rules, sheet, limit: 100)
        compared += tight.enumerated
        var differences = AssessmentComparison(found, rules, sheet).differences
        differences += tight.differences
        let space = CompletionSpace(rules, sheet)
        for completion in 0..<(space.count(upTo: 100) ?? 0) {
          let result = ConcreteEvaluator(rules, space.sheet(completion)).result()
          differences += found.exclusions(of: result, rules)
        }
        guard !differences.isEmpty else { continue }
        faults += 1
        Issue.record("\(Report(number, rules, sheet, differences))")
        if faults == 2 { return }
      }
    }
    #expect(compared > 0)
  }

  @Test func `is a family of thousands`() {
    let definitions = Self.all.reduce(0) {
      $0 + $1.measures.count + $1.criteria.count + $1.ladders.count
    }
    print(
      "small rule sets: \(Self.all.count), sheets: \(SmallRuleSets.sheets.count), "
        + "definitions: \(definitions)")
    #expect(SmallRuleSets.sheets.count == 80)
    #expect(definitions > 5_000)
  }
}
