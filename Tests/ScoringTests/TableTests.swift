import RuleModel
import Scoring
import Testing

/// Values read off tables.
@Suite struct TableTests {
  private typealias Axis = Expression.Lookup.Axis

  private func measure(
    _ parts: [KnownPart], _ cells: [Value?], _ axes: ([Expression]) -> [Axis]
  ) -> MeasureResult {
    parts.assess { builder, questions in
      builder.measure(
        .value(
          .make(.lookup(Expression.Lookup(axes: axes(questions), cells: cells)), .number)))
    }
  }

  @Test func `a band goes from its start up to the next`() {
    // Below 1, from 1 below 2, from 2.
    let cells: [Rational?] = [30, 10, nil]
    for part in KnownPart.all(.number) {
      let result = measure([part], cells.map { $0.map(Value.number) }) {
        [Axis($0[0], keys: .bands([1, 2]))]
      }
      expect(
        result, gives: part.completions.map { $0.flatMap { cells[$0] } }, "\(part.answer)")
    }
  }

  @Test func `what no key names has no value`() {
    let sets = [MemberSet([1]), MemberSet([0, 3])]
    let cells: [Rational?] = [5, 7]
    for part in KnownPart.all(.member) {
      let result = measure([part], cells.map { $0.map(Value.number) }) {
        [Axis($0[0], keys: .members(sets))]
      }
      let outcomes = part.completions.map { position -> Rational? in
        position.flatMap { position in sets.firstIndex { $0.contains(position) } }
          .flatMap { cells[$0] }
      }
      expect(result, gives: outcomes, "\(part.answer)")
    }
    for part in KnownPart.all(.truth) {
      let result = measure([part], [.number(3)]) { [Axis($0[0], keys: .truth([true]))] }
      expect(result, gives: part.completions.map { $0 == 1 ? 3 : nil }, "\(part.answer)")
    }
  }

  @Test func `a table with two axes is read row by row`() {
    let cells: [Rational?] = [1, 2, 3, nil, 5, 6]
    for parts in combinations([KnownPart.all(.truth), KnownPart.all(.number)]) {
      let result = measure(parts, cells.map { $0.map(Value.number) }) {
        [Axis($0[0], keys: .truth([false, true])), Axis($0[1], keys: .bands([1, 2]))]
      }
      let outcomes = parts.outcomes.map { outcome -> Rational? in
        guard let row = outcome[0], let column = outcome[1] else { return nil }
        return cells[row * 3 + column]
      }
      expect(result, gives: outcomes, "\(parts.map(\.answer))")
    }
  }

  @Test func `a table may give members`() {
    var builder = RuleSetBuilder()
    let scale = builder.enumeration(["a", "b", "c"], origin: .scale)
    let number = builder.number(0...100)
    let table = Expression.Lookup(
      axes: [Axis(number, keys: .bands([40, 80]))],
      cells: [.member(0), .member(1), .member(2)])
    _ = builder.measure(.value(.make(.lookup(table), .member(scale))), type: .member(scale))
    for (points, member) in [(0, 0), (39, 0), (40, 1), (79, 1), (80, 2), (100, 2)] {
      #expect(
        builder.assess(.number(Rational(points))).measures[0].counted
          == .value(.member(member)))
    }
    #expect(builder.assess(.unanswered).measures[0].bounds == .member(MemberSet([0, 1, 2])))
  }

  @Test func `the thresholds of bands are the answers that are tried`() {
    for kind in [Question.Kind.integer(0...1_000_000), .decimal(0...1_000_000)] {
      var builder = RuleSetBuilder()
      let number = Expression.question(builder.question(kind), .number)
      func table(_ thresholds: [Rational], _ cells: [Rational]) -> Expression {
        .make(
          .lookup(
            Expression.Lookup(
              axes: [Axis(number, keys: .bands(thresholds))], cells: cells.map(Value.number))),
          .number)
      }
      // Whichever band it falls in, the two together are 5 or 7.
      _ = builder.measure(
        .value(
          .arithmetic(table([10, 500], [2, 3, 4]), .add, table([10, 500], [3, 2, 3]))))
      let result = builder.assess(.unanswered).measures[0]
      #expect(result.bounds == .number(low: 4, high: 7))
      #expect(result.tight == .number(low: 5, high: 7))
      #expect(result.deciding == DecidingQuestions([Reference(0)], isExact: true, decides: [1]))
    }
  }
}
