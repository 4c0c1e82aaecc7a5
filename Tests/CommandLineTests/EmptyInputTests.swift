import Foundation
import Testing

/// What `renkei score` says of inputs in which there is nothing to score.
@Suite struct EmptyInputTests {
  private func score(_ arguments: String..., in folder: String) throws -> ProgramRun {
    let rules = "\(Repository.root)/rules/mhlw-r6"
    return try Program.run(["score", "--rules", rules] + arguments, in: folder)
  }

  @Test func `an empty folder and blank forms are named and end with 0`() throws {
    let scratch = try ScratchFolder()
    for name in ["none", "forms"] {
      try FileManager.default.createDirectory(
        atPath: "\(scratch.path)/\(name)", withIntermediateDirectories: true)
    }
    for format in ["xlsx", "csv", "yaml", "json"] {
      let form = try Program.run(
        [
          "form", "--rules", "\(Repository.root)/rules/mhlw-r6", "--subject", "area", "-o",
          "forms/a.\(format)", "--format", format,
        ], in: scratch.path)
      #expect(form.status == 0, "\(form.error)")
    }
    let run = try score("none", "forms", in: scratch.path)
    #expect(run.status == 0)
    #expect(run.error.contains("none: warning[A094]: "))
    for format in ["xlsx:はじめに", "csv:3", "yaml", "json"] {
      #expect(run.error.contains("forms/a.\(format): warning[A088]: "), "\(format) \(run.error)")
    }
    #expect(run.error.contains("読み込み 4 件 = 採点 0"))
    #expect(run.error.contains("空 4 "))
  }

  @Test func `what a program keeps while a workbook is open is named`() throws {
    let scratch = try ScratchFolder()
    for name in ["~$a.xlsx", ".~lock.b.xlsx#", ".hidden", "a.ndjson"] {
      try scratch.write("", to: name)
    }
    let run = try score(".", in: scratch.path)
    #expect(run.error.contains("`./~$a.xlsx` は"))
    #expect(run.error.contains("`./.~lock.b.xlsx#` は"))
    #expect(!run.error.contains(".hidden"))
    #expect(run.error.contains("./a.ndjson: warning[A094]"))
  }

  @Test func `a return that is to hold and is not there is named`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("respondent.id,establishment\na,\n", to: "a.csv")
    let run = try score("a.csv", "--duplicates", "explicit", "--keep", "a.csv:9", in: scratch.path)
    #expect(run.error.contains("a.csv:9: warning[A095]"))
    #expect(run.status == 0)
  }
}
