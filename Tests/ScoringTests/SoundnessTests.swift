import RuleModel
import Scoring
import Testing

/// Random small rule sets whose every completion is scored.
@Suite struct SoundnessTests {
  /// The SplitMix64 generator, so that a seed names a case for good.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// A rule set over five yes/no questions, some of them asked only when an earlier one holds.
  private func rules(_ random: inout Generator) -> (RuleSetBuilder, optional: [Bool]) {
    var builder = RuleSetBuilder()
    let members = builder.enumeration(
      ["a", "b", "c"], origin: .table)
    var questions: [Expression] = []
    var optional: [Bool] = []
    for _ in 0..<5 {
      let gate = Bool.random(using: &random) ? questions.randomElement(using: &random) : nil
      optional.append(Int.random(in: 0..<4, using: &random) == 0)
      questions.append(
        builder.yesNo(askWhen: gate, allowsNotApplicable: optional.last ?? false))
    }
    func condition(_ depth: Int, _ random: inout Generator) -> Expression {
      let kind = Int.random(in: depth == 0 ? 0..<1 : 0..<10, using: &random)
      let leaf = questions[Int.random(in: 0..<5, using: &random)]
      if kind == 0 { return leaf }
      let count = Int.random(in: 1...3, using: &random)
      let parts = (0..<count).map { _ in condition(depth - 1, &random) }
      switch kind {
      case 1: return .make(.all(parts))
      case 2: return .make(.any(parts))
      case 3: return .make(.atLeast(Int.random(in: 1...count, using: &random), parts))
      case 4: return !parts[0]
      case 5: return .atLeast(Rational(count - 1), .make(.aggregate(.count, parts), .number))
      case 6:
        let aggregates: [Expression.Aggregate] = [.sum, .mean, .lowest, .highest]
        let aggregate = aggregates[Int.random(in: 0..<4, using: &random)]
        return .atLeast(Rational(1, 2), .make(.aggregate(aggregate, parts), .number))
      case 7:
        return .make(.cases([.init(when: leaf, then: parts[0])], otherwise: parts[count - 1]))
      case 8:
        let candidates = parts.enumerated().map {
          Expression.Candidate(member: $0, value: $1)
        }
        let extreme = Expression.Extreme.allCases[Int.random(in: 0..<2, using: &random)]
        let picked = Expression.make(.pick(extreme, candidates), .member(members))
        return .compare(picked, .equal, .make(.constant(.member(count - 1)), .member(members)))
      default:
        let axes = [leaf, parts[0]].map {
          Expression.Lookup.Axis($0, keys: .truth([true, false]))
        }
        let cells: [Value?] = [.boolean(true), .boolean(false), nil, .boolean(true)]
        return .make(.lookup(Expression.Lookup(axes: axes, cells: cells)))
      }
    }
    var criteria: [Reference<Criterion>] = []
    for _ in 0..<3 {
      let policies: [Criterion.WhenNotApplicable] = [.met, .notMet, .exclude]
      criteria.append(
        builder.criterion(
          condition(2, &random),
          ifNotApplicable: policies[Int.random(in: 0..<3, using: &random)]))
    }
    let substitutes: [Measure.Substitute] = [.skip, .none, .value(2)]
    _ = builder.measure(
      .mean((1...3).map { Measure.Term(condition(1, &random), weight: Rational($0)) }),
      policies: Measure.Policies(
        notApplicable: substitutes[Int.random(in: 0..<3, using: &random)],
        empty: Bool.random(using: &random) ? -1 : nil),
      steps: [.scale(-10)])
    let levels: [Ladder.Level.WhenNotApplicable] = [.met, .notMet, .exclude]
    _ = builder.ladder(
      outcomes: [condition(1, &random)],
      criteria.map {
        .init(
          criteria: [$0], ifNotApplicable: levels[Int.random(in: 0..<3, using: &random)])
      })
    let applying = builder.measure(
      .value(
        .make(
          .cases(
            [.init(when: condition(1, &random), then: .number(3))],
            otherwise: .make(.nothing, .number)), .number)),
      own: .make(
        .cases(
          [.init(when: condition(1, &random), then: .number(8))],
          otherwise: .make(.nothing, .number)), .number),
      appliesWhen: condition(1, &random), steps: [.scale(2)])
    _ = builder.measure(
      .highest([.measure(applying), condition(1, &random)]),
      policies: Measure.Policies(
        notApplicable: substitutes[Int.random(in: 0..<3, using: &random)],
        noResultChild: substitutes[Int.random(in: 0..<3, using: &random)], empty: 1))
    let ladder = builder.ladder(
      [.init(criteria: [criteria[0]])], appliesWhen: condition(1, &random))
    let results = ValueType.member(Reference(2))
    _ = builder.criterion(
      .compare(.make(.level(ladder), results), .equal, .make(.constant(.member(1)), results)))
    return (builder, optional)
  }

  @Test func `bounds hold every completion, and tight is exactly what completions give`() {
    for seed in 0..<300 as Range<UInt64> {
      var random = Generator(state: seed)
      let (builder, optional) = rules(&random)
      let given: [Answer] = (0..<5).map { _ in
        [Answer.yes, .no, .unanswered, .unanswered].randomElement(using: &random) ?? .yes
      }
      var sheets: [[Answer]] = [[]]
      for (answer, isOptional) in zip(given, optional) {
        let choices =
          answer == .unanswered
          ? [.yes, .no] + (isOptional ? [.notApplicable] : []) : [answer]
        sheets = sheets.flatMap { sheet in choices.map { sheet + [$0] } }
      }
      let plan = ScoringPlan(builder.rules)
      func assess(_ answers: [Answer]) -> Assessment {
        plan.assess(AnswerSheet(respondent: Respondent(id: "a"), answers: answers))
      }
      let result = assess(given)
      let completions = sheets.map(assess)

      for (place, criterion) in result.criteria.enumerated() {
        let found = completions.reduce(into: Possibilities()) {
          $0.formUnion($1.criteria[place].possibilities)
        }
        #expect(found.isSubset(of: criterion.possibilities), "seed \(seed)")
        #expect((found.rawValue.nonzeroBitCount > 1) == !criterion.deciding.questions.isEmpty)
      }
      let results = MemberSet(completions.map { $0.ladders[0].counted })
      #expect(results.isSubset(of: result.ladders[0].possible), "seed \(seed)")
      #expect(result.ladders[0].tight == results, "seed \(seed)")
      #expect(result.ladders[0].isExact == (results == result.ladders[0].possible))

      for place in result.measures.indices {
        let bounds = result.measures[place]
        var numbers: [Rational] = []
        for completion in completions {
          guard case .value(.number(let number)) = completion.measures[place].counted else {
            #expect(bounds.canBeEmpty, "seed \(seed)")
            continue
          }
          numbers.append(number)
        }
        guard let low = numbers.min(), let high = numbers.max() else {
          #expect(bounds.tight == .nothing, "seed \(seed)")
          continue
        }
        #expect(bounds.tight == .number(low: low, high: high), "seed \(seed)")
        guard case .number(let least, let most) = bounds.bounds else {
          Issue.record("seed \(seed): numbers outside the bounds")
          continue
        }
        #expect(least <= low && high <= most, "seed \(seed)")
      }
      if completions.contains(where: \.ladders[1].isApplicable) {
        #expect(result.ladders[1].isApplicable, "seed \(seed)")
      }
    }
  }
}
