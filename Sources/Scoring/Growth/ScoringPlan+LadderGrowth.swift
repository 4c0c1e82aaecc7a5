public import RuleModel

extension ScoringPlan {
  /// The way up a ladder; nil where it has no next level.
  ///
  /// Who cannot reach a level cannot reach one above it either, so the highest level to which there
  /// is a route is found by halving.
  public func growth(
    on ladder: Reference<Ladder>, from sheet: AnswerSheet, weighing: GrowthWeighing = .byEffort
  ) -> LadderGrowth? {
    guard let goal = nextGoal(of: ladder, for: sheet), case .level(_, let first) = goal else {
      return nil
    }
    let next = growthPlan(to: goal, from: sheet, weighing: weighing)
    let top = rules.ladders[ladder].levels.count - 1
    guard next.path.route != nil, first < top else {
      return LadderGrowth(ladder: ladder, next: next)
    }
    func plan(to level: Int) -> GrowthPlan {
      growthPlan(to: .level(ladder, level: level), from: sheet, weighing: weighing)
    }
    var (reached, farthest): (Int, GrowthPlan?) = (first, nil)
    var (missed, beyond): (Int, GrowthPlan?) = (top + 1, nil)
    var level = top
    while missed - reached > 1 {
      let tried = plan(to: level)
      if tried.path.route == nil {
        (missed, beyond) = (level, tried)
      } else {
        (reached, farthest) = (level, tried)
      }
      level = (reached + missed) / 2
    }
    return LadderGrowth(ladder: ladder, next: next, farthest: farthest, beyond: beyond)
  }

  /// The way to the next level of a ladder only; nil where it has none.
  public func nextStep(
    on ladder: Reference<Ladder>, from sheet: AnswerSheet, weighing: GrowthWeighing = .byEffort
  ) -> LadderGrowth? {
    nextGoal(of: ladder, for: sheet).map {
      LadderGrowth(ladder: ladder, next: growthPlan(to: $0, from: sheet, weighing: weighing))
    }
  }
}
