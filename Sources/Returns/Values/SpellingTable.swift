import RuleModel
import YAMLSyntax

/// The spellings of a rule set by their folded forms, made once for all cells.
struct SpellingTable: Sendable {
  /// What a text says in the place of a value.
  enum Word: Hashable, Sendable {
    case yes
    case no
    case unanswered
    case notApplicable
    case elsewhere
  }

  private let words: [String: Word]
  private let nothing: Set<String>
  let vague: [String]
  /// The same words and those that stand in front of a number only.
  let vagueInFront: [String]
  let ranges: [String]
  let negative: [String]
  /// The units of years, fiscal ones among them.
  let years: Set<String>
  let fiscalYears: Set<String>
  /// The units, those that are the same one under one number.
  let units: [String: Int]
  let multipliers: [(text: String, times: Rational)]
  let eras: [(name: String, era: Int)]
  let firstDays: [CivilDate]
  private let numerals: Numerals

  init(_ spellings: Spellings) {
    var words: [String: Word] = [:]
    func keys(_ list: Spellings.List) -> [String] {
      // Of a text of marks that nobody sees nothing is left, and nothing stands everywhere.
      spellings[list].map(SpellingFolding.folded).filter { !$0.isEmpty }
    }
    for text in SheetDecoder.yes { words[text] = .yes }
    for text in SheetDecoder.no { words[text] = .no }
    for (list, word) in [
      (.yes, .yes), (.no, .no), (.unanswered, .unanswered), (.notApplicable, .notApplicable),
      (.elsewhere, .elsewhere),
    ] as [(Spellings.List, Word)] {
      for text in keys(list) { words[text] = word }
    }
    self.words = words
    nothing = Set(keys(.nothing))
    vague = Self.longestFirst(keys(.vague))
    ranges = Self.longestFirst(keys(.range))
    negative = Self.longestFirst(keys(.negative))
    vagueInFront = Self.longestFirst(keys(.vague) + keys(.vagueBefore))
    fiscalYears = Set(keys(.fiscalYears))
    years = fiscalYears.union(keys(.years))
    var units: [String: Int] = [:]
    for (number, group) in spellings.units.enumerated() {
      for unit in group { units[SpellingFolding.folded(unit)] = number }
    }
    self.units = units
    multipliers = spellings.multipliers.map { (SpellingFolding.folded($0.text), $0.times) }
      .sorted { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) }
    eras = spellings.eras.enumerated().flatMap { number, era in
      era.names.map { (name: SpellingFolding.folded($0), era: number) }
    }
    firstDays = spellings.eras.map(\.from)
    numerals = Numerals(
      digits: keys(.digits), ten: multipliers.first { $0.times == 10 }.map(\.text))
  }

  /// A text folded to be read as a number, a year or a day.
  func numericKey(_ text: String) -> String {
    numerals.replaced(in: SpellingFolding.folded(text))
  }

  /// What a folded text says, if it is one of the words.
  func word(_ key: String) -> Word? { words[key] }

  /// Whether a folded text says that there is none at all.
  func isNothing(_ key: String) -> Bool { nothing.contains(key) }

  /// Longer texts first, so that none is taken for the beginning of another.
  private static func longestFirst(_ texts: [String]) -> [String] {
    texts.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}
