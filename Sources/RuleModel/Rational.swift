/// An exact fraction in lowest terms, so that sums and comparisons never round.
///
///     let third = Rational(1, 3)
///     let whole = third + third + third   // 1
///
/// Numerator and denominator are 128 bits wide. The checked operations give nil when the exact
/// result does not fit; the loader proves for every rule set that they never do.
public struct Rational: Hashable, Sendable {
  /// The numerator; it carries the sign.
  public let numerator: Int128
  /// The denominator, always positive.
  public let denominator: Int128

  /// Zero.
  public static let zero = Rational(0)
  /// One.
  public static let one = Rational(1)

  /// Makes a whole number.
  public init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// Makes a fraction in lowest terms, or nil when the denominator is zero or a part does not fit.
  public init?(numerator: Int128, denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = sign * (denominator / Int128(divisor))
  }

  /// Makes the fraction of two small integers; the denominator must not be zero.
  public init(_ numerator: Int, _ denominator: Int) {
    precondition(denominator != 0, "a fraction has a denominator other than zero")
    let divisor = Self.greatestCommonDivisor(
      Int128(numerator).magnitude, Int128(denominator).magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (Int128(numerator) / Int128(divisor))
    self.denominator = sign * (Int128(denominator) / Int128(divisor))
  }

  private init(reducedNumerator: Int128, denominator: Int128) {
    numerator = reducedNumerator
    self.denominator = denominator
  }

  /// Whether the number is whole.
  public var isInteger: Bool { denominator == 1 }

  /// The number without its sign.
  public var magnitude: Rational { numerator < 0 ? -self : self }

  /// The sum, or nil when it does not fit.
  public func adding(_ other: Rational) -> Rational? {
    // Most numbers are whole, and dividing is what costs.
    if isInteger, other.isInteger {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow || sum == .min ? nil : Rational(reducedNumerator: sum, denominator: 1)
    }
    let common = Int128(
      Self.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(
      by: other.denominator / common)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(
      by: denominator / common)
    let (sum, sumOverflow) = left.addingReportingOverflow(right)
    let (product, productOverflow) = (denominator / common).multipliedReportingOverflow(
      by: other.denominator)
    guard !leftOverflow, !rightOverflow, !sumOverflow, !productOverflow else { return nil }
    return Rational(numerator: sum, denominator: product)
  }

  /// The difference, or nil when it does not fit.
  public func subtracting(_ other: Rational) -> Rational? {
    adding(-other)
  }

  /// The product, or nil when it does not fit.
  public func multiplied(by other: Rational) -> Rational? {
    if isInteger, other.isInteger {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
      return overflow || product == .min
        ? nil : Rational(reducedNumerator: product, denominator: 1)
    }
    let first = Int128(
      Self.greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
    let second = Int128(
      Self.greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
    let (top, topOverflow) = (numerator / first).multipliedReportingOverflow(
      by: other.numerator / second)
    let (bottom, bottomOverflow) = (denominator / second).multipliedReportingOverflow(
      by: other.denominator / first)
    guard !topOverflow, !bottomOverflow, top != .min else { return nil }
    return Rational(reducedNumerator: top, denominator: bottom)
  }

  /// The quotient, or nil when the divisor is zero or the result does not fit.
  public func divided(by other: Rational) -> Rational? {
    guard other.numerator != 0 else { return nil }
    let sign: Int128 = other.numerator < 0 ? -1 : 1
    return multiplied(
      by: Rational(
        reducedNumerator: sign * other.denominator, denominator: sign * other.numerator))
  }

  /// The number with the other sign.
  public static prefix func - (value: Rational) -> Rational {
    Rational(reducedNumerator: -value.numerator, denominator: value.denominator)
  }

  /// The greatest common divisor; of zero and n it is n, and at least 1.
  public static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b != 0 {
      // 64-bit division is many times faster, and nearly all numbers fit.
      if let smallA = UInt64(exactly: a), let smallB = UInt64(exactly: b) {
        var (c, d) = (smallA, smallB)
        while d != 0 { (c, d) = (d, c % d) }
        return UInt128(max(c, 1))
      }
      (a, b) = (b, a % b)
    }
    return max(a, 1)
  }
}

extension Rational: Comparable {
  /// Compares exactly, whatever the sizes.
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// Makes a whole number of a literal.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}
