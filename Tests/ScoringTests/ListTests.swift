import RuleModel
import Scoring
import Testing

/// Lists, picks, cases and tables over independent questions, in every state of their answers.
@Suite struct ListTests {
  private func aggregate(
    _ parts: [KnownPart], _ aggregate: Expression.Aggregate, _ type: ValueType = .number
  ) -> MeasureResult {
    parts.assess { builder, questions in
      builder.measure(.value(.make(.aggregate(aggregate, questions), type)), type: type)
    }
  }

  /// What a list of definite numbers comes to.
  private func joined(_ aggregate: Expression.Aggregate, _ parts: [Int?]) -> Rational? {
    let there = parts.compactMap { $0 }
    let sum = there.reduce(0, +)
    switch aggregate {
    case .count, .sum: return Rational(sum)
    case .mean: return Rational(sum).divided(by: Rational(there.count))
    case .lowest: return there.min().map { Rational($0) }
    case .highest: return there.max().map { Rational($0) }
    }
  }

  @Test func `lists of numbers and conditions leave out what is not there`() {
    for kind in [KnownPart.Kind.number, .truth] {
      for parts in KnownPart.lists(kind, count: 3) {
        for aggregate in Expression.Aggregate.allCases where aggregate != .count || kind == .truth {
          expect(
            self.aggregate(parts, aggregate), gives: parts.outcomes.map { joined(aggregate, $0) },
            "\(aggregate) of \(parts.map(\.answer))")
        }
      }
    }
  }

  @Test func `a list of nothing counts and adds up to 0, and has no mean`() {
    for aggregate in Expression.Aggregate.allCases {
      expect(self.aggregate([], aggregate), gives: [joined(aggregate, [])], "\(aggregate)")
    }
  }

  @Test func `the lowest and the highest of members leave out those outside the order`() {
    for parts in KnownPart.lists(.member, count: 2) {
      for aggregate in [Expression.Aggregate.lowest, .highest] {
        let outcomes = parts.outcomes.map { outcome in
          let there = outcome.compactMap { $0 == 0 ? nil : $0 }
          return aggregate == .lowest ? there.min() : there.max()
        }
        expect(
          self.aggregate(parts, aggregate, .step), givesMembers: outcomes,
          "\(aggregate) of \(parts.map(\.answer))")
      }
    }
  }

  @Test func `a pick is the first of the least or the greatest`() {
    let lists =
      KnownPart.lists(.number, count: 3) + KnownPart.lists(.truth, count: 2)
      + KnownPart.lists(.member, count: 2)
    for parts in lists {
      for extreme in Expression.Extreme.allCases {
        let result = parts.assess { builder, questions in
          let candidates = questions.enumerated().map {
            Expression.Candidate(member: 3 - $0, value: $1)
          }
          return builder.measure(.value(.make(.pick(extreme, candidates), .step)), type: .step)
        }
        let outcomes = parts.outcomes.map { outcome -> Int? in
          let values = zip(parts, outcome).map { $0.kind == .member && $1 == 0 ? nil : $1 }
          let there = values.compactMap { $0 }
          let best = extreme == .least ? there.min() : there.max()
          return best.flatMap { values.firstIndex(of: $0) }.map { 3 - $0 }
        }
        expect(result, givesMembers: outcomes, "\(extreme) of \(parts.map(\.answer))")
      }
    }
  }

  @Test func `a pick of nothing has no value`() {
    let result = [KnownPart]().assess { builder, _ in
      builder.measure(.value(.make(.pick(.least, []), .step)), type: .step)
    }
    expect(result, givesMembers: [nil], "no candidates")
  }

  @Test func `the first case that holds is taken, and one that does not apply ends the search`() {
    let values = KnownPart.all(.number).filter { $0.completions != [1] }
    let states = combinations([
      KnownPart.all(.truth), KnownPart.all(.truth), values, [values[0], values[1]],
      [values[2], values[4]],
    ])
    for parts in states {
      let result = parts.assess { builder, questions in
        let cases = [
          Expression.Case(when: questions[0], then: questions[2]),
          Expression.Case(when: questions[1], then: questions[3]),
        ]
        return builder.measure(.value(.make(.cases(cases, otherwise: questions[4]), .number)))
      }
      let outcomes = parts.outcomes.map { outcome -> Rational? in
        guard let first = outcome[0] else { return nil }
        if first == 1 { return outcome[2].map { Rational($0) } }
        guard let second = outcome[1] else { return nil }
        return outcome[second == 1 ? 3 : 4].map { Rational($0) }
      }
      expect(result, gives: outcomes, "\(parts.map(\.answer))")
    }
  }

  @Test func `a thousand cases are gone through without nesting`() {
    var builder = RuleSetBuilder()
    let number = builder.number(0...100_000)
    let cases = (0..<20_000).map {
      Expression.Case(when: .compare(number, .equal, .number(Rational($0))), then: .number(1))
    }
    _ = builder.measure(.value(.make(.cases(cases, otherwise: .number(0)), .number)))
    #expect(builder.assess(.number(19_999)).measures[0].counted == .value(.number(1)))
    #expect(builder.assess(.number(20_000)).measures[0].counted == .value(.number(0)))
  }

  @Test func `nothing has no value, and a case may give it`() {
    let nothing = Expression.make(.nothing, .number)
    for condition in KnownPart.all(.truth) {
      let result = [condition].assess { builder, questions in
        builder.measure(
          .value(
            .make(
              .cases([.init(when: questions[0], then: nothing)], otherwise: .number(4)), .number)))
      }
      expect(
        result, gives: condition.completions.map { $0 == 0 ? 4 : nil },
        "\(condition.answer)")
    }
    var builder = RuleSetBuilder()
    _ = builder.criterion(.make(.nothing))
    _ = builder.criterion(.compare(nothing, .equal, nothing))
    #expect(builder.assess([]).criteria.allSatisfy { $0.verdict == .notApplicable })
  }
}
