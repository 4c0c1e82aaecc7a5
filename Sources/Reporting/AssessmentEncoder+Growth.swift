import JSONWriting
import RuleModel
import Scoring

/// Paths, their changes, and why goals are not reached.
extension AssessmentEncoder {
  func growth(_ growth: LadderGrowth) -> JSONValue {
    [
      "ladder": id(rules.ladders[growth.ladder].id), "next": plan(growth.next),
      "farthest": growth.farthest.map(plan) ?? .null,
      "beyond": growth.beyond.map(plan) ?? .null,
    ]
  }

  func plan(_ plan: GrowthPlan) -> JSONValue {
    let (result, route, least): (String, GrowthRoute?, JSONValue)
    var (alternatives, hasMore, reasons): ([GrowthRoute], Bool, [GrowthReason]) = ([], false, [])
    switch plan.path.result {
    case .reached: (result, route, least) = ("reached", nil, "0")
    case .routes(let best, let others, let more):
      (result, route, least) = ("routes", best, .string(best.cost.description))
      (alternatives, hasMore) = (others, more)
    case .unreachable(let why): (result, route, least, reasons) = ("unreachable", nil, .null, why)
    case .bounded(let best, let bound):
      (result, route, least) = ("bounded", best, .string(bound.description))
    }
    return [
      "goal": goal(plan.path.goal), "result": .string(result),
      "progress": .string(plan.progress.description),
      "route": route.map(self.route) ?? .null, "costs_at_least": least,
      "alternatives": .array(alternatives.map(self.route)),
      "more_alternatives": .boolean(hasMore), "reasons": .array(reasons.map(reason)),
      "steps": .array(
        plan.steps.map { step in
          [
            "level": level(step.level, toward: plan.path.goal),
            "changes": questions(step.changes), "progress": .string(step.progress.description),
          ]
        }),
      "years": .array(
        plan.years.map { year in
          [
            "year": .integer(year.year), "changes": questions(year.changes),
            "level": level(year.level, toward: plan.path.goal),
            "progress": .string(year.progress.description),
          ]
        }),
    ]
  }

  func goal(_ goal: GrowthGoal) -> JSONValue {
    let title = JSONValue.string(growthWording.title(goal))
    switch goal {
    case .level(let ladder, let level):
      return [
        "kind": "level", "ladder": id(rules.ladders[ladder].id),
        "level": self.level(level, toward: goal), "title": title,
      ]
    case .criterion(let criterion):
      return ["kind": "criterion", "criterion": id(rules.criteria[criterion].id), "title": title]
    case .measure(let measure, let number):
      return [
        "kind": "measure", "measure": id(rules.measures[measure].id),
        "at_least": .string(number.description), "title": title,
      ]
    }
  }

  private var growthWording: GrowthWording { GrowthWording(wording: wording) }

  private func level(_ level: Int?, toward goal: GrowthGoal) -> JSONValue {
    guard case .level(let ladder, _) = goal, let level,
      rules.ladders[ladder].levels.indices.contains(level)
    else { return .null }
    return id(rules.ladders[ladder].levels[level].id)
  }

  private func questions(_ changes: [GrowthChange]) -> JSONValue {
    .array(changes.map { id(rules.questions[$0.question].id) })
  }

  // MARK: Routes

  private func route(_ route: GrowthRoute) -> JSONValue {
    ["cost": .string(route.cost.description), "changes": .array(route.changes.map(change))]
  }

  private func change(_ change: GrowthChange) -> JSONValue {
    let results = assessment.recommendations
    let open = results.given.map(\.recommendation) + results.depends.map(\.recommendation)
    let advice = open.filter { reference in
      rules.recommendations[reference].triggers.contains { $0.helps(with: change) }
    }
    return [
      "question": id(rules.questions[change.question].id),
      "title": .string(growthWording.question(change.question)), "from": answer(change),
      "to": becomes(change), "cost": .string(change.cost.description),
      "serves": .array(change.serves.map { id(rules.criteria[$0].id) }),
      "advice": .array(advice.map { id(rules.recommendations[$0].id) }),
    ]
  }

  private func answer(_ change: GrowthChange) -> JSONValue {
    let (state, value): (String, JSONValue) =
      switch change.from {
      case .answered(let value): ("answered", self.value(value, of: change.question))
      case .unanswered: ("unanswered", .null)
      case .notApplicable: ("not_applicable", .null)
      case .unansweredIfAsked: ("unanswered_if_asked", .null)
      }
    return ["state": .string(state), "value": value]
  }

  /// A text is not invented: of one that has to be written only that is said.
  private func becomes(_ change: GrowthChange) -> JSONValue {
    switch change.to {
    case .value(let value): ["state": "answered", "value": self.value(value, of: change.question)]
    case .written: ["state": "written", "value": .null]
    }
  }

  private func value(_ value: Value, of question: Reference<Question>) -> JSONValue {
    let definition = rules.questions[question]
    let type = definition.kind.type
    return self.value(value, type, shown: wording.text(value, type, unit: definition.unit))
  }

  // MARK: Reasons

  func reason(_ reason: GrowthReason) -> JSONValue {
    [
      "answers": .array(
        reason.questions.map { question in
          let (state, value) = state(question)
          return [
            "question": id(rules.questions[question].id),
            "title": .string(wording.names.title(question)), "state": .string(state),
            "value": value, "fixed": .boolean(rules.questions[question].isFixed),
          ]
        }),
      "criteria": .array(reason.criteria.map { id(rules.criteria[$0].id) }),
    ]
  }
}

extension AssessmentEncoder {
  /// Why advice stands where it does.
  func placing(_ ground: AdviceOrder.Ground) -> JSONValue {
    let (kind, question, tag): (String, JSONValue, JSONValue) =
      switch ground {
      case .change(_, _, let question): ("change", id(rules.questions[question].id), .null)
      case .blocking: ("blocking", .null, .null)
      case .tag(let position): ("tag", .null, .string(rules.advice.order[position]))
      case .ruleOrder: ("rule_order", .null, .null)
      }
    return [
      "kind": .string(kind), "question": question, "tag": tag,
      "text": .string(strings.explanation(ground, of: rules)),
    ]
  }
}
