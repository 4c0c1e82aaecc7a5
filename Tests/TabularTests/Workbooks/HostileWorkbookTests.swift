import Diagnostics
import Glibc
import Tabular
import Testing

/// Hostile workbooks are refused or read, in little time and memory.
@Suite(.serialized) struct HostileWorkbookTests {
  @Test(arguments: HostileWorkbook.cases)
  func `a hostile workbook does no harm`(hostile: HostileWorkbook) throws {
    let bytes = hostile.bytes()
    let before = Self.processorSeconds()
    let outcome = Self.outcome(bytes)
    let seconds = Self.processorSeconds() - before
    switch hostile.expectation {
    case .refused(let code):
      #expect(outcome.refusal?.code.text == code)
      #expect(outcome.refusal?.endsReading == true)
    case .read(let rows, let fault):
      #expect(outcome.refusal == nil)
      #expect(outcome.rows == rows)
      #expect(outcome.faults.first == fault)
    }
    #if !DEBUG
      #expect(seconds <= 2, "took \(seconds) s")
    #endif
    // Without optimisation, this only tells a hang from none.
    #expect(seconds <= 60, "took \(seconds) s")
  }

  @Test func `there are cases of every kind`() {
    #expect(HostileWorkbook.cases.count >= 17)
    #expect(Set(HostileWorkbook.cases.map(\.name)).count == HostileWorkbook.cases.count)
  }

  @Test func `merged ranges have a limit of their own`() throws {
    let hostile = try #require(
      HostileWorkbook.cases.first { $0.name == "a million merged ranges" })
    let workbook = try Workbook.open(hostile.bytes()).get()
    let sheet = try #require(workbook.sheets.first)
    guard case .failure(let fault) = workbook.mergedRanges(of: sheet) else {
      Issue.record("the ranges were read")
      return
    }
    #expect(fault.code.text == "T030")
    #expect(fault.place.sheet == "Sheet1")
  }

  private struct Outcome {
    var refusal: TableFault?
    var rows = 0
    var faults: [String] = []
  }

  private static func outcome(_ bytes: [UInt8]) -> Outcome {
    var outcome = Outcome()
    switch Workbook.open(bytes) {
    case .failure(let fault):
      outcome.refusal = fault
    case .success(let workbook):
      guard let sheet = workbook.sheets.first else { return outcome }
      var reader = workbook.rows(of: sheet)
      while let row = reader.next() {
        outcome.rows += 1
        outcome.faults += row.faults.map(\.code.text)
      }
      outcome.refusal = reader.failure
    }
    return outcome
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
