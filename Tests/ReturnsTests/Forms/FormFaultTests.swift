import Diagnostics
import Returns
import RuleModel
import Scoring
import Tabular
import TestKit
import Testing

/// What comes back on a form and is not an answer is told, and nothing is taken for another thing.
@Suite struct FormFaultTests {
  /// A form of two columns: answers and their names.
  private func read(_ lines: [(answer: String, name: String)]) throws -> FormReader.Reading {
    try read(
      [["回答", "ID"]] + lines.map { [$0.answer, $0.name] })
  }

  private func read(_ rows: [[String]]) throws -> FormReader.Reading {
    let folder = try WorkbookFolder()
    let writer = try WorkbookWriter(path: folder.file)
    let sheet = try writer.add(SheetLayout("票"))
    for (index, row) in rows.enumerated() {
      try writer.write(
        row.map { $0.isEmpty ? .blank : .text($0) }, row: index + 1, of: sheet)
    }
    try writer.close()
    let rules = try FormSample.rules()
    return FormReader(rules).read(try Workbook.open(folder.bytes()).get(), file: "a.xlsx")
  }

  private func faults(_ reading: FormReader.Reading) -> [String] {
    guard let rules = try? FormSample.rules() else { return ["no rules"] }
    return ReturnDecoder(rules).read(reading.unread).findings
      .filter { $0.code.severity == .error }
      .map { "\($0.code.text) \($0.place.reference ?? "")" }
  }

  @Test func `all faults of a form are told at once, those of its answers too`() throws {
    let lines = [
      ("a", "respondent.id"), ("はい", "chart"), ("○", "plans.data"), ("○", "plans.0"),
      ("3月2日", "establishment"), ("1000", "meetings"), ("多分", "charter"),
    ]
    let rules = try FormSample.rules()
    let reading = try read(lines)
    let read = ReturnDecoder(rules).read(reading.unread)
    let faults = read.findings.filter { $0.code.severity == .error }
    #expect(
      faults.map { "\($0.code.text) \($0.place.reference ?? "")" }
        == ["A081 A3", "A082 A5", "A031 A6", "A012 A7", "A011 A8"])
    #expect(read.sheet == nil && !read.isBlank)
    #expect(ReturnDecoder(rules).identity(of: reading.unread)?.id == "a")
  }

  @Test func `what is read of a form by the words of another edition is not judged`() throws {
    let lines = [("2", "renkei.form"), ("多分", "charter")]
    let read = ReturnDecoder(try FormSample.rules()).read(try read(lines).unread)
    #expect(read.findings.map(\.code.text) == ["A084"])
  }

  @Test func `an answer beside an unknown name is a fault at its cell`() throws {
    let reading = try read([("a", "respondent.id"), ("はい", "chart"), ("", "gone")])
    #expect(faults(reading) == ["A081 A3"])
  }

  @Test func `an answer whose name was erased is a fault at its cell`() throws {
    #expect(faults(try read([("a", "respondent.id"), ("はい", "")])) == ["A083 A3"])
  }

  @Test func `a choice and none of them contradict each other`() throws {
    let both = [("a", "respondent.id"), ("○", "plans.data"), ("○", "plans.0")]
    #expect(faults(try read(both)) == ["A082 A4"])
    #expect(faults(try read([("a", "respondent.id"), ("○", "plans.0")])) == [])
  }

  @Test func `only a mark says that there is none`() throws {
    #expect(faults(try read([("a", "respondent.id"), ("？", "plans.0")])) == ["A086 A3"])
  }

  @Test func `another edition of the form is not read`() throws {
    #expect(faults(try read([("a", "respondent.id"), ("2", "renkei.form")])) == ["A084 A3"])
    #expect(faults(try read([("a", "respondent.id"), ("1", "renkei.form")])) == [])
  }

  @Test func `a form made from other rules is read with a warning`() throws {
    let reading = try read([("a", "respondent.id"), ("0123456789abcdef0", "renkei.digest")])
    #expect(reading.findings.map(\.code.text) == ["A080"])
    #expect(reading.findings.map(\.code.severity) == [.warning])
    #expect(
      try FormSample.cells(reading, FormSample.rules().rules) == ["respondent.id": .text("a")])
  }

  @Test func `what stands beside the names is told and not read`() throws {
    let reading = try read([["回答", "ID"], ["a", "respondent.id", "要確認"]])
    // The return is one to look at again.
    let findings = reading.unread.findings
    #expect(
      findings.map { "\($0.code.text) \($0.place.reference ?? "")" } == ["A085 C2", "A087 "])
    #expect(reading.findings == [])
    #expect(faults(reading) == [])
  }

  @Test func `names cross in a table either way`() throws {
    let byRow = try read([
      ["", "initiatives.name", "ID"], ["a", "セミナー", "initiatives.2"],
    ])
    let byColumn = try read([
      ["", "initiatives.1", "initiatives.2", "ID"], ["a", "", "セミナー", "initiatives.name"],
    ])
    for reading in [byRow, byColumn] {
      #expect(
        try FormSample.cells(reading, FormSample.rules().rules) == [
          "initiatives.2.name": .text("セミナー")
        ])
    }
  }

  @Test func `a form that was not filled in is blank`() throws {
    let rules = try FormSample.rules()
    let folder = try WorkbookFolder()
    try FormWorkbook.write(FormSample.form(rules.rules), to: folder.file)
    let reading = FormReader(rules).read(try Workbook.open(folder.bytes()).get(), file: "a.xlsx")
    guard case .blank = reading.unread.content else {
      Issue.record("\(reading.unread.content)")
      return
    }
    #expect(reading.unread.findings.map(\.code.text) == ["A088"])
    #expect(reading.findings == [])
  }

  @Test func `what was written is kept by name for the file of what is put aside`() throws {
    let reading = try read([("a", "respondent.id"), ("はい", "chart"), ("○", "plans.0")])
    guard case .row(let texts, let headings, _) = reading.unread.original else {
      Issue.record("a form is kept as a row")
      return
    }
    #expect(headings.texts == ["respondent.id", "chart", "plans.0"])
    #expect(texts == ["a", "はい", "yes"])
  }

  @Test func `what was put aside of a form is read from a table as from the form`() throws {
    let rules = try FormSample.rules()
    let lines = [
      ("a", "respondent.id"), ("○", "plans.0"), ("○", "reports.data"), ("該当なし", "since"),
      ("なし", "initiatives.count"), ("（記載なし）", "note"), ("3", "meetings"), ("はい", "charter"),
      ("単独で設置", "establishment"),
    ]
    let form = try read(lines).unread
    guard case .row(let texts, let headings, _) = form.original else {
      Issue.record("a form is kept as a row")
      return
    }
    var writer = RecordWriter()
    writer.write(headings.texts)
    writer.write(texts)
    var bytes: [UInt8]? = writer.takeBytes()
    var reader = ReturnReader("a.csv", rules: rules) {
      defer { bytes = nil }
      return bytes
    }
    let row = try #require(try reader.next())
    let decoder = ReturnDecoder(rules)
    let sheet = try #require(decoder.read(form).sheet)
    #expect(decoder.read(row).sheet == sheet)
    let plans = try #require(rules.rules.questions.firstIndex { $0.id.text == "plans" })
    #expect(sheet.answers[plans] == .value(.members(MemberSet([]))))
  }
}
