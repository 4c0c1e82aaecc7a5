import RuleModel

/// An evaluation of a cone that is kept up to date while answers change: only what reads a changed
/// answer is evaluated again, and what reads that only where it came out differently.
struct Probe: Sendable {
  private(set) var evaluation: Evaluation
  /// How many criteria of the cone can be met.
  private(set) var possibleCriteria = 0
  private let cone: EvaluationCone
  /// The places whose elements have to be evaluated, as bits.
  private var stale: [UInt64]
  /// The places of criteria that the goal needs and that were surely unmet when they were evaluated,
  /// as bits.
  private var failing: [UInt64]

  /// Evaluates a cone, with the answers that an evaluation holds.
  init(_ evaluation: Evaluation, _ cone: EvaluationCone) {
    self.evaluation = evaluation
    self.cone = cone
    stale = [UInt64](repeating: 0, count: cone.elements.count / 64 + 1)
    failing = stale
    self.evaluation.evaluate(cone.elements)
    for (place, element) in cone.elements.enumerated() {
      guard case .criterion(let position) = element else { continue }
      note(.notMet, became: self.evaluation.criteriaRead[position], at: place)
    }
  }

  /// Puts another answer in; what hangs on it is not up to date until ``settle()``.
  mutating func set(_ answer: GivenAnswer, for question: Int) {
    guard evaluation.answers[question] != answer else { return }
    evaluation.answers[question] = answer
    if let place = cone.place(of: .question(question)) { mark(place) }
  }

  /// Evaluates what is not up to date, and says how much work that was.
  mutating func settle() -> Int { settle(untilFailing: false).work }

  /// Evaluates what is not up to date until a criterion that the goal needs surely fails; what comes
  /// after it may not be up to date then.
  mutating func settleUntilFailing() -> (work: Int, fails: Bool) { settle(untilFailing: true) }

  private mutating func settle(untilFailing: Bool) -> (work: Int, fails: Bool) {
    var work = 0
    var word = 0
    var failure = firstFailing
    var asking = Evaluation.Asking()
    while word < stale.count {
      guard stale[word] != 0 else {
        word += 1
        continue
      }
      let place = word << 6 + stale[word].trailingZeroBitCount
      // All that stands before the place is up to date.
      if untilFailing, let failure, failure < place { return (work, true) }
      stale[word] &= stale[word] - 1
      work += cone.work[place]
      if case .question(let position) = cone.elements[place] {
        let before = evaluation.questions[position]
        evaluation.evaluate(cone.elements[place], &asking)
        markReaders(of: place, where: evaluation.questions[position], differsFrom: before)
      } else if evaluate(cone.elements[place], at: place, &asking) {
        markReaders(of: place)
        if cone.isNeeded[place] { failure = firstFailing }
      }
    }
    return (work, failure != nil)
  }

  private var firstFailing: Int? {
    failing.firstIndex { $0 != 0 }.map { $0 << 6 + failing[$0].trailingZeroBitCount }
  }

  // Notes what became of a criterion.
  private mutating func note(
    _ before: Possibilities, became after: Possibilities, at place: Int
  ) {
    possibleCriteria += (after.canBeMet ? 1 : 0) - (before.canBeMet ? 1 : 0)
    guard cone.isNeeded[place] else { return }
    let bit: UInt64 = 1 << UInt64(place & 63)
    if after == .notMet { failing[place >> 6] |= bit } else { failing[place >> 6] &= ~bit }
  }

  private mutating func markReaders(of place: Int) {
    for reader in cone.readers(of: place) { mark(cone.readers[reader]) }
  }

  // Marks what finds something else in a question than before.
  private mutating func markReaders(
    of place: Int, where after: Evaluation.QuestionValue,
    differsFrom before: Evaluation.QuestionValue
  ) {
    guard before != after else { return }
    guard after.differsInNumberOnly(from: before), let new = after.value.interval,
      let old = before.value.interval
    else { return markReaders(of: place) }
    let passed = cone.pointsPassed(at: place, from: old, to: new)
    for reader in cone.readers(of: place) where cone.pointsRead[reader] & passed != 0 {
      mark(cone.readers[reader])
    }
  }

  /// Takes something else for what a criterion is until ``reconsider(_:)``.
  mutating func assume(_ possibilities: Possibilities, ofCriterion position: Int) {
    guard let place = cone.place(of: .criterion(position)) else { return }
    note(evaluation.criteriaRead[position], became: possibilities, at: place)
    evaluation.assume(possibilities, ofCriterion: position)
    markReaders(of: place)
  }

  /// Evaluates a criterion anew.
  mutating func reconsider(_ criterion: Int) {
    if let place = cone.place(of: .criterion(criterion)) { mark(place) }
  }

  private mutating func mark(_ place: Int) {
    stale[place >> 6] |= 1 << UInt64(place & 63)
  }

  // Evaluates an element, and says whether others find something else in it.
  private mutating func evaluate(
    _ element: Element, at place: Int, _ asking: inout Evaluation.Asking
  ) -> Bool {
    switch element {
    case .question(let position):
      let before = evaluation.questions[position]
      evaluation.evaluate(element, &asking)
      return evaluation.questions[position] != before
    case .criterion(let position):
      let before = evaluation.criteriaRead[position]
      evaluation.evaluate(element, &asking)
      let after = evaluation.criteriaRead[position]
      note(before, became: after, at: place)
      return after != before
    case .measure(let position):
      let before = (evaluation.measures[position], evaluation.measureLacks[position])
      evaluation.evaluate(element, &asking)
      return before != (evaluation.measures[position], evaluation.measureLacks[position])
    case .ladder(let position):
      let before = evaluation.ladders[position]
      evaluation.evaluate(element, &asking)
      return evaluation.ladders[position] != before
    }
  }
}

extension Evaluation.QuestionValue {
  fileprivate func differsInNumberOnly(from before: Self) -> Bool {
    applies == before.applies && isAsked == before.isAsked && isAnswered == before.isAnswered
      && value.canLack == before.value.canLack
  }
}
