/// Turns UTF-16 that comes in pieces into UTF-8, without losing what is not text.
///
/// A surrogate without its other half becomes the three bytes that UTF-8 forbids for it, and an odd
/// last byte `FE` and two more: strict reading finds both where they stand, and `bytes(of:)` gives
/// back what came.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var firstByte: UInt8?
  private var highSurrogate: UInt16?

  init(_ encoding: TextEncoding) {
    isBigEndian = encoding == .utf16BigEndian
  }

  /// Appends what some bytes and those left over from before stand for.
  mutating func transcode(_ bytes: some Sequence<UInt8>, into text: inout [UInt8]) {
    for byte in bytes {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      append(
        isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first),
        to: &text)
    }
  }

  /// Appends what is left at the end.
  mutating func finish(into text: inout [UInt8]) {
    flushSurrogate(into: &text)
    if let odd = firstByte {
      text += [0xFE, 0x80 | odd >> 4, 0x80 | odd & 0x0F]
      firstByte = nil
    }
  }

  private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      highSurrogate = nil
      let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      text += [
        0xF0 | UInt8(value >> 18), 0x80 | UInt8(value >> 12 & 0x3F),
        0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F),
      ]
      return
    }
    flushSurrogate(into: &text)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      Self.appendAsUTF8(unit, to: &text)
    }
  }

  private mutating func flushSurrogate(into text: inout [UInt8]) {
    guard let high = highSurrogate else { return }
    Self.appendAsUTF8(high, to: &text)
    highSurrogate = nil
  }

  /// Appends a unit by itself.
  static func appendAsUTF8(_ unit: UInt16, to text: inout [UInt8]) {
    switch unit {
    case ..<0x80:
      text.append(UInt8(unit))
    case ..<0x800:
      text.append(0xC0 | UInt8(unit >> 6))
      text.append(0x80 | UInt8(unit & 0x3F))
    default:
      text.append(0xE0 | UInt8(unit >> 12))
      text.append(0x80 | UInt8(unit >> 6 & 0x3F))
      text.append(0x80 | UInt8(unit & 0x3F))
    }
  }

  /// The UTF-16 bytes of which a transcoder made some text.
  static func bytes(of text: [UInt8], in encoding: TextEncoding) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ unit: UInt32) {
      let (high, low) = (UInt8(unit >> 8 & 0xFF), UInt8(unit & 0xFF))
      bytes += encoding == .utf16BigEndian ? [high, low] : [low, high]
    }
    var position = 0
    func payload(_ length: Int, _ lead: UInt8) -> UInt32 {
      (1..<length).reduce(UInt32(lead)) { value, step in
        let byte = position + step < text.count ? text[position + step] : 0
        return value << 6 | UInt32(byte & 0x3F)
      }
    }
    while position < text.count {
      let lead = text[position]
      switch lead {
      case ..<0x80:
        append(UInt32(lead))
        position += 1
      case ..<0xE0:
        append(payload(2, lead & 0x1F))
        position += 2
      case ..<0xF0:
        append(payload(3, lead & 0x0F))
        position += 3
      case ..<0xFE:
        let value = payload(4, lead & 0x07) &- 0x10000
        append(0xD800 + (value >> 10 & 0x3FF))
        append(0xDC00 + (value & 0x3FF))
        position += 4
      default:
        let high = position + 1 < text.count ? text[position + 1] & 0x0F : 0
        let low = position + 2 < text.count ? text[position + 2] & 0x0F : 0
        bytes.append(high << 4 | low)
        position += 3
      }
    }
    return bytes
  }
}
