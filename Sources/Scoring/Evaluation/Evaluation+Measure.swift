import RuleModel

extension Evaluation {
  /// Finds what a measure can be.
  mutating func evaluateMeasure(_ position: Int) {
    let measure = program.measures[position]
    let applies = applies(position)
    guard applies.canBeMet, mode == .bounds || applies == .met || measure.isMissedWhenUnknown
    else {
      measures[position] = .lacking
      measureLacks[position] = .notApplying
      countedMeasures[position] = .notApplicable
      return
    }
    // Counted, what may not apply is as missing as what misses an answer.
    var isMissing = mode == .counted && applies != .met
    let value = isMissing ? .lacking : ownOrRollUp(measure, &isMissing)
    guard mode == .counted else {
      measures[position] = value.lacking(if: applies != .met)
      measureLacks[position] = Lack(
        notApplying: applies != .met, withoutValue: value.canLack)
      return
    }
    if isMissing || !value.isSingle {
      countedMeasures[position] = .missing
      measures[position] = substitutes.measures[position]
      measureLacks[position] = substitutes.lacks[position]
    } else {
      countedMeasures[position] = definite(value).map(CountedValue.value) ?? .none
      measures[position] = value
      measureLacks[position] = value.isLacking ? .withoutValue : []
    }
  }

  private func applies(_ measure: Int) -> Possibilities {
    guard scope.measures[measure] else { return .notMet }
    // Handing the method on as a value would copy the whole evaluation.
    guard let condition = program.measures[measure].appliesWhen else { return .met }
    return self.condition(condition)
  }

  private func ownOrRollUp(
    _ measure: Program.Measure, _ isMissing: inout Bool
  ) -> AbstractValue {
    let own: AbstractValue = if let own = measure.own { value(own) } else { .lacking }
    if !own.canLack, mode == .bounds || own.isSingle { return own }
    if mode == .counted, !own.isSingle, measure.isMissedWhenUnknown {
      isMissing = true
      return .lacking
    }
    let rest = rollUp(measure, &isMissing)
    guard mode == .bounds else { return rest }
    return AbstractValue(own.content.union(rest.content), canLack: rest.canLack)
  }

  private func rollUp(_ measure: Program.Measure, _ isMissing: inout Bool) -> AbstractValue {
    let policies = measure.policies
    let value: AbstractValue
    switch measure.kind {
    case .value(let node): value = self.value(node)
    case .ratio(let top, let bottom, let unit):
      value = quotient(self.value(top), self.value(bottom), unit: unit) {
        policies.empty.map { AbstractValue(.number(Interval($0))) }
      }
    case .sum(let terms):
      value = joined(terms, policies, &isMissing) {
        Scoring.sum($0).map { .number($0) } ?? .nothing
      }
    case .mean(let terms):
      value = joined(terms, policies, &isMissing) {
        weightedMeans($0).map { .number($0) } ?? .nothing
      }
    case .extreme(let extreme, let terms, let firstRank):
      value = joined(terms, policies, firstRank: firstRank, &isMissing) {
        Scoring.extreme(extreme, of: $0)
      }
    }
    guard !measure.steps.isEmpty, let interval = value.interval else { return value }
    return AbstractValue(.number(interval.applying(measure.steps)), canLack: value.canLack)
  }

  // Applies the policies to the parts and joins what takes part.
  private func joined(
    _ terms: [Program.Term], _ policies: Measure.Policies, firstRank: Int = 0,
    _ isMissing: inout Bool, join: ([Part]) -> AbstractValue.Content
  ) -> AbstractValue {
    var parts: [Part] = []
    parts.reserveCapacity(terms.count)
    var canLack = false
    for term in terms {
      let found = value(term.node)
      let part = found.comparable(from: firstRank)
      let lack = lack(of: term, found, part)
      var stand: StandIn
      if mode == .counted, !part.isSingle || lack.isOpen {
        stand = StandIn(content: .nothing, canLack: false)
        if policies.missing == .none { isMissing = true }
        stand.add(policies.missing)
      } else {
        stand = StandIn(content: part.content, canLack: false)
        if lack.contains(.notApplying) { stand.add(policies.notApplicable) }
        if lack.contains(.withoutValue) { stand.add(policies.noResultChild) }
        if stand.content == .nothing, !stand.canBeSkipped, stand.canLack {
          isMissing = false
          return .lacking
        }
        canLack = canLack || stand.canLack
      }
      parts.append(
        Part(weight: term.weight, content: stand.content, canBeSkipped: stand.canBeSkipped))
    }
    guard !isMissing else { return .lacking }
    var result = AbstractValue(join(parts), canLack: canLack)
    if parts.allSatisfy(\.canBeSkipped) {
      let empty = policies.empty.map { AbstractValue(.number(Interval($0))) } ?? .lacking
      result = result.isLacking ? empty.lacking(if: canLack) : result.union(empty)
    }
    return result
  }

  // How a part can lack: a member without a place in the order is one that does not apply.
  private func lack(
    of term: Program.Term, _ found: AbstractValue, _ part: AbstractValue
  ) -> Lack {
    guard part.canLack else { return [] }
    guard let measure = term.measure else { return .notApplying }
    let isOutOfOrder = found.possibleMembers != part.possibleMembers
    return measureLacks[measure].union(isOutOfOrder ? .notApplying : [])
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

extension Program.Measure {
  // Whether what it cannot know makes its counted value missing.
  fileprivate var isMissedWhenUnknown: Bool { policies.missing == .none }
}

/// What takes the place of a part, by the policies that it can follow.
private struct StandIn {
  var content: AbstractValue.Content
  var canBeSkipped = false
  var canLack: Bool

  mutating func add(_ policy: Measure.Substitute) {
    switch policy {
    case .skip: canBeSkipped = true
    case .none: canLack = true
    case .value(let number): content = content.union(.number(Interval(number)))
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
