import JSONWriting
import RuleModel

extension CanonicalEncoder {
  func expression(_ expression: Expression?) -> JSONValue {
    expression.map { self.expression($0) } ?? .null
  }

  func expressions(_ parts: [Expression]) -> JSONValue { .array(parts.map { expression($0) }) }

  func expression(_ expression: Expression) -> JSONValue {
    switch expression.kind {
    case .constant(let value):
      operation(
        "constant", ("type", type(expression.type)),
        ("value", self.value(value, expression.type)))
    case .nothing: operation("none", ("type", type(expression.type)))
    case .parameter(let parameter): operation("parameter", ("name", id(parameter)))
    case .question(let question): operation("question", ("name", id(question)))
    case .measure(let measure): operation("measure", ("name", id(measure)))
    case .criterion(let criterion): operation("criterion", ("name", id(criterion)))
    case .level(let ladder): operation("level", ("name", id(ladder)))
    case .answered(let question): operation("answered", ("name", id(question)))
    case .applicable(let question): operation("applicable", ("name", id(question)))
    case .subject(let subject): operation("subject", ("name", id(subject)))
    case .not(let part): operation("not", [part])
    case .all(let parts): operation("all", parts)
    case .any(let parts): operation("any", parts)
    case .atLeast(let count, let parts):
      operation("at_least", ("count", .integer(count)), ("of", expressions(parts)))
    case .compare(let comparison, let left, let right):
      operation(comparison.rawValue, [left, right])
    case .arithmetic(let arithmetic, let left, let right):
      operation(arithmetic.rawValue, [left, right])
    case .isIn, .isInParameter, .has: membership(expression)
    case .negated(let part): operation("negative", [part])
    case .minimum(let parts): operation("min", parts)
    case .maximum(let parts): operation("max", parts)
    case .magnitude(let part): operation("abs", [part])
    case .ratio(let top, let bottom, let empty):
      operation("ratio", ("of", expressions([top, bottom])), ("empty", self.expression(empty)))
    case .cases(let cases, let otherwise):
      operation(
        "cases", ("cases", .array(cases.map(self.case))),
        ("otherwise", self.expression(otherwise)))
    case .coalesce(let parts): operation("coalesce", parts)
    case .memberValue(let part): operation("member_value", [part])
    case .fiscalYear(let part): operation("fiscal_year", [part])
    case .daysBetween(let first, let last): operation("days_between", [first, last])
    case .aggregate(let aggregate, let parts):
      operation("list_" + aggregate.rawValue, parts)
    case .pick(let extreme, let candidates):
      operation(
        "pick_" + extreme.rawValue, ("type", type(expression.type)),
        ("candidates", .array(candidates.map { candidate($0, expression.type) })))
    case .lookup(let table): lookup(table, expression.type)
    }
  }

  private func operation(_ name: String, _ parts: [Expression]) -> JSONValue {
    operation(name, ("of", expressions(parts)))
  }

  private func operation(_ name: String, _ members: (String, JSONValue)...) -> JSONValue {
    .object(
      [JSONValue.Member("op", .string(name))] + members.map { JSONValue.Member($0.0, $0.1) })
  }

  // MARK: Lists of constants

  private func membership(_ expression: Expression) -> JSONValue {
    switch expression.kind {
    case .isIn(let part, let values, let negated):
      operation(
        negated ? "not_in" : "in", ("of", expressions([part])),
        ("values", .array(sorted(values.map { value($0, part.type) }))))
    case .isInParameter(let part, let parameter, let negated):
      operation(
        negated ? "not_in_parameter" : "in_parameter", ("of", expressions([part])),
        ("name", id(parameter)))
    case .has(let part, let members, .any):
      operation(
        "has_any", ("of", expressions([part])), ("values", value(.members(members), part.type)))
    case .has(let part, let members, .all):
      operation(
        "has_all", ("of", expressions([part])), ("values", value(.members(members), part.type)))
    default: .null
    }
  }

  /// The constants of a list in which neither order nor repetition means anything.
  private func sorted(_ values: [JSONValue]) -> [JSONValue] {
    Set(values).map { (text: $0.compactText(), value: $0) }.sorted {
      $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }.map(\.value)
  }

  // MARK: Choices between values

  private func `case`(_ item: Expression.Case) -> JSONValue {
    ["when": expression(item.condition), "value": expression(item.value)]
  }

  private func candidate(_ candidate: Expression.Candidate, _ type: ValueType) -> JSONValue {
    ["member": value(.member(candidate.member), type), "by": expression(candidate.value)]
  }

  private func lookup(_ table: Expression.Lookup, _ type: ValueType) -> JSONValue {
    operation(
      "lookup", ("type", self.type(type)), ("axes", .array(table.axes.map(axis))),
      ("cells", .array(table.cells.map { $0.map { value($0, type) } ?? .null })))
  }

  private func axis(_ axis: Expression.Lookup.Axis) -> JSONValue {
    let keys: JSONValue =
      switch axis.keys {
      case .bands(let thresholds): ["bands": .array(thresholds.map { number($0) })]
      case .members(let sets):
        ["members": .array(sets.map { value(.members($0), axis.operand.type) })]
      case .truth(let values): ["truth": .array(values.map { .boolean($0) })]
      }
    return ["of": expression(axis.operand), "keys": keys]
  }

  // MARK: Values

  func type(_ type: ValueType) -> JSONValue {
    switch type {
    case .boolean: ["kind": "boolean"]
    case .number: ["kind": "number"]
    case .date: ["kind": "date"]
    case .text: ["kind": "text"]
    case .member(let list): ["kind": "member", "of": id(list)]
    case .members(let list): ["kind": "members", "of": id(list)]
    }
  }

  /// A value; members go by their ids in the list that the type names.
  func value(_ value: Value, _ type: ValueType) -> JSONValue {
    switch value {
    case .boolean(let truth): .boolean(truth)
    case .number(let number): self.number(number)
    case .date(let date): .string(date.description)
    case .text(let text): .string(text)
    case .member(let position): member(position, type)
    case .members(let set): .array(set.positions.map { member($0, type) })
    }
  }

  private func member(_ position: Int, _ type: ValueType) -> JSONValue {
    switch type {
    case .member(let list), .members(let list): id(rules.enumerations[list].members[position].id)
    case .boolean, .number, .date, .text: .integer(position)
    }
  }
}
