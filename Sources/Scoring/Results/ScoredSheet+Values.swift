import RuleModel

extension ScoredSheet {
  /// The result of a criterion.
  func criterion(_ position: Int) -> CriterionResult {
    CriterionResult(
      possibilities: bounds.criteria[position],
      counted: counted.criteriaRead[position].verdict,
      trace: bounds.trace(plan.program.criteria[position].condition),
      deciding: deciding(.criterion(position)))
  }

  /// The result of a measure.
  func measure(_ position: Int) -> MeasureResult {
    let value = bounds.measures[position]
    return MeasureResult(
      counted: counted.countedMeasures[position], bounds: value.bounds,
      canBeEmpty: value.canLack, isExact: isExact(.measure(position)),
      tight: value.isSingle
        ? value.bounds : finding(for: .measure(position))?.tight.bounds,
      deciding: deciding(.measure(position)))
  }

  /// The result of a consistency rule.
  func consistency(_ position: Int) -> ConsistencyResult {
    let node = plan.program.consistency[position]
    return ConsistencyResult(
      possibilities: bounds.scope.consistency[position] ? bounds.condition(node) : .notApplicable,
      trace: bounds.trace(node))
  }

  /// The result of a checklist.
  func checklist(_ position: Int) -> ChecklistResult {
    let isApplicable = bounds.scope.checklists[position]
    let sections = plan.program.checklists[position].map { section in
      let items = section.map { isApplicable ? bounds.condition($0) : .notApplicable }
      return ChecklistResult.Section(counts: ChecklistResult.Counts(of: items), items: items)
    }
    return ChecklistResult(
      isApplicable: isApplicable, counts: ChecklistResult.Counts(of: sections.flatMap(\.items)),
      sections: sections)
  }
}

extension ChecklistResult.Counts {
  init(of items: [Possibilities]) {
    func count(_ verdict: Verdict) -> Int { items.count { $0.verdict == verdict } }
    self.init(
      met: count(.met), notMet: count(.notMet), unknown: count(.unknown),
      notApplicable: count(.notApplicable))
  }
}

extension AbstractValue {
  /// The values, as a result shows them.
  var bounds: ValueBounds {
    switch content {
    case .nothing: .nothing
    case .truth(let truth): .boolean(truth)
    case .number(let interval): .number(low: interval.low, high: interval.high)
    case .date(let low, let high): .date(low: low, high: high)
    case .member(let members): .member(members)
    case .members(let surely, let possibly): .members(surely: surely, possibly: possibly)
    case .text: .text
    }
  }
}
