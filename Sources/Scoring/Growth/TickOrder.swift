import RuleModel

/// Sets of ticks in the order of how many differ from what stands there, then of the list.
struct TickOrder: Sendable {
  /// A set of ticks of which some are not settled.
  struct Region {
    let surely: MemberSet
    let possibly: MemberSet

    var value: AbstractValue { AbstractValue(.members(surely: surely, possibly: possibly)) }
  }

  private let present: MemberSet
  /// Those that may be put in or taken away.
  private let members: [Int]
  /// Those that some rule tells from others; all others matter only where anything will do.
  private let named: [Int]
  /// How many ticks change.
  private var depth: Int
  private var chosen: [Int] = []
  private var start = 0

  /// Begins at a set; nil where it can become nothing else.
  init?(present: MemberSet?, members: MemberSet, named: MemberSet?) {
    guard present == nil || !members.isEmpty else { return nil }
    self.present = present ?? MemberSet()
    self.members = members.positions
    self.named = named.map { members.intersection($0).positions } ?? members.positions
    depth = present == nil ? 0 : 1
  }

  /// The next set that passes a test, which regions that hold it pass too; nil where there is none
  /// left, or the test gives up.
  mutating func next(_ test: (AbstractValue) -> Bool?) -> Value? {
    while depth <= max(1, named.count) {
      if depth == 0 {
        depth = 1
        guard let passes = test(region([], open: 0).value) else { return nil }
        if passes { return .members(present) }
      }
      let candidates = depth == 1 ? members : named
      while start + depth - chosen.count <= candidates.count || !chosen.isEmpty {
        guard start + depth - chosen.count <= candidates.count else {
          start = chosen.removeLast() + 1
          continue
        }
        let place = start
        start += 1
        chosen.append(place)
        let isWhole = chosen.count == depth
        let region = region(candidates, open: isWhole ? candidates.count : start)
        guard let passes = test(region.value) else { return nil }
        guard passes else {
          chosen.removeLast()
          continue
        }
        guard isWhole else { continue }
        chosen.removeLast()
        return .members(region.surely)
      }
      depth += 1
      start = 0
    }
    return nil
  }

  // The chosen ticks changed, those from a place on open.
  private func region(_ candidates: [Int], open: Int) -> Region {
    let toggled = MemberSet(chosen.map { candidates[$0] })
    let settled = present.subtracting(toggled).union(toggled.subtracting(present))
    let rest = MemberSet(candidates.dropFirst(open))
    return Region(surely: settled.subtracting(rest), possibly: settled.union(rest))
  }
}
