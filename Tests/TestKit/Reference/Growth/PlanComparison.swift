import RuleModel
package import Scoring

/// Holds the steps and years of a plan to its path and to Growth.md.
package struct PlanComparison {
  private let example: GrowthCase
  package private(set) var differences: [Difference] = []

  package init(_ plan: GrowthPlan, over years: (first: Int, count: Int), _ example: GrowthCase) {
    self.example = example
    let route = plan.path.route
    let changes = route?.changes ?? []
    expect(
      changes.map(\.question.position).sorted(),
      plan.steps.flatMap(\.changes).map(\.question.position).sorted(), "changes of the steps")
    if route == nil { expect(0, plan.years.flatMap(\.changes).count, "changes of the years") }
    for progress in [plan.progress] + plan.steps.map(\.progress) + plan.years.map(\.progress)
    where progress < 0 || progress > 1 {
      expect("0 to 1", "\(progress)", "progress")
    }
    checkSteps(plan)
    if let route { checkYears(plan, years, cost: route.cost) }
  }

  /// After each step its level is reached, and the last one is the goal.
  private mutating func checkSteps(_ plan: GrowthPlan) {
    var sheet = example.sheet
    var last = -1
    for (number, step) in plan.steps.enumerated() {
      sheet = sheet.applying(step.changes)
      let evaluator = AbstractEvaluator(example.rules, sheet)
      if case .level(let ladder, let goal) = example.goal {
        guard let level = step.level else {
          expect("a level", "none", "step \(number)")
          continue
        }
        if level <= last { expect("above \(last)", "\(level)", "step \(number)") }
        expect(true, evaluator.isReached(.level(ladder, level: level)), "step \(number).reaches")
        if number == plan.steps.count - 1 { expect(goal, level, "last step") }
        last = level
      } else {
        expect(nil, step.level, "step \(number).level")
      }
      if number == plan.steps.count - 1 {
        expect(true, evaluator.isReached(example.goal), "last step reaches")
      }
    }
  }

  /// A change belongs to the year ⌊n × (cost of the changes before it) / (cost of all)⌋.
  private mutating func checkYears(
    _ plan: GrowthPlan, _ years: (first: Int, count: Int), cost: Rational
  ) {
    expect(
      Array(years.first..<(years.first + years.count)), plan.years.map(\.year), "years")
    guard plan.years.count == years.count else { return }
    var expected = Array(repeating: [GrowthChange](), count: years.count)
    var before = Rational(0)
    for change in plan.steps.flatMap(\.changes) {
      let share = exact(exact(before * Rational(years.count)) / cost)
      expected[Int(exact(share.rounded(toMultipleOf: 1, .floor)).numerator)].append(change)
      before = exact(before + change.cost)
    }
    for (number, year) in plan.years.enumerated() {
      expect(
        expected[number].map(\.question.position), year.changes.map(\.question.position),
        "year \(year.year)")
    }
  }

  private mutating func expect<Part: Equatable>(_ expected: Part, _ found: Part, _ path: String) {
    guard expected != found else { return }
    differences.append(
      Difference(path: path, expected: "\(expected)", found: "\(found)"))
  }
}
