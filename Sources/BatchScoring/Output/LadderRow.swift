import RuleModel
import Scoring

/// What tables and lines say of one ladder, by ids.
struct LadderRow {
  /// What the counted result is.
  enum Kind: String {
    case outcome
    case floor
    case level
    case notApplicable = "not_applicable"
  }

  let ladder: Ladder
  let kind: Kind
  let counted: String?
  let title: String?
  /// 0 for the floor, 1 for the lowest level; nil for what stands outside the order.
  let rank: Int?
  let low: String?
  let high: String?
  let isExact: Bool
  let declared: String?
  let difference: Int?
  let next: String?
  let unmet: [String]
  let undecided: [String]

  init(_ ladder: Ladder, _ result: LadderResult, rules: RuleSet) {
    func id(_ position: Int) -> String {
      if ladder.outcomes.indices.contains(position) { return ladder.outcomes[position].id.text }
      return (ladder.level(at: position)?.id ?? ladder.floor.id).text
    }
    self.ladder = ladder
    guard result.isApplicable else {
      kind = .notApplicable
      (counted, title, rank, low, high, declared, difference, next) =
        (nil, nil, nil, nil, nil, nil, nil, nil)
      (isExact, unmet, undecided) = (true, [], [])
      return
    }
    let position = result.counted
    let rank = position - ladder.floorPosition
    kind = rank < 0 ? .outcome : rank == 0 ? .floor : .level
    counted = id(position)
    title =
      ladder.outcomes.indices.contains(position)
      ? ladder.outcomes[position].title
      : ladder.level(at: position)?.title ?? ladder.floor.title
    self.rank = rank < 0 ? nil : rank
    // The bounds as narrow as they are known.
    let among = result.tight?.positions.filter { $0 >= ladder.floorPosition }
    low = (among.map(\.first) ?? result.low).map(id)
    high = (among.map(\.last) ?? result.high).map(id)
    isExact = result.isExact
    switch result.declared {
    case .notComparable: (declared, difference) = (nil, nil)
    case .same(let position): (declared, difference) = (id(position), 0)
    case .differs(let position, let steps): (declared, difference) = (id(position), steps)
    }
    guard let next = result.next, ladder.levels.indices.contains(next),
      result.levels.indices.contains(next)
    else {
      (self.next, unmet, undecided) = (nil, [], [])
      return
    }
    let level = ladder.levels[next]
    func criteria(_ positions: [Int]) -> [String] {
      positions.filter(level.criteria.indices.contains).map {
        rules.criteria[level.criteria[$0]].id.text
      }
    }
    self.next = level.id.text
    unmet = criteria(result.levels[next].unmet)
    undecided = criteria(result.levels[next].undecided)
  }
}
