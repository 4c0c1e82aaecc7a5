import RuleModel
import Scoring
import TestKit
import Testing

extension `The reference evaluator` {
  private static let yes = Answer.value(.boolean(true))
  private static let no = Answer.value(.boolean(false))

  /// What a measure with an expression can be.
  private func bounds(
    _ sample: inout Sample, _ kind: Expression.Kind, _ type: ValueType = .number,
    _ answers: [Answer] = Sample.nothing
  ) -> Abstract? {
    let measure = sample.builder.add(
      measure: "m1", .value(sample.builder.make(kind, type)), type: type)
    defer { sample.builder.measures.removeLast() }
    return sample.evaluator(answers).outcome(.measure(measure)).value
  }

  /// The number where c is, which may be 該当なし.
  private func sometimes(_ sample: Sample) -> Expression {
    sample.builder.make(
      .cases(
        [.init(when: sample.c, then: sample.n)], otherwise: sample.builder.make(.nothing, .number)),
      .number)
  }

  @Test func `takes cases in order, and none from a condition that does not apply`() {
    var sample = Sample()
    let (one, two, three) = (
      sample.builder.number(1), sample.builder.number(2), sample.builder.number(3)
    )
    let cases = Expression.Kind.cases(
      [.init(when: sample.a, then: one), .init(when: sample.c, then: two)], otherwise: three)
    let open = bounds(&sample, cases)
    #expect(open?.bounds == .number(low: 1, high: 3))
    #expect(open?.canLack == true)
    let first = bounds(&sample, cases, .number, [Self.yes, .unanswered, .unanswered, .unanswered])
    #expect(first?.bounds == .number(low: 1, high: 1))
    #expect(first?.canLack == false)
    let out = bounds(&sample, cases, .number, [Self.no, .unanswered, .notApplicable, .unanswered])
    #expect(out?.bounds == .nothing)
  }

  @Test func `leaves out of lists the parts that lack`() {
    var sample = Sample()
    let part = sometimes(sample)
    let five = sample.builder.number(5)
    let count = bounds(&sample, .aggregate(.count, [sample.a, sample.c]))
    #expect(count?.bounds == .number(low: 0, high: 2))
    #expect(count?.canLack == false)
    #expect(bounds(&sample, .aggregate(.sum, [part, five]))?.bounds == .number(low: 5, high: 8))
    // 5 alone, or beside a number from 0 to 3.
    let mean = bounds(&sample, .aggregate(.mean, [part, five]))
    #expect(mean?.bounds == .number(low: Rational(5, 2), high: 5))
    #expect(mean?.canLack == false)
    let lowest = bounds(&sample, .aggregate(.lowest, [part, five]))
    #expect(lowest?.bounds == .number(low: 0, high: 5))
    #expect(lowest?.canLack == false)
    let alone = bounds(&sample, .aggregate(.highest, [part, part]))
    #expect(alone?.bounds == .number(low: 0, high: 3))
    #expect(alone?.canLack == true)
    #expect(bounds(&sample, .aggregate(.sum, []))?.bounds == .number(low: 0, high: 0))
    #expect(bounds(&sample, .aggregate(.mean, []))?.bounds == .nothing)
  }

  @Test func `takes the lowest member that every other part lets be lowest`() {
    var sample = Sample()
    let scale = sample.builder.add(
      enumeration: "scale", .scale,
      ["low", "middle", "high"].map {
        Enumeration.Member(id: $0, title: $0.text, span: RuleSetBuilder.nowhere)
      })
    let question = sample.builder.add(question: "s", .single(scale))
    let asked = sample.builder.answer(question)
    let type = ValueType.member(scale)
    let middle = sample.builder.make(.constant(.member(1)), type)
    let open = Sample.nothing + [.unanswered]
    let lowest = bounds(&sample, .aggregate(.lowest, [asked, middle]), type, open)
    #expect(lowest?.bounds == .member(MemberSet([0, 1])))
    let highest = bounds(&sample, .aggregate(.highest, [asked, middle]), type, open)
    #expect(highest?.bounds == .member(MemberSet([1, 2])))
  }

  @Test func `picks the first of equals`() {
    var sample = Sample()
    let rows = sample.builder.add(
      enumeration: "rows", .table,
      ["one", "two"].map {
        Enumeration.Member(id: $0, title: $0.text, span: RuleSetBuilder.nowhere)
      })
    let type = ValueType.member(rows)
    func pick(_ extreme: Expression.Extreme, _ first: Rational, _ second: Rational) -> Abstract? {
      bounds(
        &sample,
        .pick(
          extreme,
          [
            .init(member: 0, value: sample.builder.number(first)),
            .init(member: 1, value: sample.builder.number(second)),
          ]), type)
    }
    #expect(pick(.least, 1, 1)?.bounds == .member(MemberSet([0])))
    #expect(pick(.greatest, 1, 1)?.bounds == .member(MemberSet([0])))
    #expect(pick(.least, 2, 1)?.bounds == .member(MemberSet([1])))
    // A number from 0 to 3 beside 3: where it is 3 too, the first is picked, which it is not.
    let open = Expression.Kind.pick(
      .greatest,
      [.init(member: 0, value: sample.builder.number(3)), .init(member: 1, value: sample.n)])
    #expect(bounds(&sample, open, type)?.bounds == .member(MemberSet([0])))
  }

  @Test func `reads tables by bands, and lacks where a cell is none`() {
    var sample = Sample()
    let axis = Expression.Lookup.Axis(sample.n, keys: .bands([1, 3]))
    let table = Expression.Kind.lookup(
      .init(axes: [axis], cells: [.number(10), .number(20), nil]))
    let open = bounds(&sample, table)
    #expect(open?.bounds == .number(low: 10, high: 20))
    #expect(open?.canLack == true)
    let two: [Answer] = [.unanswered, .unanswered, .unanswered, .value(.number(2))]
    #expect(bounds(&sample, table, .number, two)?.bounds == .number(low: 20, high: 20))
    let truths = Expression.Lookup.Axis(sample.c, keys: .truth([true]))
    let missing = bounds(&sample, .lookup(.init(axes: [truths], cells: [.number(1)])))
    #expect(missing?.bounds == .number(low: 1, high: 1))
    #expect(missing?.canLack == true)
  }

  @Test func `lets own go before the roll-up, and steps leave it as it is`() {
    var sample = Sample()
    let own = sometimes(sample)
    let measure = sample.builder.add(
      measure: "m1", .sum([Measure.Term(sample.builder.number(5))]), own: own, steps: [.scale(10)])
    let open = sample.evaluator().outcome(.measure(measure)).value
    #expect(open?.bounds == .number(low: 0, high: 50))
    #expect(open?.canLack == false)
    #expect(sample.evaluator().counted(measure) == .missing)
    let answers: [Answer] = [.unanswered, .unanswered, Self.no, .unanswered]
    #expect(sample.evaluator(answers).counted(measure) == .value(.number(50)))
  }

  @Test func `tells a part that does not apply from one that has no value`() {
    var sample = Sample()
    let child = sample.builder.add(
      measure: "child", .value(sometimes(sample)), appliesWhen: sample.a)
    let parent = sample.builder.add(
      measure: "parent",
      .sum([Measure.Term(sample.builder.value(child)), Measure.Term(sample.builder.number(1))]),
      policies: Measure.Policies(
        missing: .value(100), notApplicable: .skip, noResultChild: .value(10)))
    func counted(_ a: Answer, _ c: Answer) -> CountedValue {
      sample.evaluator([a, .unanswered, c, .value(.number(2))]).counted(parent)
    }
    #expect(counted(Self.yes, Self.yes) == .value(.number(3)))
    #expect(counted(Self.no, Self.yes) == .value(.number(1)))
    #expect(counted(Self.yes, Self.no) == .value(.number(11)))
    // It lacks in one way or the other.
    #expect(counted(.unanswered, Self.no) == .value(.number(101)))
    let open = sample.evaluator().outcome(.measure(parent)).value
    #expect(open?.bounds == .number(low: 1, high: 11))
  }

  @Test func `gives no level of a ladder that does not apply`() {
    var sample = Sample()
    let criterion = sample.builder.add(criterion: "c1", when: sample.b)
    let ladder = sample.builder.add(
      ladder: "l1", levels: [.init("lv0", [criterion])], appliesWhen: sample.a)
    let level = Expression.Kind.level(ladder)
    let type = sample.builder.level(ladder).type
    let open = bounds(&sample, level, type)
    #expect(open?.bounds == .member(MemberSet([0, 1])))
    #expect(open?.canLack == true)
    let answers: [Answer] = [Self.no, Self.yes, .unanswered, .unanswered]
    #expect(bounds(&sample, level, type, answers)?.bounds == .nothing)
    #expect(sample.evaluator(answers).outcome(.ladder(ladder)).members.isEmpty)
  }

  @Test func `counts a sheet of which nothing is said as not there`() {
    var sample = Sample()
    let sheet = sample.builder.add(sheet: "target", copying: [Reference(0)])
    let presence = sample.builder.otherSheets[sheet].presence
    let copy = Reference<Question>(presence.position + 1)
    let absent = sample.evaluator(Sample.nothing + [.unanswered, .unanswered])
    #expect(absent.state(presence) == .answered(.boolean(false)))
    #expect(absent.state(copy) == .notApplicable)
    let present = sample.evaluator(Sample.nothing + [Self.yes, .unanswered])
    #expect(present.state(copy) == .unanswered)
  }

  @Test func `leaves a suspended criterion out of every list`() {
    var sample = Sample()
    let suspended = sample.builder.add(
      criterion: "c1", when: sample.a, whenNotApplicable: .notMet, whenMissing: .notMet,
      suspension: "not judged this year")
    let met = sample.builder.met(suspended)
    let answers: [Answer] = [Self.no, Self.yes, .unanswered, .unanswered]
    #expect(sample.possible(.all([met, sample.b]), answers) == .met)
    #expect(sample.evaluator(answers).countedVerdict(suspended) == .notApplicable)
  }
}
