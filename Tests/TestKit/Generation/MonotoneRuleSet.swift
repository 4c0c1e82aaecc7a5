package import RuleModel
package import Scoring

/// Random rule sets in which a better answer is never worse: conditions without negation over
/// questions without 該当なし, sums and means with weights of at least 0, ladders over them.
package struct MonotoneRuleSet {
  private var random: SplitMix64
  private var builder = RuleSetBuilder()
  private let scale = Reference<Enumeration>(0)
  private let set = Reference<Enumeration>(1)

  /// The rule set of a seed.
  package static func ruleSet(seed: UInt64) -> RuleSet {
    var generator = MonotoneRuleSet(random: SplitMix64(seed: seed))
    generator.fill()
    return generator.builder.rules
  }

  private init(random: SplitMix64) {
    self.random = random
  }

  private mutating func fill() {
    addEnumeration("scale1", .scale, steps: 4)
    addEnumeration("set1", .answerSet, steps: 3)
    for number in 1...5 {
      let kinds: [Question.Kind] = [
        .yesNo, .integer(0...5), .single(scale), .multi(set), .decimal(0...2),
      ]
      builder.add(question: Identifier("q\(number)"), random.pick(kinds) ?? .yesNo)
    }
    for number in 1...3 { builder.add(criterion: Identifier("c\(number)"), when: condition(2)) }
    let terms = (0..<3).map { _ in
      Measure.Term(condition(1), weight: random.pick([1, 2, Rational(1, 2), 0]) ?? 1)
    }
    builder.add(measure: "m_sum", .sum(terms), steps: [.round(step: 1, .halfEven)])
    builder.add(measure: "m_mean", .mean(terms), steps: [.scale(100), .clamp(0...90)])
    builder.add(measure: "m_count", .count((0..<3).map { _ in condition(1) }))
    let levels = (0..<4).map { position in
      RuleSetBuilder.Level(
        Identifier("lv\(position)"), [Reference(random.below(3))],
        requires: random.chance(30) ? [] : nil,
        when: random.chance(40)
          ? builder.compare(builder.value(Reference(random.below(3))), .greaterOrEqual, 1) : nil)
    }
    builder.add(ladder: "l1", levels: levels)
  }

  private mutating func addEnumeration(
    _ id: Identifier, _ origin: Enumeration.Origin, steps: Int
  ) {
    builder.add(
      enumeration: id, origin,
      (0..<steps).map {
        Enumeration.Member(
          id: Identifier("step\($0)"), title: "", value: Rational($0),
          span: RuleSetBuilder.nowhere)
      })
  }

  private mutating func condition(_ depth: Int) -> Expression {
    guard depth > 0, random.chance(70) else { return leaf() }
    let parts = (0...(1 + random.below(2))).map { _ in condition(depth - 1) }
    switch random.below(3) {
    case 0: return builder.make(.all(parts))
    case 1: return builder.make(.any(parts))
    default: return builder.make(.atLeast(1 + random.below(parts.count), parts))
    }
  }

  private mutating func leaf() -> Expression {
    let question = Reference<Question>(random.below(builder.questions.count))
    let answer = builder.answer(question)
    switch builder.questions[question].kind {
    case .integer, .decimal:
      return builder.compare(
        answer, random.chance(50) ? .greater : .greaterOrEqual, Rational(random.below(4)))
    case .single:
      let step = builder.make(.constant(.member(random.below(4))), .member(scale))
      return builder.make(.compare(.greaterOrEqual, answer, step))
    case .multi:
      let wanted = MemberSet([random.below(3), random.below(3)])
      return builder.make(.has(answer, wanted, random.chance(50) ? .any : .all))
    case .yesNo, .date, .text: return answer
    }
  }

  /// The sheet with one answer made better; nil when the question picked has its best or no answer.
  package static func improved(
    _ sheet: AnswerSheet, _ rules: RuleSet, using random: inout SplitMix64
  ) -> AnswerSheet? {
    let question = random.below(rules.questions.count)
    guard case .value(let value) = sheet.answers[question] else { return nil }
    let better: Value
    switch (value, rules.questions[question].kind) {
    case (.boolean(false), _): better = .boolean(true)
    case (.number(let number), .integer(let range)), (.number(let number), .decimal(let range)):
      better = .number(min(exact(number + 1), range.upperBound))
    case (.member(let member), .single(let scale)):
      better = .member(min(member + 1, rules.enumerations[scale].members.count - 1))
    case (.members(let members), .multi):
      better = .members(members.union(MemberSet([random.below(3)])))
    default: return nil
    }
    return better == value ? nil : sheet.replacing(question, with: .value(better))
  }
}
