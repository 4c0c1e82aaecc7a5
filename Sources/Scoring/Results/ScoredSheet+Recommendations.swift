import RuleModel

extension ScoredSheet {
  /// The advice in its three lists.
  func recommendations(_ ladders: [LadderResult]) -> RecommendationResults {
    var needed: [RecommendationResults.Given] = []
    var others: [RecommendationResults.Given] = []
    var withheld: [Reference<Recommendation>] = []
    var depends: [RecommendationResults.Depending] = []
    for position in rules.recommendations.indices {
      let reference = Reference<Recommendation>(position)
      switch bounds.given(position) {
      case .met:
        if isNeeded(rules.recommendations[position].trigger, ladders) {
          needed.append(.init(recommendation: reference, isNeededForNextLevel: true))
        } else {
          others.append(.init(recommendation: reference, isNeededForNextLevel: false))
        }
      case .notMet: withheld.append(reference)
      default:
        depends.append(
          .init(recommendation: reference, deciding: deciding(.recommendation(position))))
      }
    }
    return RecommendationResults(given: needed + others, withheld: withheld, depends: depends)
  }

  private func isNeeded(_ trigger: Recommendation.Trigger, _ ladders: [LadderResult]) -> Bool {
    switch trigger {
    case .unmet(let criterion):
      zip(plan.program.ladders, ladders).contains { ladder, result in
        guard let next = result.next else { return false }
        let level = ladder.levels[next]
        return blocking(level).contains { level.criteria[$0] == criterion.position }
      }
    case .below(let ladder, let level): ladders[ladder.position].next == level
    case .chosen, .condition: false
    }
  }
}
