import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

/// What lists, cases, tables and picks can give before anything is answered.
@Suite struct ListRangeTests {
  private func range(_ small: SmallRules, _ position: Int = 0) -> ClosedRange<Rational>? {
    RuleAnalysis.measureRanges(of: small.rules).ranges[position]
  }

  private func list(_ aggregate: Expression.Aggregate, _ parts: [Expression]) -> Expression {
    .number(.aggregate(aggregate, parts))
  }

  private static let nothing = Expression(.nothing, type: .number, span: .here)

  @Test func `a count runs from the certain conditions to the possible ones`() {
    var small = SmallRules()
    let held = small.ask("held")
    let always = Expression.condition(.constant(.boolean(true)))
    let never = Expression.condition(.constant(.boolean(false)))
    small.measure("count", .value(list(.count, [held, always, never, always])))
    #expect(range(small) == 2...3)
    small.measures = []
    small.measure("count", .value(list(.count, [])))
    #expect(range(small) == 0...0)
  }

  @Test func `a sum of rows that may be missing reaches down to zero`() {
    var small = SmallRules()
    let rows = small.ask("rows", .integer(0...2))
    let staff = small.ask("staff", .integer(3...5), when: rows.compared(.greaterOrEqual, 1))
    let more = small.ask("more", .integer(-2...4))
    small.measure("staff_sum", .value(list(.sum, [staff, more])))
    #expect(range(small) == -2...9)
  }

  @Test func `a mean stays between the least and the greatest part`() {
    var small = SmallRules()
    let first = small.ask("first", .integer(0...4))
    let second = small.ask("second", .integer(2...10))
    small.measure("average", .value(list(.mean, [first, second])))
    #expect(range(small) == 1...7)
  }

  @Test(
    arguments: [
      (Expression.Aggregate.lowest, 0...4), (.highest, 2...10),
    ] as [(Expression.Aggregate, ClosedRange<Rational>)])
  func `the lowest and the highest are bounded by what is surely there`(
    _ aggregate: Expression.Aggregate, _ expected: ClosedRange<Rational>
  ) {
    var small = SmallRules()
    let first = small.ask("first", .integer(0...4))
    let second = small.ask("second", .integer(2...10))
    small.measure("end", .value(list(aggregate, [first, second])))
    #expect(range(small) == expected)
  }

  @Test func `a lowest of parts that can all be missing reaches to the highest end`() {
    var small = SmallRules()
    let rows = small.ask("rows", .integer(0...2))
    let exists = rows.compared(.greaterOrEqual, 1)
    let first = small.ask("first", .integer(0...4), when: exists)
    let second = small.ask("second", .integer(2...10), when: exists)
    small.measure("least", .lowest([first, second]))
    #expect(range(small) == 0...10)
  }

  @Test func `a measure's lowest takes substitutes and its own value in`() {
    var small = SmallRules()
    let first = small.ask("first", .integer(3...4))
    let own = small.ask("own", .integer(20...30), when: first.compared(.equal, 3))
    small.measure("least", .lowest([first]), Measure.Policies(missing: .value(1)))
    #expect(range(small) == 1...4)
    small.measures = [
      Measure(
        id: "hidden", title: "hidden", kind: .sum([.init(first)]), own: own, range: nil,
        attribution: SmallRules.attribution, span: .here)
    ]
    #expect(range(small) == 3...30)
  }

  @Test func `a table gives the cells that the operand can reach`() {
    var small = SmallRules()
    let points = small.ask("points", .integer(0...100))
    let table = Expression.Lookup(
      axes: [.init(points, keys: .bands([60, 80, 101]))],
      cells: [.number(1), .number(2), .number(3), .number(99)])
    small.measure("grade", .value(.number(.lookup(table))))
    #expect(range(small) == 1...3)
  }

  @Test func `cases go on only where a condition can fail`() {
    var small = SmallRules()
    let points = small.ask("points", .integer(0...9))
    small.measure(
      "steps",
      .value(
        .number(
          .cases(
            [
              .init(when: points.compared(.greater, 20), then: .number(1)),
              .init(when: points.compared(.greaterOrEqual, 5), then: .number(2)),
              .init(when: points.compared(.greaterOrEqual, 0), then: .number(3)),
            ], otherwise: .number(4)))))
    #expect(range(small) == 2...3)
  }

  @Test func `a pick can give each candidate that can have a value`() {
    var small = SmallRules()
    let domains = small.choices("domains", ["a", "b", "c"], origin: .table)
    let first = small.ask("first", .integer(0...4))
    let weakest = Expression(
      .pick(
        .least,
        [
          .init(member: 0, value: first), .init(member: 1, value: first),
          .init(member: 2, value: Self.nothing),
        ]), type: .member(domains), span: .here)
    small.measure("weakest", .value(weakest), type: .member(domains))
    var evaluator = AbstractEvaluator(small.rules)
    let found = evaluator.possibilities(of: weakest)
    #expect(found == Possibilities(.member(MemberSet([0, 1]))))
  }

  @Test func `a condition over rows that may be none must say what holds then`() {
    var small = SmallRules()
    let rows = small.ask("rows", .integer(0...2))
    let parts = (1...2).map { row in
      let exists = rows.compared(.greaterOrEqual, Rational(row))
      let running = small.ask(Identifier("running\(row)"), when: exists)
      return Expression.condition(
        .cases(
          [.init(when: exists, then: running)],
          otherwise: Expression(.nothing, type: .boolean, span: .here)))
    }
    small.criterion("some_runs", .condition(.any(parts)))
    #expect(RuleAnalysis.faults(in: small.rules).map(\.code.text).contains("R116"))
    small.criteria = []
    small.criterion("some_runs", .condition(.any(parts)), ifNotApplicable: .notMet)
    #expect(!RuleAnalysis.faults(in: small.rules).map(\.code.text).contains("R116"))
  }

  @Test func `what is suspended is no fault of what hangs on it`() {
    var small = SmallRules()
    small.questions.append(
      Question(
        id: "paused", title: "paused", kind: .yesNo, suspension: "合成",
        attribution: SmallRules.attribution, span: .here))
    let paused = Expression.condition(.question(Reference(0)))
    small.criterion("rests_on_it", paused)
    let level = Ladder.Level("L1", [0])
    small.ladder(levels: [level])
    #expect(RuleAnalysis.faults(in: small.rules).isEmpty)
  }
}
