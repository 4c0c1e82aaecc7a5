import Tabular

/// A text table with a row for each return.
struct RecordReturns: ReturnSource {
  private let file: String
  private var bytes: ByteSource
  private var records: RecordReader
  private var table: TableReturns
  private var ready: ArraySlice<UnreadReturn> = []
  private var hasEnded = false
  private var failures: [ReturnFinding] = []

  init(_ bytes: ByteSource, delimiter: Delimiter, encoding: TextEncoding?, _ reader: ColumnReader) {
    file = reader.file
    self.bytes = bytes
    records = RecordReader(delimiter, encoding: encoding)
    table = TableReturns(reader)
  }

  var findings: [ReturnFinding] { table.findings + failures }
  var encoding: DetectedEncoding? { records.encoding }

  mutating func next() throws -> UnreadReturn? {
    while ready.isEmpty {
      guard !hasEnded, !table.hasFailed else { return nil }
      if let record = records.next() {
        table.push(TableRow(record))
      } else if records.failure == nil, let piece = try bytes.next() {
        records.push(piece)
        continue
      } else {
        records.finish()
        // What stood behind the last line break comes only now.
        while let record = records.next() { table.push(TableRow(record)) }
        end()
      }
      ready = table.takeReady()[...]
      if table.lacksHeadings, failures.isEmpty {
        failures.append(.noHeadings(in: file, at: .file))
      }
    }
    return ready.popFirst()
  }

  private mutating func end() {
    hasEnded = true
    table.finish()
    if let failure = records.failure { failures.append(ReturnFinding(failure, in: file)) }
  }
}

extension Delimiter {
  /// The delimiter that stands most often in the first bytes of a table; a comma where none does.
  init(in head: [UInt8]) {
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    var counts = Delimiter.allCases.map { _ in 0 }
    var isQuoted = false
    for (position, byte) in head.enumerated() {
      // In UTF-16 a byte of a wide character may look like a delimiter.
      if isUTF16, head[position ^ 1 < head.count ? position ^ 1 : position] != 0 { continue }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, let delimiter = Delimiter.allCases.firstIndex(where: { $0.rawValue == byte })
      else { continue }
      counts[delimiter] += 1
    }
    let most = counts.max() ?? 0
    let position = counts.firstIndex(of: most) ?? 0
    self = Delimiter.allCases[position]
  }
}
