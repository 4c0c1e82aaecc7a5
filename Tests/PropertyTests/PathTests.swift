import RuleModel
import Scoring
import TestKit
import Testing

/// The growth path held against Growth.md.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `The path to a goal` {
  @Test(arguments: 0..<Iterations.shards)
  func `is the least of all sets of changes, with the nearest answers`(shard: Int) {
    var faults = 0
    for seed in Iterations.seeds(Iterations.ways, shard: shard) {
      let example = GrowthCase.random(seed: UInt64(seed), states: Iterations.mostStates)
      guard
        let truth = TrueGrowth(
          example.goal, example.rules, example.sheet, example.weighing,
          limit: Iterations.mostStates)
      else { continue }
      let plan = ScoringPlan(example.rules)
      let found = plan.path(to: example.goal, from: example.sheet, weighing: example.weighing)
      var differences = PathComparison(found, truth, example).differences
      if plan.isReached(example.goal, by: example.sheet) != truth.isReached {
        differences.append(
          Difference(path: "isReached", expected: "\(truth.isReached)", found: "another"))
      }
      if case .unreachable(let reasons) = found.result {
        differences +=
          ReasonComparison(unreachable: reasons, example, limit: Iterations.mostStates).differences
      }
      differences +=
        ReasonComparison(
          against: plan.reasons(against: example.goal, for: example.sheet), example,
          limit: Iterations.mostStates
        ).differences
      differences += Self.stepDifferences(plan, example, found)
      guard !differences.isEmpty else { continue }
      faults += 1
      Issue.record("\(GrowthReport(seed, example, differences))")
      if faults == 3 { return }
    }
  }

  @Test(arguments: 0..<Iterations.shards)
  func `reaches its goal in larger rule sets too, and nothing of it can be left out`(shard: Int) {
    var routes = 0
    for seed in Iterations.seeds(Iterations.largeWays, shard: shard) {
      let example = GrowthCase.large(seed: UInt64(seed))
      let plan = ScoringPlan(example.rules)
      let found = plan.path(to: example.goal, from: example.sheet, weighing: example.weighing)
      if found.route != nil { routes += 1 }
      var differences = PathComparison(found, example).differences
      if case .unreachable(let reasons) = found.result {
        differences +=
          ReasonComparison(unreachable: reasons, example, limit: Iterations.mostStates).differences
      }
      differences += Self.stepDifferences(plan, example, found)
      guard !differences.isEmpty else { continue }
      Issue.record("\(GrowthReport(seed, example, differences))")
      return
    }
    #expect(routes > 0)
  }

  private static func stepDifferences(
    _ plan: ScoringPlan, _ example: GrowthCase, _ found: GrowthPath
  ) -> [Difference] {
    let years = (first: 2024, count: 3)
    let growth = plan.growthPlan(
      to: example.goal, from: example.sheet, weighing: example.weighing,
      over: GrowthYears(first: years.first, count: years.count))
    var differences = PlanComparison(growth, over: years, example).differences
    if growth.path != found {
      differences.append(
        Difference(path: "path of the plan", expected: "\(found)", found: "\(growth.path)"))
    }
    return differences
  }
}

/// Everything that is needed to see a difference in growth again.
struct GrowthReport: CustomStringConvertible {
  let description: String

  init(_ seed: Int, _ example: GrowthCase, _ differences: [Difference]) {
    let report = Report(seed, example.rules, example.sheet, differences)
    description = "\(example.goal) weighed \(example.weighing)\n\(report)"
  }
}
