import Diagnostics
public import RuleModel
public import Scoring

/// Makes the document that says how to reach goals.
public enum PathReport {
  /// Paths to goals, each in steps, with its alternatives, and over years where it has some.
  public static func document(
    of plans: [GrowthPlan], weighing: GrowthWeighing, of assessment: Assessment, rules: RuleSet,
    context: ReportContext
  ) -> ReportDocument {
    let writer = ReportWriter(assessment: assessment, rules: rules, context: context)
    let strings = writer.strings
    let paths = writer.paths(weighing)
    var blocks = writer.head()
    if plans.isEmpty { blocks.append(.paragraph(strings.noNextLevel)) }
    for plan in plans {
      blocks.append(.heading(2, strings.pathTo(strings.named(paths.wording.title(plan.path.goal)))))
      blocks += paths.inFull(plan)
    }
    if plans.contains(where: { $0.path.route != nil }) { blocks.append(.note(strings.howPathsAre)) }
    return ReportDocument(
      language: context.language, title: strings.pathTitle(rules.title), blocks: blocks)
  }
}

/// Makes the document that says why a goal is not reached, or by what it is.
public enum ReasonReport {
  /// The reasons against a goal, what they hold down, and what would make it true.
  public static func document(
    of reasons: [GrowthReason], path: GrowthPlan, weighing: GrowthWeighing,
    of assessment: Assessment, rules: RuleSet, context: ReportContext
  ) -> ReportDocument {
    let writer = ReportWriter(assessment: assessment, rules: rules, context: context)
    let strings = writer.strings
    let paths = writer.paths(weighing)
    let goal = strings.named(paths.wording.title(path.path.goal))
    let checks = writer.criteria(of: path.path.goal).map { writer.check($0, showsAll: true) }
    var blocks = writer.head()
    guard path.path.result != .reached else {
      blocks.append(
        .callout(Callout(tone: .encouragement, title: strings.goalIsReached(goal), lines: [])))
      if !checks.isEmpty { blocks += [.heading(2, strings.reachedBy), .checks(checks)] }
      return ReportDocument(
        language: context.language, title: strings.whyTitle(goal, isReached: true), blocks: blocks)
    }
    blocks.append(.heading(2, strings.whyNot(goal)))
    if reasons.isEmpty {
      blocks.append(.paragraph(strings.noReasonFound))
    } else {
      blocks += [
        .paragraph(strings.reasonsIntro(reasons.count)),
        .list(reasons.map(paths.wording.entry)),
      ]
    }
    let open = zip(checks, writer.criteria(of: path.path.goal)).filter { $0.0.mark != .met }
    if !open.isEmpty { blocks += [.heading(2, strings.openConditions), .checks(open.map(\.0))] }
    blocks.append(.heading(2, strings.whatWouldMakeItTrue))
    blocks += paths.inFull(path)
    return ReportDocument(
      language: context.language, title: strings.whyTitle(goal, isReached: false), blocks: blocks)
  }
}

extension ReportWriter {
  fileprivate func paths(_ weighing: GrowthWeighing) -> PathWriter {
    var paths = paths
    paths.namesLadder = rules.ladders.filter { $0.sheet == nil }.count > 1
    return weighing == .byEffort
      ? paths : PathWriter(writer: self, isByEffort: false, namesLadder: paths.namesLadder)
  }

  /// The criteria that a goal rests on: of a level those of it and of the levels that it requires,
  /// lowest first; those that do not apply are left out.
  func criteria(of goal: GrowthGoal) -> [Reference<Criterion>] {
    switch goal {
    case .criterion(let criterion): return [criterion]
    case .measure: return []
    case .level(let reference, let level):
      let ladder = rules.ladders[reference]
      guard ladder.levels.indices.contains(level) else { return [] }
      var wanted: Set<Int> = [level]
      for index in (0...level).reversed() where wanted.contains(index) {
        wanted.formUnion(ladder.levels[index].requires)
      }
      var criteria: [Reference<Criterion>] = []
      for index in wanted.sorted() {
        criteria += ladder.levels[index].criteria.filter { criterion in
          !criteria.contains(criterion)
            && assessment.criteria[criterion.position].verdict != .notApplicable
        }
      }
      return criteria
    }
  }
}

extension PathWriter {
  /// A path with all that is known of it.
  fileprivate func inFull(_ plan: GrowthPlan) -> [ReportBlock] {
    let outcome = outcome(of: plan)
    guard !plan.changes.isEmpty else { return outcome }
    return outcome + steps(of: plan) + years(of: plan) + alternatives(of: plan)
  }
}
