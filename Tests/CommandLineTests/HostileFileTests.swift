import Foundation
import TestKit
import Testing

/// Hostile files meet the program itself: it must answer within a second and 256 MiB.
@Suite(.serialized) struct HostileFileTests {
  private static let secondsAllowed = 1.0
  private static let bytesAllowed = 256 * 1024 * 1024

  /// A loaded machine can delay any single run, so that the best of a few counts.
  private static let attempts = 3

  @Test(
    .enabled(
      if: Program.isRelease, "time and memory are measured on the release build (RENKEI_BINARY)"),
    arguments: HostileYAML.cases.map(\.name))
  func `a hostile rule file does no harm`(name: String) throws {
    let hostile = try #require(HostileYAML.cases.first { $0.name == name })
    let scratch = try ScratchFolder()
    try Data(hostile.bytes()).write(to: URL(fileURLWithPath: "\(scratch.path)/rule-set.yaml"))
    var fastest = Double.infinity
    for _ in 0..<Self.attempts where fastest > Self.secondsAllowed {
      let run = try Program.run(["check", ".", "--format", "json"], in: scratch.path)
      #expect([0, 1].contains(run.status), "ended with \(run.status)")
      #expect(run.peakBytes <= Self.bytesAllowed, "held \(run.peakBytes >> 20) MiB")
      if case .refused(let code) = hostile.expectation {
        #expect(run.status == 1)
        #expect(run.output.contains("\"code\": \"\(code)\""), "\(run.output.prefix(600))")
      }
      fastest = min(fastest, run.seconds)
    }
    #expect(fastest <= Self.secondsAllowed, "took \(fastest) s")
  }
}
