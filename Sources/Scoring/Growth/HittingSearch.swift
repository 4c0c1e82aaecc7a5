/// Branch and bound over clauses and cuts that hang together.
struct HittingSearch {
  private enum Status: UInt8 {
    case open
    case taken
    case leftOut
  }

  private struct Frame {
    let options: [Int]
    var next: Int
    let trail: Int
  }

  private enum Node {
    case fulfilled
    case failed
    case branch([Int])
  }

  private let clauses: [GrowthClause]
  private let cuts: [GrowthCut]
  private let costs: [Int128]
  private let places: [Int]
  /// In how many clauses each change is offered.
  private let occurrences: [Int]
  private var status: [Status]
  private var weight = GrowthWeight()
  private var trail: [Int] = []

  init(_ clauses: [GrowthClause], _ cuts: [GrowthCut], costs: [Int128]) {
    self.clauses = clauses
    self.cuts = cuts
    self.costs = costs
    places = Set(
      clauses.flatMap { $0.needs + $0.offers } + cuts.flatMap { $0.parts.flatMap(\.places) }
    ).sorted()
    var occurrences = costs.map { _ in 0 }
    for clause in clauses { for place in clause.offers { occurrences[place] += 1 } }
    self.occurrences = occurrences
    status = costs.map { _ in .open }
  }

  /// The set of least weight, and of those the one whose changes come first.
  mutating func least(_ meter: inout WorkMeter) -> HittingSet.Result {
    var best: [Int]?
    var limit: GrowthWeight?
    // Each further one is lighter.
    while let found = find(below: limit, &meter) {
      best = found
      limit = weight(of: found)
      if found.isEmpty { break }
    }
    if meter.isSpent { return .spent }
    guard var best, let least = limit else { return .none }
    // One change more is too many: what weighs as much is below it.
    let bound = least + GrowthWeight(cost: 0, count: 1)
    for place in places where status[place] == .open {
      if !best.contains(place) {
        let mark = trail.count
        take(place)
        let found = weight <= least ? find(below: bound, &meter) : nil
        if meter.isSpent { return .spent }
        guard let found else {
          undo(to: mark)
          leaveOut(place)
          continue
        }
        best = found
      } else {
        take(place)
      }
      if weight == least { break }
    }
    return .set(best)
  }

  private func weight(of set: [Int]) -> GrowthWeight {
    set.reduce(GrowthWeight()) { $0 + GrowthWeight(cost: costs[$1], count: 1) }
  }

  // MARK: The search

  // A set that fulfils all clauses, holds what is taken, and weighs less than a limit.
  private mutating func find(below limit: GrowthWeight?, _ meter: inout WorkMeter) -> [Int]? {
    let bottom = trail.count
    var frames: [Frame] = []
    defer { undo(to: bottom) }
    var node = expand(below: limit, &meter)
    while !meter.isSpent {
      switch node {
      case .fulfilled: return places.filter { status[$0] == .taken }
      case .branch(let options):
        frames.append(Frame(options: options, next: 0, trail: trail.count))
      case .failed: break
      }
      guard let last = frames.indices.last else { return nil }
      undo(to: frames[last].trail)
      let frame = frames[last]
      guard frame.next < frame.options.count else {
        frames.removeLast()
        node = .failed
        continue
      }
      // What was tried before this one is not needed beside it.
      for place in frame.options[..<frame.next] { leaveOut(place) }
      take(frame.options[frame.next])
      frames[last].next += 1
      node = expand(below: limit, &meter)
    }
    return nil
  }

  // Takes what nothing else can replace, and says what is left to choose.
  private mutating func expand(
    below limit: GrowthWeight?, _ meter: inout WorkMeter
  ) -> Node {
    var open: [[Int]] = []
    var isSettled = false
    while !isSettled {
      isSettled = true
      open.removeAll(keepingCapacity: true)
      meter.spend(1 + clauses.count / 8)
      for clause in clauses {
        guard clause.needs.allSatisfy({ status[$0] == .taken }),
          !clause.offers.contains(where: { status[$0] == .taken })
        else { continue }
        let offers = clause.offers.filter { status[$0] == .open }
        guard let first = offers.first else { return .failed }
        if offers.count == 1 {
          take(first)
          isSettled = false
        } else {
          open.append(offers)
        }
      }
      if let limit, weight >= limit { return .failed }
    }
    var least = leastWeight(of: open)
    var gaining: [Int] = []
    for cut in cuts {
      meter.spend(1 + cut.parts.count / 8)
      let rest = rest(of: cut)
      guard rest.demand > 0 else { continue }
      guard let weight = rest.leastWeight(costs) else { return .failed }
      least = max(least, weight)
      if gaining.isEmpty { gaining = rest.places }
    }
    if let limit, weight + least >= limit { return .failed }
    guard !open.isEmpty else { return gaining.isEmpty ? .fulfilled : .branch(gaining) }
    let fewest = open.min { $0.count < $1.count } ?? []
    return .branch(
      fewest.sorted {
        (costs[$0], -occurrences[$0], $0) < (costs[$1], -occurrences[$1], $1)
      })
  }

  // Clauses that offer nothing in common need a change each.
  private func leastWeight(of open: [[Int]]) -> GrowthWeight {
    var sum = GrowthWeight()
    var isUsed = Set<Int>()
    for offers in open.sorted(by: { $0.count < $1.count })
    where offers.allSatisfy({ !isUsed.contains($0) }) {
      isUsed.formUnion(offers)
      sum = sum + GrowthWeight(cost: offers.map { costs[$0] }.min() ?? 0, count: 1)
    }
    return sum
  }

  // What a cut still demands, and what each open change would gain.
  private func rest(of cut: GrowthCut) -> CutRest {
    var demand = cut.demand
    var gains: [Int: Int128] = [:]
    for part in cut.parts {
      if part.places.contains(where: { status[$0] == .taken }) {
        demand -= part.gain
      } else {
        for place in part.places where status[place] == .open {
          gains[place, default: 0] += part.gain
        }
      }
    }
    return CutRest(demand: demand, gains: gains, costs: costs)
  }

  // MARK: Taking and undoing

  private mutating func take(_ place: Int) {
    guard status[place] == .open else { return }
    status[place] = .taken
    weight = weight + GrowthWeight(cost: costs[place], count: 1)
    trail.append(place)
  }

  private mutating func leaveOut(_ place: Int) {
    guard status[place] == .open else { return }
    status[place] = .leftOut
    trail.append(place)
  }

  private mutating func undo(to mark: Int) {
    while trail.count > mark {
      let place = trail.removeLast()
      if status[place] == .taken {
        weight = GrowthWeight(cost: weight.cost &- costs[place], count: weight.count - 1)
      }
      status[place] = .open
    }
  }
}
