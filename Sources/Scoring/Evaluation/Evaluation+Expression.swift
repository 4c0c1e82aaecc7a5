import RuleModel

extension Evaluation {
  /// What a condition can be.
  func condition(_ node: Int) -> Possibilities {
    switch program.nodes[node].operation {
    case .criterion(let position): return criteriaRead[position]
    case .isBelow(let ladder, let position): return isBelow(position, in: ladder)
    case .not(let part): return condition(part).swapped
    case .all(let range):
      var joined = Conjunction()
      for place in range {
        let part = condition(program.parts[place])
        // One that surely fails leaves nothing open, whatever the rest is.
        guard part != .notMet else { return .notMet }
        joined.add(part)
      }
      return joined.result
    case .any(let range):
      var joined = Conjunction()
      for place in range {
        let part = condition(program.parts[place])
        guard part != .met else { return .met }
        joined.add(part.swapped)
      }
      return joined.result.swapped
    case .atLeast(let count, let range):
      var joined = Threshold(count)
      for place in range { joined.add(condition(program.parts[place])) }
      return joined.result
    case .compare(let operation, let left, let right, let firstRank):
      return comparison(operation, value(left), value(right), firstRank: firstRank)
    case .isIn(let part, let list, _, let negated):
      let listed = program.lists[list].membership(of: value(part))
      return negated ? listed.swapped : listed
    case .has(let part, let members, let quantity):
      return holding(value(part), program.memberSets[members], quantity)
    case .answered(let position): return questions[position].isAnswered
    case .applicable(let position): return questions[position].applies
    case .missing(let position): return isMissing(position) ? .met : .notMet
    case .subject(let position): return scope.kinds[position] ? .met : .notMet
    case .constant, .parameter, .question, .measure, .ladder, .arithmetic, .negated, .minimum,
      .maximum, .magnitude, .ratio, .cases, .coalesce, .memberValue, .fiscalYear, .daysBetween,
      .nothing, .count, .sum, .mean, .extreme, .pick, .lookup:
      return value(node).possibilities
    }
  }

  /// What an expression can be.
  func value(_ node: Int) -> AbstractValue {
    switch program.nodes[node].operation {
    case .constant(let position): return program.constants[position]
    case .parameter(let position): return program.parameters[position]
    case .question(let position): return questions[position].value
    case .measure(let position): return measures[position]
    case .ladder(let position): return ladders[position]
    case .criterion, .isBelow, .not, .all, .any, .atLeast, .compare, .isIn, .has, .answered,
      .applicable, .missing, .subject:
      return AbstractValue(condition(node))
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, value(left), value(right))
    case .negated(let part): return mapped(value(part)) { -$0 }
    case .magnitude(let part): return mapped(value(part)) { $0.magnitude }
    case .minimum(let range): return folded(range) { $0.minimum($1) }
    case .maximum(let range): return folded(range) { $0.maximum($1) }
    case .ratio(let top, let bottom, let empty, let unit):
      return quotient(value(top), value(bottom), unit: program.units[unit]) {
        empty.map { value($0) }
      }
    case .cases(let range): return chosen(range)
    case .coalesce(let range):
      var content = AbstractValue.Content.nothing
      for place in range {
        let part = value(program.parts[place])
        content = content.union(part.content)
        if !part.canLack { return AbstractValue(content) }
      }
      return AbstractValue(content, canLack: true)
    case .memberValue(let part, let enumeration):
      return numbers(of: value(part), enumeration: enumeration)
    case .fiscalYear(let part):
      let date = value(part)
      guard case .date(let low, let high) = date.content else { return .lacking }
      return AbstractValue(
        .number(Interval(Rational(low.fiscalYear), Rational(high.fiscalYear))),
        canLack: date.canLack)
    case .daysBetween(let from, let to):
      let (first, second) = (value(from), value(to))
      guard case .date(let low, let high) = first.content,
        case .date(let otherLow, let otherHigh) = second.content
      else { return .lacking }
      return AbstractValue(
        .number(
          Interval(
            Rational(otherLow.dayNumber - high.dayNumber),
            Rational(otherHigh.dayNumber - low.dayNumber))),
        canLack: first.canLack || second.canLack)
    case .nothing: return .lacking
    case .count(let range): return count(range)
    case .sum(let range): return sum(range)
    case .mean(let range): return mean(range)
    case .extreme(let extreme, let range, let firstRank):
      return self.extreme(extreme, range, firstRank: firstRank)
    case .pick(let position, let range): return picked(program.picks[position], range)
    case .lookup(let position, let range):
      return program.tables[position].value(at: range.map { value(program.parts[$0]) })
    }
  }

  /// The first over the second, a multiple of the unit; `empty` takes its place where that is zero.
  func quotient(
    _ top: AbstractValue, _ bottom: AbstractValue, unit: Rational, empty: () -> AbstractValue?
  ) -> AbstractValue {
    guard let dividend = top.interval, let divisor = bottom.interval else { return .lacking }
    var result: AbstractValue?
    for part in divisor.divisors(unit: unit) {
      let quotients = AbstractValue(.number(dividend.divided(by: part)))
      result = result.map { $0.union(quotients) } ?? quotients
    }
    if divisor.contains(0) {
      let instead = empty() ?? .lacking
      result = result.map { $0.union(instead) } ?? instead
    }
    return (result ?? .lacking).lacking(if: top.canLack || bottom.canLack)
  }

  // No completion leaves a question unanswered, so only the counted result can find it missing.
  private func isMissing(_ question: Int) -> Bool {
    mode == .counted && answers[question] == .unanswered && questions[question].isAsked.canBeMet
  }

  private func isBelow(_ position: Int, in ladder: Int) -> Possibilities {
    let floor = program.ladders[ladder].floor
    var result: Possibilities = []
    let value = ladders[ladder]
    for possible in value.possibleMembers.positions {
      result.formUnion(floor <= possible && possible < position ? .met : .notMet)
    }
    return value.canLack ? result.union(.notMet) : result
  }

  private func mapped(
    _ value: AbstractValue, _ operation: (Interval) -> Interval
  ) -> AbstractValue {
    guard let interval = value.interval else { return .lacking }
    return AbstractValue(.number(operation(interval)), canLack: value.canLack)
  }

  private func folded(
    _ range: Range<Int>, _ operation: (Interval, Interval) -> Interval
  ) -> AbstractValue {
    var result: Interval?
    var canLack = false
    for place in range {
      let part = value(program.parts[place])
      guard let interval = part.interval else { return .lacking }
      result = result.map { operation($0, interval) } ?? interval
      canLack = canLack || part.canLack
    }
    return AbstractValue(result.map { .number($0) } ?? .nothing, canLack: canLack)
  }

  private func arithmetic(
    _ operation: Expression.Arithmetic, _ left: AbstractValue, _ right: AbstractValue
  ) -> AbstractValue {
    guard let first = left.interval, let second = right.interval else { return .lacking }
    let canLack = left.canLack || right.canLack
    let result: Interval
    switch operation {
    case .add: result = first.adding(second)
    case .subtract: result = first.adding(-second)
    case .multiply: result = first.multiplied(by: second)
    case .divide:
      // The right side is a constant other than zero.
      guard !second.contains(0) else { return .lacking }
      result = first.divided(by: second)
    }
    return AbstractValue(.number(result), canLack: canLack)
  }

  private func numbers(of value: AbstractValue, enumeration: Int) -> AbstractValue {
    guard program.memberValues.indices.contains(enumeration) else { return .lacking }
    let values = program.memberValues[enumeration]
    // The usual case, an answer, without a list of positions.
    if case .member(let members) = value.content, let only = members.lowest,
      only == members.highest, values.indices.contains(only), let number = values[only]
    {
      return AbstractValue(.number(Interval(number)), canLack: value.canLack)
    }
    var result: Interval?
    var canLack = value.canLack
    for position in value.possibleMembers.positions where values.indices.contains(position) {
      guard let number = values[position] else {
        canLack = true
        continue
      }
      result = result.map { $0.union(Interval(number)) } ?? Interval(number)
    }
    return AbstractValue(result.map { .number($0) } ?? .nothing, canLack: canLack)
  }
}
