import Diagnostics
import Reporting
import RuleModel
import Scoring
import Testing

/// A respondent of rules with tables, groups, a further sheet, states and many ladders, scored by
/// the engine.
struct RowSample: Sendable, CustomTestStringConvertible {
  let name: String
  let title: String
  let answers: [String: Value]
  var rowKeys: [[String]] = []

  var testDescription: String { name }

  var assessment: Assessment { ScoringPlan(Self.rules).assess(sheet) }

  var sheet: AnswerSheet {
    AnswerSheet(
      respondent: Respondent(id: "office-\(name)", name: title), surveyYear: 2024,
      answers: Self.rules.questions.map { answers[$0.id.text].map { .value($0) } ?? .unanswered },
      rowKeys: rowKeys)
  }

  func document(_ language: Language = .japanese) -> ReportDocument {
    AssessmentReport.document(
      of: assessment, rules: Self.rules, context: ReportGoldenTests.context(language))
  }

  static let all = [filled, blank]

  static let filled = RowSample(
    name: "rows-filled", title: "架空市（合成データ）",
    answers: [
      "asset_1": .member(3), "asset_2": .member(3), "asset_3": .member(2), "asset_4": .member(2),
      "access_1": .member(2), "access_2": .member(2), "access_3": .member(1),
      "access_4": .member(3), "log_1": .member(0), "log_2": .member(1), "log_3": .member(2),
      "initiatives": .number(2), "initiatives.1.name": .text("合同の研修"),
      "initiatives.1.status": .member(1), "initiatives.1.people": .number(60),
      "initiatives.2.status": .member(0), "sectors.health.staff": .number(0),
      "sectors.work.staff": .number(2), "target": .boolean(true), "target.asset_1": .member(3),
      "rating": .member(1),
    ], rowKeys: [["a", "b"], []])

  /// The same respondent a year before.
  static let lastYear = RowSample(
    name: "rows-filled", title: "架空市（合成データ）",
    answers: filled.answers.merging([
      "asset_1": .member(1), "asset_4": .member(3), "access_1": .member(3), "log_3": .member(0),
      "initiatives": .number(1), "initiatives.1.status": .member(0),
      "initiatives.1.name": .text("合同の講演会"), "rating": .member(0),
    ]) { $1 }, rowKeys: [["b"], []])

  static let blank = RowSample(name: "rows-blank", title: "架空町（合成データ）", answers: [:])
}
