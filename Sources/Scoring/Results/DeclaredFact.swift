public import RuleModel

/// A fact that keeps the declared level and the counted one apart.
///
/// Where the declared level is higher, it is what the declared level, or a level that it requires,
/// lacks in the counted result; where it is lower, what the counted level, or a level above the
/// declared one that it requires, rests on.
public struct DeclaredFact: Hashable, Sendable {
  /// The level, counted from 0, to which it belongs.
  public let level: Int
  /// The criterion; nil for the condition that the level has beside its criteria.
  public let criterion: Reference<Criterion>?
  /// What can be said of it; unknown where missing answers decide.
  public let verdict: Verdict
  /// The questions that it reads, directly or through others, and that may apply.
  public let questions: [Reference<Question>]

  /// Makes a fact.
  public init(
    level: Int, criterion: Reference<Criterion>?, verdict: Verdict,
    questions: [Reference<Question>]
  ) {
    self.level = level
    self.criterion = criterion
    self.verdict = verdict
    self.questions = questions
  }
}

extension ScoredSheet {
  /// The facts that keep the declared level and the counted one apart, lowest level first.
  func declaredFacts(
    on ladder: Program.Ladder, counted result: Int, declared: LadderResult.Declared
  ) -> [DeclaredFact] {
    guard case .differs(let position, let steps) = declared else { return [] }
    let isHigher = steps > 0
    let top = (isHigher ? position : result) - ladder.floor - 1
    guard ladder.levels.indices.contains(top) else { return [] }
    var isIn = ladder.levels.map { _ in false }
    isIn[top] = true
    for place in ladder.levels.indices.reversed() where isIn[place] {
      for required in ladder.levels[place].requires {
        let isReached = counted.reachedLevels[ladder.firstLevel + required] == .met
        isIn[required] =
          isIn[required]
          || (isHigher ? !isReached : isReached && ladder.position(ofLevel: required) > position)
      }
    }
    return ladder.levels.indices.filter { isIn[$0] }.flatMap {
      facts(of: ladder.levels[$0], at: $0, areMet: !isHigher)
    }
  }

  private func facts(
    of level: Program.Level, at place: Int, areMet: Bool
  ) -> [DeclaredFact] {
    let wanted: Possibilities = areMet ? .met : .notMet
    var facts = level.criteria.filter { counted.criteriaRead[$0] == wanted }.map {
      DeclaredFact(
        level: place, criterion: Reference($0), verdict: bounds.criteriaRead[$0].verdict,
        questions: questions(behind: [.criterion($0)]))
    }
    // Counted, a condition that hangs on missing answers does not hold.
    if let condition = level.condition, (counted.condition(condition) == .met) == areMet,
      bounds.condition(condition) != .notApplicable
    {
      facts.append(
        DeclaredFact(
          level: place, criterion: nil, verdict: bounds.condition(condition).verdict,
          questions: questions(behind: plan.program.reader.elements(in: [condition]))))
    }
    return facts
  }

  private func questions(behind elements: [Element]) -> [Reference<Question>] {
    plan.program.dependencies.closure(of: elements).compactMap { element in
      guard case .question(let position) = element,
        bounds.questions[position].isAsked.canBeMet, bounds.answers[position] != .notApplicable
      else { return nil }
      return position
    }.sorted().map { Reference($0) }
  }
}
