import RuleModel

/// A goal among the results of a program.
enum GrowthTarget: Sendable {
  case ladder(Int, position: Int)
  case criterion(Int)
  case measure(Int, atLeast: Rational)

  /// Finds a goal; nil where the rule set has nothing of the kind.
  init?(_ goal: GrowthGoal, of program: Program) {
    switch goal {
    case .level(let ladder, let level):
      guard program.ladders.indices.contains(ladder.position),
        program.ladders[ladder.position].levels.indices.contains(level)
      else { return nil }
      self = .ladder(
        ladder.position, position: program.ladders[ladder.position].position(ofLevel: level))
    case .criterion(let criterion):
      guard program.criteria.indices.contains(criterion.position) else { return nil }
      self = .criterion(criterion.position)
    case .measure(let measure, let number):
      guard program.measures.indices.contains(measure.position) else { return nil }
      self = .measure(measure.position, atLeast: number)
    }
  }

  /// The element whose result it is about.
  var element: Element {
    switch self {
    case .ladder(let position, _): .ladder(position)
    case .criterion(let position): .criterion(position)
    case .measure(let position, _): .measure(position)
    }
  }

  /// The elements that it rests on: of a ladder what makes the level, and those that it requires.
  func restsOn(in program: Program) -> [Element] {
    guard case .ladder(let position, let result) = self else { return [element] }
    let ladder = program.ladders[position]
    let levels = ladder.levelsOnTheWay(to: result - ladder.outcomes.count - 1).map {
      ladder.levels[$0]
    }
    let nodes =
      ladder.outcomes + [ladder.appliesWhen].compactMap { $0 }
      + levels.compactMap(\.condition)
    return program.reader.elements(in: nodes)
      + levels.flatMap { $0.criteria.map(Element.criterion) }
  }

  /// Criteria of which none may surely be unmet: of a ladder those that every way to the level, or
  /// past it, rests on.
  func needs(in program: Program) -> Set<Int> {
    switch self {
    case .criterion(let position): return [position]
    case .measure: return []
    case .ladder(let position, let result):
      let ladder = program.ladders[position]
      var needed: Set<Int>?
      for level in ladder.levels.indices where ladder.position(ofLevel: level) >= result {
        let criteria = Set(
          ladder.levelsOnTheWay(to: level).flatMap { ladder.levels[$0].criteria })
        needed = needed?.intersection(criteria) ?? criteria
      }
      return needed ?? []
    }
  }
}

extension Evaluation {
  /// Whether the evaluated answers reach a target: as things are surely, perhaps, or not at all.
  func reaches(_ target: GrowthTarget) -> Possibilities {
    switch target {
    case .criterion(let position):
      return criteria[position].replacingNotApplicable(by: .notMet)
    case .measure(let position, let number):
      let value = measures[position]
      guard let interval = value.interval else { return .notMet }
      return Possibilities(
        met: interval.high >= number, notMet: value.canLack || interval.low < number)
    case .ladder(let ladder, let position):
      let applies = ladderApplies[ladder]
      let results = ladderResults[ladder].possibleMembers
      guard applies.canBeMet, let low = results.lowest, let high = results.highest else {
        return .notMet
      }
      return Possibilities(met: high >= position, notMet: applies != .met || low < position)
    }
  }
}
