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

  @Test(arguments: 0..<Iterations.shards)
  func `made by chance gives rows or a fault`(shard: Int) {
    var refused = 0
    var read = 0
    for seed in Iterations.seeds(Iterations.damagedWorkbooks, shard: shard) {
      var random = SplitMix64(seed: UInt64(seed) ^ 0x7AB)
      let outcome = Self.outcome(RandomWorkbook.bytes(using: &random))
      if outcome.refusal == nil { read += 1 } else { refused += 1 }
    }
    #expect(refused > 0 && read > 0)
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

/// A workbook put together of right and wrong pieces, and then perhaps damaged.
private enum RandomWorkbook {
  static func bytes(using random: inout SplitMix64) -> [UInt8] {
    let pieces = [
      "<row>", "<row r=\"1\">", "<row r=\"7\" hidden=\"1\">", "</row>", "</row>", "<c>",
      "<c r=\"B1\">",
      "<c t=\"s\">", "<c t=\"b\">", "<c t=\"e\">", "<c t=\"d\">", "<c s=\"1\">",
      "<c t=\"inlineStr\">",
      "</c>", "</c>", "</c>", "<v>1</v>", "<v>0</v>", "<v>-60.5E1</v>", "<v>2024-04-01</v>", "<v/>",
      "<f>A1</f>", "<is><t>a_x0041_</t></is>", "<rPh>", "</rPh>", "<t>b</t>", " ", "&#0;", "&lt;",
    ]
    var rows = ""
    if random.chance(60) {
      // Well-formed, of cells of all kinds.
      for _ in 0..<random.below(4) {
        rows += "<row>"
        for _ in 0..<random.below(5) {
          let start = random.pick(Array(pieces[5...12])) ?? ""
          rows += start + (random.pick(Array(pieces[16...22])) ?? "") + "</c>"
        }
        rows += "</row>"
      }
    } else {
      rows = (0..<random.below(12)).map { _ in random.pick(pieces) ?? "" }.joined()
    }
    let builder = WorkbookBuilder(
      rows: rows, sharedTexts: random.chance(80) ? "<si><t>x</t></si>" : nil,
      formats: random.chance(80) ? ["yyyy/m/d"] : [], countsFrom1904: random.chance(20))
    var bytes = builder.build()
    if random.chance(30) {
      for _ in 0...random.below(3) {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
    }
    if random.chance(5) { bytes.removeLast(random.below(bytes.count)) }
    return bytes
  }
}
