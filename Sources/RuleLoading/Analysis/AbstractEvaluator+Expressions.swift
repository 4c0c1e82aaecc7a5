import RuleModel

extension AbstractEvaluator {
  /// Everything that an expression can give under the assumptions made.
  mutating func possibilities(of expression: Expression) -> Possibilities {
    switch expression.kind {
    case .constant(let value): return Possibilities(value)
    case .parameter(let parameter): return Possibilities(rules.parameters[parameter].value)
    case .question(let question): return fact(question)
    case .measure(let measure): return measures[measure.position]
    case .level(let ladder): return ladders[ladder.position]
    case .criterion(let reference):
      guard !facts.isEmpty else { return criteria[reference.position] }
      let criterion = rules.criteria[reference]
      return following { $0.named(criterion, $0.possibilities(of: criterion.condition)) }
        ?? criteria[reference.position]
    case .not(let part):
      let part = possibilities(of: part)
      return .condition(true: part.canBeFalse, false: part.canBeTrue, lack: part.canLack)
    case .all(let parts): return all(parts.map { possibilities(of: $0) })
    case .any(let parts): return any(parts.map { possibilities(of: $0) })
    case .atLeast(let count, let parts):
      return atLeast(count, parts.map { possibilities(of: $0) })
    case .answered(let question):
      let answer = fact(question)
      if case .text(_, false) = answer.values { return .condition(true: false, false: true) }
      return .condition(true: !answer.surelyLacks, false: true)
    case .applicable(let question):
      let answer = fact(question)
      return .condition(true: !answer.surelyLacks, false: answer.canLack)
    case .cases(let cases, let otherwise): return possibilities(of: cases, otherwise)
    case .coalesce(let parts):
      var values = Possibilities.nothing
      for part in parts {
        let part = possibilities(of: part)
        values = Possibilities(values.union(part).values, canLack: part.canLack)
        if !part.canLack { return values }
      }
      return values
    case .nothing: return .nothing
    case .subject: return .condition(true: true, false: true)
    case .aggregate(let aggregate, let parts):
      return joined(aggregate, parts.map { possibilities(of: $0) }, at: expression)
    case .pick(_, let candidates):
      let values = candidates.map { possibilities(of: $0.value) }
      let possible = zip(candidates, values).filter { !$0.1.surelyLacks }.map(\.0.member)
      return Possibilities(.member(MemberSet(possible)), canLack: values.allSatisfy(\.canLack))
    case .lookup(let table): return found(in: table, type: expression.type)
    default: return reading(expression)
    }
  }

  /// What the first case that holds can give.
  private mutating func possibilities(
    of cases: [Expression.Case], _ otherwise: Expression
  ) -> Possibilities {
    var values = Possibilities.nothing
    var canLack = false
    for one in cases {
      let condition = possibilities(of: one.condition)
      canLack = canLack || condition.canLack
      if condition.canBeTrue {
        let branch = possibilities(of: one.value)
        values = values.union(branch)
        canLack = canLack || branch.canLack
      }
      guard condition.canBeFalse else { return Possibilities(values.values, canLack: canLack) }
    }
    let rest = possibilities(of: otherwise)
    return Possibilities(values.union(rest).values, canLack: canLack || rest.canLack)
  }

  /// An expression that lacks where one of its parts does.
  private mutating func reading(_ expression: Expression) -> Possibilities {
    let parts = expression.parts.map { possibilities(of: $0) }
    if case .ratio = expression.kind { return ratio(parts, at: expression) }
    guard !parts.contains(where: \.surelyLacks) else { return .nothing }
    let lack = parts.contains(where: \.canLack)
    let first = parts.first?.values ?? .nothing
    switch expression.kind {
    case .compare(let comparison, let left, _):
      var result = compared(comparison, first, parts[1].values, type: left.type)
      result.canLack = result.canLack || lack
      return result
    case .isIn(_, let listed, let negated):
      return membership(first, listed, negated: negated, lack: lack)
    case .isInParameter(_, let parameter, let negated):
      guard case .members(let members) = rules.parameters[parameter].value else {
        return .condition(true: true, false: true, lack: lack)
      }
      return membership(
        first, members.positions.map(Value.member), negated: negated, lack: lack)
    case .has(_, let members, let quantity):
      guard case .members(let surely, let possibly) = first else { break }
      return switch quantity {
      case .any:
        .condition(
          true: !members.intersection(possibly).isEmpty,
          false: members.intersection(surely).isEmpty, lack: lack)
      case .all:
        .condition(
          true: members.isSubset(of: possibly), false: !members.isSubset(of: surely), lack: lack)
      }
    default: return .number(number(expression, parts), lack: lack)
    }
    return .anything(expression.type, in: rules)
  }

  // MARK: Lists of conditions

  func all(_ parts: [Possibilities]) -> Possibilities {
    .condition(
      true: parts.allSatisfy { $0.canBeTrue || $0.canLack } && parts.contains(where: \.canBeTrue),
      false: parts.contains(where: \.canBeFalse), lack: parts.allSatisfy(\.canLack))
  }

  private func any(_ parts: [Possibilities]) -> Possibilities {
    .condition(
      true: parts.contains(where: \.canBeTrue),
      false: parts.allSatisfy { $0.canBeFalse || $0.canLack }
        && parts.contains(where: \.canBeFalse),
      lack: parts.allSatisfy(\.canLack))
  }

  private func atLeast(_ count: Int, _ parts: [Possibilities]) -> Possibilities {
    let possible = parts.filter(\.canBeTrue).count
    let certain = parts.filter { $0.canBeTrue && !$0.canBeFalse && !$0.canLack }.count
    // Fewer than `count` true ones, with one part at least that is not left out: either some part
    // is false, or only true ones stay; a list that can only be left out as a whole is neither.
    let canStay = parts.contains(where: \.canBeFalse)
    let canStayTrue = count > 1 && possible > 0
    return .condition(
      true: possible >= count, false: certain < count && (canStay || canStayTrue),
      lack: parts.allSatisfy(\.canLack))
  }

  // MARK: Comparisons

  private func membership(
    _ value: Possibilities.Values, _ listed: [Value], negated: Bool, lack: Bool
  ) -> Possibilities {
    var (canBe, canDiffer) = (true, true)
    switch value {
    case .numbers(let bound?):
      let numbers = listed.compactMap { if case .number(let number) = $0 { number } else { nil } }
      canBe = numbers.contains { bound.contains($0) }
      canDiffer = !(bound.isPoint && canBe)
    case .member(let possible):
      let members = MemberSet(
        listed.compactMap { if case .member(let member) = $0 { member } else { nil } })
      canBe = !possible.intersection(members).isEmpty
      canDiffer = !possible.isSubset(of: members)
    case .dates(let range):
      let dates = listed.compactMap { if case .date(let date) = $0 { date } else { nil } }
      canBe = dates.contains { range.contains($0) }
      canDiffer = !(range.lowerBound == range.upperBound && canBe)
    case .nothing, .condition, .numbers, .members, .text: break
    }
    return .condition(
      true: negated ? canDiffer : canBe, false: negated ? canBe : canDiffer, lack: lack)
  }

  private func compared(
    _ comparison: Expression.Comparison, _ left: Possibilities.Values,
    _ right: Possibilities.Values, type: ValueType
  ) -> Possibilities {
    switch (left, right) {
    case (.numbers(let left?), .numbers(let right?)):
      return compared(comparison, (left.low, left.high), (right.low, right.high))
    case (.dates(let left), .dates(let right)):
      return compared(
        comparison, (left.lowerBound, left.upperBound), (right.lowerBound, right.upperBound))
    case (.condition(let leftTrue, let leftFalse), .condition(let rightTrue, let rightFalse)):
      return equality(
        comparison, canBeEqual: (leftTrue && rightTrue) || (leftFalse && rightFalse),
        canDiffer: (leftTrue && rightFalse) || (leftFalse && rightTrue))
    case (.member(let left), .member(let right)):
      guard comparison != .equal, comparison != .notEqual else {
        return equality(
          comparison, canBeEqual: !left.intersection(right).isEmpty,
          canDiffer: left != right || left.count > 1)
      }
      guard case .member(let enumeration) = type else { break }
      let steps = rules.enumerations[enumeration]
      let leftRanks = left.positions.filter { steps.hasRank($0) }
      let rightRanks = right.positions.filter { steps.hasRank($0) }
      guard let least = leftRanks.first, let greatest = leftRanks.last,
        let rightLeast = rightRanks.first, let rightGreatest = rightRanks.last
      else { return .nothing }
      var result = compared(comparison, (least, greatest), (rightLeast, rightGreatest))
      result.canLack = leftRanks.count < left.count || rightRanks.count < right.count
      return result
    default: break
    }
    return .condition(true: true, false: true)
  }

  private func compared<Number: Comparable>(
    _ comparison: Expression.Comparison, _ left: (low: Number, high: Number),
    _ right: (low: Number, high: Number)
  ) -> Possibilities {
    switch comparison {
    case .equal, .notEqual:
      equality(
        comparison, canBeEqual: left.low <= right.high && right.low <= left.high,
        canDiffer: !(left.low == left.high && right.low == right.high && left.low == right.low))
    case .less: .condition(true: left.low < right.high, false: left.high >= right.low)
    case .lessOrEqual: .condition(true: left.low <= right.high, false: left.high > right.low)
    case .greater: .condition(true: left.high > right.low, false: left.low <= right.high)
    case .greaterOrEqual: .condition(true: left.high >= right.low, false: left.low < right.high)
    }
  }

  private func equality(
    _ comparison: Expression.Comparison, canBeEqual: Bool, canDiffer: Bool
  ) -> Possibilities {
    comparison == .equal
      ? .condition(true: canBeEqual, false: canDiffer)
      : .condition(true: canDiffer, false: canBeEqual)
  }
}
