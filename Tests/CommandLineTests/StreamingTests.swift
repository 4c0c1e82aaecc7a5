import Foundation
import Testing

/// Memory does not grow with the input. `scripts/soak` reads a gibibyte.
@Suite(.enabled(if: Program.isRelease, "memory is measured on the release build"))
struct StreamingTests {
  private static let rules = """
    ruleset: small
    title: 小さな見本
    survey_year: 2024
    defaults: {provenance: project, source: s}
    sources: [{id: s, title: 出典}]
    questions:
      - {id: held, title: 開催した, type: yes_no}
      - {id: meetings, title: 開催回数, type: integer, min: 0, max: 99}
      - {id: note, title: 備考, type: text, max_length: 4000}
    criteria:
      - {id: is_held, title: 開催, when: held and meetings >= 2}
    ladders:
      - id: growth
        title: 成長
        floor: {id: L0, title: なし}
        levels: [{id: L1, title: 段階1, criteria: [is_held]}]
    """

  private static let rowBytes = 4096

  /// The peak of reading so many bytes of CSV.
  private func peak(of bytes: Int, in scratch: borrowing ScratchFolder) throws -> Int {
    let padding = String(repeating: "あ", count: (Self.rowBytes - 40) / 3)
    let run = try Program.runPiped(
      [
        "score", "-", "--rules", "rules", "-o", "out.csv", "--rejected", "bad.csv", "--jobs", "2",
        "--language", "en",
      ], in: scratch.path
    ) { number in
      if number == 0 { return Array("respondent.id,held,meetings,note\n".utf8) }
      guard number * Self.rowBytes <= bytes else { return nil }
      return Array("r\(number),yes,\(number % 9),\(padding)\n".utf8)
    }
    #expect(run.status == 0)
    let written = try FileManager.default.attributesOfItem(atPath: "\(scratch.path)/out.csv")
    // Each return has a line with a digest of 64 digits.
    #expect((written[.size] as? Int ?? 0) > bytes / Self.rowBytes * 64)
    return run.peakBytes
  }

  @Test func `four times the input takes the same memory`() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: "\(scratch.path)/rules", withIntermediateDirectories: true)
    try scratch.write(Self.rules, to: "rules/rule-set.yaml")
    let small = try peak(of: 64 << 20, in: scratch)
    let large = try peak(of: 256 << 20, in: scratch)
    print("peak: \(small >> 20) MiB for 64 MiB, \(large >> 20) MiB for 256 MiB")
    #expect(small > 1 << 20, "the figure is one of the program")
    // What is kept of each respondent, its id, grows: some 100 bytes of 4,096.
    #expect(large - small < 16 << 20)
    #expect(large < 160 << 20)
    guard ProcessInfo.processInfo.environment["RENKEI_SOAK"] != nil else { return }
    #expect(try peak(of: 1 << 30, in: scratch) - small < 40 << 20)
  }
}
