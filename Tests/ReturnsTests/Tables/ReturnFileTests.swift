import Diagnostics
import Foundation
import Returns
import RuleModel
import Scoring
import Tabular
import Testing

/// Files of returns that are no text tables: sheets, lines and workbooks.
@Suite struct ReturnFileTests {
  private static func sheet(_ id: String, _ answers: String) -> String {
    #"{"rules":"sample","respondent":{"id":"\#(id)"},"answers":{\#(answers)}}"#
  }

  @Test func `each line of NDJSON is a return with places in the file`() throws {
    let text = [
      Self.sheet("a", #""meetings":3"#), "", Self.sheet("b", #""meetings":"x""#), "{",
      Self.sheet("d", ""),
    ].joined(separator: "\r\n")
    for size in [1, 5, 4096] {
      let file = try TableSample.read(Array(text.utf8), as: "a.ndjson", pieceSize: size)
      #expect(file.unread.map(\.place.line) == [1, 2, 3, 4, 5])
      #expect(try file.answer("meetings") == .value(.number(Rational(3))))
      #expect(file.codes(2) == ["A011"])
      let finding = file.returns[2].findings[0]
      #expect(finding.field == "meetings")
      #expect(finding.found == "\"x\"")
      #expect(finding.place.line == 3)
      let byte = try #require(finding.place.byte)
      #expect(Array(text.utf8)[byte] == UInt8(ascii: "\""))
      #expect(file.returns[3].findings.map(\.code.severity) == [.error])
      #expect(file.returns[4].sheet?.respondent.id == "d")
    }
  }

  @Test func `a sheet of its own is one return, told by name or content`() throws {
    let json = Self.sheet("a", #""meetings":3"#)
    let yaml = "rules: sample\nrespondent: {id: a}\nanswers: {meetings: 3}\n"
    for (name, text) in [
      ("a.json", json), ("a.yaml", yaml), ("a.yml", yaml), ("-", yaml), ("-", json),
      ("-", json + "\n" + json), ("folder.d/a", "id,meetings\na,3\n"),
    ] {
      let file = try TableSample.read(text, as: name)
      #expect(try file.answer("meetings") == .value(.number(Rational(3))), "\(name)")
    }
    #expect(try TableSample.read(" \n", as: "a.json").returns.count == 1)
    #expect(try TableSample.read(" \n", as: "a.json").codes(0) == [])
  }

  // MARK: Workbooks

  @Test func `the sheets with headings are read in their order, the others are named`() throws {
    let heads: [Cell] = [.text("respondent.id"), .text("設置状況"), .text("開催回数")]
    let bytes = try TableSample.workbook([
      ("説明", [[.text("記入のしかた")]]),
      ("東", [[.text("令和6年度")], [], heads, [.text("a"), .number(CellNumber(1)), .text("3")]]),
      ("西", [heads, [.text("b"), .text("合同で設置"), .number(CellNumber(4)), .text("memo")]]),
    ])
    let file = try TableSample.read(bytes, as: "a.xlsx")
    #expect(file.unread.map(\.place.sheet) == ["東", "西"])
    #expect(file.unread.map(\.place.row) == [4, 2])
    #expect(try file.answer("establishment", 0) == .value(.member(0)))
    #expect(try file.answer("meetings", 0) == .value(.number(Rational(3))))
    #expect(try file.answer("establishment", 1) == .value(.member(1)))
    #expect(file.codes == ["A056", "A056", "A061", "A059"])
    #expect(file.findings.last?.place.sheet == "説明")
  }

  @Test func `a mapping file names the sheet`() throws {
    let heads: [Cell] = [.text("id"), .text("開催回数")]
    let bytes = try TableSample.workbook([
      ("東", [heads, [.text("a"), .number(CellNumber(3))]]),
      ("西", [heads, [.text("b"), .number(CellNumber(4))]]),
    ])
    for name in ["西", "2"] {
      let file = try TableSample.read(bytes, as: "a.xlsx", mapping: "sheet: \(name)")
      #expect(file.returns.map { $0.sheet?.respondent.id } == ["b"])
    }
    #expect(try TableSample.read(bytes, as: "a.xlsx", mapping: "sheet: 北").codes == ["A058"])
  }

  @Test func `a workbook without headings or that is none is refused as a whole`() throws {
    let bytes = try TableSample.workbook([
      ("表", [[.text("コード"), .text("Q1")], [.text("a"), .text("1")]])
    ])
    #expect(try TableSample.read(bytes, as: "a.xlsx").codes == ["A051"])
    #expect(try TableSample.read("PK no workbook", as: "a.xlsx").codes.first?.first == "T")
    #expect(try TableSample.read("PK no workbook", as: "-").codes.first?.first == "T")
  }

  // MARK: Who sent it

  private static let register = "id,name,subjects\n011002,札幌市,city\narea-1,北部,area\n"

  @Test func `the register tells who sent a return, and its kind`() throws {
    let file = try TableSample.read(
      "id,name,subjects,部会\n11002,札幌市,,yes\n,北部,,yes\narea-1,,city,yes\nx,,,yes\n",
      register: Self.register)
    #expect(file.returns.map { $0.sheet?.respondent.id } == ["011002", "area-1", "area-1", nil])
    #expect(file.returns[0].sheet?.respondent.subjects == [Reference(1)])
    #expect(file.codes(0) == ["A042"])
    #expect(file.codes(2) == ["A062"])
    #expect(file.codes(3) == ["A070"])
    let lines = try TableSample.read(
      Self.sheet("area-1", "") + "\n" + Self.sheet("x", ""), as: "a.ndjson",
      register: Self.register)
    #expect(lines.returns[0].sheet?.respondent.subjects == [Reference(0)])
    #expect(lines.codes(1) == ["A070"])
  }

  @Test func `a return without a year is held against the register of the rule set's year`() throws
  {
    let register = "id,name,valid_from,valid_to\na,甲,,2023\nb,乙,2025,\nc,丙,2024,2024\n"
    let sheets = ["a", "b", "c"].map { Self.sheet($0, "") }.joined(separator: "\n")
    for (name, text) in [
      ("a.csv", "id,部会\na,yes\nb,yes\nc,yes\n"), ("a.csv", "name,部会\n甲,yes\n乙,yes\n丙,yes\n"),
      ("a.csv", "id,survey_year,部会\na,,yes\nb,,yes\nc,,yes\n"), ("a.ndjson", sheets),
    ] {
      let file = try TableSample.read(text, as: name, register: register)
      #expect(file.returns.map { $0.sheet?.respondent.id } == ["a", "b", "c"])
      #expect((0..<3).map(file.codes) == [["A074"], ["A074"], []], "\(text)")
    }
  }

  @Test func `whose return it is is known without reading its answers`() throws {
    let rules = try TableSample.rules()
    let decoder = ReturnDecoder(rules)
    let table = try TableSample.read("id,survey_year,submitted,meetings\na,2024,2024-12-01,x\n")
    let identity = try #require(decoder.identity(of: table.unread[0]))
    #expect(identity.id == "a")
    #expect(identity.surveyYear == 2024)
    #expect(identity.submitted == SubmissionTime(iso: "2024-12-01"))
    #expect(table.returns[0].submitted == nil)
    let line = try TableSample.read(Self.sheet("b", #""meetings":"x""#), as: "a.ndjson")
    #expect(decoder.identity(of: line.unread[0])?.id == "b")
    let sheet = try TableSample.read(
      "respondent: {id: c}\nsubmitted: 2024-12-01 10:00:00\nanswers: {meetings: x}\n",
      as: "a.yaml")
    #expect(
      decoder.identity(of: sheet.unread[0])?.submitted
        == SubmissionTime(iso: "2024-12-01 10:00:00"))
  }

  @Test func `when a return was sent in is read of tables as of sheets`() throws {
    let table = try TableSample.read("id,submitted,meetings\na,R6.12.1 9:00,3\nb,済,3\nc,,3\n")
    #expect(
      table.returns.map(\.submitted) == [SubmissionTime(iso: "2024-12-01 09:00:00"), nil, nil])
    #expect(table.returns[0].conversions.map(\.taken) == ["2024-12-01 09:00:00"])
    #expect(table.codes(1) == ["A044"])
    #expect(table.returns[1].findings.first?.place.column == 2)
    #expect(table.returns[1].sheet != nil)
    #expect(table.codes(2) == [])
    let line = try TableSample.read(
      #"{"respondent":{"id":"a"},"submitted":"2024-12-01","answers":{}}"#, as: "a.ndjson")
    #expect(line.returns[0].submitted == SubmissionTime(iso: "2024-12-01"))
  }
}
