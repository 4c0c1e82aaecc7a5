import Testing

@testable import Scoring

@Suite struct `The set of least weight` {
  private func least(_ clauses: [GrowthClause], costs: [Int128]) -> HittingSet.Result {
    var meter = WorkMeter(limit: 1_000_000)
    return HittingSet(costs: costs).least(clauses, [], &meter)
  }

  @Test func `meets every clause at the least cost`() {
    let clauses = [
      GrowthClause(offers: [0, 1]), GrowthClause(offers: [1, 2]), GrowthClause(offers: [0, 2]),
    ]
    #expect(least(clauses, costs: [1, 1, 1]) == .set([0, 1]))
    #expect(least(clauses, costs: [5, 1, 1]) == .set([1, 2]))
    #expect(least([], costs: [1]) == .set([]))
  }

  @Test func `is the one with fewer changes, then the one whose changes come first`() {
    let either = [GrowthClause(offers: [0, 2]), GrowthClause(offers: [1, 2])]
    #expect(least(either, costs: [1, 1, 2]) == .set([2]))
    let apart = [GrowthClause(offers: [1, 2]), GrowthClause(offers: [0, 3])]
    #expect(least(apart, costs: [1, 1, 1, 1]) == .set([0, 1]))
    #expect(least(apart, costs: [0, 0, 0, 0]) == .set([0, 1]))
  }

  @Test func `takes along what a change needs`() {
    let clauses = [
      GrowthClause(offers: [0, 1]), GrowthClause(needs: [0], offers: [2]),
      GrowthClause(needs: [2], offers: [3]),
    ]
    #expect(least(clauses, costs: [1, 4, 1, 1]) == .set([0, 2, 3]))
    #expect(least(clauses, costs: [1, 2, 1, 1]) == .set([1]))
  }

  @Test func `holds nothing that is excluded`() {
    let clauses = [
      GrowthClause(offers: [0, 1, 2]), GrowthClause(needs: [0], offers: []),
    ]
    #expect(least(clauses, costs: [1, 1, 1]) == .set([1]))
    #expect(least(clauses + [GrowthClause(needs: [1], offers: [])], costs: [1, 1, 1]) == .set([2]))
    #expect(least([GrowthClause(offers: [])], costs: [1]) == .none)
    let both = [
      GrowthClause(offers: [0]), GrowthClause(offers: [1]),
      GrowthClause(needs: [0, 1], offers: []),
    ]
    #expect(least(both, costs: [1, 1]) == .none)
  }

  @Test func `is what trying every set gives`() {
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<400 {
      let costs = (0..<7).map { _ in Int128(random(3)) }
      let clauses = (0..<(1 + random(7))).map { _ in
        GrowthClause(
          needs: random(3) == 0 ? [random(7)] : [],
          offers: Set((0..<random(4)).map { _ in random(7) }).sorted())
      }
      var best: (GrowthWeight, [Int])?
      for bits in 0..<128 {
        let set = (0..<7).filter { bits >> $0 & 1 == 1 }
        let holds = clauses.allSatisfy { clause in
          !clause.needs.allSatisfy(set.contains) || clause.offers.contains(where: set.contains)
        }
        guard holds else { continue }
        let weight = set.reduce(GrowthWeight()) {
          $0 + GrowthWeight(cost: costs[$1], count: 1)
        }
        if let old = best,
          old.0 < weight || old.0 == weight && !set.lexicographicallyPrecedes(old.1)
        {
          continue
        }
        best = (weight, set)
      }
      #expect(least(clauses, costs: costs) == best.map { .set($0.1) } ?? .none)
    }
  }
}
