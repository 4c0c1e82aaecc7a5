public import RuleModel

extension ScoringPlan {
  /// Whether a goal is surely reached: whatever the missing answers are.
  public func isReached(_ goal: GrowthGoal, by sheet: AnswerSheet) -> Bool {
    guard let target = GrowthTarget(goal, of: program) else { return false }
    var bounds = evaluation(of: sheet)
    bounds.evaluate(program.dependencies.closure(of: [target.element]))
    return bounds.reaches(target) == .met
  }

  /// The next level of a ladder as a goal: the lowest that is not surely reached; nil at the top,
  /// and where the ladder does not apply.
  public func nextGoal(of ladder: Reference<Ladder>, for sheet: AnswerSheet) -> GrowthGoal? {
    guard program.ladders.indices.contains(ladder.position) else { return nil }
    var bounds = evaluation(of: sheet)
    bounds.evaluate(program.dependencies.closure(of: [.ladder(ladder.position)]))
    guard bounds.ladderApplies[ladder.position].canBeMet else { return nil }
    let compiled = program.ladders[ladder.position]
    return compiled.levels.indices.first {
      let position = compiled.position(ofLevel: $0)
      return bounds.reaches(.ladder(ladder.position, position: position)) != .met
    }.map { .level(ladder, level: $0) }
  }
}

extension AnswerSheet {
  /// The sheet after some changes; where a text has to be written, something is.
  public func applying(_ changes: [GrowthChange]) -> AnswerSheet {
    var answers = answers
    for change in changes {
      let position = change.question.position
      while answers.count <= position { answers.append(.unanswered) }
      switch change.to {
      case .value(let value): answers[position] = .value(value)
      case .written: answers[position] = .value(.text("-"))
      }
    }
    return AnswerSheet(
      respondent: respondent, surveyYear: surveyYear, answers: answers, rowKeys: rowKeys)
  }
}
