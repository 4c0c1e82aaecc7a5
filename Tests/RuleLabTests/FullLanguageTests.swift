import Diagnostics
import RuleLab
import Testing

/// What rule tests say of tables, groups, further sheets and consistency rules.
@Suite struct FullLanguageTests {
  private static func report(
    _ text: String, beside others: [String: String] = [:]
  ) throws -> RuleTestReport {
    try RuleTestFixture.report(text, beside: others, rules: RuleTestFixture.fullRules())
  }

  private static let asked = "{status_now: alone}"

  @Test func `a raised rule is expected by name, and one that is not is excluded`() throws {
    let report = try Self.report(
      """
      base: {answers: {status_now: alone, shared: yes, noted: yes}}
      cases:
        - {name: a, expect: {consistency: {include: [both_kept]}}}
        - {name: b, answers: {noted: null}, expect: {consistency: {exclude: [both_kept]}}}
        - {name: c, answers: {noted: no}, expect: {consistency: {include: [both_kept]}}}
      """)
    #expect(report.cases.map(\.status) == [.passed, .passed, .failed])
    let text = RuleTestText.render(report, language: .japanese)
    #expect(text.contains("consistency.both_kept\n    期待: raised\n    結果: not_raised\n"))
    #expect(text.contains("both_kept: not_met"))
  }

  @Test func `a table is answered at once, then some of its rows, later lines over earlier ones`()
    throws
  {
    let report = try Self.report(
      """
      cases:
        - name: a
          answer_all: {practices: yes, "practices where domain == plan and level == 2": no}
          expect: {checklists: {ict: {met: 2, not_met: 1}}}
        - name: b
          from: a
          answer_all: {"practices where level==1": null}
          expect: {checklists: {ict: {met: 0, not_met: 1, unknown: 2}}}
      """)
    #expect(report.isPassed, "\(RuleTestText.render(report, language: .english))")
  }

  @Test func `the units of a group are answered at once, by column or all`() throws {
    let report = try Self.report(
      """
      base: {answers: {status_now: alone}}
      cases:
        - {name: a, answer_all: {offices: {kept: yes}}, expect: {criteria: {recorded: met}}}
        - {name: b, answer_all: {offices: no}, expect: {criteria: {recorded: not_met}}}
      """)
    #expect(report.isPassed, "\(RuleTestText.render(report, language: .english))")
  }

  @Test func `rows that are given anew replace all the cells of their group`() throws {
    let report = try Self.report(
      """
      base: {answers: {status_now: alone}}
      cases:
        - {name: a, answer_all: {offices: yes}, expect: {criteria: {recorded: met}}}
        - {name: b, from: a, answers: {offices: null}, expect: {diagnostics: [A008]}}
        - {name: c, from: a, answers: {noted: null}, expect: {questions: {shared: answered}}}
      """)
    let text = RuleTestText.render(report, language: .english)
    #expect(report.cases.last?.status == .passed, "\(text)")
  }

  @Test func `tests start from an answer sheet beside them, which is no test itself`() throws {
    let report = try Self.report(
      """
      base: {file: area.yaml, answers: {noted: yes}}
      cases:
        - {name: a, expect: {criteria: {held: met, recorded: met}}}
        - {name: b, answers: {meetings: 1}, expect: {criteria: {held: not_met}}}
      """,
      beside: [
        "area.yaml": """
        rules: small
        respondent: {id: area-1, name: 架空市, subjects: [area]}
        answers: {status_now: alone, meetings: 2, shared: yes, noted: no}
        """
      ])
    #expect(report.isPassed, "\(RuleTestText.render(report, language: .english))")
    #expect(report.cases.count == 2)
  }

  @Test func `a fault of the sheet that tests start from is reported where it stands`() throws {
    let report = try Self.report(
      """
      base: {file: area.yaml}
      cases:
        - {name: a, expect: {criteria: {held: met}}}
      """,
      beside: ["area.yaml": "rules: small\nrespondent: {id: a}\nanswers: {meetings: 51}\n"])
    #expect(report.diagnostics.map(\.code.text) == ["A012"])
    #expect(
      report.diagnostics.first.map { report.files.location(of: $0.span)?.path }
        == "tests/area.yaml")
  }

  @Test(arguments: [
    ("R146", "answer_all: {practises: yes}"),
    ("R146", "answer_all: {\"practices where domein == plan\": yes}"),
    ("R155", "answer_all: {\"practices where level <= 2\": yes}"),
    ("R155", "answer_all: {\"practices where\": yes}"),
    ("R155", "answer_all: {\"practices where level == 1 or level == 2\": yes}"),
    ("R156", "answer_all: {\"practices where domain == plans\": yes}"),
    ("R146", "answer_all: {offices: {keep: yes}}"),
    ("R146", "sheets: {taget: {answers: {}}}"),
    ("R140", "sheets: {target: 5}"),
  ])
  func `what is named wrongly is said once, at its place`(code: String, part: String) throws {
    let report = try Self.report(
      "cases:\n  - {name: a, \(part), expect: {criteria: {held: unknown}}}\n")
    #expect(report.diagnostics.map(\.code.text) == [code])
    #expect(report.cases.map(\.status) == [.faulty])
  }

  @Test func `a consistency rule is named once, and one that there is`() throws {
    let unknown = try Self.report(
      "cases: [{name: a, expect: {consistency: {include: [both_kep]}}}]")
    #expect(unknown.diagnostics.first?.help?.en == "did you mean `both_kept`?")
    let twice = try Self.report(
      "cases: [{name: a, expect: {consistency: {include: [both_kept], exclude: [both_kept]}}}]")
    #expect(twice.diagnostics.map(\.code.text) == ["R151"])
  }
}
