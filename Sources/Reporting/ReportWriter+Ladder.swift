import Diagnostics
import RuleModel
import Scoring

extension ReportWriter {
  /// Where the respondent stands on a ladder, and the way up.
  func ladder(_ position: Int) -> [ReportBlock] {
    let ladder = rules.ladders[position]
    let result = assessment.ladders[position]
    let heading = ReportBlock.heading(2, ladder.title)
    guard result.isApplicable else {
      return [heading, .paragraph(notApplicable(ladder))]
    }
    let standing = Standing(ladder: ladder, result: result)
    return [heading, .staircase(staircase(standing, climb(on: position)))]
      + pathToNextLevel(on: position) + strengths(of: standing)
  }

  /// What a result on a ladder rests on, and what each condition of the next level found.
  func grounds(ofLadder position: Int) -> [ReportBlock] {
    let ladder = rules.ladders[position]
    let result = assessment.ladders[position]
    guard result.isApplicable else { return [] }
    let standing = Standing(ladder: ladder, result: result)
    return [
      .heading(2, strings.groundsOf(ladder.title)),
      .note(strings.ladderBy(reference(ladder.attribution))),
    ] + states(of: ladder) + comparison(standing) + basis(of: standing)
      + missing(for: standing)
  }

  /// Why a ladder gives no result.
  func notApplicable(_ ladder: Ladder) -> String {
    let hangsOnAnswers = ladder.appliesWhen != nil && ladder.subjects.isEmpty
    return hangsOnAnswers
      ? strings.notWithAnswers(ladder.title) : strings.notForRespondent(ladder.title)
  }

  // MARK: Where it stands

  func callout(_ standing: Standing) -> Callout {
    if standing.isUnjudged { return unjudged(standing) }
    let (ladder, result) = (standing.ladder, standing.result)
    var lines: [String] = []
    let title: String
    if standing.isDefinite {
      title = strings.current(standing.title)
    } else {
      title = range(standing)
      lines.append(strings.countedAs(standing.title))
      if !result.isExact, result.tight == nil { lines.append(strings.rangeMayBeNarrower) }
    }
    if ladder.outcomes.indices.contains(result.counted) {
      let outcome = ladder.outcomes[result.counted]
      lines.append(strings.outsideLevels(outcome.title))
      if let note = outcome.note { lines.append(note) }
    }
    return Callout(tone: standing.isDefinite ? .result : .open, title: title, lines: lines)
  }

  private func range(_ standing: Standing) -> String {
    func named(_ position: Int) -> String { strings.named(standing.title(position)) }
    let levels = standing.possible.filter { $0 >= standing.ladder.floorPosition }
    let outcomes = standing.possible.filter { $0 < standing.ladder.floorPosition }
    guard let low = levels.first, let high = levels.last, levels.count > 2 || outcomes.isEmpty
    else { return strings.oneOf(standing.possible.map(named)) }
    if outcomes.isEmpty, low != high {
      return strings.range(low: standing.title(low), high: standing.title(high))
    }
    return strings.oneOf(outcomes.map(named) + [strings.between(named(low), named(high))])
  }

  // MARK: The picture

  private func staircase(_ standing: Standing, _ climb: Staircase.Climb?) -> Staircase {
    let (ladder, result) = (standing.ladder, standing.result)
    let declared = standing.declaredPosition
    let steps = ladder.levels.indices.map { index in
      let level = ladder.levels[index]
      let position = ladder.position(ofLevel: index)
      return Staircase.Step(
        title: level.title, group: level.group, state: standing.state(ofLevel: index),
        isCurrent: result.counted == position, isDeclared: declared == position,
        isOutOfOrder: result.outOfOrder.contains(index))
    }
    let isOutcome = standing.isOutcome
    let ground = Staircase.Step(
      title: isOutcome ? standing.title : ladder.floor.title, group: nil, state: .reached,
      isCurrent: result.counted <= ladder.floorPosition,
      isDeclared: declared.map { $0 <= ladder.floorPosition } ?? false, isOutOfOrder: false)
    let high = standing.possible.last
    return Staircase(
      title: strings.staircase,
      summary: strings.staircaseSummary(
        levels: ladder.levels.count, here: standing.title,
        place: standing.isUnjudged ? .unjudged : isOutcome ? .before : .among,
        isDefinite: standing.isDefinite,
        high: high.flatMap { $0 > result.counted ? standing.title($0) : nil }),
      ground: ground, isOutcome: isOutcome, steps: steps,
      words: staircaseWords(isDefinite: standing.isDefinite), climb: climb)
  }

  private func staircaseWords(isDefinite: Bool) -> Staircase.Words {
    Staircase.Words(
      here: isDefinite ? strings.here : strings.countedHere, declared: strings.declaredLevel,
      reached: strings.reached,
      possible: strings.possible, notYet: strings.notYet, passedOver: strings.passedOver,
      outOfOrder: strings.outOfOrder)
  }

  // MARK: What it rests on

  private func basis(of standing: Standing) -> [ReportBlock] {
    let (ladder, result) = (standing.ladder, standing.result)
    var blocks: [ReportBlock] = [.heading(3, strings.restsOn), .note(strings.readingMarks)]
    if standing.isUnjudged { return blocks + [.checks([unjudgedCheck(standing)])] }
    if ladder.outcomes.indices.contains(result.counted) {
      let outcome = ladder.outcomes[result.counted]
      let trace = result.outcomes[result.counted]
      let check = Check(
        mark: .met, markText: strings.current(outcome.title), title: outcome.title, tag: nil,
        origin: origin(outcome.attribution), notes: [],
        conditions: outcome.expression.map {
          wording.lines(trace, $0, decisiveOnly: true)
        } ?? [])
      return blocks + [.checks([check])]
    }
    let reached = ladder.levels.indices.filter { index in
      result.levels[index].isReachedInCounted && !result.levels[index].own.contains(.notApplicable)
    }
    guard !reached.isEmpty else { return blocks + [.paragraph(strings.nothingReached)] }
    for index in reached {
      let level = ladder.levels[index]
      blocks.append(.levelText(levelText(level)))
      if !level.criteria.isEmpty {
        blocks.append(.checks(level.criteria.map { check($0, showsAll: false) }))
      }
      blocks += condition(of: level)
    }
    return blocks
  }

  func levelText(_ level: Ladder.Level) -> LevelText {
    let isQuoted = level.attribution.provenance == .verbatim
    return LevelText(
      title: level.title, text: level.text,
      quotation: isQuoted ? level.text.map(strings.quoted) : nil,
      origin: origin(level.attribution))
  }

  // MARK: What is missing

  private func missing(for standing: Standing) -> [ReportBlock] {
    let (ladder, result) = (standing.ladder, standing.result)
    guard let next = standing.next else {
      return standing.isAtTop
        ? [.callout(Callout(tone: .encouragement, title: strings.top, lines: []))] : []
    }
    let level = ladder.levels[next]
    let checks = level.criteria.enumerated().map { index, criterion in
      check(
        criterion, showsAll: true, isFirst: result.firstBlocking == index)
    }
    let hasOthers = checks.contains { $0.mark == .notApplicable }
    let intro = strings.missingIntro + (hasOthers ? strings.missingOthers : "")
    let list: [ReportBlock] = checks.isEmpty ? [] : [.note(intro), .checks(checks)]
    return [.heading(3, strings.missing(level.title)), .levelText(levelText(level))] + list
      + condition(of: level)
  }

  /// What a level asks for beside its criteria.
  private func condition(of level: Ladder.Level) -> [ReportBlock] {
    guard let condition = level.condition else { return [] }
    let words = wording.condition(condition)
    let text = words ?? rules.files.text(of: condition.span) ?? "…"
    let isTold = wording.isJoined(condition)
    let found = isTold ? nil : wording.found(for: condition).map(strings.found)
    return [.note(strings.pair(strings.levelCondition, text + (found ?? "")))]
  }

  /// A criterion with what was found for it; met ones tell only the conditions that hold.
  func check(
    _ criterion: Reference<Criterion>, showsAll: Bool, isFirst: Bool = false
  ) -> Check {
    let definition = rules.criteria[criterion]
    let result = assessment.criteria[criterion.position]
    let mark = Mark(result.verdict)
    let notes = [
      definition.suspension.map(strings.notJudged),
      definition.basis.map { strings.pair(strings.basis, basis($0)) },
      source(definition.attribution).map { strings.pair(strings.source, $0) },
    ].compactMap { $0 }
    return Check(
      mark: mark, markText: strings.mark(mark), title: definition.title,
      tag: isFirst ? (mark == .unknown ? strings.answerFirst : strings.first) : nil,
      origin: origin(definition.attribution),
      notes: (showsAll ? definition.note.map { [$0] } ?? [] : []) + notes,
      conditions: wording.lines(
        result.trace, definition.condition, decisiveOnly: !showsAll || mark == .met))
  }

  // MARK: Encouragement

  private func strengths(of standing: Standing) -> [ReportBlock] {
    let (ladder, result) = (standing.ladder, standing.result)
    var lines: [String] = []
    let ahead = result.outOfOrder.map { ladder.levels[$0].title }
    if !ahead.isEmpty { lines.append(strings.holdsOutOfOrder(named(ahead))) }
    // What is missing for the next level is told in the summary.
    for index in result.nearMisses where index != standing.next {
      let level = ladder.levels[index]
      let open = result.levels[index].unmet + result.levels[index].undecided
      if let first = open.first, level.criteria.indices.contains(first) {
        lines.append(strings.oneShort(level.title, rules.criteria[level.criteria[first]].title))
      } else {
        lines.append(strings.oneShort(level.title))
      }
    }
    guard !lines.isEmpty else { return [] }
    return [.callout(Callout(tone: .encouragement, title: strings.strengths, lines: lines))]
  }
}
