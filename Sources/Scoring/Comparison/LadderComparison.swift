public import RuleModel

/// The levels of two years side by side.
public struct LadderComparison: Hashable, Sendable {
  /// What became of the counted result.
  public enum Course: Hashable, Sendable {
    case same
    /// So many steps of this year's ladder higher.
    case improved(steps: Int)
    /// So many steps of this year's ladder lower.
    case declined(steps: Int)
    case notComparable(Obstacle)
  }

  /// Why two results are not told apart by steps.
  public enum Obstacle: String, Hashable, Sendable {
    /// Only one year's rules have the ladder.
    case onlyOneYear = "only_one_year"
    /// The ladder does not apply in one of the years.
    case doesNotApply = "does_not_apply"
    /// One of the results stands outside the levels.
    case outsideLevels = "outside_levels"
    /// This year's ladder has no level of last year's id.
    case unknownLevel = "unknown_level"
  }

  /// The ladder in both years.
  public let ladder: YearPair<Ladder>
  /// What became of the counted result.
  public let course: Course
  /// Whether the course is the same for every result that the missing answers of both years leave
  /// possible.
  public let isCertain: Bool
  /// The level that the respondent declared last year, by position in that year's ladder.
  public let declaredBefore: Int?
  /// The level that the respondent declares this year, by position in the ladder.
  public let declaredNow: Int?

  init(_ ladder: YearPair<Ladder>, before: AssessedYear, now: AssessedYear) {
    self.ladder = ladder
    declaredBefore = ladder.before.flatMap { before.declared(on: $0.position) }
    declaredNow = ladder.now.flatMap { now.declared(on: $0.position) }
    guard let old = ladder.before, let new = ladder.now else {
      (course, isCertain) = (.notComparable(.onlyOneYear), true)
      return
    }
    let (oldLadder, newLadder) = (before.rules.ladders[old], now.rules.ladders[new])
    let oldResult = before.assessment.ladders[old.position]
    let newResult = now.assessment.ladders[new.position]
    guard oldResult.isApplicable, newResult.isApplicable else {
      (course, isCertain) = (.notComparable(.doesNotApply), true)
      return
    }
    let counted = Self.course(
      from: oldResult.counted, of: oldLadder, to: newResult.counted, of: newLadder)
    course = counted
    let pairs = (oldResult.tight ?? oldResult.possible).positions.flatMap { old in
      (newResult.tight ?? newResult.possible).positions.map { (old, $0) }
    }
    isCertain = pairs.allSatisfy { old, new in
      Self.course(from: old, of: oldLadder, to: new, of: newLadder).direction
        == counted.direction
    }
  }

  private static func course(
    from old: Int, of oldLadder: Ladder, to new: Int, of newLadder: Ladder
  ) -> Course {
    guard old >= oldLadder.floorPosition, new >= newLadder.floorPosition else {
      return .notComparable(.outsideLevels)
    }
    let id = oldLadder.level(at: old)?.id ?? oldLadder.floor.id
    guard let rank = ([newLadder.floor.id] + newLadder.levels.map(\.id)).firstIndex(of: id) else {
      return .notComparable(.unknownLevel)
    }
    let steps = new - newLadder.floorPosition - rank
    if steps == 0 { return .same }
    return steps > 0 ? .improved(steps: steps) : .declined(steps: -steps)
  }
}

extension LadderComparison.Course {
  /// Up is 1, down is -1; nil where there is no telling.
  fileprivate var direction: Int? {
    switch self {
    case .same: 0
    case .improved: 1
    case .declined: -1
    case .notComparable: nil
    }
  }
}

extension AssessedYear {
  /// The level that the respondent declares, by position in a ladder.
  fileprivate func declared(on ladder: Int) -> Int? {
    guard let question = rules.ladders[ladder].declared,
      case .answered(.member(let member)) = assessment.questions[question.position]
    else { return nil }
    return plan.declaredPositions[ladder][member]
  }
}
