import RuleModel
import Scoring
import TestKit
import Testing

/// The limits of "Exact, tight, deciding" in Bounds.md, each from both sides.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `The budget of combinations` {
  /// Counts over yes/no questions without an answer; each has 2 to the power of its size.
  private static func assessment(ofCounts sizes: [Int]) -> Assessment {
    var builder = RuleSetBuilder()
    for number in 0..<(sizes.max() ?? 0) {
      builder.add(question: Identifier("q\(number)"), .yesNo)
    }
    let questions = builder.questions.indices.map { builder.answer(Reference($0)) }
    for (number, size) in sizes.enumerated() {
      builder.add(measure: Identifier("m\(number)"), .count(Array(questions.prefix(size))))
    }
    let sheet = AnswerSheet(
      respondent: Respondent(id: "r"), answers: questions.map { _ in .unanswered })
    return ScoringPlan(builder.rules).assess(sheet)
  }

  @Test func `lets one result have 65,536`() {
    let result = Self.assessment(ofCounts: [16]).measures[0]
    #expect(result.tight == .number(low: 0, high: 16))
    #expect(result.isExact)
    #expect(result.deciding.isExact)
  }

  @Test func `refuses one result more`() {
    let result = Self.assessment(ofCounts: [17]).measures[0]
    #expect(result.tight == nil)
    #expect(!result.isExact)
    #expect(!result.deciding.isExact)
    #expect(result.deciding.questions.count == 17)
  }

  @Test func `is shared by all results, smallest first`() {
    // 4 × 65,536 is all there is; the count of one question comes first and costs two.
    let whole = Self.assessment(ofCounts: [16, 16, 16, 16]).measures
    #expect(whole.map { $0.tight != nil } == [true, true, true, true])
    let beyond = Self.assessment(ofCounts: [16, 16, 16, 16, 1]).measures
    #expect(beyond.map { $0.tight != nil } == [true, true, true, false, true])
  }

  @Test(arguments: 0..<Iterations.shards)
  func `leaves all else as it is where less or nothing is tried`(shard: Int) {
    var differing = 0
    for seed in Iterations.seeds(Iterations.untriedRuleSets, shard: shard) {
      let rules = RuleSetGenerator.ruleSet(seed: UInt64(seed), .rich)
      let plan = ScoringPlan(rules)
      var random = SplitMix64(seed: UInt64(seed))
      let sheet = AnswerSheet.random(for: rules, unanswered: 40, using: &random)
      let whole = plan.assess(sheet)
      let (bounds, none) = (
        plan.assess(sheet, trials: .bounds), plan.assess(sheet, trials: .none)
      )
      let isSame =
        Self.described(whole, without: ["deciding"])
        == Self.described(bounds, without: ["deciding"])
        && Self.described(whole, without: ["deciding", "isExact", "tight"])
          == Self.described(none, without: ["deciding", "isExact", "tight"])
      #expect(isSame, "\(Report(seed, rules, sheet, []))")
      if whole != bounds, bounds != none { differing += 1 }
    }
    // Or nothing would be compared.
    #expect(differing > 0)
  }

  /// Everything of an assessment but some members.
  private static func described(_ value: Any, without left: Set<String>) -> String {
    let children = Mirror(reflecting: value).children
    if children.isEmpty { return "\(value)" }
    return children.filter { !left.contains($0.label ?? "") }
      .map { "\($0.label ?? ""):\(described($0.value, without: left))" }.joined(separator: ",")
  }

  @Test func `leaves to a ladder the questions of levels that may still matter`() {
    var builder = RuleSetBuilder()
    // Fiscal years of days have no finite domain.
    let years = ["a", "b", "c"].map { id in
      let day = builder.add(question: Identifier(id), .date)
      return builder.compare(
        builder.make(.fiscalYear(builder.answer(day)), .number), .greaterOrEqual, 2024)
    }
    let criteria = years.enumerated().map { number, condition in
      builder.add(criterion: Identifier("c\(number)"), when: condition)
    }
    let always = builder.add(
      criterion: "always", when: builder.make(.constant(.boolean(true))))
    builder.add(
      ladder: "l1",
      levels: [
        RuleSetBuilder.Level("below", [criteria[0]], requires: []),
        RuleSetBuilder.Level("apart", [criteria[2]], requires: []),
        RuleSetBuilder.Level("low", [always], requires: []),
        RuleSetBuilder.Level("high", [criteria[1]], requires: [0, 2]),
      ])
    let sheet = AnswerSheet(
      respondent: Respondent(id: "r"), answers: [.unanswered, .unanswered, .unanswered])
    let result = ScoringPlan(builder.rules).assess(sheet).ladders[0]
    #expect(result.possible.positions == [3, 4])
    #expect(result.deciding == DecidingQuestions([Reference(0), Reference(1)], isExact: false))
  }
}
