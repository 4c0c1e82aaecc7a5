import JSONWriting
import RuleModel
import Scoring

/// Writes last year's result beside this year's.
struct PreviousEncoder {
  let comparison: YearComparison
  let before: AssessmentEncoder
  let now: AssessmentEncoder

  init(_ comparison: YearComparison, context: ReportContext) {
    self.comparison = comparison
    before = AssessmentEncoder(
      assessment: comparison.before.assessment, rules: comparison.before.rules,
      context: ReportContext(
        language: context.language, engineVersion: context.engineVersion,
        ruleSetPath: context.previousRuleSetPath))
    now = AssessmentEncoder(
      assessment: comparison.now.assessment, rules: comparison.now.rules, context: context)
  }

  func value() -> JSONValue {
    [
      "rule_set": before.ruleSet(), "respondent": before.respondent(),
      "survey_year": .optional(comparison.before.sheet.surveyYear),
      "ladders": .array(comparison.ladders.map(ladder)),
      "criteria": .array(comparison.criteria.map(criterion)),
      "measures": .array(comparison.measures.map(measure)),
      "checklists": .array(comparison.checklists.map(checklist)),
      "advice": .array(comparison.advice.map(advice)),
    ]
  }

  // MARK: Levels

  private func ladder(_ ladder: LadderComparison) -> JSONValue {
    let (course, steps, obstacle): (String, JSONValue, JSONValue) =
      switch ladder.course {
      case .same: ("same", 0, .null)
      case .improved(let steps): ("improved", .integer(steps), .null)
      case .declined(let steps): ("declined", .integer(-steps), .null)
      case .notComparable(let obstacle):
        ("not_comparable", .null, .string(obstacle.rawValue))
      }
    let pair = ladder.ladder
    let named =
      pair.now.map { comparison.now.rules.ladders[$0] }
      ?? pair.before.map { comparison.before.rules.ladders[$0] }
    return [
      "id": named.map { now.id($0.id) } ?? .null, "title": .optional(named?.title),
      "before": pair.before.map { before.standing(of: $0) } ?? .null,
      "now": pair.now.map { now.standing(of: $0) } ?? .null,
      "comparison": .string(course), "steps": steps, "obstacle": obstacle,
      "certain": .boolean(ladder.isCertain),
      "declared": [
        "before": before.level(ladder.declaredBefore, of: pair.before),
        "now": now.level(ladder.declaredNow, of: pair.now),
      ],
    ]
  }

  // MARK: Criteria

  private func criterion(_ criterion: CriterionComparison) -> JSONValue {
    let pair = criterion.criterion
    let named =
      pair.now.map { comparison.now.rules.criteria[$0] }
      ?? pair.before.map { comparison.before.rules.criteria[$0] }
    return [
      "id": named.map { now.id($0.id) } ?? .null, "title": .optional(named?.title),
      "before": verdict(criterion.before), "now": verdict(criterion.now),
      "course": .string(criterion.course.rawValue),
      "answers": .array(criterion.answers.map(answer)),
    ]
  }

  private func verdict(_ verdict: Verdict?) -> JSONValue { .optional(verdict?.rawValue) }

  private func answer(_ pair: YearPair<Question>) -> JSONValue {
    let id =
      pair.now.map { comparison.now.rules.questions[$0].id }
      ?? pair.before.map { comparison.before.rules.questions[$0].id }
    let title =
      pair.now.map { now.wording.names.title($0) }
      ?? pair.before.map { before.wording.names.title($0) }
    return [
      "id": id.map(now.id) ?? .null, "title": .optional(title),
      "before": pair.before.map(before.answer) ?? .null,
      "now": pair.now.map(now.answer) ?? .null,
    ]
  }

  // MARK: Scores

  private func measure(_ measure: MeasureComparison) -> JSONValue {
    let pair = measure.measure
    let named =
      pair.now.map { comparison.now.rules.measures[$0] }
      ?? pair.before.map { comparison.before.rules.measures[$0] }
    var difference: JSONValue = .null
    let course: String
    switch measure.course {
    case .same: course = "same"
    case .other: course = "changed"
    case .notComparable: course = "not_comparable"
    case .number(let number):
      course = number > .zero ? "higher" : "lower"
      if let named { difference = now.number(number, of: named) }
    }
    return [
      "id": named.map { now.id($0.id) } ?? .null, "title": .optional(named?.title),
      "before": pair.before.map(before.counted) ?? .null,
      "now": pair.now.map(now.counted) ?? .null, "comparison": .string(course),
      "difference": difference,
    ]
  }

  private func checklist(_ list: ChecklistComparison) -> JSONValue {
    let old = list.checklist.before.map { comparison.before.rules.checklists[$0] }
    let new = list.checklist.now.map { comparison.now.rules.checklists[$0] }
    let named = new ?? old
    return [
      "id": named.map { now.id($0.id) } ?? .null, "title": .optional(named?.title),
      "score": measure(list.score),
      "sections": .array(
        list.sections.map { section in
          let named =
            section.now.flatMap { new?.sections[$0] }
            ?? section.before.flatMap {
              old?.sections[$0]
            }
          return [
            "id": named.map { now.id($0.id) } ?? .null, "title": .optional(named?.title),
            "score": measure(section.score),
          ]
        }),
      "items": .array(
        list.items.map { item in
          [
            "id": now.id(item.id), "title": .string(item.title), "before": verdict(item.before),
            "now": verdict(item.now), "course": .string(item.course.rawValue),
          ]
        }),
    ]
  }

  private func advice(_ advice: AdviceComparison) -> JSONValue {
    let pair = advice.advice
    let named =
      pair.now.map { comparison.now.rules.recommendations[$0] }
      ?? pair.before.map { comparison.before.rules.recommendations[$0] }
    return [
      "id": named.map { now.id($0.id) } ?? .null, "title": .optional(named?.title),
      "course": .string(advice.course.rawValue),
    ]
  }
}

extension AssessmentEncoder {
  /// Last year's result beside this year's; `null` where there is none.
  func previous(_ comparison: YearComparison?) -> JSONValue {
    comparison.map { PreviousEncoder($0, context: context).value() } ?? .null
  }

  fileprivate func standing(of reference: Reference<Ladder>) -> JSONValue {
    let (ladder, result) = (rules.ladders[reference], assessment.ladders[reference.position])
    return [
      "counted": counted(result, ladder),
      "possible": .array(result.possible.positions.map { id(ofPosition: $0, in: ladder) }),
      "low": level(result.low, of: reference), "high": level(result.high, of: reference),
    ]
  }

  fileprivate func level(_ position: Int?, of reference: Reference<Ladder>?) -> JSONValue {
    guard let position, let reference else { return .null }
    return id(ofPosition: position, in: rules.ladders[reference])
  }

  fileprivate func answer(_ question: Reference<Question>) -> JSONValue {
    let (state, value) = state(question)
    return ["state": .string(state), "value": value]
  }

  fileprivate func counted(_ reference: Reference<Measure>) -> JSONValue {
    counted(assessment.measures[reference.position].counted, of: rules.measures[reference])
  }
}
