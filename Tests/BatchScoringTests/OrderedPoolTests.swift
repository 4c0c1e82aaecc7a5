import TestKit
import Testing

@testable import BatchScoring

@Suite struct OrderedPoolTests {
  @Test(arguments: [1, 2, 3, 8])
  func `results come in the order of the parts, and few parts are begun ahead`(
    threads: Int
  ) async throws {
    var (given, taken): (Int, [Int]) = (0, [])
    var mostAhead = 0
    try await OrderedPool.run(
      threads: threads,
      next: {
        guard given < 500 else { return nil as Int? }
        defer { given += 1 }
        mostAhead = max(mostAhead, given + 1 - taken.count)
        return given
      },
      work: { part in
        // Parts that take different times finish in another order.
        var random = SplitMix64(seed: UInt64(part))
        for _ in 0..<(part % 7 * 1000) { _ = random.next() }
        return part * 2
      },
      take: { result in
        taken.append(result)
        return true
      })
    #expect(taken == (0..<500).map { $0 * 2 })
    #expect(mostAhead <= threads * 4)
  }

  @Test func `a result can be the last that is wanted`() async throws {
    var (given, taken) = (0, 0)
    try await OrderedPool.run(
      threads: 2,
      next: {
        given += 1
        return given
      },
      work: { $0 },
      take: { result in
        taken = result
        return result < 10
      })
    #expect(taken == 10 && given < 30)
  }

  @Test func `what reading throws ends the run`() async {
    struct Broken: Error {}
    var given = 0
    await #expect(throws: Broken.self) {
      try await OrderedPool.run(
        threads: 2,
        next: {
          given += 1
          guard given < 5 else { throw Broken() }
          return given as Int?
        }, work: { $0 }, take: { _ in true })
    }
  }
}
