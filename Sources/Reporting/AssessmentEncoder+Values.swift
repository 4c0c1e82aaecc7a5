import JSONWriting
import RuleModel
import Scoring

extension AssessmentEncoder {
  /// A value with its type and the way in which people read it.
  func value(_ value: Value, _ type: ValueType, shown: String) -> JSONValue {
    let (name, exact): (String, JSONValue) =
      switch value {
      case .boolean(let truth): ("boolean", .boolean(truth))
      case .number(let number): ("number", .string(number.description))
      case .member(let position):
        ("member", ids(MemberSet([position]), type).first ?? .null)
      case .members(let set): ("members", .array(ids(set, type)))
      case .date(let date): ("date", .string(date.description))
      case .text(let text): ("text", .string(text))
      }
    return ["type": .string(name), "value": exact, "shown": .string(shown)]
  }

  /// The ids of members.
  func ids(_ set: MemberSet, _ type: ValueType) -> [JSONValue] {
    switch type {
    case .member(let enumeration), .members(let enumeration):
      let members = rules.enumerations[enumeration].members
      return set.positions.filter(members.indices.contains).map { id(members[$0].id) }
    case .boolean, .number, .date, .text: return []
    }
  }

  func number(_ number: Rational, of measure: Measure) -> JSONValue {
    [
      "exact": .string(number.description),
      "shown": .string(wording.shown(.number(number), of: measure)),
    ]
  }

  // MARK: Measures

  func measure(_ position: Int) -> JSONValue {
    let measure = rules.measures[position]
    let result = assessment.measures[position]
    return [
      "id": id(measure.id), "title": .string(measure.title), "sheet": sheet(measure.sheet),
      "counted": counted(result.counted, of: measure),
      "bounds": bounds(result.bounds, of: measure),
      "tight": result.tight.map { bounds($0, of: measure) } ?? .null,
      "exact": .boolean(result.isExact), "can_be_empty": .boolean(result.canBeEmpty),
      "deciding": deciding(result.deciding), "attribution": attribution(measure.attribution),
      "at": place(measure.span),
    ]
  }

  func counted(_ counted: CountedValue, of measure: Measure) -> JSONValue {
    let (state, result): (String, JSONValue) =
      switch counted {
      case .value(let value):
        ("value", self.value(value, measure.type, shown: wording.shown(value, of: measure)))
      case .none: ("none", .null)
      case .notApplicable: ("not_applicable", .null)
      case .missing: ("missing", .null)
      }
    return ["state": .string(state), "value": result]
  }

  func bounds(_ bounds: ValueBounds, of measure: Measure) -> JSONValue {
    switch bounds {
    case .number(let low, let high):
      ["type": "number", "low": number(low, of: measure), "high": number(high, of: measure)]
    case .date(let low, let high):
      ["type": "date", "low": .string(low.description), "high": .string(high.description)]
    case .boolean(let possible): ["type": "boolean", "possible": possibilities(possible)]
    case .member(let set): ["type": "member", "possible": .array(ids(set, measure.type))]
    case .members(let surely, let possibly):
      [
        "type": "members", "surely": .array(ids(surely, measure.type)),
        "possibly": .array(ids(possibly, measure.type)),
      ]
    case .text: ["type": "text"]
    case .nothing: ["type": "nothing"]
    }
  }

  // MARK: Checklists

  func checklist(_ position: Int) -> JSONValue {
    let list = rules.checklists[position]
    let result = assessment.checklists[position]
    let sections = zip(list.sections, result.sections).map { section, result -> JSONValue in
      [
        "id": id(section.id), "title": .string(section.title),
        "measure": id(rules.measures[section.measure].id), "counts": counts(result.counts),
        "attribution": attribution(section.attribution),
        "items": .array(zip(section.items, result.items).map(item)),
      ]
    }
    return [
      "id": id(list.id), "title": .string(list.title), "note": .optional(list.note),
      "applicable": .boolean(result.isApplicable),
      "measure": id(rules.measures[list.measure].id), "counts": counts(result.counts),
      "attribution": attribution(list.attribution), "sections": .array(sections),
    ]
  }

  private func item(_ item: Checklist.Item, _ possible: Possibilities) -> JSONValue {
    [
      "id": id(item.id), "title": .string(item.title),
      "verdict": .string(possible.verdict.rawValue), "possibilities": possibilities(possible),
      "attribution": attribution(item.attribution), "at": place(item.span),
    ]
  }

  private func counts(_ counts: ChecklistResult.Counts) -> JSONValue {
    [
      "met": .integer(counts.met), "not_met": .integer(counts.notMet),
      "unknown": .integer(counts.unknown), "not_applicable": .integer(counts.notApplicable),
    ]
  }
}
