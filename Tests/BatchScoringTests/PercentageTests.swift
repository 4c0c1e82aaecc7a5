import TestKit
import Testing

@testable import BatchScoring

@Suite struct PercentageTests {
  /// F1: the real numbers of the ministry's survey; its tables print just these percentages.
  @Test(
    arguments: [
      ([239, 50, 27, 13, 10], [70, 15, 8, 4, 3]),
      ([166, 49, 52, 20, 13, 8, 4], [53, 16, 17, 6, 4, 3, 1]),
    ])
  func `percentages are those that the ministry prints`(counts: [Int], printed: [Int]) {
    #expect(Percentages.ofParts(counts) == printed)
  }

  @Test func `percentages of parts add up to 100, each next to the exact one`() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<500 {
      let counts = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Int.random(in: 0...400, using: &random)
      }
      let whole = counts.reduce(0, +)
      guard let percentages = Percentages.ofParts(counts) else {
        #expect(whole == 0)
        continue
      }
      #expect(percentages.reduce(0, +) == 100, "\(counts)")
      for (count, percentage) in zip(counts, percentages) {
        #expect(abs(percentage * whole - count * 100) < whole, "\(counts)")
      }
    }
  }

  @Test func `a percentage by itself rounds a half up`() {
    #expect(Percentages.of(1, in: 200) == 1)
    #expect(Percentages.of(1, in: 201) == 0)
    #expect(Percentages.of(3, in: 3) == 100)
    #expect(Percentages.of(0, in: 0) == nil)
    #expect(Percentages.ofParts([0, 0]) == nil)
  }
}
