import Foundation
import TestKit
import Testing

/// Hostile rules meet the program itself: it must answer in time and within 256 MiB.
@Suite(.serialized) struct HostileRuleTests {
  private static let bytesAllowed = 256 * 1024 * 1024

  /// A loaded machine can delay any single run, so that the best of a few counts.
  private static let attempts = 6
  /// Shared machines are slower by a third for minutes on end; more than that is the program's.
  private static let slack = 1.5

  @Test(
    .enabled(
      if: Program.isRelease, "time and memory are measured on the release build (RENKEI_BINARY)"),
    arguments: HostileRules.cases.map(\.name))
  func `hostile rules are checked in time`(name: String) throws {
    let hostile = try #require(HostileRules.cases.first { $0.name == name })
    let scratch = try ScratchFolder()
    try scratch.write(hostile.text(), to: "rule-set.yaml")
    let status: Int32 = hostile.isSound ? 0 : 1
    try expect(status, of: ["check", "."], in: scratch.path, withinSeconds: 2)
  }

  @Test(
    .enabled(
      if: Program.isRelease, "time and memory are measured on the release build (RENKEI_BINARY)"),
    arguments: HostileRules.cases.filter(\.isSound).map(\.name))
  func `an empty sheet is assessed by hostile rules in time`(name: String) throws {
    let hostile = try #require(HostileRules.cases.first { $0.name == name })
    let scratch = try ScratchFolder()
    try scratch.write(hostile.text(), to: "rule-set.yaml")
    try scratch.write(
      "rules: \(HostileRules.ruleSetID)\nrespondent: {id: a}\nanswers: {}\n", to: "sheet.yml")
    let words = ["assess", "sheet.yml", "--rules", "."]
    try expect(0, of: words, in: scratch.path, withinSeconds: 3)
  }

  private func expect(
    _ status: Int32, of words: [String], in folder: String, withinSeconds seconds: Double
  ) throws {
    let seconds = seconds * Self.slack
    var fastest = Double.infinity
    for _ in 0..<Self.attempts where fastest > seconds {
      let run = try Program.run(words, in: folder)
      #expect(run.status == status, "\(run.error.prefix(600))")
      #expect(run.peakBytes <= Self.bytesAllowed, "held \(run.peakBytes >> 20) MiB")
      fastest = min(fastest, run.seconds)
    }
    #expect(fastest <= seconds, "took \(fastest) s")
  }
}
