import Foundation
import Testing

/// The year after `rules/mhlw-r6`, with one threshold changed, laid beside it.
@Suite struct OverlayTests {
  /// Copies base and overlay into a folder and pins the overlay to the base as it is.
  private func prepare(
    _ folder: String, replacing old: String = "", with new: String = ""
  ) throws -> String {
    let rules = "\(Repository.root)/rules/mhlw-r6"
    try FileManager.default.copyItem(atPath: rules, toPath: "\(folder)/mhlw-r6")
    let export = try Program.run(["export", "mhlw-r6"], in: folder)
    #expect(export.status == 0, "\(export.error)")
    let document = try JSONSerialization.jsonObject(with: Data(export.output.utf8))
    let digests = (document as? [String: Any])?["digests"] as? [String: String]
    let digest = try #require(digests?["full"])
    let text = try String(
      contentsOfFile: "\(Repository.root)/Tests/CommandLineTests/Overlays/mhlw-r7/rule-set.yaml",
      encoding: .utf8
    ).replacing("DIGEST", with: digest).replacing(old, with: new)
    try FileManager.default.createDirectory(
      atPath: "\(folder)/mhlw-r7", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/mhlw-r7/rule-set.yaml"))
    return digest
  }

  @Test func `an overlay is checked, and tested by its base's tests`() throws {
    let scratch = try ScratchFolder()
    _ = try prepare(scratch.path)
    let check = try Program.run(["check", "mhlw-r7", "--strict"], in: scratch.path)
    #expect(check.status == 0, "\(check.error)")
    let test = try Program.run(["test", "mhlw-r7", "--language", "en"], in: scratch.path)
    #expect(test.status == 0, "\(test.output)")
    #expect(test.output.contains(", 2 excepted"), "\(test.output)")
  }

  @Test func `a base that has changed is refused by both digests`() throws {
    let scratch = try ScratchFolder()
    let digest = try prepare(scratch.path)
    let file = "\(scratch.path)/mhlw-r6/subjects.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try Data(text.replacing("title: ", with: "title: 新しい").utf8).write(
      to: URL(fileURLWithPath: file))
    let check = try Program.run(["check", "mhlw-r7"], in: scratch.path)
    #expect(check.status == 1)
    #expect(check.error.contains("error[R254]"))
    #expect(check.error.contains(digest))
  }

  @Test func `an exception for a case that holds fails`() throws {
    let scratch = try ScratchFolder()
    _ = try prepare(scratch.path, replacing: "value: 70", with: "value: 60")
    let test = try Program.run(["test", "mhlw-r7"], in: scratch.path)
    #expect(test.status == 1)
    #expect(test.output.contains("extends.exceptions"))
  }

  @Test func `the same answers reach another level where a threshold was raised, and both say why`()
    throws
  {
    let scratch = try ScratchFolder()
    let raised = """
      replace:
        parameters:
          - {id: minimum_meetings, title: 開催回数, value: 2, range: [1, 12], reason: 合成の例として引き上げた。}

      """
    _ = try prepare(scratch.path, replacing: "replace:\n  parameters:\n", with: raised)
    let answers = try String(
      contentsOfFile: "\(Repository.root)/examples/area-901-low.yaml", encoding: .utf8)
    try scratch.write(answers, to: "r6.yaml")
    try scratch.write(
      answers.replacing("rules: mhlw-r6", with: "rules: mhlw-r7")
        .replacing("survey_year: 2024", with: "survey_year: 2025"), to: "r7.yaml")
    for (year, level, criterion) in [
      ("r6", "レベル1-①", "協議会を1回以上開催した"), ("r7", "レベル1未満", "協議会を2回以上開催した"),
    ] {
      let result = try Program.run(
        ["assess", "\(year).yaml", "--rules", "mhlw-\(year)"], in: scratch.path)
      #expect(result.status == 0, "\(result.error)")
      #expect(result.output.contains("現在のレベルは「\(level)」です"), "\(result.output)")
      #expect(result.output.contains(criterion))
    }
  }

  @Test(arguments: [("yes", "met"), ("no", "not_met"), ("", "unknown")])
  func `a condition that a parameter switches on is judged by the answers`(
    _ answer: String, _ verdict: String
  ) throws {
    let scratch = try ScratchFolder()
    let switched = """
      replace:
        parameters:
          - {id: prefecture_alignment_required, title: 一体性, type: yes_no, value: yes, reason: 合成の例}

      """
    _ = try prepare(scratch.path, replacing: "replace:\n  parameters:\n", with: switched)
    let line = "  areas_follow_policy: no\n"
    let answers = try String(
      contentsOfFile: "\(Repository.root)/examples/prefecture-911.yaml", encoding: .utf8)
    #expect(answers.contains(line))
    let replaced =
      answers
      .replacing(line, with: answer.isEmpty ? "" : "  areas_follow_policy: \(answer)\n")
      .replacing("rules: mhlw-r6", with: "rules: mhlw-r7")
      .replacing("survey_year: 2024", with: "survey_year: 2025")
    try scratch.write(replaced, to: "answers.yaml")
    let result = try Program.run(
      ["assess", "answers.yaml", "--rules", "mhlw-r7", "--format", "json"], in: scratch.path)
    #expect(result.status == 0, "\(result.error)")
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let criteria = (document as? [String: Any])?["criteria"] as? [[String: Any]]
    let found = criteria?.first { $0["id"] as? String == "areas_aligned" }
    #expect(found?["verdict"] as? String == verdict)
  }

  @Test func `an export goes to a file, or says what is wrong`() throws {
    let scratch = try ScratchFolder()
    let shown = try Program.run(["export", "rules/mhlw-r6"], in: Repository.root)
    let written = try Program.run(
      ["export", "rules/mhlw-r6", "--format", "json", "-o", "\(scratch.path)/rules.json"],
      in: Repository.root)
    #expect(written.status == 0 && written.output.isEmpty)
    let text = try String(contentsOfFile: "\(scratch.path)/rules.json", encoding: .utf8)
    #expect(text == shown.output)
    let missing = try Program.run(["export", "rules/none"], in: Repository.root)
    #expect(missing.status == 3 && missing.output.isEmpty)
    try scratch.write("ruleset: BAD\ntitle: 題\n", to: "rule-set.yaml")
    let faulty = try Program.run(["export", "."], in: scratch.path)
    #expect(faulty.status == 1 && faulty.error.contains("error[R016]"))
  }
}
