import RuleModel

extension Evaluation {
  /// Finds what a measure can be.
  mutating func evaluateMeasure(_ position: Int) {
    guard scope.measures[position] else {
      measures[position] = .lacking
      countedMeasures[position] = .notApplicable
      return
    }
    let measure = program.measures[position]
    var isMissing = false
    var value: AbstractValue
    switch measure.kind {
    case .value(let node): value = self.value(node)
    case .ratio(let top, let bottom, let unit):
      value = quotient(self.value(top), self.value(bottom), unit: unit) {
        measure.policies.empty.map { AbstractValue(.number(Interval($0))) }
      }
    case .sum(let terms):
      value = rollUp(terms, measure.policies, &isMissing) { sum($0) }
    case .mean(let terms):
      value = rollUp(terms, measure.policies, &isMissing) { weightedMeans($0) }
    }
    if let interval = value.interval, !measure.steps.isEmpty {
      value = AbstractValue(
        .number(interval.applying(measure.steps)), canLack: value.canLack)
    }
    guard mode == .counted else {
      measures[position] = value
      return
    }
    if isMissing || !value.isSingle {
      countedMeasures[position] = .missing
      measures[position] = substitutes[position]
    } else {
      countedMeasures[position] = definite(value).map(CountedValue.value) ?? .none
      measures[position] = value
    }
  }

  /// Applies the policies to the parts and joins what takes part.
  private func rollUp(
    _ terms: [Program.Term], _ policies: Measure.Policies, _ isMissing: inout Bool,
    join: ([Part]) -> Interval?
  ) -> AbstractValue {
    var parts: [Part] = []
    parts.reserveCapacity(terms.count)
    var canLack = false
    for term in terms {
      let found = value(term.node)
      var interval = found.interval
      var canBeSkipped = false
      if mode == .counted, !found.isSingle {
        switch policies.missing {
        case .skip: (interval, canBeSkipped) = (nil, true)
        case .none:
          isMissing = true
          continue
        case .value(let number): interval = Interval(number)
        }
      } else if found.canLack {
        switch policy(for: term, policies) {
        case .skip: canBeSkipped = true
        case .none:
          if found.isLacking {
            isMissing = false
            return .lacking
          }
          canLack = true
        case .value(let number):
          interval = interval?.union(Interval(number)) ?? Interval(number)
        }
      }
      parts.append(Part(weight: term.weight, interval: interval, canBeSkipped: canBeSkipped))
    }
    guard !isMissing else { return .lacking }
    var result = AbstractValue(
      join(parts).map { .number($0) } ?? .nothing, canLack: canLack)
    if parts.allSatisfy(\.canBeSkipped) {
      let empty = policies.empty.map { AbstractValue(.number(Interval($0))) } ?? .lacking
      result = result.isLacking ? empty.lacking(if: canLack) : result.union(empty)
    }
    return result
  }

  private func policy(for term: Program.Term, _ policies: Measure.Policies)
    -> Measure.Substitute
  {
    guard let measure = term.measure, scope.measures[measure] else {
      return policies.notApplicable
    }
    return policies.noResultChild
  }

  private func sum(_ parts: [Part]) -> Interval? {
    guard parts.contains(where: { $0.interval != nil }) else { return nil }
    var total = Interval(0)
    for part in parts {
      guard let interval = part.interval else { continue }
      let weighted = interval.multiplied(by: Interval(part.weight))
      total = total.adding(part.canBeSkipped ? weighted.union(Interval(0)) : weighted)
    }
    return total
  }

  /// The one value that is possible; nil when there is none, or several.
  func definite(_ value: AbstractValue) -> Value? {
    guard value.isSingle else { return nil }
    switch value.content {
    case .nothing: return nil
    case .truth(let truth): return .boolean(truth == .met)
    case .number(let interval): return .number(interval.low)
    case .date(let date, _): return .date(date)
    case .member(let members): return members.positions.first.map(Value.member)
    case .members(let members, _): return .members(members)
    case .text(let text): return .text(text.origin.map(written(at:)) ?? "")
    }
  }
}

extension Evaluation {
  private func written(at origin: AbstractText.Origin) -> String {
    switch origin {
    case .answer(let question): texts[question] ?? ""
    case .constant(let position): program.texts[position] ?? ""
    }
  }
}

extension Interval {
  /// The interval after each step; every step keeps or turns round the order of numbers.
  func applying(_ steps: [Measure.Step]) -> Interval {
    steps.reduce(self) { interval, step in
      switch step {
      case .scale(let factor): interval.multiplied(by: Interval(factor))
      case .clamp(let range):
        interval.maximum(Interval(range.lowerBound)).minimum(Interval(range.upperBound))
      case .round(let multiple, let mode):
        if let low = interval.low.rounded(toMultipleOf: multiple, mode),
          let high = interval.high.rounded(toMultipleOf: multiple, mode)
        {
          Interval(low, high)
        } else {
          .widest
        }
      }
    }
  }
}
