import RuleModel
import Scoring
import TestKit
import Testing

extension `The reference evaluator` {
  /// Three levels, each with one of a, b and c; the second is passed over when c is 該当なし.
  private static func ladder(_ sample: inout Sample) -> Reference<Ladder> {
    let first = sample.builder.add(criterion: "has_a", when: sample.a)
    let second = sample.builder.add(criterion: "has_c", when: sample.c)
    let third = sample.builder.add(criterion: "has_b", when: sample.b)
    return sample.builder.add(
      ladder: "l1", outcomes: [("none", .holds(sample.builder.compare(sample.n, .equal, 0)))],
      levels: [
        RuleSetBuilder.Level("lv0", [first]),
        RuleSetBuilder.Level("lv1", [second], whenNotApplicable: .exclude),
        RuleSetBuilder.Level("lv2", [third]),
      ])
  }

  private static let one = Answer.value(.number(1))
  private static let yes = Answer.value(.boolean(true))
  private static let no = Answer.value(.boolean(false))

  @Test func `never gives a level that is passed over, and lets those above be reached`() {
    var sample = Sample()
    let ladder = Self.ladder(&sample)
    let rules = sample.builder.rules
    // Positions: outcome 0, floor 1, levels 2, 3 and 4.
    let top = sample.sheet([Self.yes, Self.yes, .notApplicable, Self.one])
    #expect(ConcreteEvaluator(rules, top).ladder(ladder) == 4)
    let below = sample.sheet([Self.yes, Self.no, .notApplicable, Self.one])
    #expect(ConcreteEvaluator(rules, below).ladder(ladder) == 2)
    let outcome = sample.sheet([Self.yes, Self.yes, Self.yes, .value(.number(0))])
    #expect(ConcreteEvaluator(rules, outcome).ladder(ladder) == 0)
  }

  @Test func `keeps every result of a ladder that missing answers leave possible`() {
    var sample = Sample()
    let ladder = Self.ladder(&sample)
    let open = sample.evaluator([Self.yes, Self.no, .unanswered, .unanswered])
    #expect(open.outcome(.ladder(ladder)).members.positions == [0, 2, 3])
    #expect(open.countedResult(ladder) == 2)
    let known = sample.evaluator([Self.yes, Self.yes, Self.yes, Self.one])
    #expect(known.outcome(.ladder(ladder)).members.positions == [4])
  }

  @Test func `compares an outcome with no level, and finds it equal to itself`() {
    var sample = Sample()
    let ladder = Self.ladder(&sample)
    let level = sample.builder.level(ladder)
    let first = sample.builder.make(.constant(.member(2)), level.type)
    let outcome: [Answer] = [Self.yes, Self.no, Self.no, .value(.number(0))]
    #expect(sample.possible(.compare(.less, level, first), outcome) == .notApplicable)
    #expect(sample.possible(.compare(.notEqual, level, first), outcome) == .met)
    #expect(sample.possible(.isIn(level, [.member(0)], negated: false), outcome) == .met)
  }

  @Test func `follows the policies where the counted result misses an answer`() {
    var sample = Sample()
    let excluded = sample.builder.add(criterion: "c1", when: sample.a, whenMissing: .exclude)
    let taken = sample.builder.add(criterion: "c2", when: sample.a, whenMissing: .met)
    let mean = sample.builder.add(
      measure: "m1", .mean([Measure.Term(sample.a), Measure.Term(sample.b)]),
      policies: Measure.Policies(missing: .skip))
    let missing = sample.builder.add(measure: "m2", .value(sample.n))
    let evaluator = sample.evaluator([.unanswered, Self.yes, .unanswered, .unanswered])
    #expect(evaluator.countedVerdict(excluded) == .notApplicable)
    #expect(evaluator.countedVerdict(taken) == .met)
    #expect(evaluator.counted(mean) == .value(.number(1)))
    #expect(evaluator.counted(missing) == .missing)
  }

  @Test func `finds who decides by trying every combination`() throws {
    var sample = Sample()
    let inner = sample.builder.make(.all([sample.a, sample.b]))
    let criterion = sample.builder.add(
      criterion: "c1", when: sample.builder.make(.any([sample.a, inner])))
    let truth = try #require(
      BruteForce(.criterion(criterion), sample.builder.rules, sample.sheet(), limit: 100))
    // a or (a and b) is a.
    #expect(truth.deciding == [0])
    #expect(truth.union.possibilities == [.met, .notMet])
  }

  @Test func `lets a question stay without an answer only for answered`() throws {
    var sample = Sample()
    let asked = sample.builder.make(.answered(Reference(0)))
    let criterion = sample.builder.add(criterion: "c1", when: asked)
    let plain = sample.builder.add(
      criterion: "c2", when: sample.builder.make(.applicable(Reference(0))))
    let truth = try #require(
      BruteForce(.criterion(criterion), sample.builder.rules, sample.sheet(), limit: 100))
    #expect(truth.union.possibilities == [.met, .notMet])
    #expect(sample.evaluator().outcome(.criterion(plain)).possibilities == .met)
  }
}
