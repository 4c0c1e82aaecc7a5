import Diagnostics
import Foundation
import Returns
import RuleLoading
import RuleModel
import Scoring

/// Times the search for the path from each return of a file to each level above its own.
///
///     paths RULES RETURNS.ndjson [EVERY]
///
/// Each search is timed by the thread's processor time, best of three where it took more than 20 ms.
@main
enum Paths {
  /// One search.
  struct Timing {
    let milliseconds: Double
    let respondent: String
    let level: Identifier
    let ending: String
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2, let rulesPath = arguments.first else {
      print("paths RULES RETURNS.ndjson [EVERY]")
      exit(2)
    }
    let returnsPath = arguments[arguments.startIndex + 1]
    let step = arguments.count > 2 ? Int(arguments[arguments.startIndex + 2]) ?? 1 : 1
    guard let rules = RuleSetLoader.load(try RuleSetFolder.read(rulesPath)).ruleSet else {
      print("\(rulesPath): the rule set has errors")
      exit(1)
    }
    let plan = ScoringPlan(rules)
    let lines = try String(contentsOfFile: returnsPath, encoding: .utf8).split(separator: "\n")
    var timings: [Timing] = []
    for place in stride(from: 0, to: lines.count, by: max(1, step)) {
      guard let sheet = sheet(Array(lines[place].utf8), rules) else {
        print("\(returnsPath):\(place + 1): not an answer sheet of \(rules.id)")
        exit(1)
      }
      timings += searches(from: sheet, plan)
    }
    report(timings)
  }

  private static func sheet(_ line: [UInt8], _ rules: RuleSet) -> AnswerSheet? {
    var files = SourceMap()
    let file = files.add(SourceFile(path: "line", bytes: line))
    let document = AnswerSheetReader.readDocument(line, as: file, format: .json)
    return AnswerSheetReader.read(document, rules: rules).sheet
  }

  private static func searches(from sheet: AnswerSheet, _ plan: ScoringPlan) -> [Timing] {
    var timings: [Timing] = []
    for (position, ladder) in plan.rules.ladders.enumerated() {
      for level in ladder.levels.indices {
        let goal = GrowthGoal.level(Reference(position), level: level)
        var (milliseconds, path) = timed { plan.path(to: goal, from: sheet) }
        guard path.result != .reached else { continue }
        if milliseconds > 20 {
          for _ in 0..<2 {
            milliseconds = min(milliseconds, timed { plan.path(to: goal, from: sheet) }.0)
          }
        }
        timings.append(
          Timing(
            milliseconds: milliseconds, respondent: sheet.respondent.id,
            level: ladder.levels[level].id, ending: ending(path)))
      }
    }
    return timings
  }

  private static func ending(_ path: GrowthPath) -> String {
    switch path.result {
    case .reached: "reached"
    case .routes: "route"
    case .unreachable: "unreachable"
    case .bounded: "bounded"
    }
  }

  private static func timed<Result>(_ work: () -> Result) -> (Double, Result) {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }
    let start = now()
    let result = work()
    return (now() - start, result)
  }

  private static func report(_ timings: [Timing]) {
    let sorted = timings.sorted { $0.milliseconds < $1.milliseconds }
    func quantile(_ share: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[Int(share * Double(sorted.count - 1))].milliseconds
    }
    let endings = Dictionary(grouping: timings, by: \.ending).mapValues(\.count)
      .sorted { $0.key < $1.key }
    print("searches \(timings.count): \(endings.map { "\($0.key) \($0.value)" })")
    for share in [0.5, 0.9, 0.99, 1] {
      print("\(Int(share * 100)) %: \(quantile(share)) ms")
    }
    print("slowest:")
    for timing in sorted.suffix(12).reversed() {
      print(
        "  \(timing.milliseconds) ms  \(timing.respondent) to \(timing.level) (\(timing.ending))")
    }
  }
}
