import Diagnostics
import JSONWriting
import RuleModel
import Scoring

extension AssessmentEncoder {
  func recommendations(_ order: AdviceOrder) -> JSONValue {
    let results = assessment.recommendations
    return [
      "given": .array(
        order.entries.map { entry in
          advice(
            entry.given.recommendation, holding: entry.given.holding, open: entry.given.open,
            [
              .init("needed_for_next_level", .boolean(entry.aim == .nextLevel)),
              .init("shown", .boolean(entry.isShown)), .init("placed_by", placing(entry.ground)),
            ])
        }),
      "withheld": .array(results.withheld.map { advice($0, holding: [], open: [], []) }),
      "depends": .array(
        results.depends.map { depending in
          advice(
            depending.recommendation, holding: [], open: depending.open,
            [.init("deciding", deciding(depending.deciding))])
        }),
    ]
  }

  private func advice(
    _ reference: Reference<Recommendation>, holding: [Int], open: [Int],
    _ more: [JSONValue.Member]
  ) -> JSONValue {
    let advice = rules.recommendations[reference]
    let members: [JSONValue.Member] = [
      .init("id", id(advice.id)), .init("title", .string(advice.title)),
      .init("reason", .optional(advice.reason)),
      .init("first_step", .optional(advice.firstStep)), .init("who", .optional(advice.who)),
      .init("effort", .optional(advice.effort)),
      .init("tags", .array(advice.tags.map { .string($0) })),
      .init(
        "triggers",
        .array(
          advice.triggers.enumerated().map { position, trigger in
            let state =
              holding.contains(position) ? "holds" : open.contains(position) ? "open" : "fails"
            return .object(self.trigger(trigger) + [.init("state", .string(state))])
          })),
      .init("basis", basis(advice.basis)),
      .init("attribution", attribution(advice.attribution)), .init("at", place(advice.span)),
    ]
    return .object(members + more)
  }

  private func trigger(_ trigger: Recommendation.Trigger) -> [JSONValue.Member] {
    switch trigger {
    case .unmet(let criterion):
      return [
        .init("kind", "criterion"), .init("criterion", id(rules.criteria[criterion].id)),
      ]
    case .below(let reference, let level):
      let ladder = rules.ladders[reference]
      return [
        .init("kind", "level"), .init("ladder", id(ladder.id)),
        .init(
          "level", ladder.levels.indices.contains(level) ? id(ladder.levels[level].id) : .null),
      ]
    case .chosen(let reference, let member):
      let question = rules.questions[reference]
      let members = ids(MemberSet([member]), question.kind.type)
      return [
        .init("kind", "choice"), .init("question", id(question.id)),
        .init("member", members.first ?? .null),
      ]
    case .condition(let condition):
      return [
        .init("kind", "condition"),
        .init("expression", .optional(rules.files.text(of: condition.span))),
      ]
    }
  }
}
