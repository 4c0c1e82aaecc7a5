import Diagnostics
import JSONWriting
import Reporting
import TestKit
import Testing

@Suite struct RowReportTests {
  private static func text(_ sample: RowSample, _ language: Language = .japanese) -> String {
    ReportText.render(sample.document(language), width: 200, color: false)
  }

  @Test(arguments: RowSample.all)
  func `the report as text is the one that was read`(sample: RowSample) {
    for language in Language.allCases {
      let text = ReportText.render(sample.document(language), color: false)
      Golden.check(text, at: "Golden/\(sample.name).\(language.rawValue).txt")
    }
  }

  @Test(arguments: RowSample.all)
  func `the report as a page is the one that was looked at`(sample: RowSample) {
    Golden.check(ReportHTML.render(sample.document()), at: "Golden/\(sample.name).html")
  }

  @Test(arguments: RowSample.all)
  func `the result is the one that was read, and fits its schema`(sample: RowSample) throws {
    let text = AssessmentJSON.encode(
      sample.assessment, rules: RowSample.rules, context: ReportGoldenTests.context(.japanese)
    ).prettyText()
    Golden.check(text, at: "Golden/\(sample.name).json")
    #expect(try AssessmentJSONTests.faults(in: text) == [])
  }

  @Test func `a long list is told by how many hold and which do not yet`() {
    let text = Self.text(.filled)
    #expect(text.contains("12項目のすべて：回答が次のどれか：「おおむね」、「十分」"))
    #expect(text.contains("12項目のうち8項目を満たしています。まだのもの："))
    #expect(text.contains("回答があると決まるもの：「記録の管理の手順4がある」。"))
  }

  @Test func `a share is a percentage, and a parameter keeps its name`() {
    let text = Self.text(.filled)
    #expect(
      text.contains("12項目の「整っている割合のめやす」（50％）以上（回答が次のどれか：「おおむね」、「十分」）"))
  }

  @Test func `rows are counted by the name of their group`() {
    let text = Self.text(.filled)
    #expect(text.contains("「連携した取組」のうち2つ以上（回答が次のどれか：「実施中」、「実施済」）"))
  }

  @Test func `a raised rule is asked about kindly, with what was answered`() throws {
    let text = Self.text(.filled)
    let start = try #require(text.ranges(of: "## 確認してください").first)
    let section = text[start.upperBound...]
    #expect(section.contains("- 担当者がいない分野で「十分」としている手順について、教えてください。"))
    #expect(section.contains("いまの回答：「部門ごとの体制・健康部門：担当者の数」：0人"))
    #expect(!Self.text(.blank).contains("## 確認してください"))
    for word in ["誤り", "矛盾", "不正", "間違"] { #expect(!section.contains(word)) }
  }

  @Test func `rows that are not there have no ladders, and many ladders stand in a table`() throws {
    let text = Self.text(.filled)
    #expect(text.contains("取組2のレベル"))
    #expect(!text.contains("取組3のレベル"))
    #expect(text.contains("## レベルの一覧"))
    #expect(ReportHTML.render(RowSample.filled.document()).ranges(of: "<svg ").count == 1)
  }

  @Test func `a group that was not filled in is asked for once`() {
    let text = Self.text(.blank)
    #expect(text.contains("連携した取組"))
    #expect(!text.contains("連携した取組・"))
    #expect(text.contains("この表には、まだ記入がありません。"))
    #expect(text.contains("未回答16問"))
  }

  @Test func `a further sheet stands beside the own result and is not listed by itself`() {
    let text = ReportText.render(RowSample.filled.document(), width: 80, color: false)
    #expect(text.contains("  目標 100.0点"))
    #expect(!Self.text(.blank).contains("  目標 "))
  }

  @Test func `what is suspended is named with its reason`() {
    let text = Self.text(.filled)
    #expect(text.contains("この年度は判定しません。様式を改めているためです。"))
    #expect(text.contains("- 調査票の様式を使ったか\n    この年度は尋ねません。様式を改めているためです。"))
  }
}
