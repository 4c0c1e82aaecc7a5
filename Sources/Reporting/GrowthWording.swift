import RuleModel
import Scoring

/// Says goals, changes and reasons in the words of the rule set's questions.
struct GrowthWording {
  let wording: ConditionWording
  /// Whether the ladder is named beside its level.
  var namesLadder = false

  var assessment: Assessment { wording.assessment }
  var rules: RuleSet { wording.rules }
  var strings: Strings { wording.strings }

  // MARK: Goals

  /// What a goal is called.
  func title(_ goal: GrowthGoal) -> String {
    switch goal {
    case .level(let ladder, let level):
      let levels = rules.ladders[ladder].levels
      let title = levels.indices.contains(level) ? levels[level].title : strings.dash
      return namesLadder ? strings.levelOf(wording.names.title(ladder), title) : title
    case .criterion(let criterion): return wording.names.title(criterion)
    case .measure(let measure, let number):
      return strings.atLeast(
        wording.names.title(measure), wording.shown(.number(number), of: rules.measures[measure]))
    }
  }

  /// What a goal of a ladder is called, by the position of the level.
  func title(ofLevel level: Int?, toward goal: GrowthGoal) -> String {
    guard case .level(let ladder, _) = goal, let level else { return title(goal) }
    return title(.level(ladder, level: level))
  }

  // MARK: Changes

  /// A change under a number.
  func change(
    _ change: GrowthChange, number: Int, effort: String?, facts: [Fact]
  ) -> PathChange {
    PathChange(
      number: number, title: question(change.question), from: from(change), to: to(change),
      effort: effort, remarks: remarks(on: change), facts: facts)
  }

  /// A change in one line.
  func line(_ change: GrowthChange) -> String {
    strings.pair(question(change.question), strings.becomes(from(change), to(change)))
  }

  /// The question of a change; one in a row that is not there yet says so.
  func question(_ question: Reference<Question>) -> String {
    guard let cell = cellOfNewRow(question) else { return wording.names.title(question) }
    let group = rules.groups[cell.group]
    return strings.cell(group.title, strings.newRow(cell.row + 1), group.columns[cell.column].title)
  }

  /// Where a cell stands whose row is not there yet.
  private func cellOfNewRow(
    _ question: Reference<Question>
  ) -> (group: Reference<Group>, row: Int, column: Int)? {
    guard case .cell(let group, let row, let column) = rules.questions[question].origin,
      case .free = rules.groups[group].rows, !wording.names.rows.hasRow(row, of: group),
      rules.groups[group].columns.indices.contains(column)
    else { return nil }
    return (group, row, column)
  }

  private func from(_ change: GrowthChange) -> String {
    switch change.from {
    case .answered(let value): listed(value, of: change.question)
    case .unanswered, .unansweredIfAsked: strings.unanswered
    case .notApplicable: strings.doesNotApply
    }
  }

  private func to(_ change: GrowthChange) -> String {
    switch change.to {
    case .value(let value): listed(value, of: change.question)
    case .written: strings.written
    }
  }

  private func listed(_ value: Value, of question: Reference<Question>) -> String {
    let definition = rules.questions[question]
    return wording.listed(value, definition.kind.type, unit: definition.unit)
  }

  private func remarks(on change: GrowthChange) -> [String] {
    switch (change.from, change.to) {
    case (.unanswered, _), (.unansweredIfAsked, _): return [strings.answeringMaySuffice]
    case (.notApplicable, _): return [strings.comesToApply]
    case (.answered(.members(let before)), .value(.members(let after))):
      let type = rules.questions[change.question].kind.type
      func named(_ set: MemberSet) -> String? {
        set.isEmpty
          ? nil : wording.named(.members(set), type).joined(separator: strings.separator)
      }
      return [
        named(after.subtracting(before)).map(strings.ticksToAdd),
        named(before.subtracting(after)).map(strings.ticksToRemove),
      ].compactMap { $0 }
    case (.answered, _): return []
    }
  }

  // MARK: Reasons

  /// The answers of a reason as they stand; the rows that are not there yet are told once.
  func answers(_ reason: GrowthReason) -> [String] {
    var told: Set<Reference<Group>> = []
    return reason.questions.filter { !isNameOnly($0, in: reason) }.compactMap {
      question -> String? in
      if let cell = cellOfNewRow(question) {
        guard told.insert(cell.group).inserted else { return nil }
        return strings.pair(
          strings.named(strings.newRows(rules.groups[cell.group].title)), strings.noRow)
      }
      let answer = strings.pair(
        strings.named(wording.names.title(question)), wording.answer(to: question))
      guard rules.questions[question].isFixed else { return answer }
      switch assessment.questions[question.position] {
      case .answered, .notApplicable: return answer + strings.found(strings.isFact)
      case .unanswered, .unansweredIfAsked: return answer + strings.found(strings.isOpenFact)
      }
    }
  }

  /// Whether a question only asks what a row is called of which the reason says more.
  private func isNameOnly(_ question: Reference<Question>, in reason: GrowthReason) -> Bool {
    guard case .text = rules.questions[question].kind, let row = row(of: question) else {
      return false
    }
    return reason.questions.contains { $0 != question && self.row(of: $0) == row }
  }

  private func row(of question: Reference<Question>) -> [Int]? {
    guard case .cell(let group, let row, _) = rules.questions[question].origin else { return nil }
    return [group.position, row]
  }

  /// A reason with what it holds down.
  func entry(_ reason: GrowthReason) -> ListEntry {
    let answers = answers(reason)
    let criteria = reason.criteria.map { strings.named(wording.names.title($0)) }
    let held =
      criteria.isEmpty
      ? [] : [strings.holdsDown(criteria.joined(separator: strings.separator))]
    switch answers.count {
    case 0: return ListEntry(strings.rulesAlone, details: held)
    case 1: return ListEntry(answers[0], details: held)
    default: return ListEntry(strings.togetherAsTheyStand, details: answers + held)
    }
  }

  /// A reason in a few lines: the conditions that it holds down, and the facts that cannot change
  /// or, where there are none, the answers.
  func inBrief(_ reason: GrowthReason) -> [String] {
    let entry = entry(reason)
    let answers = answers(reason)
    let hasFacts = reason.questions.contains { rules.questions[$0].isFixed }
    let hint = hasFacts ? [strings.factsMayChange] : []
    guard answers.count > Self.mostInBrief else { return [entry.text] + entry.details + hint }
    let facts = self.answers(
      GrowthReason(
        questions: reason.questions.filter {
          rules.questions[$0].isFixed && cellOfNewRow($0) == nil
        }, criteria: []))
    let told = (facts.isEmpty ? answers : facts).prefix(Self.mostInBrief)
    let held = entry.details.suffix(reason.criteria.isEmpty ? 0 : 1)
    return held + told + [strings.andMore(answers.count - told.count)] + hint
  }

  /// More answers than this are counted where a reason is told in brief.
  private static let mostInBrief = 3

  // MARK: Shares

  /// A share in whole percent, never more than there is.
  func percent(_ share: Rational) -> String {
    let hundredths = share.multiplied(by: 100) ?? share
    return strings.percent(hundredths.text(decimals: 0, .floor))
  }
}
