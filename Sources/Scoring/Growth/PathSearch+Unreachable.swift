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
    var questions = Set<Reference<Question>>()
    var criteria = Set<Reference<Criterion>>()
    for place in contradicting() {
      guard let proof = proofs[place], pessimists.indices.contains(proof.pessimist) else {
        continue
      }
      let offers = Set(clauses[place].offers.map { scope.changeable[$0] })
      var search = ReasonSearch(
        scope, pessimist: pessimists[proof.pessimist], workLimit: workLimit)
      let found = search.reasons(
        freeing: scope.changeable.filter { !offers.contains($0) }, against: proof.demand)
      // What can change itself is no fact: the clause says that some of it has to, as long as the
      // facts stay.
      guard let reason = found.first else { continue }
      let facts = reason.questions.filter { !offers.contains($0.position) }
      guard !facts.isEmpty else { continue }
      questions.formUnion(facts)
      criteria.formUnion(reason.criteria)
    }
    return [GrowthReason(questions: questions.sorted(), criteria: criteria.sorted())]
  }

  // Clauses that cannot all be fulfilled, none of which can be left out.
  private func contradicting() -> [Int] {
    var rest = Array(clauses.indices)
    guard rest.count <= Self.mostClauses else { return rest }
    let solver = HittingSet(costs: scope.costs)
    var meter = WorkMeter(limit: Self.workLimit)
    for place in clauses.indices {
      let others = rest.filter { $0 != place }
      if case .none = solver.least(others.map { clauses[$0] }, &meter) { rest = others }
    }
    return rest
  }
}
