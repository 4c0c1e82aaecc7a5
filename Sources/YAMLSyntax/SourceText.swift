import Diagnostics

/// The bytes of a file that is known to be UTF-8, with the places that a parser asks for.
struct SourceText {
  let bytes: [UInt8]
  let file: FileID
  /// The first byte behind a byte order mark.
  let bodyStart: Int
  /// The byte at which every 16th Unicode scalar of the body begins.
  private let checkpoints: [Int]
  private static let stride = 16

  init(_ bytes: [UInt8], _ file: FileID) {
    self.bytes = bytes
    self.file = file
    bodyStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var checkpoints: [Int] = []
    var count = 0
    for position in bodyStart..<bytes.count where bytes[position] & 0xC0 != 0x80 {
      if count % Self.stride == 0 { checkpoints.append(position) }
      count += 1
    }
    self.checkpoints = checkpoints
  }

  /// The byte at which a Unicode scalar of the body begins; behind the last it is the end.
  func offset(ofScalar index: Int) -> Int {
    let slot = index / Self.stride
    guard index >= 0, slot < checkpoints.count else { return bytes.count }
    var position = checkpoints[slot]
    for _ in 0..<(index % Self.stride) { position = offset(after: position) }
    return position
  }

  /// The byte at which the scalar after the one at a byte begins.
  func offset(after position: Int) -> Int {
    var next = position + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return min(next, bytes.count)
  }

  /// The byte at a place, or nil behind the end.
  func byte(at position: Int) -> UInt8? {
    bytes.indices.contains(position) ? bytes[position] : nil
  }

  /// A span, cut to the file.
  func span(_ start: Int, _ end: Int) -> Span {
    let start = min(max(start, 0), bytes.count)
    return Span(file: file, start: start, end: min(max(end, start), bytes.count))
  }

  /// The span of the one scalar at a byte; empty at the end.
  func scalarSpan(at position: Int) -> Span {
    span(position, offset(after: position))
  }

  func text(_ start: Int, _ end: Int) -> String {
    let end = min(end, bytes.count)
    return String(decoding: bytes[min(max(start, 0), end)..<end], as: UTF8.self)
  }

  /// Whether the bytes from a place on are these.
  func has(_ ascii: StaticString, at position: Int) -> Bool {
    guard position >= 0, bytes.count - position >= ascii.utf8CodeUnitCount else { return false }
    return ascii.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { bytes[position + $0] == wanted[$0] }
    }
  }

  /// The first byte of the line that holds a place.
  func lineStart(of position: Int) -> Int {
    var start = min(position, bytes.count)
    while start > bodyStart, !Self.isBreak(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// The byte behind the last of the line that holds a place, its line break left out.
  func lineEnd(of position: Int) -> Int {
    var end = max(position, 0)
    while end < bytes.count, !Self.isBreak(bytes[end]) { end += 1 }
    return end
  }

  /// The first byte of the line after the break at a place.
  func afterBreak(_ position: Int) -> Int {
    byte(at: position) == 0x0D && byte(at: position + 1) == 0x0A ? position + 2 : position + 1
  }

  /// The first place from a byte on that is neither blank, a line break nor in a comment.
  func skippingBlanksAndComments(from position: Int, to end: Int? = nil) -> Int {
    let end = min(end ?? bytes.count, bytes.count)
    var position = position
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0x23: position = lineEnd(of: position)
      default: return position
      }
    }
    return min(position, end)
  }

  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
