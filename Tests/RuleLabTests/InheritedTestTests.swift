import Diagnostics
import JSONWriting
import RuleLab
import Testing

/// The rule tests of a base, run against an overlay.
@Suite struct InheritedTestTests {
  private static let holding = "  - {name: holds, expect: {criteria: {held: unknown}}}\n"
  private static let failing = "  - {name: fails, expect: {criteria: {held: met}}}\n"
  private static let span = Span(file: FileID(0), start: 0, end: 3)
  private static let caseSpan = Span(file: FileID(0), start: 1, end: 2)

  private func exception(_ file: String, _ testCase: String) -> ExceptedCase {
    ExceptedCase(
      file: Located(file, at: Self.span), testCase: Located(testCase, at: Self.caseSpan))
  }

  private func report(
    _ text: String, beside sheet: String? = nil, exceptions: [ExceptedCase] = [],
    dropped: [ExceptedCase] = []
  ) throws -> RuleTestReport {
    let beside = sheet.map {
      SourceFile(path: "rules/base/tests/sheet.yaml", bytes: Array($0.utf8))
    }
    let file = SourceFile(path: "rules/base/tests/t.yaml", bytes: Array(text.utf8))
    let own = SourceFile(path: "o.yaml", bytes: Array("cases:\n\(Self.holding)".utf8))
    let base = InheritedTests(
      ruleSet: "base", surveyYear: 2020, files: [file] + [beside].compactMap(\.self),
      dropped: dropped)
    return RuleTests.run(
      [own], inherited: [base], exceptions: exceptions, rules: try RuleTestFixture.rules())
  }

  @Test func `the cases of a base run behind those of the overlay, marked as its`() throws {
    let report = try report("cases:\n" + Self.holding + Self.failing)
    #expect(report.cases.map(\.base) == [nil, "base", "base"])
    #expect(report.cases.map(\.status) == [.passed, .passed, .failed])
    #expect(!report.isPassed)
    let text = RuleTestJSON.encode(report).compactText()
    #expect(text.contains(#""name":"holds","base":null"#))
    #expect(text.contains(#""name":"fails","base":"base""#))
  }

  @Test func `a case that need not hold does not fail`() throws {
    let report = try report(
      "cases:\n" + Self.holding + Self.failing, exceptions: [exception("t.yaml", "fails")])
    #expect(report.cases.map(\.status) == [.passed, .passed, .excepted])
    #expect(report.isPassed)
    #expect(report.diagnostics.isEmpty)
    let text = RuleTestText.render(report, language: .english)
    #expect(text == "small: 2 of 3 passed, 1 excepted\n")
  }

  @Test func `an exception whose case holds is what fails`() throws {
    let report = try report("cases:\n" + Self.holding, exceptions: [exception("t.yaml", "holds")])
    #expect(report.cases.map(\.status) == [.passed, .failed])
    let text = RuleTestText.render(report, language: .english)
    #expect(text.contains("extends.exceptions\n    expected: failed\n    found: passed\n"))
  }

  @Test func `a faulty case that need not hold is no fault`() throws {
    let text =
      "cases:\n  - {name: gone, answers: {gone: 1}, expect: {criteria: {gone: met}}}\n"
      + Self.holding
    let faulty = try report(text)
    #expect(faulty.diagnostics.containsError)
    let report = try report(text, exceptions: [exception("t.yaml", "gone")])
    #expect(report.diagnostics.isEmpty)
    #expect(report.cases.map(\.status) == [.passed, .excepted, .passed])
  }

  @Test(arguments: [("u.yaml", "fails", 0), ("t.yaml", "fail", 1)])
  func `an exception for no case is a fault at its place`(
    file: String, testCase: String, start: Int
  ) throws {
    let report = try report(
      "cases:\n" + Self.holding + Self.failing, exceptions: [exception(file, testCase)])
    #expect(report.diagnostics.map(\.code.text) == ["R153"])
    #expect(report.diagnostics.first?.span.start == start)
    #expect(report.diagnostics.first?.help?.en.contains("did you mean") == true)
  }

  @Test func `the cases of a file that cannot be read are not known`() throws {
    let report = try report("cases: [", exceptions: [exception("t.yaml", "fails")])
    #expect(report.diagnostics.map(\.code.text).contains("R153") == false)
    #expect(!report.isPassed)
  }

  @Test func `a case that a base in between drops does not run`() throws {
    let report = try report(
      "cases:\n" + Self.holding + Self.failing, dropped: [exception("t.yaml", "fails")])
    #expect(report.cases.map(\.name.value) == ["holds", "holds"])
    #expect(report.isPassed)
  }

  @Test func `a sheet for the base and its year is one for the overlay`() throws {
    let expect = "expect: {diagnostics: []}}\n"
    let report = try report(
      "cases:\n  - {name: a, rules: base, survey_year: 2020, \(expect)"
        + "  - {name: b, rules: other, \(expect)  - {name: c, survey_year: 2019, \(expect)")
    #expect(report.cases.map(\.status) == [.passed, .passed, .failed, .failed])
  }

  @Test func `so is one that the tests of the base start from`() throws {
    let report = try report(
      "base: {file: sheet.yaml}\ncases:\n  - {name: a, expect: {diagnostics: []}}\n",
      beside: "rules: base\nrespondent: {id: a}\nsurvey_year: 2020\nanswers: {meetings: 1}\n")
    #expect(report.cases.map(\.status) == [.passed, .passed])
  }
}
