import Diagnostics
import RuleModel

extension Resolver {
  /// A ladder; the kinds of the questions are there to judge the one in which a respondent
  /// declares its level.
  func ladder(
    _ draft: LadderDraft, _ enumeration: Reference<Enumeration>, questions: [Question.Kind?]
  ) -> Ladder {
    findings.row = draft.head.row
    let reading = LadderReading(
      conditions: thresholds(of: draft), states: draft.states.flatMap(states))
    return Ladder(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      outcomes: draft.outcomes.map { outcome in
        Ladder.Outcome(
          id: outcome.head.identifier, title: texts.text(outcome.head.title),
          note: texts.text(outcome.note),
          condition: condition(of: outcome),
          attribution: attribution(outcome.attribution), span: outcome.head.span)
      },
      floor: Ladder.Floor(
        id: draft.floor.identifier, title: texts.text(draft.floor.title), span: draft.floor.span),
      levels: draft.levels.enumerated().map { level($1, at: $0, in: draft, reading) },
      appliesWhen: optionalCondition(draft.appliesWhen), enumeration: enumeration,
      declared: draft.declared.flatMap {
        declared($0, in: draft, isWhole[enumeration.position], questions)
      },
      subjects: subjects(draft.subjects), sheet: draft.sheet.map { Reference($0) },
      attribution: attribution(draft.attribution, reporting: draft.head), span: draft.head.span)
  }

  private func condition(of outcome: LadderDraft.Outcome) -> Ladder.Outcome.Condition {
    guard let unanswered = outcome.unanswered else {
      return .holds(condition(outcome.condition, at: outcome.head.span))
    }
    return .unanswered(unanswered.compactMap(question(named:)))
  }

  private func level(
    _ draft: LevelDraft, at position: Int, in ladder: LadderDraft, _ reading: LadderReading
  ) -> Ladder.Level {
    let requirements = requires(draft, at: position, in: ladder)
    let state = state(of: draft, in: ladder)
    var conditions: [Expression] = []
    if let threshold = reading.conditions?[position] { conditions.append(threshold) }
    if let states = reading.states {
      if let state {
        conditions.append(states.isReached(state, from: states.reached, at: draft.head.span))
      }
      conditions += requirements.compactMap { required, requirement in
        stateCondition(requirement, of: ladder.levels[required], in: ladder, states)
      }
    }
    if let written = optionalCondition(draft.condition) { conditions.append(written) }
    return Ladder.Level(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      group: texts.text(draft.group), text: texts.text(draft.text),
      requires: draft.requires == nil
        ? (position == 0 ? [] : [position - 1]) : requirements.map(\.level),
      criteria: draft.criteria.compactMap(criterion),
      condition: conditions.count > 1
        ? Expression(.all(conditions), type: .boolean, span: draft.head.span) : conditions.first,
      state: state, whenNotApplicable: draft.whenNotApplicable,
      statesNotApplicable: draft.statesNotApplicable, attribution: attribution(draft.attribution),
      span: draft.head.span)
  }

  private func criterion(_ syntax: ExpressionSyntax) -> Reference<Criterion>? {
    guard case .name(let name) = syntax.kind else { return nil }
    return criterion(named: Located(name, at: syntax.span))
  }

  /// The levels that one requires by name, by their positions.
  private func requires(
    _ draft: LevelDraft, at position: Int, in ladder: LadderDraft
  ) -> [(level: Int, requirement: LevelDraft.Requirement)] {
    // A ladder with more levels than that has been reported.
    let levels = ladder.levels.prefix(MemberSet.capacity)
    let isWhole = ladder.levels.count == levels.count && levels.allSatisfy { $0.head.id != nil }
    return (draft.requires ?? []).compactMap { requirement in
      let id = requirement.level
      guard let other = levels.firstIndex(where: { $0.head.id?.value == id.value }) else {
        if isWhole { reportUnknownLevel(id, in: ladder) }
        return nil
      }
      guard other < position else {
        findings.report(.requiresNotBelow(id))
        return nil
      }
      return (other, requirement)
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
