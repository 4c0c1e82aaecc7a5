import RuleModel
import Scoring
import Testing

/// Roll-ups over independent parts, under every policy.
@Suite struct RollUpTests {
  private static let substitutes: [Measure.Substitute] = [.skip, .none, .value(5)]

  private enum Join: CaseIterable {
    case sum
    case mean
    case lowest
    case highest

    func kind(_ parts: [Expression]) -> Measure.Kind {
      switch self {
      case .sum: .sum(parts.map { Measure.Term($0) })
      case .mean: .mean(parts.map { Measure.Term($0) })
      case .lowest: .lowest(parts)
      case .highest: .highest(parts)
      }
    }

    /// The parts that take part, joined; nil when there are none.
    func value(_ parts: [Rational]) -> Rational? {
      let sum = parts.reduce(Rational.zero) { $0.adding($1) ?? $0 }
      return switch self {
      case .sum: parts.isEmpty ? nil : sum
      case .mean: sum.divided(by: Rational(parts.count))
      case .lowest: parts.min()
      case .highest: parts.max()
      }
    }
  }

  /// A part once it is settled: a value, or the policy that it follows.
  private enum Settled {
    case value(Rational)
    case lacking(Measure.Substitute)
  }

  private func rolledUp(_ join: Join, _ parts: [Settled], empty: Rational?) -> Rational? {
    var taken: [Rational] = []
    for part in parts {
      switch part {
      case .value(let number), .lacking(.value(let number)): taken.append(number)
      case .lacking(.skip): break
      case .lacking(.none): return nil
      }
    }
    return taken.isEmpty ? empty : join.value(taken)
  }

  @Test func `parts that do not apply follow their policy, in whatever roll-up`() {
    for parts in KnownPart.lists(.number, count: 2) + KnownPart.lists(.truth, count: 2) {
      for join in Join.allCases {
        for substitute in Self.substitutes {
          for empty in [nil, 9] as [Rational?] {
            let policies = Measure.Policies(notApplicable: substitute, empty: empty)
            let result = parts.assess { builder, questions in
              builder.measure(join.kind(questions), policies: policies)
            }
            let outcomes = parts.outcomes.map { outcome in
              rolledUp(
                join,
                outcome.map { $0.map { .value(Rational($0)) } ?? .lacking(substitute) },
                empty: empty)
            }
            expect(result, gives: outcomes, "\(join) \(policies) of \(parts.map(\.answer))")
          }
        }
      }
    }
  }

  @Test func `a measure follows one policy where it does not apply and one where it is empty`() {
    // Whether the first part applies, what it is then, and the second part.
    let numbers = KnownPart.all(.number).filter { $0.completions.first != 1 }
    let states = combinations([KnownPart.all(.truth), numbers, [numbers[0], numbers[4]]])
    for parts in states {
      for join in [Join.mean, .lowest] {
        for policies in Self.substitutes.flatMap({ first in
          Self.substitutes.map {
            Measure.Policies(notApplicable: first, noResultChild: $0, empty: 9)
          }
        }) {
          let result = parts.assess { builder, questions in
            let child = builder.measure(.value(questions[1]), appliesWhen: questions[0])
            return builder.measure(
              join.kind([.measure(child), questions[2]]), policies: policies)
          }
          let outcomes = parts.outcomes.map { outcome in
            let child: Settled =
              if outcome[0] != 1 {
                .lacking(policies.notApplicable)
              } else if let value = outcome[1] {
                .value(Rational(value))
              } else {
                .lacking(policies.noResultChild)
              }
            let other: Settled =
              outcome[2].map { .value(Rational($0)) } ?? .lacking(policies.notApplicable)
            return rolledUp(join, [child, other], empty: 9)
          }
          expect(result, gives: outcomes, "\(join) \(policies) of \(parts.map(\.answer))")
        }
      }
    }
  }

  @Test func `the worst and the best of members leave out those outside the order`() {
    for parts in KnownPart.lists(.member, count: 2) {
      for isLowest in [true, false] {
        for substitute in [Measure.Substitute.skip, .none] {
          let result = parts.assess { builder, questions in
            builder.measure(
              isLowest ? .lowest(questions) : .highest(questions), type: .step,
              policies: Measure.Policies(notApplicable: substitute))
          }
          let outcomes = parts.outcomes.map { outcome -> Int? in
            let there = outcome.compactMap { $0 == 0 ? nil : $0 }
            if there.count < outcome.count, substitute == .none { return nil }
            return isLowest ? there.min() : there.max()
          }
          expect(result, givesMembers: outcomes, "\(substitute) of \(parts.map(\.answer))")
        }
      }
    }
  }

  @Test func `a value of its own hides the roll-up and its steps, where the measure applies`() {
    let numbers = KnownPart.all(.number).filter { $0.completions.first != 1 }
    for parts in combinations([KnownPart.all(.truth), KnownPart.all(.number), numbers]) {
      let result = parts.assess { builder, questions in
        builder.measure(
          .sum([Measure.Term(questions[2])]), own: questions[1], appliesWhen: questions[0],
          steps: [.scale(10)])
      }
      let outcomes = parts.outcomes.map { outcome -> Rational? in
        guard outcome[0] == 1 else { return nil }
        return outcome[1].map { Rational($0) } ?? outcome[2].map { Rational($0 * 10) }
      }
      expect(result, gives: outcomes, "\(parts.map(\.answer))")
    }
  }

  // MARK: Counted

  private func counted(
    _ answers: Answer..., make: (inout RuleSetBuilder) -> Void
  ) -> [CountedValue] {
    var builder = RuleSetBuilder()
    make(&builder)
    return builder.assess(answers).measures.map(\.counted)
  }

  private func number(_ number: Rational) -> CountedValue { .value(.number(number)) }

  @Test func `counted, the lowest of what is known follows the policy for the rest`() {
    for (policy, value) in [(.skip, number(4)), (.none, .missing), (.value(3), number(3))]
      as [(Measure.Substitute, CountedValue)]
    {
      let results = counted(.number(4), .unanswered, .notApplicable) { builder in
        let parts = (0..<3).map { _ in builder.number() }
        _ = builder.measure(.lowest(parts), policies: Measure.Policies(missing: policy))
        _ = builder.measure(
          .highest(parts), policies: Measure.Policies(missing: policy, notApplicable: .none))
      }
      #expect(results == [value, .none])
    }
  }

  @Test func `counted, a value of its own that is unknown is missing or not there`() {
    let rows: [(Measure.Substitute, own: Answer, rest: Answer, CountedValue)] = [
      (.none, .number(4), .unanswered, number(4)), (.none, .notApplicable, .number(2), number(20)),
      (.none, .unanswered, .number(2), .missing), (.skip, .unanswered, .number(2), number(20)),
      (.value(1), .unanswered, .unanswered, number(10)),
      (.skip, .unanswered, .unanswered, .none), (.none, .notApplicable, .unanswered, .missing),
    ]
    for (policy, own, rest, value) in rows {
      let results = counted(own, rest) { builder in
        let (first, second) = (builder.number(), builder.number())
        _ = builder.measure(
          .sum([Measure.Term(second)]), own: first, policies: Measure.Policies(missing: policy),
          steps: [.scale(10)])
      }
      #expect(results == [value], "\(policy) \(own) \(rest)")
    }
  }

  @Test func `counted, a measure that may not apply is missing or does not apply`() {
    let rows: [(Measure.Substitute, Answer, CountedValue, CountedValue)] = [
      (.none, .yes, number(2), number(2)), (.none, .no, .notApplicable, number(50)),
      (.none, .notApplicable, .notApplicable, number(50)), (.none, .unanswered, .missing, .missing),
      (.skip, .unanswered, .notApplicable, number(50)),
      (.value(7), .unanswered, .notApplicable, number(50)),
    ]
    for (policy, answer, child, parent) in rows {
      let results = counted(answer, .number(2)) { builder in
        let (condition, value) = (builder.yesNo(), builder.number())
        let child = builder.measure(
          .value(value), appliesWhen: condition, policies: Measure.Policies(missing: policy))
        _ = builder.measure(
          .sum([Measure.Term(.measure(child))]),
          policies: Measure.Policies(notApplicable: .value(50), noResultChild: .value(60)))
      }
      #expect(results == [child, parent], "\(policy) \(answer)")
    }
  }

  @Test func `counted, a part that lacks for one of two reasons is unknown`() {
    // Whether it applies is not answered, and it has no value either way.
    let results = counted(.unanswered, .notApplicable) { builder in
      let (condition, value) = (builder.yesNo(), builder.number())
      let child = builder.measure(.value(value), appliesWhen: condition)
      _ = builder.measure(
        .sum([Measure.Term(.measure(child))]),
        policies: Measure.Policies(
          missing: .value(40), notApplicable: .value(50), noResultChild: .value(60)))
    }
    #expect(results == [.missing, number(40)])
  }

  @Test func `a measure that does not apply reads as lacking`() {
    var builder = RuleSetBuilder()
    let (condition, value) = (builder.yesNo(), builder.number())
    let measure = builder.measure(.value(value), appliesWhen: condition)
    _ = builder.criterion(.atLeast(3, .measure(measure)))
    func result(_ answer: Answer) -> Possibilities {
      builder.assess(answer, .number(4)).criteria[0].possibilities
    }
    #expect(result(.yes) == .met)
    #expect(result(.no) == .notApplicable)
    #expect(result(.unanswered) == [.met, .notApplicable])
  }
}
