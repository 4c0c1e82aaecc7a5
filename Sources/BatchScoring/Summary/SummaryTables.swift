import RuleModel

/// Makes the tables of what was counted.
struct SummaryTables {
  typealias Column = SummaryTable.Column
  typealias Row = SummaryTable.Row

  let tally: SummaryTally
  let before: SummaryTally?
  let words: SummaryWords
  /// The returns of both years beside each other.
  let pairs: YearPairs?

  init(tally: SummaryTally, before: SummaryTally?, words: SummaryWords) {
    self.tally = tally
    self.before = before
    self.words = words
    pairs = before.map { YearPairs(before: $0, now: tally) }
  }

  var rules: RuleSet { tally.plan.rules }

  /// The rows of a table: groups of which there is someone, and of last year all.
  private func rows(
    _ cells: (SummaryTally, Int) -> (base: Int?, cells: [SummaryTable.Amount])?
  ) -> [Row] {
    var rows: [Row] = []
    for (place, group) in tally.groups.all.enumerated()
    where place == 0 || tally.returns[place] + tally.respondents[place].all > 0 {
      guard let (base, cells) = cells(tally, place) else { continue }
      rows.append(
        Row(by: group.by, id: group.id, title: group.title, base: base, cells: cells))
    }
    guard let before, let (base, cells) = cells(before, 0) else { return rows }
    let years = years(before)
    rows.append(Row(by: "year", id: years[0].id, title: years[0].title, base: base, cells: cells))
    if let first = rows.first {
      rows.append(
        Row(
          by: "year", id: years[1].id, title: years[1].title, base: first.base,
          cells: first.cells))
    }
    return rows
  }

  /// How both years are called: by their numbers, where these tell them apart.
  func years(_ before: SummaryTally) -> [(id: String, title: String)] {
    guard let last = before.plan.rules.surveyYear, let this = rules.surveyYear, last != this else {
      return [("previous", words.previousYear), ("current", words.thisYear)]
    }
    return [last, this].map { (String($0), words.fiscalYear($0)) }
  }

  func amounts(_ counts: [Int]) -> [SummaryTable.Amount] {
    let percentages = Percentages.ofParts(counts)
    return counts.indices.map { .count(counts[$0], percent: percentages?[$0]) }
  }

  // MARK: Tables

  /// What became of those who were asked.
  func responses() -> SummaryTable {
    SummaryTable(
      id: "responses", kind: "responses", title: words.responses, note: responsesNote,
      rowHead: words.group, baseHead: respondentsHead,
      columns: [
        Column(id: "scored", title: words.scored), Column(id: "set_aside", title: words.setAside),
      ] + missingColumn,
      rows: rows { tally, group in
        let respondents = tally.respondents[group]
        let counts =
          [respondents.scored, respondents.setAside] + (knowsMissing ? [respondents.missing] : [])
        return (counts.reduce(0, +), amounts(counts))
      }, chart: .stackedBars)
  }

  /// What became of all returns that were read.
  func returns() -> SummaryTable {
    let unlisted =
      knowsMissing ? [Column(id: "scored_unlisted", title: words.scoredUnlisted)] : []
    return SummaryTable(
      id: "returns", kind: "returns", title: words.account, note: words.accountNote,
      rowHead: before == nil ? words.group : words.year, baseHead: words.read,
      columns: [Column(id: "scored", title: words.scored)] + unlisted + [
        Column(id: "set_aside", title: words.setAside),
        Column(id: "set_aside_unknown", title: words.setAsideUnknown),
        Column(id: "superseded", title: words.superseded),
        Column(id: "blank", title: words.blank),
      ],
      rows: returnsRows, chart: .stackedBars)
  }

  private var returnsRows: [Row] {
    func row(_ tally: SummaryTally, by: String, _ id: String, _ title: String) -> Row {
      let account = tally.account
      let scored = [account.scored - tally.scoredOfNobody]
      let setAside = [account.setAside - tally.setAsideOfNobody, tally.setAsideOfNobody]
      let counts =
        scored + (knowsMissing ? [tally.scoredOfNobody] : []) + setAside
        + [account.superseded, account.blank]
      return Row(by: by, id: id, title: title, base: account.read, cells: amounts(counts))
    }
    guard let before else {
      let all = tally.groups.all[0]
      return [row(tally, by: all.by, all.id, all.title)]
    }
    return zip([before, tally], years(before)).map { row($0, by: "year", $1.id, $1.title) }
  }

  private var responsesNote: String? {
    let years = [before, tally].compactMap(\.self)
    let unknown = years.reduce(0) { $0 + $1.setAsideOfNobody }
    let notes = [
      years.contains { $0.account.setAside > 0 } ? words.setAsideNote : nil,
      unknown > 0 ? words.setAsideUnknownNote(unknown) : nil,
      words.parts,
    ]
    return words.joined(notes.compactMap(\.self))
  }

  private var respondentsHead: String { knowsMissing ? words.asked : words.respondents }

  /// Whether it is known of this year who was asked.
  private var knowsMissing: Bool { tally.groups.knowsMissing }

  /// Those who sent in nothing, where a register says who was asked.
  private var missingColumn: [Column] {
    knowsMissing ? [Column(id: "missing", title: words.missing)] : []
  }

  /// Those of whom nothing was scored, where a register says who was asked.
  private var unscoredColumns: [Column] {
    guard knowsMissing else { return [] }
    return (hasSetAside ? [Column(id: "set_aside", title: words.setAside)] : []) + missingColumn
  }

  private var hasSetAside: Bool {
    [tally, before].contains { ($0?.respondents[0].setAside ?? 0) > 0 }
  }

  private func unscored(in tally: SummaryTally, _ group: Int) -> [Int] {
    guard knowsMissing else { return [] }
    let respondents = tally.respondents[group]
    return (hasSetAside ? [respondents.setAside] : []) + [respondents.missing]
  }

  func levels(_ place: Int) -> SummaryTable {
    let ladder = rules.ladders[tally.plan.ladders[place]]
    let results = results(of: ladder)
    return SummaryTable(
      id: "levels.\(ladder.id.text)", kind: "levels", title: words.levels(ladder.title),
      note: words.parts, rowHead: words.group, baseHead: knowsMissing ? words.asked : nil,
      columns: results + [Column(id: "not_applicable", title: words.notOnLadder)] + unscoredColumns,
      rows: rows { tally, group in
        guard let counts = counts(of: ladder, in: tally, group, like: results) else { return nil }
        let all = counts + unscored(in: tally, group)
        return (all.reduce(0, +), amounts(all))
      }, chart: .stackedBars)
  }

  /// What a ladder can give: its outcomes, which have no order, then its floor and its levels.
  func results(of ladder: Ladder) -> [Column] {
    let steps =
      [(ladder.floor.id, ladder.floor.title)] + ladder.levels.map { ($0.id, $0.title) }
    return ladder.outcomes.map { Column(id: $0.id.text, title: $0.title) }
      + steps.enumerated().map { place, step in
        Column(id: step.0.text, title: step.1, rank: (place, steps.count))
      }
  }

  /// The counts of a ladder's results in the order of columns; another year's ladder is found by its
  /// id, and its results by theirs.
  private func counts(
    of ladder: Ladder, in tally: SummaryTally, _ group: Int, like columns: [Column]
  ) -> [Int]? {
    let others = tally.plan.rules.ladders
    guard
      let place = tally.plan.ladders.firstIndex(where: { others[$0].id.text == ladder.id.text })
    else { return nil }
    let found = tally.levels[place][group]
    let ids = Self.resultIDs(of: others[tally.plan.ladders[place]])
    return columns.map { column in
      ids.firstIndex(of: column.id).map { found[$0] } ?? 0
    } + [found.last ?? 0]
  }

  static func resultIDs(of ladder: Ladder) -> [String] {
    ladder.outcomes.map(\.id.text) + [ladder.floor.id.text] + ladder.levels.map(\.id.text)
  }

  func answers(_ place: Int) -> SummaryTable {
    let question = tally.plan.questions[place]
    let members = rules.enumerations[question.enumeration].members
    let columns =
      members.filter { $0.meaning == .itself }.map { Column(id: $0.id.text, title: $0.title) } + [
        Column(id: "unanswered", title: words.unanswered),
        Column(id: "not_applicable", title: words.notApplicable),
      ]
    return SummaryTable(
      id: "answers.\(question.id)", kind: "answers", title: question.title,
      note: question.isMulti ? words.several : words.parts, rowHead: words.group,
      columns: columns,
      rows: rows { tally, group in
        let questions = tally.plan.questions
        guard let place = questions.firstIndex(where: { $0.id == question.id }) else { return nil }
        let found = tally.answers[place][group]
        let ids =
          tally.plan.rules.enumerations[questions[place].enumeration].members.map(\.id.text)
          + ["unanswered", "not_applicable"]
        let counts = columns.map { column in
          // Members that mean what the two last columns say are counted there.
          ids.lastIndex(of: column.id).map { found[$0] } ?? 0
        }
        let base = tally.returns[group]
        return (
          base,
          question.isMulti
            ? counts.map { .count($0, percent: Percentages.of($0, in: base)) } : amounts(counts)
        )
      }, chart: question.isMulti ? .bars : .stackedBars)
  }

  func scores() -> [SummaryTable] {
    var place = 0
    return tally.plan.checklists.map { list in
      let first = place
      place += list.scores.count
      return SummaryTable(
        id: "scores.\(list.id)", kind: "scores", title: words.scores(list.title), note: nil,
        rowHead: words.group,
        columns: list.scores.map { Column(id: $0.id, title: $0.title) },
        rows: rows { tally, group in
          let lists = tally.plan.checklists
          guard let same = lists.firstIndex(where: { $0.id == list.id }) else { return nil }
          let start = lists[..<same].reduce(0) { $0 + $1.scores.count }
          let cells = list.scores.enumerated().map { index, score in
            let ids = lists[same].scores.map(\.id)
            guard index < ids.count, let found = ids.firstIndex(of: score.id) else {
              return SummaryTable.Amount.score(nil)
            }
            let all = tally.scores[start + found][group]
            return .score(all.count == 0 ? nil : Self.mean(all.sum, all.count))
          }
          return (tally.scores[start][group].count, cells)
        }, chart: first < place ? .bars : .none)
    }
  }

  /// The mean in millionths, a half rounded up.
  static func mean(_ sum: Int, _ count: Int) -> Int {
    let (quotient, rest) = sum.quotientAndRemainder(dividingBy: count)
    return quotient + (rest * 2 >= count ? 1 : 0)
  }

  func blocking(_ place: Int) -> SummaryTable {
    let ladder = rules.ladders[tally.plan.ladders[place]]
    let (unmet, undecided) = (tally.unmet[place][0], tally.undecided[place][0])
    let criteria = rules.criteria.indices.filter { unmet[$0] + undecided[$0] > 0 }.sorted {
      (unmet[$0], undecided[$0], $1) > (unmet[$1], undecided[$1], $0)
    }
    let base = tally.returns[0]
    return SummaryTable(
      id: "blocking.\(ladder.id.text)", kind: "blocking", title: words.blocking(ladder.title),
      note: nil, rowHead: words.criterion,
      columns: [
        Column(id: "unmet", title: words.unmet), Column(id: "undecided", title: words.undecided),
      ],
      rows: criteria.map { criterion in
        Row(
          by: "criterion", id: rules.criteria[criterion].id.text,
          title: rules.criteria[criterion].title, base: base,
          cells: [unmet[criterion], undecided[criterion]].map {
            .count($0, percent: Percentages.of($0, in: base))
          })
      }, chart: .stackedBars)
  }
}
