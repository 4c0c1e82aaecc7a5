import RuleModel
import Scoring

/// Writes paths: in full, level by level, over years, and in brief.
struct PathWriter {
  /// How many alternatives a council's report names; the command for paths names all.
  static let alternativesInBrief = 3
  /// How many pieces of advice are named beside one change.
  private static let adviceNamed = 2

  let writer: ReportWriter
  /// Whether costs are efforts and not just the number of changes.
  let isByEffort: Bool
  /// The numbers of advice that is told at length elsewhere in the report.
  var cards: [Reference<Recommendation>: Int] = [:]
  /// Whether a level is named with its ladder.
  var namesLadder = false

  var strings: Strings { writer.strings }
  var wording: GrowthWording {
    GrowthWording(wording: writer.wording, namesLadder: namesLadder)
  }

  // MARK: What came of the search

  /// How many changes lead to a goal, or why none do; the changes themselves follow it.
  func outcome(of plan: GrowthPlan) -> [ReportBlock] {
    let goal = strings.named(wording.title(plan.path.goal))
    let now = progressNow(of: plan)
    switch plan.path.result {
    case .reached: return [.paragraph(strings.goalIsReached(goal))]
    case .routes(let route, _, _):
      let text = strings.routeLeads(goal, changes: route.changes.count, effort: effort(of: route))
      return [.paragraph(text + strings.nothingLess(byEffort: isByEffort) + now)]
        + (isByEffort ? [.note(strings.whatEffortIs)] : [])
    case .unreachable(let reasons): return unreachable(goal, reasons)
    case .bounded(let best?, let least):
      let text = strings.routeLeads(goal, changes: best.changes.count, effort: effort(of: best))
      return [
        .paragraph(text + now),
        .note(strings.searchWasCut(least.description, byEffort: isByEffort)),
      ]
    case .bounded(nil, let least):
      return [
        .paragraph(strings.noRouteFound(goal)),
        .note(strings.costsAtLeast(least.description, byEffort: isByEffort)),
      ]
    }
  }

  private func progressNow(of plan: GrowthPlan) -> String {
    // All that applies may hold although the goal is not reached.
    guard plan.progress < .one else { return "" }
    return switch plan.path.goal {
    case .level: strings.conditionsHold(wording.percent(plan.progress))
    case .measure: strings.valueIs(wording.percent(plan.progress))
    case .criterion: ""
    }
  }

  private func unreachable(_ goal: String, _ reasons: [GrowthReason]) -> [ReportBlock] {
    let callout = Callout(
      tone: .remark, title: strings.cannotBeReached(goal),
      lines: reasons.isEmpty ? [] : [strings.whyItCannot])
    let hasFacts = reasons.flatMap(\.questions).contains {
      writer.rules.questions[$0].isFixed
    }
    return [.callout(callout)]
      + (reasons.isEmpty ? [] : [.list(reasons.map(wording.entry))])
      + (hasFacts ? [.note(strings.factsMayChange)] : [])
  }

  func effort(of route: GrowthRoute) -> String? { isByEffort ? route.cost.description : nil }

  // MARK: Changes

  /// Changes in full, numbered from a number on.
  func changes(_ changes: [GrowthChange], from first: Int) -> ReportBlock {
    .changes(
      changes.enumerated().map { index, change in
        wording.change(
          change, number: first + index,
          effort: isByEffort ? strings.effort(change.cost.description) : nil,
          facts: facts(of: change))
      })
  }

  private func facts(of change: GrowthChange) -> [Fact] {
    var facts: [Fact] = []
    let criteria = change.serves.map(writer.names.title)
    if !criteria.isEmpty {
      facts.append(Fact(name: strings.serves, value: criteria.joined(separator: "\n")))
    }
    let advice = advice(on: change)
    if !advice.isEmpty {
      let told = advice.prefix(Self.adviceNamed).map(title)
      let rest = advice.count - told.count
      let lines = told + (rest > 0 ? [strings.moreAdvice(rest)] : [])
      facts.append(Fact(name: strings.adviceOnChange, value: lines.joined(separator: "\n")))
    }
    return facts
  }

  /// The advice that hangs on what a change brings about, the numbered first.
  func advice(on change: GrowthChange) -> [Reference<Recommendation>] {
    let results = writer.assessment.recommendations
    let open = results.given.map(\.recommendation) + results.depends.map(\.recommendation)
    let fitting = open.filter { reference in
      writer.rules.recommendations[reference].triggers.contains { $0.helps(with: change) }
    }
    return fitting.filter { cards[$0] != nil } + fitting.filter { cards[$0] == nil }
  }

  private func title(_ reference: Reference<Recommendation>) -> String {
    let advice = writer.rules.recommendations[reference]
    if let number = cards[reference] { return strings.numbered(number, advice.title) }
    guard cards.isEmpty, let step = advice.firstStep else { return advice.title }
    return advice.title + strings.found(strings.pair(strings.firstStep, step))
  }

  /// The steps of a plan, each with its changes and what is reached after it.
  func steps(of plan: GrowthPlan) -> [ReportBlock] {
    guard plan.steps.count > 1 else { return [changes(plan.changes, from: 1)] }
    var blocks: [ReportBlock] = []
    var number = 1
    for step in plan.steps {
      let title = strings.named(wording.title(ofLevel: step.level, toward: plan.path.goal))
      blocks.append(
        .heading(
          3,
          strings.stepTo(
            title, changes: step.changes.count,
            progress: wording.percent(step.progress))))
      if step.changes.isEmpty {
        blocks.append(.paragraph(strings.comesByItself))
      } else {
        blocks.append(changes(step.changes, from: number))
      }
      number += step.changes.count
    }
    return blocks
  }

  /// What to change in each year.
  func years(of plan: GrowthPlan) -> [ReportBlock] {
    guard !plan.years.isEmpty else { return [] }
    let all = plan.changes
    let rows = plan.years.map { year in
      let lines = year.changes.map { change in
        let number = all.firstIndex(of: change).map { "\($0 + 1) " } ?? ""
        return number + wording.line(change)
      }
      return [
        strings.year(year.year), lines.isEmpty ? strings.dash : lines.joined(separator: "\n"),
        year.level.map { wording.title(ofLevel: $0, toward: plan.path.goal) } ?? strings.dash,
        wording.percent(year.progress),
      ]
    }
    let isLevel = if case .level = plan.path.goal { true } else { false }
    let heads = [strings.fiscalYear, strings.toChange, strings.levelAtEnd, strings.progress]
    // What is reached at a year's end is said in levels only where the goal is one.
    let kept = heads.indices.filter { isLevel || $0 != 2 }
    return [
      .heading(3, strings.yearByYear),
      .table(
        Table(
          caption: strings.yearByYear, heads: kept.map { heads[$0] },
          rows: rows.map { row in kept.map { row[$0] } })),
    ]
  }

  // MARK: Alternatives

  /// Other routes of the same cost, told by what differs from the one to take.
  func alternatives(of plan: GrowthPlan, limit: Int = .max) -> [ReportBlock] {
    guard case .routes(let route, let others, let hasMore) = plan.path.result, !others.isEmpty
    else { return [] }
    let numbers = plan.changes
    let entries = others.prefix(limit).map { entry($0, insteadOf: route, numbers) }
    let isCut = hasMore || others.count > limit
    return [
      .heading(3, strings.alternatives(byEffort: isByEffort)), .list(entries),
    ] + (isCut ? [.note(strings.moreAlternatives)] : [])
  }

  private func entry(
    _ other: GrowthRoute, insteadOf route: GrowthRoute, _ numbers: [GrowthChange]
  ) -> ListEntry {
    let questions = Set(other.changes.map(\.question))
    let dropped = numbers.indices.filter { !questions.contains(numbers[$0].question) }
    let added = other.changes.filter { !route.changes.contains($0) }
    return ListEntry(
      strings.insteadOf(dropped.map { $0 + 1 }), details: added.map(wording.line))
  }
}
