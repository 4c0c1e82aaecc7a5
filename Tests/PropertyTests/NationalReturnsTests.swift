import Diagnostics
import Foundation
import Returns
import RuleModel
import Scoring
import Testing

/// Every synthetic return of the national data, and every level above the one it has.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `Paths from the national returns` {
  @Test(arguments: [("mhlw-r5", "synthetic-2023"), ("mhlw-r6", "synthetic-2024")])
  func `lead to every higher level, or say what keeps it away`(
    _ names: (rules: String, returns: String)
  ) throws {
    let rules = try NationalRules.load(names.rules)
    let plan = ScoringPlan(rules)
    let ladder = Reference<Ladder>(0)
    var tally = Tally()
    for (place, sheet) in try Self.sheets(names.returns, rules).enumerated() {
      for level in rules.ladders[ladder].levels.indices {
        let goal = GrowthGoal.level(ladder, level: level)
        guard !plan.isReached(goal, by: sheet) else { continue }
        let start = processorSeconds()
        let path = plan.path(to: goal, from: sheet)
        tally.add(
          processorSeconds() - start, sheet.respondent.id, rules.ladders[ladder].levels[level].id)
        let problem = Self.problem(with: path, to: goal, from: sheet, plan)
        #expect(problem == nil, "\(names.returns), line \(place + 1), level \(level)")
        tally.endings[path.route == nil ? "unreachable" : "route", default: 0] += 1
      }
    }
    print("\(names.returns): \(tally)")
    #expect(tally.endings["route", default: 0] > 0)
  }

  // What is wrong with a path: a route must lead there and hold nothing needless, and where there is
  // none a fact must say why.
  private static func problem(
    with path: GrowthPath, to goal: GrowthGoal, from sheet: AnswerSheet, _ plan: ScoringPlan
  ) -> String? {
    switch path.result {
    case .reached: return "said to be reached"
    case .bounded: return "given up"
    case .unreachable(let reasons):
      return reasons.contains { $0.questions.isEmpty } || reasons.isEmpty ? "no fact" : nil
    case .routes(let route, let others, _):
      for route in [route] + others {
        guard plan.isReached(goal, by: sheet.applying(route.changes)) else { return "not reached" }
        for change in route.changes {
          let rest = route.changes.filter { $0.question != change.question }
          if plan.isReached(goal, by: sheet.applying(rest)) {
            return "needless: \(plan.rules.questions[change.question].id)"
          }
        }
      }
      return nil
    }
  }

  private static func sheets(_ name: String, _ rules: RuleSet) throws -> [AnswerSheet] {
    let text = try String(
      contentsOfFile: "\(NationalRules.root)/examples/national/\(name).ndjson", encoding: .utf8)
    let lines = text.split(separator: "\n")
    let step = max(1, lines.count / Iterations.nationalReturns)
    return try stride(from: 0, to: lines.count, by: step).map { place in
      var files = SourceMap()
      let bytes = Array(lines[place].utf8)
      let file = files.add(SourceFile(path: name, bytes: bytes))
      let document = AnswerSheetReader.readDocument(bytes, as: file, format: .json)
      return try #require(AnswerSheetReader.read(document, rules: rules).sheet)
    }
  }

  private struct Tally: CustomStringConvertible {
    var endings: [String: Int] = [:]
    private var seconds: [Double] = []
    private var slowest = (seconds: 0.0, what: "")

    mutating func add(_ time: Double, _ respondent: String, _ level: Identifier) {
      seconds.append(time)
      if time > slowest.seconds { slowest = (time, "\(respondent) to \(level)") }
    }

    var description: String {
      let sorted = seconds.sorted()
      func quantile(_ share: Double) -> Double {
        sorted.isEmpty ? 0 : sorted[Int(share * Double(sorted.count - 1))]
      }
      let ends = endings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return """
        \(ends.joined(separator: ", ")); seconds: half below \(quantile(0.5)), 99 of 100 below \
        \(quantile(0.99)), slowest \(slowest.seconds) (\(slowest.what))
        """
    }
  }
}
