import RuleModel
import Scoring
import TestKit
import Testing

/// Bounds, deciding questions and path say the same of a sheet with missing answers.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `Bounds, deciding questions and path` {
  @Test(arguments: 0..<Iterations.shards)
  func `agree: what attains an exact upper bound gives it, and a path is no longer`(shard: Int) {
    var attained = 0
    for seed in Iterations.seeds(Iterations.agreeingRuleSets, shard: shard) {
      let (rules, sheet) = Self.open(seed)
      let found = ScoringPlan(rules).assess(sheet)
      for (position, result) in found.ladders.enumerated() {
        let reference = Reference<Ladder>(position)
        let ladder = rules.ladders[reference]
        guard result.isApplicable, result.isExact, result.possible.count > 1,
          let high = result.high, high > ladder.outcomes.count, ladder.appliesWhen == nil,
          let completion = Self.completion(rules, sheet, reaching: high, of: reference)
        else { continue }
        attained += 1
        let goal = GrowthGoal.level(reference, level: high - ladder.outcomes.count - 1)
        let differences = Self.differences(
          GrowthCase(rules: rules, sheet: sheet, goal: goal, weighing: .byNumber), completion,
          reference, high)
        guard !differences.isEmpty else { continue }
        Issue.record("\(Report(seed, rules, sheet, differences))")
        return
      }
    }
    #expect(attained > 0)
  }

  @Test(arguments: 0..<Iterations.shards)
  func `agree: a path that only fills in answers goes through deciding questions`(shard: Int) {
    var compared = 0
    for seed in Iterations.seeds(Iterations.agreeingRuleSets, shard: shard) {
      let (all, sheet) = Self.open(seed)
      let answered = all.questions.indices.filter { sheet.answers[$0] != .unanswered }
      let rules = all.fixing(Set(answered))
      let plan = ScoringPlan(rules)
      let ladders = plan.assess(sheet).ladders
      for (position, result) in ladders.enumerated() where result.deciding.isExact {
        let reference = Reference<Ladder>(position)
        // Whether it applies decides nothing of a ladder's own result.
        guard rules.ladders[reference].appliesWhen == nil else { continue }
        guard case .level(_, let level)? = plan.nextGoal(of: reference, for: sheet),
          let route = plan.path(to: .level(reference, level: level), from: sheet).route
        else { continue }
        for change in route.changes {
          let others = route.changes.filter { $0 != change }
          // What only another change requires does not decide the level itself.
          let goal = GrowthGoal.level(reference, level: level)
          if plan.isReached(goal, by: sheet.applying(others)) { continue }
          // Where bounds are wider than what can be, a path may ask for more than decides.
          guard plan.assess(sheet.applying(others)).ladders[position].isExact else { continue }
          compared += 1
          if !result.deciding.questions.contains(change.question) {
            let difference = Difference(
              path: rules.ladders[reference].id.text, expected: "deciding",
              found: rules.questions[change.question].id.text)
            Issue.record("\(Report(seed, rules, sheet, [difference]))")
            return
          }
        }
      }
    }
    #expect(compared > 0)
  }

  /// A rule set and a sheet with missing answers.
  private static func open(_ seed: Int) -> (RuleSet, AnswerSheet) {
    let rules = GrowingRuleSet.ruleSet(seed: UInt64(seed) ^ 0xA6EE)
    var random = SplitMix64(seed: UInt64(seed) ^ 0x99)
    let sheet = AnswerSheet.random(
      for: rules, unanswered: random.pick([20, 40, 60]) ?? 40, using: &random)
    return (rules, sheet)
  }

  /// A completion whose result is one of a ladder's.
  private static func completion(
    _ rules: RuleSet, _ sheet: AnswerSheet, reaching place: Int, of ladder: Reference<Ladder>
  ) -> AnswerSheet? {
    let space = CompletionSpace(rules, sheet)
    guard let count = space.count(upTo: Iterations.mostCompletions) else { return nil }
    for number in 0..<count {
      let completion = space.sheet(number)
      let result = ConcreteEvaluator(rules, completion).result()
      if result.ladders[ladder.position] == place { return completion }
    }
    return nil
  }

  private static func differences(
    _ example: GrowthCase, _ completion: AnswerSheet, _ ladder: Reference<Ladder>, _ high: Int
  ) -> [Difference] {
    let (rules, sheet) = (example.rules, example.sheet)
    let plan = ScoringPlan(rules)
    var differences: [Difference] = []
    func expect(_ holds: Bool, _ what: String) {
      guard !holds else { return }
      differences.append(
        Difference(path: rules.ladders[ladder].id.text, expected: what, found: "not so"))
    }
    let result = plan.assess(completion).ladders[ladder.position]
    expect(result.possible == MemberSet([high]), "the completion gives the upper bound")
    expect(plan.isReached(example.goal, by: completion), "the completion reaches the level")
    // The same written as changes, where each of them can be made.
    let changed = rules.questions.indices.filter { sheet.answers[$0] != completion.answers[$0] }
    let evaluator = AbstractEvaluator(rules, completion)
    let changeable = Set(GrowthSpace.changeable(rules, sheet))
    let space = GrowthSpace(rules, sheet, example.weighing)
    let canBeMade = changed.filter { evaluator.state(Reference($0)) != .notApplicable }
    // No change leaves a text empty.
    guard !canBeMade.contains(where: { completion.answers[$0] == .value(.text("")) }),
      canBeMade.allSatisfy({ changeable.contains($0) && evaluator.canHaveChanged($0) }),
      space.isRoute(canBeMade.map { ($0, completion.answers[$0]) }, to: example.goal)
    else { return differences }
    let path = plan.path(to: example.goal, from: sheet, weighing: example.weighing)
    if let route = path.route {
      expect(
        route.cost <= Rational(canBeMade.count),
        "a path no longer than what the completion fills in")
    } else {
      expect(path.result == .reached, "a path")
    }
    return differences
  }
}
