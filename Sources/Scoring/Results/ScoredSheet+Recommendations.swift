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
      let given = bounds.given(position)
      guard given != .notMet else {
        withheld.append(reference)
        continue
      }
      let triggers = bounds.triggers(of: position)
      let open = triggers.indices.filter { !triggers[$0].isSingle }
      guard given == .met else {
        depends.append(
          .init(
            recommendation: reference, open: open, deciding: deciding(.recommendation(position))))
        continue
      }
      let written = rules.recommendations[position].triggers
      let isNeeded = triggers.indices.contains {
        triggers[$0].canBeMet && self.isNeeded(written[$0], ladders)
      }
      let entry = RecommendationResults.Given(
        recommendation: reference, isNeededForNextLevel: isNeeded,
        holding: triggers.indices.filter { triggers[$0] == .met }, open: open)
      if isNeeded { needed.append(entry) } else { others.append(entry) }
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
