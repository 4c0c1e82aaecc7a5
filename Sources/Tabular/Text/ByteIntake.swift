/// Takes a text table's bytes as they come and gives them out as UTF-8 or CP932, in which ASCII
/// stands for itself: finds the encoding, drops the byte order mark, transcodes UTF-16.
struct ByteIntake {
  /// How many bytes from the first that is not ASCII are looked at before an encoding is taken.
  static let detectionBytes = 256 * 1024

  /// The encoding once it is known; a table of nothing but ASCII has one only when it has ended.
  private(set) var detected: DetectedEncoding?
  /// What ends the reading.
  private(set) var failure: TableFault?
  /// Bytes given out so far that stand before the first record.
  private(set) var markBytes = 0

  private var start: [UInt8] = []
  private var hasStarted = false
  private var held: [UInt8] = []
  private var transcoder: UTF16Transcoder?
  private let forced: TextEncoding?

  init(forced: TextEncoding?) {
    self.forced = forced
  }

  mutating func push(_ bytes: [UInt8], into ready: inout [UInt8]) {
    if hasStarted {
      take(bytes[...], into: &ready)
      return
    }
    start += bytes
    if start.count >= 4 { begin(into: &ready) }
  }

  mutating func finish(into ready: inout [UInt8]) {
    if !hasStarted { begin(into: &ready) }
    guard failure == nil else { return }
    if detected == nil { decide(isWhole: true, into: &ready) }
    transcoder?.finish(into: &ready)
  }

  /// Looks for a byte order mark.
  private mutating func begin(into ready: inout [UInt8]) {
    hasStarted = true
    let marked = TextEncoding.allCases.first {
      !$0.byteOrderMark.isEmpty && start.starts(with: $0.byteOrderMark)
    }
    let encoding = forced ?? marked
    if let encoding {
      let hasMark = marked == encoding
      detected = DetectedEncoding(
        encoding, forced == nil ? .byteOrderMark : .forced, hasByteOrderMark: hasMark)
      markBytes = hasMark ? encoding.byteOrderMark.count : 0
      if encoding.isUTF16 { transcoder = UTF16Transcoder(encoding) }
    } else if start.prefix(2).contains(0) {
      failure = .unmarkedUTF16()
      return
    }
    let rest = start[markBytes...]
    start = []
    take(rest, into: &ready)
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, into ready: inout [UInt8]) {
    guard failure == nil else { return }
    if transcoder != nil {
      transcoder?.transcode(bytes, into: &ready)
    } else if detected != nil {
      ready += bytes
    } else {
      var rest = bytes
      if held.isEmpty {
        let wide = bytes.firstIndex { $0 >= 0x80 } ?? bytes.endIndex
        ready += bytes[..<wide]
        rest = bytes[wide...]
      }
      held += rest
      if held.count >= Self.detectionBytes { decide(isWhole: false, into: &ready) }
    }
  }

  private mutating func decide(isWhole: Bool, into ready: inout [UInt8]) {
    detected = Self.encoding(of: held[...], isWhole: isWhole)
    ready += held
    held = []
  }

  /// The encoding of bytes without a byte order mark.
  ///
  /// Well-formed UTF-8 is UTF-8. Else a text of the one encoding with a few bad bytes is told from a
  /// text of the other by what more of it looks like: characters of several bytes against bytes that
  /// are no part of any. A UTF-8 file with one damaged byte stays UTF-8 and loses one record, and
  /// is not read as the wrong characters of CP932 throughout.
  static func encoding(of bytes: ArraySlice<UInt8>, isWhole: Bool) -> DetectedEncoding {
    if bytes.isEmpty { return DetectedEncoding(.utf8, .onlyASCII) }
    let scan = UTF8Scan(bytes, moreFollows: !isWhole)
    if scan.badBytes == 0 { return DetectedEncoding(.utf8, .wellFormed) }
    return DetectedEncoding(scan.wideCharacters > scan.badBytes ? .utf8 : .cp932, .mostly)
  }
}
