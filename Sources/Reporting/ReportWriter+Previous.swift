import RuleModel
import Scoring

/// Writes what became of last year's result.
struct PreviousWriter {
  let comparison: YearComparison
  let shown: ShownResults
  let strings: Strings
  let before: ConditionWording
  let now: ConditionWording

  init(_ comparison: YearComparison, shown: ShownResults, strings: Strings) {
    self.comparison = comparison
    self.shown = shown
    self.strings = strings
    before = ConditionWording(
      assessment: comparison.before.assessment, rules: comparison.before.rules, strings: strings)
    now = ConditionWording(
      assessment: comparison.now.assessment, rules: comparison.now.rules, strings: strings)
  }

  /// Last year's result beside this year's.
  func blocks() -> [ReportBlock] {
    [.heading(2, strings.previousYear), .facts(years())] + rulesChanged() + ladders()
      + criteria() + advice() + scores() + measures()
  }

  private func years() -> [Fact] {
    func text(_ year: AssessedYear) -> String {
      [year.fiscalYear.map(strings.year), year.rules.title].compactMap { $0 }
        .joined(separator: strings.separator)
    }
    return [
      Fact(name: strings.lastYear, value: text(comparison.before)),
      Fact(name: strings.thisYear, value: text(comparison.now)),
    ]
  }

  private func rulesChanged() -> [ReportBlock] {
    let (old, new) = (comparison.before.rules, comparison.now.rules)
    let isSame =
      old.id == new.id && old.digests?.logic == new.digests?.logic
      && old.digests?.logic != nil
    return isSame || old == new ? [] : [.note(strings.otherRulesLastYear)]
  }

  // MARK: Levels

  private func ladders() -> [ReportBlock] {
    let ladders = comparison.ladders.filter { pair in
      pair.ladder.now.map { shown.ladders.contains($0.position) } ?? true
    }
    guard ladders.count > ShownResults.ladderLimit else {
      return ladders.map { .callout(callout($0, isOne: ladders.count == 1)) }
    }
    let rows = ladders.map { ladder in
      [title(ladder), standing(ladder, .before), standing(ladder, .now), course(ladder)]
    }
    let table = Table(
      caption: strings.levelsOfYears,
      heads: [strings.ladderName, strings.lastYear, strings.thisYear, strings.change],
      rows: rows)
    return [.heading(3, strings.levelsOfYears), .table(table)]
  }

  private func callout(_ ladder: LadderComparison, isOne: Bool) -> Callout {
    let change = strings.turned(standing(ladder, .before), standing(ladder, .now))
    var lines = [course(ladder)]
    if !ladder.isCertain {
      lines.append(
        strings.comparedAsCounted(range(ladder, .before), range(ladder, .now)))
    }
    if let declared = declared(ladder) { lines.append(declared) }
    var tone = Callout.Tone.remark
    if case .improved = ladder.course { tone = .encouragement }
    return Callout(
      tone: tone, title: isOne ? change : strings.pair(title(ladder), change), lines: lines)
  }

  private enum Year {
    case before, now
  }

  private func title(_ ladder: LadderComparison) -> String {
    if let now = ladder.ladder.now { return comparison.now.rules.ladders[now].title }
    return ladder.ladder.before.map { comparison.before.rules.ladders[$0].title } ?? ""
  }

  private func found(_ ladder: LadderComparison, _ year: Year) -> Standing? {
    let (reference, assessed) =
      year == .before
      ? (ladder.ladder.before, comparison.before) : (ladder.ladder.now, comparison.now)
    guard let reference else { return nil }
    let result = assessed.assessment.ladders[reference.position]
    return result.isApplicable
      ? Standing(ladder: assessed.rules.ladders[reference], result: result) : nil
  }

  private func standing(_ ladder: LadderComparison, _ year: Year) -> String {
    found(ladder, year)?.title ?? strings.dash
  }

  private func range(_ ladder: LadderComparison, _ year: Year) -> String {
    guard let standing = found(ladder, year) else { return strings.dash }
    guard let low = standing.possible.first, let high = standing.possible.last, low != high else {
      return strings.named(standing.title)
    }
    return strings.between(
      strings.named(standing.title(low)), strings.named(standing.title(high)))
  }

  private func course(_ ladder: LadderComparison) -> String {
    switch ladder.course {
    case .same: strings.sameLevel
    case .improved(let steps): strings.improved(steps)
    case .declined(let steps): strings.declined(steps)
    case .notComparable(let obstacle): strings.notCompared(obstacle)
    }
  }

  private func declared(_ ladder: LadderComparison) -> String? {
    guard ladder.declaredBefore != nil || ladder.declaredNow != nil else { return nil }
    func name(_ position: Int?, _ reference: Reference<Ladder>?, _ wording: ConditionWording)
      -> String
    {
      guard let position, let reference else { return strings.unanswered }
      return wording.title(ofPosition: position, in: reference)
    }
    let old = name(ladder.declaredBefore, ladder.ladder.before, before)
    let new = name(ladder.declaredNow, ladder.ladder.now, now)
    return strings.pair(strings.declaredLevel, strings.turned(old, new))
  }

  // MARK: Criteria

  private func criteria() -> [ReportBlock] {
    let told = comparison.criteria.filter { criterion in
      guard let now = criterion.criterion.now else { return true }
      return comparison.now.rules.criteria[now].suspension == nil
    }
    var blocks: [ReportBlock] = []
    for course in [YearCourse.gained, .lost] {
      let entries = told.filter { $0.course == course }.map(entry)
      if !entries.isEmpty {
        blocks += [
          .heading(3, strings.criteria(course, entries.count)), .list(entries),
        ]
      }
    }
    if blocks.isEmpty { blocks.append(.paragraph(strings.noCriterionChanged)) }
    let rest = [
      YearCourse.kept, .stillOpen, .unknown, .new, .gone,
    ].compactMap { course -> Fact? in
      let count = told.filter { $0.course == course }.count
      return count == 0
        ? nil : Fact(name: strings.criteria(course), value: strings.countOfCriteria(count))
    }
    return rest.isEmpty ? blocks : blocks + [.heading(3, strings.otherCriteria), .facts(rest)]
  }

  private func entry(_ criterion: CriterionComparison) -> ListEntry {
    let title =
      criterion.criterion.now.map { now.names.title($0) }
      ?? criterion.criterion.before.map { before.names.title($0) } ?? ""
    guard !criterion.answers.isEmpty else {
      return ListEntry(title, details: [strings.onlyRulesChanged])
    }
    let told = criterion.answers.prefix(ConditionWording.mostNamed).map(change)
    let rest = criterion.answers.count - told.count
    return ListEntry(title, details: told + (rest > 0 ? [strings.andMore(rest)] : []))
  }

  /// An answer of both years.
  private func change(_ question: YearPair<Question>) -> String {
    let title =
      question.now.map { now.names.title($0) } ?? question.before.map { before.names.title($0) }
      ?? ""
    return strings.pair(
      title,
      strings.turned(
        question.before.map { before.answer(to: $0) } ?? strings.notAskedThatYear,
        question.now.map { now.answer(to: $0) } ?? strings.notAskedThatYear))
  }
}
