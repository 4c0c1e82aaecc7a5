import RuleModel

extension GivenAnswer {
  /// The most values of a question that are told apart.
  private static let mostCases = 24

  /// What this can be, case by case, with the numbers between two that rules look at as one; nil
  /// where that is not told, or too much.
  func cases(_ kind: Question.Kind, _ uses: QuestionUses) -> [GivenAnswer]? {
    let given: AbstractValue
    switch self {
    case .value(let value), .valueOrNotApplicable(let value): given = value
    case .notApplicable, .unanswered, .withheld: return nil
    }
    guard var cases = given.cases(kind, uses)?.map(GivenAnswer.value),
      cases.count <= Self.mostCases
    else { return nil }
    if case .valueOrNotApplicable = self { cases.append(.notApplicable) }
    return cases
  }
}

extension AbstractValue {
  fileprivate func cases(_ kind: Question.Kind, _ uses: QuestionUses) -> [AbstractValue]? {
    switch content {
    case .truth(let truth):
      return [Possibilities.met, .notMet].filter { truth.isSuperset(of: $0) }
        .map { AbstractValue($0) }
    case .member(let members):
      return members.positions.map { AbstractValue(.member(MemberSet([$0]))) }
    case .number(let interval):
      guard case .integer = kind, let numbers = uses.comparedNumbers else { return nil }
      return interval.parts(at: numbers).map { AbstractValue(.number($0)) }
    case .nothing, .date, .members, .text: return nil
    }
  }
}

extension Interval {
  // The whole numbers in it, apart where some numbers lie.
  fileprivate func parts(at numbers: [Rational]) -> [Interval] {
    var starts = [low]
    for number in numbers {
      let below = Rational(numerator: number.roundedToInteger(.floor), denominator: 1)
      starts += [number.rounded(toMultipleOf: 1, .ceiling), below?.adding(1)].compactMap { $0 }
        .filter { low < $0 && $0 <= high }
    }
    let sorted = Set(starts).sorted()
    return sorted.indices.map { place in
      let next = place + 1 < sorted.count ? sorted[place + 1].subtracting(1) : nil
      return Interval(sorted[place], next ?? high)
    }
  }
}
