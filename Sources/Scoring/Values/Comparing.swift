import RuleModel

/// What comparing two values can give; members are ordered from the first one with a rank on.
func comparison(
  _ comparison: Expression.Comparison, _ left: AbstractValue, _ right: AbstractValue,
  firstRank: Int
) -> Possibilities {
  var lacks = left.canLack || right.canLack
  let truth: Possibilities
  switch (left.content, right.content) {
  case (.number(let first), .number(let second)) where first.isPoint && second.isPoint:
    truth = pointComparison(comparison, first.low, second.low)
  case (.number(let first), .number(let second)):
    truth = endsComparison(comparison, (first.low, first.high), (second.low, second.high))
  case (.date(let low, let high), .date(let otherLow, let otherHigh)):
    truth = endsComparison(comparison, (low, high), (otherLow, otherHigh))
  case (.truth(let first), .truth(let second)):
    truth = equality(
      comparison, canMeet: !first.isDisjoint(with: second),
      isSame: first == second && first.isSingle)
  case (.member(let first), .member(let second)):
    switch comparison {
    case .equal, .notEqual:
      truth = equality(
        comparison, canMeet: !first.intersection(second).isEmpty,
        isSame: first == second && first.count == 1)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let firstRanked = first.ranked(from: firstRank)
      let secondRanked = second.ranked(from: firstRank)
      lacks = lacks || firstRanked != first || secondRanked != second
      guard let low = firstRanked.lowest, let high = firstRanked.highest,
        let otherLow = secondRanked.lowest, let otherHigh = secondRanked.highest
      else { return .notApplicable }
      truth = endsComparison(comparison, (low, high), (otherLow, otherHigh))
    }
  case (.nothing, _), (_, .nothing): return .notApplicable
  default:
    // Sets and texts do not compare in a checked rule set.
    truth = [.met, .notMet]
  }
  return lacks ? truth.union(.notApplicable) : truth
}

extension MemberSet {
  /// The members that have a place in the order, which begins at a position.
  func ranked(from firstRank: Int) -> MemberSet {
    guard let lowest, lowest < firstRank else { return self }
    return subtracting(.all(min(firstRank, MemberSet.capacity)))
  }
}

private func pointComparison(
  _ comparison: Expression.Comparison, _ left: Rational, _ right: Rational
) -> Possibilities {
  let holds =
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  return holds ? .met : .notMet
}

private func endsComparison<Bound: Comparable>(
  _ comparison: Expression.Comparison, _ left: (low: Bound, high: Bound),
  _ right: (low: Bound, high: Bound)
) -> Possibilities {
  switch comparison {
  case .equal, .notEqual:
    equality(
      comparison, canMeet: left.low <= right.high && right.low <= left.high,
      isSame: left.low == left.high && left == right)
  case .less: Possibilities(met: left.low < right.high, notMet: left.high >= right.low)
  case .lessOrEqual: Possibilities(met: left.low <= right.high, notMet: left.high > right.low)
  case .greater: Possibilities(met: left.high > right.low, notMet: left.low <= right.high)
  case .greaterOrEqual:
    Possibilities(met: left.high >= right.low, notMet: left.low < right.high)
  }
}

private func equality(
  _ comparison: Expression.Comparison, canMeet: Bool, isSame: Bool
) -> Possibilities {
  let equal = Possibilities(met: canMeet, notMet: !isSame)
  return comparison == .notEqual ? equal.swapped : equal
}

/// Constants that a value may be among.
struct ConstantList: Hashable, Sendable {
  private var numbers: [Rational] = []
  private var dates: [CivilDate] = []
  private(set) var members = MemberSet()
  private var truths: Possibilities = []

  init(_ values: [Value]) {
    for value in values {
      switch value {
      case .number(let number): numbers.append(number)
      case .date(let date): dates.append(date)
      case .member(let position): members.insert(position)
      case .members(let set): members = members.union(set)
      case .boolean(let truth): truths.formUnion(truth ? .met : .notMet)
      case .text: break
      }
    }
  }

  /// The listed points of a line, dates by their day.
  var thresholds: [Rational] { numbers + dates.map { Rational($0.dayNumber) } }

  /// What asking whether a value is listed can give.
  func membership(of value: AbstractValue) -> Possibilities {
    let truth: Possibilities
    switch value.content {
    case .nothing: return .notApplicable
    case .number(let interval):
      let canMeet = numbers.contains { interval.contains($0) }
      truth = Possibilities(met: canMeet, notMet: !(interval.isPoint && canMeet))
    case .date(let low, let high):
      let canMeet = dates.contains { low <= $0 && $0 <= high }
      truth = Possibilities(met: canMeet, notMet: !(low == high && canMeet))
    case .member(let possible):
      truth = Possibilities(
        met: !possible.intersection(members).isEmpty, notMet: !possible.isSubset(of: members))
    case .truth(let possible):
      truth = Possibilities(
        met: !possible.isDisjoint(with: truths), notMet: !possible.isSubset(of: truths))
    case .members, .text: truth = [.met, .notMet]
    }
    return value.canLack ? truth.union(.notApplicable) : truth
  }
}

/// What asking whether a set of members holds any, or all, of the given ones can give.
func holding(
  _ value: AbstractValue, _ members: MemberSet, _ quantity: Expression.Quantity
) -> Possibilities {
  let surely: MemberSet
  let possibly: MemberSet
  switch value.content {
  case .nothing: return .notApplicable
  case .members(let least, let most): (surely, possibly) = (least, most)
  case .member(let set): (surely, possibly) = (set.count == 1 ? set : MemberSet(), set)
  case .truth, .number, .date, .text: return [.met, .notMet]
  }
  let truth: Possibilities
  switch quantity {
  case .any:
    truth = Possibilities(
      met: !members.intersection(possibly).isEmpty,
      notMet: members.intersection(surely).isEmpty)
  case .all:
    truth = Possibilities(
      met: members.isSubset(of: possibly), notMet: !members.isSubset(of: surely))
  }
  return value.canLack ? truth.union(.notApplicable) : truth
}
