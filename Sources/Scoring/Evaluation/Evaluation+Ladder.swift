import RuleModel

extension Evaluation {
  /// Finds what a ladder can give, with its outcomes and levels.
  mutating func evaluateLadder(_ position: Int) {
    guard scope.ladders[position] else {
      ladders[position] = .lacking
      ladderResults[position] = .lacking
      ladderApplies[position] = .notMet
      return
    }
    let ladder = program.ladders[position]
    for (place, node) in ladder.outcomes.enumerated() {
      outcomes[ladder.firstOutcome + place] = counting(condition(node))
    }
    for (place, level) in ladder.levels.enumerated() {
      let own = own(level)
      var canBeReached = own.canBeMet || own.canBeNotApplicable
      var canBeMissed = own.canBeNotMet
      for required in level.requires {
        let reached = reachedLevels[ladder.firstLevel + required]
        canBeReached = canBeReached && reached.canBeMet
        canBeMissed = canBeMissed || reached.canBeNotMet
      }
      ownLevels[ladder.firstLevel + place] = own
      reachedLevels[ladder.firstLevel + place] = Possibilities(
        met: canBeReached, notMet: canBeMissed)
    }
    let result = AbstractValue(.member(possibleResults(ladder)))
    let applies: Possibilities =
      if let appliesWhen = ladder.appliesWhen { condition(appliesWhen) } else { .met }
    ladderResults[position] = result
    ladderApplies[position] = applies
    // Counted, a ladder that may apply does.
    ladders[position] =
      applies.canBeMet ? result.lacking(if: mode == .bounds && applies != .met) : .lacking
  }

  private func own(_ level: Program.Level) -> Possibilities {
    var joined = Conjunction()
    for criterion in level.criteria { joined.add(criteriaRead[criterion]) }
    if let node = level.condition { joined.add(counting(condition(node))) }
    return joined.result.replacingNotApplicable(by: level.whenNotApplicable)
  }

  // Counted, a condition of a level or an outcome that is unknown does not hold.
  private func counting(_ condition: Possibilities) -> Possibilities {
    mode == .counted && !condition.isSingle ? .notMet : condition
  }

  private func possibleResults(_ ladder: Program.Ladder) -> MemberSet {
    var possible = MemberSet()
    for place in ladder.outcomes.indices {
      let outcome = outcomes[ladder.firstOutcome + place]
      if outcome.canBeMet { possible.insert(place) }
      if outcome == .met { return possible }
    }
    // From the top: a level is the result where all that come after it can be out of the way.
    for place in ladder.levels.indices.reversed() {
      let own = ownLevels[ladder.firstLevel + place]
      let reached = reachedLevels[ladder.firstLevel + place]
      if own.canBeMet, reached.canBeMet { possible.insert(ladder.position(ofLevel: place)) }
      guard reached.canBeNotMet || own.canBeNotApplicable else { return possible }
    }
    possible.insert(ladder.floor)
    return possible
  }
}
