import Diagnostics
import RuleModel

extension Resolver {
  /// A recommendation.
  func recommendation(
    _ draft: RecommendationDraft, ladders: [LadderDraft], questions: [Question.Kind?]
  ) -> Recommendation {
    findings.row = draft.head.row
    let never = Expression(
      .constant(.boolean(false)), type: .boolean, span: draft.head.span)
    let triggers = draft.triggers.compactMap { trigger($0, ladders, questions) }
    return Recommendation(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      reason: texts.text(draft.reason), firstStep: texts.text(draft.firstStep),
      who: texts.text(draft.who), effort: texts.text(draft.effort), tags: draft.tags,
      triggers: triggers.isEmpty ? [.condition(never)] : triggers,
      subjects: subjects(draft.subjects), basis: basis(draft.basis),
      attribution: attribution(draft.attribution, reporting: draft.head), span: draft.head.span)
  }

  private func trigger(
    _ draft: RecommendationDraft.Trigger, _ ladders: [LadderDraft],
    _ questions: [Question.Kind?]
  ) -> Recommendation.Trigger? {
    switch draft {
    case .criterion(let id):
      return names.criteria.reference(id, as: .criterion, findings).map { .unmet($0) }
    case .condition(let syntax): return optionalCondition(syntax).map { .condition($0) }
    case .level(let name):
      guard let ladder = names.ladders.reference(name.owner, as: .ladder, findings)
      else { return nil }
      let levels = ladders[ladder.position].levels
      if let level = levels.firstIndex(where: { $0.head.id?.value == name.member.value }) {
        return .below(ladder, level: level)
      }
      if levels.allSatisfy({ $0.head.id != nil }) {
        reportUnknownLevel(name.member, in: ladders[ladder.position])
      }
      return nil
    case .choice(let name):
      guard let question = names.questions.reference(name.owner, as: .question, findings),
        let kind = questions[question.position]
      else { return nil }
      switch kind {
      case .single(let choices), .multi(let choices):
        return position(of: name.member, in: choices).map { .chosen(question, member: $0) }
      case .yesNo, .integer, .decimal, .date, .text:
        findings.report(.choiceOfPlainQuestion(name.owner))
        return nil
      }
    }
  }
}
