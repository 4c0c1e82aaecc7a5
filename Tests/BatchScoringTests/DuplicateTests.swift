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

  @Test func `the return that is named holds`() async throws {
    let run = try await BatchSample.run(Self.files, duplicates: .explicit(["a.csv:2"]))
    #expect(run.column("respondent_id") == ["1", "2", "3"])
    #expect(run.account.superseded == 1)
    let none = try await BatchSample.run(Self.files, duplicates: .explicit(["a.csv:3"]))
    #expect(none.column("respondent_id") == ["2", "3"])
    #expect(none.account.setAside == 2)
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
