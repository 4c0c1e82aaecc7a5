import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

@Suite struct MeasureRangeTests {
  private func range(_ small: SmallRules) -> ClosedRange<Rational>? {
    RuleAnalysis.measureRanges(of: small.rules).ranges.last ?? nil
  }

  private func codes(_ small: SmallRules) -> [String] {
    RuleAnalysis.measureRanges(of: small.rules).diagnostics.map(\.code.text)
  }

  @Test func `a sum runs from the least to the greatest of its parts`() {
    var small = SmallRules()
    let meetings = small.ask("meetings", .integer(1...12))
    let held = small.ask("held")
    small.measure(
      "total", .sum([Measure.Term(meetings, weight: 2), Measure.Term(held, weight: 5)]))
    #expect(range(small) == 2...29)
    #expect(codes(small).isEmpty)
  }

  @Test func `a part that may be left out of a sum widens it to zero`() {
    var small = SmallRules()
    let held = small.ask("held")
    let meetings = small.ask("meetings", .integer(1...12), when: held)
    small.measure("total", .sum([Measure.Term(meetings)]))
    #expect(range(small) == 0...12)
    small.measures = []
    small.measure(
      "total", .sum([Measure.Term(meetings)]), Measure.Policies(notApplicable: .value(50)))
    #expect(range(small) == 1...50)
    small.measures = []
    small.measure("total", .sum([Measure.Term(meetings)]), Measure.Policies(empty: 99))
    #expect(range(small) == 0...99)
  }

  @Test func `what stands in for a missing answer is within the range`() {
    var small = SmallRules()
    let meetings = small.ask("meetings", .integer(1...12))
    small.measure("total", .sum([Measure.Term(meetings)]), Measure.Policies(missing: .value(-3)))
    #expect(range(small) == -3...12)
  }

  @Test func `a mean is the least and greatest over the parts that may be left out`() {
    var small = SmallRules()
    let held = small.ask("held")
    let fixed = small.ask("fixed", .integer(4...10))
    let loose = small.ask("loose", .integer(0...40), when: held)
    small.measure(
      "mean", .mean([Measure.Term(fixed, weight: 1), Measure.Term(loose, weight: 3)]))
    #expect(range(small) == 1...Rational(65, 2))
  }

  @Test func `a mean over parts that may all be left out takes any one of them`() {
    var small = SmallRules()
    let held = small.ask("held")
    let first = small.ask("first", .integer(4...10), when: held)
    let second = small.ask("second", .integer(2...6), when: held)
    small.measure("mean", .mean([Measure.Term(first), Measure.Term(second)]))
    #expect(range(small) == 2...10)
  }

  @Test func `a count runs from the certain to the possible`() {
    var small = SmallRules()
    let held = small.ask("held")
    let always = Expression.condition(.constant(.boolean(true)))
    small.measure("count", .count([held, always, held]))
    #expect(range(small) == 1...3)
  }

  @Test func `a whole-number divisor from zero on is at least one`() {
    var small = SmallRules()
    let done = small.ask("done", .integer(0...10))
    let planned = small.ask("planned", .integer(0...20))
    small.measure("share", .ratio(done, planned))
    #expect(range(small) == 0...10)
    small.measures = []
    small.measure("share", .ratio(done, planned), Measure.Policies(empty: -1))
    #expect(range(small) == -1...10)
  }

  @Test(arguments: [-1...1, 0...1] as [ClosedRange<Rational>])
  func `a divisor that can come close to zero is an error`(_ divisor: ClosedRange<Rational>) {
    var small = SmallRules()
    let done = small.ask("done", .integer(0...10))
    let planned = small.ask("planned", .decimal(divisor))
    small.measure("share", .ratio(done, planned))
    #expect(codes(small) == ["R101"])
    #expect(range(small) == nil)
  }

  @Test func `a decimal divisor that leaves zero out is fine`() {
    var small = SmallRules()
    let done = small.ask("done", .integer(-4...10))
    let planned = small.ask("planned", .decimal(Rational(1, 2)...8))
    small.measure("share", .ratio(done, planned))
    #expect(range(small) == -8...20)
    #expect(codes(small).isEmpty)
  }

  @Test func `a whole-number divisor of either sign keeps one away from zero`() {
    var small = SmallRules()
    let done = small.ask("done", .integer(0...10))
    let change = small.ask("change", .integer(-4...8))
    small.measure("share", .ratio(done, change))
    #expect(range(small) == -10...10)
    #expect(codes(small).isEmpty)
  }

  @Test func `steps apply in the order written`() {
    var small = SmallRules()
    let meetings = small.ask("meetings", .integer(1...12))
    small.measure(
      "score", .value(meetings),
      steps: [.scale(Rational(-1, 5)), .clamp(-2...0), .round(step: 1, .halfAway)])
    #expect(range(small) == -2...0)
  }

  @Test func `a product beyond the width is one error at the place where it happens`() {
    var small = SmallRules()
    let limit = Rational(999_999_999_999_999)
    let budget = small.ask("budget", .decimal(-limit...limit))
    let square = budget.with(.multiply, budget)
    small.measure("cube", .value(square.with(.multiply, budget).with(.add, .number(1))))
    #expect(codes(small) == ["R100"])
    #expect(range(small) == nil)
  }

  @Test func `a product within the width is none`() {
    var small = SmallRules()
    let limit = Rational(999_999_999_999_999)
    let budget = small.ask("budget", .integer(-limit...limit))
    small.measure("square", .value(budget.with(.multiply, budget)))
    #expect(codes(small).isEmpty)
  }

  @Test func `fractions of many kinds add up beyond the width unless they are rounded`() {
    func rules(rounded: Bool) -> SmallRules {
      var small = SmallRules()
      var shares: [Measure.Term] = []
      for number in 0..<12 {
        let top = small.ask(Identifier("top\(number)"), .integer(0...100_000))
        let bottom = small.ask(Identifier("bottom\(number)"), .integer(1...100_000))
        let steps: [Measure.Step] = rounded ? [.round(step: Rational(1, 100), .halfEven)] : []
        shares.append(
          Measure.Term(
            small.measure(Identifier("share\(number)"), .ratio(top, bottom), steps: steps)))
      }
      small.measure("total", .sum(shares))
      return small
    }
    #expect(codes(rules(rounded: false)) == ["R100"])
    #expect(codes(rules(rounded: true)).isEmpty)
  }

  @Test func `a width fault is reported once, not in what reads it`() {
    var small = SmallRules()
    let limit = Rational(999_999_999_999_999)
    let budget = small.ask("budget", .decimal(1...limit))
    let cube = small.measure(
      "cube", .value(budget.with(.multiply, budget).with(.multiply, budget)))
    small.measure("twice", .sum([Measure.Term(cube, weight: 2)]))
    small.criterion("rich", cube.compared(.greater, 3))
    #expect(codes(small) == ["R100"])
  }

  /// Random arithmetic over small ranges: every value at hand lies in the range proven.
  @Test func `every value lies in the range`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SmallRandom(seed: seed)
      var small = SmallRules()
      let questions = ["a", "b", "c"].map { id in
        small.ask(
          Identifier(id), .integer(Rational(random.below(4) - 4)...Rational(random.below(4))))
      }
      let expression = random.arithmetic(questions, depth: 3)
      small.measure("value", .value(expression))
      let proven = try #require(range(small), "seed \(seed)")
      for answers in Completion.all(of: small.rules) {
        guard case .number(let number)? = answers.value(of: expression, in: small.rules) else {
          Issue.record("no value at seed \(seed)")
          continue
        }
        #expect(proven.contains(number), "seed \(seed)")
      }
    }
  }
}
