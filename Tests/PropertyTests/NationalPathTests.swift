import RuleModel
import Scoring
import TestKit
import Testing

/// The national rule set with sheets as councils could send them in.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `Paths through the national rules` {
  @Test func `lead from every sheet to every higher level`() throws {
    let rules = try NationalRules.load("mhlw-r6")
    let plan = ScoringPlan(rules)
    let ladder = Reference<Ladder>(0)
    var slowest = (seconds: 0.0, seed: 0, level: 0)
    var endings: [String: Int] = [:]
    for seed in 0..<Iterations.nationalSheets {
      var random = SplitMix64(seed: UInt64(seed) ^ 0x6A70)
      let sheet = AnswerSheet.plausible(for: rules, using: &random)
      for level in rules.ladders[ladder].levels.indices {
        let example = GrowthCase(
          rules: rules, sheet: sheet, goal: .level(ladder, level: level), weighing: .byEffort)
        let start = processorSeconds()
        let found = plan.path(to: example.goal, from: sheet)
        let seconds = processorSeconds() - start
        if seconds > slowest.seconds { slowest = (seconds, seed, level) }
        endings[Self.ending(found), default: 0] += 1
        let differences = PathComparison(found, example).differences
        if !differences.isEmpty {
          Issue.record("\(GrowthReport(seed, example, differences))")
          return
        }
      }
    }
    let level = rules.ladders[ladder].levels[slowest.level].id
    print(
      "slowest of the national paths: \(slowest.seconds) s, sheet \(slowest.seed) to \(level)")
    print(endings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
    // Answers made by chance contradict each other as no council's do; few of them may be given up.
    // Of the national returns none is.
    #expect(endings["bounded", default: 0] * 5 <= endings.values.reduce(0, +))
    #expect(endings["route", default: 0] > 0 && endings["reached", default: 0] > 0)
  }

  private static func ending(_ path: GrowthPath) -> String {
    switch path.result {
    case .reached: "reached"
    case .routes: "route"
    case .unreachable: "unreachable"
    case .bounded: "bounded"
    }
  }
}
