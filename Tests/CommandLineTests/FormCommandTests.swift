import Foundation
import Testing

/// `renkei form` as people run it.
@Suite struct FormCommandTests {
  private func form(_ arguments: String..., in folder: String = Repository.root) throws
    -> ProgramRun
  {
    let rules = "\(Repository.root)/rules/mhlw-r6"
    return try Program.run(["form", "--rules", rules] + arguments, in: folder)
  }

  @Test func `a form in YAML says when each question is asked, by number`() throws {
    let run = try form("--subject", "area", "--format", "yaml")
    #expect(run.status == 0)
    #expect(run.output.contains("# 問3 その他の設置の形は、次のどれに近いですか"))
    #expect(run.output.contains("# ▶ 答えるとき：問2が「その他」"))
    #expect(!run.output.contains("municipality_kind:"))
    #expect(try form("--subject", "city", "--format", "yaml").output.contains("municipality_kind:"))
  }

  @Test func `a form as a workbook goes to a file and has the same bytes each time`() throws {
    let scratch = try ScratchFolder()
    for name in ["a.xlsx", "b.xlsx"] {
      #expect(try form("--subject", "area", "-o", name, in: scratch.path).status == 0)
    }
    let first = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/a.xlsx"))
    let second = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/b.xlsx"))
    #expect(first == second)
    #expect(first.starts(with: [0x50, 0x4B]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == 2)
  }

  @Test func `the output's name says the format unless one is asked for`() throws {
    let scratch = try ScratchFolder()
    for (name, start) in [
      ("a.csv", "\u{FEFF}"), ("a.yaml", "#"), ("a.json", "{"), ("a.xlsx", "PK"),
    ] {
      #expect(try form("--subject", "area", "-o", name, in: scratch.path).status == 0)
      let file = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/\(name)"))
      #expect(file.starts(with: Array(start.utf8)), "\(name)")
    }
    #expect(
      try form("--subject", "area", "--format", "csv", "-o", "a.json", in: scratch.path).status == 0
    )
    let file = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/a.json"))
    #expect(file.starts(with: Array("\u{FEFF}".utf8)))
  }

  @Test func `wrong usage ends with 2, and what cannot be written with 3`() throws {
    #expect(try form("--subject", "area").status == 2)
    #expect(try form("--subject", "village", "-o", "a.xlsx").status == 2)
    #expect(try form("--subject", "area", "--format", "pdf").status == 2)
    #expect(try form("--subject", "area", "-o", "no-such-folder/a.xlsx").status == 3)
  }
}
