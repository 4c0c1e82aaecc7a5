import RuleModel

/// How much of a goal is reached.
struct GrowthProgress {
  private let target: GrowthTarget
  private let program: Program
  private let cone: [Element]

  init(_ target: GrowthTarget, _ program: Program) {
    self.target = target
    self.program = program
    cone = program.dependencies.closure(of: [target.element])
  }

  /// The bounds of a sheet, as far as they matter.
  func evaluated(_ sheet: AnswerSheet, _ plan: ScoringPlan) -> Evaluation {
    var bounds = plan.evaluation(of: sheet)
    bounds.evaluate(cone)
    return bounds
  }

  /// From 0 to 1; a goal that is reached is reached in full.
  func share(in bounds: Evaluation) -> Rational {
    if bounds.reaches(target) == .met { return .one }
    switch target {
    case .criterion: return .zero
    case .measure(let position, let number):
      let value = bounds.measures[position]
      guard !value.canLack, let low = value.interval?.low, number > 0 else { return .zero }
      return min(max(low.divided(by: number) ?? .zero, .zero), .one)
    case .ladder(let position, let result):
      return share(of: program.ladders[position], at: position, to: result, in: bounds)
    }
  }

  /// The level that is surely reached, from 0; nil below the first, and where the goal is no level.
  func level(in bounds: Evaluation) -> Int? {
    guard case .ladder(let position, _) = target else { return nil }
    let ladder = program.ladders[position]
    return ladder.levels.indices.last {
      bounds.reaches(.ladder(position, position: ladder.position(ofLevel: $0))) == .met
    }
  }

  /// The levels on the way to the goal, lowest first, the goal's own last; none where the goal is
  /// no level.
  var levelsOnTheWay: [Int] {
    guard case .ladder(let position, let result) = target else { return [] }
    let ladder = program.ladders[position]
    return ladder.levelsOnTheWay(to: result - ladder.outcomes.count - 1)
  }

  private func share(
    of ladder: Program.Ladder, at position: Int, to result: Int, in bounds: Evaluation
  ) -> Rational {
    // Outside the levels what applies says nothing of them.
    if let highest = bounds.ladderResults[position].possibleMembers.highest,
      highest < ladder.outcomes.count
    {
      return .zero
    }
    let levels = levelsOnTheWay
    let criteria = Set(levels.flatMap { ladder.levels[$0].criteria }).sorted()
    let parts =
      criteria.map { bounds.criteriaRead[$0] }
      + levels.compactMap { ladder.levels[$0].condition }.map(bounds.condition)
    let counted = parts.filter { $0 != .notApplicable }
    guard !counted.isEmpty else {
      let reached = levels.count {
        bounds.reaches(.ladder(position, position: ladder.position(ofLevel: $0))) == .met
      }
      return Rational(reached, max(1, levels.count))
    }
    return Rational(counted.count { $0 == .met }, counted.count)
  }
}
