import Diagnostics
import Returns
import RuleModel
import Scoring
import Tabular
import Testing

/// Forms as text are answer sheets and tables that our own readers take.
@Suite struct FormTextTests {
  private func sheet(_ text: String, _ format: AnswerSheetFormat) throws -> AnswerSheet {
    let rules = try FormSample.rules().rules
    let document = AnswerSheetReader.readDocument(
      Array(text.utf8), as: FileID(0), format: format)
    let reading = AnswerSheetReader.read(document, rules: rules)
    #expect(reading.diagnostics.map(\.message.en) == [])
    return try #require(reading.sheet)
  }

  private var blank: Respondent { Respondent(id: "a", subjects: [Reference(0)]) }

  @Test func `a blank form in YAML is an answer sheet without answers`() throws {
    let text = FormText.yaml(FormSample.form(try FormSample.rules().rules))
    let sheet = try sheet(text.replacing("  id:\n", with: "  id: a\n", maxReplacements: 1), .yaml)
    #expect(sheet.respondent == blank)
    #expect(sheet.surveyYear == 2024)
    #expect(Set(sheet.answers) == [.unanswered])
    #expect(text.contains("# 問3 開催回数（単位：回）\n  # 0〜50の整数\n"))
    #expect(text.contains("# 問11 名前\n") && text.contains("# 問14 人数\n  # 整数\n"))
    #expect(!text.contains("ward:"))
  }

  @Test func `a blank form in JSON is an answer sheet without answers`() throws {
    let text = FormText.json(FormSample.form(try FormSample.rules().rules))
    let sheet = try sheet(
      text.replacing("\"id\": null", with: "\"id\": \"a\"", maxReplacements: 1), .json)
    #expect(sheet.respondent == blank)
    #expect(Set(sheet.answers) == [.unanswered])
  }

  @Test func `a form for every kind of respondent asks for the kind`() throws {
    let rules = try FormSample.rules().rules
    let text = FormText.yaml(FormSample.form(rules, for: []))
    #expect(text.contains("ward:"))
    #expect(!text.contains("subjects: ["))
    let both = FormText.yaml(FormSample.form(rules, for: ["city", "area"]))
    #expect(both.contains("subjects: [city, area]"))
  }

  @Test func `a table names every question once, with its title above`() throws {
    let rules = try FormSample.rules().rules
    let bytes = FormText.table(FormSample.form(rules))
    let records = RecordReader.read(bytes, .comma).records
    #expect(records.count == 3)
    let titles = records[0].cells
    let names = records[1].cells
    #expect(names.count == Set(names).count)
    #expect(names.count == titles.count && !titles.contains(""))
    #expect(names.contains("reports.issues") && names.contains("initiatives.3.topics.data"))
    #expect(names.contains("sectors.labour.staff") && names.contains("initiatives.count"))
    #expect(titles[names.firstIndex(of: "meetings") ?? 0] == "問3 開催回数（回）")
  }

  @Test func `a table that was filled in is read as returns`() throws {
    let rules = try FormSample.rules()
    let bytes = FormText.table(FormSample.form(rules.rules, for: []))
    let text = String(decoding: bytes, as: UTF8.self)
    let filled = text.replacing(
      "sample,2024,,,,,", with: "sample,2024,area-901,北部,area,合同で設置「他の協議会」,")
    #expect(filled != text)
    var rest: [UInt8]? = Array(filled.utf8)
    var reader = ReturnReader("form.csv", rules: rules) {
      defer { rest = nil }
      return rest
    }
    let unread = try #require(try reader.next())
    #expect(try reader.next() == nil)
    #expect(reader.findings.map(\.code.text) == [])
    let read = ReturnDecoder(rules).read(unread)
    let sheet = try #require(read.sheet, "\(read.findings.map(\.message.en))")
    #expect(sheet.respondent.id == "area-901")
    let position = try #require(rules.rules.questions.firstIndex { $0.id.text == "establishment" })
    #expect(sheet.answers[position] == .value(.member(1)))
  }
}
