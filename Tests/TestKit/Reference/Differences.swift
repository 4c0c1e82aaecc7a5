package import RuleModel
package import Scoring

/// A place in an assessment where the scorer and the reference disagree.
package struct Difference: Hashable, Sendable, CustomStringConvertible {
  /// Where, such as `measures.m1.counted`.
  package let path: String
  package let expected: String
  package let found: String

  package init(path: String, expected: String, found: String) {
    self.path = path
    self.expected = expected
    self.found = found
  }

  package var description: String { "\(path): expected \(expected), found \(found)" }
}

/// Compares an assessment with what the reference gives for the same sheet.
package struct AssessmentComparison {
  let rules: RuleSet
  let reference: AbstractEvaluator
  package private(set) var differences: [Difference] = []

  /// All differences but those of `tight`, `exact` and the deciding questions.
  package init(_ found: Assessment, _ rules: RuleSet, _ sheet: AnswerSheet) {
    self.rules = rules
    reference = AbstractEvaluator(rules, sheet)
    compareLengths(found)
    guard differences.isEmpty else { return }
    for (position, question) in rules.questions.enumerated() {
      expect(reference.state(Reference(position)), found.questions[position], question.id, "state")
    }
    for position in rules.criteria.indices {
      compareCriterion(Reference(position), found.criteria[position])
    }
    for position in rules.measures.indices {
      compareMeasure(Reference(position), found.measures[position])
    }
    for position in rules.checklists.indices {
      compare(rules.checklists[position], found.checklists[position])
    }
    for position in rules.ladders.indices {
      compareLadder(Reference(position), found.ladders[position])
    }
    for position in rules.consistency.indices {
      compare(rules.consistency[position], found.consistency[position])
    }
    compareRecommendations(found)
  }

  private mutating func expect<Part: Equatable>(
    _ expected: Part, _ found: Part, _ id: Identifier, _ field: String
  ) {
    guard expected != found else { return }
    differences.append(
      Difference(path: "\(id).\(field)", expected: dump(expected), found: dump(found)))
  }

  private mutating func compareLengths(_ found: Assessment) {
    expect(rules.questions.count, found.questions.count, "questions", "count")
    expect(rules.criteria.count, found.criteria.count, "criteria", "count")
    expect(rules.measures.count, found.measures.count, "measures", "count")
    expect(rules.checklists.count, found.checklists.count, "checklists", "count")
    expect(rules.ladders.count, found.ladders.count, "ladders", "count")
    expect(rules.consistency.count, found.consistency.count, "consistency", "count")
  }

  private mutating func compareCriterion(
    _ position: Reference<Criterion>, _ found: CriterionResult
  ) {
    let criterion = rules.criteria[position]
    expect(reference.criterion(position, .bounds), found.possibilities, criterion.id, "possible")
    expect(
      reference.countedVerdict(position), found.counted, criterion.id, "counted")
    if criterion.suspension == nil {
      compareTrace(criterion.condition, found.trace, criterion.id)
    } else {
      expect(.notApplicable, found.trace.possibilities, criterion.id, "trace.possible")
    }
  }

  /// Every node of the trace says what its own condition can be.
  private mutating func compareTrace(
    _ condition: Expression, _ found: TraceNode, _ id: Identifier
  ) {
    expect(
      reference.possibilities(condition, .bounds), found.possibilities, id, "trace.possible")
    let kind: TraceNode.Kind
    let parts: [Expression]
    switch condition.kind {
    case .all(let list): (kind, parts) = (.all, list)
    case .any(let list): (kind, parts) = (.any, list)
    case .not(let part): (kind, parts) = (.not, [part])
    case .atLeast(let count, let list): (kind, parts) = (.atLeast(count), list)
    default: (kind, parts) = (.leaf, listed(in: condition))
    }
    expect(kind, found.kind, id, "trace.kind")
    expect(parts.count, found.parts.count, id, "trace.parts")
    for (part, node) in zip(parts, found.parts) { compareTrace(part, node, id) }
  }

  /// The conditions that a leaf counts, or takes the sum or the mean of.
  private func listed(in leaf: Expression) -> [Expression] {
    guard case .aggregate(let aggregate, let parts) = leaf.kind else {
      return leaf.parts.flatMap(listed)
    }
    switch aggregate {
    case .count: return parts
    case .lowest, .highest: return parts.flatMap(listed)
    case .sum, .mean:
      let present = parts.compactMap { reference.value($0, .bounds).content }
      return !present.isEmpty && present.allSatisfy(\.isTruth) ? parts : []
    }
  }

  private mutating func compareMeasure(_ position: Reference<Measure>, _ found: MeasureResult) {
    let measure = rules.measures[position]
    let bounds = reference.measure(position)
    expect(reference.counted(position), found.counted, measure.id, "counted")
    expect(bounds.bounds, found.bounds, measure.id, "bounds")
    expect(bounds.canLack, found.canBeEmpty, measure.id, "canBeEmpty")
  }

  private mutating func compare(_ checklist: Checklist, _ found: ChecklistResult) {
    let isApplicable = reference.isFor(checklist.subjects)
    expect(isApplicable, found.isApplicable, checklist.id, "isApplicable")
    guard isApplicable, found.isApplicable else { return }
    var all: [Possibilities] = []
    expect(checklist.sections.count, found.sections.count, checklist.id, "sections")
    for (section, result) in zip(checklist.sections, found.sections) {
      let items = section.items.map { reference.possibilities($0.condition, .bounds) }
      expect(items, result.items, checklist.id, "\(section.id).items")
      expect(counts(items), result.counts, checklist.id, "\(section.id).counts")
      all += items
    }
    expect(counts(all), found.counts, checklist.id, "counts")
  }

  private mutating func compare(_ rule: ConsistencyRule, _ found: ConsistencyResult) {
    let expected = reference.consistency(rule)
    expect(expected, found.possibilities, rule.id, "possible")
    expect(expected == .met, found.isRaised, rule.id, "isRaised")
    if reference.isFor(rule.subjects) { compareTrace(rule.condition, found.trace, rule.id) }
  }

  private func counts(_ items: [Possibilities]) -> ChecklistResult.Counts {
    func count(_ verdict: Verdict) -> Int { items.count { $0.verdict == verdict } }
    return ChecklistResult.Counts(
      met: count(.met), notMet: count(.notMet), unknown: count(.unknown),
      notApplicable: count(.notApplicable))
  }

  private mutating func compareRecommendations(_ found: Assessment) {
    let expected = reference.recommendations()
    expect(expected.given, found.recommendations.given, "recommendations", "given")
    expect(expected.withheld, found.recommendations.withheld, "recommendations", "withheld")
    expect(
      expected.depends.map(\.recommendation), found.recommendations.depends.map(\.recommendation),
      "recommendations", "depends")
    expect(
      expected.depends.map(\.open), found.recommendations.depends.map(\.open), "recommendations",
      "depends.open")
  }
}

extension Abstract.Content {
  fileprivate var isTruth: Bool {
    if case .boolean = self { true } else { false }
  }
}

// MARK: Ladders

extension AssessmentComparison {
  private mutating func compareLadder(_ position: Reference<Ladder>, _ found: LadderResult) {
    let ladder = rules.ladders[position]
    let bounds = reference.ladder(position, .bounds)
    expect(bounds.isApplicable, found.isApplicable, ladder.id, "isApplicable")
    guard bounds.isApplicable, found.isApplicable else { return }
    expect(bounds.possible, found.possible, ladder.id, "possible")
    let places = bounds.possible.positions.filter { $0 >= ladder.outcomes.count }
    expect(places.first, found.low, ladder.id, "low")
    expect(places.last, found.high, ladder.id, "high")
    expect(bounds.own, found.levels.map(\.own), ladder.id, "own")
    expect(bounds.reached, found.levels.map(\.reached), ladder.id, "reached")
    let counted = reference.ladder(position, .counted)
    expect(ladder.outcomes.count, found.outcomes.count, ladder.id, "outcomes")
    for (place, (outcome, trace)) in zip(ladder.outcomes, found.outcomes).enumerated() {
      switch outcome.condition {
      case .holds(let condition):
        expect(bounds.outcomes[place], trace.possibilities, ladder.id, "outcomes")
        compareTrace(condition, trace, ladder.id)
      case .unanswered(let questions):
        expect(counted.outcomes[place], trace.possibilities, ladder.id, "outcomes")
        let missing = questions.map { Possibilities(reference.isMissing($0)) }
        expect(missing, trace.parts.map(\.possibilities), ladder.id, "outcomes")
        expect(
          questions.map { [.question($0)] }, trace.parts.map(\.reads), ladder.id, "outcomes")
      }
    }
    expect(
      counted.reached.map { $0 == .met }, found.levels.map(\.isReachedInCounted), ladder.id,
      "reachedInCounted")
    expect(reference.countedResult(position), found.counted, ladder.id, "counted")
    expect(reference.next(position), found.next, ladder.id, "next")
    expect(reference.firstBlocking(position), found.firstBlocking, ladder.id, "firstBlocking")
    let outOfOrder = ladder.levels.indices.filter {
      bounds.own[$0] == .met && bounds.reached[$0] != .met
    }
    expect(outOfOrder, found.outOfOrder, ladder.id, "outOfOrder")
    for (level, result) in zip(ladder.levels, found.levels) {
      let criteria = level.criteria.map { reference.namedCriterion($0, .bounds) }
      expect(
        criteria.indices.filter { criteria[$0] == .notMet }, result.unmet, ladder.id,
        "\(level.id).unmet")
      expect(
        criteria.indices.filter { criteria[$0].verdict == .unknown }, result.undecided, ladder.id,
        "\(level.id).undecided")
    }
    expect(reference.nearMisses(position), found.nearMisses, ladder.id, "nearMisses")
    expect(reference.declared(position), found.declared, ladder.id, "declared")
  }
}
