import RuleModel
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", Rational(0)), ("-0", 0), ("007", 7), ("12.50", Rational(25, 2)),
    ("-0.000001", Rational(-1, 1_000_000)), ("999999999999999", Rational(999_999_999_999_999)),
    (
      "999999999999999.999999",
      Rational(999_999_999_999_999).adding(Rational(999_999, 1_000_000)) ?? 0
    ),
  ])
  func `a decimal is read exactly`(_ text: String, _ number: Rational) {
    #expect(Rational(decimal: text) == number)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "+5", "1e3", "1_000", "1,000", " 1", "1 ", "--1", "1.2.3", "１", "0x1",
    "1000000000000000", "0.0000001", "1.-2", "٣", "-.", "NaN",
  ])
  func `anything else is no decimal`(_ text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func `a number prints as its shortest decimal, or as a fraction`() throws {
    #expect(Rational(-1, 8).description == "-0.125")
    #expect(Rational(25, 2).description == "12.5")
    #expect(Rational(-7, 3).description == "-7/3")
    #expect(Rational(100).description == "100")
    #expect(Rational(1, 1_000_000).description == "0.000001")
    let edge = try #require(Rational(numerator: .max, denominator: 1))
    #expect(edge.description == String(Int128.max))
    #expect((-edge).description == String(-Int128.max))
    // A finite decimal that would be too long stays a fraction.
    let long = try #require(Rational(numerator: 1, denominator: 1 << 126))
    #expect(long.description == "1/\(Int128(1) << 126)")
    let wide = try #require(Rational(numerator: .max, denominator: 2))
    #expect(wide.description == "\(Int128.max)/2")
  }

  @Test func `printing and reading give the number back`() {
    var random = SystemlessRandom(seed: 2)
    for _ in 0..<5_000 {
      let number = Rational(random.integer(1_000_000_000_000), 1_000_000)
      #expect(Rational(decimal: number.description) == number)
    }
  }
}
