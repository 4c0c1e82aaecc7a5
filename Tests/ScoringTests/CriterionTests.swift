import RuleModel
import Scoring
import Testing

@Suite struct CriterionTests {
  @Test func `policies decide what the counted verdict is and what others read`() {
    let rows: [(Answer, Criterion.WhenNotApplicable, Criterion.WhenMissing, Verdict)] = [
      (.yes, .notMet, .notMet, .met), (.no, .met, .met, .notMet),
      (.unanswered, .exclude, .met, .met), (.unanswered, .exclude, .notMet, .notMet),
      (.unanswered, .met, .exclude, .notApplicable),
      (.notApplicable, .met, .notMet, .met), (.notApplicable, .notMet, .met, .notMet),
      (.notApplicable, .exclude, .met, .notApplicable),
    ]
    for (answer, ifNotApplicable, ifMissing, expected) in rows {
      var builder = RuleSetBuilder()
      let question = builder.yesNo()
      let inner = builder.criterion(
        question, ifNotApplicable: ifNotApplicable, ifMissing: ifMissing)
      _ = builder.criterion(.criterion(inner), ifMissing: .met)
      let results = builder.assess(answer).criteria
      #expect(results[0].counted == expected, "\(answer)")
      #expect(results[1].counted == expected, "\(answer)")
    }
  }

  @Test func `bounds keep what is unknown, whatever the policies`() {
    var builder = RuleSetBuilder()
    let question = builder.yesNo(allowsNotApplicable: true)
    let inner = builder.criterion(question, ifNotApplicable: .met, ifMissing: .met)
    _ = builder.criterion(.criterion(inner))
    let results = builder.assess(.unanswered).criteria
    #expect(results[0].possibilities == [.met, .notMet, .notApplicable])
    #expect(results[1].possibilities == [.met, .notMet])
    let closed = builder.assess(.notApplicable).criteria
    #expect(closed[0].possibilities == .notApplicable)
    #expect(closed[1].possibilities == .met)
  }

  @Test func `counted, a question that may be asked is a missing answer`() {
    var builder = RuleSetBuilder()
    let gate = builder.yesNo()
    let number = builder.number(askWhen: gate)
    _ = builder.criterion(.atLeast(0, number))
    let result = builder.assess(.unanswered, .unanswered).criteria[0]
    #expect(result.possibilities == [.met, .notApplicable])
    #expect(result.counted == .met)
  }

  @Test func `the trace is the tree of the condition with what each part found`() {
    var builder = RuleSetBuilder()
    let yes = builder.yesNo()
    let number = builder.number()
    let limit = builder.parameter(.number(5), .number)
    let compared = Expression.compare(
      .arithmetic(number, .add, number), .greaterOrEqual, .make(.parameter(limit), .number))
    _ = builder.criterion(.all(!yes, .make(.atLeast(1, [compared, yes]))))
    let trace = builder.assess(.no, .unanswered).criteria[0].trace
    #expect(trace.kind == .all)
    #expect(trace.possibilities == [.met, .notMet])
    #expect(trace.parts.map(\.kind) == [.not, .atLeast(1)])
    #expect(trace.parts[0].possibilities == .met)
    #expect(trace.parts[0].parts[0].reads == [.question(Reference(0))])
    let leaf = trace.parts[1].parts[0]
    #expect(leaf.kind == .leaf)
    #expect(leaf.parts.isEmpty)
    #expect(leaf.reads == [.question(Reference(1)), .parameter(Reference(0))])
    #expect(leaf.possibilities == [.met, .notMet])
  }
}
