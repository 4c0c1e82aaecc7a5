import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

/// The codes of what is wrong with a rule set, by place and code.
func faultCodes(_ small: SmallRules, but left: Set<String> = ["R106"]) -> [String] {
  RuleAnalysis.faults(in: small.rules).map(\.code.text).filter { !left.contains($0) }
}

@Suite struct ConditionFaultTests {
  /// What the analysis says of the condition of one criterion.
  private func codes(_ small: SmallRules, _ condition: Expression) -> [String] {
    var small = small
    small.criterion("c", condition, isStated: true)
    return faultCodes(small)
  }

  @Test func `a threshold outside a question's range cannot be met`() {
    var small = SmallRules()
    let meetings = small.ask("meetings", .integer(0...12))
    #expect(codes(small, meetings.compared(.greaterOrEqual, 13)) == ["R102"])
    #expect(codes(small, meetings.compared(.greaterOrEqual, 12)).isEmpty)
    #expect(codes(small, meetings.compared(.equal, Rational(1, 2))).isEmpty)
  }

  @Test func `the message names the question and the help its range`() throws {
    var small = SmallRules()
    let meetings = small.ask("meetings", .integer(0...12))
    small.criterion("held", meetings.compared(.greater, 12))
    let fault = try #require(RuleAnalysis.faults(in: small.rules).first { $0.isError })
    #expect(
      fault.message.en == "no answer to `meetings` can satisfy the condition of criterion `held`")
    #expect(fault.help?.en == "`meetings` runs from `0` to `12`")
  }

  @Test func `parts on one question that contradict each other cannot be met`() throws {
    var small = SmallRules()
    let answers = small.choices("answers", ["yes", "no", "other"])
    let answer = small.ask("answer", .single(answers))
    let number = small.ask("number", .integer(0...9))
    let (yes, no) = (answer.compared(.equal, member: 0), answer.compared(.equal, member: 1))
    #expect(codes(small, .all(yes, no)) == ["R102"])
    #expect(codes(small, .any(yes, no)).isEmpty)
    #expect(codes(small, .all(yes, .not(yes))) == ["R102"])
    #expect(
      codes(small, .all(number.compared(.greaterOrEqual, 5), number.compared(.less, 3))) == ["R102"]
    )
    // No whole number lies between.
    #expect(
      codes(small, .all(number.compared(.greater, 5), number.compared(.less, 6))) == ["R102"])
    #expect(
      codes(small, .all(number.compared(.greater, 5), number.compared(.less, 7))).isEmpty)
    small.criterion("both", .all(yes, no))
    let fault = try #require(RuleAnalysis.faults(in: small.rules).first { $0.isError })
    #expect(fault.message.en.contains("contradict each other on question `answer`"))
  }

  @Test func `parts of a list on a question that may not apply do not contradict what is left`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9), allowsNotApplicable: true)
    let held = small.ask("held")
    let parts = (number.compared(.greater, 5), number.compared(.less, 5))
    #expect(codes(small, .all(parts.0, parts.1, held)).isEmpty)
    #expect(codes(small, .all(parts.0, parts.1)) == ["R102"])
    #expect(codes(small, .all(parts.0, parts.1, number.applies)) == ["R102"])
  }

  @Test func `sets of members can contradict each other`() {
    var small = SmallRules()
    let answers = small.choices("answers", ["a", "b", "c"])
    let chosen = small.ask("chosen", .multi(answers))
    func has(_ members: [Int], _ quantity: Expression.Quantity) -> Expression {
      .condition(.has(chosen, MemberSet(members), quantity))
    }
    #expect(codes(small, .all(has([0, 1], .all), .not(has([1], .any)))) == ["R102"])
    #expect(codes(small, .all(has([0, 1], .any), .not(has([1], .any)))).isEmpty)
  }

  @Test func `criteria named in a condition are looked into`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9))
    let many = small.criterion("many", number.compared(.greater, 5))
    let few = small.criterion("few", number.compared(.less, 3))
    #expect(codes(small, .all(many, few)) == ["R102"])
    #expect(codes(small, .all(many, .not(few))).isEmpty)
  }

  @Test func `a question that applies drags along what it hangs on`() {
    var small = SmallRules()
    let held = small.ask("held")
    let number = small.ask("number", .integer(0...9), when: held)
    #expect(codes(small, .all(number.applies, .not(held))) == ["R102"])
    #expect(codes(small, .all(number.applies, held)).isEmpty)
  }

  @Test func `a condition that always holds is a warning`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9))
    let held = small.ask("held")
    #expect(codes(small, number.compared(.greaterOrEqual, 0)) == ["R104"])
    #expect(codes(small, number.compared(.greaterOrEqual, 1)).isEmpty)
    #expect(codes(small, .any(held, .not(held))) == ["R104"])
    #expect(
      codes(small, .any(number.compared(.less, 5), number.compared(.greater, 4))) == ["R104"])
    let loose = small.ask("loose", .integer(0...9), allowsNotApplicable: true)
    #expect(codes(small, loose.compared(.greaterOrEqual, 0)).isEmpty)
  }

  @Test func `what hangs on a reported definition stays unreported`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9))
    let never = small.criterion("never", number.compared(.greater, 9))
    small.criterion("neither", .all(never, number.compared(.less, 5)))
    small.advise("r", .condition(never))
    small.ladder(levels: [Ladder.Level("L1", [0]), Ladder.Level("L2", requires: [0], [1])])
    #expect(faultCodes(small) == ["R102"])
  }

  @Test func `conditions elsewhere that cannot hold are warnings`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9))
    let never = number.compared(.greater, 9)
    small.advise("r", .condition(never))
    #expect(faultCodes(small) == ["R103"])
    small.recommendations = []
    _ = small.ask("hidden", when: never)
    #expect(faultCodes(small) == ["R103"])
    small.questions.removeLast()
    small.ladder(outcomes: [("none", never)], levels: [])
    #expect(faultCodes(small) == ["R103"])
  }

  @Test func `a criterion of impossible condition may still be met where nothing applies`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9), allowsNotApplicable: true)
    small.criterion("c", number.compared(.greater, 9), ifNotApplicable: .met)
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `a chain of ten thousand criteria is no danger`() {
    var small = SmallRules()
    var last = small.criterion("c", small.ask("held"))
    for number in 0..<10_000 {
      last = small.criterion(Identifier("c\(number)"), .not(last))
    }
    #expect(faultCodes(small, but: ["R106"]).isEmpty)
  }

  /// What is proven about random conditions is so for every way of answering.
  @Test func `no random condition is reported wrongly`() {
    var (impossible, certain) = (0, 0)
    for seed in 0..<1_000 as Range<UInt64> {
      var random = SmallRandom(seed: seed)
      var small = SmallRules()
      let condition = small.randomCondition(using: &random)
      let evaluator = AbstractEvaluator(small.rules)
      let truths = Completion.all(of: small.rules).map { $0.truth(of: condition, in: small.rules) }
      switch evaluator.verdict(on: condition) {
      case .open: break
      case .impossible:
        impossible += 1
        #expect(!truths.contains(true), "seed \(seed)")
      case .certain:
        certain += 1
        #expect(truths.allSatisfy { $0 == true }, "seed \(seed)")
      }
      let base = evaluator.possibilitiesOf(condition)
      #expect(base.canBeTrue || !truths.contains(true), "seed \(seed)")
      #expect(base.canBeFalse || !truths.contains(false), "seed \(seed)")
      #expect(base.canLack || !truths.contains(nil), "seed \(seed)")
    }
    // The generator must reach both, or the test proves nothing.
    #expect(impossible > 20)
    #expect(certain > 20)
  }
}

extension AbstractEvaluator {
  func possibilitiesOf(_ condition: Expression) -> Possibilities {
    var copy = self
    return copy.possibilities(of: condition)
  }
}

extension SmallRules {
  /// A condition over a yes/no question, a number, a choice and several choices, some of which may
  /// not apply, and over two criteria.
  fileprivate mutating func randomCondition(using random: inout SmallRandom) -> Expression {
    func sometimes() -> Bool { random.below(3) == 0 }
    let answers = choices("answers", ["a", "b", "c"])
    let held = ask("held", allowsNotApplicable: sometimes())
    let number = ask("number", .integer(0...4), allowsNotApplicable: sometimes())
    let choice = ask("choice", .single(answers), allowsNotApplicable: sometimes())
    let several = ask("several", .multi(answers), allowsNotApplicable: sometimes())
    var leaves = [held, .not(held), held.applies, number.applies]
    for limit in [0, 1, 3, 4, 5] as [Rational] {
      let comparison = Expression.Comparison.allCases[random.below(6)]
      leaves.append(number.compared(comparison, limit))
      leaves.append(Expression.number(limit).compared(comparison, number))
    }
    leaves.append(
      number.with(.add, number).compared(.greater, Rational(random.below(10))))
    for member in 0..<3 {
      leaves.append(choice.compared(random.below(2) == 0 ? .equal : .notEqual, member: member))
      leaves.append(
        .condition(
          .has(
            several, MemberSet([member, random.below(3)]), random.below(2) == 0 ? .all : .any)))
    }
    leaves.append(
      .condition(
        .isIn(choice, [.member(random.below(3)), .member(random.below(3))], negated: sometimes())))
    leaves.append(
      .condition(
        .isIn(number, [.number(1), .number(Rational(random.below(7)))], negated: sometimes())))
    for id in ["first", "second"] as [Identifier] {
      let policies: [Criterion.WhenNotApplicable] = [.met, .notMet, .exclude]
      leaves.append(
        criterion(
          id, random.condition(leaves, depth: 1), ifNotApplicable: policies[random.below(3)],
          ifMissing: .notMet))
    }
    return random.condition(leaves, depth: 3)
  }
}

extension SmallRandom {
  fileprivate mutating func condition(_ leaves: [Expression], depth: Int) -> Expression {
    guard depth > 0, below(5) > 0 else { return leaves[below(leaves.count)] }
    let parts = (0..<(1 + below(3))).map { _ in condition(leaves, depth: depth - 1) }
    switch below(6) {
    case 0, 1, 2: return .condition(.all(parts))
    case 3: return .condition(.any(parts))
    case 4: return .condition(.atLeast(1 + below(parts.count), parts))
    default: return .not(parts[0])
    }
  }
}
