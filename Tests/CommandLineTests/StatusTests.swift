import Foundation
import Glibc
import Testing

/// The exit status of each kind of failure, as README.md promises it.
@Suite struct StatusTests {
  private func status(_ arguments: String...) throws -> Int32 {
    try Program.run(arguments, in: Repository.root).status
  }

  @Test func `what is fine ends with 0`() throws {
    #expect(try status("--version") == 0)
    #expect(try status("--help") == 0)
    #expect(try status("check", "rules/mhlw-r6") == 0)
    #expect(try status("explain", "r001") == 0)
    #expect(try status("explain", "Ｒ００１") == 0)
    #expect(try status("--generate-completion-script", "bash") == 0)
  }

  @Test func `wrong usage ends with 2`() throws {
    #expect(try status("chek") == 2)
    #expect(try status("check") == 2)
    #expect(try status("check", "rules/mhlw-r6", "--nonsense") == 2)
    #expect(try status("assess", "examples/area-901-low.yaml", "--format", "pdf") == 2)
    #expect(try status("explain", "R999") == 2)
    let answers = "examples/area-901-low.yaml"
    #expect(try status("assess", answers, "--sheet", "target") == 2)
    #expect(try status("assess", answers, "--sheet", "target=\(answers)") == 2)
    #expect(try status("path", answers, "--to", "no_such_level") == 2)
    #expect(try status("path", answers, "--to", "ict") == 2)
    #expect(try status("path", answers, "--to", "ict=much") == 2)
    #expect(try status("path", answers, "--by", "luck") == 2)
    #expect(try status("path", answers, "--by-year", "2024") == 2)
    #expect(try status("path", answers, "--by-year", "9223372036854775807") == 2)
    #expect(try status("why", "no_such_level", answers) == 2)
    #expect(try status("why", answers) == 2)
    let score = ["score", answers, "--rules", "rules/mhlw-r6", "--lists", "lists.csv"]
    #expect(try Program.run(score + ["--format", "ndjson"], in: Repository.root).status == 2)
    #expect(try Program.run(score + ["-o", "lists.csv"], in: Repository.root).status == 2)
  }

  @Test func `last year's sheet must be one that can be read and scored`() throws {
    let place = "Tests/CommandLineTests/Scenarios/assess-previous"
    func status(_ arguments: String...) throws -> Int32 {
      try Program.run(
        ["assess", "\(place)/now.yaml", "--rules", "\(place)/rules"] + arguments,
        in: Repository.root
      ).status
    }
    let last = "\(place)/last.yaml"
    #expect(try status("--previous", last) == 0)
    #expect(try status("--previous", last, "--previous-rules", "\(place)/rules/council-r5") == 0)
    #expect(try status("--previous", last, "--previous-rules", "\(place)/rules/council-r6") == 1)
    #expect(try status("--previous", "missing.yaml") == 3)
    #expect(try status("--previous-rules", "\(place)/rules/council-r5") == 2)
    let scratch = try ScratchFolder()
    try scratch.write("rules: unknown\nrespondent: {id: a}\nanswers: {}\n", to: "unknown.yaml")
    try scratch.write("respondent: {id: a}\nanswers: {}\n", to: "unnamed.yaml")
    try scratch.write("rules: council-r5\nanswers: [\n", to: "broken.yaml")
    #expect(try status("--previous", "\(scratch.path)/unknown.yaml") == 3)
    #expect(try status("--previous", "\(scratch.path)/unnamed.yaml") == 2)
    #expect(try status("--previous", "\(scratch.path)/broken.yaml") == 1)
  }

  @Test func `a further sheet is given once, under sheets or in a file`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(
      """
      ruleset: small
      title: 見本
      defaults: {provenance: project, source: s}
      sources: [{id: s, title: 出典}]
      questions: [{id: meetings, title: 回数, type: integer, min: 0, max: 9}]
      sheets: [{id: target, title: 目標}]
      measures: [{id: goal, title: 目標の回数, value: target.meetings}]
      """, to: "rule-set.yaml")
    let own = "respondent: {id: a}\nanswers: {meetings: 1}\n"
    try scratch.write(own, to: "own.yaml")
    try scratch.write(own + "sheets: {target: {answers: {}}}\n", to: "both.yaml")
    func status(_ answers: String, _ sheets: String...) throws -> Int32 {
      try Program.run(
        ["assess", "\(scratch.path)/\(answers)", "--rules", scratch.path]
          + sheets.flatMap { ["--sheet", "target=\(scratch.path)/\($0)"] },
        in: Repository.root
      ).status
    }
    #expect(try status("own.yaml", "own.yaml") == 0)
    #expect(try status("both.yaml") == 0)
    #expect(try status("both.yaml", "own.yaml") == 2)
    #expect(try status("own.yaml", "own.yaml", "own.yaml") == 2)
    #expect(try status("own.yaml", "missing.yaml") == 3)
  }

  @Test func `what cannot be read or written ends with 3`() throws {
    #expect(try status("check", "rules/no-such-folder") == 3)
    #expect(try status("assess", "examples/no-such-sheet.yaml") == 3)
    #expect(try status("assess", "examples") == 3)
    #expect(
      try status("assess", "examples/area-901-low.yaml", "-o", "no-such-folder/report.html") == 3)
  }

  @Test func `a result that cannot be shown ends with 3`() throws {
    let process = Process()
    let messages = Pipe()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
    process.arguments = ["assess", "examples/area-901-low.yaml"]
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    process.standardOutput = full
    process.standardError = messages
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(!messages.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func `a link stays a link`() throws {
    let scratch = try ScratchFolder()
    let (report, link) = ("\(scratch.path)/report.txt", "\(scratch.path)/link")
    try scratch.write("old", to: "report.txt")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "report.txt")
    #expect(try status("assess", "examples/area-901-low.yaml", "-o", link) == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "report.txt")
    #expect(try String(contentsOfFile: report, encoding: .utf8) != "old")
  }

  @Test func `what is no ordinary file is written to as it is`() throws {
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    // Open at both ends, so that nobody waits; the report fits into the pipe's buffer.
    let descriptor = open(path, O_RDWR | O_NONBLOCK)
    defer { close(descriptor) }
    #expect(try status("assess", "examples/area-901-low.yaml", "-o", path) == 0)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(descriptor, &bytes, 16) == 16)
  }

  @Test func `a sheet that is not there is said to be missing`() throws {
    let run = try Program.run(["assess", "no-such-sheet.yaml"], in: Repository.root)
    #expect(run.error.contains("`no-such-sheet.yaml` が見つかりません"))
  }

  @Test func `faulty files end with 1, and a report is not written`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("rules: mhlw-r6\nrespondent: {id: x}\nanswers: {no_such: 1}\n", to: "a.yaml")
    let rules = "\(Repository.root)/rules"
    let run = try Program.run(
      ["assess", "a.yaml", "--rules", rules, "-o", "out.txt"], in: scratch.path)
    #expect(run.status == 1)
    #expect(run.error.contains("a.yaml:3:11: error[A"))
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/out.txt"))
  }

  @Test func `an answer sheet is read from standard input`() throws {
    let sheet = try Data(
      contentsOf: URL(fileURLWithPath: "\(Repository.root)/examples/area-901-low.yaml"))
    let piped = try Program.run(["assess", "-"], in: Repository.root, input: Array(sheet))
    let named = try Program.run(["assess", "examples/area-901-low.yaml"], in: Repository.root)
    #expect(piped.status == 0, "\(piped.error)")
    #expect(piped.output == named.output)
  }

  @Test func `names of one letter are names like others`() throws {
    let scratch = try ScratchFolder()
    let sheet = try String(
      contentsOfFile: "\(Repository.root)/examples/area-901-low.yaml", encoding: .utf8)
    try scratch.write(sheet, to: "a")
    let run = try Program.run(
      ["assess", "a", "--rules", "\(Repository.root)/rules", "-o", "r"], in: scratch.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(FileManager.default.fileExists(atPath: "\(scratch.path)/r"))
  }

  @Test func `a file replaces the old one only when it is complete`() throws {
    let scratch = try ScratchFolder()
    let arguments = ["assess", "examples/area-901-low.yaml", "-o", "\(scratch.path)/report.txt"]
    try scratch.write("old", to: "report.txt")
    #expect(try Program.run(arguments, in: Repository.root).status == 0)
    let written = try String(contentsOfFile: "\(scratch.path)/report.txt", encoding: .utf8)
    let shown = try Program.run(["assess", "examples/area-901-low.yaml"], in: Repository.root)
      .output
    #expect(written == shown)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(left == ["report.txt"])
  }

  @Test func `the language follows the option, then the locale`() throws {
    func summary(_ arguments: [String], _ environment: [String: String]) throws -> String {
      try Program.run(
        ["check", "rules/mhlw-r6"] + arguments, in: Repository.root, environment: environment
      ).output
    }
    #expect(try summary([], [:]).contains("誤りはありません"))
    #expect(try summary([], ["LANG": "en_US.UTF-8"]).contains("no errors"))
    #expect(try summary([], ["LANG": "ja_JP.UTF-8"]).contains("誤りはありません"))
    #expect(try summary(["--language", "en"], ["LANG": "ja_JP.UTF-8"]).contains("no errors"))
    #expect(try summary([], ["LANG": "ja_JP.UTF-8", "LC_ALL": "en_GB"]).contains("no errors"))
  }

  @Test func `a pipe gets no colour`() throws {
    let run = try Program.run(["assess", "examples/area-901-low.yaml"], in: Repository.root)
    #expect(!run.output.contains("\u{1B}"))
  }
}
