package import RuleModel
import Scoring

/// What a ladder's result says about the way up.
extension AbstractEvaluator {
  /// The counted result by position; one is always possible there.
  package func countedResult(_ reference: Reference<Ladder>) -> Int {
    let possible = ladder(reference, .counted).possible.positions
    precondition(possible.count == 1, "the counted ladder has one result")
    return possible[0]
  }

  /// The level after the counted result, passing by those passed over in the counted result.
  func next(_ reference: Reference<Ladder>) -> Int? {
    let ladder = rules.ladders[reference]
    let result = countedResult(reference)
    guard result >= ladder.outcomes.count else { return nil }
    let counted = self.ladder(reference, .counted)
    return ladder.levels.indices.first {
      $0 > result - ladder.outcomes.count - 1 && counted.own[$0] != .notApplicable
    }
  }

  func firstBlocking(_ reference: Reference<Ladder>) -> Int? {
    guard let next = next(reference) else { return nil }
    return rules.ladders[reference].levels[next].criteria.firstIndex {
      namedCriterion($0, .bounds).contains(.notMet)
    }
  }

  func nearMisses(_ reference: Reference<Ladder>) -> [Int] {
    let ladder = rules.ladders[reference]
    let bounds = self.ladder(reference, .bounds)
    guard bounds.possible.positions.contains(where: { $0 >= ladder.outcomes.count }) else {
      return []
    }
    return ladder.levels.indices.filter { position in
      let level = ladder.levels[position]
      let criteria = level.criteria.map { namedCriterion($0, .bounds) }
      let condition = level.condition.map { possibilities($0, .bounds) }
      let others = criteria.filter { $0 != .notMet } + (condition.map { [$0] } ?? [])
      return criteria.count { $0 == .notMet } == 1
        && others.allSatisfy { $0 == .met || $0 == .notApplicable }
        && level.requires.allSatisfy { bounds.reached[$0] == .met }
    }
  }

  func declared(_ reference: Reference<Ladder>) -> LadderResult.Declared {
    let ladder = rules.ladders[reference]
    guard let question = ladder.declared, case .answered(.member(let member)) = state(question),
      case .single(let enumeration) = rules.questions[question].kind
    else { return .notComparable }
    let id = rules.enumerations[enumeration].members[member].id
    let counted = countedResult(reference)
    guard
      let position = rules.enumerations[ladder.enumeration].members.firstIndex(where: {
        $0.id == id
      }),
      position >= ladder.outcomes.count, counted >= ladder.outcomes.count
    else { return .notComparable }
    return position == counted
      ? .same(position: position) : .differs(position: position, steps: position - counted)
  }

  /// Whether the advice is on the next level of a ladder, or on a criterion that blocks it.
  func isNeededForNextLevel(_ recommendation: Recommendation) -> Bool {
    recommendation.triggers.contains {
      holds($0).contains(.met) && isNeededForNextLevel($0)
    }
  }

  private func isNeededForNextLevel(_ trigger: Recommendation.Trigger) -> Bool {
    if case .below(let ladder, let level) = trigger {
      return self.ladder(ladder, .bounds).isApplicable && next(ladder) == level
    }
    guard case .unmet(let criterion) = trigger else { return false }
    return rules.ladders.indices.contains { position in
      let reference = Reference<Ladder>(position)
      guard ladder(reference, .bounds).isApplicable, let next = next(reference) else {
        return false
      }
      return rules.ladders[reference].levels[next].criteria.contains(criterion)
        && namedCriterion(criterion, .bounds).contains(.notMet)
    }
  }
}
