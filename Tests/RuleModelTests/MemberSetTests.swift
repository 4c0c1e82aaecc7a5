import RuleModel
import Testing

@Suite struct MemberSetTests {
  @Test func `it behaves as a set of positions does`() {
    var random = SystemlessRandom(seed: 3)
    for _ in 0..<300 {
      let left = random.positions()
      let right = random.positions()
      let (first, second) = (MemberSet(left), MemberSet(right))
      #expect(first.positions == left.sorted())
      #expect(first.count == left.count)
      #expect(first.isEmpty == left.isEmpty)
      #expect(first.union(second).positions == left.union(right).sorted())
      #expect(first.intersection(second).positions == left.intersection(right).sorted())
      #expect(first.subtracting(second).positions == left.subtracting(right).sorted())
      #expect(first.isSubset(of: second) == left.isSubset(of: right))
      #expect((first == second) == (left == right))
      #expect((0..<MemberSet.capacity).allSatisfy { first.contains($0) == left.contains($0) })
    }
  }

  @Test func `the ends of its words are members like any others`() {
    for position in [0, 63, 64, 127, 128, 191, 192, 255] {
      let set = MemberSet([position])
      #expect(set.positions == [position])
      #expect(set.count == 1)
    }
    #expect(MemberSet.all(256).count == 256)
    #expect(MemberSet.all(0).isEmpty)
    #expect(MemberSet.all(65).positions == Array(0..<65))
  }

  @Test func `no position beyond its capacity is in it`() {
    let all = MemberSet.all(MemberSet.capacity)
    for position in [-1, -64, 256, 1_000, Int.max, Int.min] { #expect(!all.contains(position)) }
  }
}

extension SystemlessRandom {
  fileprivate mutating func positions() -> Set<Int> {
    let count = positive(40) - 1
    return Set((0..<count).map { _ in positive(MemberSet.capacity) - 1 })
  }
}
