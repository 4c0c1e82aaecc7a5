/// What is said when the work was given up.
extension PathSearch {
  /// How much of a search's limit may be spent beyond it for some set at all.
  private static let shareForSomeSet = 4

  /// Some set of changes that reaches the goal and of which nothing can be left out; nil where none
  /// was found.
  mutating func someSet() -> Answers? {
    meter.limit = meter.spent + meter.limit / Self.shareForSomeSet + Self.leastWorkForSomeSet
    // From the last question on, so that what a change needs is looked at after it.
    let order = Array(scope.changeable.indices.reversed())
    guard var answers = someValues(of: order) else { return nil }
    // What costs most is left out first.
    let places = answers.keys.sorted { (-scope.costs[$0], -$0) < (-scope.costs[$1], -$1) }
    for place in places {
      let answer = answers.removeValue(forKey: place)
      if !reaches(answers) { answers[place] = answer }
    }
    return answers
  }

  private static let leastWorkForSomeSet = 100_000

  /// Whether some answers, all others as they stand, surely do everything that they must.
  mutating func reaches(_ answers: Answers) -> Bool {
    let places = answers.keys.sorted()
    for place in places {
      if let answer = answers[place] { stand.set(answer.given, for: scope.changeable[place]) }
    }
    meter.spend(1 + stand.settle())
    let demands = [GrowthDemand.goal] + places.flatMap { scope.demands(of: scope.changeable[$0]) }
    let holds = demands.allSatisfy { scope.state(of: $0, in: stand.evaluation) == .met }
    for place in places {
      let question = scope.changeable[place]
      stand.set(scope.present.evaluation.answers[question], for: question)
    }
    return holds && fillsRowsInTurn(answers)
  }
}
