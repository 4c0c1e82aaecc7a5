import RuleModel

extension ScoringPlan {
  /// The least that has to change for a goal to be surely reached.
  public func path(
    to goal: GrowthGoal, from sheet: AnswerSheet, weighing: GrowthWeighing = .byEffort
  ) -> GrowthPath {
    path(to: goal, from: sheet, weighing: weighing, workLimit: PathSearch.workLimit)
  }

  /// The same with another limit on the work, in elements evaluated.
  package func path(
    to goal: GrowthGoal, from sheet: AnswerSheet, weighing: GrowthWeighing, workLimit: Int
  ) -> GrowthPath {
    guard let target = GrowthTarget(goal, of: program) else {
      return GrowthPath(
        goal: goal, result: .unreachable([GrowthReason(questions: [], criteria: [])]))
    }
    let scope = GrowthScope(self, target, sheet, weighing: weighing)
    var search = PathSearch(scope, workLimit: workLimit)
    let outcome = search.run()
    switch outcome {
    case .reached: return GrowthPath(goal: goal, result: .reached)
    case .unreachable:
      return GrowthPath(
        goal: goal, result: .unreachable(facts(search, scope, workLimit: workLimit)))
    case .found(let answers, let others, let hasMore):
      let making = RouteMaking(self, sheet, scope)
      return GrowthPath(
        goal: goal,
        result: .routes(
          making.route(answers), alternatives: others.map(making.route), hasMore: hasMore))
    case .bounded(let answers, let least):
      let making = RouteMaking(self, sheet, scope)
      return GrowthPath(
        goal: goal,
        result: .bounded(best: answers.map(making.route), atLeast: scope.cost(least)))
    }
  }

  // What keeps a goal away. That values were left out rests on facts that no clause names: then the
  // search is made again with all of them.
  private func facts(
    _ search: PathSearch, _ scope: GrowthScope, workLimit: Int
  ) -> [GrowthReason] {
    guard search.leavesValuesOut else { return search.facts(workLimit: workLimit) }
    var whole = PathSearch(scope, workLimit: workLimit, leavingValuesOut: false)
    guard case .unreachable = whole.run() else { return [whole.everyFact] }
    return whole.facts(workLimit: workLimit)
  }

  /// Why a goal is not surely reached: minimal sets of answers that share no question, fixed ones
  /// among them; none where it is reached.
  public func reasons(against goal: GrowthGoal, for sheet: AnswerSheet) -> [GrowthReason] {
    guard let target = GrowthTarget(goal, of: program) else {
      return [GrowthReason(questions: [], criteria: [])]
    }
    let scope = GrowthScope(self, target, sheet, weighing: .byNumber)
    guard scope.present.evaluation.reaches(target) != .met else { return [] }
    var search = ReasonSearch(scope, workLimit: PathSearch.workLimit)
    let reasons = search.reasons(freeing: [])
    guard reasons.isEmpty else { return reasons }
    // It is not reached in every completion only because the bounds cannot tell.
    let open = scope.questions.filter { scope.present.evaluation.answers[$0] == .unanswered }
    return [GrowthReason(questions: open.map { Reference($0) }, criteria: [])]
  }
}
