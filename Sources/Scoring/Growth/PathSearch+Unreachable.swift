import RuleModel

/// Why no change that can be made reaches the goal.
extension PathSearch {
  /// The most clauses that are looked through for the ones that contradict each other.
  private static let mostClauses = 500

  /// The facts that keep the goal away.
  func facts(workLimit: Int) -> [GrowthReason] {
    let first = pessimists.first
    var search = ReasonSearch(scope, pessimist: first, workLimit: workLimit)
    let reasons = search.reasons(freeing: scope.changeable)
    guard reasons.isEmpty else { return reasons }
    // Each demand can be met, but not all of them: what the clauses that say so rest on.
    var meter = WorkMeter(limit: workLimit)
    guard case .none = HittingSet(costs: scope.costs).least(clauses, [], &meter) else {
      return [everyFact]
    }
    var questions = Set<Int>()
    var criteria = Set<Reference<Criterion>>()
    for place in contradicting() {
      guard let proof = proofs[place] else {
        // That new rows are filled in order rests on how many there are.
        guard let cell = clauses[place].needs.first, let count = rowCount(of: cell) else {
          return [everyFact]
        }
        questions.insert(count)
        continue
      }
      let offers = Set(clauses[place].offers.map { scope.changeable[$0] })
      var search = ReasonSearch(
        scope, pessimist: pessimists[proof.pessimist], workLimit: workLimit)
      let found = search.reasons(
        freeing: scope.changeable.filter { !offers.contains($0) }, against: proof.demand)
      // Other answers to what is open may have taken the place of those that prove it.
      guard let reason = found.first else { return [everyFact] }
      questions.formUnion(reason.questions.map(\.position))
      criteria.formUnion(reason.criteria)
    }
    return [
      GrowthReason(
        questions: facts.filter(questions.contains).map { Reference($0) },
        criteria: criteria.sorted())
    ]
  }

  // What cannot change itself.
  private var facts: [Int] {
    let changeable = Set(scope.changeable)
    return scope.questions.filter { !changeable.contains($0) }
  }

  /// All of them: where every value was tried, it may rest on any.
  var everyFact: GrowthReason {
    GrowthReason(questions: facts.map { Reference($0) }, criteria: [])
  }

  // The question that counts the rows of a group of which a change fills in a cell.
  private func rowCount(of place: Int) -> Int? {
    guard case .cell(let group, _, _) = scope.rules.questions[scope.changeable[place]].origin,
      case .free(let count, _) = scope.rules.groups[group].rows
    else { return nil }
    return count.position
  }

  // Clauses that cannot all be fulfilled, none of which can be left out.
  private func contradicting() -> [Int] {
    var rest = Array(clauses.indices)
    guard rest.count <= Self.mostClauses else { return rest }
    let solver = HittingSet(costs: scope.costs)
    var meter = WorkMeter(limit: Self.workLimit)
    for place in clauses.indices {
      let others = rest.filter { $0 != place }
      if case .none = solver.least(others.map { clauses[$0] }, [], &meter) { rest = others }
    }
    return rest
  }
}
