import Diagnostics
import Returns
import RuleModel
import Scoring
import Testing

/// Mapping files: what they do, and what is said of them.
@Suite struct MappingTests {
  private static let foreign = "表1,,,\nコード,Q1,Q2,Q3\na,1,1月2日,memo\nb,2,x,\n"

  @Test func `columns are named by letters, numbers and headings`() throws {
    let file = try TableSample.read(
      Self.foreign,
      mapping: """
        heading_rows: 2
        columns: {A: respondent.id, 2: establishment, Q2: ignore, D: note}
        """)
    #expect(file.codes == ["A056"])
    #expect(file.returns.count == 2)
    #expect(try file.answer("establishment", 1) == .value(.member(1)))
    #expect(try file.answer("note") == .value(.text("memo")))
  }

  @Test func `what was put aside comes back by the same letters`() throws {
    let own = "renkei.file,renkei.sheet,renkei.row,renkei.codes,renkei.record"
    let file = try TableSample.read(
      "\(own),コード,Q1,Q2,Q3\nx.csv,,4,A010,,b,2,x,\nx.csv,,5,A010,,c,1,,memo\n",
      mapping: """
        heading_rows: 2
        first_row: 3
        columns: {A: respondent.id, 2: establishment, Q2: ignore, D: note}
        """)
    #expect(file.codes == ["A056"])
    #expect(file.returns.count == 2)
    #expect(try file.answer("establishment") == .value(.member(1)))
    #expect(try file.answer("note", 1) == .value(.text("memo")))
  }

  @Test func `one mapped heading is enough to find the row of headings`() throws {
    let file = try TableSample.read(
      Self.foreign, mapping: "columns: {コード: respondent.id, Q1: establishment}")
    #expect(file.codes == ["A055", "A056"])
    #expect(try file.answer("establishment") == .value(.member(0)))
  }

  @Test func `a table may have no headings at all`() throws {
    let file = try TableSample.read(
      "a,1\nb,3\n", mapping: "heading_rows: none\ncolumns: {A: respondent.id, B: establishment}")
    #expect(file.returns.count == 2)
    #expect(try file.answer("establishment", 1) == .value(.member(2)))
  }

  @Test func `constants stand in every row`() throws {
    let file = try TableSample.read(
      "id,部会\na,yes\n", mapping: "constants: {survey_year: 2024, respondent.subjects: area}")
    #expect(file.returns[0].sheet?.surveyYear == 2024)
    #expect(file.returns[0].sheet?.respondent.subjects == [Reference(0)])
    let both = try TableSample.read(
      "id,survey_year\na,2024\n", mapping: "constants: {survey_year: 2024}")
    #expect(both.codes == ["A053"])
  }

  @Test func `texts stand for answers, and dates for codes only where that is said`() throws {
    let text = "id,設置状況,部会\na,ひとつめ,済\nb,いろいろ,済\n"
    let mapping = """
      values:
        establishment: {answers: {ひとつめ: standalone}}
        working_group: {answers: {済: yes}}
      """
    let file = try TableSample.read(text, mapping: mapping)
    #expect(try file.answer("establishment") == .value(.member(0)))
    #expect(file.returns[0].conversions.map(\.taken) == ["standalone", "yes"])
    #expect(file.codes(1) == ["A010"])
  }

  @Test func `what is said of a column of a group holds in every row that nothing else is said of`()
    throws
  {
    let text = "id,initiatives.1.status,initiatives.2.status,initiatives.3.status\na,済,済,済\n"
    let mapping = """
      values:
        initiatives.2.status: {answers: {済: planned}}
        initiatives.status: {answers: {済: running}}
      """
    let file = try TableSample.read(text, mapping: mapping)
    #expect(try file.answer("initiatives.1.status") == .value(.member(1)))
    #expect(try file.answer("initiatives.2.status") == .value(.member(0)))
    #expect(try file.answer("initiatives.3.status") == .value(.member(1)))
    let without = try TableSample.read(text)
    #expect(without.codes(0) == ["A010", "A010", "A010"])
  }

  @Test func `a mapped heading or sheet that is not there ends the reading`() throws {
    #expect(
      try TableSample.read("id,部会\na,yes\n", mapping: "columns: {Q9: establishment}").codes
        == ["A057"])
  }

  @Test(arguments: [
    ("sheet: [a]", "A064"), ("delimiter: comma;", "A064"), ("encoding: sjis", "A064"),
    ("heading_rows: 0", "A064"), ("heading_rows: 21", "A064"), ("first_row: x", "A064"),
    ("columns: [A]", "A064"), ("- a", "A064"), ("colums: {A: note}", "A065"),
    ("columns: {A: nothing}", "A066"), ("constants: {nothing: 1}", "A066"),
    ("values: {nothing: {answers: {a: b}}}", "A066"),
    ("values: {survey_year: {answers: {a: b}}}", "A066"),
    ("values: {establishment: {answer: {a: b}}}", "A065"),
    ("values: {establishment: {answers: {a: b}}}", "A010"),
    ("values: {initiatives.name.x: {answers: {a: b}}}", "A066"),
    ("values: {establishment: {}, 設置状況: {}}", "A067"),
    ("columns: {A: note, B: note}", "A067"), ("columns: {A: note, 1: ignore}", "A067"),
    ("rules: other", "A004"), ("a: b: c", "Y"),
  ])
  func `a fault of a mapping file is a diagnostic at its place`(
    text: String, code: String
  ) throws {
    let reading = MappingReader.read(
      Array(text.utf8), as: FileID(0), rules: try TableSample.rules())
    #expect(reading.mapping == nil)
    #expect(reading.diagnostics.count == 1)
    #expect(reading.diagnostics.first?.code.text.hasPrefix(code) == true)
  }
}
