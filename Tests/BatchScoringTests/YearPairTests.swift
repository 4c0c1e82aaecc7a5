import Diagnostics
import JSONWriting
import Returns
import Tabular
import TestKit
import Testing

@testable import BatchScoring

/// Last year's returns beside this year's, with a register of what became of the respondents.
@Suite struct YearPairTests {
  private static let head = "respondent.id,held,meetings\n"

  /// `a` has a new id, `m1` and `m2` have merged, `t` took in `s`, `gone` has no successor.
  private static let register = Register([
    .init(id: "a", name: "甲村", validTo: 2023, successor: "b"),
    .init(id: "b", name: "甲町", validFrom: 2024),
    .init(id: "m1", name: "乙村", validTo: 2023, successor: "m"),
    .init(id: "m2", name: "丙村", validTo: 2023, successor: "m"),
    .init(id: "m", name: "乙丙町", validFrom: 2024),
    .init(id: "s", name: "丁村", validTo: 2023, successor: "t"),
    .init(id: "t", name: "丁市"),
    .init(id: "gone", name: "戊町", validTo: 2023),
    .init(id: "same", name: "己市", aliases: ["己町"]),
    .init(id: "011002", name: "札幌市"),
    .init(id: "old", name: "庚村", validTo: 2021, successor: "mid"),
    .init(id: "mid", name: "庚町", validFrom: 2022, validTo: 2023, successor: "new"),
    .init(id: "new", name: "庚市", validFrom: 2024),
  ])

  private func tallies(
    _ before: String, _ now: String, register: Register? = register
  ) async throws -> (before: SummaryTally, now: SummaryTally) {
    (
      try await BatchSample.tally([("b.csv", before)], register: register).tally,
      try await BatchSample.tally([("a.csv", now)], register: register).tally
    )
  }

  private func rows(_ ids: [String]) -> String {
    Self.head + ids.map { "\($0),yes,1\n" }.joined()
  }

  /// The pairs as `a>b` and the others as `merged m1 1 0`.
  private func paired(_ before: [String], _ now: [String]) async throws -> [String] {
    let tallies = try await tallies(rows(before), rows(now))
    return words(YearPairs(before: tallies.before, now: tallies.now))
  }

  private func words(_ pairs: YearPairs) -> [String] {
    pairs.pairs.map { "\($0.before.id)>\($0.now.id)" }
      + pairs.unpaired.map { "\($0.reason.rawValue) \($0.id) \($0.lastYear) \($0.thisYear)" }
  }

  @Test(arguments: [
    (["a", "same"], ["same", "b"], ["a>b", "same>same"]),
    (["old"], ["new"], ["old>new"]),
    (["mid"], ["new"], ["mid>new"]),
    (
      ["m1", "m2"], ["m"],
      ["merged m1 1 0", "merged m2 1 0", "merged m 0 1"]
    ),
    (["m1"], ["m"], ["m1>m"]),
    (["s", "t"], ["t"], ["merged s 1 0", "merged t 1 1"]),
    (["t"], ["t"], ["t>t"]),
    (
      ["gone", "a", "m1", "m2"], ["same"],
      [
        "last_year_only gone 1 0", "last_year_only a 1 0", "last_year_only m1 1 0",
        "last_year_only m2 1 0", "this_year_only same 0 1",
      ]
    ),
    // Last year's code is still used, or this year's was already.
    (["a"], ["a"], ["a>a"]),
    (["b"], ["b"], ["b>b"]),
    (["gone"], ["gone"], ["gone>gone"]),
    (["a"], ["a", "b"], ["merged a 1 1", "merged b 0 1"]),
  ])
  func `a return is compared with that of what its respondent has become`(
    before: [String], now: [String], expected: [String]
  ) async throws {
    #expect(try await paired(before, now) == expected)
  }

  @Test func `respondents are found by aliases and by codes without their zeros`() async throws {
    let before = "respondent.id,respondent.name,held,meetings\n,己町,yes,1\n11002,,yes,1\n"
    let tallies = try await tallies(before, rows(["011002", "same"]))
    #expect(
      words(YearPairs(before: tallies.before, now: tallies.now))
        == ["same>same", "011002>011002"])
  }

  @Test func `returns of one respondent for two years are not lost`() async throws {
    let head = "respondent.id,survey_year,held,meetings\n"
    let tallies = try await tallies(
      head + "x,2023,yes,1\n", head + "x,2024,yes,1\nx,2023,yes,1\n", register: nil)
    #expect(words(YearPairs(before: tallies.before, now: tallies.now)) == ["merged x 1 2"])
  }

  @Test func `every return is in one pair or among the others`() async throws {
    let ids = Self.register.entries.map(\.id)
    var random = SplitMix64(seed: 6)
    for _ in 0..<40 {
      let before = ids.filter { _ in Bool.random(using: &random) }
      let now = ids.filter { _ in Bool.random(using: &random) }
      let tallies = try await tallies(rows(before), rows(now))
      let pairs = YearPairs(before: tallies.before, now: tallies.now)
      #expect(
        (pairs.pairs.map(\.before.id)
          + pairs.unpaired.flatMap { [String](repeating: $0.id, count: $0.lastYear) }).sorted()
          == before.sorted())
      #expect(
        (pairs.pairs.map(\.now.id)
          + pairs.unpaired.flatMap { [String](repeating: $0.id, count: $0.thisYear) }).sorted()
          == now.sorted())
    }
  }

  // MARK: What is written

  private func summary() async throws -> Summary {
    let tallies = try await tallies(
      rows(["a", "m1", "m2", "gone", "same"]), rows(["b", "m", "t", "new", "same"]))
    return Summary(
      tallies.now, before: tallies.before, language: .english,
      engineVersion: "0")
  }

  private func table(_ id: String, of summary: Summary) throws -> SummaryTable {
    try #require(summary.tables.first { $0.id == id })
  }

  @Test func `the counts of both years add up to their returns`() async throws {
    let summary = try await summary()
    let pairing = try table("pairing", of: summary)
    #expect(pairing.rows.map { $0.cells.map(\.size) } == [[2, 2, 1], [2, 1, 2]])
    #expect(pairing.rows.map(\.base) == [5, 5])
    let moves = try table("transitions.growth", of: summary)
    #expect(moves.rows.flatMap(\.cells).map(\.size).reduce(0, +) == 2)
    #expect(
      moves.note?.contains(
        "(2; not comparable for mergers and the like: 2 of last year and 1 of this year; "
          + "last year only: 1, this year only: 2)") == true)
  }

  @Test func `those that are not compared are named with what they have become`() async throws {
    let unpaired = try table("unpaired", of: try await summary())
    #expect(
      unpaired.rows.map { "\($0.by) \($0.id) \($0.title)" } == [
        "merged m1 乙村 (m1) → 乙丙町 (m)", "merged m2 丙村 (m2) → 乙丙町 (m)",
        "merged m 乙丙町 (m)", "last_year_only gone 戊町 (gone)", "this_year_only t 丁市 (t)",
        "this_year_only new 庚市 (new)",
      ])
    #expect(
      unpaired.rows.map { $0.cells.map(\.size) } == [
        [1, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 0, 1],
      ])
  }

  @Test func `every form has the counts and the names`() async throws {
    let summary = try await summary()
    var bytes: [UInt8] = []
    try summary.write(to: RecordSink(.init(hasByteOrderMark: false)) { bytes += $0 })
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(",year,previous,last year,merged,"))
    #expect(text.contains(",merged,m1,乙村 (m1) → 乙丙町 (m),merged_last_year,"))
    let json = summary.json().compactText()
    let page = summary.html()
    for part in ["pairing", "unpaired", "乙村 (m1) → 乙丙町 (m)", "戊町 (gone)"] {
      #expect(json.contains(part) && page.contains(part), "\(part)")
    }
  }

  @Test func `where all are compared there is no table of others`() async throws {
    let tallies = try await tallies(rows(["same"]), rows(["same"]))
    let summary = Summary(
      tallies.now, before: tallies.before, language: .japanese,
      engineVersion: "0")
    #expect(summary.tables.contains { $0.id == "pairing" })
    #expect(!summary.tables.contains { $0.id == "unpaired" })
  }
}
