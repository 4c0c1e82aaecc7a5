import Diagnostics
import Glibc
import Tabular
import TestKit
import Testing

/// Hostile workbooks, at full size and within two seconds each.
@Suite(.serialized, .enabled(if: isOptimised, "property suites run in release builds"))
struct `A hostile workbook` {
  private static let secondsAllowed = 2.0
  /// A loaded machine can delay any single run, so that the best of a few counts.
  private static let attempts = 3

  @Test(arguments: HostileWorkbook.cases.map(\.name))
  func `is refused or read in little time`(name: String) throws {
    let hostile = try #require(HostileWorkbook.cases.first { $0.name == name })
    let bytes = hostile.bytes()
    var fastest = Double.infinity
    for _ in 0..<Self.attempts where fastest > Self.secondsAllowed {
      let before = Self.seconds()
      let (refusal, rows, fault) = Self.outcome(bytes)
      fastest = min(fastest, Self.seconds() - before)
      switch hostile.expectation {
      case .refused(let code):
        #expect(refusal == code)
      case .read(let expectedRows, let expectedFault):
        #expect(refusal == nil)
        #expect(rows == expectedRows)
        #expect(fault == expectedFault)
      }
    }
    #expect(fastest <= Self.secondsAllowed, "took \(fastest) s")
  }

  @Test func `with a million merged ranges gives no list of them`() throws {
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

  private static func outcome(_ bytes: [UInt8]) -> (refusal: String?, rows: Int, fault: String?) {
    switch Workbook.open(bytes) {
    case .failure(let fault):
      return (fault.code.text, 0, nil)
    case .success(let workbook):
      guard let sheet = workbook.sheets.first else { return (nil, 0, nil) }
      var reader = workbook.rows(of: sheet)
      var rows = 0
      var fault: String?
      while let row = reader.next() {
        rows += 1
        fault = fault ?? row.faults.first?.code.text
      }
      return (reader.failure?.code.text, rows, fault)
    }
  }

  /// The time of this thread, which others do not lengthen.
  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
