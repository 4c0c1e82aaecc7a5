import RuleModel
import Scoring
import Testing

@Suite struct `The path up a ladder` {
  /// Three levels, the second of two criteria.
  private func ladder() -> (RuleSetBuilder, Reference<Ladder>) {
    var builder = RuleSetBuilder()
    let questions = (0..<4).map { _ in builder.yesNo() }
    let criteria = questions.map { builder.criterion($0) }
    let ladder = builder.ladder([
      .init(criteria: [criteria[3]]), .init(criteria: [criteria[1], criteria[2]]),
      .init(criteria: [criteria[0]]),
    ])
    return (builder, ladder)
  }

  @Test func `takes the levels that a level requires along`() {
    let (builder, ladder) = ladder()
    let path = builder.path(to: .level(ladder, level: 2), .no, .no, .yes, .no)
    #expect(path.moves == [Move(0, .yes), Move(1, .yes), Move(3, .yes)])
    let serves = path.route?.changes.map(\.serves)
    #expect(serves == [[Reference(0)], [Reference(1)], [Reference(3)]])
  }

  @Test func `is cut into a step for each level, lowest first`() {
    let (builder, ladder) = ladder()
    let sheet = builder.sheet([.no, .no, .yes, .no])
    let plan = ScoringPlan(builder.rules).growthPlan(
      to: .level(ladder, level: 2), from: sheet, over: GrowthYears(first: 2025, count: 2))
    #expect(plan.progress == Rational(1, 4))
    #expect(plan.steps.map(\.level) == [0, 1, 2])
    #expect(
      plan.steps.map { $0.changes.map(Move.init) } == [
        [Move(3, .yes)], [Move(1, .yes)], [Move(0, .yes)],
      ])
    #expect(plan.steps.map(\.progress) == [Rational(1, 2), Rational(3, 4), 1])
    // ⌊2 × 0/3⌋, ⌊2 × 1/3⌋ and ⌊2 × 2/3⌋.
    #expect(plan.years.map(\.year) == [2025, 2026])
    #expect(plan.years.map { $0.changes.count } == [2, 1])
    #expect(plan.years.map(\.level) == [1, 2])
    #expect(plan.years.map(\.progress) == [Rational(3, 4), 1])
  }

  @Test func `is not begun from outside the levels`() {
    var builder = RuleSetBuilder()
    let outcome = builder.yesNo()
    let criteria = [builder.criterion(builder.yesNo()), builder.criterion(builder.yesNo())]
    let ladder = builder.ladder(outcomes: [outcome], [.init(criteria: criteria)])
    func progress(_ outcome: Answer) -> Rational {
      ScoringPlan(builder.rules).growthPlan(
        to: .level(ladder, level: 0), from: builder.sheet([outcome, .yes, .no])
      ).progress
    }
    #expect(progress(.yes) == 0)
    #expect(progress(.no) == Rational(1, 2))
  }

  @Test func `keeps an outcome that stands outside the levels away`() {
    var builder = RuleSetBuilder()
    let outcome = builder.yesNo()
    let criterion = builder.criterion(builder.yesNo())
    let ladder = builder.ladder(outcomes: [outcome], [.init(criteria: [criterion])])
    let path = builder.path(to: .level(ladder, level: 0), .yes, .no)
    #expect(path.moves == [Move(0, .no), Move(1, .yes)])
  }

  @Test func `never changes the level that is declared`() {
    var builder = RuleSetBuilder()
    let set = builder.enumeration(["L1", "L0"])
    let declared = builder.question(.single(set))
    let condition = Expression.compare(
      .question(declared, .member(set)), .equal, .make(.constant(.member(0)), .member(set)))
    let criterion = builder.criterion(condition)
    let ladder = builder.ladder([.init(criteria: [criterion])], declared: declared)
    #expect(builder.path(to: .level(ladder, level: 0), .member(1)).facts == [[0]])
  }

  @Test func `leads to the lowest level that is not surely reached`() {
    let (builder, ladder) = ladder()
    let plan = ScoringPlan(builder.rules)
    func next(_ answers: Answer...) -> GrowthGoal? {
      plan.nextGoal(of: ladder, for: builder.sheet(answers))
    }
    #expect(next(.no, .no, .no, .no) == .level(ladder, level: 0))
    #expect(next(.no, .no, .no, .yes) == .level(ladder, level: 1))
    #expect(next(.no, .unanswered, .yes, .yes) == .level(ladder, level: 1))
    #expect(next(.yes, .yes, .yes, .yes) == nil)
  }

  @Test func `has no next level where the ladder is for others`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    let criterion = builder.criterion(builder.yesNo())
    let ladder = builder.ladder([.init(criteria: [criterion])], subjects: [other])
    let sheet = builder.sheet([.no], subjects: [mine])
    #expect(ScoringPlan(builder.rules).nextGoal(of: ladder, for: sheet) == nil)
    let path = builder.path(to: .level(ladder, level: 0), .no, subjects: [mine])
    #expect(path.facts == [[]])
  }

  @Test func `names reasons that share no question`() {
    let (builder, ladder) = ladder()
    let reasons = ScoringPlan(builder.rules).reasons(
      against: .level(ladder, level: 2), for: builder.sheet([.no, .no, .yes, .no]))
    #expect(Set(reasons.map { $0.questions.map(\.position) }) == [[0], [1], [3]])
    #expect(reasons.allSatisfy { $0.criteria.count == 1 })
    let none = ScoringPlan(builder.rules).reasons(
      against: .level(ladder, level: 2), for: builder.sheet([.yes, .yes, .yes, .yes]))
    #expect(none.isEmpty)
  }
}
