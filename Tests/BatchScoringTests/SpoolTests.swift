import Diagnostics
import Returns
import Tabular
import TestKit
import Testing

@testable import BatchScoring

@Suite struct SpoolTests {
  @Test func `what is put down comes back, in pieces of any size`() throws {
    let finding = ReturnFinding(
      DiagnosticCode("A099", .warning), Message(ja: "日本語", en: "English"),
      help: Message(ja: "助け", en: "help"), in: "a.csv",
      at: TablePlace(sheet: "回答", row: 3, column: 300, line: nil, byte: 70_000), field: nil,
      found: "髙①")
    let conversion = Conversion(
      at: TablePlace(row: 3), field: "q", found: "３", taken: "3")
    let cells: [Cell] = try [
      .blank, .text("a\nb"), .number(#require(CellNumber("-12.5"))), .boolean(true),
      .boolean(false),
    ]
    var spool = SmallPieces()
    for count in 0..<40 {
      var entry = SpoolWriting()
      entry.put([Int](repeating: count, count: count)) { $0.put($1) }
      entry.put(-1)
      entry.put(Int.min)
      entry.put(finding)
      entry.put(conversion)
      entry.put(cells) { $0.put($1) }
      var framed = SpoolWriting()
      framed.put(entry.bytes)
      spool.append(framed.bytes)
    }
    var reading = try SpoolReading(spool)
    for count in 0..<40 {
      var entry = try #require(try reading.next())
      #expect(try entry.list { try $0.number() } == [Int](repeating: count, count: count))
      #expect(try entry.number() == -1)
      #expect(try entry.number() == Int.min)
      #expect(try entry.finding() == finding)
      #expect(try entry.conversion() == conversion)
      #expect(try entry.list { try $0.cell() } == cells)
    }
    let rest = try reading.next()
    if case .some = rest { Issue.record("there is more than was put down") }
  }

  @Test func `damage is an error and no trap`() throws {
    var random = SplitMix64(seed: 1)
    for seed in 0..<2000 {
      var spool = MemorySpool()
      spool.append(
        (0..<Int.random(in: 1...60, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        })
      var entries = 0
      do {
        var reading = try SpoolReading(spool)
        while var entry = try reading.next() {
          entries += 1
          _ = try SpoolEntry(&entry, tables: TableHeadings())
        }
      } catch {
        #expect(error is SpoolDamage, "seed \(seed)")
      }
      #expect(entries <= 60)
    }
  }

  /// A spool that gives what it has five bytes at a time.
  private struct SmallPieces: Spool {
    private var spool = MemorySpool()

    mutating func append(_ bytes: [UInt8]) { spool.append(bytes) }
    mutating func rewind() { spool.rewind() }
    mutating func read(atMost count: Int) -> [UInt8] { spool.read(atMost: min(count, 5)) }
  }
}
