import RuleModel

/// What is known of the denominators of the numbers that an expression can give.
struct Denominators: Hashable {
  /// No denominator is greater.
  let bound: Int128
  /// Whether every denominator divides ``bound``; sums then stay within it.
  let isCommonMultiple: Bool

  static let whole = Denominators(bound: 1, isCommonMultiple: true)
  /// Answers have at most six decimals.
  static let answers = Denominators(bound: 1_000_000, isCommonMultiple: true)

  /// The denominators of a choice between two numbers.
  func union(_ other: Denominators) -> Denominators {
    if isCommonMultiple, other.isCommonMultiple,
      let common = Width.leastCommonMultiple(bound, other.bound)
    {
      return Denominators(bound: common, isCommonMultiple: true)
    }
    return Denominators(bound: max(bound, other.bound), isCommonMultiple: false)
  }

  /// The denominators that the sum of two numbers passes through, or nil when too wide.
  func joined(_ other: Denominators) -> Denominators? {
    guard isCommonMultiple, other.isCommonMultiple else { return multiplied(other) }
    return Width.leastCommonMultiple(bound, other.bound).map {
      Denominators(bound: $0, isCommonMultiple: true)
    }
  }

  /// The denominators of a product, or nil when too wide.
  func multiplied(_ other: Denominators) -> Denominators? {
    Width.product(bound, other.bound).map {
      Denominators(bound: $0, isCommonMultiple: isCommonMultiple && other.isCommonMultiple)
    }
  }
}

/// Whole numbers below the width that the engine's fractions keep to.
enum Width {
  /// One bit less than a numerator has room for, so that no sum of two can leave it either.
  static let limit: Int128 = 1 << 126

  static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow || result >= limit ? nil : result
  }

  static func sum(_ left: Int128, _ right: Int128) -> Int128? {
    let (result, overflow) = left.addingReportingOverflow(right)
    return overflow || result >= limit ? nil : result
  }

  static func leastCommonMultiple(_ left: Int128, _ right: Int128) -> Int128? {
    let divisor = Int128(Rational.greatestCommonDivisor(left.magnitude, right.magnitude))
    return product(left / divisor, right)
  }
}

/// The numbers that an expression can give: between two ends, with denominators that are bounded.
///
/// Every operation gives nil where some step of the exact computation could leave the width of
/// ``Rational``; what it gives instead is proven for all numbers within the operands.
struct NumberBound: Hashable {
  let low: Rational
  let high: Rational
  let denominators: Denominators

  init(_ low: Rational, _ high: Rational, _ denominators: Denominators) {
    self.low = low
    self.high = high
    self.denominators = denominators
  }

  /// One number.
  init(_ number: Rational) {
    self.init(
      number, number, Denominators(bound: number.denominator, isCommonMultiple: true))
  }

  static func whole(_ low: Int, _ high: Int) -> NumberBound {
    NumberBound(Rational(low), Rational(high), .whole)
  }

  var range: ClosedRange<Rational> { low...high }
  var isPoint: Bool { low == high }
  func contains(_ number: Rational) -> Bool { low <= number && number <= high }

  /// The least whole number that no value exceeds in magnitude, at least 1.
  var size: Int128 { Self.size(low, high) }

  private static func size(_ low: Rational, _ high: Rational) -> Int128 {
    let largest = max(low.magnitude, high.magnitude)
    return max(1, largest.numerator / largest.denominator + (largest.isInteger ? 0 : 1))
  }

  /// The hull of both.
  func union(_ other: NumberBound) -> NumberBound {
    NumberBound(
      min(low, other.low), max(high, other.high), denominators.union(other.denominators))
  }

  /// The hull of the lesser, or of the greater, of both.
  func picked(_ other: NumberBound, _ pick: (Rational, Rational) -> Rational) -> NumberBound {
    NumberBound(
      pick(low, other.low), pick(high, other.high), denominators.union(other.denominators))
  }

  func negated() -> NumberBound { NumberBound(-high, -low, denominators) }

  func magnitude() -> NumberBound {
    if low >= 0 { return self }
    if high <= 0 { return negated() }
    return NumberBound(0, max(-low, high), denominators)
  }

  func adding(_ other: NumberBound) -> NumberBound? {
    guard let joined = denominators.joined(other.denominators),
      let size = Width.sum(size, other.size), Width.product(size, joined.bound) != nil,
      let least = low.adding(other.low), let greatest = high.adding(other.high)
    else { return nil }
    return NumberBound(least, greatest, joined)
  }

  func multiplied(by other: NumberBound) -> NumberBound? {
    guard let below = denominators.multiplied(other.denominators),
      let size = Width.product(size, other.size), Width.product(size, below.bound) != nil
    else { return nil }
    var corners: [Rational] = []
    for left in [low, high] {
      for right in [other.low, other.high] {
        guard let corner = left.multiplied(by: right) else { return nil }
        corners.append(corner)
      }
    }
    guard let least = corners.min(), let greatest = corners.max() else { return nil }
    return NumberBound(least, greatest, below)
  }

  /// The quotients by divisors other than zero; nil too where they have no bound.
  func divided(by other: NumberBound, unit: Rational? = nil) -> NumberBound? {
    guard let inverse = other.inverse(unit: unit) else { return nil }
    return multiplied(by: inverse)
  }

  /// One over each number other than zero, where these keep away from it.
  private func inverse(unit: Rational?) -> NumberBound? {
    guard let parts = awayFromZero(unit: unit), let first = parts.first, let last = parts.last,
      let below = Width.product(size, denominators.bound)
    else { return nil }
    guard let least = Rational.one.divided(by: first.high),
      let greatest = Rational.one.divided(by: last.low)
    else { return nil }
    let isExact = parts.count == 1 && first.isPoint
    return NumberBound(
      least, greatest,
      isExact
        ? Denominators(bound: least.denominator, isCommonMultiple: true)
        : Denominators(bound: below, isCommonMultiple: false))
  }

  /// The bound without zero, in one part or in two, where it is proven to keep a distance: it leaves
  /// zero out, or its numbers are multiples of a unit. Nil too where nothing is left.
  func awayFromZero(unit: Rational?) -> [NumberBound]? {
    if low > 0 || high < 0 { return [self] }
    guard let unit else { return nil }
    var parts: [NumberBound] = []
    if low <= -unit { parts.append(NumberBound(low, -unit, denominators)) }
    if high >= unit { parts.append(NumberBound(unit, high, denominators)) }
    return parts.isEmpty ? nil : parts
  }

  /// What a step of a measure makes of the numbers.
  func after(_ step: Measure.Step) -> NumberBound? {
    switch step {
    case .scale(let factor):
      return multiplied(by: NumberBound(factor))
    case .clamp(let range):
      func held(_ number: Rational) -> Rational {
        min(max(number, range.lowerBound), range.upperBound)
      }
      let ends = NumberBound(range.lowerBound).denominators
        .union(NumberBound(range.upperBound).denominators)
      return NumberBound(held(low), held(high), denominators.union(ends))
    case .round(let unit, let mode):
      guard unit > 0, divided(by: NumberBound(unit)) != nil,
        let least = low.rounded(toMultipleOf: unit, mode),
        let greatest = high.rounded(toMultipleOf: unit, mode)
      else { return nil }
      return NumberBound(least, greatest, NumberBound(unit).denominators)
    }
  }

  /// The numbers that are equal to, below or above a constant; nil when there are none.
  func limited(_ comparison: Expression.Comparison, to number: Rational) -> NumberBound? {
    var (least, greatest) = (low, high)
    switch comparison {
    case .equal: (least, greatest) = (max(low, number), min(high, number))
    case .notEqual:
      if isPoint, low == number { return nil }
      if low == number { least = next(after: number, up: true) }
      if high == number { greatest = next(after: number, up: false) }
    case .less: greatest = min(high, next(after: number, up: false))
    case .lessOrEqual: greatest = min(high, number)
    case .greater: least = max(low, next(after: number, up: true))
    case .greaterOrEqual: least = max(low, number)
    }
    return least <= greatest ? NumberBound(least, greatest, denominators) : nil
  }

  /// The nearest number with a denominator that divides the common multiple; the number itself
  /// where that is not known.
  private func next(after number: Rational, up: Bool) -> Rational {
    guard denominators.isCommonMultiple,
      let unit = Rational(numerator: 1, denominator: denominators.bound),
      let steps = number.divided(by: unit)
    else { return number }
    let whole = steps.roundedToInteger(up ? .floor : .ceiling)
    let (moved, overflow) = whole.addingReportingOverflow(up ? 1 : -1)
    guard !overflow else { return number }
    return Rational(numerator: moved, denominator: 1)?.multiplied(by: unit) ?? number
  }
}
