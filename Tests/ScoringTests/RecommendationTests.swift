import RuleModel
import Scoring
import Testing

@Suite struct RecommendationTests {
  private func references(_ positions: Int...) -> [Reference<Recommendation>] {
    positions.map { Reference($0) }
  }

  @Test func `advice is given, withheld, or hangs on missing answers`() {
    var builder = RuleSetBuilder()
    let question = builder.yesNo()
    let criterion = builder.criterion(question)
    let set = builder.enumeration(["a", "b"])
    let single = builder.question(.single(set))
    let multi = builder.question(.multi(set))
    builder.recommendation(.unmet(criterion))
    builder.recommendation(.condition(question))
    builder.recommendation(.chosen(single, member: 1))
    builder.recommendation(.chosen(multi, member: 1))
    func lists(_ answers: Answer...) -> [[Int]] {
      let result = builder.assess(answers).recommendations
      return [
        result.given.map(\.recommendation.position), result.withheld.map(\.position),
        result.depends.map(\.recommendation.position),
      ]
    }
    #expect(lists(.no, .member(1), .members(0, 1)) == [[0, 2, 3], [1], []])
    #expect(lists(.yes, .member(0), .members(0)) == [[1], [0, 2, 3], []])
    #expect(lists(.unanswered, .unanswered, .unanswered) == [[], [], [0, 1, 2, 3]])
    #expect(
      lists(.notApplicable, .notApplicable, .notApplicable) == [[], [0, 1, 2, 3], []])
    let depends = builder.assess(.yes, .member(0), .unanswered).recommendations.depends
    #expect(
      depends.map(\.deciding) == [DecidingQuestions([Reference(2)], isExact: true, decides: [1])])
  }

  @Test func `advice with several triggers is given once and says which of them hold`() {
    var builder = RuleSetBuilder()
    let (first, second, condition) = (builder.yesNo(), builder.yesNo(), builder.yesNo())
    let (one, two) = (builder.criterion(first), builder.criterion(second))
    _ = builder.ladder([.init(criteria: [one]), .init(criteria: [two])])
    builder.recommendation(.unmet(one), .unmet(two), .condition(condition))
    func result(_ answers: Answer...) -> RecommendationResults {
      builder.assess(answers).recommendations
    }
    let both = result(.no, .no, .unanswered).given
    #expect(both.map(\.holding) == [[0, 1]])
    #expect(both.map(\.open) == [[2]])
    #expect(both.map(\.isNeededForNextLevel) == [true])
    // The second holds, and the first may be what the next level needs.
    let open = result(.unanswered, .no, .no).given
    #expect(open.map(\.holding) == [[1]])
    #expect(open.map(\.open) == [[0]])
    #expect(open.map(\.isNeededForNextLevel) == [true])
    let last = result(.yes, .yes, .yes).given
    #expect(last.map(\.holding) == [[2]])
    #expect(last.map(\.isNeededForNextLevel) == [false])
    let depends = result(.yes, .unanswered, .notApplicable).depends
    #expect(depends.map(\.open) == [[1]])
    #expect(depends.map(\.deciding) == [DecidingQuestions([Reference(1)], isExact: true)])
    #expect(result(.yes, .unanswered, .unanswered).depends.map(\.open) == [[1, 2]])
    #expect(result(.yes, .yes, .notApplicable).withheld == references(0))
  }

  @Test func `advice for others is withheld`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    builder.recommendation(.condition(builder.yesNo()), subjects: [other])
    #expect(builder.assess(.yes, subjects: [mine]).recommendations.withheld == references(0))
    #expect(builder.assess(.unanswered, subjects: [mine]).recommendations.depends.isEmpty)
    #expect(builder.assess(.yes, subjects: [other]).recommendations.given.count == 1)
  }

  @Test func `advice below a level goes by what the ladder surely gives`() {
    var builder = RuleSetBuilder()
    let first = builder.criterion(builder.yesNo())
    let second = builder.criterion(builder.yesNo())
    let ladder = builder.ladder(
      outcomes: [builder.yesNo()], [.init(criteria: [first]), .init(criteria: [second])])
    builder.recommendation(.below(ladder, level: 1))
    func lists(_ answers: Answer...) -> [Int] {
      let result = builder.assess(answers).recommendations
      return [result.given.count, result.withheld.count, result.depends.count]
    }
    #expect(lists(.no, .no, .no) == [1, 0, 0])
    #expect(lists(.unanswered, .no, .no) == [1, 0, 0])
    #expect(lists(.yes, .yes, .no) == [0, 1, 0])
    #expect(lists(.yes, .yes, .yes) == [0, 1, 0])
    #expect(lists(.yes, .unanswered, .no) == [0, 0, 1])
    #expect(lists(.no, .no, .unanswered) == [0, 0, 1])
  }

  @Test func `advice that the next level needs comes first`() {
    var builder = RuleSetBuilder()
    let criteria = (0..<3).map { _ in builder.criterion(builder.yesNo()) }
    let ladder = builder.ladder(criteria.map { .init(criteria: [$0]) })
    builder.recommendation(.unmet(criteria[2]))
    builder.recommendation(.unmet(criteria[1]))
    builder.recommendation(.below(ladder, level: 2))
    builder.recommendation(.below(ladder, level: 1))
    let given = builder.assess(.yes, .no, .no).recommendations.given
    #expect(given.map(\.recommendation) == references(1, 3, 0, 2))
    #expect(given.map(\.isNeededForNextLevel) == [true, true, false, false])
  }
}
