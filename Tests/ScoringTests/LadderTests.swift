import RuleModel
import Scoring
import Testing

@Suite struct LadderTests {
  /// Three levels of one yes/no criterion each.
  private func threeLevels(
    requires: [[Int]?] = [nil, nil, nil], ifMissing: Criterion.WhenMissing = .notMet,
    ifNotApplicable: Ladder.Level.WhenNotApplicable = .notMet, outcome: Bool = false
  ) -> RuleSetBuilder {
    var builder = RuleSetBuilder()
    let levels = requires.map { requires in
      let question = builder.yesNo()
      return RuleSetBuilder.LevelDraft(
        criteria: [builder.criterion(question, ifMissing: ifMissing)],
        requires: requires, ifNotApplicable: ifNotApplicable)
    }
    _ = builder.ladder(outcomes: outcome ? [builder.yesNo()] : [], levels)
    return builder
  }

  @Test func `a ladder is climbed from below`() {
    let builder = threeLevels()
    let rows: [([Answer], Int, Int?, [Int])] = [
      ([.no, .no, .no], 0, 0, []), ([.yes, .no, .no], 1, 1, []),
      ([.yes, .yes, .no], 2, 2, []), ([.yes, .yes, .yes], 3, nil, []),
      ([.no, .yes, .yes], 0, 0, [1, 2]), ([.yes, .no, .yes], 1, 1, [2]),
    ]
    for (answers, counted, next, outOfOrder) in rows {
      let result = builder.assess(answers).ladders[0]
      #expect(result.counted == counted, "\(answers)")
      #expect(result.possible == MemberSet([counted]))
      #expect(result.low == counted)
      #expect(result.high == counted)
      #expect(result.isExact)
      #expect(result.next == next)
      #expect(result.firstBlocking == next.map { _ in 0 })
      #expect(result.outOfOrder == outOfOrder)
    }
  }

  @Test func `missing answers leave levels open and policies decide the counted one`() {
    for (policy, counted) in [(.met, 3), (.notMet, 1)] as [(Criterion.WhenMissing, Int)] {
      let result = threeLevels(ifMissing: policy).assess(.yes, .unanswered, .yes).ladders[0]
      // The middle level alone is no result, but bounds take the levels one by one.
      #expect(result.possible == MemberSet([1, 2, 3]))
      #expect(result.low == 1)
      #expect(result.high == 3)
      #expect(!result.isExact)
      #expect(result.tight == MemberSet([1, 3]))
      #expect(result.deciding == DecidingQuestions([Reference(1)], isExact: true, decides: [1]))
      #expect(result.counted == counted)
      #expect(result.levels[1].undecided == [0])
      #expect(result.outOfOrder == [2])
    }
  }

  @Test func `a level may require others than the one below`() {
    let builder = threeLevels(requires: [[], [], [0]])
    #expect(builder.assess(.no, .yes, .yes).ladders[0].counted == 2)
    #expect(builder.assess(.yes, .no, .yes).ladders[0].counted == 3)
    #expect(
      builder.assess(.unanswered, .yes, .yes).ladders[0].possible == MemberSet([2, 3]))
  }

  @Test func `a level without anything that applies is met, not met or passed over`() {
    let rows: [(Ladder.Level.WhenNotApplicable, Int)] = [(.met, 3), (.notMet, 1), (.exclude, 3)]
    for (policy, counted) in rows {
      let result = threeLevels(ifNotApplicable: policy)
        .assess(.yes, .notApplicable, .yes).ladders[0]
      #expect(result.counted == counted)
      #expect(result.possible == MemberSet([counted]))
    }
    let passedOver = threeLevels(ifNotApplicable: .exclude)
      .assess(.yes, .notApplicable, .no).ladders[0]
    #expect(passedOver.counted == 1)
    #expect(passedOver.levels[1].own == .notApplicable)
    #expect(passedOver.levels[1].reached == .met)
    #expect(passedOver.next == 2)
    let met = threeLevels(ifNotApplicable: .met).assess(.yes, .notApplicable, .no).ladders[0]
    #expect(met.counted == 2)
  }

  @Test func `an outcome comes before all levels`() {
    let builder = threeLevels(outcome: true)
    let given = builder.assess(.yes, .yes, .yes, .yes).ladders[0]
    #expect(given.counted == 0)
    #expect(given.possible == MemberSet([0]))
    #expect(given.low == nil)
    #expect(given.high == nil)
    #expect(given.next == nil)
    #expect(given.outcomes[0].possibilities == .met)
    let open = builder.assess(.yes, .no, .no, .unanswered).ladders[0]
    #expect(open.counted == 2)
    #expect(open.possible == MemberSet([0, 2]))
    #expect(open.low == 2)
    #expect(open.deciding.questions == [Reference(3)])
    #expect(builder.assess(.no, .no, .no, .notApplicable).ladders[0].possible == MemberSet([1]))
  }

  @Test func `a missing answer keeps the counted result from being a level, and bounds go on`() {
    var builder = RuleSetBuilder()
    let (fact, own, never) = (builder.question(), builder.question(), builder.yesNo())
    let criterion = builder.criterion(.question(own, .boolean))
    let ladder = builder.ladder(
      outcomes: [never], unanswered: [fact, own], [.init(criteria: [criterion])])
    builder.recommendation(.below(ladder, level: 0))
    let rows: [([Answer], Int, [Int])] = [
      ([.unanswered, .yes, .no], 1, [3]), ([.yes, .unanswered, .no], 1, [2, 3]),
      ([.unanswered, .yes, .yes], 0, [0]), ([.unanswered, .no, .unanswered], 1, [0, 2]),
      ([.no, .yes, .no], 3, [3]), ([.notApplicable, .no, .no], 2, [2]),
    ]
    for (answers, counted, possible) in rows {
      let result = builder.assess(answers).ladders[0]
      #expect(result.counted == counted, "\(answers)")
      #expect(result.possible == MemberSet(possible), "\(answers)")
      #expect(result.outcomes[1].possibilities == (counted == 1 ? .met : .notMet) || counted == 0)
    }
    let open = builder.assess(.unanswered, .no, .no)
    #expect(open.ladders[0].isExact)
    #expect(open.ladders[0].deciding == .none)
    #expect(open.ladders[0].next == nil)
    #expect(open.ladders[0].outcomes[1].parts.map(\.possibilities) == [.met, .notMet])
    #expect(
      open.ladders[0].outcomes[1].parts.map(\.reads)
        == [[.question(fact)], [.question(own)]])
    #expect(open.recommendations.given.map(\.recommendation) == [Reference(0)])
  }

  @Test func `an outcome waits for a question only where it may be asked`() {
    var builder = RuleSetBuilder()
    let gate = builder.yesNo()
    let fact = builder.question(askWhen: gate)
    let other = builder.criterion(builder.yesNo())
    _ = builder.ladder(unanswered: [fact], [.init(criteria: [other])])
    #expect(builder.assess(.yes, .unanswered, .yes).ladders[0].counted == 0)
    #expect(builder.assess(.unanswered, .unanswered, .yes).ladders[0].counted == 0)
    #expect(builder.assess(.no, .unanswered, .yes).ladders[0].counted == 2)
    #expect(builder.assess(.yes, .no, .yes).ladders[0].counted == 2)
  }

  @Test func `what reads the level sees the outcome in the counted result only`() {
    var builder = RuleSetBuilder()
    let (fact, own) = (builder.question(), builder.yesNo())
    let ladder = builder.ladder(
      unanswered: [fact], [.init(criteria: [builder.criterion(own)])])
    let level = Expression(
      .level(ladder), type: .member(builder.rules.ladders[0].enumeration), span: own.span)
    _ = builder.measure(.value(level), type: level.type)
    let result = builder.assess(.unanswered, .yes)
    #expect(result.measures[0].counted == .value(.member(0)))
    #expect(result.measures[0].bounds == .member(MemberSet([2])))
  }

  @Test func `a level's own condition stands beside its criteria and counts as not met unknown`() {
    var builder = RuleSetBuilder()
    let (first, second) = (builder.yesNo(), builder.yesNo())
    _ = builder.ladder([.init(criteria: [builder.criterion(first)], condition: second)])
    #expect(builder.assess(.yes, .yes).ladders[0].counted == 1)
    #expect(builder.assess(.yes, .no).ladders[0].counted == 0)
    let open = builder.assess(.yes, .unanswered).ladders[0]
    #expect(open.counted == 0)
    #expect(open.high == 1)
    #expect(builder.assess(.yes, .notApplicable).ladders[0].counted == 1)
  }

  @Test func `a near miss is one criterion short and nothing else`() {
    var builder = RuleSetBuilder()
    let criteria = (0..<3).map { _ in builder.criterion(builder.yesNo()) }
    _ = builder.ladder([
      .init(criteria: [criteria[0]]), .init(criteria: [criteria[1], criteria[2]]),
    ])
    func misses(_ answers: Answer...) -> [Int] {
      builder.assess(answers).ladders[0].nearMisses
    }
    #expect(misses(.yes, .yes, .no) == [1])
    #expect(misses(.yes, .notApplicable, .no) == [1])
    #expect(misses(.yes, .no, .no) == [])
    #expect(misses(.yes, .unanswered, .no) == [])
    #expect(misses(.yes, .yes, .unanswered) == [])
    #expect(misses(.no, .yes, .no) == [0])
    #expect(misses(.yes, .yes, .yes) == [])
    #expect(builder.assess(.yes, .yes, .no).ladders[0].firstBlocking == 1)
  }

  @Test func `a result outside the levels has no near miss`() {
    var builder = RuleSetBuilder()
    let criterion = builder.criterion(builder.yesNo())
    let outcome = builder.yesNo()
    _ = builder.ladder(outcomes: [outcome], [.init(criteria: [criterion])])
    #expect(builder.assess(.no, .no).ladders[0].nearMisses == [0])
    #expect(builder.assess(.no, .unanswered).ladders[0].nearMisses == [0])
    #expect(builder.assess(.no, .yes).ladders[0].nearMisses == [])
  }

  @Test func `the declared level stands beside the counted one`() {
    var builder = RuleSetBuilder()
    let first = builder.criterion(builder.yesNo())
    let second = builder.criterion(builder.yesNo())
    let outcome = builder.yesNo()
    let set = builder.enumeration(["L2", "L1", "L0", "other"])
    let declared = builder.question(.single(set))
    _ = builder.ladder(
      outcomes: [outcome], [.init(criteria: [first]), .init(criteria: [second])],
      declared: declared)
    func result(_ answer: Answer, outcome: Answer = .no) -> LadderResult.Declared {
      builder.assess(.yes, .no, outcome, answer).ladders[0].declared
    }
    #expect(result(.member(0)) == .differs(position: 3, steps: 1))
    #expect(result(.member(1)) == .same(position: 2))
    #expect(result(.member(2)) == .differs(position: 1, steps: -1))
    #expect(result(.member(3)) == .notComparable)
    #expect(result(.unanswered) == .notComparable)
    #expect(result(.member(0), outcome: .yes) == .notComparable)
  }

  @Test func `the level of a ladder can be read, and an outcome has no rank`() {
    var builder = RuleSetBuilder()
    let ladder = builder.ladder(
      outcomes: [builder.yesNo()], [.init(criteria: [builder.criterion(builder.yesNo())])])
    let type = ValueType.member(Reference(0))
    let level = Expression.make(.level(ladder), type)
    let top = Expression.make(.constant(.member(2)), type)
    _ = builder.criterion(.compare(level, .greaterOrEqual, top))
    _ = builder.criterion(.compare(level, .equal, top))
    func results(_ answers: Answer...) -> [Possibilities] {
      builder.assess(answers).criteria.dropFirst().map(\.possibilities)
    }
    #expect(results(.no, .yes) == [.met, .met])
    #expect(results(.no, .no) == [.notMet, .notMet])
    #expect(results(.yes, .yes) == [.notApplicable, .notMet])
    #expect(results(.unanswered, .yes) == [[.met, .notApplicable], [.met, .notMet]])
  }

  @Test func `a ladder for others does not apply`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    let ladder = builder.ladder(
      [.init(criteria: [builder.criterion(builder.yesNo())])], subjects: [other])
    let type = ValueType.member(Reference(0))
    _ = builder.criterion(
      .compare(.make(.level(ladder), type), .equal, .make(.constant(.member(0)), type)))
    let result = builder.assess(.unanswered, subjects: [mine])
    #expect(!result.ladders[0].isApplicable)
    #expect(result.ladders[0].possible.isEmpty)
    #expect(result.ladders[0].levels.isEmpty)
    #expect(result.ladders[0].deciding == .none)
    #expect(result.criteria[1].verdict == .notApplicable)
    #expect(builder.assess(.yes, subjects: [other]).ladders[0].counted == 1)
  }
}
