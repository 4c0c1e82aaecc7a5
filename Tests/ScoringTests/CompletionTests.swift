import RuleModel
import Scoring
import Testing

@Suite struct CompletionTests {
  @Test func `completions know what Kleene's logic does not`() {
    var builder = RuleSetBuilder()
    let question = builder.yesNo()
    let criterion = builder.criterion(.any(question, !question))
    _ = builder.measure(.value(.any(question, !question)), type: .boolean)
    _ = builder.ladder([.init(criteria: [criterion])])
    let result = builder.assess(.unanswered)
    #expect(result.criteria[0].possibilities == [.met, .notMet])
    #expect(result.criteria[0].deciding == .none)
    #expect(result.measures[0].bounds == .boolean([.met, .notMet]))
    #expect(result.measures[0].tight == .boolean(.met))
    #expect(!result.measures[0].isExact)
    #expect(result.ladders[0].possible == MemberSet([0, 1]))
    #expect(result.ladders[0].tight == MemberSet([1]))
    #expect(!result.ladders[0].isExact)
    #expect(result.ladders[0].deciding == .none)
  }

  @Test func `a question decides only where its own answer can change the result`() {
    var builder = RuleSetBuilder()
    let first = builder.yesNo()
    let second = builder.yesNo(askWhen: first)
    let third = builder.yesNo()
    // The third is read, but the first two settle all.
    _ = builder.criterion(.any(.all(first, second), .all(third, !third)))
    let result = builder.assess(.unanswered, .unanswered, .unanswered).criteria[0]
    let half = Rational(1, 2)
    #expect(
      result.deciding
        == DecidingQuestions([Reference(0), Reference(1)], isExact: true, decides: [half, half]))
  }

  @Test func `a number is tried at, below and above what it is compared with`() {
    for kind in [.integer(0...1_000_000), .decimal(0...1_000_000)] as [Question.Kind] {
      var builder = RuleSetBuilder()
      let number = Expression.question(builder.question(kind), .number)
      let condition = Expression.all(
        .compare(number, .greater, .number(10)), .compare(number, .less, .number(10)))
      _ = builder.measure(.value(condition), type: .boolean)
      let open = Expression.all(
        .compare(number, .greater, .number(10)), .compare(number, .less, .number(12)))
      _ = builder.measure(.value(open), type: .boolean)
      _ = builder.measure(
        .value(.compare(.number(10), .equal, number)), type: .boolean)
      let results = builder.assess(.unanswered).measures
      #expect(
        results.map(\.tight) == [
          .boolean(.notMet), .boolean([.met, .notMet]), .boolean([.met, .notMet]),
        ])
      #expect(results.map(\.isExact) == [false, true, true])
    }
  }

  @Test func `between two neighbours there is no number`() {
    var builder = RuleSetBuilder()
    let number = builder.number(0...1000)
    _ = builder.measure(
      .value(
        .all(.compare(number, .greater, .number(10)), .compare(number, .less, .number(11)))),
      type: .boolean)
    #expect(builder.assess(.unanswered).measures[0].tight == .boolean(.notMet))
  }

  @Test func `a number whose very value counts is tried one by one, up to 64`() {
    for (high, isTried) in [(63, true), (64, false)] as [(Rational, Bool)] {
      var builder = RuleSetBuilder()
      let number = builder.number(0...high)
      _ = builder.measure(.value(.arithmetic(number, .subtract, number)))
      let result = builder.assess(.unanswered).measures[0]
      #expect(result.bounds == .number(low: -high, high: high))
      #expect(result.tight == (isTried ? .number(low: 0, high: 0) : nil))
      #expect(
        result.deciding
          == (isTried ? .none : DecidingQuestions([Reference(0)], isExact: false)))
    }
  }

  @Test func `dates and members are told apart where the rules do`() throws {
    var builder = RuleSetBuilder()
    let set = builder.enumeration((0..<40).map { "m\($0)" })
    let day = Expression.question(builder.question(.date), .date)
    let choices = Expression.question(builder.question(.multi(set)), .members(set))
    let limit = Expression.make(
      .constant(.date(try #require(CivilDate(year: 2024, month: 4, day: 1)))), .date)
    _ = builder.measure(
      .value(.all(.compare(day, .less, limit), .compare(day, .greaterOrEqual, limit))),
      type: .boolean)
    let has = Expression.make(.has(choices, MemberSet([3]), .any))
    _ = builder.measure(.value(.all(has, !has)), type: .boolean)
    let results = builder.assess(.unanswered, .unanswered).measures
    #expect(results.map(\.tight) == [.boolean(.notMet), .boolean(.notMet)])
  }

  @Test func `of texts only whether they can be empty, or something else, makes bounds exact`() {
    for (left, right, isExact) in [("a", "b", true), ("a", "", false), ("", "b", false)] {
      var builder = RuleSetBuilder()
      let question = builder.yesNo()
      let texts = (0..<2).map { _ in
        Expression.question(builder.question(.text(maximumLength: 9)), .text)
      }
      // It always holds, but only trying the answers shows that.
      _ = builder.measure(
        .value(
          .make(
            .cases([.init(when: .any(question, !question), then: texts[0])], otherwise: texts[1]),
            .text)), type: .text)
      let result = builder.assess(.unanswered, .text(left), .text(right)).measures[0]
      #expect(result.bounds == .text)
      #expect(result.tight == .text)
      #expect(result.isExact == isExact, "\(left) and \(right)")
      #expect(result.deciding == .none)
    }
  }

  @Test func `an answer may not come where it is asked for`() {
    var builder = RuleSetBuilder()
    let question = builder.question()
    _ = builder.criterion(.make(.answered(question)))
    _ = builder.criterion(.all(.make(.answered(question)), .question(question, .boolean)))
    let results = builder.assess(.unanswered).criteria
    #expect(results.map(\.verdict) == [.unknown, .unknown])
    #expect(
      results.allSatisfy {
        $0.deciding == DecidingQuestions([Reference(0)], isExact: true, decides: [1])
      })
  }

  @Test func `past the budget all unanswered questions that are read are named`() {
    for count in [16, 17] {
      var builder = RuleSetBuilder()
      let parts = (0..<count).map { _ in builder.yesNo() }
      _ = builder.yesNo()
      _ = builder.measure(.value(.make(.all(parts))), type: .boolean)
      let result = builder.assess(
        [.yes] + Array(repeating: .unanswered, count: count)
      ).measures[0]
      // One is answered, so one less is tried.
      #expect(result.isExact)
      #expect(result.deciding.questions == (1..<count).map { Reference($0) })
      let open = builder.assess([]).measures[0]
      #expect(open.isExact == (count == 16))
      #expect((open.tight == nil) == (count == 17))
      #expect(open.deciding.isExact == (count == 16))
      #expect(open.deciding.questions == (0..<count).map { Reference($0) })
    }
  }

  @Test func `past the budget a ladder names what its open levels read`() {
    var builder = RuleSetBuilder()
    let levels = (0..<3).map { _ in
      let parts = (0..<20).map { _ in builder.yesNo() }
      return RuleSetBuilder.LevelDraft(criteria: [builder.criterion(.make(.all(parts)))])
    }
    _ = builder.ladder(levels)
    var answers = [Answer](repeating: .yes, count: 19)
    answers += [Answer](repeating: .unanswered, count: 40)
    answers.append(.no)
    let result = builder.assess(answers).ladders[0]
    #expect(result.low == 0)
    #expect(result.high == 2)
    #expect(!result.isExact)
    #expect(result.tight == nil)
    #expect(
      result.deciding == DecidingQuestions((19..<40).map { Reference($0) }, isExact: false))
  }

  @Test func `all results together keep to one budget, the small ones first`() {
    var builder = RuleSetBuilder()
    for count in [16, 16, 16, 16, 16, 3] {
      _ = builder.criterion(.make(.all((0..<count).map { _ in builder.yesNo() })))
    }
    let results = builder.assess([]).criteria
    #expect(results.map(\.deciding.isExact) == [true, true, true, false, false, true])
  }

  @Test func `a sheet without answers and one where nothing applies are scored`() {
    var builder = RuleSetBuilder()
    let conditions = (0..<100).map { _ in builder.yesNo(allowsNotApplicable: true) }
    let criteria = conditions.map { builder.criterion($0) }
    _ = builder.measure(.mean(conditions.map { Measure.Term($0) }))
    _ = builder.ladder(
      (0..<10).map { level in
        .init(criteria: Array(criteria[level * 10..<level * 10 + 10]))
      })
    for criterion in criteria { builder.recommendation(.unmet(criterion)) }
    let open = builder.assess([])
    #expect(open.criteria.allSatisfy { $0.verdict == .unknown && $0.deciding.isExact })
    #expect(open.measures[0].bounds == .number(low: 0, high: 1))
    #expect(open.measures[0].canBeEmpty)
    #expect(open.ladders[0].low == 0)
    #expect(open.ladders[0].high == 10)
    #expect(open.ladders[0].deciding.questions.count == 100)
    #expect(open.recommendations.depends.count == 100)
    let closed = builder.assess(Array(repeating: .notApplicable, count: 100))
    #expect(closed.criteria.allSatisfy { $0.verdict == .notApplicable })
    #expect(closed.measures[0].counted == .none)
    #expect(closed.ladders[0].possible == MemberSet([0]))
    #expect(closed.recommendations.withheld.count == 100)
    #expect(builder.assess([]) == open)
  }
}
