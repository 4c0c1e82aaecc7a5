import RuleModel
import Scoring

/// The way to the next level, and what comes after it.
extension ReportWriter {
  var paths: PathWriter {
    PathWriter(writer: self, isByEffort: rules.questions.contains { $0.effort != nil })
  }

  func growth(on ladder: Int) -> LadderGrowth? {
    growth.first { $0.ladder.position == ladder }
  }

  /// The path to the next level in full, the steps beyond it in brief.
  func pathToNextLevel(on ladder: Int) -> [ReportBlock] {
    guard let growth = growth(on: ladder) else { return [] }
    var paths = paths
    paths.cards = adviceNumbers
    let next = growth.next
    var blocks: [ReportBlock] = [.heading(3, strings.pathToNextLevel)]
    blocks += paths.outcome(of: next)
    let changes = next.changes
    guard !changes.isEmpty else { return blocks }
    blocks.append(paths.changes(changes, from: 1))
    blocks += paths.alternatives(of: next, limit: PathWriter.alternativesInBrief)
    return blocks + beyond(growth, after: changes, paths)
  }

  /// The steps above the next level, each in a line.
  private func beyond(
    _ growth: LadderGrowth, after next: [GrowthChange], _ paths: PathWriter
  ) -> [ReportBlock] {
    var entries: [ListEntry] = []
    var notes: [ReportBlock] = []
    var number = next.count + 1
    if let farthest = growth.farthest {
      for step in growth.stepsBeyondNext {
        let title = strings.named(
          paths.wording.title(ofLevel: step.level, toward: farthest.path.goal))
        let lines = step.changes.enumerated().map { index, change in
          "\(number + index) \(paths.wording.line(change))"
        }
        number += step.changes.count
        entries.append(
          ListEntry(
            lines.isEmpty
              ? strings.reachedWithoutMore(title)
              : strings.furtherStep(title, changes: step.changes.count), details: lines))
      }
      notes += lookingAhead(growth, farthest, next, paths)
      if case .bounded = farthest.path.result { notes.append(.note(strings.farthestIsBounded)) }
    }
    if let beyond = growth.beyond { entries.append(entry(beyond, paths)) }
    return entries.isEmpty ? [] : [.heading(3, strings.beyond), .list(entries)] + notes
  }

  /// What to change otherwise already on the way to the next level by who wants to go farther.
  private func lookingAhead(
    _ growth: LadderGrowth, _ farthest: GrowthPlan, _ next: [GrowthChange], _ paths: PathWriter
  ) -> [ReportBlock] {
    let questions = Set(farthest.changes.map(\.question))
    let needless = next.indices.filter { !questions.contains(next[$0].question) }
    let lines = growth.changedOtherwise.map(paths.wording.line)
    guard !lines.isEmpty || !needless.isEmpty else { return [] }
    let title = strings.named(paths.wording.title(farthest.path.goal))
    return [.note(strings.lookingAhead(title, insteadOf: needless.map { $0 + 1 }, lines))]
  }

  private func entry(_ beyond: GrowthPlan, _ paths: PathWriter) -> ListEntry {
    let title = strings.named(paths.wording.title(beyond.path.goal))
    guard case .unreachable(let reasons) = beyond.path.result else {
      return ListEntry(strings.noRouteFound(title))
    }
    return ListEntry(
      strings.cannotBeReached(title),
      details: reasons.flatMap(paths.wording.inBrief))
  }

  // MARK: The picture

  /// The path as it is drawn on the steps; nil where there is none.
  func climb(on ladder: Int) -> Staircase.Climb? {
    guard let growth = growth(on: ladder), !growth.next.changes.isEmpty else {
      return nil
    }
    var stretches: [Staircase.Climb.Stretch] = []
    var number = 1
    for step in growth.next.steps + growth.stepsBeyondNext {
      guard let level = step.level else { continue }
      let last = number + step.changes.count - 1
      stretches.append(
        Staircase.Climb.Stretch(step: level, numbers: last < number ? nil : number...last))
      number = last + 1
    }
    guard !stretches.isEmpty else { return nil }
    return Staircase.Climb(
      stretches: stretches, legend: strings.climbLegend, goal: strings.nextGoal,
      later: strings.later, change: strings.changeMark)
  }

  // MARK: In brief

  /// How many changes the next level takes, in one line.
  func pathInBrief(to level: Int, of standing: Standing) -> String? {
    guard let growth = growth.first(where: { rules.ladders[$0.ladder].id == standing.ladder.id }),
      case .level(_, level) = growth.next.path.goal
    else { return nil }
    return switch growth.next.path.result {
    case .reached, .bounded(nil, _): nil
    case .routes(let route, _, _), .bounded(let route?, _):
      strings.pathInBrief(route.changes.count)
    case .unreachable: strings.unreachableInBrief
    }
  }

  /// The paths of the ladders that only the table of all ladders shows.
  func otherPaths() -> [ReportBlock] {
    let others = growth.filter { !shown.detailed.contains($0.ladder.position) }
    guard !others.isEmpty else { return [] }
    let paths = paths
    let rows = others.map { growth in
      let lines = growth.next.changes.map(paths.wording.line)
      let result: String =
        switch growth.next.path.result {
        case .reached: strings.dash
        case .routes, .bounded(_?, _): strings.limitedChanges(lines)
        case .unreachable: strings.unreachableInBrief
        case .bounded(nil, _): strings.noRouteInBrief
        }
      return [
        rules.ladders[growth.ladder].title,
        paths.wording.title(growth.next.path.goal), result,
      ]
    }
    return [
      .heading(3, strings.pathToNextLevel),
      .table(
        Table(
          caption: strings.pathToNextLevel,
          heads: [strings.ladderName, strings.nextHead, strings.toChange], rows: rows)),
    ]
  }
}

extension LadderGrowth {
  private var nextLevel: Int? {
    if case .level(_, let level) = next.path.goal { level } else { nil }
  }

  /// The steps of the farthest path above the next level, without what leads to that already.
  var stepsBeyondNext: [GrowthPlan.Step] {
    guard let nextLevel, let farthest else { return [] }
    return farthest.steps.filter { $0.level.map { $0 > nextLevel } ?? false }.map { step in
      GrowthPlan.Step(
        level: step.level, changes: step.changes.filter { !isInNext($0) },
        progress: step.progress)
    }
  }

  /// What the farthest path changes up to the next level and the path to that does not, or not to
  /// the same answer.
  var changedOtherwise: [GrowthChange] {
    guard let nextLevel, let farthest else { return [] }
    return farthest.steps.filter { $0.level.map { $0 <= nextLevel } ?? false }
      .flatMap(\.changes).filter { !isInNext($0) }
  }

  private func isInNext(_ change: GrowthChange) -> Bool {
    next.changes.contains { $0.question == change.question && $0.to == change.to }
  }
}
