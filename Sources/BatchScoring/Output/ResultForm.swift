public import JSONWriting
public import RuleModel
public import Scoring
import Tabular

/// What is written of each return that was scored.
public struct ResultForm: Sendable {
  /// What is written of a return.
  enum Payload: Sendable {
    case cells([Cell])
    case line(String)
    case facts([UInt8])
  }

  private enum Kind: Sendable {
    case table(ResultColumns)
    case lines(ResultLine)
    case facts(SummaryPlan)
    case full(@Sendable (AnswerSheet, Assessment) -> JSONValue)
  }

  private let kind: Kind

  /// A row of a table.
  public static func table(_ rules: RuleSet, engineVersion: String) -> ResultForm {
    ResultForm(kind: .table(ResultColumns(rules, engineVersion: engineVersion)))
  }

  /// A line of JSON with what a row of the table has.
  public static func lines(_ rules: RuleSet, engineVersion: String) -> ResultForm {
    ResultForm(kind: .lines(ResultLine(rules, engineVersion: engineVersion)))
  }

  /// A line of JSON with everything: where the return stands, and the whole result.
  public static func full(
    _ result: @escaping @Sendable (AnswerSheet, Assessment) -> JSONValue
  ) -> ResultForm {
    ResultForm(kind: .full(result))
  }

  /// What a summary counts.
  public static func summary(_ plan: SummaryPlan) -> ResultForm {
    ResultForm(kind: .facts(plan))
  }

  /// The columns of a table; none where lines are written.
  var columns: [String] {
    if case .table(let columns) = kind { columns.names } else { [] }
  }

  /// What it says of missing answers.
  var trials: Trials {
    switch kind {
    case .facts: .none
    case .table, .lines: .bounds
    case .full: .everything
    }
  }

  /// How its lists of ids are taken apart; nil where lines are written.
  var lists: ResultLists? {
    if case .table(let columns) = kind { columns.lists } else { nil }
  }

  func payload(of scored: ScoredReturn, _ plan: ScoringPlan) -> Payload {
    switch kind {
    case .table(let columns): .cells(columns.cells(of: scored))
    case .lines(let line): .line(line.text(of: scored))
    case .facts(let plan): .facts(SummaryFacts(scored, plan).bytes)
    case .full(let result):
      .line(
        JSONValue.object(
          ResultLine.head(of: scored)
            + [.init("result", result(scored.sheet, scored.assessment))]
        ).compactText())
    }
  }
}
