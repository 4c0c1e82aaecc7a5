import RuleModel

extension SummaryTables {
  /// What became of the returns of each year: compared, or why not.
  func pairing() -> SummaryTable? {
    guard let before, let pairs else { return nil }
    let years = years(before)
    func row(_ year: Int, _ count: (YearPairs.Reason) -> Int, only: YearPairs.Reason) -> Row {
      let counts = [pairs.pairs.count, count(.merged), count(only)]
      return Row(
        by: "year", id: years[year].id, title: years[year].title, base: counts.reduce(0, +),
        cells: amounts(counts))
    }
    return SummaryTable(
      id: "pairing", kind: "pairing", title: words.pairing, note: words.pairingNote,
      rowHead: words.year,
      columns: [
        Column(id: "compared", title: words.compared), Column(id: "merged", title: words.merged),
        Column(id: "one_year_only", title: words.oneYearOnly),
      ],
      rows: [
        row(0, { pairs.count($0).lastYear }, only: .lastYearOnly),
        row(1, { pairs.count($0).thisYear }, only: .thisYearOnly),
      ], chart: .stackedBars)
  }

  /// The respondents whose returns are not compared, by name; nil where all are.
  func unpaired() -> SummaryTable? {
    guard let pairs, !pairs.unpaired.isEmpty else { return nil }
    return SummaryTable(
      id: "unpaired", kind: "unpaired", title: words.unpaired, note: nil,
      rowHead: words.respondent,
      columns: [
        Column(id: "merged_last_year", title: words.mergedLastYear),
        Column(id: "merged_this_year", title: words.mergedThisYear),
        Column(id: "last_year_only", title: words.lastYearOnly),
        Column(id: "this_year_only", title: words.thisYearOnly),
      ],
      rows: pairs.unpaired.map { other in
        let counts =
          switch other.reason {
          case .merged: [other.lastYear, other.thisYear, 0, 0]
          case .lastYearOnly: [0, 0, other.lastYear, 0]
          case .thisYearOnly: [0, 0, 0, other.thisYear]
          }
        let own = words.named(other.name, id: other.id)
        let heir = other.heir.map { " → " + words.named($0.name, id: $0.id) } ?? ""
        return Row(
          by: other.reason.rawValue, id: other.id, title: own + heir,
          base: other.lastYear + other.thisYear,
          cells: counts.map { .count($0, percent: nil) })
      }, chart: .none)
  }

  /// Last year's results against this year's of the same respondents.
  func transitions(_ place: Int) -> SummaryTable? {
    let ladder = rules.ladders[tally.plan.ladders[place]]
    guard let before, let pairs,
      let other = before.plan.ladders.firstIndex(where: {
        before.plan.rules.ladders[$0].id.text == ladder.id.text
      })
    else { return nil }
    let old = before.plan.rules.ladders[before.plan.ladders[other]]
    let elsewhere = Column(id: "not_applicable", title: words.notOnLadder)
    let (from, to) = (results(of: old) + [elsewhere], results(of: ladder) + [elsewhere])
    var counts = from.map { _ in to.map { _ in 0 } }
    for (then, now) in pairs.pairs {
      counts[min(then.ladders[other] ?? from.count - 1, from.count - 1)][
        min(now.ladders[place] ?? to.count - 1, to.count - 1)] += 1
    }
    return SummaryTable(
      id: "transitions.\(ladder.id.text)", kind: "transitions",
      title: words.transitions(ladder.title), note: words.onlyPairs(pairs),
      rowHead: words.lastYear, columns: to,
      rows: from.indices.map { row in
        let sum = counts[row].reduce(0, +)
        return Row(
          by: "last_year", id: from[row].id, title: from[row].title, base: sum,
          cells: counts[row].map { .count($0, percent: Percentages.of($0, in: sum)) })
      }, chart: .stackedBars)
  }
}
