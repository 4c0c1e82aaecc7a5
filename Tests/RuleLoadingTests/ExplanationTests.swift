import Diagnostics
import RuleLoading
import Testing

/// What `renkei explain` shows is true. Examples that are no more than an expression are tried in
/// ``ExpressionDiagnosticsTests``.
@Suite struct ExplanationTests {
  private static let inFiles = RuleDiagnostics.explanations.filter {
    ExplanationExamples.templates[$0.code.text] != nil
  }

  @Test(arguments: inFiles)
  func `the wrong example has the fault and the right one has not`(
    explanation: Explanation
  ) throws {
    let code = explanation.code.text
    let template = try #require(ExplanationExamples.templates[code])
    let wrong = codes(ExplanationExamples.file(explanation.wrong, in: template))
    #expect(wrong.contains(code), "\(wrong)")
    let right = codes(ExplanationExamples.file(explanation.right, in: template))
    #expect(!right.contains(code), "\(right)")
  }

  @Test func `every example is tried or its reason not to be is written down`() {
    for explanation in RuleDiagnostics.explanations {
      let code = explanation.code.text
      let isExpression = "R050" <= code && code <= "R099"
      let isTried = ExplanationExamples.templates[code] != nil
      let isDescribed = ExplanationExamples.described.contains { $0.key == code }
      #expect(isExpression || isTried != isDescribed, "\(code)")
    }
  }

  /// Files that examples may include lie beside the one that is loaded.
  private func codes(_ text: String) -> [String] {
    let files = RuleSetFiles(["rule-set.yaml": text, "levels.yaml": "subjects: []\n"])
    return RuleSetLoader.load(files).diagnostics.map(\.code.text)
  }
}
