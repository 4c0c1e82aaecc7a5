import RuleModel
import Scoring
import Testing

/// Conditions over questions of which each can be anything that is possible.
@Suite struct ConditionTests {
  /// All that can be possible of one condition.
  static let possible: [Possibilities] = (1...7).map { Possibilities(rawValue: $0) }

  /// Adds a question with its answer, such that these are its possibilities.
  static func add(
    _ possibilities: Possibilities, to builder: inout RuleSetBuilder, _ answers: inout [Answer]
  ) -> Expression {
    let isAnswered = [Possibilities.met, .notMet].contains(
      possibilities.subtracting(.notApplicable))
    guard possibilities != .notApplicable, isAnswered else {
      answers.append(possibilities == .notApplicable ? .notApplicable : .unanswered)
      return builder.yesNo(allowsNotApplicable: possibilities.contains(.notApplicable))
    }
    let answer: Answer = possibilities.contains(.met) ? .yes : .no
    guard possibilities.contains(.notApplicable) else {
      answers.append(answer)
      return builder.yesNo()
    }
    // Whether it is asked hangs on another question.
    let gate = builder.yesNo()
    answers += [.unanswered, answer]
    return builder.yesNo(askWhen: gate)
  }

  /// What a condition over some parts can be.
  static func result(
    _ parts: [Possibilities], _ kind: ([Expression]) -> Expression.Kind
  ) -> Possibilities {
    var builder = RuleSetBuilder()
    var answers: [Answer] = []
    let expressions = parts.map { add($0, to: &builder, &answers) }
    _ = builder.criterion(.make(kind(expressions)))
    return builder.assess(answers).criteria[0].possibilities
  }

  /// What comes out over every choice of one possibility for each part.
  static func choices(
    _ parts: [Possibilities], _ join: ([Possibilities]) -> Possibilities
  ) -> Possibilities {
    var chosen: [[Possibilities]] = [[]]
    for part in parts {
      let single = [Possibilities.met, .notMet, .notApplicable].filter { part.contains($0) }
      chosen = chosen.flatMap { list in single.map { list + [$0] } }
    }
    return chosen.reduce(into: []) { $0.formUnion(join($1)) }
  }

  @Test func `not swaps true and false and keeps not applicable`() {
    for part in Self.possible {
      let expected = Self.choices([part]) {
        $0[0] == .met ? .notMet : $0[0] == .notMet ? .met : .notApplicable
      }
      #expect(Self.result([part]) { .not($0[0]) } == expected, "\(part)")
    }
  }

  @Test func `all, any and at least agree with every choice of three parts`() {
    func held(_ parts: [Possibilities], _ count: Int) -> Possibilities {
      if parts.allSatisfy({ $0 == .notApplicable }) { return .notApplicable }
      return parts.count { $0 == .met } >= count ? .met : .notMet
    }
    for first in Self.possible {
      for second in Self.possible {
        for third in Self.possible {
          let parts = [first, second, third]
          let all = Self.choices(parts) { choice in
            let applying = choice.filter { $0 != .notApplicable }
            if applying.isEmpty { return .notApplicable }
            return applying.contains(.notMet) ? .notMet : .met
          }
          #expect(Self.result(parts) { .all($0) } == all, "all \(parts)")
          let any = Self.choices(parts) { held($0, 1) }
          #expect(Self.result(parts) { .any($0) } == any, "any \(parts)")
          for count in 1...3 {
            let atLeast = Self.choices(parts) { held($0, count) }
            #expect(
              Self.result(parts) { .atLeast(count, $0) } == atLeast, "\(count) of \(parts)")
          }
        }
      }
    }
  }

  @Test func `a list without parts does not apply`() {
    #expect(Self.result([]) { .all($0) } == .notApplicable)
    #expect(Self.result([]) { .any($0) } == .notApplicable)
    #expect(Self.result([]) { .atLeast(1, $0) } == .notApplicable)
  }

  @Test func `answered and applicable of every state of a question`() {
    var builder = RuleSetBuilder()
    let gate = builder.yesNo()
    let plain = builder.question()
    let optional = builder.question(allowsNotApplicable: true)
    let gated = builder.question(askWhen: gate)
    let text = builder.question(.text(maximumLength: 10))
    for question in [plain, optional, gated, text] {
      _ = builder.criterion(.make(.answered(question)))
      _ = builder.criterion(.make(.applicable(question)))
    }
    func results(_ answers: Answer...) -> [Possibilities] {
      builder.assess(answers).criteria.map(\.possibilities)
    }
    let open: Possibilities = [.met, .notMet]
    #expect(
      results(.unanswered, .unanswered, .unanswered, .unanswered, .unanswered)
        == [open, .met, open, open, open, open, open, .met])
    #expect(
      results(.yes, .yes, .notApplicable, .unanswered, .text(""))
        == [.met, .met, .notMet, .notMet, open, .met, .notMet, .met])
    #expect(
      results(.no, .no, .yes, .yes, .text("a"))
        == [.met, .met, .met, .met, .notMet, .notMet, .met, .met])
    #expect(
      results(.unanswered, .no, .yes, .yes, .text("a")).dropFirst(4).prefix(2)
        == [open, open])
  }
}
