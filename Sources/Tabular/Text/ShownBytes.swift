/// Bytes of which not all need be text, as text that loses none of them.
public enum ShownBytes {
  /// The bytes as text: what is no character of the encoding, and NUL, as `\\82`, and a backslash as
  /// `\\\\`.
  public static func text(_ bytes: [UInt8], in encoding: TextEncoding = .utf8) -> String {
    String(decoding: utf8(bytes[...], in: encoding, doublesBackslash: true), as: UTF8.self)
  }

  /// The UTF-8 of the same; without doubled backslashes it is nearer to what was meant.
  static func utf8(
    _ bytes: ArraySlice<UInt8>, in encoding: TextEncoding, doublesBackslash: Bool
  ) -> [UInt8] {
    var text: [UInt8] = []
    let backslash = UInt8(ascii: "\\")
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      let length = encoding.characterLength(at: position, in: bytes)
      if length == 1, byte < 0x80 {
        if byte == backslash, doublesBackslash { text.append(backslash) }
        text.append(byte)
      } else if let length, encoding == .cp932 {
        _ = CP932.decode(bytes[position..<(position + length)], into: &text)
      } else if let length {
        text += bytes[position..<(position + length)]
      } else {
        let digits = String(byte, radix: 16)
        text += Array((digits.utf8.count == 1 ? "\\0\(digits)" : "\\\(digits)").utf8)
      }
      position += length ?? 1
    }
    return text
  }
}

extension TextEncoding {
  /// The length of the character at a position of a table's bytes, those of UTF-16 being transcoded;
  /// nil where there is none, or a NUL.
  func characterLength(at position: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let byte = bytes[position]
    if byte < 0x80 { return byte == 0 ? nil : 1 }
    if self == .cp932 { return CP932.characterLength(at: position, in: bytes) }
    if case .whole(let length) = UTF8Scan.character(at: position, in: bytes) { return length }
    return nil
  }
}
