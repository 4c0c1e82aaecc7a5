import Diagnostics
import Returns
import RuleModel
import Scoring
import Tabular
import Testing

/// Mapping files that are proposed for foreign tables.
@Suite struct ColumnProposalTests {
  private func proposal(_ text: String, as name: String = "a.csv") throws -> ColumnProposal {
    var bytes: [UInt8]? = Array(text.utf8)
    return try ColumnProposal.make(
      for: name, rules: try TableSample.rules(), language: .japanese
    ) {
      defer { bytes = nil }
      return bytes
    }
  }

  @Test func `known columns are named, near ones guessed, others ignored`() throws {
    let text = "令和6年度,,,,\n団体コード,協議会の設置の状況,開催回数,担当,\n011002,1,3,佐藤,\n"
    let proposal = try proposal(text)
    #expect(
      proposal.text == """
        # renkei columns が作った対応ファイルの案です。見直してから --mapping で指定してください
        # a.csv
        rules: sample
        heading_rows: 2
        # 全部の行に同じ値を入れるなら: constants: {survey_year: 2024}
        columns:
          A: respondent.id  # 団体コード
          B: establishment  # 協議会の設置の状況 (推測)
          C: meetings  # 開催回数
          D: ignore  # 担当

        """)
    let file = try TableSample.read(text, mapping: proposal.text)
    #expect(file.codes == ["A056"])
    #expect(try file.answer("establishment") == .value(.member(0)))
  }

  @Test func `an encoding and a sheet that are asked for are read and written down`() throws {
    // 団体コード in CP932.
    let heading: [UInt8] = [0x92, 0x63, 0x91, 0xCC, 0x83, 0x52, 0x81, 0x5B, 0x83, 0x68]
    var bytes: [UInt8]? = heading + Array(",x\n1,2\n".utf8)
    let forced = try ColumnProposal.make(
      for: "a.csv", encoding: .cp932, rules: try TableSample.rules(), language: .japanese
    ) {
      defer { bytes = nil }
      return bytes
    }
    #expect(forced.text?.contains("encoding: cp932\n") == true)
    #expect(forced.text?.contains("  A: respondent.id  # 団体コード\n") == true)

    let content = try TableSample.workbook(
      ["一覧", "控え"].map { ($0, [[.text("団体コード"), .text($0)]]) })
    func proposal(of sheet: String?) throws -> ColumnProposal {
      var bytes: [UInt8]? = content
      return try ColumnProposal.make(
        for: "a.xlsx", sheet: sheet, rules: try TableSample.rules(), language: .japanese
      ) {
        defer { bytes = nil }
        return bytes
      }
    }
    #expect(try proposal(of: nil).text?.contains("sheet: \"一覧\"\n") == true)
    #expect(try proposal(of: "控え").text?.contains("sheet: \"控え\"\n") == true)
    #expect(try proposal(of: "2").text?.contains("ignore  # 控え\n") == true)
    let missing = try proposal(of: "3")
    #expect(missing.text == nil)
    #expect(missing.findings.map(\.code.text) == ["A058"])
  }

  @Test func `a short name is guessed at the end of a heading`() throws {
    let text = try #require(try proposal("団体コード,協議会の部会,部会長,開催回数\na,1,佐藤,3\n").text)
    #expect(text.contains("  B: working_group  # 協議会の部会 (推測)\n"))
    #expect(text.contains("  C: ignore  # 部会長\n"))
  }

  @Test func `the proposal for a table of any width and any headings can be read`() throws {
    let heads = (0..<700).map { $0 % 7 == 0 ? "\"改\n行 \"\"#: \($0)\"" : "列\($0)" }
    let text = "id;" + heads.joined(separator: ";") + "\n"
    let proposal = try #require(try proposal(text).text)
    #expect(proposal.contains("delimiter: semicolon\n"))
    let reading = MappingReader.read(
      Array(proposal.utf8), as: FileID(0), rules: try TableSample.rules())
    #expect(reading.diagnostics.map(\.message.en) == [])
  }

  @Test func `headings that nothing is like are found where most of the texts stand`() throws {
    let text = try #require(try proposal("表\n甲甲甲,乙乙乙,丙丙丙\n1,2,3\n").text)
    #expect(text.contains("heading_rows: 2\n"))
    #expect(text.contains("respondent.id、名前の列"))
  }

  @Test(arguments: [("", "a.csv"), ("{}", "a.json"), ("PK", "a.xlsx")])
  func `a file without a table has no proposal`(text: String, name: String) throws {
    let proposal = try proposal(text, as: name)
    #expect(proposal.text == nil)
    #expect(proposal.findings.count == 1)
  }
}
