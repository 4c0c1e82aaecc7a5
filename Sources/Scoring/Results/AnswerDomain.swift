import RuleModel

/// The answers to one question that a result needs to have told apart.
struct AnswerDomain {
  /// The most whole numbers that are tried one by one.
  static let mostWholeNumbers = 64
  /// Decimals are answered with six digits after the point.
  private static let decimalStep = Rational(1, 1_000_000)

  /// What can be answered; sets of members are as many as two to the power of the members, so they
  /// are only made when they are tried.
  private enum Values {
    case each([AbstractValue])
    case subsets(of: [Int])
  }

  private let values: Values?
  /// What can be answered in the place of a value.
  private let others: [GivenAnswer]

  /// How many answers there are; nil where there are too many, or no end to them.
  var count: Int? {
    switch values {
    case nil: nil
    case .each(let values): values.count + others.count
    case .subsets(let members): 1 << members.count + others.count
    }
  }

  /// The answers; nil where there are too many, or no end to them.
  var answers: [GivenAnswer]? {
    switch values {
    case nil: nil
    case .each(let values): values.map { .value($0) } + others
    case .subsets(let members): Self.subsets(of: members).map { .value($0) } + others
    }
  }

  /// Makes the domain of a question that is read in some ways.
  init(
    of kind: Question.Kind, unanswered: AbstractValue, allowsNotApplicable: Bool,
    uses: [QuestionUse]
  ) {
    values = Self.values(kind, unanswered, uses)
    var others: [GivenAnswer] = []
    if case .text = kind {
      // A text that is empty is the text that is not answered.
    } else if uses.contains(where: { if case .answered = $0 { true } else { false } }) {
      others.append(.withheld)
    }
    if allowsNotApplicable { others.append(.notApplicable) }
    self.others = others
  }

  private static func values(
    _ kind: Question.Kind, _ unanswered: AbstractValue, _ uses: [QuestionUse]
  ) -> Values? {
    switch kind {
    case .yesNo:
      return .each([.met, .notMet].map { AbstractValue(.truth($0)) })
    case .single:
      return .each(
        unanswered.possibleMembers.positions.map { AbstractValue(.member(MemberSet([$0]))) })
    case .multi:
      return toldApart(among: unanswered.possibleMembers, uses).map { .subsets(of: $0) }
    case .text:
      return .each(
        [true, false].map {
          AbstractValue(.text(AbstractText(canBeEmpty: $0, canBeWritten: !$0, origin: nil)))
        })
    case .integer(let range):
      let points =
        thresholds(uses).map { neighbours(of: $0, in: range) } ?? wholeNumbers(in: range)
      return (points?.map { AbstractValue(.number(Interval($0))) }).map { .each($0) }
    case .decimal(let range):
      return thresholds(uses).map {
        .each(
          between($0, in: range, step: decimalStep).map { AbstractValue(.number(Interval($0))) })
      }
    case .date:
      let range = Rational(CivilDate.first.dayNumber)...Rational(CivilDate.last.dayNumber)
      return thresholds(uses).map {
        .each(
          between($0, in: range, step: .one).map {
            let date = CivilDate(dayNumber: Int($0.numerator))
            return AbstractValue(.date(date, date))
          })
      }
    }
  }

  // MARK: Members

  /// The members that some use tells apart, and one for all others; nil where their sets would not
  /// fit the budget of combinations.
  private static func toldApart(among possible: MemberSet, _ uses: [QuestionUse]) -> [Int]? {
    var named = MemberSet()
    for use in uses {
      switch use {
      case .has(let members): named = named.union(members)
      case .answered, .applicable: break
      case .compared, .value: named = possible
      }
    }
    var members = named.intersection(possible).positions
    if let other = possible.subtracting(named).positions.first { members.append(other) }
    return 1 << min(members.count, 30) <= Completions.combinations ? members : nil
  }

  private static func subsets(of members: [Int]) -> [AbstractValue] {
    (0..<1 << members.count).map { bits in
      let chosen = MemberSet(
        members.indices.filter { bits >> $0 & 1 == 1 }.map { members[$0] })
      return AbstractValue(.members(surely: chosen, possibly: chosen))
    }
  }

  // MARK: Points on a line

  // The numbers that a question is compared with; nil where its very value is used.
  private static func thresholds(_ uses: [QuestionUse]) -> [Rational]? {
    var result: [Rational] = []
    for use in uses {
      switch use {
      case .compared(let numbers): result += numbers
      case .answered, .applicable: break
      case .has, .value: return nil
      }
    }
    return result
  }

  private static func wholeNumbers(in range: ClosedRange<Rational>) -> [Rational]? {
    let low = range.lowerBound.roundedToInteger(.ceiling)
    let high = range.upperBound.roundedToInteger(.floor)
    let (count, overflow) = high.subtractingReportingOverflow(low)
    guard !overflow, (0..<Int128(mostWholeNumbers)).contains(count) else { return nil }
    return (low...high).compactMap { Rational(numerator: $0, denominator: 1) }
  }

  // Each threshold and the whole numbers beside it.
  private static func neighbours(
    of thresholds: [Rational], in range: ClosedRange<Rational>
  ) -> [Rational] {
    var points: Set<Rational> = []
    for threshold in thresholds {
      points.formUnion(
        [
          threshold.stepBelow(.one), threshold.isInteger ? threshold : nil,
          threshold.stepAbove(.one),
        ].compactMap { $0 })
    }
    let found = points.filter(range.contains).sorted()
    return found.isEmpty ? [range.lowerBound] : found
  }

  // Each threshold, one point between each two, one below the lowest and one above the highest.
  private static func between(
    _ thresholds: [Rational], in range: ClosedRange<Rational>, step: Rational
  ) -> [Rational] {
    let inside = Set(thresholds.filter(range.contains)).sorted()
    guard let lowest = inside.first else { return [range.lowerBound] }
    var points: Set<Rational> = []
    if let below = lowest.stepBelow(step), range.contains(below) { points.insert(below) }
    for threshold in inside {
      if threshold.rounded(toMultipleOf: step, .floor) == threshold { points.insert(threshold) }
      // Where the next threshold is the very next point, this is that threshold.
      if let above = threshold.stepAbove(step), range.contains(above) { points.insert(above) }
    }
    return points.isEmpty ? [range.lowerBound] : points.sorted()
  }
}

extension Rational {
  /// The greatest multiple of a step below the number.
  fileprivate func stepBelow(_ step: Rational) -> Rational? {
    rounded(toMultipleOf: step, .ceiling)?.subtracting(step)
  }

  /// The least multiple of a step above the number.
  fileprivate func stepAbove(_ step: Rational) -> Rational? {
    rounded(toMultipleOf: step, .floor)?.adding(step)
  }
}
