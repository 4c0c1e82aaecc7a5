import Diagnostics
import RuleModel

extension Resolver {
  /// A ladder; the kinds of the questions are there to judge the one in which a respondent
  /// declares its level.
  func ladder(
    _ draft: LadderDraft, _ enumeration: Reference<Enumeration>, questions: [Question.Kind?]
  ) -> Ladder {
    Ladder(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      outcomes: draft.outcomes.map { outcome in
        Ladder.Outcome(
          id: outcome.head.identifier, title: texts.text(outcome.head.title),
          note: texts.text(outcome.note),
          condition: condition(outcome.condition, at: outcome.head.span),
          attribution: attribution(outcome.attribution), span: outcome.head.span)
      },
      floor: Ladder.Floor(
        id: draft.floor.identifier, title: texts.text(draft.floor.title), span: draft.floor.span),
      levels: draft.levels.enumerated().map { level($1, at: $0, in: draft) },
      enumeration: enumeration,
      declared: draft.declared.flatMap {
        declared($0, in: draft, isWhole[enumeration.position], questions)
      },
      subjects: subjects(draft.subjects), sheet: draft.sheet.map { Reference($0) },
      attribution: attribution(draft.attribution, reporting: draft.head), span: draft.head.span)
  }

  private func level(
    _ draft: LadderDraft.Level, at position: Int, in ladder: LadderDraft
  ) -> Ladder.Level {
    Ladder.Level(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      group: texts.text(draft.group), text: texts.text(draft.text),
      requires: requires(draft, at: position, in: ladder),
      criteria: draft.criteria.compactMap(criterion(named:)),
      condition: optionalCondition(draft.condition),
      whenNotApplicable: draft.whenNotApplicable,
      statesNotApplicable: draft.statesNotApplicable, attribution: attribution(draft.attribution),
      span: draft.head.span)
  }

  private func requires(
    _ draft: LadderDraft.Level, at position: Int, in ladder: LadderDraft
  ) -> [Int] {
    guard let ids = draft.requires else { return position == 0 ? [] : [position - 1] }
    // A ladder with more levels than that has been reported.
    let levels = ladder.levels.prefix(MemberSet.capacity)
    let isWhole = ladder.levels.count == levels.count && levels.allSatisfy { $0.head.id != nil }
    return ids.compactMap { id in
      guard let other = levels.firstIndex(where: { $0.head.id?.value == id.value }) else {
        if isWhole { reportUnknownLevel(id, in: ladder) }
        return nil
      }
      guard other < position else {
        findings.report(.requiresNotBelow(id))
        return nil
      }
      return other
    }
  }

  private func declared(
    _ id: Located<String>, in ladder: LadderDraft, _ isWhole: Bool, _ kinds: [Question.Kind?]
  ) -> Reference<Question>? {
    guard let question = names.questions.reference(id, as: .question, findings),
      let kind = kinds[question.position]
    else { return nil }
    guard case .single(let choices) = kind else {
      findings.report(.declaredOfOtherType(id))
      return nil
    }
    guard isWhole, self.isWhole[choices.position] else { return question }
    let results = Set(ladder.results.compactMap(\.id?.value))
    for member in enumerations[choices].members
    where member.meaning == .itself && !results.contains(member.id.text) {
      findings.report(
        .undeclarableChoice(
          member.id.text, of: id, ladder: ladder.head.name, choiceSpan: member.span))
    }
    return question
  }
}

extension Resolver {
  /// Reports a level that a ladder does not have.
  func reportUnknownLevel(_ id: Located<String>, in ladder: LadderDraft) {
    let levels = findings.nearNames.candidates(ladder.levels.compactMap(\.head.id?.value))
    findings.report(.unknownReference(id, to: .level(of: ladder.head.name), known: levels))
  }
}
