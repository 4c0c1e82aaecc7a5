public import JSONWriting
import RuleModel

extension Summary {
  /// The name and version of the JSON form.
  public static let format = "renkei-summary/1"

  /// All tables as JSON; scores are texts, so that no reader rounds them.
  public func json() -> JSONValue {
    [
      "format": .string(Self.format), "engine_version": .string(engineVersion),
      "rule_set": [
        "id": .string(rules.id), "title": .string(rules.title),
        "survey_year": rules.surveyYear.map { .integer($0) } ?? .null,
        "full": .optional(rules.digests?.full),
      ],
      "returns": [
        "read": .integer(account.read), "scored": .integer(account.scored),
        "to_review": .integer(account.toReview), "set_aside": .integer(account.setAside),
        "blank": .integer(account.blank), "superseded": .integer(account.superseded),
      ],
      "tables": .array(tables.map(table)),
    ]
  }

  private func table(_ table: SummaryTable) -> JSONValue {
    [
      "id": .string(table.id), "kind": .string(table.kind), "title": .string(table.title),
      "note": .optional(table.note),
      "columns": .array(
        table.columns.map { ["id": .string($0.id), "title": .string($0.title)] }),
      "rows": .array(
        table.rows.map { row in
          [
            "by": .string(row.by), "id": .string(row.id), "title": .string(row.title),
            "base": row.base.map { .integer($0) } ?? .null,
            "cells": .array(row.cells.map(cell)),
          ]
        }),
    ]
  }

  private func cell(_ amount: SummaryTable.Amount) -> JSONValue {
    switch amount {
    case .count(let count, let percent):
      ["count": .integer(count), "percent": percent.map { .integer($0) } ?? .null]
    case .score(let score): ["score": .optional(score.map(SummaryTable.Amount.shown))]
    }
  }
}
