import RuleModel
import Scoring
import Testing

@Suite struct `Last year beside this year` {
  /// Two criteria and levels, with advice, a measure and a declared level.
  private static func rules(
    least: Rational = 1, hasThird: Bool = false, isPausable: Bool = false
  ) -> RuleSet {
    var builder = RuleSetBuilder()
    let number = builder.number()
    let budget = builder.yesNo()
    let paused = builder.yesNo()
    let ids = builder.enumeration(["L1", "L2", "L3"])
    let rating = builder.question(.single(ids))
    let first = builder.criterion(.atLeast(least, number))
    let second = builder.criterion(budget)
    _ = builder.measure(.value(number))
    var levels = [
      RuleSetBuilder.LevelDraft(criteria: [first]), RuleSetBuilder.LevelDraft(criteria: [second]),
    ]
    if hasThird { levels.append(RuleSetBuilder.LevelDraft(criteria: [builder.criterion(!paused)])) }
    let ladder = builder.ladder(
      outcomes: isPausable ? [paused] : [], levels, declared: rating)
    builder.recommendation(.unmet(second))
    builder.recommendation(.below(ladder, level: 1))
    return builder.rules
  }

  private static func year(
    _ rules: RuleSet, _ answers: Answer..., respondent: String = "a"
  ) -> AssessedYear {
    AssessedYear(
      ScoringPlan(rules),
      AnswerSheet(respondent: Respondent(id: respondent), answers: answers))
  }

  @Test func `tells what was gained and lost, with the answers behind it`() {
    let comparison = YearComparison(
      before: Self.year(Self.rules(), .number(2), .no, .no, .member(0)),
      now: Self.year(Self.rules(), .number(0), .yes, .no, .member(1)))
    #expect(comparison.criteria.map(\.course) == [.lost, .gained])
    #expect(comparison.criteria[0].answers.map(\.now) == [Reference(0)])
    #expect(comparison.criteria[1].answers.map(\.now) == [Reference(1)])
    #expect(comparison.measures[0].course == .number(difference: -2))
    #expect(comparison.ladders[0].course == .declined(steps: 1))
    #expect(comparison.ladders[0].isCertain)
    #expect(comparison.ladders[0].declaredBefore == 1 && comparison.ladders[0].declaredNow == 2)
  }

  @Test func `matches by id where the rules have changed`() {
    let comparison = YearComparison(
      before: Self.year(Self.rules(), .number(1), .no, .no, .unanswered),
      now: Self.year(Self.rules(least: 2, hasThird: true), .number(1), .no, .yes, .unanswered))
    // The number is last year's; the rules ask for more.
    #expect(comparison.criteria.map(\.course) == [.lost, .stillOpen, .new])
    #expect(comparison.criteria[0].answers.isEmpty)
    #expect(comparison.measures[0].course == .same)
    let back = YearComparison(before: comparison.now, now: comparison.before)
    #expect(back.criteria.map(\.course) == [.gained, .stillOpen, .gone])
    #expect(back.criteria[2].criterion == YearPair(before: Reference(2), now: nil))
  }

  @Test func `counts steps on this year's ladder, and only between levels`() {
    let now = Self.year(
      Self.rules(hasThird: true, isPausable: true), .number(3), .yes, .no, .unanswered)
    let before = Self.year(Self.rules(), .number(3), .no, .no, .unanswered)
    #expect(
      YearComparison(before: before, now: now).ladders[0].course == .improved(steps: 2))
    let paused = Self.year(now.rules, .number(3), .yes, .yes, .unanswered)
    #expect(
      YearComparison(before: before, now: paused).ladders[0].course
        == .notComparable(.outsideLevels))
    // Last year's third level is not on this ladder.
    #expect(
      YearComparison(before: now, now: before).ladders[0].course == .notComparable(.unknownLevel))
  }

  @Test func `is certain only where missing answers cannot turn it`() {
    let before = Self.year(Self.rules(), .number(3), .no, .no, .unanswered)
    let open = Self.year(Self.rules(), .number(3), .unanswered, .no, .unanswered)
    let comparison = YearComparison(before: before, now: open)
    #expect(comparison.ladders[0].course == .same)
    #expect(!comparison.ladders[0].isCertain)
    #expect(comparison.criteria[1].course == .unknown)
    #expect(comparison.criteria[1].answers.isEmpty)
  }

  @Test func `tells advice that was followed from advice that no longer applies`() {
    let rules = Self.rules(isPausable: true)
    let before = Self.year(rules, .number(3), .no, .no, .unanswered)
    func courses(_ now: AssessedYear) -> [AdviceComparison.Course] {
      YearComparison(before: before, now: now).advice.map(\.course)
    }
    #expect(
      courses(Self.year(rules, .number(3), .yes, .no, .unanswered)) == [.followed, .followed])
    #expect(courses(before) == [.stillOpen, .stillOpen])
    #expect(
      courses(Self.year(rules, .number(3), .unanswered, .no, .unanswered))
        == [.undecided, .undecided])
    // A council that pauses has reached nothing.
    #expect(
      courses(Self.year(rules, .number(3), .no, .yes, .unanswered))
        == [.stillOpen, .noLongerApplies])
    let back = YearComparison(
      before: Self.year(rules, .number(3), .yes, .no, .unanswered), now: before)
    #expect(back.advice.map(\.course) == [.newlyGiven, .newlyGiven])
  }

  @Test func `names what decides whether a question is asked only where that has changed`() {
    var builder = RuleSetBuilder()
    let gate = builder.yesNo()
    let behind = builder.yesNo(askWhen: gate)
    _ = builder.criterion(behind, ifNotApplicable: .notMet)
    let held = builder.criterion(.make(.applicable(Reference(1))))
    #expect(held.position == 1)
    let rules = builder.rules
    let asked = Self.year(rules, .yes, .no)
    let met = YearComparison(before: asked, now: Self.year(rules, .yes, .yes)).criteria
    #expect(met[0].course == .gained && met[0].answers.map(\.now) == [Reference(1)])
    let closed = YearComparison(before: asked, now: Self.year(rules, .no, .unanswered)).criteria
    #expect(closed[1].course == .lost)
    #expect(closed[1].answers.map(\.now) == [Reference(0), Reference(1)])
  }
}
