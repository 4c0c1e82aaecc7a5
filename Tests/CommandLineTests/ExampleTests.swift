import Foundation
import Testing

/// The commands of the README, on the files of the repository.
@Suite struct ExampleTests {
  private static let rules = "rules/mhlw-r6"
  static let sheets =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: "\(Repository.root)/examples")) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()

  @Test func `the rule set has neither errors nor warnings`() throws {
    let run = try Program.run(["check", Self.rules, "--strict"], in: Repository.root)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.isEmpty)
  }

  @Test func `there are eight example councils`() {
    #expect(Self.sheets.count == 8)
  }

  @Test(arguments: sheets, ["text", "html", "json"])
  func `an example council is assessed without a diagnostic`(
    sheet: String, format: String
  ) throws {
    let arguments = ["assess", "examples/\(sheet)", "--format", format]
    let run = try Program.run(arguments, in: Repository.root)
    #expect(run.status == 0)
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(run.output.utf8.count > 1000)
    let again = try Program.run(arguments, in: Repository.root)
    #expect(run.output == again.output)
  }

  /// Batch and single commands have one engine and one encoder, and the same budgets of search.
  @Test func `a whole result in a batch is the one that assess gives`() throws {
    let paths = Self.sheets.map { "examples/\($0)" }
    let batch = try Program.run(
      ["score", "--full", "--rules", Self.rules] + paths, in: Repository.root)
    #expect(batch.status == 0, "\(batch.error)")
    let lines = batch.output.split(separator: "\n")
    #expect(lines.count == paths.count)
    for (path, line) in zip(paths, lines) {
      let single = try Program.run(["assess", path, "--format", "json"], in: Repository.root)
      let result = "\"result\":\(Self.compact(single.output))}"
      #expect(line.hasSuffix(result), "\(path)")
    }
  }

  /// A JSON text without the space between its parts.
  private static func compact(_ json: String) -> String {
    var (bytes, isQuoted, isEscaped): ([UInt8], Bool, Bool) = ([], false, false)
    for byte in json.utf8 {
      if !isQuoted, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { continue }
      if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: sheets, ["text", "html", "json"])
  func `an example council sees its path without a diagnostic`(
    sheet: String, format: String
  ) throws {
    let arguments = ["path", "examples/\(sheet)", "--format", format]
    let run = try Program.run(arguments, in: Repository.root)
    #expect(run.status == 0)
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(run.output.utf8.count > 300)
    #expect(try Program.run(arguments, in: Repository.root).output == run.output)
  }

  @Test(arguments: sheets, ["L1_1", "council_growth.L3", "council_held"])
  func `an example council learns why it stands where it does`(sheet: String, goal: String) throws {
    let run = try Program.run(["why", goal, "examples/\(sheet)"], in: Repository.root)
    #expect(run.status == 0)
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(run.output.contains("到達して"))
  }

  @Test func `the summary that the Japanese README shows is the one that comes`() throws {
    let readme = try String(contentsOfFile: "\(Repository.root)/README.ja.md", encoding: .utf8)
    let start = try #require(readme.ranges(of: "```text\n").first).upperBound
    let end = try #require(readme[start...].ranges(of: "```").first).lowerBound
    let arguments = ["assess", "examples/area-902-middle.yaml", "--language", "ja"]
    let run = try Program.run(arguments, in: Repository.root)
    #expect(run.output.contains(readme[start..<end]))
  }

  @Test func `last year's answers stand beside this year's under another rule set`() throws {
    let run = try Program.run(
      [
        "assess", "examples/area-902-middle.yaml", "--previous",
        "examples/last-year/area-902-2023.yaml", "--language", "ja",
      ], in: Repository.root)
    #expect(run.status == 0)
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(run.output.contains("| レベル1-② → レベル2-①"))
    #expect(run.output.contains("○ 連携の利点を確かめ、協議会として取り組む健康課題を一つ決める"))
  }

  @Test(arguments: sheets)
  func `every example says that it is synthetic`(sheet: String) throws {
    let text = try String(contentsOfFile: "\(Repository.root)/examples/\(sheet)", encoding: .utf8)
    let first = try #require(text.split(separator: "\n").first)
    #expect(first.contains("合成データ"))
  }

  @Test func `a changed threshold changes the level without a build`() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/\(Self.rules)", toPath: "\(scratch.path)/mhlw-r6")
    let file = "\(scratch.path)/mhlw-r6/parameters.yaml"
    let sheet = "\(Repository.root)/examples/area-901-low.yaml"
    let before = try Program.run(
      ["assess", sheet, "--rules", scratch.path, "--format", "json"], in: scratch.path)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let changed = try #require(Self.raisingMinimumMeetings(in: text))
    try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
    let after = try Program.run(
      ["assess", sheet, "--rules", scratch.path, "--format", "json"], in: scratch.path)
    #expect(before.status == 0 && after.status == 0, "\(after.error)")
    let (first, second) = (Self.counted(in: before.output), Self.counted(in: after.output))
    #expect(first != nil && second != nil)
    #expect(first != second, "\(first ?? "") and \(second ?? "")")
  }

  /// The parameters with the least number of meetings raised to 4.
  private static func raisingMinimumMeetings(in text: String) -> String? {
    guard let start = text.firstRange(of: "id: minimum_meetings"),
      let value = text[start.upperBound...].firstRange(of: "value: 1")
    else { return nil }
    return text.replacingCharacters(in: value, with: "value: 4")
  }

  /// The first ladder's counted result in a JSON result.
  private static func counted(in output: String) -> String? {
    let document = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let ladder = (document?["ladders"] as? [[String: Any]])?.first
    return (ladder?["counted"] as? [String: Any])?["id"] as? String
      ?? ladder?["counted"] as? String
  }
}
