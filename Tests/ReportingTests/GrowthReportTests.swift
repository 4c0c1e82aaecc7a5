import Diagnostics
import Foundation
import JSONWriting
import Reporting
import RuleModel
import Scoring
import TestKit
import Testing

/// How paths and reasons are told, on plans made by hand.
@Suite struct GrowthReportTests {
  private static func paths(
    _ language: Language = .japanese, _ weighing: GrowthWeighing = .byEffort
  ) -> ReportDocument {
    PathReport.document(
      of: [GrowthSample.years, GrowthSample.nothingFound], weighing: weighing,
      of: Sample.low.assessment, rules: Sample.rules,
      context: ReportGoldenTests.context(language))
  }

  private static func reasons(
    of path: GrowthPlan, _ reasons: [GrowthReason], _ language: Language = .japanese
  ) -> ReportDocument {
    ReasonReport.document(
      of: reasons, path: path, weighing: .byEffort, of: Sample.low.assessment,
      rules: Sample.rules, context: ReportGoldenTests.context(language))
  }

  private static func report(_ sample: Sample) -> String {
    ReportText.render(ReportGoldenTests.document(sample), width: 120, color: false)
  }

  // MARK: Golden files

  @Test func `paths and reasons read as they were read`() {
    for language in Language.allCases {
      let name = language.rawValue
      Golden.check(
        ReportText.render(Self.paths(language), color: false), at: "Golden/paths.\(name).txt")
      Golden.check(
        ReportText.render(
          Self.reasons(of: GrowthSample.years, GrowthSample.reasons, language), color: false),
        at: "Golden/reasons.\(name).txt")
    }
    Golden.check(ReportHTML.render(Self.paths()), at: "Golden/paths.html")
    Golden.check(
      ReportText.render(Self.reasons(of: GrowthSample.reached, []), color: false),
      at: "Golden/reached.ja.txt")
  }

  @Test func `paths and reasons as JSON have the keys, types and words of their schemas`() throws {
    let context = ReportGoldenTests.context(.japanese)
    let assessment = Sample.low.assessment
    let paths = GrowthJSON.encode(
      [GrowthSample.years, GrowthSample.nothingFound], weighing: .byEffort, of: assessment,
      rules: Sample.rules, context: context
    ).prettyText()
    Golden.check(paths, at: "Golden/paths.json")
    #expect(try AssessmentJSONTests.faults(in: paths, schema: "path") == [])
    let why = GrowthJSON.encode(
      GrowthSample.reasons, path: GrowthSample.years, of: assessment, rules: Sample.rules,
      context: context
    ).prettyText()
    Golden.check(why, at: "Golden/reasons.json")
    #expect(try AssessmentJSONTests.faults(in: why, schema: "why") == [])
    let reached = GrowthJSON.encode(
      [], path: GrowthSample.reached, of: assessment, rules: Sample.rules, context: context
    ).prettyText()
    #expect(try AssessmentJSONTests.faults(in: reached, schema: "why") == [])
    #expect(reached.contains(#""reached": true"#))
  }

  // MARK: Changes

  @Test func `a change is told from what stands there to what it becomes`() {
    let text = Self.report(.low)
    #expect(text.contains("1. 情報や取組を報告した職域側の機関の数\n    0機関 → 1機関（手間 2）"))
    #expect(text.contains("2. 意見交換を行ったか\n    いいえ → はい"))
    #expect(!text.contains("答えるだけで足ります"))
  }

  @Test func `of an unanswered question nobody says that something has to be done`() {
    let text = Self.report(.middle)
    #expect(text.contains("未回答 → はい"))
    #expect(text.contains("すでにそうなら、答えるだけで足ります。"))
  }

  @Test func `ticks to add are named`() {
    let text = Self.report(.low)
    #expect(text.contains("データを提供した機関：なし → 協会けんぽ"))
  }

  @Test func `the number of changes stands alone where no effort is counted`() {
    let text = ReportText.render(
      Self.paths(.japanese, .byNumber), width: 120, color: false)
    #expect(text.contains("「レベル2-①」には、次の4件の変更で届きます。これより少ない変更では届きません。"))
    #expect(!text.contains("手間"))
  }

  // MARK: Limits

  @Test func `what cannot be reached is said with its reason`() {
    let text = Self.report(.low)
    #expect(text.contains("「レベル3」には、いまから変えられることだけでは届きません。"))
    #expect(text.contains("「同じ取組を続けている年数」：0年（これまでの事実）"))
    #expect(Self.report(.middle).contains("未回答（これまでの事実。回答すると結果が変わることがあります）"))
    #expect(Self.report(.empty).contains("ルールの組み立てによるもの"))
  }

  @Test func `a search that was cut short says so and what is known`() {
    let text = ReportText.render(Self.paths(), width: 120, color: false)
    #expect(text.contains("計算を切り上げるまでに見つかりませんでした。道がないと決まったわけではありません。"))
    #expect(text.contains("どの道でも、手間は合わせて3以上かかります。"))
    #expect(Self.report(.high).contains("その先の段階は計算を途中で切り上げています。"))
  }

  @Test func `another way of the same cost is told by what differs, and that there are more`() {
    let text = Self.report(.high)
    #expect(text.contains("変更1の代わりに\n    都道府県全体の方針と一体的に取り組んでいるか：いいえ → はい"))
    #expect(text.contains("ほかにもあります。示すのはここまでにしています。"))
  }

  @Test func `who wants to go farther is told what to do otherwise from the start`() {
    #expect(
      Self.report(.high).contains("「レベル3」まで見通すなら、次のレベルへの道では変更1の代わりにこちらを選ぶと"))
    #expect(!Self.report(.low).contains("まで見通すなら"))
  }

  @Test func `a step that comes by itself says so`() {
    #expect(Self.report(.middle).contains("「レベル2-③」まで：さらに変えることはありません"))
  }

  // MARK: The way up a ladder

  @Test(arguments: [Sample.low, .middle])
  func `the way up that was made by hand is the one that is found`(sample: Sample) throws {
    let answers = sample.assessment.questions.map { state -> Answer in
      switch state {
      case .answered(let value): .value(value)
      case .notApplicable: .notApplicable
      case .unanswered, .unansweredIfAsked: .unanswered
      }
    }
    let sheet = AnswerSheet(respondent: Respondent(id: "x"), answers: answers)
    let found = try #require(
      ScoringPlan(Sample.rules).growth(on: Reference(0), from: sheet))
    let made = GrowthSample(sample: sample).growth[0]
    #expect(Self.outline(found.next) == Self.outline(made.next))
    #expect(found.farthest.map(Self.outline) == made.farthest.map(Self.outline))
    #expect(found.beyond?.path.goal == made.beyond?.path.goal)
    #expect(found.beyond?.path.result == made.beyond?.path.result)
  }

  /// The goal, and the questions that change in each step.
  private static func outline(_ plan: GrowthPlan) -> String {
    let steps = plan.steps.map { step in
      "\(step.level ?? -1): \(step.changes.map(\.question.position).sorted())"
    }
    return "\(plan.path.goal) \(steps)"
  }

  // MARK: The picture

  @Test func `the path is drawn on the steps with the numbers of its changes`() {
    let page = ReportHTML.render(ReportGoldenTests.document(.low))
    #expect(page.ranges(of: "class=\"climb next\"").count == 2)
    #expect(page.ranges(of: "class=\"change next\"").count == 2)
    #expect(page.ranges(of: "class=\"change later\"").count == 5)
    #expect(page.contains("太い線は次のレベルへの道"))
    let text = Self.report(.low)
    #expect(text.contains("レベル1-②  － これから  ← 変更1–2"))
    #expect(text.contains("レベル2-③  － これから  ← 変更7\n"))
    #expect(!ReportHTML.render(ReportGoldenTests.document(.top)).contains("class=\"climb"))
  }
}
