import RuleModel

extension Possibilities.Values {
  /// The values that compare with one definite other; all of them where the other is not definite.
  func limited(
    _ comparison: Expression.Comparison, to other: Possibilities
  ) -> Possibilities.Values {
    switch (self, other.values) {
    case (.numbers(let bound?), .numbers(let other?)):
      // Against a range, its far end is what can still hold.
      switch comparison {
      case .equal:
        return Self.numbersOrNothing(
          bound.limited(.greaterOrEqual, to: other.low)?.limited(.lessOrEqual, to: other.high))
      case .notEqual:
        return other.isPoint ? Self.numbersOrNothing(bound.limited(.notEqual, to: other.low)) : self
      case .less, .lessOrEqual:
        return Self.numbersOrNothing(bound.limited(comparison, to: other.high))
      case .greater, .greaterOrEqual:
        return Self.numbersOrNothing(bound.limited(comparison, to: other.low))
      }
    case (.dates(let range), .dates(let other)):
      return dates(range, comparison, other)
    case (.condition(let canBeTrue, let canBeFalse), .condition(let otherTrue, let otherFalse)):
      let isEqual = comparison == .equal
      return .condition(
        canBeTrue: canBeTrue && (isEqual ? otherTrue : otherFalse),
        canBeFalse: canBeFalse && (isEqual ? otherFalse : otherTrue))
    case (.member(let members), .member(let other)):
      switch comparison {
      case .equal: return .member(members.intersection(other))
      case .notEqual: return other.count == 1 ? .member(members.subtracting(other)) : self
      case .less, .lessOrEqual:
        guard let limit = other.positions.last else { return self }
        return .member(
          MemberSet(members.positions.filter { $0 < limit || (comparison != .less && $0 == limit) })
        )
      case .greater, .greaterOrEqual:
        guard let limit = other.positions.first else { return self }
        return .member(
          MemberSet(
            members.positions.filter { $0 > limit || (comparison != .greater && $0 == limit) }))
      }
    default: return self
    }
  }

  private static func numbersOrNothing(_ bound: NumberBound?) -> Possibilities.Values {
    bound.map { .numbers($0) } ?? .nothing
  }

  private func dates(
    _ range: ClosedRange<CivilDate>, _ comparison: Expression.Comparison,
    _ other: ClosedRange<CivilDate>
  ) -> Possibilities.Values {
    let days = NumberBound.whole(range.lowerBound.dayNumber, range.upperBound.dayNumber)
    let others = NumberBound.whole(other.lowerBound.dayNumber, other.upperBound.dayNumber)
    guard
      case .numbers(let left?) = Self.numbers(days).limited(comparison, to: .number(others)),
      let low = Int(exactly: left.low.numerator), let high = Int(exactly: left.high.numerator)
    else { return .nothing }
    return .dates(CivilDate(dayNumber: low)...CivilDate(dayNumber: high))
  }

  /// The values that are, or are not, among some constants.
  func limited(to listed: [Value], isIn: Bool) -> Possibilities.Values {
    switch self {
    case .member(let members):
      let listed = MemberSet(
        listed.compactMap { if case .member(let member) = $0 { member } else { nil } })
      return .member(isIn ? members.intersection(listed) : members.subtracting(listed))
    case .numbers(let bound?):
      let numbers = listed.compactMap { if case .number(let number) = $0 { number } else { nil } }
      guard isIn else {
        return numbers.reduce(self) { $0.limited(.notEqual, to: .number(NumberBound($1))) }
      }
      let inside = numbers.filter { bound.contains($0) }
      guard let low = inside.min(), let high = inside.max() else { return .nothing }
      return .numbers(NumberBound(low, high, bound.denominators))
    case .nothing, .condition, .numbers, .dates, .members, .text: return self
    }
  }

  /// The sets that have, or have not, any or all of some members.
  func limited(
    toHaving members: MemberSet, _ quantity: Expression.Quantity, is wanted: Bool
  ) -> Possibilities.Values {
    guard case .members(let surely, let possibly) = self else { return self }
    switch (quantity, wanted) {
    case (.all, true):
      return .members(surely: surely.union(members), possibly: possibly)
    case (.any, false):
      return .members(surely: surely, possibly: possibly.subtracting(members))
    case (.any, true):
      let open = members.intersection(possibly)
      // With one member left it must be that one; with several nothing is sure of each.
      return open.isEmpty
        ? .nothing
        : .members(surely: open.count == 1 ? surely.union(open) : surely, possibly: possibly)
    case (.all, false):
      let open = members.subtracting(surely)
      return open.isEmpty
        ? .nothing
        : .members(
          surely: surely, possibly: open.count == 1 ? possibly.subtracting(open) : possibly)
    }
  }
}
