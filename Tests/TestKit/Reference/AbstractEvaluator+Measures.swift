import RuleModel
import Scoring

/// What a measure counts as, and what is read of it where it is not missing.
struct CountedMeasure {
  static let missing = CountedMeasure(result: .missing, value: .lacking)

  let result: CountedValue
  /// A text stays the answer to the question that it was read from.
  let value: Abstract
}

extension AbstractEvaluator {
  /// One part of a roll-up; one that lacks is left out.
  struct Part {
    let weight: Rational
    let value: Abstract
  }

  /// `.met` stands for "applies", `.notMet` for "does not". A checklist that is not for the
  /// respondent has no scores.
  func applicability(_ reference: Reference<Measure>, _ view: View) -> Possibilities {
    let isForRespondent = rules.checklists.allSatisfy {
      isFor($0.subjects) || !$0.allMeasures.contains(reference)
    }
    guard isForRespondent else { return .notMet }
    let result = rules.measures[reference].appliesWhen.map { possibilities($0, view) } ?? .met
    return result.replacingNotApplicable(by: .notMet)
  }

  /// Why a part lacks.
  private enum Lack {
    case byNotApplying
    case byHavingNoValue

    func standIn(in measure: Measure) -> Measure.Substitute {
      switch self {
      case .byNotApplying: measure.policies.notApplicable
      case .byHavingNoValue: measure.policies.noResultChild
      }
    }
  }

  /// Why a part can lack in the bounds.
  private func lacks(_ part: Expression) -> Set<Lack> {
    guard placed(part, .bounds).canLack else { return [] }
    guard case .measure(let child) = part.kind else { return [.byNotApplying] }
    let applicability = applicability(child, .bounds)
    var result: Set<Lack> = []
    // A value without a place in the order lacks by not applying.
    let hasUnplaced = value(part, .bounds).content != placed(part, .bounds).content
    if applicability.contains(.notMet) || hasUnplaced { result.insert(.byNotApplying) }
    if applicability.contains(.met), appliedMeasure(child).canLack {
      result.insert(.byHavingNoValue)
    }
    return result
  }

  /// What a measure can be where it applies.
  func measureBounds(_ measure: Measure) -> Abstract {
    guard let own = measure.own.map({ value($0, .bounds) }) else { return rest(measure) }
    return coalesce([own, rest(measure)])
  }

  /// The measure without its `own`.
  private func rest(_ measure: Measure) -> Abstract {
    let result: Abstract
    switch measure.kind {
    case .value(let expression):
      result = value(expression, .bounds)
    case .ratio(let top, let bottom):
      let empty = measure.policies.empty.map { Abstract(.number($0)) }
      result = ratio(
        value(top, .bounds), value(bottom, .bounds), empty: empty, divisor: bottom)
    case .sum(let terms): result = rollUp(measure, terms, sum)
    case .count(let parts): result = rollUp(measure, parts.map { Measure.Term($0) }, sum)
    case .mean(let terms): result = rollUp(measure, terms.filter { $0.weight > 0 }, mean)
    case .lowest(let parts):
      result = rollUp(measure, parts.map { Measure.Term($0) }) { extreme(.least, $0.map(\.value)) }
    case .highest(let parts):
      result = rollUp(measure, parts.map { Measure.Term($0) }) {
        extreme(.greatest, $0.map(\.value))
      }
    }
    return stepped(result, measure)
  }

  private func rollUp(
    _ measure: Measure, _ terms: [Measure.Term], _ combine: ([Part]) -> Abstract
  ) -> Abstract {
    var parts: [Part] = []
    var canLack = false
    for term in terms {
      let value = placed(term.expression, .bounds)
      let standIns = Set(lacks(term.expression).map { $0.standIn(in: measure) })
      if value.content == nil, standIns == [.none] { return .lacking }
      var content = value.content
      for case .value(let substitute) in standIns {
        let ends = Abstract(content).number ?? (substitute, substitute)
        content = .number(min(ends.low, substitute), max(ends.high, substitute))
      }
      canLack = canLack || standIns.contains(.none)
      let isLeftOut = standIns.contains(.skip)
      // Where neither a value nor leaving it out is possible, the measure lacks by `none`.
      parts.append(Part(weight: term.weight, value: Abstract(content, canLack: isLeftOut)))
    }
    let empty = measure.policies.empty.map { Abstract(.number($0)) } ?? .lacking
    guard parts.allSatisfy(\.value.canLack) else { return combine(parts).lacking(if: canLack) }
    let result = parts.allSatisfy { $0.value.content == nil } ? nil : combine(parts).content
    return Abstract(result, canLack: false).joined(empty).lacking(if: canLack)
  }

  func sum(_ parts: [Part]) -> Abstract {
    var (low, high) = (Rational.zero, Rational.zero)
    for part in parts {
      guard let ends = part.value.number else { continue }
      let least = exact(part.weight * ends.low)
      let greatest = exact(part.weight * ends.high)
      low = exact(low + (part.value.canLack ? min(least, 0) : least))
      high = exact(high + (part.value.canLack ? max(greatest, 0) : greatest))
    }
    return Abstract(.number(low, high))
  }

  /// Every choice of leaving parts out that can be left out, one by one.
  func mean(_ parts: [Part]) -> Abstract {
    let present = parts.filter { $0.value.content != nil }
    let certain = present.filter { !$0.value.canLack }
    let optional = present.filter(\.value.canLack)
    var result: Abstract?
    for choice in 0..<(1 << optional.count) {
      let taken = certain + optional.indices.filter { choice & (1 << $0) != 0 }.map { optional[$0] }
      var (low, high, weight) = (Rational.zero, Rational.zero, Rational.zero)
      for part in taken {
        guard let ends = part.value.number else { continue }
        low = exact(low + exact(part.weight * ends.low))
        high = exact(high + exact(part.weight * ends.high))
        weight = exact(weight + part.weight)
      }
      guard weight > 0 else { continue }
      let mean = Abstract(.number(exact(low / weight), exact(high / weight)))
      result = result?.union(mean) ?? mean
    }
    return result?.lacking(if: certain.isEmpty) ?? .lacking
  }

  /// Every step is monotone, so both ends stay ends.
  private func stepped(_ value: Abstract, _ measure: Measure) -> Abstract {
    guard case .number(let low, let high) = value.content else { return value }
    let ends = [low, high].map { measure.steps.reduce($0, applied) }.sorted()
    return Abstract(.number(ends[0], ends[1]), canLack: value.canLack)
  }

  // MARK: Counted

  /// What a measure that applies counts as.
  func countedMeasure(_ measure: Measure) -> CountedMeasure {
    if let own = measure.own {
      let result = counted(value(own, .counted))
      switch result.result {
      case .value: return result
      case .missing where measure.policies.missing == .none: return .missing
      default: break
      }
    }
    switch measure.kind {
    case .value(let expression):
      return counted(stepped(value(expression, .counted), measure))
    case .ratio(let top, let bottom):
      let empty = measure.policies.empty.map { Abstract(.number($0)) }
      let quotient = ratio(
        value(top, .counted), value(bottom, .counted), empty: empty, divisor: bottom)
      return counted(stepped(quotient, measure))
    case .sum(let terms): return countedRollUp(measure, terms, sum)
    case .count(let parts): return countedRollUp(measure, parts.map { Measure.Term($0) }, sum)
    case .mean(let terms):
      return countedRollUp(measure, terms.filter { $0.weight > 0 }, mean)
    case .lowest(let parts):
      return countedRollUp(measure, parts.map { Measure.Term($0) }) {
        extreme(.least, $0.map(\.value))
      }
    case .highest(let parts):
      return countedRollUp(measure, parts.map { Measure.Term($0) }) {
        extreme(.greatest, $0.map(\.value))
      }
    }
  }

  private func counted(_ value: Abstract) -> CountedMeasure {
    guard value.content != nil else { return CountedMeasure(result: .none, value: .lacking) }
    guard let point = value.point else { return .missing }
    return CountedMeasure(result: .value(point), value: value)
  }

  /// Why a part surely lacks as counted.
  private func countedLacks(_ part: Expression) -> Set<Lack> {
    guard case .measure(let child) = part.kind else { return [.byNotApplying] }
    switch counted(child) {
    case .value, .notApplicable: return [.byNotApplying]
    case .none: return [.byHavingNoValue]
    case .missing: return lacks(part)
    }
  }

  private func countedRollUp(
    _ measure: Measure, _ terms: [Measure.Term], _ combine: ([Part]) -> Abstract
  ) -> CountedMeasure {
    var parts: [Part] = []
    var isMissing = false
    for term in terms {
      let part = placed(term.expression, .counted)
      if part.point != nil {
        parts.append(Part(weight: term.weight, value: part))
        continue
      }
      var substitute = measure.policies.missing
      if part.content == nil {
        let lacks = countedLacks(term.expression)
        if lacks.count == 1, let lack = lacks.first {
          substitute = lack.standIn(in: measure)
          // Whatever else is missing, the measure has no value.
          if substitute == .none { return CountedMeasure(result: .none, value: .lacking) }
        }
      }
      switch substitute {
      case .skip: continue
      case .none: isMissing = true
      case .value(let value):
        parts.append(Part(weight: term.weight, value: Abstract(.number(value))))
      }
    }
    if isMissing { return .missing }
    let empty = measure.policies.empty.map { Abstract(.number($0)) } ?? .lacking
    return counted(stepped(parts.isEmpty ? empty : combine(parts), measure))
  }
}
