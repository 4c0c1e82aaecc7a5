import RuleModel
import Scoring
import Testing

/// Consistency rules, and conditions on the kind of respondent.
@Suite struct ConsistencyTests {
  @Test func `a consistency rule is raised where its condition surely holds`() {
    var builder = RuleSetBuilder()
    let (first, second) = (builder.yesNo(), builder.yesNo())
    builder.consistency(.all(first, !second))
    let rows: [(Answer, Answer, Possibilities)] = [
      (.yes, .no, .met), (.yes, .yes, .notMet), (.no, .unanswered, .notMet),
      (.yes, .unanswered, [.met, .notMet]), (.notApplicable, .notApplicable, .notApplicable),
    ]
    for (one, other, possibilities) in rows {
      let result = builder.assess(one, other).consistency[0]
      #expect(result.possibilities == possibilities)
      #expect(result.isRaised == (possibilities == .met))
      #expect(result.trace.kind == .all)
      #expect(result.trace.possibilities == possibilities)
      #expect(result.trace.parts[0].reads == [.question(Reference(0))])
    }
  }

  @Test func `a consistency rule for others is not raised`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    builder.consistency(builder.yesNo(), subjects: [other])
    let result = builder.assess(.yes, subjects: [mine]).consistency[0]
    #expect(result.possibilities == .notApplicable)
    #expect(!result.isRaised)
    #expect(builder.assess(.yes, subjects: [other]).consistency[0].isRaised)
    #expect(builder.assess(.yes).consistency[0].isRaised)
  }

  @Test func `a condition asks for a kind of respondent`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    for subject in [mine, other] { _ = builder.criterion(.make(.subject(subject))) }
    func verdicts(_ subjects: Reference<Subject>...) -> [Verdict] {
      builder.assess([], subjects: subjects).criteria.map(\.verdict)
    }
    #expect(verdicts(mine) == [.met, .notMet])
    #expect(verdicts(other) == [.notMet, .met])
    #expect(verdicts(mine, other) == [.met, .met])
    #expect(verdicts() == [.met, .met])
  }

  @Test func `a threshold that hangs on the kind of respondent is tried for that kind`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    let number = builder.number(0...1_000_000)
    let threshold = Expression.make(
      .cases(
        [
          .init(when: .make(.subject(mine)), then: .number(10)),
          .init(when: .make(.subject(other)), then: .number(20)),
        ], otherwise: .number(30)), .number)
    let below = Expression.compare(number, .less, threshold)
    _ = builder.measure(.value(.any(below, .compare(number, .greaterOrEqual, threshold))))
    _ = builder.criterion(below)
    for subjects in [[mine], [other], []] {
      let result = builder.assess([.unanswered], subjects: subjects)
      #expect(result.measures[0].tight == .boolean(.met))
      #expect(
        result.criteria[0].deciding
          == DecidingQuestions([Reference(0)], isExact: true, decides: [1]))
    }
  }

  @Test func `a leaf names what a list reads, each once, in the order written`() {
    var builder = RuleSetBuilder()
    let (first, second) = (builder.yesNo(), builder.yesNo())
    let parameter = builder.parameter(.number(1), .number)
    let count = Expression.make(.aggregate(.count, [second, first, second]), .number)
    _ = builder.criterion(
      .atLeast(1, .arithmetic(count, .add, .make(.parameter(parameter), .number))))
    let trace = builder.assess(.yes, .no).criteria[0].trace
    #expect(trace.kind == .leaf)
    #expect(
      trace.reads == [
        .question(Reference(1)), .question(Reference(0)), .parameter(parameter),
      ])
  }
}
