import RuleModel
import Scoring
import Testing

/// Comparisons, functions and arithmetic, each answered, unanswered and not applicable.
@Suite struct ExpressionTests {
  private let open: Possibilities = [.met, .notMet]

  /// What a condition over one number between 0 and 10 gives.
  private func number(
    _ answer: Answer, _ condition: (Expression) -> Expression
  ) -> Possibilities {
    var builder = RuleSetBuilder()
    let question = builder.number()
    _ = builder.criterion(condition(question))
    return builder.assess(answer).criteria[0].possibilities
  }

  /// The bounds of an expression over two numbers between 0 and 10, and whether it can lack.
  private func value(
    _ first: Answer, _ second: Answer, range: ClosedRange<Rational> = 0...10,
    _ expression: (Expression, Expression) -> Expression.Kind
  ) -> (ValueBounds, Bool) {
    var builder = RuleSetBuilder()
    let left = builder.number(range)
    let right = builder.number(range)
    _ = builder.measure(.value(.make(expression(left, right), .number)))
    let result = builder.assess(first, second).measures[0]
    return (result.bounds, result.canBeEmpty)
  }

  private func between(_ low: Rational, _ high: Rational) -> ValueBounds {
    .number(low: low, high: high)
  }

  @Test func `comparing at, below and above a threshold`() {
    let rows: [(Expression.Comparison, [Possibilities])] = [
      (.equal, [.notMet, .met, .notMet]), (.notEqual, [.met, .notMet, .met]),
      (.less, [.met, .notMet, .notMet]), (.lessOrEqual, [.met, .met, .notMet]),
      (.greater, [.notMet, .notMet, .met]), (.greaterOrEqual, [.notMet, .met, .met]),
    ]
    for (comparison, expected) in rows {
      for (answer, expected) in zip([4, 5, 6] as [Rational], expected) {
        #expect(
          number(.number(answer)) { .compare($0, comparison, .number(5)) } == expected,
          "\(answer) \(comparison.rawValue) 5")
      }
      #expect(number(.unanswered) { .compare($0, comparison, .number(5)) } == open)
      #expect(number(.notApplicable) { .compare($0, comparison, .number(5)) } == .notApplicable)
    }
  }

  @Test func `a range decides a comparison without an answer`() {
    #expect(number(.unanswered) { .compare($0, .greaterOrEqual, .number(0)) } == .met)
    #expect(number(.unanswered) { .compare($0, .greater, .number(10)) } == .notMet)
    #expect(number(.unanswered) { .compare($0, .less, .number(0)) } == .notMet)
    #expect(number(.unanswered) { .compare($0, .equal, .number(11)) } == .notMet)
    #expect(number(.unanswered) { .compare($0, .notEqual, .number(11)) } == .met)
  }

  @Test func `a number is among constants`() {
    let list: [Value] = [.number(1), .number(3)]
    for (answer, expected) in [
      (.number(1), .met), (.number(2), .notMet), (.unanswered, open),
      (.notApplicable, .notApplicable),
    ] as [(Answer, Possibilities)] {
      #expect(number(answer) { .make(.isIn($0, list, negated: false)) } == expected)
      let negated: Possibilities =
        expected == .met ? .notMet : expected == .notMet ? .met : expected
      #expect(number(answer) { .make(.isIn($0, list, negated: true)) } == negated)
    }
    #expect(number(.unanswered) { .make(.isIn($0, [.number(11)], negated: false)) } == .notMet)
  }

  @Test func `members are equal, listed and ordered`() {
    var builder = RuleSetBuilder()
    let scale = builder.enumeration(["a", "b", "c"], origin: .scale)
    let type = ValueType.member(scale)
    let step = Expression.question(builder.question(.single(scale)), type)
    let b = Expression.make(.constant(.member(1)), type)
    let listed = builder.parameter(.members(MemberSet([0, 2])), .members(scale))
    _ = builder.criterion(.compare(step, .equal, b))
    _ = builder.criterion(.compare(step, .less, b))
    _ = builder.criterion(.make(.isInParameter(step, listed, negated: false)))
    _ = builder.criterion(.make(.isIn(step, [.member(0), .member(1), .member(2)], negated: false)))
    func results(_ answer: Answer) -> [Possibilities] {
      builder.assess(answer).criteria.map(\.possibilities)
    }
    #expect(results(.member(0)) == [.notMet, .met, .met, .met])
    #expect(results(.member(1)) == [.met, .notMet, .notMet, .met])
    #expect(results(.unanswered) == [open, open, open, .met])
    #expect(results(.notApplicable).allSatisfy { $0 == .notApplicable })
  }

  @Test func `sets hold any or all of some members`() {
    var builder = RuleSetBuilder()
    let set = builder.enumeration(["a", "b", "c", "unknown"], unanswered: ["unknown"])
    let choices = Expression.question(builder.question(.multi(set)), .members(set))
    _ = builder.criterion(.make(.has(choices, MemberSet([0, 1]), .any)))
    _ = builder.criterion(.make(.has(choices, MemberSet([0, 1]), .all)))
    _ = builder.criterion(.make(.has(choices, MemberSet([3]), .any)))
    func results(_ answer: Answer) -> [Possibilities] {
      builder.assess(answer).criteria.map(\.possibilities)
    }
    #expect(results(.members(0)) == [.met, .notMet, .notMet])
    #expect(results(.members(0, 1)) == [.met, .met, .notMet])
    #expect(results(.members()) == [.notMet, .notMet, .notMet])
    #expect(results(.unanswered) == [open, open, .notMet])
    // 不明 among the members is no answer.
    #expect(results(.members(0, 3)) == [open, open, .notMet])
    #expect(results(.notApplicable).allSatisfy { $0 == .notApplicable })
  }

  @Test func `arithmetic goes by intervals`() {
    let (two, three) = (Answer.number(2), Answer.number(3))
    let rows: [(Expression.Arithmetic, Rational, ValueBounds, ValueBounds)] = [
      (.add, 5, between(2, 12), between(0, 20)),
      (.subtract, -1, between(-8, 2), between(-10, 10)),
      (.multiply, 6, between(0, 20), between(0, 100)),
    ]
    for (operation, known, half, unknown) in rows {
      #expect(
        value(two, three) { .arithmetic(operation, $0, $1) } == (between(known, known), false))
      #expect(value(two, .unanswered) { .arithmetic(operation, $0, $1) } == (half, false))
      #expect(
        value(.unanswered, .unanswered) { .arithmetic(operation, $0, $1) } == (unknown, false))
      #expect(value(.notApplicable, two) { .arithmetic(operation, $0, $1) } == (.nothing, true))
    }
    #expect(
      value(.unanswered, two) { left, _ in .arithmetic(.divide, left, .number(-4)) }
        == (between(Rational(-5, 2), 0), false))
    #expect(value(.unanswered, two) { left, _ in .negated(left) } == (between(-10, 0), false))
    #expect(
      value(.unanswered, two, range: -3...2) { left, _ in .magnitude(left) }
        == (between(0, 3), false))
    #expect(value(.unanswered, three) { .minimum([$0, $1]) } == (between(0, 3), false))
    #expect(value(.unanswered, three) { .maximum([$0, $1]) } == (between(3, 10), false))
    #expect(value(.notApplicable, three) { .maximum([$0, $1]) } == (.nothing, true))
  }

  @Test func `a quotient by zero gives the substitute or nothing`() {
    let eight = Expression.number(8)
    #expect(
      value(.number(6), .number(4)) { .ratio($0, $1, empty: nil) }
        == (between(Rational(3, 2), Rational(3, 2)), false))
    #expect(value(.number(6), .number(0)) { .ratio($0, $1, empty: nil) } == (.nothing, true))
    #expect(
      value(.number(6), .number(0)) { .ratio($0, $1, empty: eight) }
        == (between(8, 8), false))
    #expect(
      value(.number(6), .unanswered) { .ratio($0, $1, empty: nil) }
        == (between(Rational(3, 5), 6), true))
    #expect(
      value(.number(6), .unanswered) { .ratio($0, $1, empty: eight) }
        == (between(Rational(3, 5), 8), false))
    #expect(
      value(.number(3), .unanswered, range: 2...3) { .ratio($0, $1, empty: nil) }
        == (between(1, Rational(3, 2)), false))
    #expect(
      value(.notApplicable, .number(0)) { .ratio($0, $1, empty: eight) }
        == (.nothing, true))
  }

  @Test func `if and coalesce join what can be taken`() {
    var builder = RuleSetBuilder()
    let condition = builder.yesNo()
    let number = builder.number()
    _ = builder.measure(
      .value(.make(.cases([.init(when: condition, then: number)], otherwise: .number(20)), .number))
    )
    _ = builder.measure(.value(.make(.coalesce([number, .number(20)]), .number)))
    func results(_ answers: Answer...) -> [(ValueBounds, Bool)] {
      builder.assess(answers).measures.map { ($0.bounds, $0.canBeEmpty) }
    }
    #expect(results(.yes, .number(3))[0] == (between(3, 3), false))
    #expect(results(.no, .notApplicable)[0] == (between(20, 20), false))
    #expect(results(.unanswered, .number(3))[0] == (between(3, 20), false))
    #expect(results(.unanswered, .notApplicable)[0] == (between(20, 20), true))
    #expect(results(.notApplicable, .number(3))[0] == (.nothing, true))
    #expect(results(.yes, .number(3))[1] == (between(3, 3), false))
    #expect(results(.yes, .unanswered)[1] == (between(0, 10), false))
    #expect(results(.yes, .notApplicable)[1] == (between(20, 20), false))
  }

  @Test func `members have numbers and dates have years and distances`() throws {
    var builder = RuleSetBuilder()
    let set = builder.enumeration(["a", "b"], values: [2, 5])
    let choice = Expression.question(builder.question(.single(set)), .member(set))
    let day = Expression.question(builder.question(.date), .date)
    let start = try #require(CivilDate(year: 2024, month: 4, day: 1))
    let constant = Expression.make(.constant(.date(start)), .date)
    _ = builder.measure(.value(.make(.memberValue(choice), .number)))
    _ = builder.measure(.value(.make(.fiscalYear(day), .number)))
    _ = builder.measure(.value(.make(.daysBetween(constant, day), .number)))
    _ = builder.criterion(.compare(day, .less, constant))
    func bounds(_ answers: Answer...) -> [ValueBounds] {
      builder.assess(answers).measures.map(\.bounds)
    }
    #expect(
      bounds(.member(1), .date(2024, 3, 31)) == [
        between(5, 5), between(2023, 2023), between(-1, -1),
      ])
    #expect(bounds(.unanswered, .unanswered).prefix(2) == [between(2, 5), between(0, 9999)])
    #expect(bounds(.notApplicable, .notApplicable) == [.nothing, .nothing, .nothing])
    #expect(builder.assess(.unanswered, .date(2024, 3, 31)).criteria[0].possibilities == .met)
    #expect(builder.assess(.unanswered, .unanswered).criteria[0].possibilities == open)
  }
}
