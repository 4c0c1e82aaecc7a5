import Glibc
import RuleModel
import Scoring
import TestKit
import Testing

/// What the search says at its limits; the work is counted, so that it never hangs.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"), .serialized)
struct `The path at its limits` {
  @Test(arguments: HardWays.allCases)
  func `comes within bounded work, and keeps what it says`(kind: HardWays) {
    let example = kind.example
    let plan = ScoringPlan(example.rules)
    let start = processorSeconds()
    let found = plan.path(to: example.goal, from: example.sheet, weighing: example.weighing)
    let seconds = processorSeconds() - start
    print("\(kind): \(seconds) s, \(Self.ending(found))")
    // Machines differ; a search that does not end takes longer than any of them.
    #expect(seconds < 20)
    let differences = PathComparison(found, example).differences
    if !differences.isEmpty { Issue.record("\(GrowthReport(0, example, differences))") }
    switch found.result {
    case .reached: Issue.record("reached from the start")
    case .unreachable: #expect(kind.isUnreachable)
    case .routes(let route, _, _):
      #expect(!kind.isUnreachable)
      if let least = kind.leastCost { #expect(route.cost == least) }
    case .bounded(let best, let least):
      #expect(best == nil || !kind.isUnreachable)
      if let cost = kind.leastCost {
        #expect(least <= cost)
        if let best { #expect(best.cost >= cost) }
      }
    }
  }

  @Test func `is said to be bounded where it was given up`() {
    let example = HardWays.oddSum.example
    let found = ScoringPlan(example.rules).path(to: example.goal, from: example.sheet)
    #expect(Self.ending(found).hasPrefix("bounded"))
  }

  private static func ending(_ path: GrowthPath) -> String {
    switch path.result {
    case .reached: "reached"
    case .routes(let route, let alternatives, let hasMore):
      "route of \(route.cost), \(alternatives.count) others\(hasMore ? " and more" : "")"
    case .unreachable(let reasons): "unreachable for \(reasons.count) reasons"
    case .bounded(let best, let least):
      "bounded: at least \(least), at most \(best?.cost.description ?? "unknown")"
    }
  }
}

/// The time of this thread's processor: the clock on the wall would count what runs beside it.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
