public import RuleModel

/// What became of a piece of advice.
public struct AdviceComparison: Hashable, Sendable {
  /// What became of it.
  public enum Course: String, Hashable, Sendable, CaseIterable {
    /// Given last year; what it hung on is met this year.
    case followed
    /// Given in both years.
    case stillOpen = "still_open"
    /// Given last year; this year it hangs on missing answers.
    case undecided
    /// Given last year; what it hung on does not apply any more.
    case noLongerApplies = "no_longer_applies"
    /// Given last year; this year's rules do not have it.
    case gone
    /// Given this year, and not last year.
    case newlyGiven = "newly_given"
  }

  /// The advice in both years.
  public let advice: YearPair<Recommendation>
  /// What became of it.
  public let course: Course

  static func all(before: AssessedYear, now: AssessedYear) -> [AdviceComparison] {
    let old = Set(before.assessment.recommendations.given.map(\.recommendation))
    let new = Set(now.assessment.recommendations.given.map(\.recommendation))
    let depends = Set(now.assessment.recommendations.depends.map(\.recommendation))
    var bounds = now.plan.evaluation(of: now.sheet)
    bounds.evaluate(now.plan.program.dependencies.order)
    return YearPair<Recommendation>.all(
      before: YearComparison.named(before.rules.recommendations, \.id),
      now: YearComparison.named(now.rules.recommendations, \.id)
    ).compactMap { pair in
      let wasGiven = pair.before.map(old.contains) ?? false
      guard let reference = pair.now else {
        return wasGiven ? AdviceComparison(advice: pair, course: .gone) : nil
      }
      if new.contains(reference) {
        return AdviceComparison(advice: pair, course: wasGiven ? .stillOpen : .newlyGiven)
      }
      guard wasGiven else { return nil }
      if depends.contains(reference) { return AdviceComparison(advice: pair, course: .undecided) }
      return AdviceComparison(
        advice: pair,
        course: now.isFulfilled(reference, bounds) ? .followed : .noLongerApplies)
    }
  }
}

extension AssessedYear {
  /// Whether advice is withheld because what it advises is there, and not because it does not apply.
  fileprivate func isFulfilled(
    _ reference: Reference<Recommendation>, _ bounds: Evaluation
  ) -> Bool {
    guard bounds.scope.recommendations[reference.position] else { return false }
    let triggers = zip(
      rules.recommendations[reference].triggers, bounds.triggers(of: reference.position))
    return triggers.contains { trigger, found in
      switch trigger {
      case .unmet(let criterion):
        return assessment.criteria[criterion.position].possibilities == .met
      case .below(let reference, let level):
        // The advice is withheld for what stands outside the levels too.
        let (ladder, result) = (rules.ladders[reference], assessment.ladders[reference.position])
        return result.isApplicable
          && result.possible.positions.allSatisfy { $0 >= ladder.position(ofLevel: level) }
      case .chosen(let question, _):
        if case .answered = assessment.questions[question.position] { return true }
        return false
      case .condition:
        return found == .notMet
      }
    }
  }
}
