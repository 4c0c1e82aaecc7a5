import RuleModel

/// All numbers from the first to the second.
struct Interval: Hashable, Sendable {
  let low: Rational
  let high: Rational

  init(_ low: Rational, _ high: Rational) {
    self.low = low
    self.high = high
  }

  init(_ point: Rational) {
    self.init(point, point)
  }

  init(_ range: ClosedRange<Rational>) {
    self.init(range.lowerBound, range.upperBound)
  }

  /// Every number that can be held; what stands in where an exact bound does not fit.
  ///
  /// The loader proves that this never happens; were it wrong, a result would still be sound.
  static let widest: Interval = {
    guard let high = Rational(numerator: Int128.max, denominator: 1) else { return Interval(0) }
    return Interval(-high, high)
  }()

  var isPoint: Bool { low == high }

  func contains(_ number: Rational) -> Bool { low <= number && number <= high }

  func union(_ other: Interval) -> Interval {
    Interval(min(low, other.low), max(high, other.high))
  }

  // MARK: Arithmetic, each exact for independent parts

  static prefix func - (interval: Interval) -> Interval {
    Interval(-interval.high, -interval.low)
  }

  func adding(_ other: Interval) -> Interval {
    guard let low = low.adding(other.low), let high = high.adding(other.high) else {
      return .widest
    }
    return Interval(low, high)
  }

  func multiplied(by other: Interval) -> Interval {
    corners(with: other) { $0.multiplied(by: $1) }
  }

  /// The quotients by an interval that does not hold zero.
  func divided(by other: Interval) -> Interval {
    corners(with: other) { $0.divided(by: $1) }
  }

  var magnitude: Interval {
    if low >= 0 { return self }
    if high <= 0 { return -self }
    return Interval(0, max(-low, high))
  }

  func minimum(_ other: Interval) -> Interval {
    Interval(min(low, other.low), min(high, other.high))
  }

  func maximum(_ other: Interval) -> Interval {
    Interval(max(low, other.low), max(high, other.high))
  }

  /// The parts of the interval whose numbers a divisor other than zero can have.
  ///
  /// An interval that holds zero is one of multiples of a unit: the loader refuses other divisors.
  func divisors(unit: Rational) -> [Interval] {
    guard contains(0) else { return [self] }
    var parts: [Interval] = []
    if low <= -unit { parts.append(Interval(low, -unit)) }
    if high >= unit { parts.append(Interval(unit, high)) }
    return parts
  }

  private func corners(
    with other: Interval, _ operation: (Rational, Rational) -> Rational?
  ) -> Interval {
    guard let first = operation(low, other.low) else { return .widest }
    if isPoint, other.isPoint { return Interval(first) }
    guard let second = operation(low, other.high), let third = operation(high, other.low),
      let fourth = operation(high, other.high)
    else { return .widest }
    return Interval(
      min(min(first, second), min(third, fourth)), max(max(first, second), max(third, fourth)))
  }
}
