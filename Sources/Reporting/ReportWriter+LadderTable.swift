import RuleModel
import Scoring

extension ReportWriter {
  /// Every ladder on one line, where there are too many to tell each at length.
  func ladderTable() -> [ReportBlock] {
    guard shown.isTabled else { return [] }
    let sheets = sheets { sheet in shown.ladders.contains { ladder($0, on: sheet) != nil } }
    let rows = shown.ladders.map { position in
      let names = sheets.map { sheet in
        ladder(position, on: sheet).map { result($0) } ?? strings.dash
      }
      return [rules.ladders[position].title] + line(position) + names
    }
    let heads =
      [strings.ladderName, strings.levelHead, strings.possibleRange, strings.nextHead]
      + sheets.map { rules.otherSheets[$0].title }
    let table = Table(caption: strings.allLadders, heads: heads, rows: rows, isCompact: true)
    return [.heading(2, strings.allLadders), .table(table)]
  }

  private func line(_ position: Int) -> [String] {
    let result = assessment.ladders[position]
    guard result.isApplicable else {
      return [strings.doesNotApply, strings.dash, strings.dash]
    }
    let standing = Standing(ladder: rules.ladders[position], result: result)
    let range =
      standing.isDefinite
      ? strings.fixed : possibleResults(standing)
    let next = standing.next.map { index in
      let level = standing.ladder.levels[index]
      guard let state = level.state else { return level.title }
      return level.title + strings.found(strings.pair(strings.stateName, wording.counted(state)))
    }
    return [standing.title, range, next ?? strings.dash]
  }

  private func possibleResults(_ standing: Standing) -> String {
    let levels = standing.possible.filter { $0 >= standing.ladder.floorPosition }
    let outcomes = standing.possible.filter { $0 < standing.ladder.floorPosition }
    var parts = outcomes.map(standing.title)
    if let low = levels.first, let high = levels.last {
      let (first, last) = (standing.title(low), standing.title(high))
      parts.append(low == high ? first : strings.between(first, last))
    }
    return parts.joined(separator: strings.separator)
  }

  /// The counted result of a ladder; what does not apply has none.
  private func result(_ position: Int) -> String {
    let result = assessment.ladders[position]
    guard result.isApplicable else { return strings.dash }
    return Standing(ladder: rules.ladders[position], result: result).title
  }

  // MARK: Other sheets

  /// The other answer sheets that are there and fulfil a condition.
  func sheets(
    where isIncluded: (Reference<OtherSheet>) -> Bool
  ) -> [Reference<OtherSheet>] {
    rules.otherSheets.indices.map { Reference<OtherSheet>($0) }.filter { sheet in
      let presence = assessment.questions[rules.otherSheets[sheet].presence.position]
      return presence == .answered(.boolean(true)) && isIncluded(sheet)
    }
  }

  /// The ladder as it is on another sheet, where rules read it there.
  private func ladder(_ position: Int, on sheet: Reference<OtherSheet>) -> Int? {
    let id = "\(rules.otherSheets[sheet].id).\(rules.ladders[position].id)"
    return rules.ladders.firstIndex { $0.sheet == sheet && $0.id.text == id }
  }

  /// The measure as it is on another sheet, where rules read it there.
  func measure(_ position: Int, on sheet: Reference<OtherSheet>) -> Int? {
    let id = "\(rules.otherSheets[sheet].id).\(rules.measures[position].id)"
    return rules.measures.firstIndex { $0.sheet == sheet && $0.id.text == id }
  }

  // MARK: States

  /// How far each level of a ladder with states is met.
  func states(of ladder: Ladder) -> [ReportBlock] {
    let rows = ladder.levels.compactMap { level in
      level.state.map { [level.title, wording.counted($0), range($0.position)] }
    }
    guard !rows.isEmpty else { return [] }
    let table = Table(
      caption: strings.states,
      heads: [strings.levelName, strings.stateName, strings.possibleRange],
      rows: rows.reversed(), isCompact: true)
    return [.heading(3, strings.states), .table(table)]
  }
}
