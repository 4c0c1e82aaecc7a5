import RuleModel

extension ScoringPlan {
  /// The path in steps, each of which reaches a level, and spread over years where some are given.
  public func growthPlan(
    to goal: GrowthGoal, from sheet: AnswerSheet, weighing: GrowthWeighing = .byEffort,
    over years: GrowthYears? = nil
  ) -> GrowthPlan {
    growthPlan(
      to: goal, from: sheet, weighing: weighing, over: years, workLimit: PathSearch.workLimit)
  }

  func growthPlan(
    to goal: GrowthGoal, from sheet: AnswerSheet, weighing: GrowthWeighing,
    over years: GrowthYears? = nil, workLimit: Int
  ) -> GrowthPlan {
    let path = path(to: goal, from: sheet, weighing: weighing, workLimit: workLimit)
    guard let target = GrowthTarget(goal, of: program) else {
      return GrowthPlan(path: path, progress: .zero, steps: [], years: [])
    }
    let progress = GrowthProgress(target, program)
    let start = progress.share(in: progress.evaluated(sheet, self))
    guard let route = path.route else {
      return GrowthPlan(path: path, progress: start, steps: [], years: [])
    }
    let steps = steps(of: route, to: goal, from: sheet, progress, weighing)
    return GrowthPlan(
      path: path, progress: start, steps: steps,
      years: years.map { self.years($0, of: steps.flatMap(\.changes), from: sheet, progress) }
        ?? [])
  }

  private func steps(
    of route: GrowthRoute, to goal: GrowthGoal, from sheet: AnswerSheet,
    _ progress: GrowthProgress, _ weighing: GrowthWeighing
  ) -> [GrowthPlan.Step] {
    var rest = route.changes
    var sheet = sheet
    var steps: [GrowthPlan.Step] = []
    func take(_ changes: [GrowthChange], level: Int?) {
      sheet = sheet.applying(changes)
      let taken = Set(changes.map(\.question))
      rest.removeAll { taken.contains($0.question) }
      steps.append(
        GrowthPlan.Step(
          level: level, changes: changes,
          progress: progress.share(in: progress.evaluated(sheet, self))))
    }
    guard case .level(let ladder, let last) = goal else {
      take(rest, level: nil)
      return steps
    }
    for level in progress.levelsOnTheWay where level != last {
      let goal = GrowthGoal.level(ladder, level: level)
      guard !isReached(goal, by: sheet),
        let part = part(of: rest, reaching: goal, from: sheet, weighing), part.count < rest.count
      else { continue }
      take(part, level: level)
    }
    take(rest, level: last)
    return steps
  }

  // The cheapest part of some changes that reaches a goal, in their order.
  private func part(
    of changes: [GrowthChange], reaching goal: GrowthGoal, from sheet: AnswerSheet,
    _ weighing: GrowthWeighing
  ) -> [GrowthChange]? {
    guard let target = GrowthTarget(goal, of: program) else { return nil }
    var offers: [Int: GrowthChange.Answer] = [:]
    for change in changes { offers[change.question.position] = change.to }
    let scope = GrowthScope(self, target, sheet, weighing: weighing, offering: offers)
    var search = PathSearch(scope, workLimit: PathSearch.workLimit, mostOthers: 0)
    let answers: PathSearch.Answers
    switch search.run() {
    case .found(let found, others: _, hasMore: _): answers = found
    case .bounded(let found?, atLeast: _): answers = found
    case .reached, .unreachable, .bounded(nil, atLeast: _): return nil
    }
    let taken = Set(answers.keys.map { scope.changeable[$0] })
    return changes.filter { taken.contains($0.question.position) }
  }

  // A change belongs to the year by the cost of those before it.
  private func years(
    _ years: GrowthYears, of changes: [GrowthChange], from sheet: AnswerSheet,
    _ progress: GrowthProgress
  ) -> [GrowthPlan.Year] {
    let total = changes.reduce(Rational.zero) { $0.adding($1.cost) ?? $0 }
    var spent = Rational.zero
    var parts = (0..<years.count).map { _ in [GrowthChange]() }
    for change in changes {
      let place = Rational(years.count).multiplied(by: spent)?.divided(by: total)
      let year = place.map { Int(clamping: $0.roundedToInteger(.floor)) } ?? 0
      parts[min(max(year, 0), years.count - 1)].append(change)
      spent = spent.adding(change.cost) ?? spent
    }
    var sheet = sheet
    return parts.enumerated().map { place, part in
      sheet = sheet.applying(part)
      let bounds = progress.evaluated(sheet, self)
      return GrowthPlan.Year(
        year: years.first + place, changes: part, level: progress.level(in: bounds),
        progress: progress.share(in: bounds))
    }
  }
}
