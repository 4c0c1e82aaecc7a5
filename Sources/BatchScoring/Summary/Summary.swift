public import Diagnostics
import RuleModel

/// Counted returns as tables, to be written in several forms.
public struct Summary {
  let title: String
  let language: Language
  let rules: RuleSet
  let engineVersion: String
  /// What became of this year's returns.
  let account: Accounting
  let tables: [SummaryTable]

  /// Makes the tables of what was counted, last year's beside this year's where it is given.
  public init(
    _ tally: SummaryTally, before: SummaryTally? = nil, language: Language, engineVersion: String
  ) {
    let words = SummaryWords(language)
    rules = tally.plan.rules
    title = words.title(rules.title)
    self.language = language
    self.engineVersion = engineVersion
    account = tally.account
    let tables = SummaryTables(tally: tally, before: before, words: words)
    self.tables =
      [tables.responses(), tables.returns()] + tally.plan.ladders.indices.map(tables.levels)
      + [tables.pairing(), tables.unpaired()].compactMap(\.self)
      + tally.plan.ladders.indices.compactMap(tables.transitions)
      + tally.plan.ladders.indices.map(tables.blocking)
      + tally.plan.questions.indices.map(tables.answers) + tables.scores()
  }

  /// The words for what a summary calls all respondents.
  public static func titleOfAll(_ language: Language) -> String { SummaryWords(language).all }
}
