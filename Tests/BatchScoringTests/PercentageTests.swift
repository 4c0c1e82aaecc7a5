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

  @Test(
    arguments: [
      ([1, 1, 1, 1, 8], [8, 8, 8, 8, 67]), ([1, 1, 1], [33, 33, 33]),
      ([5, 5, 5, 1, 1, 1], [28, 28, 28, 6, 6, 6]), ([1, 1, 2, 2, 2], [13, 13, 25, 25, 25]),
      ([1, 199], [1, 99]), ([1, 7], [13, 87]), ([2, 0], [100, 0]),
    ])
  func `a half is rounded up, and equal counts have equal percentages`(
    counts: [Int], expected: [Int]
  ) {
    #expect(Percentages.ofParts(counts) == expected)
  }

  @Test
  func `percentages of parts are next to the exact ones and at most so many as add up to 100`() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<2000 {
      let most = [3, 20, 400].randomElement(using: &random) ?? 3
      let counts = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Int.random(in: 0...most, using: &random)
      }
      let whole = counts.reduce(0, +)
      guard let percentages = Percentages.ofParts(counts) else {
        #expect(whole == 0)
        continue
      }
      for (count, percentage) in zip(counts, percentages) {
        #expect(abs(percentage * whole - count * 100) < whole, "\(counts)")
        #expect(percentage * whole * 2 <= count * 200 + whole, "\(counts)")
      }
      for (one, other) in zip(counts.indices, counts.indices.dropFirst())
      where counts[one] == counts[other] {
        #expect(percentages[one] == percentages[other], "\(counts)")
      }
      let rounded = counts.compactMap { Percentages.of($0, in: whole) }
      #expect(min(rounded.reduce(0, +), 100) <= percentages.reduce(0, +), "\(counts)")
      if rounded.reduce(0, +) <= 100 { #expect(percentages == rounded, "\(counts)") }
      if Set(counts).count == counts.count, rounded.reduce(0, +) >= 100 {
        #expect(percentages.reduce(0, +) == 100, "\(counts)")
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
