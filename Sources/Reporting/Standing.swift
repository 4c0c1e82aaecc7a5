import RuleModel
import Scoring

/// A ladder's result read against its ladder.
struct Standing {
  let ladder: Ladder
  let result: LadderResult

  /// The positions that are possible, as narrow as is known.
  var possible: [Int] { (result.tight ?? result.possible).positions }

  /// Whether missing answers cannot change the result.
  var isDefinite: Bool { possible == [result.counted] }

  /// Whether the counted result is an outcome outside the levels.
  var isOutcome: Bool { result.counted < ladder.floorPosition }

  /// Where the counted result stands to the levels.
  enum Place {
    case before
    case among
    /// That is not known, for want of answers.
    case unjudged
  }

  /// The questions of which one has to be answered before a level is given; none where one is.
  var questionsOfOutcome: [Reference<Question>] {
    result.isApplicable && ladder.outcomes.indices.contains(result.counted)
      ? ladder.outcomes[result.counted].unanswered : []
  }

  /// Whether missing answers keep the counted result from being a level (判定不能).
  var isUnjudged: Bool { !questionsOfOutcome.isEmpty }

  /// Whether the counted result is the highest level.
  var isAtTop: Bool { result.counted == ladder.position(ofLevel: ladder.levels.count - 1) }

  /// The level, counted from 0, to work towards; from an outcome it is the lowest, and where answers
  /// are missing the lowest that is not sure.
  var next: Int? {
    if isUnjudged {
      return result.levels.indices.first {
        result.levels[$0].reached != .met && result.levels[$0].own != .notApplicable
      }
    }
    let next = result.next ?? (isOutcome ? 0 : nil)
    return next.flatMap { ladder.levels.indices.contains($0) ? $0 : nil }
  }

  /// The name of the counted result.
  var title: String { title(result.counted) }

  /// The name of a result.
  func title(_ position: Int) -> String {
    if ladder.outcomes.indices.contains(position) { return ladder.outcomes[position].title }
    return ladder.level(at: position)?.title ?? ladder.floor.title
  }

  /// The result that the respondent declared, where it can be compared.
  var declaredPosition: Int? {
    switch result.declared {
    case .notComparable: nil
    case .same(let position), .differs(let position, _): position
    }
  }

  /// How a level looks in the picture; a level above everything possible is still to come.
  func state(ofLevel index: Int) -> Staircase.State {
    let level = result.levels[index]
    guard let highest = possible.last, highest >= ladder.floorPosition else { return .notYet }
    if level.own == .notApplicable { return .passedOver }
    guard highest >= ladder.position(ofLevel: index) else { return .notYet }
    if level.reached == .met { return isOutcomePossible ? .possible : .reached }
    return level.reached.contains(.met) ? .possible : .notYet
  }

  private var isOutcomePossible: Bool {
    possible.contains { $0 < ladder.floorPosition }
  }
}
