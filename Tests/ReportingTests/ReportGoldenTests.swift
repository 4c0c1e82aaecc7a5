import Diagnostics
import JSONWriting
import Reporting
import TestKit
import Testing

@Suite struct ReportGoldenTests {
  static func context(_ language: Language) -> ReportContext {
    ReportContext(language: language, engineVersion: "0.0.0", ruleSetPath: "rules/sample")
  }

  static func document(_ sample: Sample, _ language: Language = .japanese) -> ReportDocument {
    AssessmentReport.document(
      of: sample.assessment, rules: Sample.rules, context: context(language),
      growth: GrowthSample(sample: sample).growth)
  }

  @Test(arguments: Sample.all)
  func `the report as text is the one that was read`(sample: Sample) {
    for language in Language.allCases {
      let text = ReportText.render(Self.document(sample, language), color: false)
      Golden.check(text, at: "Golden/\(sample.name).\(language.rawValue).txt")
    }
  }

  @Test(arguments: Sample.all)
  func `the report as a page is the one that was looked at`(sample: Sample) {
    Golden.check(ReportHTML.render(Self.document(sample)), at: "Golden/\(sample.name).html")
  }

  @Test func `every golden file is asked for`() {
    let asked = (Sample.all.map(\.name) + RowSample.all.map(\.name) + ["previous"]).flatMap {
      name in
      ["ja.txt", "en.txt", "html", "json"].map { "\(name).\($0)" }
    }
    let pages = HandbookPageTests.goldenNames
    let paths = [
      "paths.ja.txt", "paths.en.txt", "paths.html", "paths.json", "reasons.ja.txt",
      "reasons.en.txt", "reasons.json", "reached.ja.txt",
    ]
    #expect(Golden.unasked(in: "Golden", asked: asked + pages + paths).isEmpty)
  }
}
