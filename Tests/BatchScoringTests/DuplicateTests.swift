import BatchScoring
import Diagnostics
import Returns
import Testing

/// F10: several returns of one respondent.
@Suite struct DuplicateTests {
  private static let head = "respondent.id,submitted,held,meetings\n"
  private static let files = [
    ("a.csv", head + "1,2024-10-01,yes,1\n2,2024-10-01,yes,2\n"),
    ("b.csv", head + "3,2024-10-02,yes,3\n1,2024-10-25,yes,4\n"),
  ]

  @Test func `by itself none of several returns is taken, and each names the others`()
    async throws
  {
    let run = try await BatchSample.run(Self.files)
    #expect(run.column("respondent_id") == ["2", "3"])
    #expect(run.codes == ["A090", "A090"])
    #expect(run.rejectedColumn("respondent.id") == ["1", "1"])
    #expect(run.findings.first?.message.en.contains("`b.csv:3`") == true)
    #expect(run.findings.last?.message.en.contains("`a.csv:2`") == true)
    #expect(run.account.setAside == 2)
  }

  @Test func `the latest holds where that was asked for`() async throws {
    let run = try await BatchSample.run(Self.files, duplicates: .latest)
    #expect(run.column("respondent_id") == ["2", "3", "1"])
    #expect(run.column("half.counted") == ["1", "1.5", "2"])
    #expect(run.codes == ["A091"])
    #expect(run.account.superseded == 1 && run.account.isBalanced)
  }

  @Test(arguments: [
    ("", "2024-10-01"), ("2024-10-01", "2024-10-01"), ("2024-10-01", "2024-10-01 09:00"),
  ])
  func `where the times do not say which is the latest, none is taken`(
    first: String, second: String
  ) async throws {
    let run = try await BatchSample.run(
      [("a.csv", Self.head + "1,\(first),yes,1\n1,\(second),yes,2\n")], duplicates: .latest)
    #expect(run.account.scored == 0 && run.account.setAside == 2)
  }

  /// A sheet of respondent 1 that says when it was sent in.
  private static func sheet(_ submitted: String, meetings: String) -> String {
    #"{"respondent":{"id":"1"},"submitted":"\#(submitted)","answers":{"meetings":\#(meetings)}}"#
  }

  @Test(arguments: ["lines", "JSON", "YAML", "a table and a sheet"])
  func `the latest holds whatever kind of file says when it was sent in`(kind: String)
    async throws
  {
    let earlier = Self.sheet("2024-10-25 09:05:00", meetings: "1")
    let later = Self.sheet("2024-10-25T13:00", meetings: "4")
    let yaml = "respondent: {id: 1}\nsubmitted: 2024-10-25 09:05:00\nanswers: {meetings: 1}\n"
    let files =
      switch kind {
      case "lines": [("a.ndjson", later + "\n" + earlier)]
      case "JSON": [("a.json", later), ("b.json", earlier)]
      case "YAML": [("a.json", later), ("b.yaml", yaml)]
      default: [("a.json", later), ("b.csv", Self.head + "1,2024/10/25 9:05,yes,1\n")]
      }
    let run = try await BatchSample.run(files, duplicates: .latest)
    #expect(run.column("half.counted") == ["2"])
    #expect(run.codes == ["A091"])
  }

  @Test func `a later sheet with faults is not passed over for an earlier one`() async throws {
    let lines = [("2024-10-25", "1000"), ("2024-10-01", "1")].map { Self.sheet($0, meetings: $1) }
    let run = try await BatchSample.run(
      [("a.ndjson", lines.joined(separator: "\n"))], duplicates: .latest)
    #expect(run.account.scored == 0)
    #expect(run.account.superseded == 1 && run.account.setAside == 1)
  }

  @Test func `a sending date that cannot be read is none, and said`() async throws {
    let sheets = [("a.json", Self.sheet("10月25日", meetings: "1"))]
    let table = [("a.csv", Self.head + "1,10月25日,yes,1\n")]
    for files in [sheets, table] {
      let one = try await BatchSample.run(files, duplicates: .latest)
      #expect(one.codes == ["A044"])
      #expect(one.column("status") == ["review"])
      let other = [("b.csv", Self.head + "1,2024-10-01,yes,2\n")]
      let two = try await BatchSample.run(files + other, duplicates: .latest)
      #expect(two.account.scored == 0 && two.account.setAside == 2)
    }
  }

  @Test func `the return that is named holds`() async throws {
    let run = try await BatchSample.run(Self.files, duplicates: .explicit(["a.csv:2"]))
    #expect(run.column("respondent_id") == ["1", "2", "3"])
    #expect(run.account.superseded == 1)
    let none = try await BatchSample.run(Self.files, duplicates: .explicit(["a.csv:3"]))
    #expect(none.column("respondent_id") == ["2", "3"])
    #expect(none.account.setAside == 2)
  }

  @Test func `a name that fits no return, or more than one, is told`() async throws {
    func names(_ names: String...) async throws -> [ReturnFinding] {
      try await BatchSample.run(Self.files, duplicates: .explicit(Set(names))).namesWithoutReturn
    }
    // One that has no second needs no name, but is there.
    #expect(try await names("a.csv:2", "b.csv:2") == [])
    let slip = try await names("a.csv:2", "b.csv:33", "b.csv")
    #expect(slip.map { "\($0.code.text) \($0.file)" } == ["A095 b.csv", "A095 b.csv:33"])
    #expect(slip.first?.message.en.contains("has 2 returns") == true)
    #expect(slip.last?.help?.en.contains("`b.csv:3`") == true)
    #expect(try await BatchSample.run(Self.files).namesWithoutReturn == [])
  }

  @Test func `a file stands for the one return that it has`() async throws {
    let files = [
      ("a.csv", Self.head + "1,2024-10-01,yes,1\n\n"),
      ("b.json", Self.sheet("2024-10-02", meetings: "4")),
    ]
    for (name, value) in [("a.csv", "0.5"), ("b.json", "2")] {
      let run = try await BatchSample.run(files, duplicates: .explicit([name]))
      #expect(run.column("half.counted") == [value])
      #expect(run.account.superseded == 1)
      #expect(run.namesWithoutReturn == [])
    }
    let both = try await BatchSample.run(files, duplicates: .explicit(["a.csv", "b.json"]))
    #expect(both.account.setAside == 2)
  }

  @Test func `a later return with faults is not passed over for an earlier one`() async throws {
    let files = [("a.csv", Self.head + "1,2024-10-01,yes,1\n1,2024-10-25,yes,1000\n")]
    let run = try await BatchSample.run(files, duplicates: .latest)
    #expect(run.account.scored == 0)
    #expect(run.account.superseded == 1 && run.account.setAside == 1)
    let refused = try await BatchSample.run(files)
    #expect(refused.account.setAside == 2)
  }

  @Test func `returns of two years are no duplicates`() async throws {
    let head = "respondent.id,survey_year,held,meetings\n"
    let run = try await BatchSample.run([("a.csv", head + "1,2024,yes,1\n1,2023,yes,1\n")])
    #expect(run.account.scored == 2)
    // A return without a year is one of the rule set's.
    let same = try await BatchSample.run([("a.csv", head + "1,2024,yes,1\n1,,yes,1\n")])
    #expect(same.account.setAside == 2)
  }

  @Test func `of three returns one holds, and two are superseded`() async throws {
    let text = "1,2024-10-01,yes,1\n1,2024-10-03,yes,3\n1,2024-10-02,yes,2\n"
    let run = try await BatchSample.run([("a.csv", Self.head + text)], duplicates: .latest)
    #expect(run.column("half.counted") == ["1.5"])
    #expect(run.account.superseded == 2)
  }
}
