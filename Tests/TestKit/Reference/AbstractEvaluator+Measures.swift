import RuleModel
import Scoring

extension AbstractEvaluator {
  /// One part of a roll-up: what it can add, and whether it can be left out.
  private struct Part {
    let weight: Rational
    /// Nil when it surely is left out.
    let ends: (low: Rational, high: Rational)?
    let canBeSkipped: Bool
  }

  /// A checklist that is not for the respondent has no scores.
  func appliesMeasure(_ reference: Reference<Measure>) -> Bool {
    rules.checklists.allSatisfy { isFor($0.subjects) || !$0.allMeasures.contains(reference) }
  }

  private func standIn(for part: Expression, in measure: Measure) -> Measure.Substitute {
    if case .measure(let child) = part.kind, appliesMeasure(child) {
      return measure.policies.noResultChild
    }
    return measure.policies.notApplicable
  }

  func measureBounds(_ measure: Measure) -> Abstract {
    let result: Abstract
    switch measure.kind {
    case .value(let expression):
      result = value(expression, .bounds)
    case .ratio(let top, let bottom):
      let empty = measure.policies.empty.map { Abstract(.number($0)) }
      result = ratio(
        value(top, .bounds), value(bottom, .bounds), empty: empty, divisor: bottom)
    case .sum(let terms): result = rollUp(measure, terms, sum)
    case .count(let conditions):
      result = rollUp(measure, conditions.map { Measure.Term($0) }, sum)
    case .lowest, .highest: preconditionFailure("the generator makes none of these yet")
    case .mean(let terms): result = rollUp(measure, terms.filter { $0.weight > 0 }, mean)
    }
    return stepped(result, measure)
  }

  private func rollUp(
    _ measure: Measure, _ terms: [Measure.Term], _ combine: ([Part]) -> Abstract
  ) -> Abstract {
    var parts: [Part] = []
    var canLack = false
    for term in terms {
      let value = value(term.expression, .bounds)
      var ends = value.number
      var canBeSkipped = false
      if value.canLack {
        switch standIn(for: term.expression, in: measure) {
        case .skip: canBeSkipped = true
        case .none:
          if ends == nil { return .lacking }
          canLack = true
        case .value(let substitute):
          ends = (
            min(ends?.low ?? substitute, substitute), max(ends?.high ?? substitute, substitute)
          )
        }
      }
      parts.append(Part(weight: term.weight, ends: ends, canBeSkipped: canBeSkipped))
    }
    let empty = measure.policies.empty.map { Abstract(.number($0)) } ?? .lacking
    if parts.allSatisfy({ $0.ends == nil }) { return empty.lacking(if: canLack) }
    let result = combine(parts).lacking(if: canLack)
    return parts.allSatisfy(\.canBeSkipped) ? result.union(empty) : result
  }

  private func sum(_ parts: [Part]) -> Abstract {
    var (low, high) = (Rational.zero, Rational.zero)
    for part in parts {
      guard let ends = part.ends else { continue }
      let least = exact(part.weight * ends.low)
      let greatest = exact(part.weight * ends.high)
      low = exact(low + (part.canBeSkipped ? min(least, 0) : least))
      high = exact(high + (part.canBeSkipped ? max(greatest, 0) : greatest))
    }
    return Abstract(.number(low, high))
  }

  /// Every choice of taking part or not, one by one.
  private func mean(_ parts: [Part]) -> Abstract {
    var result: Abstract?
    for choice in 0..<(1 << parts.count) {
      var (low, high, weight) = (Rational.zero, Rational.zero, Rational.zero)
      var isPossible = true
      for (position, part) in parts.enumerated() {
        if choice & (1 << position) == 0 {
          isPossible = isPossible && part.canBeSkipped
        } else if let ends = part.ends {
          low = exact(low + exact(part.weight * ends.low))
          high = exact(high + exact(part.weight * ends.high))
          weight = exact(weight + part.weight)
        } else {
          isPossible = false
        }
      }
      guard isPossible, weight > 0 else { continue }
      let mean = Abstract(.number(exact(low / weight), exact(high / weight)))
      result = result?.union(mean) ?? mean
    }
    return result ?? .lacking
  }

  /// Every step is monotone, so both ends stay ends.
  private func stepped(_ value: Abstract, _ measure: Measure) -> Abstract {
    guard case .number(let low, let high) = value.content else { return value }
    let ends = [low, high].map { measure.steps.reduce($0, applied) }.sorted()
    return Abstract(.number(ends[0], ends[1]), canLack: value.canLack)
  }

  // MARK: Counted

  func countedValue(_ measure: Measure) -> CountedValue {
    switch measure.kind {
    case .value(let expression):
      return counted(stepped(value(expression, .counted), measure))
    case .ratio(let top, let bottom):
      let empty = measure.policies.empty.map { Abstract(.number($0)) }
      let quotient = ratio(
        value(top, .counted), value(bottom, .counted), empty: empty, divisor: bottom)
      return counted(stepped(quotient, measure))
    case .sum(let terms): return countedRollUp(measure, terms, isMean: false)
    case .count(let conditions):
      return countedRollUp(measure, conditions.map { Measure.Term($0) }, isMean: false)
    case .lowest, .highest: preconditionFailure("the generator makes none of these yet")
    case .mean(let terms):
      return countedRollUp(measure, terms.filter { $0.weight > 0 }, isMean: true)
    }
  }

  private func counted(_ value: Abstract) -> CountedValue {
    if value.content == nil { return .none }
    return value.point.map(CountedValue.value) ?? .missing
  }

  private func countedRollUp(
    _ measure: Measure, _ terms: [Measure.Term], isMean: Bool
  ) -> CountedValue {
    var top = Rational.zero
    var weight = Rational.zero
    var isEmpty = true
    var isMissing = false
    for term in terms {
      let part = value(term.expression, .counted)
      let substitute: Measure.Substitute
      if let point = part.point {
        substitute = .value(Abstract(point).number?.low ?? 0)
      } else if part.content == nil {
        substitute = standIn(for: term.expression, in: measure)
        // Whatever else is missing, the measure has no value.
        if substitute == .none { return .none }
      } else {
        substitute = measure.policies.missing
      }
      switch substitute {
      case .skip: continue
      case .none: isMissing = true
      case .value(let value):
        isEmpty = false
        top = exact(top + exact(term.weight * value))
        weight = exact(weight + term.weight)
      }
    }
    if isMissing { return .missing }
    if isEmpty, measure.policies.empty == nil { return .none }
    let result = isEmpty ? measure.policies.empty ?? 0 : isMean ? exact(top / weight) : top
    return .value(.number(measure.steps.reduce(result, applied)))
  }
}
