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
    var questions: [Expression] = []
    var optional: [Bool] = []
    for _ in 0..<5 {
      let gate = Bool.random(using: &random) ? questions.randomElement(using: &random) : nil
      optional.append(Int.random(in: 0..<4, using: &random) == 0)
      questions.append(
        builder.yesNo(askWhen: gate, allowsNotApplicable: optional.last ?? false))
    }
    func condition(_ depth: Int, _ random: inout Generator) -> Expression {
      let kind = Int.random(in: depth == 0 ? 0..<1 : 0..<5, using: &random)
      let leaf = questions[Int.random(in: 0..<5, using: &random)]
      if kind == 0 { return leaf }
      let count = Int.random(in: 1...3, using: &random)
      let parts = (0..<count).map { _ in condition(depth - 1, &random) }
      switch kind {
      case 1: return .make(.all(parts))
      case 2: return .make(.any(parts))
      case 3: return .make(.atLeast(Int.random(in: 1...count, using: &random), parts))
      default: return !parts[0]
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

      var numbers: [Rational] = []
      for completion in completions {
        guard case .value(.number(let number)) = completion.measures[0].counted else {
          #expect(result.measures[0].canBeEmpty, "seed \(seed)")
          continue
        }
        numbers.append(number)
      }
      if let low = numbers.min(), let high = numbers.max() {
        #expect(result.measures[0].tight == .number(low: low, high: high), "seed \(seed)")
        guard case .number(let least, let most) = result.measures[0].bounds else {
          Issue.record("seed \(seed): numbers outside the bounds")
          continue
        }
        #expect(least <= low && high <= most, "seed \(seed)")
      }
    }
  }
}
