import RuleModel
import Scoring
import Testing

@Suite struct QuestionStateTests {
  @Test func `a question is asked when its condition holds`() {
    var builder = RuleSetBuilder()
    let gate = builder.yesNo()
    _ = builder.yesNo(askWhen: gate)
    let plan = ScoringPlan(builder.rules)
    func state(_ answers: Answer...) -> QuestionState {
      plan.questionStates(of: AnswerSheet(respondent: Respondent(id: "a"), answers: answers))[1]
    }
    #expect(state(.yes, .unanswered) == .unanswered)
    #expect(state(.yes, .no) == .answered(.boolean(false)))
    #expect(state(.no, .unanswered) == .notApplicable)
    #expect(state(.no, .yes) == .notApplicable)
    #expect(state(.notApplicable, .yes) == .notApplicable)
    #expect(state(.unanswered, .unanswered) == .unansweredIfAsked)
    #expect(state(.unanswered, .yes) == .answered(.boolean(true)))
    #expect(state(.yes, .notApplicable) == .notApplicable)
  }

  @Test func `a chain of questions is closed from its start, in whatever order they stand`() {
    var builder = RuleSetBuilder()
    // Each question is asked when the one after it holds.
    for next in 1...3 { _ = builder.yesNo(askWhen: .question(Reference(next), .boolean)) }
    _ = builder.yesNo()
    #expect(
      builder.assess(.yes, .yes, .yes, .no).questions
        == [.notApplicable, .notApplicable, .notApplicable, .answered(.boolean(false))])
  }

  @Test func `a question for other respondents does not apply`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    _ = builder.yesNo(subjects: [other])
    #expect(builder.assess(.yes, subjects: [mine]).questions == [.notApplicable])
    #expect(
      builder.assess(.yes, subjects: [mine, other]).questions[0] == .answered(.boolean(true)))
    #expect(builder.assess(.yes).questions == [.answered(.boolean(true))])
  }

  @Test func `members say that a question is not answered or does not apply`() {
    var builder = RuleSetBuilder()
    let set = builder.enumeration(
      ["a", "unknown", "none"], unanswered: ["unknown"], notApplicable: ["none"])
    _ = builder.question(.single(set))
    _ = builder.question(.multi(set))
    #expect(builder.assess(.member(1), .members(0, 1)).questions == [.unanswered, .unanswered])
    #expect(
      builder.assess(.member(2), .members(1, 2)).questions == [.notApplicable, .notApplicable])
  }

  @Test func `an answer that does not fit its question is none`() {
    var builder = RuleSetBuilder()
    let set = builder.enumeration(["a"])
    for kind in [
      .yesNo, .single(set), .multi(set), .integer(0...1), .decimal(0...1), .date,
      .text(maximumLength: 5),
    ] as [Question.Kind] {
      let question = builder.question(kind)
      _ = builder.criterion(.make(.answered(question)))
    }
    let wrong: [Answer] = [
      .number(1), .member(7), .members(7), .yes, .text(""), .number(1), .member(0),
    ]
    let result = builder.assess(wrong)
    #expect(result.questions.allSatisfy { $0 == .unanswered })
    #expect(result.criteria.allSatisfy { $0.verdict == .unknown })
    let outOfRange: [Answer] = [
      .no, .member(0), .members(), .number(2), .number(-1),
      .value(.date(CivilDate(dayNumber: .max))), .text("a"),
    ]
    #expect(builder.assess(outOfRange).questions[3...5].allSatisfy { $0 == .unanswered })
    #expect(builder.assess([]).questions.allSatisfy { $0 == .unanswered })
  }
}
