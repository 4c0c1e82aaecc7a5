import Diagnostics
import RuleModel

extension AbstractEvaluator {
  /// The numbers that an arithmetic expression can give; nil where they could be too wide, which is
  /// reported at the innermost such place.
  mutating func number(_ expression: Expression, _ parts: [Possibilities]) -> NumberBound? {
    switch expression.kind {
    case .memberValue(let part):
      guard case .member(let enumeration) = part.type,
        case .member(let members)? = parts.first?.values
      else { return nil }
      let numbers = members.positions.compactMap { position in
        rules.enumerations[enumeration].members[position].value.map { NumberBound($0) }
      }
      return hull(numbers)
    case .fiscalYear:
      guard case .dates(let range)? = parts.first?.values else { return nil }
      return .whole(range.lowerBound.fiscalYear, range.upperBound.fiscalYear)
    case .daysBetween:
      guard parts.count == 2, case .dates(let from) = parts[0].values,
        case .dates(let to) = parts[1].values
      else { return nil }
      return .whole(
        to.lowerBound.dayNumber - from.upperBound.dayNumber,
        to.upperBound.dayNumber - from.lowerBound.dayNumber)
    default: break
    }
    let bounds = parts.compactMap(\.bound)
    guard bounds.count == parts.count, let first = bounds.first else { return nil }
    let result: NumberBound?
    switch expression.kind {
    case .negated: result = first.negated()
    case .magnitude: result = first.magnitude()
    case .minimum: result = bounds.dropFirst().reduce(first) { $0.picked($1, min) }
    case .maximum: result = bounds.dropFirst().reduce(first) { $0.picked($1, max) }
    case .arithmetic(let operation, _, _):
      let second = bounds[1]
      result =
        switch operation {
        case .add: first.adding(second)
        case .subtract: first.adding(second.negated())
        case .multiply: first.multiplied(by: second)
        case .divide: first.divided(by: second)
        }
    default: return nil
    }
    if result == nil { report(.numberTooWide(at: expression.span)) }
    return result
  }

  /// The quotient of two parts; a third stands in where the second is zero.
  mutating func ratio(_ parts: [Possibilities], at expression: Expression) -> Possibilities {
    guard parts.count >= 2, !parts[0].surelyLacks, !parts[1].surelyLacks else { return .nothing }
    let lack = parts[0].canLack || parts[1].canLack
    guard case .ratio(_, let divisor, _) = expression.kind, let top = parts[0].bound,
      let bottom = parts[1].bound
    else { return .number(nil, lack: true) }
    let substitute = parts.count > 2 ? parts[2] : .nothing
    return quotient(
      top, bottom, empty: substitute, lack: lack, divisor: divisor, at: expression.span)
  }

  /// The quotient of two numbers, with what stands in for it where the divisor is zero.
  mutating func quotient(
    _ top: NumberBound, _ bottom: NumberBound, empty: Possibilities, lack: Bool,
    divisor: Expression, at span: Span
  ) -> Possibilities {
    if bottom.isPoint, bottom.low == 0 {
      return Possibilities(empty.values, canLack: empty.canLack || lack)
    }
    let unit = granularity.units(of: divisor).flatMap {
      Rational(numerator: 1, denominator: $0)
    }
    guard bottom.awayFromZero(unit: unit) != nil else {
      report(.openDivisor(bottom.range, at: divisor.span))
      return .number(nil, lack: true)
    }
    guard let bound = top.divided(by: bottom, unit: unit) else {
      report(.numberTooWide(at: span))
      return .number(nil, lack: true)
    }
    let result = Possibilities.number(bound, lack: lack)
    return bottom.contains(0) ? result.union(empty) : result
  }

  /// The hull of some numbers; nil without any.
  func hull(_ bounds: [NumberBound]) -> NumberBound? {
    guard let first = bounds.first else { return nil }
    return bounds.dropFirst().reduce(first) { $0.union($1) }
  }
}

extension Possibilities {
  /// The numbers that there can be; nil for other types and where they could be too wide.
  var bound: NumberBound? {
    if case .numbers(let bound) = values { bound } else { nil }
  }
}
