import RuleModel
import Scoring
import TestKit
import Testing

/// Results worked out by hand from RuleLanguage.md and Bounds.md, so that the reference is more
/// than a second opinion.
@Suite struct `The reference evaluator` {
  /// Three yes/no questions, the last of which may be 該当なし, and a number from 0 to 3.
  struct Sample {
    var builder = RuleSetBuilder()
    let a: Expression
    let b: Expression
    let c: Expression
    let n: Expression

    init() {
      let a = builder.add(question: "a", .yesNo)
      let b = builder.add(question: "b", .yesNo)
      let c = builder.add(question: "c", .yesNo, allowsNotApplicable: true)
      let n = builder.add(question: "n", .integer(0...3))
      self.a = builder.answer(a)
      self.b = builder.answer(b)
      self.c = builder.answer(c)
      self.n = builder.answer(n)
    }

    static let nothing: [Answer] = [.unanswered, .unanswered, .unanswered, .unanswered]

    func evaluator(_ answers: [Answer] = nothing) -> AbstractEvaluator {
      AbstractEvaluator(builder.rules, sheet(answers))
    }

    func sheet(_ answers: [Answer] = nothing) -> AnswerSheet {
      AnswerSheet(respondent: Respondent(id: "r"), answers: answers)
    }

    /// What a condition can be.
    mutating func possible(_ kind: Expression.Kind, _ answers: [Answer] = nothing) -> Possibilities
    {
      let criterion = builder.add(criterion: "c1", when: builder.make(kind))
      defer { builder.criteria.removeLast() }
      return evaluator(answers).outcome(.criterion(criterion)).possibilities
    }

    /// What a measure can be.
    mutating func bounds(
      _ kind: Measure.Kind, _ policies: Measure.Policies = Measure.Policies(),
      steps: [Measure.Step] = [], _ answers: [Answer] = nothing
    ) -> Abstract? {
      let measure = builder.add(measure: "m1", kind, policies: policies, steps: steps)
      defer { builder.measures.removeLast() }
      return evaluator(answers).outcome(.measure(measure)).value
    }
  }

  private static let yes = Answer.value(.boolean(true))
  private static let no = Answer.value(.boolean(false))

  @Test func `leaves out the parts of a list that do not apply`() {
    var sample = Sample()
    let answers: [Answer] = [Self.yes, Self.no, .notApplicable, .unanswered]
    #expect(sample.possible(.all([sample.a, sample.c]), answers) == .met)
    #expect(sample.possible(.any([sample.b, sample.c]), answers) == .notMet)
    #expect(sample.possible(.all([sample.c]), answers) == .notApplicable)
    #expect(sample.possible(.not(sample.c), answers) == .notApplicable)
  }

  @Test func `gives at_least every possibility that a choice of its parts gives`() {
    var sample = Sample()
    #expect(
      sample.possible(.atLeast(2, [sample.c, sample.c])) == [.met, .notMet, .notApplicable])
    // One part is surely true: not all can be left out.
    let answers: [Answer] = [Self.yes, .unanswered, .unanswered, .unanswered]
    #expect(sample.possible(.atLeast(2, [sample.a, sample.c]), answers) == [.met, .notMet])
    #expect(sample.possible(.atLeast(1, [sample.a, sample.c]), answers) == .met)
  }

  @Test func `takes parts as independent, as Kleene does`() {
    var sample = Sample()
    let notA = sample.builder.make(.not(sample.a))
    #expect(sample.possible(.any([sample.a, notA])) == [.met, .notMet])
  }

  @Test func `compares intervals by their ends`() {
    var sample = Sample()
    let builder = sample.builder
    #expect(sample.possible(builder.compare(sample.n, .greaterOrEqual, 0).kind) == .met)
    #expect(sample.possible(builder.compare(sample.n, .greater, 3).kind) == .notMet)
    #expect(sample.possible(builder.compare(sample.n, .equal, 3).kind) == [.met, .notMet])
    #expect(
      sample.possible(.isIn(sample.n, [.number(7), .number(-1)], negated: false)) == .notMet)
  }

  @Test func `takes one for the smallest divisor of a whole number from zero on`() {
    var sample = Sample()
    let six = sample.builder.number(6)
    let withEmpty = sample.bounds(.ratio(six, sample.n), Measure.Policies(empty: 9))
    #expect(withEmpty?.bounds == .number(low: 2, high: 9))
    #expect(withEmpty?.canLack == false)
    let without = sample.bounds(.ratio(six, sample.n))
    #expect(without?.bounds == .number(low: 2, high: 6))
    #expect(without?.canLack == true)
  }

  @Test func `tries a mean with and without each part that can be left out`() {
    var sample = Sample()
    let terms = [Measure.Term(sample.a, weight: 2), Measure.Term(sample.c)]
    let answers: [Answer] = [Self.yes, .unanswered, .unanswered, .unanswered]
    let mean = sample.bounds(.mean(terms), Measure.Policies(), steps: [], answers)
    // (2 + 0) / 3, (2 + 1) / 3, and 2 / 2 without c.
    #expect(mean?.bounds == .number(low: Rational(2, 3), high: 1))
    #expect(mean?.canLack == false)
  }

  @Test func `widens a sum by nothing for a part that can be skipped, and joins empty`() {
    var sample = Sample()
    let maybe = sample.builder.make(
      .cases(
        [.init(when: sample.c, then: sample.builder.number(4))],
        otherwise: sample.builder.number(3)), .number)
    let sum = sample.bounds(.sum([Measure.Term(maybe, weight: 2)]), Measure.Policies(empty: 9))
    #expect(sum?.bounds == .number(low: 0, high: 9))
    let none = sample.bounds(
      .sum([Measure.Term(maybe, weight: 2)]), Measure.Policies(notApplicable: .none))
    #expect(none?.bounds == .number(low: 6, high: 8))
    #expect(none?.canLack == true)
  }

  @Test func `applies steps to both ends, and a negative scale swaps them`() {
    var sample = Sample()
    let steps: [Measure.Step] = [.scale(-2), .clamp(-5...0), .round(step: 2, .floor)]
    let value = sample.bounds(.value(sample.n), Measure.Policies(), steps: steps)
    #expect(value?.bounds == .number(low: -6, high: 0))
  }

  @Test func `says of a question whether it is asked hangs on others`() {
    var sample = Sample()
    let follow = sample.builder.add(question: "follow", .yesNo, askWhen: sample.a)
    let open = sample.evaluator(Sample.nothing + [.unanswered])
    #expect(open.state(follow) == .unansweredIfAsked)
    let given = sample.evaluator(Sample.nothing + [Self.yes])
    #expect(given.state(follow) == .answered(.boolean(true)))
    let closed = sample.evaluator([Self.no] + Sample.nothing.dropFirst() + [Self.yes])
    #expect(closed.state(follow) == .notApplicable)
    #expect(
      sample.possible(.question(follow), Sample.nothing + [Self.yes]) == [.met, .notApplicable])
  }
}
