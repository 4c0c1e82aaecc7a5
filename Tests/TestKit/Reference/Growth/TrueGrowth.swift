package import RuleModel
package import Scoring

/// Every route of least cost, found by trying every set of changes.
package struct TrueGrowth: Sendable {
  /// A set of questions that is enough, with the nearest answers that are.
  package struct Route: Hashable, Sendable {
    package let questions: [Int]
    package let answers: [Answer]
    package let cost: Rational

    package var changes: [(question: Int, answer: Answer)] {
      zip(questions, answers).map { ($0, $1) }
    }
  }

  package let goal: GrowthGoal
  package let isReached: Bool
  /// The routes of least cost by the tie rules; empty where the goal is reached or cannot be.
  package let routes: [Route]

  /// Nil when there are more states than a limit.
  package init?(
    _ goal: GrowthGoal, _ rules: RuleSet, _ sheet: AnswerSheet,
    _ weighing: GrowthWeighing = .byEffort, limit: Int
  ) {
    let space = GrowthSpace(rules, sheet, weighing)
    guard space.count(upTo: limit) != nil, let choices = space.choices else { return nil }
    self.goal = goal
    isReached = AbstractEvaluator(rules, sheet).isReached(goal)
    routes = isReached ? [] : Self.routes(goal, space, choices)
  }

  private static func routes(
    _ goal: GrowthGoal, _ space: GrowthSpace, _ choices: [GrowthSpace.Choice]
  ) -> [Route] {
    var found: [Route] = []
    for places in subsets(choices) {
      let chosen = places.map { choices[$0] }
      let cost = chosen.reduce(0) { exact($0 + $1.cost) }
      if let least = found.first?.cost, cost > least { break }
      let questions = chosen.map(\.question)
      guard space.fillsRowsInOrder(Set(questions)) else { continue }
      if let answers = nearest(goal, space, chosen) {
        found.append(Route(questions: questions, answers: answers, cost: cost))
      }
    }
    return found
  }

  /// The sets of places, cheapest first, then the smaller, then the one that begins earlier.
  private static func subsets(_ choices: [GrowthSpace.Choice]) -> [[Int]] {
    var sets: [(cost: Rational, places: [Int])] = []
    for bits in 1..<max(1, 1 << choices.count) {
      let places = choices.indices.filter { bits & (1 << $0) != 0 }
      sets.append((places.reduce(0) { exact($0 + choices[$1].cost) }, places))
    }
    return sets.sorted { left, right in
      if left.cost != right.cost { return left.cost < right.cost }
      return left.places.count == right.places.count
        ? left.places.lexicographicallyPrecedes(right.places)
        : left.places.count < right.places.count
    }.map(\.places)
  }

  /// The first combination of answers that is enough; the last question's turn fastest, so that an
  /// earlier question has the nearest answer that leaves the later ones one.
  private static func nearest(
    _ goal: GrowthGoal, _ space: GrowthSpace, _ chosen: [GrowthSpace.Choice]
  ) -> [Answer]? {
    let count = chosen.reduce(1) { $0 * $1.answers.count }
    for number in 0..<count {
      var rest = number
      var answers: [Answer] = []
      for choice in chosen.reversed() {
        answers.append(choice.answers[rest % choice.answers.count])
        rest /= choice.answers.count
      }
      answers.reverse()
      let changes = zip(chosen, answers).map { (question: $0.question, answer: $1) }
      if space.isRoute(changes, to: goal) { return answers }
    }
    return nil
  }
}
