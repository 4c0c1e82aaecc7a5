import Diagnostics
import JSONWriting
import Reporting
import Scoring
import TestKit
import Testing

/// A report with last year beside this year, scored by the engine.
@Suite struct PreviousReportTests {
  private static let comparison: YearComparison = {
    let plan = ScoringPlan(RowSample.rules)
    return YearComparison(
      before: AssessedYear(plan, RowSample.lastYear.sheet),
      now: AssessedYear(plan, RowSample.filled.sheet))
  }()

  private static func document(_ language: Language) -> ReportDocument {
    AssessmentReport.document(
      of: comparison.now.assessment, rules: RowSample.rules,
      context: ReportGoldenTests.context(language), previous: comparison)
  }

  private static let json = AssessmentJSON.encode(
    comparison.now.assessment, rules: RowSample.rules,
    context: ReportGoldenTests.context(.japanese), previous: comparison
  ).prettyText()

  @Test func `the report as text is the one that was read`() {
    for language in Language.allCases {
      let text = ReportText.render(Self.document(language), color: false)
      Golden.check(text, at: "Golden/previous.\(language.rawValue).txt")
    }
  }

  @Test func `the report as a page is the one that was looked at`() {
    Golden.check(ReportHTML.render(Self.document(.japanese)), at: "Golden/previous.html")
  }

  @Test func `the result is the one that was read, and as its schema has it`() throws {
    Golden.check(Self.json, at: "Golden/previous.json")
    #expect(try AssessmentJSONTests.faults(in: Self.json) == [])
  }

  @Test func `what is lost is told without blame`() {
    let text = ReportText.render(Self.document(.japanese), color: false)
    for word in ["誤り", "悪化", "後退", "失敗", "できていません"] { #expect(!text.contains(word)) }
  }

  @Test func `without last year nothing is said of it`() {
    let document = RowSample.filled.document()
    #expect(!ReportText.render(document, color: false).contains("前年"))
    #expect(!ReportHTML.render(document).contains("<rect class=\"last\""))
  }
}
