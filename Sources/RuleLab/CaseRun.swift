import Diagnostics
import Returns
import RuleModel
import Scoring
import YAMLSyntax

/// Runs one case.
enum CaseRun {
  /// What became of a case, and the faults in its answers that it does not expect.
  static func report(
    on test: TestCase, _ plan: ScoringPlan, base: String? = nil
  ) -> (CaseReport, [Diagnostic]) {
    let reading = AnswerSheetReader.read(tree: test.sheet, rules: plan.rules)
    let expectsFaults = test.expectations.contains { $0.subject == .diagnostics }
    let faults = expectsFaults ? [] : reading.diagnostics.filter(\.isError)
    guard test.isWhole, faults.isEmpty else {
      let report = CaseReport(name: test.name, base: base, status: .faulty, differences: [])
      return (report, faults)
    }
    let triesAnswers = test.expectations.contains { $0.subject.needsTrials }
    let results = reading.sheet.map {
      FoundResults(
        rules: plan.rules, assessment: plan.assess($0, trials: triesAnswers ? .everything : .none))
    }
    let differences = test.expectations.compactMap {
      difference($0, results, reading.diagnostics)
    }
    let status: CaseReport.Status = differences.isEmpty ? .passed : .failed
    let report = CaseReport(name: test.name, base: base, status: status, differences: differences)
    return (report, [])
  }

  private static func difference(
    _ expectation: Expectation, _ results: FoundResults?, _ diagnostics: [Diagnostic]
  ) -> Difference? {
    let found: Notation
    let reasons: () -> [Reason]
    if expectation.subject == .diagnostics {
      found = .list(Set(diagnostics.map(\.code.text)).sorted())
      reasons = { self.reasons(diagnostics) }
    } else if let results {
      found = results.notation(of: expectation.subject)
      reasons = { ReasonFinder(results).reasons(for: expectation, found: found) }
    } else {
      found = .word(Words.notScored)
      reasons = { self.reasons(diagnostics.filter(\.isError)) }
    }
    guard found != expectation.expected else { return nil }
    return Difference(
      path: expectation.path, span: expectation.span, expected: expectation.expected.text,
      found: found.text, reasons: reasons())
  }

  private static func reasons(_ diagnostics: [Diagnostic]) -> [Reason] {
    diagnostics.map { Reason($0.message, result: $0.code.text, at: $0.span) }
  }
}
