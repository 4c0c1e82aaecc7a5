import RuleModel
package import Scoring

/// Compares a path with the true one, and holds it to what it says of itself.
package struct PathComparison {
  private let example: GrowthCase
  private let space: GrowthSpace
  private let before: AbstractEvaluator
  package private(set) var differences: [Difference] = []

  /// All differences between a path and the routes that trying everything gives.
  package init(_ found: GrowthPath, _ truth: TrueGrowth, _ example: GrowthCase) {
    self.init(example)
    expect("\(example.goal)", "\(found.goal)", "goal")
    switch found.result {
    case .reached: expect(true, truth.isReached, "reached")
    case .unreachable(let reasons):
      expect(false, truth.isReached, "reached")
      expect(truth.routes.first.map(text), nil, "unreachable")
      if reasons.isEmpty { expect("why", "nothing", "reasons") }
    case .routes(let route, let alternatives, let hasMore):
      expect(truth.routes.first.map(text), text(route), "route")
      // Fewer may be listed than there are, but none may be left out in between.
      expect(
        truth.routes.dropFirst().prefix(alternatives.count).map(text), alternatives.map(text),
        "alternatives")
      expect(truth.routes.count > alternatives.count + 1, hasMore, "hasMore")
      for route in [route] + alternatives { check(route) }
    case .bounded:
      expect("all states tried", "bounded", "result")
    }
  }

  /// What a path that is too large to find otherwise has to hold.
  package init(_ found: GrowthPath, _ example: GrowthCase) {
    self.init(example)
    expect(example.goal, found.goal, "goal")
    expect(before.isReached(example.goal), found.result == .reached, "reached")
    switch found.result {
    case .reached, .unreachable: break
    case .routes(let route, let alternatives, _):
      for route in [route] + alternatives {
        check(route)
        expect(found.route?.cost, route.cost, "cost of an alternative")
      }
    case .bounded(let best, let least):
      guard let best else { break }
      check(best)
      if best.cost < least { expect("at least \(least)", "\(best.cost)", "best.cost") }
    }
  }

  private init(_ example: GrowthCase) {
    self.example = example
    space = GrowthSpace(example.rules, example.sheet, example.weighing)
    before = AbstractEvaluator(example.rules, example.sheet)
  }

  // MARK: One route

  private mutating func check(_ route: GrowthRoute) {
    let changes = route.changes.map(Self.applied)
    let name = text(route)
    let changeable = Set(GrowthSpace.changeable(example.rules, example.sheet))
    expect(
      [], changes.map(\.question).filter { !changeable.contains($0) }, "\(name).cannot change")
    expect(true, space.isRoute(changes, to: example.goal), "\(name).reaches")
    for position in changes.indices {
      var fewer = changes
      fewer.remove(at: position)
      expect(false, space.isRoute(fewer, to: example.goal), "\(name).\(position) can be left out")
    }
    expect(
      route.changes.reduce(0) { exact($0 + $1.cost) }, route.cost, "\(name).cost of the changes")
    for change in route.changes {
      let question = example.rules.questions[change.question]
      expect(question.cost(example.weighing), change.cost, "\(name).\(question.id).cost")
      expect(before.state(change.question), change.from, "\(name).\(question.id).from")
    }
    checkOrder(route)
    checkServes(route, AbstractEvaluator(example.rules, space.sheet(changing: changes)))
  }

  private static func applied(_ change: GrowthChange) -> (question: Int, answer: Answer) {
    switch change.to {
    case .value(let value): (change.question.position, .value(value))
    case .written: (change.question.position, .value(.text("x")))
    }
  }

  /// A question that another one opens, or requires, stands behind it, unless they go in circles.
  private mutating func checkOrder(_ route: GrowthRoute) {
    let questions = route.changes.map(\.question)
    let reads = questions.map { read(toChange: $0) }
    let isCircular = questions.indices.contains { position in
      questions.indices.contains {
        $0 != position && reads[position].contains(questions[$0].position)
          && reads[$0].contains(questions[position].position)
      }
    }
    guard !isCircular else { return }
    for later in questions.indices {
      for earlier in questions.indices where earlier > later {
        if reads[later].contains(questions[earlier].position) {
          expect(
            "\(id(questions[earlier])) first", "\(id(questions[later]))", "\(text(route)).order")
        }
      }
    }
  }

  /// The questions on which it hangs whether another may change.
  private func read(toChange question: Reference<Question>) -> Set<Int> {
    var reads = Reads(example.rules, example.sheet.respondent)
    let question = example.rules.questions[question]
    if let askWhen = question.askWhen { reads.add(askWhen) }
    if let requires = question.requires { reads.add(requires) }
    return reads.questions
  }

  private mutating func checkServes(_ route: GrowthRoute, _ after: AbstractEvaluator) {
    for change in route.changes {
      for criterion in change.serves {
        var reads = Reads(example.rules, example.sheet.respondent)
        reads.add(criterion)
        let name =
          "\(text(route)).\(id(change.question)).serves.\(example.rules.criteria[criterion].id)"
        expect(true, reads.questions.contains(change.question.position), "\(name).reads")
        expect(true, after.namedCriterion(criterion, .bounds) == .met, "\(name).met")
        expect(false, before.namedCriterion(criterion, .bounds) == .met, "\(name).met before")
      }
    }
  }

  // MARK: Words

  private func id(_ question: Reference<Question>) -> Identifier {
    example.rules.questions[question].id
  }

  private func text(_ route: TrueGrowth.Route) -> String {
    text(cost: route.cost, route.changes.map { ($0.question, $0.answer) })
  }

  private func text(_ route: GrowthRoute) -> String {
    text(
      cost: route.cost,
      route.changes.map(Self.applied).map { ($0.question, $0.answer) }.sorted { $0.0 < $1.0 })
  }

  private func text(cost: Rational, _ changes: [(Int, Answer)]) -> String {
    let written = changes.map { question, answer in
      let question = example.rules.questions[question]
      guard case .value(let value) = answer else { return "\(question.id) = \(answer)" }
      return "\(question.id) = \(example.rules.text(value, question.kind.type))"
    }
    return "\(written.joined(separator: ", ")) for \(cost)"
  }

  private mutating func expect<Part: Equatable>(_ expected: Part, _ found: Part, _ path: String) {
    guard expected != found else { return }
    differences.append(
      Difference(path: path, expected: "\(expected)", found: "\(found)"))
  }
}
