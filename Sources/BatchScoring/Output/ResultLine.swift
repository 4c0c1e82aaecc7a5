import Diagnostics
import JSONWriting
import Returns
import RuleModel
import Scoring
import Tabular

/// A result as one line of JSON: what a row of the table has.
struct ResultLine: Sendable {
  /// The name and version of the format; a change that a reader could stumble over raises it.
  static let format = "renkei-score/1"

  private let rules: RuleSet
  private let engineVersion: String

  init(_ rules: RuleSet, engineVersion: String) {
    self.rules = rules
    self.engineVersion = engineVersion
  }

  /// Where a return stands and how it was read.
  static func head(of scored: ScoredReturn) -> [JSONValue.Member] {
    [
      .init("format", .string(format)), .init("file", .string(scored.file)),
      .init("sheet", .optional(scored.place.sheet)),
      .init("row", number(scored.place.row ?? scored.place.line)),
      .init("status", .string(scored.status.rawValue)),
      .init("warnings", .array(scored.warnings.map { .string($0) })),
    ]
  }

  func text(of scored: ScoredReturn) -> String {
    let (assessment, respondent) = (scored.assessment, scored.assessment.respondent)
    let members: [JSONValue.Member] = [
      .init("inconsistencies", ids(scored.inconsistencies(rules))),
      .init(
        "respondent",
        [
          "id": .string(respondent.id), "name": .optional(respondent.name),
          "subjects": ids(respondent.subjects.map { rules.subjects[$0].id.text }),
        ]),
      .init("survey_year", Self.number(assessment.surveyYear)),
      .init(
        "ladders",
        .array(
          zip(rules.ladders, assessment.ladders).filter { $0.0.sheet == nil }.map {
            ladder(LadderRow($0, $1, rules: rules))
          })),
      .init("advice", ids(scored.advice(rules))),
      .init("advice_depends", ids(scored.dependingAdvice(rules))),
      .init(
        "measures",
        .array(
          zip(rules.measures, assessment.measures).filter { $0.0.sheet == nil }.map {
            measure(MeasureRow($0, $1, rules: rules))
          })),
      .init("rules", .string(rules.id)), .init("rules_digest", .optional(rules.digests?.full)),
      .init("engine_version", .string(engineVersion)),
    ]
    return JSONValue.object(Self.head(of: scored) + members).compactText()
  }

  private func ladder(_ row: LadderRow) -> JSONValue {
    [
      "id": .string(row.ladder.id.text), "kind": .string(row.kind.rawValue),
      "counted": .optional(row.counted), "title": .optional(row.title),
      "rank": Self.number(row.rank), "low": .optional(row.low), "high": .optional(row.high),
      "exact": .boolean(row.isExact), "declared": .optional(row.declared),
      "difference": Self.number(row.difference), "next": .optional(row.next),
      "unmet": ids(row.unmet), "undecided": ids(row.undecided),
    ]
  }

  private func measure(_ row: MeasureRow) -> JSONValue {
    [
      "id": .string(row.measure.id.text), "state": .string(row.state),
      "counted": value(row.counted), "low": value(row.low), "high": value(row.high),
      "exact": .boolean(row.isExact),
    ]
  }

  /// Exact numbers are texts, so that no reader rounds them.
  private func value(_ value: MeasureRow.Shown?) -> JSONValue {
    switch value {
    case nil: .null
    case .truth(let truth): .boolean(truth)
    case .number(let number): .string(number.description)
    case .text(let text): .string(text)
    }
  }

  private func ids(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }

  private static func number(_ number: Int?) -> JSONValue {
    number.map { .integer($0) } ?? .null
  }
}
