import RuleModel
import Testing

@Suite struct RoundingTests {
  /// A number in tenths and what each mode makes of it, in the order of `RoundingMode.allCases`.
  private static let table: [(tenths: Int, rounded: [Int128])] = [
    // floor, ceiling, toward zero, away from zero, half away, half even, half ceiling
    (20, [2, 2, 2, 2, 2, 2, 2]),
    (21, [2, 3, 2, 3, 2, 2, 2]),
    (25, [2, 3, 2, 3, 3, 2, 3]),
    (29, [2, 3, 2, 3, 3, 3, 3]),
    (35, [3, 4, 3, 4, 4, 4, 4]),
    (5, [0, 1, 0, 1, 1, 0, 1]),
    (4, [0, 1, 0, 1, 0, 0, 0]),
    (0, [0, 0, 0, 0, 0, 0, 0]),
    (-4, [-1, 0, 0, -1, 0, 0, 0]),
    (-5, [-1, 0, 0, -1, -1, 0, 0]),
    (-6, [-1, 0, 0, -1, -1, -1, -1]),
    (-15, [-2, -1, -1, -2, -2, -2, -1]),
    (-25, [-3, -2, -2, -3, -3, -2, -2]),
    (-20, [-2, -2, -2, -2, -2, -2, -2]),
  ]

  @Test func `every mode rounds as its name says`() {
    for (tenths, rounded) in Self.table {
      for (mode, whole) in zip(RoundingMode.allCases, rounded) {
        #expect(Rational(tenths, 10).roundedToInteger(mode) == whole, "\(tenths)/10 \(mode)")
      }
    }
  }

  @Test func `modes keep the spelling of rule files`() {
    #expect(
      RoundingMode.allCases.map(\.rawValue) == [
        "floor", "ceiling", "toward_zero", "away_from_zero", "half_away", "half_even",
        "half_ceiling",
      ])
  }

  @Test func `rounding goes to multiples of a step`() {
    #expect(Rational(17, 4).rounded(toMultipleOf: Rational(1, 2), .halfAway) == Rational(9, 2))
    #expect(Rational(-17, 4).rounded(toMultipleOf: Rational(1, 2), .halfCeiling) == -4)
    #expect(Rational(7).rounded(toMultipleOf: 5, .ceiling) == 10)
    #expect(Rational(2, 3).rounded(toMultipleOf: Rational(1, 100), .floor) == Rational(33, 50))
  }

  @Test func `nothing traps near the width's end`() throws {
    let ends: [Int128] = [.max, -.max, .max - 1, -(.max - 1)]
    for numerator in ends {
      for denominator in [1, 2, 3, 10, .max, .max - 1] as [Int128] {
        let number = try #require(Rational(numerator: numerator, denominator: denominator))
        for mode in RoundingMode.allCases {
          let whole = number.roundedToInteger(mode)
          let back = try #require(Rational(numerator: whole, denominator: 1))
          let above = back.adding(1)
          let below = back.subtracting(1)
          #expect(above == nil || number < above ?? 0, "\(numerator)/\(denominator) \(mode)")
          #expect(below == nil || below ?? 0 < number, "\(numerator)/\(denominator) \(mode)")
          _ = number.rounded(toMultipleOf: Rational(1, 1_000_000), mode)
          _ = number.rounded(toMultipleOf: number.magnitude, mode)
          _ = number.text(decimals: 6, mode)
        }
      }
    }
    let edge = try #require(Rational(numerator: .max, denominator: 1))
    #expect(edge.rounded(toMultipleOf: Rational(1, 10), .floor) == nil)
    #expect(edge.text(decimals: 2) == edge.description)
  }

  @Test(arguments: [
    (Rational(125, 10), 0, "13"), (Rational(-125, 10), 0, "-13"), (Rational(1, 3), 2, "0.33"),
    (Rational(-1, 3), 2, "-0.33"), (Rational(5), 2, "5.00"), (Rational(999, 1000), 1, "1.0"),
    (Rational(-1, 1000), 1, "0.0"), (Rational(2, 3), 6, "0.666667"),
  ])
  func `people read a fixed number of decimals`(
    _ number: Rational, _ decimals: Int, _ text: String
  ) {
    #expect(number.text(decimals: decimals) == text)
  }
}
