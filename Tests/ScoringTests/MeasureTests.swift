import RuleModel
import Scoring
import Testing

@Suite struct MeasureTests {
  /// Two yes/no parts of weights 1 and 3 under some policies.
  private func assess(
    _ first: Answer, _ second: Answer, _ policies: Measure.Policies,
    steps: [Measure.Step] = [], mean: Bool = true
  ) -> MeasureResult {
    var builder = RuleSetBuilder()
    let terms = [
      Measure.Term(builder.yesNo()), Measure.Term(builder.yesNo(), weight: 3),
    ]
    _ = builder.measure(mean ? .mean(terms) : .sum(terms), policies: policies, steps: steps)
    return builder.assess(first, second).measures[0]
  }

  private func number(_ number: Rational) -> CountedValue { .value(.number(number)) }
  private func between(_ low: Rational, _ high: Rational) -> ValueBounds {
    .number(low: low, high: high)
  }

  @Test func `missing parts follow the policy in the counted value only`() {
    let rows: [(Measure.Substitute, CountedValue)] = [
      (.skip, number(1)), (.none, .missing), (.value(0), number(Rational(1, 4))),
    ]
    for (policy, counted) in rows {
      let result = assess(.yes, .unanswered, Measure.Policies(missing: policy))
      #expect(result.counted == counted)
      #expect(result.bounds == between(Rational(1, 4), 1))
      #expect(!result.canBeEmpty)
      #expect(result.isExact)
    }
  }

  @Test func `parts that do not apply follow the policy in both values`() {
    let rows: [(Measure.Substitute, CountedValue, ValueBounds)] = [
      (.skip, number(1), between(1, 1)), (.none, .none, .nothing),
      (.value(0), number(Rational(1, 4)), between(Rational(1, 4), Rational(1, 4))),
    ]
    for (policy, counted, bounds) in rows {
      let result = assess(.yes, .notApplicable, Measure.Policies(notApplicable: policy))
      #expect(result.counted == counted)
      #expect(result.bounds == bounds)
      #expect(result.canBeEmpty == (bounds == .nothing))
    }
    let none = assess(.unanswered, .notApplicable, Measure.Policies(notApplicable: .none))
    #expect(none.counted == .none)
  }

  @Test func `nothing that takes part gives the empty value`() {
    for mean in [true, false] {
      let none = assess(.notApplicable, .notApplicable, Measure.Policies(), mean: mean)
      #expect(none.counted == .none)
      #expect(none.bounds == .nothing)
      let number = assess(
        .notApplicable, .notApplicable, Measure.Policies(empty: 7), steps: [.scale(2)],
        mean: mean)
      #expect(number.counted == .value(.number(14)))
      #expect(number.bounds == between(14, 14))
    }
  }

  @Test func `steps are done in order and a negative scale turns the ends round`() {
    let steps: [Measure.Step] = [
      .scale(-100), .clamp(-60...0), .round(step: 20, .floor),
    ]
    let result = assess(.unanswered, .no, Measure.Policies(), steps: steps)
    #expect(result.bounds == between(-40, 0))
    #expect(assess(.no, .yes, Measure.Policies(), steps: steps).counted == number(-60))
  }

  @Test func `a count goes from what surely holds to what can`() {
    var builder = RuleSetBuilder()
    let conditions = (0..<4).map { _ in builder.yesNo() }
    _ = builder.measure(.count(conditions), policies: Measure.Policies(missing: .skip))
    let result = builder.assess(.yes, .no, .unanswered, .notApplicable).measures[0]
    #expect(result.bounds == between(1, 2))
    #expect(result.counted == number(1))
    #expect(!result.canBeEmpty)
  }

  @Test func `a part that can stay out widens a sum by zero`() {
    var builder = RuleSetBuilder()
    let gate = builder.yesNo()
    let part = builder.number(5...10, askWhen: gate)
    _ = builder.measure(.sum([Measure.Term(part), Measure.Term(.number(1), weight: 2)]))
    #expect(builder.assess(.unanswered, .number(6)).measures[0].bounds == between(2, 8))
    #expect(builder.assess(.yes, .unanswered).measures[0].bounds == between(7, 12))
  }

  @Test func `a mean's bounds are those over every choice of parts`() {
    // Values and weights; the first parts surely take part, the others may.
    let values: [Rational] = [3, 8, 1, 6, 6, 0, 9]
    let weights: [Rational] = [2, 1, 0, 4, 1, 3, 2]
    for surely in 0...3 {
      var builder = RuleSetBuilder()
      let gate = builder.yesNo()
      let terms = values.indices.map { place in
        Measure.Term(
          builder.number(askWhen: place < surely ? nil : gate), weight: weights[place])
      }
      // Each gated by the same question in fact, but bounds take parts as independent.
      _ = builder.measure(.mean(terms))
      let result = builder.assess([.unanswered] + values.map(Answer.number)).measures[0]
      var means: [Rational] = []
      for bits in 0..<(1 << values.count) {
        let chosen = values.indices.filter { bits >> $0 & 1 == 1 || $0 < surely }
        let weight = chosen.reduce(Rational.zero) { $0.adding(weights[$1]) ?? $0 }
        let sum = chosen.reduce(Rational.zero) {
          $0.adding(values[$1].multiplied(by: weights[$1]) ?? 0) ?? $0
        }
        if let mean = sum.divided(by: weight) { means.append(mean) }
      }
      #expect(result.bounds == between(means.min() ?? -1, means.max() ?? -1), "\(surely)")
      #expect(result.canBeEmpty == (surely == 0))
    }
  }

  @Test func `a measure without a value follows the policy for its parent`() {
    for (policy, counted) in [
      (.skip, number(1)), (.none, .none), (.value(0), number(Rational(1, 2))),
    ]
      as [(Measure.Substitute, CountedValue)]
    {
      var builder = RuleSetBuilder()
      let child = builder.measure(.mean([Measure.Term(builder.yesNo())]))
      let other = builder.yesNo()
      _ = builder.measure(
        .mean([Measure.Term(.measure(child)), Measure.Term(other)]),
        policies: Measure.Policies(notApplicable: .value(50), noResultChild: policy))
      // A part that merely contains the measure counts as one that does not apply.
      _ = builder.measure(
        .sum([Measure.Term(.arithmetic(.measure(child), .add, .number(1)))]),
        policies: Measure.Policies(notApplicable: .value(50), noResultChild: policy))
      let results = builder.assess(.notApplicable, .yes).measures
      #expect(results[1].counted == counted)
      #expect(results[2].counted == number(50))
    }
  }

  @Test func `a missing measure is a missing part of its parent`() {
    var builder = RuleSetBuilder()
    let child = builder.measure(.sum([Measure.Term(builder.yesNo())]))
    _ = builder.measure(
      .sum([Measure.Term(.measure(child))]), policies: Measure.Policies(missing: .value(9)))
    _ = builder.criterion(.atLeast(0, .measure(child)))
    let result = builder.assess(.unanswered)
    #expect(result.measures[0].counted == .missing)
    #expect(result.measures[1].counted == number(9))
    #expect(result.criteria[0].counted == .met)
  }

  @Test func `a ratio is a quotient with a value for an empty divisor`() {
    for (empty, counted) in [(nil, .none), (5, number(5))] as [(Rational?, CountedValue)] {
      var builder = RuleSetBuilder()
      let (top, bottom) = (builder.number(), builder.number())
      _ = builder.measure(
        .ratio(top, bottom), policies: Measure.Policies(empty: empty), steps: [.scale(1)])
      #expect(builder.assess(.number(3), .number(0)).measures[0].counted == counted)
      #expect(builder.assess(.number(3), .number(2)).measures[0].counted == number(Rational(3, 2)))
      #expect(builder.assess(.number(3), .unanswered).measures[0].counted == .missing)
      #expect(builder.assess(.notApplicable, .number(2)).measures[0].counted == .none)
    }
  }

  @Test func `a value may be of any type`() {
    var builder = RuleSetBuilder()
    let set = builder.enumeration(["a", "b"])
    let kinds: [(Question.Kind, ValueType)] = [
      (.yesNo, .boolean), (.single(set), .member(set)), (.multi(set), .members(set)),
      (.date, .date), (.text(maximumLength: 9), .text),
    ]
    for (kind, type) in kinds {
      let question = builder.question(kind)
      _ = builder.measure(.value(.question(question, type)), type: type)
    }
    let answers: [Answer] = [.yes, .member(1), .members(0), .date(2024, 1, 1), .text("x")]
    let known = builder.assess(answers).measures
    #expect(
      known.map(\.counted)
        == answers.map { if case .value(let value) = $0 { .value(value) } else { .none } })
    #expect(known.allSatisfy { $0.isExact })
    let open = builder.assess([]).measures
    #expect(open.allSatisfy { $0.counted == .missing })
    #expect(
      open.map(\.bounds) == [
        .boolean([.met, .notMet]), .member(MemberSet([0, 1])),
        .members(surely: MemberSet(), possibly: MemberSet([0, 1])),
        .date(low: .first, high: .last), .text,
      ])
  }
}
