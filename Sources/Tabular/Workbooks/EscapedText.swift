/// The text that a workbook's XML stands for: `_x000D_` is a carriage return, as characters that XML
/// cannot hold are written.
enum EscapedText {
  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x5F) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if let scalar = escape(at: position, in: bytes) {
        text += UTF8.encode(scalar).map { Array($0) } ?? []
        position += 7
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The character that is written as `_xHHHH_` at a position.
  private static func escape(at position: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard position + 7 <= bytes.count, bytes[position] == 0x5F, bytes[position + 1] == 0x78,
      bytes[position + 6] == 0x5F
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(position + 2)..<(position + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value)
  }

  /// The text with what looks like such an escape escaped itself; the library escapes the rest.
  static func encoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x5F) else { return text }
    var written: [UInt8] = []
    for position in bytes.indices {
      if escape(at: position, in: bytes) != nil { written += "_x005F".utf8 }
      written.append(bytes[position])
    }
    return String(decoding: written, as: UTF8.self)
  }
}
