package import RuleModel
package import Scoring

/// A rule set, a sheet and something to reach.
package struct GrowthCase: Sendable {
  package let rules: RuleSet
  package let sheet: AnswerSheet
  package let goal: GrowthGoal
  package let weighing: GrowthWeighing

  /// The case of a seed: small enough to try everything that a respondent can change.
  package static func random(seed: UInt64, states limit: Int) -> GrowthCase {
    var random = SplitMix64(seed: seed ^ 0x60A1)
    // The generator of the other suites knows more constructs; its rules seldom lead anywhere.
    let rules =
      random.chance(75)
      ? GrowingRuleSet.ruleSet(seed: seed) : RuleSetGenerator.growingRuleSet(seed: seed, .small)
    let sheet = sheet(for: rules, using: &random)
    return GrowthCase(
      reduced(rules, sheet, to: limit, using: &random), sheet, using: &random)
  }

  /// A case of any size.
  package static func large(seed: UInt64) -> GrowthCase {
    var random = SplitMix64(seed: seed ^ 0x60A2)
    let rules = RuleSetGenerator.growingRuleSet(seed: seed, .rich)
    return GrowthCase(rules, sheet(for: rules, using: &random), using: &random)
  }

  /// A case of known parts.
  package init(rules: RuleSet, sheet: AnswerSheet, goal: GrowthGoal, weighing: GrowthWeighing) {
    self.rules = rules
    self.sheet = sheet
    self.goal = goal
    self.weighing = weighing
  }

  private init(_ rules: RuleSet, _ sheet: AnswerSheet, using random: inout SplitMix64) {
    self.rules = rules
    self.sheet = sheet
    weighing = random.chance(75) ? .byEffort : .byNumber
    let now = AbstractEvaluator(rules, sheet)
    let changed = AbstractEvaluator(
      rules, sheet.unanswered(Set(GrowthSpace.changeable(rules, sheet))))
    var goal = Self.goal(in: rules, using: &random)
    // A goal that there is a way to tells the most.
    for _ in 0..<6 where random.chance(85) {
      if changed.isPossible(goal), !now.isReached(goal) { break }
      goal = Self.goal(in: rules, using: &random)
    }
    self.goal = goal
  }

  private static func sheet(
    for rules: RuleSet, using random: inout SplitMix64
  ) -> AnswerSheet {
    let percent = random.pick([0, 5, 10, 20, 40, 100]) ?? 10
    let sheet = AnswerSheet.random(for: rules, unanswered: percent, using: &random)
    guard random.chance(50) else { return sheet }
    // Nothing is done yet: where most answers are no, the way is longer.
    let answers = zip(rules.questions, sheet.answers).map { question, answer -> Answer in
      switch (question.kind, answer) {
      case (.yesNo, .value) where random.chance(80): .value(.boolean(false))
      case (.single, .value(.member)) where random.chance(50): .value(.member(0))
      case (.integer(let range), .value) where random.chance(60):
        .value(.number(range.lowerBound))
      default: answer
      }
    }
    return AnswerSheet(respondent: sheet.respondent, answers: answers)
  }

  /// Makes questions facts of the past until there are few enough states.
  private static func reduced(
    _ rules: RuleSet, _ sheet: AnswerSheet, to limit: Int, using random: inout SplitMix64
  ) -> RuleSet {
    var rules = rules
    while GrowthSpace(rules, sheet, .byNumber).count(upTo: limit) == nil {
      var changeable = GrowthSpace.changeable(rules, sheet)
      let large = changeable.filter {
        GrowthSpace.isLarge(rules.questions[$0])
      }
      if !large.isEmpty { changeable = large }
      guard let question = random.pick(changeable) else { break }
      rules = rules.fixing([question])
    }
    return rules
  }

  /// Something to reach, more often than not a level.
  private static func goal(in rules: RuleSet, using random: inout SplitMix64) -> GrowthGoal {
    let measures = rules.measures.indices.filter { rules.measures[$0].type == .number }
    switch random.below(10) {
    case 0..<6 where !rules.ladders.isEmpty:
      let ladder = random.below(rules.ladders.count)
      return .level(
        Reference(ladder), level: random.below(max(1, rules.ladders[ladder].levels.count)))
    case 6, 7:
      if let measure = random.pick(measures) {
        return .measure(
          Reference(measure), atLeast: number(Reference(measure), rules, using: &random))
      }
    default: break
    }
    return .criterion(Reference(random.below(rules.criteria.count)))
  }

  /// A number that a measure may come to.
  private static func number(
    _ measure: Reference<Measure>, _ rules: RuleSet, using random: inout SplitMix64
  ) -> Rational {
    let empty = AnswerSheet(
      respondent: Respondent(id: "r"), answers: rules.questions.map { _ in .unanswered })
    let few: [Rational] = [0, 1, 2, 3, Rational(1, 2), Rational(3, 2)]
    guard random.chance(50),
      case .number(let low, let high)? = AbstractEvaluator(rules, empty).measure(measure).content
    else { return random.pick(few) ?? 1 }
    return random.chance(50) ? high : exact(exact(low + high) * Rational(1, 2))
  }
}
