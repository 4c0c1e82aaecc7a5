import RuleModel
import Testing

@Suite struct RationalTests {
  @Test func `thirds add up to one`() {
    let third = Rational(1, 3)
    #expect(third.adding(third)?.adding(third) == 1)
  }
}
