import RuleModel

/// Values for a set of changes, nearest first.
extension PathSearch {
  enum Values {
    case answers(Answers)
    /// Nothing does.
    case none
    /// What was tried reaches everything with each way to answer open questions that is known, but
    /// not surely; the sheet stands as it was tried.
    case missed(GrowthDemand)
    case spent
  }

  /// How a change is tried.
  private struct Cursor {
    let place: Int
    var values: ChangeDomain.Values
    var isAtStart = true
    var answer: GrowthChange.Answer?
  }

  /// What stands at the end of a row of tries.
  private enum End {
    case sure
    case missed(GrowthDemand)
    case vain
  }

  /// Values for every one of some changes, nearest first.
  mutating func values(for places: [Int]) -> Values {
    let questions = places.map { scope.changeable[$0] }
    for pessimist in pessimists.indices {
      pessimists[pessimist].free(only: questions, scope)
      pessimists[pessimist].settle(&meter)
    }
    return tried(places, canStay: false) { search, answers in search.end(of: answers) }
  }

  /// Whether no values of some changes, made or not, can do, even with further ones freed.
  mutating func isVain(_ places: [Int], freeing freed: Set<Int>) -> Bool {
    let questions = freed.sorted().map { scope.changeable[$0] }
    for pessimist in pessimists.indices {
      pessimists[pessimist].free(only: questions, scope)
      pessimists[pessimist].settle(&meter)
    }
    let result = tried(places, canStay: true) { _, _ in .sure }
    guard case .none = result else { return false }
    return true
  }

  /// Values for as few of some changes as are met on the way, which may all stay as they are.
  mutating func someValues(of places: [Int]) -> Answers? {
    let questions = places.map { scope.changeable[$0] }
    for pessimist in pessimists.indices {
      pessimists[pessimist].free(only: questions, scope)
      pessimists[pessimist].settle(&meter)
    }
    let result = tried(places, canStay: true) { search, answers in
      search.reaches(answers) ? .sure : .vain
    }
    guard case .answers(let answers) = result else { return nil }
    return answers
  }

  // Goes through values in the order of the places, giving up where the bounds exclude a demand.
  private mutating func tried(
    _ places: [Int], canStay: Bool, end: (inout PathSearch, Answers) -> End
  ) -> Values {
    defer { freeAgain(places) }
    var cursors: [Cursor] = []
    func answers() -> Answers {
      var answers: Answers = [:]
      for cursor in cursors { answers[cursor.place] = cursor.answer }
      return answers
    }
    while true {
      if cursors.count == places.count {
        switch end(&self, answers()) {
        case .sure: return .answers(answers())
        case .missed(let demand): return .missed(demand)
        case .vain: break
        }
        guard !cursors.isEmpty else { return .none }
      } else {
        let place = places[cursors.count]
        cursors.append(Cursor(place: place, values: scope.domains[place].values))
      }
      // The last one goes on to its next value; where it has none, the one before it does.
      while let last = cursors.indices.last {
        let changed = cursors[..<last].filter { $0.answer != nil }.map(\.place)
        if advance(&cursors[last], canStay: canStay, after: changed) { break }
        if meter.isSpent { return .spent }
        set(scope.domains[cursors[last].place].freed, for: cursors[last].place)
        cursors.removeLast()
      }
      if meter.isSpent { return .spent }
      guard !cursors.isEmpty else { return .none }
    }
  }

  // Takes the next value that nothing speaks against; false where there is none.
  private mutating func advance(
    _ cursor: inout Cursor, canStay: Bool, after changed: [Int]
  ) -> Bool {
    let place = cursor.place
    let isAtStart = cursor.isAtStart
    cursor.isAtStart = false
    if isAtStart, canStay {
      cursor.answer = nil
      for pessimist in pessimists.indices {
        let question = scope.changeable[place]
        pessimists[pessimist].set(pessimists[pessimist].kept(question), for: question)
      }
      if canHold(after: changed) == true { return true }
    }
    func canBe(_ value: AbstractValue) -> Bool? {
      set(.value(value), for: place)
      return canHold(after: changed + [place])
    }
    switch cursor.values {
    case .list(let values):
      for (tried, value) in values.enumerated() {
        guard let passes = canBe(AbstractValue(value, textOrigin: nil)) else { return false }
        guard passes else { continue }
        cursor.values = .list(Array(values.dropFirst(tried + 1)))
        cursor.answer = .value(value)
        return true
      }
      return false
    case .ticks(var order):
      let next = order.next(canBe)
      cursor.values = .ticks(order)
      cursor.answer = next.map { .value($0) }
      return next != nil
    case .line(var order):
      let next = order.next(canBe)
      cursor.values = .line(order)
      cursor.answer = next.map { .value($0) }
      return next != nil
    case .written:
      cursor.values = .list([])
      cursor.answer = .written
      return canBe(.written) == true
    }
  }

  private mutating func set(_ answer: GivenAnswer, for place: Int) {
    for pessimist in pessimists.indices {
      pessimists[pessimist].set(answer, for: scope.changeable[place])
    }
  }

  private mutating func freeAgain(_ places: [Int]) {
    for place in places { set(scope.domains[place].freed, for: place) }
  }

  // Whether the bounds leave everything possible that must hold; nil where the work is given up.
  private mutating func canHold(after changed: [Int]) -> Bool? {
    for pessimist in pessimists.indices {
      let canMeet = pessimists[pessimist].canMeet(.goal, scope, &meter)
      guard !meter.isSpent else { return nil }
      guard canMeet else { return false }
      for place in changed {
        for demand in scope.demands(of: scope.changeable[place])
        where !pessimists[pessimist].canMeet(demand, scope, &meter) {
          return false
        }
      }
    }
    return true
  }

  // What some changes lead to as the sheet stands.
  private mutating func end(of answers: Answers) -> End {
    for (place, answer) in answers {
      stand.set(answer.given, for: scope.changeable[place])
    }
    meter.spend(1 + stand.settle())
    let places = answers.keys.sorted()
    let demands =
      [.goal] + places.flatMap { scope.demands(of: scope.changeable[$0]) }
    let missed = demands.first { scope.state(of: $0, in: stand.evaluation) != .met }
    if let missed, canAddPessimist,
      pessimists.allSatisfy({
        scope.state(of: missed, in: $0.probe.evaluation).canBeMet
      }), hasOpenQuestions(beside: answers)
    {
      return .missed(missed)
    }
    for place in places {
      let question = scope.changeable[place]
      stand.set(scope.present.evaluation.answers[question], for: question)
    }
    return missed == nil && fillsRowsInTurn(answers) ? .sure : .vain
  }

  private func hasOpenQuestions(beside answers: Answers) -> Bool {
    let changed = Set(answers.keys.map { scope.changeable[$0] })
    return scope.questions.contains {
      scope.present.evaluation.answers[$0] == .unanswered && !changed.contains($0)
    }
  }

  /// Whether a new row has a change only where the new row before it has one.
  func fillsRowsInTurn(_ answers: Answers) -> Bool {
    scope.newRows.allSatisfy { row in
      row.before.map { before in
        !row.cells.contains { answers[$0] != nil } || before.contains { answers[$0] != nil }
      } ?? true
    }
  }
}

extension GrowthChange.Answer {
  /// The answer, as it is evaluated.
  var given: GivenAnswer {
    switch self {
    case .value(let value): .value(AbstractValue(value, textOrigin: nil))
    case .written: .value(.written)
    }
  }
}
