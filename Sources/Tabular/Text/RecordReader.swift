/// Reads a CSV or TSV table as a stream: bytes are pushed in pieces of any size, records are pulled.
///
///     var reader = RecordReader(.comma)
///     while let bytes = nextPiece() {
///       reader.push(bytes)
///       while let record = reader.next() { … }
///     }
///     reader.finish()
///     while let record = reader.next() { … }
///
/// Nothing is repaired: a record that breaks RFC 4180, holds bytes that are no characters or is over
/// a limit has `faults` and no cells, and the reader goes on behind it. Rows of any length are given
/// as they are. Memory does not grow with the file as long as records are pulled between pushes.
///
/// **Encoding.** A byte order mark decides. Without one, ASCII is given out as it comes, since UTF-8
/// and CP932 write it alike; from the first other byte on, up to 256 KiB are looked at: well-formed
/// UTF-8 is UTF-8, anything else is what more of it looks like (`DetectedEncoding.Reason.mostly`). When the
/// decision proves wrong later, records with bytes that do not fit are put aside one by one; the
/// encoding never changes within a file, and no byte is replaced. UTF-16 without a byte order mark
/// is refused unless it is forced. A CP932 table whose only wide characters are a few half-width kana can
/// be well-formed UTF-8 by chance; force the encoding of such a one.
///
/// **Quotes.** A quoted cell that is never closed puts aside all that stands behind the quote, since
/// what is text and what is a record can no longer be told there.
public struct RecordReader {
  /// What ended the reading before the end of the table; nothing behind its place was read.
  public private(set) var failure: TableFault?

  private var intake: ByteIntake
  private var splitter: RecordSplitter
  private var ready: [UInt8] = []
  private var position = 0
  private var hasEnded = false
  private var recordsRead = 0

  /// Makes a reader; the encoding is found out unless one is forced.
  public init(
    _ delimiter: Delimiter, encoding: TextEncoding? = nil, limits: TableLimits = .standard
  ) {
    intake = ByteIntake(forced: encoding)
    splitter = RecordSplitter(delimiter, limits: limits)
  }

  /// All records of a table that is held in memory, and what ended the reading early.
  public static func read(
    _ bytes: [UInt8], _ delimiter: Delimiter, encoding: TextEncoding? = nil,
    limits: TableLimits = .standard
  ) -> (records: [Record], encoding: DetectedEncoding, failure: TableFault?) {
    var reader = RecordReader(delimiter, encoding: encoding, limits: limits)
    reader.push(bytes)
    reader.finish()
    var records: [Record] = []
    while let record = reader.next() { records.append(record) }
    return (records, reader.encoding, reader.failure)
  }

  /// The encoding as far as it is known: what has come so far is read as this.
  public var encoding: DetectedEncoding {
    intake.detected ?? DetectedEncoding(.utf8, .onlyASCII)
  }

  /// Takes the next bytes of the table.
  public mutating func push(_ bytes: [UInt8]) {
    precondition(!hasEnded, "nothing is pushed after the end")
    dropConsumed()
    intake.push(bytes, into: &ready)
    failure = failure ?? intake.failure
  }

  /// Says that no more bytes come.
  public mutating func finish() {
    guard !hasEnded else { return }
    hasEnded = true
    dropConsumed()
    intake.finish(into: &ready)
    failure = failure ?? intake.failure
  }

  /// The next record; nil when more bytes are needed, or when there is none.
  public mutating func next() -> Record? {
    guard failure == nil else { return nil }
    let (end, isComplete) = splitter.consume(ready, from: position)
    position = end
    if isComplete { return record(splitter.takePiece()) }
    guard hasEnded, let last = splitter.finish() else { return nil }
    return record(last)
  }

  private mutating func dropConsumed() {
    ready.removeSubrange(..<position)
    position = 0
  }

  private mutating func record(_ piece: RecordSplitter.Piece) -> Record {
    recordsRead += 1
    let decoding = RecordDecoding(
      piece, number: recordsRead, encoding: encoding.encoding, byteOffset: intake.markBytes,
      emptySplitter: splitter)
    let record = decoding.record()
    failure = record.faults.first { $0.endsReading }
    return record
  }
}
