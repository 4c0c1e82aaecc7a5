import Diagnostics
import RuleLab
import Testing

@Suite struct ExpectationTests {
  /// What the answers `alone, 2 meetings, shared, noted` and all ICT items give, and a near miss.
  static let kinds: [(right: String, wrong: String)] = [
    ("{ladders: {growth: L2}}", "{ladders: {growth: L1}}"),
    ("{ladders: {growth: {counted: L2}}}", "{ladders: {growth: {counted: absent}}}"),
    ("{ladders: {growth: {low: L2, high: L2}}}", "{ladders: {growth: {low: L0}}}"),
    ("{ladders: {growth: {high: L2}}}", "{ladders: {growth: {high: none}}}"),
    ("{ladders: {growth: {outcome: none}}}", "{ladders: {growth: {outcome: absent}}}"),
    ("{ladders: {growth: {possible: [L2]}}}", "{ladders: {growth: {possible: [L1, L2]}}}"),
    ("{ladders: {growth: {next: none}}}", "{ladders: {growth: {next: L2}}}"),
    ("{ladders: {growth: {out_of_order: []}}}", "{ladders: {growth: {out_of_order: [L2]}}}"),
    ("{ladders: {growth: {near_misses: []}}}", "{ladders: {growth: {near_misses: [L1]}}}"),
    (
      "{ladders: {growth: {declared: not_comparable}}}",
      "{ladders: {growth: {declared: same}}}"
    ),
    ("{criteria: {held: met}}", "{criteria: {held: not_applicable}}"),
    ("{measures: {points: 2/3}}", "{measures: {points: \"0.666667\"}}"),
    ("{measures: {points: {low: 2/3, high: 4/6}}}", "{measures: {points: {high: none}}}"),
    ("{measures: {often: no}}", "{measures: {often: yes}}"),
    ("{measures: {current: alone}}", "{measures: {current: none_yet}}"),
    ("{measures: {day: missing}}", "{measures: {day: 2024-04-01}}"),
    ("{checklists: {ict: {met: 3, unknown: 0}}}", "{checklists: {ict: {not_met: 1}}}"),
    ("{recommendations: {exclude: [climb, meet]}}", "{recommendations: {include: [meet]}}"),
    ("{recommendations: {exclude: [found]}}", "{recommendations: {depends: [found]}}"),
    ("{recommendations: {given: []}}", "{recommendations: {given: [stream]}}"),
    ("{deciding: {growth: [], held: []}}", "{deciding: {growth: [noted]}}"),
    ("{questions: {meetings: answered}}", "{questions: {rating: not_applicable}}"),
    ("{questions: {rating: unanswered}}", "{questions: {meetings: unanswered}}"),
    ("{diagnostics: []}", "{diagnostics: [A012]}"),
  ]

  @Test(arguments: kinds.indices)
  func `each kind of expectation passes on what is so and fails on what is not`(
    kind: Int
  ) throws {
    let (right, wrong) = Self.kinds[kind]
    let passing = try RuleTestFixture.caseReport(right)
    #expect(passing.isPassed, "\(RuleTestText.render(passing, language: .english))")
    let failing = try RuleTestFixture.caseReport(wrong)
    #expect(failing.diagnostics.isEmpty, "\(failing.diagnostics.map(\.message.en))")
    #expect(failing.cases.map(\.status) == [.failed])
  }

  @Test func `a later layer replaces answers, and null takes one away`() throws {
    let report = try RuleTestFixture.report(
      """
      base: {subjects: [area], answer_all: {共有: yes}, answers: {status_now: alone, meetings: 2}}
      cases:
        - {name: a, expect: {ladders: {growth: L2}}}
        - name: b
          from: a
          answers: {meetings: 1, noted: null}
          expect: {criteria: {held: not_met, recorded: unknown}, questions: {shared: answered}}
        - {name: c, from: b, answer_all: {共有: no}, expect: {criteria: {held: not_met, recorded: not_met}}}
        - {name: d, expect: {ladders: {growth: L2}}}
      """)
    #expect(report.isPassed, "\(RuleTestText.render(report, language: .english))")
    #expect(report.cases.count == 4)
  }

  @Test func `answers that cannot be read give no result to compare`() throws {
    let report = try RuleTestFixture.caseReport(
      answers: "{meetings: 51}", "{diagnostics: [A012], criteria: {held: met}}")
    #expect(report.cases.map(\.status) == [.failed])
    #expect(RuleTestText.render(report, language: .english).contains("found: not_scored"))
  }

  @Test func `a difference is explained by the condition and the values that it read`() throws {
    let report = try RuleTestFixture.caseReport(
      answers: "{status_now: alone, meetings: 1}", "{ladders: {growth: {counted: L1}}}")
    let text = RuleTestText.render(report, language: .japanese)
    #expect(text.contains("期待: L1\n    結果: L0\n"))
    #expect(text.contains("meetings >= least: not_met\n"))
    #expect(text.contains("meetings = 1, least = 2\n"))
    #expect(text.hasSuffix("small: 1件中 0件 合格、1件 不合格\n"))
  }

  @Test func `a question without an answer is read as unanswered, not as a number`() throws {
    let report = try RuleTestFixture.caseReport(
      answers: "{status_now: alone}", "{criteria: {held: met}}")
    let text = RuleTestText.render(report, language: .english)
    #expect(text.contains("meetings = unanswered, least = 2"))
  }
}
