import BatchScoring
import Diagnostics
import Returns
import Testing

/// An input in which there is no return is named.
@Suite struct EmptyInputTests {
  private static let head = "respondent.id,survey_year,held,meetings,note\n"

  @Test(arguments: [
    ("a.csv", ""), ("a.csv", head), ("a.csv", "\n\n"), ("a.csv", head + ",,,,\n\n"), ("a.tsv", ""),
    ("a.ndjson", ""), ("a.ndjson", "\n \n"), ("a.json", ""), ("a.yaml", " \n"),
  ])
  func `a file without a return is named, and the others are read`(name: String, text: String)
    async throws
  {
    let run = try await BatchSample.run([(name, text), ("b.csv", Self.head + "1,,yes,3,\n")])
    #expect(run.fileFindings.map { "\($0.code.text) \($0.file)" } == ["A094 \(name)"])
    #expect(run.fileFindings.map(\.code.severity) == [.warning])
    #expect(run.account.scored == 1 && run.account.setAside == 0 && run.account.isBalanced)
  }

  @Test func `a blank form is counted as blank, and named once`() async throws {
    let run = try await BatchSample.run([
      ("a.csv", Self.head + ",2024,,,\n"), ("b.json", #"{"respondent":{},"answers":{}}"#),
      ("c.yaml", "respondent: {id: , name: }\nanswers: {held: }\n"),
    ])
    #expect(
      run.findings.map { "\($0.code.text) \($0.file)" } == [
        "A088 a.csv", "A088 b.json", "A088 c.yaml",
      ])
    #expect(run.fileFindings.filter { $0.code.text == "A094" } == [])
    #expect(run.account.blank == 3 && run.account.read == 3)
  }

  @Test func `a file that cannot be read is not called empty`() async throws {
    let run = try await BatchSample.run([
      ("a.xlsx", "no workbook"), ("b.csv", "コード,Q1\na,1\n"), ("c.json", "{"),
    ])
    #expect(!run.fileFindings.contains { $0.code.text == "A094" })
    #expect(run.account.setAside == 3)
  }
}
