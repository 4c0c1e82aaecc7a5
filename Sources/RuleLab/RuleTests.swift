package import Diagnostics
import Returns
package import RuleModel
import Scoring
import YAMLSyntax

/// Runs the rule tests that lie beside a rule set.
package enum RuleTests {
  /// Runs every case of some test files, in the order given; faulty cases are reported, and the
  /// others run all the same. A file that another one starts from is an answer sheet.
  package static func run(_ files: [SourceFile], rules: RuleSet) -> RuleTestReport {
    var map = rules.files
    var cases: [CaseReport] = []
    var diagnostics: [Diagnostic] = []
    let plan = ScoringPlan(rules)
    var documents: [(name: String, root: YAMLNode)] = []
    for file in files {
      let document = YAMLReader.read(file.bytes, as: map.add(file))
      diagnostics += document.diagnostics
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      if let root = document.root { documents.append((name, root)) }
    }
    let sheets = BesideSheets(documents)
    for (name, root) in documents {
      guard !sheets.isSheet(name) else {
        diagnostics += AnswerSheetReader.read(tree: root, rules: rules).diagnostics
          .filter(\.isError)
        continue
      }
      var decoder = TestFileDecoder(rules, beside: sheets)
      let found = decoder.cases(root)
      diagnostics += decoder.reader.diagnostics
      if let sheet = decoder.baseSheet {
        diagnostics += AnswerSheetReader.read(tree: sheet, rules: rules).diagnostics
          .filter(\.isError)
      }
      for test in found {
        let (report, faults) = run(test, plan)
        cases.append(report)
        diagnostics += faults
      }
    }
    return RuleTestReport(
      ruleSet: rules.id, cases: cases, diagnostics: diagnostics.sortedByPlace(), files: map)
  }

  private static func run(_ test: TestCase, _ plan: ScoringPlan) -> (CaseReport, [Diagnostic]) {
    let reading = AnswerSheetReader.read(tree: test.sheet, rules: plan.rules)
    let expectsFaults = test.expectations.contains { $0.subject == .diagnostics }
    let faults = expectsFaults ? [] : reading.diagnostics.filter(\.isError)
    guard test.isWhole, faults.isEmpty else {
      return (CaseReport(name: test.name, status: .faulty, differences: []), faults)
    }
    let results = reading.sheet.map {
      FoundResults(rules: plan.rules, assessment: plan.assess($0))
    }
    let differences = test.expectations.compactMap {
      difference($0, results, reading.diagnostics)
    }
    let status: CaseReport.Status = differences.isEmpty ? .passed : .failed
    return (CaseReport(name: test.name, status: status, differences: differences), [])
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
