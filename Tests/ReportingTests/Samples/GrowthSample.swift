import RuleModel
import Scoring

/// Paths of the sample rules, made by hand, so that how they are told can be tested without the
/// search.
struct GrowthSample {
  let sample: Sample

  private static let ladder = Reference<Ladder>(0)

  private func change(
    _ id: String, _ value: Value, serves criteria: [String] = [], effort: Int = 1
  ) -> GrowthChange {
    let rules = Sample.rules
    let question = rules.questions.firstIndex { $0.id.text == id } ?? 0
    return GrowthChange(
      question: Reference(question), from: sample.assessment.questions[question],
      to: .value(value), cost: Rational(effort),
      serves: criteria.compactMap { id in
        rules.criteria.firstIndex { $0.id.text == id }.map { Reference($0) }
      })
  }

  /// A plan to a level with the changes of each level on the way.
  private func plan(
    to level: Int, _ steps: [(level: Int, changes: [GrowthChange])],
    alternatives: [[GrowthChange]] = [], hasMore: Bool = false, atLeast: Int? = nil,
    years: [Int] = []
  ) -> GrowthPlan {
    let changes = steps.flatMap(\.changes)
    func route(_ changes: [GrowthChange]) -> GrowthRoute {
      GrowthRoute(
        changes: changes, cost: changes.map(\.cost).reduce(.zero) { $0.adding($1) ?? $0 })
    }
    let result: GrowthPath.Result =
      atLeast.map { .bounded(best: route(changes), atLeast: Rational($0)) }
      ?? .routes(route(changes), alternatives: alternatives.map(route), hasMore: hasMore)
    let share = { (done: Int) in Rational(done + 1).divided(by: Rational(steps.count + 1)) ?? .one }
    return GrowthPlan(
      path: GrowthPath(goal: .level(Self.ladder, level: level), result: result),
      progress: share(0),
      steps: steps.enumerated().map { index, step in
        GrowthPlan.Step(level: step.level, changes: step.changes, progress: share(index + 1))
      },
      years: years.enumerated().map { index, year in
        let done = min(index, steps.count - 1)
        return GrowthPlan.Year(
          year: year, changes: index < steps.count ? steps[index].changes : [],
          level: steps[done].level, progress: share(done + 1))
      })
  }

  private func reason(_ questions: [String], _ criteria: [String]) -> GrowthReason {
    let rules = Sample.rules
    return GrowthReason(
      questions: questions.compactMap { id in
        rules.questions.firstIndex { $0.id.text == id }.map { Reference($0) }
      },
      criteria: criteria.compactMap { id in
        rules.criteria.firstIndex { $0.id.text == id }.map { Reference($0) }
      })
  }

  private func unreachable(_ level: Int, _ reasons: [GrowthReason]) -> GrowthPlan {
    GrowthPlan(
      path: GrowthPath(
        goal: .level(Self.ladder, level: level), result: .unreachable(reasons)),
      progress: Rational(numerator: 5, denominator: 7) ?? .zero, steps: [], years: [])
  }

  // MARK: What the report shows

  /// The way up the ladder.
  var growth: [LadderGrowth] {
    let keptOn = reason(["years"], ["secured"])
    switch sample.name {
    case "low":
      let report = change("reporting_worksite", .number(1), serves: ["both_report"], effort: 2)
      let talk = change("opinion_exchange", .boolean(true), serves: ["exchange"])
      let issue = change("shared_issue", .boolean(true), serves: ["issue"], effort: 2)
      let joint = change("joint_initiatives", .number(1), serves: ["joint"], effort: 4)
      let data = change("data_holders", .members(MemberSet([1])), serves: ["data"], effort: 4)
      let analysis = change("analysed", .boolean(true), serves: ["data"], effort: 3)
      let policy = change(
        "aligned", .boolean(true), serves: ["deepen", "aligned_policy"], effort: 3)
      let steps = [
        (1, [report, talk]), (2, [issue, joint]), (3, [data, analysis]), (4, [policy]),
      ]
      return [
        LadderGrowth(
          ladder: Self.ladder, next: plan(to: 1, [(1, [report, talk])]),
          farthest: plan(to: 4, steps), beyond: unreachable(5, [keptOn]))
      ]
    case "middle":
      let analysis = change("analysed", .boolean(true), serves: ["data"], effort: 3)
      return [
        LadderGrowth(
          ladder: Self.ladder, next: plan(to: 3, [(3, [analysis])]),
          farthest: plan(to: 4, [(4, [analysis])]), beyond: unreachable(5, [keptOn]))
      ]
    case "high":
      let survey = change("own_survey", .boolean(true), serves: ["deepen"], effort: 3)
      let policy = change(
        "aligned", .boolean(true), serves: ["deepen", "aligned_policy"], effort: 3)
      return [
        LadderGrowth(
          ladder: Self.ladder,
          next: plan(to: 4, [(4, [survey])], alternatives: [[policy]], hasMore: true),
          farthest: plan(to: 5, [(4, [policy]), (5, [])], atLeast: 2))
      ]
    case "not-established":
      let council = change(
        "establishment_status", .member(0), serves: ["council_held"], effort: 5)
      let held = change("meetings_held", .number(1), serves: ["council_held"])
      return [
        LadderGrowth(
          ladder: Self.ladder, next: plan(to: 0, [(0, [council, held])]))
      ]
    case "empty":
      return [LadderGrowth(ladder: Self.ladder, next: unreachable(0, [reason([], [])]))]
    default: return []
    }
  }

  // MARK: What the commands show

  /// A plan over three years.
  static var years: GrowthPlan {
    let sample = GrowthSample(sample: .low)
    let issue = sample.change("shared_issue", .boolean(true), serves: ["issue"], effort: 2)
    let joint = sample.change("joint_initiatives", .number(1), serves: ["joint"], effort: 4)
    let first = sample.growth[0].next.changes
    return sample.plan(
      to: 2, [(1, first), (2, [issue, joint])], years: [2025, 2026, 2027])
  }

  /// A search that was cut short with nothing in hand.
  static let nothingFound = GrowthPlan(
    path: GrowthPath(
      goal: .measure(Reference(0), atLeast: 80), result: .bounded(best: nil, atLeast: 3)),
    progress: Rational(numerator: 1, denominator: 4) ?? .zero, steps: [], years: [])

  /// A criterion that is met already.
  static let reached = GrowthPlan(
    path: GrowthPath(goal: .criterion(Reference(0)), result: .reached), progress: .one, steps: [],
    years: [])

  /// Why the second level is not reached by the council with the fewest.
  static var reasons: [GrowthReason] {
    let sample = GrowthSample(sample: .low)
    return [
      sample.reason(["reporting_worksite"], ["both_report"]),
      sample.reason(["opinion_exchange", "shared_issue"], ["exchange"]),
    ]
  }
}

extension GrowthPlan {
  /// The changes of the route in the order of its steps.
  fileprivate var changes: [GrowthChange] { steps.flatMap(\.changes) }
}
