import RuleModel

/// Looks for the answers that keep a goal away.
struct ReasonSearch {
  private let scope: GrowthScope
  private var pessimist: Pessimist
  private var meter: WorkMeter

  /// Starts from a way to answer what is open that does not reach the goal.
  init(_ scope: GrowthScope, pessimist: Pessimist? = nil, workLimit: Int) {
    self.scope = scope
    meter = WorkMeter(limit: workLimit)
    if let pessimist {
      self.pessimist = pessimist
    } else {
      var stand = scope.present
      let pins = Pessimism(scope).answers(against: .goal, in: &stand, &meter)
      self.pessimist = Pessimist(scope, pins: pins)
    }
  }

  /// Minimal reasons among the questions that are not freed, no two of which share one.
  mutating func reasons(
    freeing freed: [Int], against demand: GrowthDemand = .goal
  ) -> [GrowthReason] {
    var freed = freed
    var result: [GrowthReason] = []
    pessimist.free(only: freed, scope)
    while !meter.isSpent, let kept = kept(beside: Set(freed), demand) {
      pessimist.settle(&meter)
      let before = possibleCriteria
      for question in kept { pessimist.free(question, scope) }
      pessimist.settle(&meter)
      result.append(
        GrowthReason(
          questions: kept.map { Reference($0) },
          criteria: zip(scope.goalCriteria, zip(before, possibleCriteria))
            .filter { !$1.0 && $1.1 }.map { Reference($0.0) }))
      guard !kept.isEmpty else { return result }
      freed += kept
      pessimist.free(only: freed, scope)
    }
    return result
  }

  private var possibleCriteria: [Bool] {
    scope.goalCriteria.map { pessimist.probe.evaluation.criteriaRead[$0].canBeMet }
  }

  // The questions beside those that are freed which keep a demand away; nil where none do.
  private mutating func kept(beside freed: Set<Int>, _ demand: GrowthDemand) -> [Int]? {
    let questions = scope.questions.filter { !freed.contains($0) }
    return pessimist.kept(of: [questions.map { [$0] }], against: demand, scope, &meter)?.sorted()
  }
}
