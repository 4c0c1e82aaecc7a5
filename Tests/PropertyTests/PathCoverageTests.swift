import RuleModel
import Scoring
import TestKit
import Testing

@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `The generator of ways to a goal` {
  @Test func `reaches every kind of way`() {
    var coverage = GrowthCoverage()
    for seed in 0..<Iterations.coveredWays {
      let example = GrowthCase.random(seed: UInt64(seed), states: Iterations.mostStates)
      guard
        let truth = TrueGrowth(
          example.goal, example.rules, example.sheet, example.weighing,
          limit: Iterations.mostStates)
      else {
        Issue.record("seed \(seed) has too many states")
        return
      }
      coverage.add(truth, example)
    }
    print(coverage.table)
    #expect(coverage.missing.isEmpty)
  }
}
