public import RuleModel

extension ScoringPlan {
  /// The way up a ladder; nil where it has no next level.
  ///
  /// Who cannot reach a level cannot reach one above it either, so the highest level to which there
  /// is a route is found by halving; a search that was cut short without a route ends it. Of a
  /// ladder on which very much hangs only the next level is looked for, and not as long.
  public func growth(
    on ladder: Reference<Ladder>, from sheet: AnswerSheet, weighing: GrowthWeighing = .byEffort
  ) -> LadderGrowth? {
    guard let goal = nextGoal(of: ladder, for: sheet), case .level(_, let first) = goal else {
      return nil
    }
    guard !isVast(ladder) else { return nextStep(on: ladder, from: sheet, weighing: weighing) }
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
      switch tried.path.result {
      case .bounded(nil, _):
        // The levels between would take as long to search.
        return LadderGrowth(ladder: ladder, next: next, farthest: farthest, beyond: tried)
      case .unreachable: (missed, beyond) = (level, tried)
      case .reached, .routes, .bounded: (reached, farthest) = (level, tried)
      }
      level = (reached + missed) / 2
    }
    return LadderGrowth(ladder: ladder, next: next, farthest: farthest, beyond: beyond)
  }

  /// The way to the next level of a ladder only; nil where it has none.
  public func nextStep(
    on ladder: Reference<Ladder>, from sheet: AnswerSheet, weighing: GrowthWeighing = .byEffort
  ) -> LadderGrowth? {
    let limit = isVast(ladder) ? Self.workLimitForVast : PathSearch.workLimit
    return nextGoal(of: ladder, for: sheet).map {
      LadderGrowth(
        ladder: ladder,
        next: growthPlan(to: $0, from: sheet, weighing: weighing, workLimit: limit))
    }
  }

  /// The most elements, for each level anew, that all levels are looked for among.
  private static let mostElements = 20_000
  /// The units of work that the next level is worth where there are more.
  private static let workLimitForVast = 100_000

  private func isVast(_ ladder: Reference<Ladder>) -> Bool {
    let elements = program.dependencies.closure(of: [.ladder(ladder.position)]).count
    return elements > Self.mostElements / max(1, rules.ladders[ladder].levels.count)
  }
}
