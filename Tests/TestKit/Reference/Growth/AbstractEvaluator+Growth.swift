import RuleModel
package import Scoring

/// What Growth.md says of goals and of what has to hold after changes.
extension AbstractEvaluator {
  /// Whether a goal is surely reached.
  package func isReached(_ goal: GrowthGoal) -> Bool {
    switch goal {
    case .level(let reference, let level):
      let place = rules.ladders[reference].outcomes.count + 1 + level
      let ladder = ladder(reference, .bounds)
      return ladder.isApplicable && !ladder.canLack
        && ladder.possible.positions.allSatisfy { $0 >= place }
    case .criterion(let reference):
      return criterion(reference, .bounds) == .met
    case .measure(let reference, let number):
      let value = measure(reference)
      guard case .number(let low, _)? = value.content, !value.canLack else { return false }
      return low >= number
    }
  }

  /// Whether a goal is possible.
  package func isPossible(_ goal: GrowthGoal) -> Bool {
    switch goal {
    case .level(let reference, let level):
      let place = rules.ladders[reference].outcomes.count + 1 + level
      let ladder = ladder(reference, .bounds)
      return ladder.isApplicable && ladder.possible.positions.contains { $0 >= place }
    case .criterion(let reference):
      return criterion(reference, .bounds).contains(.met)
    case .measure(let reference, let number):
      guard case .number(_, let high)? = measure(reference).content else { return false }
      return high >= number
    }
  }

  /// Whether a question that was changed may be: it surely applies, and what it requires holds.
  package func canHaveChanged(_ question: Int) -> Bool {
    guard applicability(Reference(question)) == .met else { return false }
    guard let requires = rules.questions[question].requires else { return true }
    return possibilities(requires, .bounds) == .met
  }
}
