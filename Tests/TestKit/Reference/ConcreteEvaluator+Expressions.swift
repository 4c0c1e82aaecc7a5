package import RuleModel

extension ConcreteEvaluator {
  /// The value of a condition; nil is not applicable.
  package func truth(_ expression: Expression) -> Bool? {
    guard let value = value(expression) else { return nil }
    guard case .boolean(let truth) = value else { preconditionFailure("not a condition") }
    return truth
  }

  /// The number of an expression; a condition counts 1 or 0.
  func number(_ expression: Expression) -> Rational? {
    switch value(expression) {
    case nil: return nil
    case .number(let number): return number
    case .boolean(let truth): return truth ? 1 : 0
    default: preconditionFailure("not a number")
    }
  }

  func date(_ expression: Expression) -> CivilDate? {
    guard let value = value(expression) else { return nil }
    guard case .date(let date) = value else { preconditionFailure("not a date") }
    return date
  }

  package func value(_ expression: Expression) -> Value? {
    switch expression.kind {
    case .constant(let value): return value
    case .parameter(let parameter): return rules.parameters[parameter].value
    case .question(let question): return answer(question)
    case .measure(let measure): return self.measure(measure)
    case .criterion(let criterion): return namedCriterion(criterion).map(Value.boolean)
    case .level(let ladder):
      return applies(rules.ladders[ladder]) ? self.ladder(ladder).map(Value.member) : nil

    case .not(let part): return truth(part).map { .boolean(!$0) }
    case .all(let parts):
      let left = parts.compactMap(truth)
      return left.isEmpty ? nil : .boolean(left.allSatisfy { $0 })
    case .any(let parts):
      let left = parts.compactMap(truth)
      return left.isEmpty ? nil : .boolean(left.contains(true))
    case .atLeast(let count, let parts):
      let left = parts.compactMap(truth)
      return left.isEmpty ? nil : .boolean(left.count { $0 } >= count)

    case .compare(let comparison, let left, let right):
      return compare(comparison, left, right).map(Value.boolean)
    case .isIn(let part, let values, let negated):
      return value(part).map { .boolean(values.contains($0) != negated) }
    case .isInParameter(let part, let parameter, let negated):
      guard case .members(let set) = rules.parameters[parameter].value else { return nil }
      guard case .member(let member) = value(part) else { return nil }
      return .boolean(set.contains(member) != negated)
    case .has(let part, let wanted, let quantity):
      guard case .members(let set) = value(part) else { return nil }
      switch quantity {
      case .any: return .boolean(!set.intersection(wanted).isEmpty)
      case .all: return .boolean(wanted.isSubset(of: set))
      }

    case .arithmetic(let operation, let left, let right):
      guard let left = number(left), let right = number(right) else { return nil }
      switch operation {
      case .add: return .number(exact(left + right))
      case .subtract: return .number(exact(left - right))
      case .multiply: return .number(exact(left * right))
      case .divide: return .number(exact(left / right))
      }
    case .negated(let part): return number(part).map { .number(-$0) }
    case .minimum(let parts): return numbers(parts)?.min().map(Value.number)
    case .maximum(let parts): return numbers(parts)?.max().map(Value.number)
    case .magnitude(let part): return number(part).map { .number($0 < 0 ? -$0 : $0) }
    case .ratio(let top, let bottom, let empty):
      guard let top = number(top), let bottom = number(bottom) else { return nil }
      return bottom == 0 ? empty.flatMap(value) : .number(exact(top / bottom))
    case .cases(let cases, let otherwise):
      for one in cases {
        guard let holds = truth(one.condition) else { return nil }
        if holds { return value(one.value) }
      }
      return value(otherwise)
    case .nothing: return nil
    case .subject(let subject): return .boolean(isFor([subject]))
    case .aggregate(let aggregate, let parts):
      return self.aggregate(aggregate, parts, expression.type)
    case .pick(let extreme, let candidates): return pick(extreme, candidates).map(Value.member)
    case .lookup(let table): return cell(of: table)
    case .coalesce(let parts):
      for part in parts {
        if let value = value(part) { return value }
      }
      return nil
    case .answered(let question):
      guard let value = answer(question) else { return .boolean(false) }
      return .boolean(value != .text(""))
    case .applicable(let question): return .boolean(applies(question))
    case .memberValue(let part):
      guard case .member(let enumeration) = part.type, case .member(let member) = value(part)
      else { return nil }
      return rules.enumerations[enumeration].members[member].value.map(Value.number)
    case .fiscalYear(let part): return date(part).map { .number(Rational($0.fiscalYear)) }
    case .daysBetween(let from, let to):
      guard let from = date(from), let to = date(to) else { return nil }
      return .number(Rational(to.dayNumber - from.dayNumber))
    }
  }

  private func aggregate(
    _ aggregate: Expression.Aggregate, _ parts: [Expression], _ type: ValueType
  ) -> Value? {
    switch aggregate {
    case .count: return .number(Rational(parts.count { truth($0) == true }))
    case .sum: return .number(parts.compactMap(number).reduce(0) { exact($0 + $1) })
    case .mean:
      let left = parts.compactMap(number)
      let sum = left.reduce(Rational.zero) { exact($0 + $1) }
      return left.isEmpty ? nil : .number(exact(sum / Rational(left.count)))
    case .lowest: return parts.compactMap(place).min().map { Self.value($0, type) }
    case .highest: return parts.compactMap(place).max().map { Self.value($0, type) }
    }
  }

  /// Where a value stands in its order: a number, 1 or 0 for a condition, a member's position. A
  /// member without a place counts as lacking.
  func place(_ expression: Expression) -> Rational? {
    guard case .member(let enumeration) = expression.type else { return number(expression) }
    guard case .member(let member) = value(expression) else { return nil }
    return rules.enumerations[enumeration].hasRank(member) ? Rational(member) : nil
  }

  /// What stands at a place.
  static func value(_ place: Rational, _ type: ValueType) -> Value {
    if case .member = type { .member(Int(place.numerator)) } else { .number(place) }
  }

  private func pick(_ extreme: Expression.Extreme, _ candidates: [Expression.Candidate]) -> Int? {
    var best: (member: Int, place: Rational)?
    for candidate in candidates {
      guard let place = place(candidate.value) else { continue }
      if let best, extreme == .least ? place >= best.place : place <= best.place { continue }
      best = (candidate.member, place)
    }
    return best?.member
  }

  private func cell(of table: Expression.Lookup) -> Value? {
    var cell = 0
    for axis in table.axes {
      guard let value = value(axis.operand), let key = axis.keys.position(of: value) else {
        return nil
      }
      cell = cell * axis.keys.count + key
    }
    return table.cells[cell]
  }

  private func numbers(_ parts: [Expression]) -> [Rational]? {
    let numbers = parts.compactMap(number)
    return numbers.count == parts.count ? numbers : nil
  }

  private func compare(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
  ) -> Bool? {
    guard let first = value(left), let second = value(right) else { return nil }
    switch comparison {
    case .equal: return first == second
    case .notEqual: return first != second
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    switch (first, second) {
    case (.number(let first), .number(let second)): return comparison.holds(first, second)
    case (.date(let first), .date(let second)): return comparison.holds(first, second)
    case (.member(let first), .member(let second)):
      guard case .member(let enumeration) = left.type,
        rules.enumerations[enumeration].hasRank(first),
        rules.enumerations[enumeration].hasRank(second)
      else { return nil }
      return comparison.holds(first, second)
    default: preconditionFailure("nothing that has an order")
    }
  }
}
