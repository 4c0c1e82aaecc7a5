import Diagnostics
import Foundation
import RuleLab
import RuleLoading
import RuleModel
import Testing

/// The small rule set in `Fixtures/`, and tests for it that are written in a test.
enum RuleTestFixture {
  static func rules() throws -> RuleSet {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/passing").path
    return try #require(RuleSetLoader.load(try RuleSetFolder.read(folder)).ruleSet)
  }

  /// The report on one test file.
  static func report(_ text: String) throws -> RuleTestReport {
    RuleTests.run([SourceFile(path: "t.yaml", bytes: Array(text.utf8))], rules: try rules())
  }

  /// The report on one case: the fields before `expect`, and what it expects.
  static func caseReport(
    answers: String = "{status_now: alone, meetings: 2, shared: yes, noted: yes}",
    _ expect: String
  ) throws -> RuleTestReport {
    try report(
      """
      base: {subjects: [area], answer_all: {ict: yes}}
      cases:
        - name: a
          answers: \(answers)
          expect: \(expect)
      """)
  }
}
