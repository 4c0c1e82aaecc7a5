import Diagnostics
import Foundation
import JSONWriting
import Reporting
import RuleModel
import Scoring
import Testing

/// A ladder whose level is not judged before two facts are known, and advice with several reasons.
@Suite struct UnjudgedTests {
  private static let rules: RuleSet = {
    var sample = SampleRules()
    let nowhere = SampleRules.nowhere
    let staff = sample.question("staff", "担当者がいるか", .yesNo)
    let meetings = sample.question("meetings", "開催回数", .integer(0...12))
    let plan = sample.question("plan", "計画があるか", .yesNo)
    let held = sample.criterion("held", "開催した", sample.atLeast(meetings, 1))
    let planned = sample.criterion("planned", "計画がある", plan)
    let results = sample.enumeration(
      "growth", [("unjudged", "判定不能"), ("L0", "未満"), ("L1", "レベル1"), ("L2", "レベル2")],
      origin: .ladder(Reference(0)), unorderedPrefix: 1)
    sample.level("L1", "レベル1", group: "", text: "開催している", [held])
    sample.level("L2", "レベル2", group: "", text: "計画がある", [planned])
    let ladder = Ladder(
      id: "growth", title: "成長の段階",
      outcomes: [
        Ladder.Outcome(
          id: "unjudged", title: "判定不能", note: "担当者と開催回数を確かめてください。",
          condition: .unanswered([
            staff.referredQuestion ?? Reference(0), meetings.referredQuestion ?? Reference(0),
          ]), attribution: SampleRules.project, span: nowhere)
      ],
      floor: Ladder.Floor(id: "L0", title: "未満", span: nowhere), levels: sample.levels,
      enumeration: results, attribution: SampleRules.project, span: nowhere)
    sample.advice(
      "start", "事務局で一年の予定を決める", .unmet(held), .unmet(planned), .below(Reference(0), level: 1),
      reason: "一つ決めれば両方が進みます。")
    return RuleSet(
      id: "sample", title: "見本", sources: SampleRules.sources, enumerations: sample.enumerations,
      questions: sample.questions, criteria: sample.criteria, ladders: [ladder],
      recommendations: sample.recommendations, files: sample.files)
  }()

  private static func assess(_ answers: Answer...) -> Assessment {
    ScoringPlan(rules).assess(AnswerSheet(respondent: Respondent(id: "a"), answers: answers))
  }

  private static func document(_ assessment: Assessment) -> ReportDocument {
    AssessmentReport.document(
      of: assessment, rules: rules, context: ReportGoldenTests.context(.japanese))
  }

  private static func text(_ assessment: Assessment) -> String {
    ReportText.render(document(assessment), width: 80, color: false).filter { $0 != "\n" }
  }

  private static let yes = Answer.value(.boolean(true))
  private static let no = Answer.value(.boolean(false))

  @Test func `a level that cannot be judged yet is said plainly, with what to answer first`() {
    let text = Self.text(Self.assess(.unanswered, .unanswered, Self.yes))
    #expect(text.contains("レベルはまだ判定できません（「判定不能」）。"))
    #expect(text.contains("回答しだいで「未満」、「レベル2」のいずれかになります。"))
    #expect(text.contains("先に次の設問に答えてください：「担当者がいるか」、「開催回数」"))
    #expect(text.contains("担当者と開催回数を確かめてください。"))
    #expect(text.contains("未回答の設問：「担当者がいるか」、「開催回数」"))
    #expect(!text.contains("レベルの外の結果です"))
    #expect(!text.contains("現在のレベルは"))
  }

  @Test func `what has to be answered is asked for even where it decides no level`() {
    let text = Self.text(Self.assess(.unanswered, .value(.number(3)), Self.yes))
    #expect(text.contains("回答がそろうと「レベル2」になります。"))
    #expect(text.contains("先に次の設問に答えてください：「担当者がいるか」"))
    #expect(!text.contains("結果を左右する未回答はありません。"))
    #expect(text.contains("「成長の段階」を判定するために、まず答える設問"))
  }

  @Test func `once the facts are there the level is given`() {
    let text = Self.text(Self.assess(Self.no, .value(.number(3)), .unanswered))
    #expect(text.contains("回答が足りないため「レベル1」〜「レベル2」のどこかです。"))
    #expect(!text.contains("判定できません"))
  }

  @Test func `the page says it too`() {
    let page = ReportHTML.render(Self.document(Self.assess(.unanswered, .unanswered, Self.yes)))
    #expect(page.contains("レベルはまだ判定できません（「判定不能」）。"))
    #expect(page.contains("全2段階のどこにいるかは、まだ判定できません"))
  }

  @Test func `advice that is shown once names each reason that holds`() {
    let text = Self.text(Self.assess(Self.yes, .value(.number(0)), Self.no))
    #expect(text.contains("条件「開催した」がこれからのため"))
    #expect(text.contains("条件「計画がある」がこれからのため"))
    #expect(text.contains("「レベル2」がこれからのため"))
    #expect(text.split(separator: "事務局で一年の予定を決める").count > 1)
    let one = Self.text(Self.assess(Self.yes, .value(.number(3)), Self.no))
    #expect(!one.contains("条件「開催した」がこれからのため"))
    #expect(one.contains("条件「計画がある」がこれからのため"))
  }

  @Test func `advice that depends names what it hangs on`() {
    let text = Self.text(Self.assess(Self.yes, .unanswered, Self.yes))
    #expect(text.contains("回答しだいできっかけになるもの：「開催した」、「レベル2」"))
    #expect(text.contains("決め手になる設問：「開催回数」"))
  }

  @Test func `the result names what is counted, its questions and the state of every trigger`()
    throws
  {
    let text = AssessmentJSON.encode(
      Self.assess(.unanswered, .value(.number(0)), .unanswered), rules: Self.rules,
      context: ReportGoldenTests.context(.japanese)
    ).prettyText()
    #expect(try AssessmentJSONTests.faults(in: text) == [])
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let ladder = try #require((document?["ladders"] as? [[String: Any]])?.first)
    #expect((ladder["counted"] as? [String: String])?["id"] == "unjudged")
    #expect((ladder["counted"] as? [String: String])?["kind"] == "outcome")
    #expect(ladder["possible"] as? [String] == ["L0"])
    let outcome = try #require((ladder["outcomes"] as? [[String: Any]])?.first)
    #expect(outcome["unless_answered"] as? [String] == ["staff", "meetings"])
    #expect(outcome["verdict"] as? String == "met")
    let advice = document?["recommendations"] as? [String: [[String: Any]]]
    let triggers = try #require(advice?["given"]?.first?["triggers"] as? [[String: Any]])
    #expect(triggers.map { $0["kind"] as? String } == ["criterion", "criterion", "level"])
    #expect(triggers.map { $0["state"] as? String } == ["holds", "open", "holds"])
  }
}
