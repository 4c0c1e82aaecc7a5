import Diagnostics
import Tabular
import TestKit
import Testing

/// Hostile workbooks are refused or read; those that take seconds without optimisation are left to
/// the property suites, which also look at the clock.
@Suite struct HostileWorkbookTests {
  @Test(arguments: HostileWorkbook.cases.filter { !$0.isLarge }.map(\.name))
  func `a hostile workbook does no harm`(name: String) throws {
    let hostile = try #require(HostileWorkbook.cases.first { $0.name == name })
    let outcome = WorkbookOutcome(hostile.bytes())
    switch hostile.expectation {
    case .refused(let code):
      #expect(outcome.refusal?.code.text == code)
      #expect(outcome.refusal?.endsReading == true)
    case .read(let rows, let fault):
      #expect(outcome.refusal == nil)
      #expect(outcome.rows == rows)
      #expect(outcome.faults.first == fault)
    }
  }

  @Test func `there are cases enough, each with its name`() {
    #expect(HostileWorkbook.cases.count >= 17)
    #expect(Set(HostileWorkbook.cases.map(\.name)).count == HostileWorkbook.cases.count)
  }
}

/// What becomes of a file that is read as a workbook: its first sheet, all rows.
struct WorkbookOutcome {
  private(set) var refusal: TableFault?
  private(set) var rows = 0
  private(set) var faults: [String] = []

  init(_ bytes: [UInt8]) {
    switch Workbook.open(bytes) {
    case .failure(let fault):
      refusal = fault
    case .success(let workbook):
      guard let sheet = workbook.sheets.first else { return }
      var reader = workbook.rows(of: sheet)
      while let row = reader.next() {
        rows += 1
        faults += row.faults.map(\.code.text)
      }
      refusal = reader.failure
    }
  }
}
