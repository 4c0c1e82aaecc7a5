import RuleModel

/// Makes routes of the answers that a search has found.
struct RouteMaking {
  private let plan: ScoringPlan
  private let sheet: AnswerSheet
  private let scope: GrowthScope
  private let states: [QuestionState]
  /// The criteria that the goal rests on.
  private let criteria: [Int]

  init(_ plan: ScoringPlan, _ sheet: AnswerSheet, _ scope: GrowthScope) {
    self.plan = plan
    self.sheet = sheet
    self.scope = scope
    states = plan.questionStates(of: sheet)
    criteria = scope.goalCriteria
  }

  /// The route of some answers, by place among what can change.
  func route(_ answers: PathSearch.Answers) -> GrowthRoute {
    let places = answers.keys.sorted()
    var after = scope.present
    for place in places {
      if let answer = answers[place] {
        after.set(answer.given, for: scope.changeable[place])
      }
    }
    _ = after.settle()
    let newlyMet = criteria.filter {
      scope.present.evaluation.criteriaRead[$0] != .met
        && after.evaluation.criteriaRead[$0] == .met
    }
    let read = newlyMet.map { criterion in
      Set(scope.program.dependencies.closure(of: [.criterion(criterion)]))
    }
    let changes = places.compactMap { place -> GrowthChange? in
      let question = scope.changeable[place]
      guard let answer = answers[place] else { return nil }
      return GrowthChange(
        question: Reference(question), from: states[question], to: answer,
        cost: scope.cost(scope.costs[place]),
        serves: zip(newlyMet, read).filter { $1.contains(.question(question)) }
          .map { Reference($0.0) })
    }
    return GrowthRoute(
      changes: inOrder(changes),
      cost: scope.cost(places.reduce(0) { $0 + scope.costs[$1] }))
  }

  // What another change opens, or what requires it, behind it; else in the order of the rule set.
  private func inOrder(_ changes: [GrowthChange]) -> [GrowthChange] {
    let changed = Set(changes.map { $0.question.position })
    let dependencies = scope.program.dependencies
    let needed = changes.map { change -> Set<Int> in
      let question = change.question.position
      let compiled = scope.program.questions[question]
      let nodes = [compiled.askWhen, compiled.requires].compactMap { $0 }
      let read = dependencies.closure(of: scope.program.reader.elements(in: nodes))
      var needed = Set<Int>()
      for case .question(let position) in read
      where position != question && changed.contains(position) {
        needed.insert(position)
      }
      return needed
    }
    var result: [GrowthChange] = []
    var isDone = Set<Int>()
    var rest = Array(changes.indices)
    while !rest.isEmpty {
      // Where two require one another the first comes first.
      let next = rest.firstIndex { needed[$0].isSubset(of: isDone) } ?? 0
      let place = rest.remove(at: next)
      isDone.insert(changes[place].question.position)
      result.append(changes[place])
    }
    return result
  }
}

extension Program.Ladder {
  /// A level and those that it requires, directly or through others, lowest first.
  func levelsOnTheWay(to level: Int) -> [Int] {
    var isOnTheWay = levels.map { _ in false }
    guard levels.indices.contains(level) else { return [] }
    isOnTheWay[level] = true
    // Each requires lower ones only.
    for place in levels.indices.reversed() where isOnTheWay[place] {
      for required in levels[place].requires where levels.indices.contains(required) {
        isOnTheWay[required] = true
      }
    }
    return levels.indices.filter { isOnTheWay[$0] }
  }
}
