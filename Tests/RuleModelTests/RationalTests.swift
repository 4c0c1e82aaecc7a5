import RuleModel
import Testing

@Suite struct RationalTests {
  /// The greatest numerator and denominator there is.
  private let edge = Rational(numerator: .max, denominator: 1) ?? 0

  @Test func `thirds add up to one`() {
    let third = Rational(1, 3)
    #expect(third.adding(third)?.adding(third) == 1)
  }

  @Test func `a fraction is kept in lowest terms with the sign above`() throws {
    for (number, numerator, denominator) in [
      (Rational(6, -4), -3, 2), (Rational(-6, -4), 3, 2), (Rational(0, -7), 0, 1),
      (Rational(.min, .min), 1, 1),
    ] as [(Rational, Int128, Int128)] {
      #expect(number.numerator == numerator)
      #expect(number.denominator == denominator)
    }
    #expect(Rational(numerator: 1, denominator: 0) == nil)
    #expect(Rational(numerator: .min, denominator: 1) == nil)
    #expect(Rational(numerator: 1, denominator: .min) == nil)
  }

  @Test func `operations agree with plain cross-multiplication`() throws {
    var random = SystemlessRandom(seed: 1)
    for round in 0..<20_000 {
      let (a, b) = (random.integer(1_000_000), random.integer(1_000_000))
      let (c, d) = (random.positive(1_000_000), random.positive(1_000_000))
      let (left, right) = (Rational(a, c), Rational(b, d))
      let sum = try #require(left.adding(right))
      #expect(sum.numerator * Int128(c) * Int128(d) == Int128(a * d + b * c) * sum.denominator)
      let difference = try #require(left.subtracting(right))
      #expect(
        difference.numerator * Int128(c) * Int128(d)
          == Int128(a * d - b * c) * difference.denominator)
      let product = try #require(left.multiplied(by: right))
      #expect(
        product.numerator * Int128(c) * Int128(d) == Int128(a) * Int128(b) * product.denominator)
      #expect((left < right) == (a * d < b * c), "round \(round)")
      #expect((left == right) == (a * d == b * c), "round \(round)")
      for number in [sum, difference, product] {
        #expect(number.denominator > 0)
        #expect(
          Rational.greatestCommonDivisor(
            number.numerator.magnitude, number.denominator.magnitude) == 1)
      }
      if b == 0 {
        #expect(left.divided(by: right) == nil)
      } else {
        #expect(left.divided(by: right)?.multiplied(by: right) == left)
      }
    }
  }

  @Test func `what does not fit is nil, and what just fits is not`() {
    #expect(edge.adding(1) == nil)
    #expect((-edge).subtracting(1) == nil)
    #expect(edge.subtracting(1)?.adding(1) == edge)
    #expect(edge.adding(-edge) == 0)
    #expect(edge.multiplied(by: 2) == nil)
    #expect(edge.multiplied(by: -1) == -edge)
    #expect(edge.divided(by: edge) == 1)
    #expect(edge.divided(by: -edge) == -1)
    let tiny = Rational(numerator: 1, denominator: .max) ?? 0
    #expect(tiny.adding(1) == nil)
    #expect(tiny.multiplied(by: Rational(1, 2)) == nil)
    #expect(tiny.multiplied(by: edge) == 1)
    #expect(Rational.one.divided(by: tiny) == edge)
  }

  @Test func `numbers at the edge compare exactly`() throws {
    let below = try #require(Rational(numerator: .max - 1, denominator: .max))
    let nearby = try #require(Rational(numerator: .max - 2, denominator: .max - 1))
    #expect(nearby < below)
    #expect(below < 1)
    #expect(-below < -nearby)
    #expect(-edge < edge)
    #expect(!(edge < edge))
  }

  @Test func `the divisor of zero and a number is the number`() {
    #expect(Rational.greatestCommonDivisor(0, 0) == 1)
    #expect(Rational.greatestCommonDivisor(0, 7) == 7)
    #expect(Rational.greatestCommonDivisor(.max, 0) == .max)
    #expect(Rational.greatestCommonDivisor(1 << 127, 1 << 70) == 1 << 70)
    #expect(Rational.greatestCommonDivisor(3 << 100, 9 << 90) == 3 << 90)
  }
}

/// Reproducible numbers (SplitMix64).
struct SystemlessRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func integer(_ limit: Int) -> Int { Int.random(in: -limit...limit, using: &self) }
  mutating func positive(_ limit: Int) -> Int { Int.random(in: 1...limit, using: &self) }
}
