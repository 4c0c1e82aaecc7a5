import Diagnostics
import Returns
import RuleModel
import Tabular
import TestKit
import Testing

/// A form in which nobody has answered anything is blank and said to be, whatever it is written as.
@Suite struct BlankFormTests {
  private func read(_ text: String, as name: String) throws -> [ReadReturn] {
    let rules = try FormSample.rules()
    var rest: [UInt8]? = Array(text.utf8)
    var reader = ReturnReader(name, rules: rules) {
      defer { rest = nil }
      return rest
    }
    let decoder = ReturnDecoder(rules)
    var returns: [ReadReturn] = []
    while let unread = try reader.next() { returns.append(decoder.read(unread)) }
    return returns
  }

  private func form() throws -> Form { FormSample.form(try FormSample.rules().rules) }

  @Test func `a blank form as text is blank and named`() throws {
    let form = try form()
    let table = String(decoding: FormText.table(form), as: UTF8.self)
    for (name, text) in [
      ("a.csv", table), ("a.csv", table + "\r\n\r\n"), ("a.yaml", FormText.yaml(form)),
      ("a.json", FormText.json(form)),
    ] {
      let returns = try read(text, as: name)
      #expect(returns.first?.isBlank == true, "\(name)")
      #expect(returns.flatMap(\.findings).map(\.code.text) == ["A088"], "\(name)")
    }
  }

  @Test func `a form is read as one beside a table with a mapping file`() throws {
    let rules = try FormSample.rules()
    let folder = try WorkbookFolder()
    try FormWorkbook.write(try form(), to: folder.file)
    var rest: [UInt8]? = try folder.bytes()
    let text = Array("columns: {A: respondent.id}\n".utf8)
    let mapping = try #require(
      MappingReader.read(text, as: FileID(0), rules: rules).mapping)
    var reader = ReturnReader("a.xlsx", rules: rules, mapping: mapping) {
      defer { rest = nil }
      return rest
    }
    let unread = try #require(try reader.next())
    #expect(unread.findings.map(\.code.text) == ["A088"])
    #expect(try reader.next() == nil)
  }

  @Test func `a form with a name, an answer, or another fault is none`() throws {
    let form = try form()
    for (name, text, old, new) in [
      ("a.yaml", FormText.yaml(form), "  id:\n", "  id: a\n"),
      ("a.yaml", FormText.yaml(form), "  meetings:\n", "  meetings: 3\n"),
      ("a.yaml", FormText.yaml(form), "  initiatives:\n", "  initiatives: []\n"),
      ("a.yaml", FormText.yaml(form), "sample", "other"),
      ("a.json", FormText.json(form), "\"name\": null", "\"name\": \"北部\""),
      ("a.json", FormText.json(form), "\"staff\": null", "\"staff\": 3"),
    ] {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      #expect(changed != text)
      let read = try #require(try read(changed, as: name).first)
      #expect(!read.isBlank, "\(new)")
      #expect(!read.findings.contains { $0.code.text == "A088" }, "\(new)")
    }
  }

  @Test func `a row among others that says no more than the form is put aside as before`() throws {
    let head = "rules,survey_year,respondent.id,charter,memo\n"
    let two = try read(head + "sample,2024,,,\nsample,2024,a,yes,\n", as: "a.csv")
    #expect(two.map(\.isBlank) == [false, false])
    #expect(two[0].findings.map(\.code.text) == ["A003"])
    let both = try read(head + "sample,2024,,,\nsample,2024,,,\n", as: "a.csv")
    #expect(both.flatMap(\.findings).map(\.code.text) == ["A003", "A003"])
    // What stands in a column that is not read may be an answer.
    let memo = try read(head + "sample,2024,,,はい\n", as: "a.csv")
    #expect(memo.flatMap(\.findings).map(\.code.text) == ["A003"])
  }

  @Test func `a line of many is a return as it stands`() throws {
    let returns = try read(
      #"{"respondent":{"id":null},"answers":{}}"# + "\n", as: "a.ndjson")
    #expect(returns.map(\.isBlank) == [false])
  }
}
