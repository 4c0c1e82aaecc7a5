import RuleModel
import Scoring
import Testing

/// Ladders, questions and criteria that may not apply, and other sheets that may not be there.
@Suite struct ApplicabilityTests {
  /// A ladder of one level, applying when the first question holds, and what reads it.
  private func ladder() -> RuleSetBuilder {
    var builder = RuleSetBuilder()
    let condition = builder.yesNo(allowsNotApplicable: true)
    let ladder = builder.ladder(
      [.init(criteria: [builder.criterion(builder.yesNo())])], appliesWhen: condition)
    let type = ValueType.member(Reference(0))
    let level = Expression.make(.level(ladder), type)
    let top = Expression.make(.constant(.member(1)), type)
    _ = builder.criterion(.compare(level, .equal, top))
    builder.recommendation(.below(ladder, level: 0))
    return builder
  }

  @Test func `a ladder gives no result where its condition cannot hold`() {
    for answer in [Answer.no, .notApplicable] {
      let result = ladder().assess(answer, .yes)
      #expect(!result.ladders[0].isApplicable)
      #expect(result.ladders[0].possible.isEmpty)
      #expect(result.ladders[0].deciding == .none)
      #expect(result.ladders[0].levels.isEmpty)
      #expect(result.criteria[1].verdict == .notApplicable)
      #expect(result.recommendations.withheld == [Reference(0)])
    }
  }

  @Test func `a ladder that may apply gives what it gives where it does`() {
    let applies = ladder().assess(.yes, .yes)
    #expect(applies.ladders[0].possible == MemberSet([1]))
    #expect(applies.criteria[1].possibilities == .met)
    let open = ladder().assess(.unanswered, .yes)
    #expect(open.ladders[0].isApplicable)
    #expect(open.ladders[0].counted == 1)
    #expect(open.ladders[0].possible == MemberSet([1]))
    #expect(open.ladders[0].isExact)
    #expect(open.ladders[0].deciding == .none)
    // What reads it can find nothing there; counted, it finds the level.
    #expect(open.criteria[1].possibilities == [.met, .notApplicable])
    #expect(
      open.criteria[1].deciding == DecidingQuestions([Reference(0)], isExact: true, decides: [1]))
    #expect(open.criteria[1].counted == .met)
  }

  @Test func `whether a ladder applies decides its reader but not its own result`() {
    let open = ladder().assess(.unanswered, .unanswered)
    #expect(open.ladders[0].possible == MemberSet([0, 1]))
    #expect(open.ladders[0].isExact)
    #expect(
      open.ladders[0].deciding == DecidingQuestions([Reference(1)], isExact: true, decides: [1]))
    #expect(
      open.criteria[1].deciding
        == DecidingQuestions(
          [Reference(0), Reference(1)], isExact: true, decides: [1, Rational(1, 2)]))
    #expect(open.recommendations.depends.map(\.recommendation) == [Reference(0)])
  }

  @Test func `counted, a ladder whose condition fails still has a result of its own`() {
    var builder = RuleSetBuilder()
    let condition = builder.criterion(builder.yesNo())
    let ladder = builder.ladder(
      [.init(criteria: [builder.criterion(builder.yesNo())])],
      appliesWhen: .criterion(condition))
    let type = ValueType.member(Reference(0))
    _ = builder.criterion(
      .make(
        .not(.compare(.make(.level(ladder), type), .equal, .make(.constant(.member(0)), type)))),
      ifNotApplicable: .notMet)
    // The criterion counts as not met where it is missing.
    let result = builder.assess(.unanswered, .yes)
    #expect(result.ladders[0].isApplicable)
    #expect(result.ladders[0].counted == 1)
    #expect(result.criteria[2].counted == .notMet)
    #expect(result.criteria[2].possibilities == [.met, .notApplicable])
  }

  @Test func `a suspended question does not apply, whatever is answered`() {
    var builder = RuleSetBuilder()
    let question = builder.question(allowsNotApplicable: true, suspension: "by law")
    _ = builder.criterion(.question(question, .boolean))
    _ = builder.criterion(.make(.applicable(question)))
    for answer in [Answer.yes, .no, .unanswered, .notApplicable] {
      let result = builder.assess(answer)
      #expect(result.questions == [.notApplicable])
      #expect(result.criteria.map(\.verdict) == [.notApplicable, .notMet])
      #expect(result.criteria.allSatisfy { $0.deciding == .none })
    }
  }

  @Test func `a suspended criterion leaves every list, whatever its policies`() {
    for policy in [Criterion.WhenNotApplicable.met, .notMet, .exclude] {
      var builder = RuleSetBuilder()
      let suspended = builder.criterion(
        builder.yesNo(), ifNotApplicable: policy, ifMissing: .met, suspension: "by law")
      let other = builder.criterion(builder.yesNo())
      _ = builder.ladder([.init(criteria: [suspended, other])])
      _ = builder.criterion(.all(.criterion(suspended), .criterion(other)))
      builder.recommendation(.unmet(suspended))
      for answer in [Answer.yes, .no, .unanswered] {
        let result = builder.assess(answer, .yes)
        #expect(result.criteria.map(\.possibilities) == [.notApplicable, .met, .met])
        #expect(result.criteria[0].counted == .notApplicable)
        #expect(result.criteria[0].trace.reads.isEmpty)
        #expect(result.ladders[0].possible == MemberSet([1]))
        #expect(result.ladders[0].levels[0].undecided.isEmpty)
        #expect(result.recommendations.withheld == [Reference(0)])
      }
      #expect(builder.assess(.yes, .unanswered).ladders[0].deciding.questions == [Reference(1)])
    }
  }

  @Test func `a further sheet of which nothing is said is not there`() {
    var builder = RuleSetBuilder()
    let presence = builder.question(origin: .presence(Reference(0)))
    let copy = builder.number(askWhen: .question(presence, .boolean))
    _ = builder.criterion(.atLeast(3, copy))
    _ = builder.criterion(.make(.answered(presence)))
    let absent = builder.assess(.unanswered, .number(4))
    #expect(absent.questions == [.answered(.boolean(false)), .notApplicable])
    #expect(absent.criteria.map(\.verdict) == [.notApplicable, .met])
    #expect(builder.assess(.number(1), .number(4)).questions == absent.questions)
    #expect(builder.assess([]).questions == absent.questions)
    let present = builder.assess(.yes, .unanswered)
    #expect(present.questions == [.answered(.boolean(true)), .unanswered])
    #expect(present.criteria[0].deciding.questions == [Reference(1)])
    #expect(builder.assess(.yes, .number(4)).criteria[0].verdict == .met)
  }

  @Test func `rows that may not be there leave lists`() {
    var builder = RuleSetBuilder()
    let rows = builder.question(.integer(0...3), origin: .rowCount(Reference(0)))
    let cells = (1...3).map { row in
      builder.yesNo(askWhen: .atLeast(Rational(row), .question(rows, .number)))
    }
    _ = builder.measure(.value(.make(.aggregate(.count, cells), .number)))
    _ = builder.criterion(.make(.all(cells)))
    func result(_ answers: Answer...) -> (ValueBounds, Verdict) {
      let result = builder.assess(answers)
      #expect(result.measures[0].isExact, "\(answers)")
      return (result.measures[0].bounds, result.criteria[0].verdict)
    }
    #expect(result(.number(2), .yes, .yes, .no) == (.number(low: 2, high: 2), .met))
    #expect(result(.number(0), .yes, .yes, .no) == (.number(low: 0, high: 0), .notApplicable))
    #expect(result(.number(2), .yes, .unanswered) == (.number(low: 1, high: 2), .unknown))
    #expect(result(.unanswered) == (.number(low: 0, high: 3), .unknown))
  }
}
