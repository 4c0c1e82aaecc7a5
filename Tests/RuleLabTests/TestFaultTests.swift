import Diagnostics
import RuleLab
import Testing

@Suite struct TestFaultTests {
  /// A file with one fault, marked `‹…›`, and its code; the marks are taken out before reading.
  static let faulty: [(code: String, text: String)] = [
    ("R140", "cases: ‹5›"),
    ("R140", "cases: [{name: a, expect: {deciding: {growth: ‹noted›}}}]"),
    ("R140", "cases: [{name: a, expect: {criteria: {held: ‹{a: b}›}}}]"),
    ("R140", "cases: [{name: a, expect: ‹met›}]"),
    ("R140", "base: {answers: ‹none›}\ncases: [{name: a, expect: {criteria: {held: met}}}]"),
    ("R141", "‹case›: []\ncases: [{name: a, expect: {criteria: {held: unknown}}}]"),
    ("R141", "cases: [{name: a, expect: {‹ladder›: {growth: L1}}}]"),
    ("R141", "base: {‹form›: a}\ncases: [{name: a, expect: {criteria: {held: unknown}}}]"),
    ("R141", "cases: [{name: a, expect: {ladders: {growth: {‹lowest›: L1}}}}]"),
    ("R142", "‹title›: 空"),
    ("R142", "cases:\n  - ‹expect›: {criteria: {held: met}}"),
    ("R142", "cases:\n  - ‹name›: a"),
    ("R143", "cases: [{name: a, from: ‹b›, expect: {criteria: {held: met}}}]"),
    (
      "R143",
      """
      cases:
        - {name: a, from: ‹b›, expect: {criteria: {held: unknown}}}
        - {name: b, expect: {criteria: {held: unknown}}}
      """
    ),
    (
      "R144",
      """
      cases:
        - {name: a, expect: {criteria: {held: unknown}}}
        - {name: ‹a›, expect: {criteria: {held: unknown}}}
      """
    ),
    ("R145", "‹cases›: []"),
    ("R145", "cases: [{name: a, ‹expect›: {}}]"),
    ("R145", "cases: [{name: a, expect: {‹criteria›: {}}}]"),
    ("R145", "cases: [{name: a, expect: {ladders: {‹growth›: {}}}}]"),
    ("R146", "cases: [{name: a, expect: {ladders: {‹grwth›: L1}}}]"),
    ("R146", "cases: [{name: a, expect: {criteria: {‹hold›: met}}}]"),
    ("R146", "cases: [{name: a, expect: {measures: {‹point›: 1}}}]"),
    ("R146", "cases: [{name: a, expect: {checklists: {‹itc›: {met: 1}}}}]"),
    ("R146", "cases: [{name: a, expect: {recommendations: {include: [‹meat›]}}}]"),
    ("R146", "cases: [{name: a, expect: {deciding: {growth: [‹note›]}}}]"),
    ("R146", "cases: [{name: a, expect: {deciding: {‹grow›: []}}}]"),
    ("R146", "cases: [{name: a, expect: {questions: {‹meeting›: answered}}}]"),
    (
      "R146", "cases: [{name: a, answer_all: {‹itc›: yes}, expect: {criteria: {held: unknown}}}]"
    ),
    ("R147", "cases: [{name: a, expect: {ladders: {growth: ‹L9›}}}]"),
    ("R147", "cases: [{name: a, expect: {ladders: {growth: {low: ‹absent›}}}}]"),
    ("R147", "cases: [{name: a, expect: {ladders: {growth: {possible: [‹L3›]}}}}]"),
    ("R148", "cases: [{name: a, expect: {criteria: {held: ‹yes›}}}]"),
    ("R148", "cases: [{name: a, expect: {questions: {meetings: ‹missing›}}}]"),
    ("R148", "cases: [{name: a, expect: {ladders: {growth: {declared: ‹equal›}}}}]"),
    ("R149", "cases: [{name: a, expect: {measures: {points: ‹1.5点›}}}]"),
    ("R149", "cases: [{name: a, expect: {measures: {points: ‹1/0›}}}]"),
    ("R149", "cases: [{name: a, expect: {measures: {often: ‹maybe›}}}]"),
    ("R149", "cases: [{name: a, expect: {measures: {often: {‹low›: 1}}}}]"),
    ("R149", "cases: [{name: a, expect: {measures: {current: ‹alne›}}}]"),
    ("R149", "cases: [{name: a, expect: {measures: {day: ‹April›}}}]"),
    ("R149", "cases: [{name: a, expect: {checklists: {ict: {met: ‹many›}}}}]"),
    ("R150", "cases: [{name: a, expect: {diagnostics: [‹R001›]}}]"),
    (
      "R151",
      "cases: [{name: a, expect: {recommendations: {include: [meet], exclude: [‹meet›]}}}]"
    ),
    ("R151", "cases: [{name: a, expect: {deciding: {held: [noted, ‹noted›]}}}]"),
    ("R152", "‹cases›: [\(String(repeating: "{},", count: 1001))]"),
    (
      "R154",
      "base: {file: ‹area.yaml›}\ncases: [{name: a, expect: {criteria: {held: unknown}}}]"
    ),
    (
      "R154", "base: {file: ‹t.yaml›}\ncases: [{name: a, expect: {criteria: {held: unknown}}}]"
    ),
    (
      "R155",
      "cases: [{name: a, answer_all: {‹ict where a›: yes}, expect: {criteria: {held: unknown}}}]"
    ),
    ("A008", "cases: [{name: a, answers: {‹meetingz›: 1}, expect: {criteria: {held: unknown}}}]"),
    ("A012", "cases: [{name: a, answers: {meetings: ‹51›}, expect: {criteria: {held: unknown}}}]"),
    ("A007", "base: {subjects: [‹aera›]}\ncases: [{name: a, expect: {criteria: {held: unknown}}}]"),
  ]

  @Test(arguments: faulty.indices)
  func `a fault of a test file gives its one diagnostic, at its place`(index: Int) throws {
    let (code, marked) = Self.faulty[index]
    let start = try #require(marked.firstIndex(of: "‹"))
    let end = try #require(marked.firstIndex(of: "›"))
    let head = String(marked[..<start])
    let text = head + marked[marked.index(after: start)..<end] + marked[marked.index(after: end)...]
    let report = try RuleTestFixture.report(text)
    #expect(report.diagnostics.map(\.code.text) == [code], "\(text)")
    let found = try #require(report.diagnostics.first)
    #expect(found.span.start == head.utf8.count, "\(text)")
    #expect(!report.isPassed)
  }

  @Test func `a misspelt name is offered`() throws {
    let report = try RuleTestFixture.caseReport("{ladders: {grwth: L1}}")
    #expect(report.diagnostics.first?.help?.en == "did you mean `growth`?")
    let level = try RuleTestFixture.caseReport("{ladders: {growth: L11}}")
    #expect(level.diagnostics.first?.help?.en.contains("`L1`") == true)
  }

  @Test func `a faulty case does not keep the others from running`() throws {
    let report = try RuleTestFixture.report(
      """
      cases:
        - {name: a, expect: {criteria: {hold: met}}}
        - {name: b, expect: {criteria: {held: unknown}}}
      """)
    #expect(report.cases.map(\.status) == [.faulty, .passed])
    #expect(!report.isPassed)
    let text = RuleTestText.render(report, language: .english)
    #expect(text == "small: 1 of 2 passed, 1 could not run\n")
  }

  @Test func `a name that no question has is reported once and not handed on`() throws {
    let report = try RuleTestFixture.report(
      """
      cases:
        - {name: a, answers: {meetingz: 1}, expect: {criteria: {held: unknown}}}
        - {name: b, from: a, expect: {criteria: {held: unknown}}}
      """)
    #expect(report.diagnostics.map(\.code.text) == ["A008"])
    #expect(report.cases.map(\.status) == [.faulty, .passed])
  }

  @Test func `a file cut off anywhere is read without harm`() throws {
    let rules = try RuleTestFixture.rules()
    let text = """
      base: {subjects: [area], answer_all: {ict: yes}, answers: {status_now: alone}}
      cases:
        - {name: a, answers: {meetings: 1}, expect: {ladders: {growth: {possible: [L0]}}}}
        - {name: b, from: a, expect: {measures: {points: 1/3}, recommendations: {given: [meet]}}}
      """
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      let file = SourceFile(path: "t.yaml", bytes: Array(bytes[..<end]))
      let report = RuleTests.run([file], rules: rules)
      #expect(report.cases.count <= 2)
      #expect(!report.cases.isEmpty || !report.isPassed, "\(end)")
    }
  }

  @Test func `a file that is not YAML is reported`() throws {
    let report = try RuleTestFixture.report("cases: [")
    #expect(report.diagnostics.first?.code.text.hasPrefix("Y") == true)
    #expect(!report.isPassed)
  }

  @Test func `every code is explained, in order, and has a faulty file above`() {
    #expect(RuleTestDiagnostics.explanations.map(\.code) == RuleTestDiagnostics.codes)
    // R153 is about the header of an overlay; InheritedTestTests has it. No table of these rules asks,
    // so no filter of theirs can fit nothing (R156).
    let shown = Set(Self.faulty.map(\.code) + ["R153", "R156"])
    for code in RuleTestDiagnostics.codes { #expect(shown.contains(code.text), "\(code.text)") }
    let texts = RuleTestDiagnostics.codes.map(\.text)
    #expect(texts == (140..<(140 + texts.count)).map { "R\($0)" })
  }
}
