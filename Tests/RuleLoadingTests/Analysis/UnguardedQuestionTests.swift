import RuleModel
import Testing

@testable import RuleLoading

@Suite struct UnguardedQuestionTests {
  private func codes(_ small: SmallRules, _ condition: Expression) -> [String] {
    var small = small
    small.criterion("c", condition)
    return faultCodes(small)
  }

  @Test func `a conditional question that is all of a criterion needs its word`() {
    var small = SmallRules()
    let held = small.ask("held")
    let number = small.ask("number", .integer(0...9), when: held)
    let many = number.compared(.greater, 2)
    #expect(codes(small, many) == ["R105"])
    #expect(codes(small, .all(many)) == ["R105"])
    #expect(codes(small, held).isEmpty)
    small.criterion("stated", many, isStated: true)
    small.criterion("met", number.compared(.greater, 3), ifNotApplicable: .notMet)
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `a member of a list may leave it`() {
    var small = SmallRules()
    let held = small.ask("held")
    let number = small.ask("number", .integer(0...9), when: held)
    #expect(codes(small, .all(held, number.compared(.greater, 2))).isEmpty)
    #expect(codes(small, .any(.not(held), number.compared(.greater, 2))).isEmpty)
  }

  @Test func `a conditional question under not needs a guard beside it`() {
    var small = SmallRules()
    let held = small.ask("held")
    let other = small.ask("other")
    let number = small.ask("number", .integer(0...9), when: held)
    let few = Expression.not(number.compared(.greater, 2))
    #expect(codes(small, .all(other, few)) == ["R105"])
    #expect(codes(small, .all(held, few)).isEmpty)
    #expect(codes(small, .all(number.applies, few)).isEmpty)
  }

  @Test func `a sibling that implies ask_when guards too`() {
    var small = SmallRules()
    let answers = small.choices("answers", ["standalone", "joint", "never"])
    let kind = small.ask("kind", .single(answers))
    let number = small.ask(
      "number", .integer(0...9),
      when: .condition(.isIn(kind, [.member(0), .member(1)], negated: false)))
    let few = Expression.not(number.compared(.greater, 2))
    #expect(codes(small, .all(kind.compared(.equal, member: 0), few)).isEmpty)
    #expect(codes(small, .all(kind.compared(.notEqual, member: 0), few)) == ["R105"])
  }

  @Test func `a conditional question must not take other answers out of a computation`() {
    var small = SmallRules()
    let held = small.ask("held")
    let always = small.ask("always", .integer(0...9))
    let number = small.ask("number", .integer(0...9), when: held)
    let twin = small.ask("twin", .integer(0...9), when: held)
    let other = small.ask("other")
    func criterion(_ sum: Expression) -> [String] {
      codes(small, .all(other, sum.compared(.greater, 3)))
    }
    #expect(criterion(always.with(.add, number)) == ["R105"])
    #expect(criterion(twin.with(.add, number)).isEmpty)
    let filled = Expression.number(.coalesce([number, .number(0)]))
    #expect(criterion(always.with(.add, filled)).isEmpty)
    let chosen = Expression.number(
      .cases(
        [.init(when: number.applies, then: always.with(.add, number))], otherwise: .number(0)))
    #expect(criterion(chosen).isEmpty)
    small.measure("share", .ratio(number, always.with(.add, .number(1))))
    #expect(faultCodes(small) == ["R105"])
  }

  @Test func `a guard is seen in a list of any length`() {
    var small = SmallRules()
    let held = small.ask("held")
    let number = small.ask("number", .integer(0...9), when: held)
    let others = (0..<200).map { small.ask(Identifier("q\($0)")) }
    let few = Expression.not(number.compared(.greater, 2))
    #expect(codes(small, .condition(.all(others + [few, held]))).isEmpty)
    #expect(codes(small, .condition(.all(others + [few]))) == ["R105"])
  }

  @Test func `a question for some respondents is no danger in a ladder for them`() {
    var small = SmallRules()
    small.subjects = ["area", "prefecture"].map {
      Subject(id: $0, title: "", span: .here)
    }
    let held = small.ask("held", subjects: [Reference(0)])
    small.criterion("c", held)
    #expect(faultCodes(small) == ["R105"])
    small.ladder(levels: [Ladder.Level("L1", [0])], subjects: [Reference(0)])
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `outcomes and advice need a guard, questions behind questions do not`() {
    var small = SmallRules()
    let held = small.ask("held")
    let plan = small.ask("plan", when: held)
    _ = small.ask("detail", when: plan)
    #expect(faultCodes(small).isEmpty)
    small.advise("r", .condition(plan))
    #expect(faultCodes(small) == ["R105"])
    small.recommendations = []
    small.ladder(outcomes: [("none", plan)], levels: [])
    #expect(faultCodes(small) == ["R105"])
  }
}
