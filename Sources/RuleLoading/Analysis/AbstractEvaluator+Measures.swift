import Diagnostics
import RuleModel

extension AbstractEvaluator {
  /// Everything that a measure can give, what its policies put in place of parts included; those for
  /// missing answers too, so that the counted value lies within.
  mutating func possibilities(of measure: Measure) -> Possibilities {
    let applies =
      measure.appliesWhen.map { possibilities(of: $0) } ?? .condition(true: true, false: false)
    guard applies.canBeTrue else { return .nothing }
    var result = rollUp(measure)
    if let own = measure.own {
      let own = possibilities(of: own)
      // Counted, an own value that is missing may make room for the roll-up.
      let hidesAlways = !own.canLack && measure.policies.missing == .none
      result =
        hidesAlways
        ? own
        : Possibilities(own.union(result).values, canLack: own.canLack && result.canLack)
    }
    let mayNotApply = applies.canBeFalse || applies.canLack
    return Possibilities(result.values, canLack: result.canLack || mayNotApply)
  }

  private mutating func rollUp(_ measure: Measure) -> Possibilities {
    var result: Possibilities
    let empty = measure.policies.empty.map { Possibilities.number(NumberBound($0)) } ?? .nothing
    switch measure.kind {
    case .value(let expression):
      result = possibilities(of: expression)
    case .ratio(let top, let bottom):
      let parts = [possibilities(of: top), possibilities(of: bottom)]
      guard !parts.contains(where: \.surelyLacks) else { return .nothing }
      guard let above = parts[0].bound, let below = parts[1].bound else {
        return .number(nil, lack: true)
      }
      result = quotient(
        above, below, empty: empty, lack: parts.contains(where: \.canLack),
        divisor: bottom, at: measure.span)
    case .sum(let terms):
      let parts = terms.map { part($0, of: measure) }
      result = rolledUp(measure, parts, sum(parts), empty: empty)
    case .mean(let terms):
      let parts = terms.map { part($0, of: measure) }.filter { $0.weight > 0 }
      result = rolledUp(measure, parts, mean(parts), empty: empty)
    case .lowest(let operands), .highest(let operands):
      let isLowest = if case .lowest = measure.kind { true } else { false }
      result = extreme(operands, isLowest: isLowest, of: measure, empty: empty)
    case .count(let conditions):
      let parts = conditions.map { part(Measure.Term($0), of: measure) }
      result = rolledUp(measure, parts, sum(parts), empty: empty)
    }
    return stepped(measure, result)
  }

  /// One part of a roll-up and what can become of it.
  struct Part {
    let weight: Rational
    /// The numbers that it can take part with, substitutes included; nil when it never does.
    let bound: NumberBound?
    let canBeSkipped: Bool
    /// Whether it can leave the whole measure without a value.
    let canVoid: Bool
    /// Whether its numbers could be too wide, which has been reported.
    let isUnknown: Bool
  }

  private mutating func part(_ term: Measure.Term, of measure: Measure) -> Part {
    let value = possibilities(of: term.expression)
    var bound: NumberBound?
    var isUnknown = false
    switch value.values {
    case .numbers(let numbers): (bound, isUnknown) = (numbers, numbers == nil)
    case .condition(let canBeTrue, let canBeFalse):
      bound = .whole(canBeFalse ? 0 : 1, canBeTrue ? 1 : 0)
    case .nothing, .dates, .member, .members, .text: break
    }
    var (canBeSkipped, canVoid) = (false, false)
    func follow(_ substitute: Measure.Substitute, isCountedOnly: Bool) {
      switch substitute {
      case .skip: canBeSkipped = true
      case .none: if !isCountedOnly { canVoid = true }
      case .value(let number):
        bound = bound.map { $0.union(NumberBound(number)) } ?? NumberBound(number)
      }
    }
    // While answers are missing a criterion can leave its list and a measure have no value, though
    // neither can once everything is answered.
    let readsVerdicts = term.expression.definitionsRead.contains {
      switch $0 {
      case .criterion, .measure: true
      case .question, .ladder: false
      }
    }
    let policies = measure.policies
    if case .measure(let child) = term.expression.kind {
      follow(policies.noResultChild, isCountedOnly: !value.canLack)
      if limitedMeasures.contains(child) { follow(policies.notApplicable, isCountedOnly: false) }
    } else if value.canLack || readsVerdicts {
      follow(policies.notApplicable, isCountedOnly: !value.canLack)
    }
    if !term.expression.definitionsRead.isEmpty { follow(policies.missing, isCountedOnly: true) }
    return Part(
      weight: term.weight, bound: bound, canBeSkipped: canBeSkipped, canVoid: canVoid,
      isUnknown: isUnknown)
  }

  /// The least or greatest of what takes part.
  private mutating func extreme(
    _ operands: [Expression], isLowest: Bool, of measure: Measure, empty: Possibilities
  ) -> Possibilities {
    let parts = operands.map { part(Measure.Term($0), of: measure) }
    guard case .member = measure.type else {
      let bounds = parts.filter { !$0.canBeSkipped }.compactMap(\.bound)
      let total = extreme(parts.compactMap(\.bound), sure: bounds, isLowest: isLowest)
      return rolledUp(measure, parts, .success(total), empty: empty)
    }
    let values = operands.map { possibilities(of: $0) }
    let members = values.reduce(Possibilities.nothing) {
      Possibilities($0.union($1).values)
    }
    let canLack = parts.contains(where: \.canVoid) || values.allSatisfy(\.canLack)
    return Possibilities(members.values, canLack: canLack)
  }

  /// The least or greatest of some numbers, of which some surely take part; nil without any.
  func extreme(
    _ bounds: [NumberBound], sure: [NumberBound], isLowest: Bool
  ) -> NumberBound? {
    guard let hull = hull(bounds) else { return nil }
    let ends = sure.map { isLowest ? $0.high : $0.low }
    guard let end = isLowest ? ends.min() : ends.max() else { return hull }
    return isLowest
      ? NumberBound(hull.low, max(hull.low, end), hull.denominators)
      : NumberBound(min(hull.high, end), hull.high, hull.denominators)
  }

  /// The sum or mean of what takes part, or `empty` where nothing may be left.
  private mutating func rolledUp(
    _ measure: Measure, _ parts: [Part], _ total: Result<NumberBound?, TooWide>,
    empty: Possibilities
  ) -> Possibilities {
    guard !parts.contains(where: \.isUnknown) else { return .number(nil, lack: true) }
    let canBeEmpty = parts.allSatisfy { $0.canBeSkipped || $0.bound == nil }
    let canVoid = parts.contains(where: \.canVoid)
    switch total {
    case .failure: return tooWide(at: measure.span)
    case .success(nil): return Possibilities(empty.values, canLack: empty.canLack || canVoid)
    case .success(let bound?):
      let value = Possibilities.number(bound, lack: canVoid)
      return canBeEmpty ? value.union(empty) : value
    }
  }

  /// What a roll-up that could leave the width gives.
  struct TooWide: Error {}

  private func sum(_ parts: [Part]) -> Result<NumberBound?, TooWide> {
    guard parts.contains(where: { $0.bound != nil }) else { return .success(nil) }
    var total = NumberBound(0)
    for part in parts {
      guard let bound = part.bound else { continue }
      guard let weighted = bound.multiplied(by: NumberBound(part.weight)) else {
        return .failure(TooWide())
      }
      let share = part.canBeSkipped ? weighted.union(NumberBound(0)) : weighted
      guard let sum = total.adding(share) else { return .failure(TooWide()) }
      total = sum
    }
    return .success(total)
  }

  func mean(_ parts: [Part]) -> Result<NumberBound?, TooWide> {
    let taking = parts.filter { $0.bound != nil }
    guard !taking.isEmpty else { return .success(nil) }
    guard case .success(let total?) = sum(taking), let below = meanDenominators(taking, total),
      let low = Self.leastMean(taking.map { ($0.weight, $0.bound?.low ?? 0, $0.canBeSkipped) }),
      let high = Self.leastMean(
        taking.map { ($0.weight, -($0.bound?.high ?? 0), $0.canBeSkipped) })
    else { return .failure(TooWide()) }
    return .success(NumberBound(low, -high, below))
  }

  /// Up to this sum of weights every way of leaving parts out has a denominator that divides one
  /// number of 33 bits, so that such means can be added freely.
  static let commonMultipleLimit: Int128 = 24

  private func meanDenominators(_ parts: [Part], _ total: NumberBound) -> Denominators? {
    var unit: Int128 = 1
    var weights = Rational.zero
    for part in parts {
      guard let common = Width.leastCommonMultiple(unit, part.weight.denominator),
        let sum = weights.adding(part.weight)
      else { return nil }
      (unit, weights) = (common, sum)
    }
    guard let scaled = weights.multiplied(by: Rational(numerator: unit, denominator: 1) ?? 1)
    else { return nil }
    let steps = scaled.numerator
    let isFixed = !parts.contains(where: \.canBeSkipped)
    let divisors: Denominators
    if !isFixed, steps <= Self.commonMultipleLimit {
      var common: Int128 = 1
      for step in 1...max(1, steps) {
        common = Width.leastCommonMultiple(common, step) ?? common
      }
      divisors = Denominators(bound: common, isCommonMultiple: true)
    } else {
      divisors = Denominators(bound: steps, isCommonMultiple: isFixed)
    }
    guard let result = total.denominators.multiplied(divisors),
      let width = Width.product(total.size, result.bound), Width.product(width, unit) != nil
    else { return nil }
    return result
  }

  /// The least weighted mean over every choice of the parts that can be left out, one part at least
  /// taking part; nil when it does not fit.
  static func leastMean(
    _ parts: [(weight: Rational, value: Rational, canBeSkipped: Bool)]
  ) -> Rational? {
    let required = parts.filter { !$0.canBeSkipped }
    let optional = parts.filter(\.canBeSkipped).sorted { $0.value < $1.value }
    guard !required.isEmpty else { return optional.first?.value }
    var (total, weights) = (Rational.zero, Rational.zero)
    func add(_ part: (weight: Rational, value: Rational, canBeSkipped: Bool)) -> Bool {
      guard let product = part.value.multiplied(by: part.weight),
        let sum = total.adding(product), let weight = weights.adding(part.weight)
      else { return false }
      (total, weights) = (sum, weight)
      return true
    }
    for part in required where !add(part) { return nil }
    for part in optional {
      guard let mean = total.divided(by: weights) else { return nil }
      guard part.value < mean else { break }
      guard add(part) else { return nil }
    }
    return total.divided(by: weights)
  }

  private mutating func stepped(_ measure: Measure, _ value: Possibilities) -> Possibilities {
    // Numbers without a bound have been reported where they come from.
    guard case .numbers(var bound?) = value.values else { return value }
    for step in measure.steps {
      guard let next = bound.after(step) else { return tooWide(at: measure.span) }
      bound = next
    }
    return .number(bound, lack: value.canLack)
  }
}
