import Diagnostics
import RuleModel

/// How a ladder is read off a value or off states.
struct LadderReading {
  /// The steps of a level's state.
  struct States {
    let scale: Reference<Enumeration>
    /// The position of the step from which on a level holds.
    let reached: Int

    /// Whether a state is at or above a step.
    func isReached(_ state: Reference<Measure>, from step: Int, at span: Span) -> Expression {
      let type = ValueType.member(scale)
      return Expression(
        .compare(
          .greaterOrEqual, Expression(.measure(state), type: type, span: span),
          Expression(.constant(.member(step)), type: type, span: span)),
        type: .boolean, span: span)
    }
  }

  /// For each level what the value must be; nil where the ladder is not read off one, or where that
  /// is faulty.
  let conditions: [Expression?]?
  let states: States?
}

extension Resolver {
  /// The steps of a ladder's states; nil where they are faulty, which is reported.
  func states(_ draft: LadderDraft.States) -> LadderReading.States? {
    guard let scale = draft.scale,
      let reference = names.choices.reference(scale, as: .enumeration, findings)
    else { return nil }
    guard enumerations[reference].origin == .scale else {
      findings.report(.statesOfUnorderedSet(scale))
      return nil
    }
    guard let reached = draft.reached, let step = position(of: reached, in: reference)
    else { return nil }
    if step == 0 { findings.report(.everyLevelReached(reached, scale: scale.value)) }
    return LadderReading.States(scale: reference, reached: step)
  }

  /// The measure that says how far a level is met.
  func state(of level: LevelDraft, in ladder: LadderDraft) -> Reference<Measure>? {
    ladder.stateID(of: level).flatMap { names.measures[$0.value] }
  }

  /// What a level asks of the state of one below; nil where it asks nothing, or something faulty.
  func stateCondition(
    _ requirement: LevelDraft.Requirement, of level: LevelDraft, in ladder: LadderDraft,
    _ states: LadderReading.States
  ) -> Expression? {
    guard let written = requirement.state,
      let step = position(of: written, in: states.scale),
      let state = state(of: level, in: ladder)
    else { return nil }
    guard step >= states.reached else {
      findings.report(.requiredStateTooLow(written, reached: ladder.states?.reached))
      return nil
    }
    return states.isReached(state, from: step, at: written.span)
  }

  /// What each level asks of the value that its ladder is read off; nil where there is none, or a
  /// faulty one.
  func thresholds(of draft: LadderDraft) -> [Expression?]? {
    guard let syntax = draft.from else { return nil }
    let (value, found) = checker.anyValue(syntax)
    findings.report(found)
    guard let value else { return nil }
    switch value.type {
    case .number: return numberThresholds(of: draft, value)
    case .member(let enumeration):
      reportThresholds(of: draft, value.type)
      return memberThresholds(of: draft, value, enumeration)
    case .boolean, .members, .date, .text:
      reportThresholds(of: draft, value.type)
      findings.report(.ladderFromOtherType(checker.describe(value.type), at: value.span))
      return nil
    }
  }

  private func reportThresholds(of draft: LadderDraft, _ type: ValueType) {
    guard case .member = type else { return }
    for threshold in draft.levels.compactMap(\.atLeast) {
      findings.report(.thresholdWithoutNumber(at: threshold.span, found: checker.describe(type)))
    }
  }

  private func numberThresholds(of draft: LadderDraft, _ value: Expression) -> [Expression?] {
    var last: Located<Rational>?
    return draft.levels.map { level in
      guard let threshold = level.atLeast else {
        if !level.hasThreshold { findings.report(.levelWithoutThreshold(level.head)) }
        return nil
      }
      guard let (constant, number) = amount(threshold) else { return nil }
      let located = Located(number, at: threshold.span)
      if let last, last.value >= number {
        findings.report(.thresholdsNotRising(located, after: last))
      }
      last = located
      return Expression(
        .compare(.greaterOrEqual, value, constant), type: .boolean, span: threshold.span)
    }
  }

  private func memberThresholds(
    of draft: LadderDraft, _ value: Expression, _ reference: Reference<Enumeration>
  ) -> [Expression?]? {
    let enumeration = enumerations[reference]
    guard isWhole[reference.position] else { return nil }
    let positions = draft.levels.map { level -> Int? in
      guard let id = level.head.id else { return nil }
      guard let position = enumeration.members.firstIndex(where: { $0.id.text == id.value }) else {
        findings.report(
          .levelIsNoMember(
            id, of: enumeration,
            known: findings.nearNames.candidates(enumeration.members.map(\.id.text))))
        return nil
      }
      guard !enumeration.isOrdered || enumeration.hasRank(position) else {
        findings.report(.outcomeWithoutRank(Identifier(id.value), at: id.span))
        return nil
      }
      return position
    }
    let known = positions.compactMap(\.self)
    guard known.count == positions.count else { return nil }
    if enumeration.isOrdered { reportFallingLevels(draft, known, enumeration) }
    return known.indices.map { index in
      let span = draft.levels[index].head.span
      func constant(_ member: Int) -> Expression {
        Expression(.constant(.member(member)), type: value.type, span: span)
      }
      return enumeration.isOrdered
        ? Expression(
          .compare(.greaterOrEqual, value, constant(known[index])), type: .boolean, span: span)
        : Expression(
          .isIn(value, known[index...].map { .member($0) }, negated: false), type: .boolean,
          span: span)
    }
  }

  private func reportFallingLevels(
    _ draft: LadderDraft, _ positions: [Int], _ enumeration: Enumeration
  ) {
    for (index, position) in positions.enumerated().dropFirst()
    where position < positions[index - 1] {
      guard let id = draft.levels[index].head.id, let last = draft.levels[index - 1].head.id
      else { continue }
      findings.report(.levelsOutOfOrder(id, after: last, in: enumeration))
    }
  }
}
