import RuleModel
import Scoring
import Testing

@Suite struct `How strongly a question decides` {
  @Test func `is the share of the combinations of the others in which its answer matters`() {
    var builder = RuleSetBuilder()
    let questions = (0..<3).map { _ in builder.yesNo() }
    _ = builder.criterion(.any(questions[0], .all(questions[1], questions[2])))
    let deciding = builder.assess(.unanswered, .unanswered, .unanswered).criteria[0].deciding
    #expect(deciding.isExact)
    #expect(deciding.questions == [Reference(0), Reference(1), Reference(2)])
    #expect(deciding.decides == [Rational(3, 4), Rational(1, 4), Rational(1, 4)])
  }

  @Test func `does not hang on how many answers mean the same`() {
    var builder = RuleSetBuilder()
    let number = builder.number(0...9)
    let choices = builder.enumeration(["a", "b", "c", "d", "e"])
    let choice = Expression.question(builder.question(.single(choices)), .member(choices))
    let isFirst = Expression.make(.isIn(choice, [.member(0)], negated: false))
    _ = builder.criterion(.all(.atLeast(9, number), isFirst))
    let deciding = builder.assess(.unanswered, .unanswered).criteria[0].deciding
    #expect(deciding.decides == [Rational(1, 2), Rational(1, 2)])
  }

  @Test func `is not told past the budget`() {
    var builder = RuleSetBuilder()
    let questions = (0..<17).map { _ in builder.yesNo() }
    _ = builder.criterion(.make(.any(questions)))
    let open = [Answer](repeating: .unanswered, count: 17)
    let deciding = builder.assess(open).criteria[0].deciding
    #expect(!deciding.isExact && deciding.questions.count == 17)
    #expect(deciding.decides.isEmpty)
    #expect(deciding.strongestFirst.map(\.question) == deciding.questions)
    #expect(deciding.strongestFirst.allSatisfy { $0.share == nil })
  }

  @Test func `gives the order in which to ask, the rule set's where it is the same`() {
    var builder = RuleSetBuilder()
    let questions = (0..<3).map { _ in builder.yesNo() }
    _ = builder.criterion(.any(.all(questions[0], questions[1]), questions[2]))
    let deciding = builder.assess(.unanswered, .unanswered, .unanswered).criteria[0].deciding
    #expect(deciding.strongestFirst.map(\.question.position) == [2, 0, 1])
    #expect(
      deciding.strongestFirst.map(\.share) == [Rational(3, 4), Rational(1, 4), Rational(1, 4)])
  }

  @Test func `counts a question that is not asked as one that decides nothing there`() {
    var builder = RuleSetBuilder()
    let first = builder.yesNo()
    let second = builder.yesNo(askWhen: first)
    _ = builder.criterion(.all(first, second), ifNotApplicable: .notMet)
    let deciding = builder.assess(.unanswered, .unanswered).criteria[0].deciding
    #expect(deciding.questions == [Reference(0), Reference(1)])
    #expect(deciding.decides == [Rational(1, 2), Rational(1, 2)])
  }
}
