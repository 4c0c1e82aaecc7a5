import JSONWriting
import RuleModel
import Scoring

/// What groups, other answer sheets, states and consistency rules add to the result.
extension AssessmentEncoder {
  func consistency(_ position: Int) -> JSONValue {
    let rule = rules.consistency[position]
    let result = assessment.consistency[position]
    return [
      "id": id(rule.id), "title": .string(rule.title), "note": .optional(rule.note),
      "raised": .boolean(result.isRaised),
      "verdict": .string(result.possibilities.verdict.rawValue),
      "possibilities": possibilities(result.possibilities), "trace": trace(result.trace),
      "attribution": attribution(rule.attribution), "at": place(rule.span),
    ]
  }

  // MARK: Groups

  /// A group with the rows that are there; those of a group that was not filled in are not known.
  func group(_ reference: Reference<Group>) -> JSONValue {
    let group = rules.groups[reference]
    let rows = wording.names.rows
    let (kind, maximum): (String, Int) =
      switch group.rows {
      case .free(_, let maximum): ("free", maximum)
      case .units(let units): ("units", units.count)
      }
    let count = rows.count(of: reference)
    let there = group.cells.indices.filter { rows.hasRow($0, of: reference) }
    return [
      "id": id(group.id), "title": .string(group.title), "kind": .string(kind),
      "max_rows": .integer(maximum), "rows_known": .boolean(count != nil),
      "columns": .array(
        group.columns.map { ["id": id($0.id), "title": .string($0.title)] }),
      "rows": .array(there.map { row($0, of: reference) }),
      "attribution": attribution(group.attribution), "at": place(group.span),
    ]
  }

  private func row(_ row: Int, of reference: Reference<Group>) -> JSONValue {
    let group = rules.groups[reference]
    var unit: JSONValue = .null
    if case .units(let units) = group.rows, units.indices.contains(row) { unit = id(units[row].id) }
    return [
      "number": .integer(row + 1), "unit": unit,
      "key": .optional(wording.names.key(row, of: reference)),
      "title": .string(wording.names.rowName(row, of: reference)),
      "questions": .array(group.cells[row].map { id(rules.questions[$0].id) }),
    ]
  }

  // MARK: Other answer sheets

  func sheet(_ sheet: OtherSheet) -> JSONValue {
    let presence = assessment.questions[sheet.presence.position]
    return [
      "id": id(sheet.id), "title": .string(sheet.title),
      "given": .boolean(presence == .answered(.boolean(true))),
    ]
  }

  /// The id of the other answer sheet that something stands on.
  func sheet(_ reference: Reference<OtherSheet>?) -> JSONValue {
    reference.map { id(rules.otherSheets[$0].id) } ?? .null
  }

  /// How a question came into the rule set.
  func origin(_ origin: Question.Origin) -> JSONValue {
    var (group, row, column): (JSONValue, JSONValue, JSONValue) = (.null, .null, .null)
    var (copied, sheet): (JSONValue, JSONValue) = (.null, .null)
    let kind: String
    switch origin {
    case .declared: kind = "declared"
    case .rowCount(let reference):
      (kind, group) = ("row_count", id(rules.groups[reference].id))
    case .cell(let reference, let number, let position):
      let columns = rules.groups[reference].columns
      (kind, group, row) = ("cell", id(rules.groups[reference].id), .integer(number + 1))
      if columns.indices.contains(position) { column = id(columns[position].id) }
    case .presence(let reference):
      (kind, sheet) = ("presence", id(rules.otherSheets[reference].id))
    case .copy(let original, let reference):
      (kind, copied) = ("copy", id(rules.questions[original].id))
      sheet = id(rules.otherSheets[reference].id)
    }
    return [
      "kind": .string(kind), "group": group, "row": row, "column": column, "of": copied,
      "sheet": sheet,
    ]
  }

  // MARK: States

  /// How far a level is met.
  func state(_ reference: Reference<Measure>) -> JSONValue {
    let measure = rules.measures[reference]
    let result = assessment.measures[reference.position]
    return [
      "measure": id(measure.id), "counted": counted(result.counted, of: measure),
      "bounds": bounds(result.tight ?? result.bounds, of: measure),
    ]
  }
}
