import RuleModel

/// A year at the beginning of a text, counted by an era: `令和6`, `r6`, `平成元`.
struct EraYear {
  /// The Gregorian year.
  let year: Int
  /// Which era of the rule set it is counted by.
  let era: Int
  /// What stands behind it.
  let rest: Substring

  /// Finds the year of an era at the beginning of a folded text.
  init?(_ key: Substring, _ spellings: SpellingTable) {
    let named = spellings.eras.filter { key.hasPrefix($0.name) }
      .max { $0.name.utf8.count < $1.name.utf8.count }
    guard let named else { return nil }
    var rest = key.dropFirst(named.name.count)
    var number = 1
    if rest.first == "元" {
      rest = rest.dropFirst()
    } else {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...2).contains(digits.count), let value = Int(digits), value > 0 else { return nil }
      number = value
      rest = rest.dropFirst(digits.count)
    }
    year = spellings.firstDays[named.era].components.year + number - 1
    era = named.era
    self.rest = rest
  }

  /// Whether a later era had begun before the year did: 平成31 is no such year, 平成32 is.
  func isPast(_ spellings: SpellingTable) -> Bool {
    CivilDate(year: year, month: 1, day: 1).map { isPast($0, spellings) } ?? false
  }

  /// Whether a later era had begun on a day.
  func isPast(_ day: CivilDate, _ spellings: SpellingTable) -> Bool {
    nextDay(spellings).map { day >= $0 } ?? false
  }

  /// The first day of the next era.
  private func nextDay(_ spellings: SpellingTable) -> CivilDate? {
    let start = spellings.firstDays[era]
    return spellings.firstDays.filter { $0 > start }.min()
  }
}
