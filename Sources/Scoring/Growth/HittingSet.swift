/// That one of the offered changes is made where all the needed ones are. Changes are places among
/// what can change.
struct GrowthClause: Hashable, Sendable {
  var needs: [Int] = []
  var offers: [Int]
}

/// What a set of changes weighs: the cost first, then their number.
struct GrowthWeight: Comparable, Hashable, Sendable {
  var cost: Int128 = 0
  var count = 0

  static func < (left: Self, right: Self) -> Bool {
    (left.cost, left.count) < (right.cost, right.count)
  }

  static func + (left: Self, right: Self) -> Self {
    // Costs are so small that all of them can be added.
    Self(cost: left.cost &+ right.cost, count: left.count + right.count)
  }
}

/// The units of work that a search has left.
struct WorkMeter: Sendable {
  private(set) var spent = 0
  var limit: Int

  var isSpent: Bool { spent > limit }

  mutating func spend(_ units: Int) {
    let (sum, overflow) = spent.addingReportingOverflow(units)
    spent = overflow ? .max : sum
  }
}

/// Finds the set of changes of least weight that fulfils clauses; of several the one whose changes
/// come first.
struct HittingSet {
  enum Result: Hashable {
    case set([Int])
    /// Nothing fulfils the clauses.
    case none
    /// The work was given up.
    case spent
  }

  /// How many changes that are only looked at are one unit of work.
  private static let placesOfOneUnit = 64

  /// What each change costs.
  let costs: [Int128]

  /// The set of least weight.
  func least(
    _ clauses: [GrowthClause], _ cuts: [GrowthCut], _ meter: inout WorkMeter
  ) -> Result {
    guard !clauses.contains(where: { $0.needs.isEmpty && $0.offers.isEmpty }),
      !cuts.contains(where: { $0.parts.isEmpty })
    else { return .none }
    var result: [Int] = []
    meter.spend(costs.count / Self.placesOfOneUnit)
    // What shares no change is fulfilled on its own.
    for part in independent(clauses, cuts)
    where !part.cuts.isEmpty || part.clauses.contains(where: { $0.needs.isEmpty }) {
      meter.spend(costs.count / Self.placesOfOneUnit)
      var search = HittingSearch(part.clauses, part.cuts, costs: costs)
      switch search.least(&meter) {
      case .set(let found): result += found
      case .none: return .none
      case .spent: return .spent
      }
    }
    return .set(result.sorted())
  }

  private func independent(
    _ clauses: [GrowthClause], _ cuts: [GrowthCut]
  ) -> [(clauses: [GrowthClause], cuts: [GrowthCut])] {
    var parent = Array(costs.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parent[place] != place { place = parent[place] }
      return place
    }
    let groups =
      clauses.map { $0.needs + $0.offers } + cuts.map { $0.parts.flatMap(\.places) }
    for places in groups {
      guard let first = places.first else { continue }
      for place in places.dropFirst() {
        // The lower one leads; paths are cut short on the way.
        let (left, right) = (root(first), root(place))
        parent[max(left, right)] = min(left, right)
        parent[place] = min(left, right)
      }
    }
    var parts: [Int: (clauses: [GrowthClause], cuts: [GrowthCut])] = [:]
    for clause in clauses {
      guard let first = (clause.needs + clause.offers).first else { continue }
      parts[root(first), default: ([], [])].clauses.append(clause)
    }
    for cut in cuts {
      guard let first = cut.parts.lazy.flatMap(\.places).first else { continue }
      parts[root(first), default: ([], [])].cuts.append(cut)
    }
    return parts.keys.sorted().map { parts[$0] ?? ([], []) }
  }
}
