import Diagnostics
import Tabular
import TestKit
import Testing

@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `A text table` {
  @Test(arguments: 0..<Iterations.shards)
  func `is read as a naive parser reads it, in pieces of random sizes`(shard: Int) {
    var faulty = 0
    var whole = 0
    for seed in Iterations.seeds(Iterations.tables, shard: shard) {
      let table = RandomTable(seed: UInt64(seed))
      if let rows = table.rows, table.expected != rows.map({ .cells($0) }) {
        Issue.record("seed \(seed): the naive parser reads \(table.text.debugDescription) wrongly")
        return
      }
      var random = SplitMix64(seed: UInt64(seed) ^ 0xC5F)
      for _ in 0..<3 {
        let most = 1 + random.below(random.chance(50) ? 4 : 64)
        let pieces = table.pieces { 1 + random.below(most) }
        guard agrees(pieces, table, "seed \(seed), pieces \(pieces.map(\.count))") else { return }
      }
      if table.expected.contains(where: { if case .faulty = $0 { true } else { false } }) {
        faulty += 1
      } else {
        whole += 1
      }
    }
    #expect(faulty > 0 && whole > 0)
  }

  @Test(arguments: 0..<Iterations.shards)
  func `is read alike in pieces of every size up to 64 bytes`(shard: Int) {
    for seed in Iterations.seeds(Iterations.tablesInAllPieces, shard: shard) {
      let table = RandomTable(seed: UInt64(seed) ^ 0xA11)
      for size in 1...64 {
        let pieces = table.pieces { size }
        guard agrees(pieces, table, "seed \(seed), pieces of \(size)") else { return }
      }
    }
  }

  @Test(arguments: 0..<Iterations.shards)
  func `that was written is read as it was meant`(shard: Int) {
    for seed in Iterations.seeds(Iterations.writtenTables, shard: shard) {
      var random = SplitMix64(seed: UInt64(seed) ^ 0x3717)
      let delimiter = random.pick(Delimiter.allCases) ?? .comma
      let encoding = random.pick(TextEncoding.allCases) ?? .utf8
      let rows = (0..<random.below(6)).map { _ in
        (0...random.below(4)).map { _ in RandomTable.cellText(using: &random) }
      }
      var writer = RecordWriter(
        RecordWriter.Style(
          delimiter: delimiter, encoding: encoding,
          hasByteOrderMark: encoding != .utf8 || random.chance(50),
          lineBreak: random.chance(50) ? .lf : .crlf, guardsFormulas: false))
      let unfit = rows.flatMap { writer.write($0) }
      let isMarked = encoding != .cp932
      let read = RecordReader.read(
        writer.takeBytes(), delimiter, encoding: isMarked && encoding != .utf8 ? nil : encoding)
      if !unfit.isEmpty || read.records.map(\.cells) != rows || read.failure != nil {
        Issue.record("seed \(seed): \(rows) became \(read.records.map(\.cells)) \(unfit)")
        return
      }
    }
  }

  @Test(arguments: 0..<Iterations.shards)
  func `of any bytes gives each byte back and never a replacement`(shard: Int) {
    for seed in Iterations.seeds(Iterations.tables, shard: shard) {
      var random = SplitMix64(seed: UInt64(seed) ^ 0xB17E)
      let special: [UInt8] = [
        0x22, 0x2C, 0x0D, 0x0A, 0x00, 0x82, 0xA0, 0xE3, 0x81, 0xFF, 0xFE, 0xD8,
      ]
      let bytes = (0..<random.below(40)).map { _ in
        random.chance(60) ? random.pick(special) ?? 0 : UInt8(random.below(256))
      }
      let encoding = random.pick([nil] + TextEncoding.allCases.map(Optional.init)) ?? nil
      let read = RecordReader.read(bytes, .comma, encoding: encoding)
      if read.failure != nil { continue }
      let mark = read.encoding.hasByteOrderMark ? read.encoding.encoding.byteOrderMark : []
      let isReplaced = read.records.contains { record in
        record.cells.contains { $0.unicodeScalars.contains("\u{FFFD}") }
      }
      // UTF-8 and UTF-16 can write U+FFFD itself; only bytes that are its code may become it.
      let mayHold = bytes.contains(0xFD)
      if mark + read.records.flatMap(\.rawBytes) != bytes || (isReplaced && !mayHold) {
        Issue.record("seed \(seed): \(bytes) as \(read.encoding)")
        return
      }
    }
  }

  /// Whether the production reader finds in some pieces what is expected; records an issue if not.
  private func agrees(_ pieces: [[UInt8]], _ table: RandomTable, _ context: String) -> Bool {
    var reader = RecordReader(table.delimiter, encoding: .utf8)
    var records: [Record] = []
    for piece in pieces {
      reader.push(piece)
      while let record = reader.next() { records.append(record) }
    }
    reader.finish()
    while let record = reader.next() { records.append(record) }
    let found: [NaiveTable.Row] = records.map { record in
      record.faults.first.map { .faulty($0.code.text) }
        ?? .cells((0..<record.count).map { Array(record.utf8($0)) })
    }
    let isWhole = records.flatMap(\.rawBytes) == table.bytes
    if found == table.expected && isWhole && reader.failure == nil { return true }
    Issue.record("\(context): \(table.text.debugDescription)\n\(found)\n\(table.expected)")
    return false
  }
}

/// A random table: some well-formed with known rows, some of characters thrown together.
private struct RandomTable {
  let text: String
  let delimiter: Delimiter
  /// What it means, where it was made of rows.
  let rows: [[[UInt8]]]?
  let expected: [NaiveTable.Row]

  var bytes: [UInt8] { Array(text.utf8) }

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    delimiter = random.pick(Delimiter.allCases) ?? .comma
    let sign = String(Character(Unicode.Scalar(delimiter.rawValue)))
    if random.chance(50) {
      let rows = (0..<random.below(6)).map { _ in
        (0...random.below(4)).map { _ in Self.cellText(using: &random) }
      }
      let lineBreak = random.pick(["\n", "\r\n", "\r"]) ?? "\n"
      text = rows.map { row in
        row.map { Self.written($0, sign, random.chance(30)) }
          .joined(separator: sign) + lineBreak
      }.joined()
      self.rows = rows.map { $0.map { Array($0.utf8) } }
    } else {
      let soup = ["a", "\"", "\"", "\"\"", sign, sign, "\r", "\n", "\r\n", "表", " ", "😀"]
      text = (0..<random.below(24)).map { _ in random.pick(soup) ?? "" }.joined()
      rows = nil
    }
    expected = NaiveTable.rows(of: Array(text.utf8), delimiter: delimiter.rawValue)
  }

  static func cellText(using random: inout SplitMix64) -> String {
    let parts = [
      "", "a", "1", "\"", ",", ";", "\t", "\n", "\r\n", "\r", "表", "ソ", "①", " ", "ｱ", "=", "\\",
    ]
    return (0..<random.below(5)).map { _ in random.pick(parts) ?? "" }.joined()
  }

  private static func written(
    _ text: String, _ delimiter: String, _ isQuoted: Bool
  ) -> String {
    let special: [UInt8] = Array("\"\r\n\(delimiter)".utf8)
    guard isQuoted || text.utf8.contains(where: special.contains) else { return text }
    var field = "\""
    for scalar in text.unicodeScalars {
      field.unicodeScalars.append(scalar)
      if scalar == "\"" { field.unicodeScalars.append(scalar) }
    }
    return field + "\""
  }

  /// The bytes cut into pieces.
  func pieces(_ size: () -> Int) -> [[UInt8]] {
    var rest = bytes[...]
    var pieces: [[UInt8]] = []
    while !rest.isEmpty {
      let piece = rest.prefix(size())
      pieces.append(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }
}
