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

  /// Evaluates a cone, with the answers that an evaluation holds.
  init(_ evaluation: Evaluation, _ cone: EvaluationCone) {
    self.evaluation = evaluation
    self.cone = cone
    stale = [UInt64](repeating: 0, count: cone.elements.count / 64 + 1)
    self.evaluation.evaluate(cone.elements)
    possibleCriteria = cone.elements.count {
      if case .criterion(let position) = $0 {
        self.evaluation.criteriaRead[position].canBeMet
      } else {
        false
      }
    }
  }

  /// Puts another answer in; what hangs on it is not up to date until ``settle()``.
  mutating func set(_ answer: GivenAnswer, for question: Int) {
    guard evaluation.answers[question] != answer else { return }
    evaluation.answers[question] = answer
    if let place = cone.place(of: .question(question)) { mark(place) }
  }

  /// Evaluates what is not up to date, and says how much work that was.
  mutating func settle() -> Int {
    var work = 0
    var word = 0
    while word < stale.count {
      guard stale[word] != 0 else {
        word += 1
        continue
      }
      let place = word << 6 + stale[word].trailingZeroBitCount
      stale[word] &= stale[word] - 1
      work += cone.work[place]
      if let points = cone.points[place], case .question(let position) = cone.elements[place] {
        let before = evaluation.questions[position]
        evaluation.evaluate(cone.elements[place])
        let after = evaluation.questions[position]
        guard before != after else { continue }
        for (reader, points) in zip(cone.readers[place], points)
        where !after.isLike(before, at: points) {
          mark(reader)
        }
        continue
      }
      guard evaluate(cone.elements[place]) else { continue }
      for reader in cone.readers[place] { mark(reader) }
    }
    return work
  }

  /// Takes something else for what a criterion is until ``reconsider(_:)``.
  mutating func assume(_ possibilities: Possibilities, ofCriterion position: Int) {
    guard let place = cone.place(of: .criterion(position)) else { return }
    let before = evaluation.criteriaRead[position]
    possibleCriteria += (possibilities.canBeMet ? 1 : 0) - (before.canBeMet ? 1 : 0)
    evaluation.assume(possibilities, ofCriterion: position)
    for reader in cone.readers[place] { mark(reader) }
  }

  /// Evaluates a criterion anew.
  mutating func reconsider(_ criterion: Int) {
    if let place = cone.place(of: .criterion(criterion)) { mark(place) }
  }

  private mutating func mark(_ place: Int) {
    stale[place >> 6] |= 1 << UInt64(place & 63)
  }

  // Evaluates an element, and says whether others find something else in it.
  private mutating func evaluate(_ element: Element) -> Bool {
    switch element {
    case .question(let position):
      let before = evaluation.questions[position]
      evaluation.evaluate(element)
      return evaluation.questions[position] != before
    case .criterion(let position):
      let before = evaluation.criteriaRead[position]
      evaluation.evaluate(element)
      let after = evaluation.criteriaRead[position]
      possibleCriteria += (after.canBeMet ? 1 : 0) - (before.canBeMet ? 1 : 0)
      return after != before
    case .measure(let position):
      let before = (evaluation.measures[position], evaluation.measureLacks[position])
      evaluation.evaluate(element)
      return before != (evaluation.measures[position], evaluation.measureLacks[position])
    case .ladder(let position):
      let before = evaluation.ladders[position]
      evaluation.evaluate(element)
      return evaluation.ladders[position] != before
    }
  }
}

extension Evaluation.QuestionValue {
  // Whether a reader to which only some points matter finds nothing else in a number than before.
  fileprivate func isLike(_ before: Self, at points: [Rational]?) -> Bool {
    guard let points, applies == before.applies, isAsked == before.isAsked,
      isAnswered == before.isAnswered, value.canLack == before.value.canLack,
      let new = value.interval, let old = before.value.interval
    else { return false }
    func isSame(_ left: Rational, _ right: Rational, _ point: Rational) -> Bool {
      (left < point) == (right < point) && (left > point) == (right > point)
    }
    return points.allSatisfy {
      isSame(new.low, old.low, $0) && isSame(new.high, old.high, $0)
    }
  }
}
