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
    var digits = space.domains.map { _ in 0 }
    for (question, domain) in zip(space.questions, space.domains) {
      evaluation.answers[question] = domain[0]
    }
    let count = space.domains.reduce(1) { $0 * $1.count }
    var results = targets.map { _ in [AbstractValue]() }
    for place in results.indices { results[place].reserveCapacity(count) }
    var changed = 0
    for combination in 1...count {
      evaluation.evaluate(affected.isEmpty ? [] : affected[changed])
      for (place, target) in targets.enumerated() {
        results[place].append(evaluation.result(of: target))
      }
      guard combination < count else { break }
      changed = digits.count - 1
      while digits[changed] + 1 == space.domains[changed].count {
        digits[changed] = 0
        evaluation.answers[space.questions[changed]] = space.domains[changed][0]
        changed -= 1
      }
      digits[changed] += 1
      evaluation.answers[space.questions[changed]] = space.domains[changed][digits[changed]]
    }
    for question in space.questions { evaluation.answers[question] = bounds.answers[question] }
    evaluation.evaluate(affected.first ?? [])
    return results
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
