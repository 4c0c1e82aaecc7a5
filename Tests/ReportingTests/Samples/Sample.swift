import RuleModel
import Scoring
import Testing

/// A council of the sample rules.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let title: String
  let answers: [String: QuestionState]
  /// What the questions have that `answers` does not name.
  let rest: QuestionState
  /// The declared result, by position in the ladder's enumeration.
  let declared: Int?
  /// Whether the ladder and the checklist are for other kinds of respondents.
  var isForOthers = false

  var testDescription: String { name }

  static let rules = SampleRules.council()

  var assessment: Assessment {
    let states = Self.rules.questions.map { answers[$0.id.text] ?? rest }
    let respondent = Respondent(id: "area-\(name)", name: title)
    let assessment = SampleScorer(rules: Self.rules, states: states)
      .assessment(respondent, declared: declared)
    return isForOthers ? assessment.forOthers : assessment
  }

  static let all = [low, middle, high, top, notEstablished, empty, others]

  static let low = Sample(
    name: "low", title: "架空北部圏域（合成データ）",
    answers: [
      "establishment_status": .answered(.member(0)), "meetings_held": .answered(.number(2)),
      "reporting_worksite": .answered(.number(0)), "opinion_exchange": .answered(.boolean(false)),
      "joint_initiatives": .answered(.number(0)), "data_holders": .answered(.members(MemberSet())),
      "years": .answered(.number(0)), "self_rating": .answered(.member(2)),
    ], rest: .answered(.boolean(false)), declared: 4)

  static let middle = Sample(
    name: "middle", title: "架空中部圏域（合成データ）",
    answers: [
      "establishment_status": .answered(.member(1)), "meetings_held": .answered(.number(3)),
      "reporting_worksite": .answered(.number(4)), "opinion_exchange": .answered(.boolean(true)),
      "shared_issue": .answered(.boolean(true)), "joint_initiatives": .answered(.number(2)),
      "data_holders": .answered(.members(MemberSet([0, 1]))),
      "aligned": .answered(.boolean(true)), "budget": .answered(.boolean(false)),
      "self_rating": .answered(.member(2)), "ict_jizen_1": .answered(.boolean(true)),
      "ict_jizen_2": .answered(.boolean(true)), "ict_jizen_3": .answered(.boolean(false)),
      "ict_hyoka_1": .answered(.boolean(true)), "ict_hyoka_2": .notApplicable,
    ], rest: .unanswered, declared: 4)

  static let high = Sample(
    name: "high", title: "架空南部圏域（合成データ）",
    answers: [
      "establishment_status": .answered(.member(0)), "meetings_held": .answered(.number(4)),
      "reporting_worksite": .answered(.number(6)), "joint_initiatives": .answered(.number(5)),
      "data_holders": .answered(.members(MemberSet([0, 1, 2]))),
      "own_survey": .answered(.boolean(false)), "aligned": .answered(.boolean(false)),
      "years": .answered(.number(5)), "self_rating": .answered(.member(3)),
    ], rest: .answered(.boolean(true)), declared: 5)

  static let top = Sample(
    name: "top", title: "架空湾岸圏域（合成データ）",
    answers: high.answers.merging([
      "own_survey": .answered(.boolean(true)), "aligned": .answered(.boolean(true)),
      "self_rating": .answered(.member(4)),
    ]) { $1 }, rest: .answered(.boolean(true)), declared: 6)

  static let notEstablished = Sample(
    name: "not-established", title: "架空島しょ圏域（合成データ）",
    answers: [
      "establishment_status": .answered(.member(2)), "meetings_held": .answered(.number(0)),
    ], rest: .notApplicable, declared: nil)

  static let empty = Sample(
    name: "empty", title: "架空西部圏域（合成データ）", answers: [:], rest: .unanswered,
    declared: nil)

  static let others = Sample(
    name: "others", title: "架空県協議会（合成データ）", answers: [:], rest: .notApplicable, declared: nil,
    isForOthers: true)
}

extension Assessment {
  /// The same for a respondent whom neither the ladder nor the checklist is for.
  fileprivate var forOthers: Assessment {
    let ladder = LadderResult(
      isApplicable: false, counted: 0, possible: MemberSet(), low: nil, high: nil, isExact: true,
      tight: nil, deciding: .none, levels: [], outcomes: [], next: nil, firstBlocking: nil,
      outOfOrder: [], nearMisses: [], declared: .notComparable)
    let none = ChecklistResult.Counts(met: 0, notMet: 0, unknown: 0, notApplicable: 0)
    return Assessment(
      respondent: respondent, surveyYear: nil, questions: questions, criteria: criteria,
      measures: measures,
      checklists: [ChecklistResult(isApplicable: false, counts: none, sections: [])],
      ladders: [ladder],
      recommendations: RecommendationResults(
        given: [], withheld: Sample.rules.recommendations.indices.map { Reference($0) },
        depends: []))
  }
}
