import RuleModel
import Scoring

extension AbstractEvaluator {
  func interval(
    _ content: Abstract.Content, _ function: (Rational, Rational) -> (Rational, Rational)
  ) -> Abstract {
    guard case .number(let low, let high) = content else { preconditionFailure("not a number") }
    let (first, second) = function(low, high)
    return Abstract(.number(first, second))
  }

  func arithmetic(
    _ operation: Expression.Arithmetic, _ left: Abstract.Content, _ right: Abstract.Content
  ) -> Abstract {
    guard case .number(let a, let b) = left, case .number(let c, let d) = right else {
      preconditionFailure("not numbers")
    }
    // Each of the four is monotone in either part, so the corners hold the ends.
    var corners: [Rational] = []
    for (x, y) in [(a, c), (a, d), (b, c), (b, d)] {
      switch operation {
      case .add: corners.append(exact(x + y))
      case .subtract: corners.append(exact(x - y))
      case .multiply: corners.append(exact(x * y))
      case .divide: corners.append(exact(x / y))
      }
    }
    return Abstract(.number(corners.min() ?? 0, corners.max() ?? 0))
  }

  func ratio(
    _ top: Abstract, _ bottom: Abstract, empty: Abstract?, divisor: Expression
  ) -> Abstract {
    guard let top = top.number.map({ ($0, top.canLack) }),
      let (low, high) = bottom.number
    else { return .lacking }
    let canLack = top.1 || bottom.canLack
    let empty = empty ?? .lacking
    if low == 0 && high == 0 { return empty.lacking(if: canLack) }
    guard low <= 0 && high >= 0 else {
      return quotient(top.0, (low, high)).lacking(if: canLack)
    }
    guard let units = granularity.units(of: divisor),
      let unit = Rational(numerator: 1, denominator: units)
    else { preconditionFailure("a divisor that the loader refuses") }
    var result = empty
    if low <= -unit { result = result.union(quotient(top.0, (low, -unit))) }
    if high >= unit { result = result.union(quotient(top.0, (unit, high))) }
    return result.lacking(if: canLack)
  }

  private func quotient(
    _ top: (low: Rational, high: Rational), _ bottom: (low: Rational, high: Rational)
  ) -> Abstract {
    arithmetic(.divide, .number(top.low, top.high), .number(bottom.low, bottom.high))
  }

  func choice(_ condition: Possibilities, _ yes: Abstract, _ no: Abstract) -> Abstract {
    var result: Abstract?
    if condition.contains(.met) { result = yes }
    if condition.contains(.notMet) { result = result.map { $0.union(no) } ?? no }
    return (result ?? .lacking).lacking(if: condition.contains(.notApplicable))
  }

  func coalesce(_ parts: [Abstract]) -> Abstract {
    var content: Abstract.Content?
    for part in parts {
      if let more = part.content { content = content.map { $0.union(more) } ?? more }
      if !part.canLack { return Abstract(content) }
    }
    return Abstract(content, canLack: true)
  }

  /// A list of values, parts that lack left out.
  func aggregate(_ aggregate: Expression.Aggregate, _ parts: [Abstract]) -> Abstract {
    switch aggregate {
    case .count:
      let surely = parts.count { $0.possibilities == .met }
      let possibly = parts.count { $0.possibilities.contains(.met) }
      return Abstract(.number(Rational(surely), Rational(possibly)))
    case .sum: return sum(parts.map { Part(weight: 1, value: $0) })
    case .mean: return mean(parts.map { Part(weight: 1, value: $0) })
    case .lowest: return extreme(.least, parts)
    case .highest: return extreme(.greatest, parts)
    }
  }

  /// A value by which others are judged: a member without a place in the order lacks.
  func placed(_ expression: Expression, _ view: View) -> Abstract {
    let value = value(expression, view)
    guard case .member(let enumeration) = expression.type, case .member(let set) = value.content
    else { return value }
    let ranked = MemberSet(set.positions.filter(rules.enumerations[enumeration].hasRank))
    return Abstract(
      ranked.isEmpty ? nil : .member(ranked), canLack: value.canLack || ranked != set)
  }

  /// The least or greatest of the parts that do not lack.
  func extreme(_ extreme: Expression.Extreme, _ parts: [Abstract]) -> Abstract {
    let present = parts.filter { $0.content != nil }
    guard let first = present.first else { return .lacking }
    let canLack = parts.allSatisfy(\.canLack)
    let certain = parts.filter { !$0.canLack }
    if case .member = first.content {
      let candidates = present.reduce(MemberSet()) { $0.union($1.members) }
      let possible = candidates.positions.filter { member in
        certain.allSatisfy { other in
          other.members.positions.contains { extreme == .least ? $0 >= member : $0 <= member }
        }
      }
      return Abstract(.member(MemberSet(possible)), canLack: canLack)
    }
    let ends = present.compactMap(\.number)
    let certainEnds = certain.compactMap(\.number)
    let (low, high): (Rational?, Rational?) =
      switch extreme {
      case .least: (ends.map(\.low).min(), certainEnds.map(\.high).min() ?? ends.map(\.high).max())
      case .greatest:
        (certainEnds.map(\.low).max() ?? ends.map(\.low).min(), ends.map(\.high).max())
      }
    guard let low, let high else { return .lacking }
    return Abstract(.number(low, high), canLack: canLack)
  }

  /// The candidates that can be least or greatest; of equals the first is picked.
  func pick(
    _ extreme: Expression.Extreme, _ candidates: [(member: Int, value: Abstract)]
  ) -> Abstract {
    // Where the greatest is wanted, the negated values have it as their least.
    let ends = candidates.map { candidate in
      candidate.value.places.map { extreme == .least ? $0 : (low: -$0.high, high: -$0.low) }
    }
    let possible = candidates.indices.filter { position in
      guard let low = ends[position]?.low else { return false }
      return candidates.indices.allSatisfy { other in
        guard other != position, !candidates[other].value.canLack, let high = ends[other]?.high
        else { return true }
        return other < position ? low < high : low <= high
      }
    }
    return Abstract(
      possible.isEmpty ? nil : .member(MemberSet(possible.map { candidates[$0].member })),
      canLack: candidates.allSatisfy(\.value.canLack))
  }

  /// The cells that the operands can point to.
  func cells(of table: Expression.Lookup, _ view: View) -> Abstract {
    var cells = [0]
    var canLack = false
    for axis in table.axes {
      let operand = value(axis.operand, view)
      guard let content = operand.content else { return .lacking }
      let (keys, namesAll) = axis.keys.positions(metBy: content)
      canLack = canLack || operand.canLack || !namesAll
      cells = cells.flatMap { cell in keys.map { cell * axis.keys.count + $0 } }
    }
    let values = cells.map { table.cells[$0].map { Abstract($0) } ?? .lacking }
    guard let first = values.first else { return .lacking }
    return values.dropFirst().reduce(first) { $0.union($1) }.lacking(if: canLack)
  }

  func memberValue(_ content: Abstract.Content, _ type: ValueType) -> Abstract {
    guard case .member(let set) = content, case .member(let enumeration) = type else {
      preconditionFailure("not a member")
    }
    let values = set.positions.compactMap { rules.enumerations[enumeration].members[$0].value }
    guard let low = values.min(), let high = values.max() else { return .lacking }
    return Abstract(.number(low, high))
  }

  func isIn(_ content: Abstract.Content, _ values: [Value], negated: Bool) -> Possibilities {
    var result: Possibilities = []
    if values.contains(where: content.contains) { result.insert(negated ? .notMet : .met) }
    let surelyIn: Bool
    if case .member(let set) = content {
      surelyIn = set.positions.allSatisfy { values.contains(.member($0)) }
    } else {
      surelyIn = content.point.map(values.contains) ?? false
    }
    if !surelyIn { result.insert(negated ? .met : .notMet) }
    return result
  }

  func has(
    _ content: Abstract.Content, _ wanted: MemberSet, _ quantity: Expression.Quantity
  ) -> Abstract {
    guard case .members(let surely, let possibly) = content else {
      preconditionFailure("not a set of members")
    }
    return switch quantity {
    case .any:
      Abstract(
        .boolean(
          canBeTrue: !wanted.intersection(possibly).isEmpty,
          canBeFalse: wanted.intersection(surely).isEmpty))
    case .all:
      Abstract(
        .boolean(
          canBeTrue: wanted.isSubset(of: possibly), canBeFalse: !wanted.isSubset(of: surely)))
    }
  }

  func compare(
    _ comparison: Expression.Comparison, _ left: Abstract.Content, _ right: Abstract.Content,
    type: ValueType
  ) -> Abstract {
    if comparison == .equal || comparison == .notEqual {
      let areSame = left.point != nil && left.point == right.point
      let equal = Abstract.Content.boolean(
        canBeTrue: left.meets(right), canBeFalse: !areSame)
      return comparison == .equal ? Abstract(equal) : Abstract(equal.swapped)
    }
    switch (left, right) {
    case (.number(let a, let b), .number(let c, let d)):
      return Abstract(order(comparison, (a, b), (c, d)))
    case (.date(let a, let b), .date(let c, let d)):
      return Abstract(order(comparison, (a, b), (c, d)))
    case (.member(let first), .member(let second)):
      guard case .member(let reference) = type else { preconditionFailure("not a member") }
      let enumeration = rules.enumerations[reference]
      let pairs = first.positions.flatMap { a in second.positions.map { (a, $0) } }
      let ranked = pairs.filter { enumeration.hasRank($0.0) && enumeration.hasRank($0.1) }
      guard !ranked.isEmpty else { return .lacking }
      return Abstract(
        .boolean(
          canBeTrue: ranked.contains { comparison.holds($0.0, $0.1) },
          canBeFalse: ranked.contains { !comparison.holds($0.0, $0.1) }),
        canLack: ranked.count < pairs.count)
    default: preconditionFailure("nothing that has an order")
    }
  }

  /// Comparing is monotone in either part, so the corners hold every outcome.
  private func order<Ordered: Comparable>(
    _ comparison: Expression.Comparison, _ left: (Ordered, Ordered), _ right: (Ordered, Ordered)
  ) -> Abstract.Content {
    let outcomes = [
      comparison.holds(left.0, right.0), comparison.holds(left.0, right.1),
      comparison.holds(left.1, right.0), comparison.holds(left.1, right.1),
    ]
    return .boolean(canBeTrue: outcomes.contains(true), canBeFalse: outcomes.contains(false))
  }
}

extension Abstract {
  /// The members that are possible.
  fileprivate var members: MemberSet {
    if case .member(let set) = content { set } else { MemberSet() }
  }

  /// The ends in the order of numbers, or of members.
  fileprivate var places: (low: Rational, high: Rational)? {
    guard case .member(let set) = content else { return number }
    guard let low = set.positions.first, let high = set.positions.last else { return nil }
    return (Rational(low), Rational(high))
  }
}

extension Expression.Lookup.Keys {
  /// The keys that a value can meet, and whether each value it can have is named by one.
  fileprivate func positions(metBy content: Abstract.Content) -> (keys: [Int], namesAll: Bool) {
    switch (self, content) {
    case (.bands(let thresholds), .number(let low, let high)):
      return (Array(thresholds.count { $0 <= low }...thresholds.count { $0 <= high }), true)
    case (.members(let sets), .member(let possible)):
      return (
        sets.indices.filter { !sets[$0].intersection(possible).isEmpty },
        possible.isSubset(of: sets.reduce(MemberSet()) { $0.union($1) })
      )
    case (.truth(let truths), .boolean):
      return (
        truths.indices.filter { content.contains(.boolean(truths[$0])) },
        [true, false].allSatisfy { truths.contains($0) || !content.contains(.boolean($0)) }
      )
    default: preconditionFailure("keys of another type")
    }
  }
}

extension Abstract.Content {
  /// Whether some value is possible in both.
  fileprivate func meets(_ other: Self) -> Bool {
    switch (self, other) {
    case (.boolean(let trueA, let falseA), .boolean(let trueB, let falseB)):
      (trueA && trueB) || (falseA && falseB)
    case (.number(let lowA, let highA), .number(let lowB, let highB)):
      lowA <= highB && lowB <= highA
    case (.date(let lowA, let highA), .date(let lowB, let highB)):
      lowA <= highB && lowB <= highA
    case (.member(let left), .member(let right)): !left.intersection(right).isEmpty
    default: preconditionFailure("not to be compared")
    }
  }

  fileprivate var swapped: Self {
    guard case .boolean(let canBeTrue, let canBeFalse) = self else {
      preconditionFailure("not a condition")
    }
    return .boolean(canBeTrue: canBeFalse, canBeFalse: canBeTrue)
  }
}

extension Question {
  /// Every value that an answer can have.
  func everyAnswer(in rules: RuleSet) -> Abstract.Content {
    switch kind {
    case .yesNo: .boolean(canBeTrue: true, canBeFalse: true)
    case .single(let enumeration): .member(rules.enumerations[enumeration].answerable)
    case .multi(let enumeration):
      .members(surely: MemberSet(), possibly: rules.enumerations[enumeration].answerable)
    case .integer(let range), .decimal(let range): .number(range.lowerBound, range.upperBound)
    case .date: .date(.first, .last)
    case .text: .text(nil, of: nil, canBeEmpty: true, canBeOther: true)
    }
  }
}
