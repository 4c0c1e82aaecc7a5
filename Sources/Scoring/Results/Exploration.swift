import RuleModel

/// Scores combinations of answers, one set of questions after another.
struct Exploration {
  /// The answers to try.
  struct Space: Hashable {
    /// In the order of the rule set.
    let questions: [Int]
    /// The answers to each; none is empty.
    let domains: [[GivenAnswer]]
  }

  /// The most combinations of answers that are all alike that are scored before others.
  private static let mostAlike = 16

  private let bounds: Evaluation
  /// Like ``bounds``, but while combinations are scored.
  private var evaluation: Evaluation
  /// The last place whose answers reach each element; -1 between spaces, and where none does.
  private var last: [Int]

  /// Takes a sheet's evaluated bounds.
  init(_ bounds: Evaluation) {
    self.bounds = bounds
    evaluation = bounds
    last = [Int](repeating: -1, count: bounds.program.dependencies.count)
  }

  /// What comes out for each target, for every combination; the last question's answers change
  /// fastest.
  mutating func results(of targets: [Target], in space: Space) -> [[AbstractValue]] {
    let affected = affectedElements(of: targets, in: space)
    let count = space.domains.reduce(1) { $0 * $1.count }
    var results = targets.map { _ in [AbstractValue]() }
    for place in results.indices { results[place].reserveCapacity(count) }
    var digits = answer(space) { _ in 0 }
    var changed: Int? = 0
    while let from = changed {
      evaluate(affected, from: from)
      for (place, target) in targets.enumerated() {
        results[place].append(evaluation.result(of: target))
      }
      changed = advance(&digits, in: space)
    }
    takeBack(space, affected)
    return results
  }

  /// What comes out for each target in any combination; no more are scored than it takes to see that
  /// everything within the bounds comes out.
  mutating func unions(of targets: [Target], in space: Space) -> [AbstractValue] {
    let affected = affectedElements(of: targets, in: space)
    let limits = targets.map { bounds.result(of: $0).withoutTextOrigin }
    var unions: [AbstractValue] = []
    func isWhole() -> Bool {
      !unions.isEmpty && unions.indices.allSatisfy { unions[$0].withoutTextOrigin == limits[$0] }
    }
    // What lies farthest apart often comes of answers that are all alike: all yes, all no, all 該当なし.
    let most = space.domains.map(\.count).max() ?? 1
    for number in [most - 1] + (0..<min(most - 1, Self.mostAlike)) where !isWhole() {
      _ = answer(space) { min(number, $0.count - 1) }
      evaluate(affected, from: 0)
      join(&unions, targets)
    }
    var digits = answer(space) { _ in 0 }
    var changed: Int? = 0
    while let from = changed, !isWhole() {
      evaluate(affected, from: from)
      join(&unions, targets)
      changed = advance(&digits, in: space)
    }
    takeBack(space, affected)
    return unions
  }

  private func join(_ unions: inout [AbstractValue], _ targets: [Target]) {
    for (place, target) in targets.enumerated() {
      let result = evaluation.result(of: target)
      if place == unions.count {
        unions.append(result)
      } else if result != unions[place] {
        unions[place] = unions[place].union(result)
      }
    }
  }

  /// Gives each question one of its answers, and says which.
  private mutating func answer(_ space: Space, _ choice: ([GivenAnswer]) -> Int) -> [Int] {
    let digits = space.domains.map(choice)
    for (place, question) in space.questions.enumerated() {
      evaluation.answers[question] = space.domains[place][digits[place]]
    }
    return digits
  }

  /// Gives the answers of the next combination; the first place whose answer has changed, or nil
  /// behind the last combination.
  private mutating func advance(_ digits: inout [Int], in space: Space) -> Int? {
    for place in digits.indices.reversed() {
      digits[place] = digits[place] + 1 == space.domains[place].count ? 0 : digits[place] + 1
      evaluation.answers[space.questions[place]] = space.domains[place][digits[place]]
      if digits[place] > 0 { return place }
    }
    return nil
  }

  /// Scores what changed answers from a place on reach.
  private mutating func evaluate(_ affected: [[Element]], from place: Int) {
    if !affected.isEmpty { evaluation.evaluate(affected[place]) }
  }

  /// Leaves the questions open again.
  private mutating func takeBack(_ space: Space, _ affected: [[Element]]) {
    for question in space.questions { evaluation.answers[question] = bounds.answers[question] }
    evaluate(affected, from: 0)
  }

  // For each place: what must be evaluated again when the answers from there on change.
  private mutating func affectedElements(
    of targets: [Target], in space: Space
  ) -> [[Element]] {
    let program = bounds.program
    let dependencies = program.dependencies
    let elements = dependencies.closure(of: targets.flatMap(program.roots))
    var places: [Int: Int] = [:]
    for (place, question) in space.questions.enumerated() { places[question] = place }
    for element in elements {
      var place = -1
      if case .question(let position) = element { place = places[position] ?? -1 }
      for read in dependencies.read(by: element) {
        place = max(place, last[dependencies.number(read)])
      }
      last[dependencies.number(element)] = place
    }
    defer { for element in elements { last[dependencies.number(element)] = -1 } }
    return space.questions.indices.map { place in
      // A question with one answer never changes.
      place > 0 && space.domains[place].count == 1
        ? [] : elements.filter { last[dependencies.number($0)] >= place }
    }
  }
}
