import RuleModel
import Scoring
import Testing

@Suite struct `The path to a measure` {
  @Test func `raises a sum by the parts that cost least`() {
    var builder = RuleSetBuilder()
    let parts = [
      builder.yesNo(effort: 5), builder.yesNo(effort: 2), builder.yesNo(effort: 2),
    ]
    let measure = builder.measure(
      .sum([
        Measure.Term(parts[0], weight: 3), Measure.Term(parts[1], weight: 2),
        Measure.Term(parts[2], weight: 1),
      ]))
    let goal = GrowthGoal.measure(measure, atLeast: 3)
    let path = builder.path(to: goal, .no, .no, .no)
    #expect(path.moves == [Move(1, .yes), Move(2, .yes)])
    #expect(path.route?.cost == 4)
    let byNumber = builder.path(to: goal, .no, .no, .no, weighing: .byNumber)
    #expect(byNumber.moves == [Move(0, .yes)])
  }

  @Test func `counts a mean over what applies`() {
    var builder = RuleSetBuilder()
    let parts = (0..<4).map { _ in builder.yesNo(allowsNotApplicable: true) }
    let measure = builder.measure(.mean(parts.map { Measure.Term($0) }), steps: [.scale(100)])
    let goal = GrowthGoal.measure(measure, atLeast: 60)
    let path = builder.path(to: goal, .notApplicable, .yes, .no, .no)
    // 該当なし taken back would do as well as one of the others: two of four are too few, two of
    // three enough.
    #expect(path.moves == [Move(2, .yes)])
    #expect(path.otherMoves == [[Move(3, .yes)]])
  }

  @Test func `moves a number as far as a ratio asks for`() {
    var builder = RuleSetBuilder()
    let done = builder.number(0...100)
    let planned = Expression.question(
      builder.question(.integer(1...100), isFixed: true), .number)
    let measure = builder.measure(.ratio(done, planned))
    let goal = GrowthGoal.measure(measure, atLeast: Rational(3, 4))
    #expect(builder.path(to: goal, .number(2), .number(10)).moves == [Move(0, .number(8))])
  }

  @Test func `finds half of a long checklist at once`() {
    var builder = RuleSetBuilder()
    let items = (0..<60).map { _ in builder.yesNo() }
    let checklist = builder.checklist(items)
    let goal = GrowthGoal.measure(
      builder.rules.checklists[checklist.position].measure, atLeast: 50)
    let path = ScoringPlan(builder.rules).path(
      to: goal, from: builder.sheet(items.map { _ in .no }))
    #expect(path.moves == (0..<30).map { Move($0, .yes) })
  }

  @Test func `needs a value`() {
    var builder = RuleSetBuilder()
    let gate = builder.yesNo()
    let item = builder.yesNo(askWhen: gate)
    let measure = builder.measure(.mean([Measure.Term(item)]))
    let path = builder.path(to: .measure(measure, atLeast: 0), .no, .unanswered)
    #expect(path.moves == [Move(0, .yes)])
  }
}
