import Foundation
import TestKit
import Testing

/// Each folder in `Scenarios/` is one run: `command` holds the arguments, `stdin` what it reads, and
/// `stdout`, `stderr` and `status` what must come of it.
@Suite struct ScenarioTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Scenarios").path

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test func `there are scenarios`() {
    #expect(Self.names.count >= 10)
  }

  @Test(arguments: names)
  func `a scenario runs as recorded`(name: String) throws {
    let place = "\(Self.folder)/\(name)"
    let command = try String(contentsOfFile: "\(place)/command", encoding: .utf8)
    let arguments = command.split(whereSeparator: \.isWhitespace).map(String.init)
    let input = (try? Data(contentsOf: URL(fileURLWithPath: "\(place)/stdin"))) ?? Data()
    let run = try Program.run(arguments, in: place, input: Array(input))
    Golden.check(run.output, at: "Scenarios/\(name)/stdout")
    Golden.check(run.error, at: "Scenarios/\(name)/stderr")
    Golden.check("\(run.status)\n", at: "Scenarios/\(name)/status")
  }
}
