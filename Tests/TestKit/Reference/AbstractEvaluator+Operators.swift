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
