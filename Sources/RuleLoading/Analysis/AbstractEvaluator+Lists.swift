import Diagnostics
import RuleModel

extension AbstractEvaluator {
  /// What a list can be joined to; parts that lack are left out.
  mutating func joined(
    _ aggregate: Expression.Aggregate, _ parts: [Possibilities], at expression: Expression
  ) -> Possibilities {
    switch aggregate {
    case .count:
      let sure = parts.count { $0.canBeTrue && !$0.canBeFalse && !$0.canLack }
      return .number(.whole(sure, parts.count(where: \.canBeTrue)))
    case .sum: return sum(parts, at: expression)
    case .mean: return mean(parts, at: expression)
    case .lowest, .highest:
      if case .member = expression.type {
        let members = parts.reduce(Possibilities.nothing) { Possibilities($0.union($1).values) }
        return Possibilities(members.values, canLack: parts.allSatisfy(\.canLack))
      }
      let present = parts.filter { !$0.surelyLacks }
      guard let bounds = bounds(present) else { return .number(nil, lack: true) }
      let sure = zip(present, bounds).filter { !$0.0.canLack }.map(\.1)
      guard let bound = extreme(bounds, sure: sure, isLowest: aggregate == .lowest) else {
        return .nothing
      }
      return .number(bound, lack: parts.allSatisfy(\.canLack))
    }
  }

  private mutating func sum(_ parts: [Possibilities], at expression: Expression) -> Possibilities {
    let present = parts.filter { !$0.surelyLacks }
    guard let bounds = bounds(present) else { return .number(nil) }
    var total = NumberBound(0)
    for (part, bound) in zip(present, bounds) {
      let share = part.canLack ? bound.union(NumberBound(0)) : bound
      guard let next = total.adding(share) else { return tooWide(at: expression.span) }
      total = next
    }
    return .number(total)
  }

  private mutating func mean(_ parts: [Possibilities], at expression: Expression) -> Possibilities {
    let present = parts.filter { !$0.surelyLacks }
    guard let bounds = bounds(present) else { return .number(nil, lack: true) }
    guard !bounds.isEmpty else { return .nothing }
    let taking = zip(present, bounds).map {
      Part(
        weight: .one, bound: $1, canBeSkipped: $0.canLack, canVoid: false, isUnknown: false)
    }
    guard case .success(let bound?) = mean(taking) else { return tooWide(at: expression.span) }
    return .number(bound, lack: parts.allSatisfy(\.canLack))
  }

  /// The numbers of each part, a condition being 1 or 0; nil where one could be too wide, which has
  /// been reported.
  private func bounds(_ parts: [Possibilities]) -> [NumberBound]? {
    var bounds: [NumberBound] = []
    for part in parts {
      switch part.values {
      case .numbers(let bound?): bounds.append(bound)
      case .condition(let canBeTrue, let canBeFalse):
        bounds.append(.whole(canBeFalse ? 0 : 1, canBeTrue ? 1 : 0))
      case .numbers(nil), .nothing, .dates, .member, .members, .text: return nil
      }
    }
    return bounds
  }

  /// Reports numbers that could leave the width; what they come to is unknown.
  mutating func tooWide(at span: Span) -> Possibilities {
    report(.numberTooWide(at: span))
    return .number(nil, lack: true)
  }

  /// What stands in the cells that the operands can point to.
  mutating func found(in table: Expression.Lookup, type: ValueType) -> Possibilities {
    var cells = [0]
    var canLack = false
    for axis in table.axes {
      let operand = possibilities(of: axis.operand)
      let (keys, misses) = Self.keys(axis.keys, for: operand)
      canLack = canLack || operand.canLack || misses
      cells = cells.flatMap { cell in keys.map { cell * axis.keys.count + $0 } }
    }
    var result = Possibilities.nothing
    for cell in cells where table.cells.indices.contains(cell) {
      guard let value = table.cells[cell] else {
        canLack = true
        continue
      }
      result = Possibilities(result.union(Possibilities(value)).values)
    }
    return Possibilities(result.values, canLack: canLack)
  }

  /// The keys that a value can have, and whether it can have none of them.
  private static func keys(
    _ keys: Expression.Lookup.Keys, for operand: Possibilities
  ) -> (positions: [Int], misses: Bool) {
    switch (keys, operand.values) {
    case (_, .nothing): return ([], false)
    case (.bands(let thresholds), .numbers(let bound?)):
      // Band i lies between threshold i − 1 and threshold i.
      let first = thresholds.count { $0 <= bound.low }
      let last = thresholds.count { $0 <= bound.high }
      return (Array(first...last), false)
    case (.members(let sets), .member(let possible)):
      let named = sets.reduce(MemberSet()) { $0.union($1) }
      return (
        sets.indices.filter { !sets[$0].intersection(possible).isEmpty },
        !possible.isSubset(of: named)
      )
    case (.truth(let values), .condition(let canBeTrue, let canBeFalse)):
      return (
        values.indices.filter { values[$0] ? canBeTrue : canBeFalse },
        (canBeTrue && !values.contains(true)) || (canBeFalse && !values.contains(false))
      )
    default: return (Array(0..<keys.count), true)
    }
  }
}
