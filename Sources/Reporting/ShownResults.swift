import RuleModel
import Scoring

/// Which ladders and measures a report lists.
///
/// What stands on another answer sheet is shown beside the respondent's own result, and what was
/// made for a row that a group does not have is not shown.
struct ShownResults {
  /// With more ladders than this, one is told at length, and all of them stand in a table.
  static let ladderLimit = 3

  /// The ladders, by position in the rule set.
  let ladders: [Int]
  /// The ladders that are told at length.
  let detailed: [Int]
  /// The measures that are no checklist's and say no level's state.
  let measures: [Int]

  /// Whether there are more ladders than are told at length.
  var isTabled: Bool { detailed.count < ladders.count }

  init(_ assessment: Assessment, rules: RuleSet) {
    let scope = RowScope(rules: rules, rows: GroupRows(assessment: assessment, rules: rules))
    let ladders = rules.ladders.indices.filter { position in
      let ladder = rules.ladders[position]
      return ladder.sheet == nil && !scope.isOfMissingRow(ladder.expressions(in: rules))
    }
    var taken: Set<Int> = []
    for list in rules.checklists {
      taken.insert(list.measure.position)
      for section in list.sections { taken.insert(section.measure.position) }
    }
    for ladder in rules.ladders {
      for level in ladder.levels { if let state = level.state { taken.insert(state.position) } }
    }
    measures = rules.measures.indices.filter { position in
      let measure = rules.measures[position]
      return measure.sheet == nil && !taken.contains(position)
        && !scope.isOfMissingRow(measure.expressions)
    }
    self.ladders = ladders
    if ladders.count > Self.ladderLimit {
      let applicable = ladders.filter { assessment.ladders[$0].isApplicable }
      let declared = applicable.first { rules.ladders[$0].declared != nil }
      detailed = (declared ?? applicable.first).map { [$0] } ?? []
    } else {
      detailed = ladders
    }
  }
}

/// Tells what rests on one row of a group.
private struct RowScope {
  let rules: RuleSet
  let rows: GroupRows

  /// Whether expressions read just one row of one group with free rows, and that row is not there.
  func isOfMissingRow(_ expressions: [Expression]) -> Bool {
    guard !rules.groups.isEmpty, let row = row(readBy: expressions) else { return false }
    return !rows.hasRow(row.number, of: row.group)
  }

  private func row(readBy expressions: [Expression]) -> GroupRows.Row? {
    var found: GroupRows.Row?
    var seen: Set<TraceRead> = []
    var pending = expressions
    while let expression = pending.popLast() {
      switch expression.kind {
      case .question(let question), .answered(let question), .applicable(let question):
        guard let row = rows.row(of: question), rules.groups[row.group].isRepeating else { break }
        guard found == nil || found == row else { return nil }
        found = row
      case .measure(let measure):
        guard seen.insert(.measure(measure)).inserted else { break }
        pending += rules.measures[measure].expressions
      case .criterion(let criterion):
        guard seen.insert(.criterion(criterion)).inserted else { break }
        pending.append(rules.criteria[criterion].condition)
      case .level(let ladder):
        guard seen.insert(.ladder(ladder)).inserted else { break }
        pending += rules.ladders[ladder].expressions(in: rules)
      default: break
      }
      pending += expression.parts
    }
    return found
  }
}

extension Group {
  /// Whether it has free rows, and may have several; what reads its rows then reads them all, or
  /// was made for one of them.
  fileprivate var isRepeating: Bool {
    if case .free(_, let maximum) = rows { maximum > 1 } else { false }
  }
}

extension Ladder {
  /// Every expression that decides its result.
  fileprivate func expressions(in rules: RuleSet) -> [Expression] {
    (appliesWhen.map { [$0] } ?? []) + outcomes.compactMap(\.expression)
      + levels.flatMap { level in
        level.criteria.map { rules.criteria[$0].condition }
          + (level.condition.map { [$0] } ?? [])
      }
  }
}
