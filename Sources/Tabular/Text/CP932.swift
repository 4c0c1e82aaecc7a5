import Glibc

/// CP932 as glibc's iconv has it, which is Windows's: the tables are asked of iconv once, so that
/// reading and writing need no converter of their own.
///
/// The second byte of a character is `40`–`7E` or `80`–`FC`: never a quote, a comma, a tab or a
/// line break, so that a table is cut into records and cells before it is decoded. It can be `\` or
/// `|`.
enum CP932 {
  /// The character of each code, by the byte or by first byte × 256 + second; 0 where there is none.
  static let characters: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 1 << 16)
    guard let converter = Converter(from: "CP932", to: "UTF-16LE") else { return table }
    for byte in UInt8.min...UInt8.max {
      if isLead(byte) {
        for second in UInt8(0x40)...0xFC {
          if let character = converter.scalar([byte, second]) {
            table[Int(byte) << 8 | Int(second)] = character
          }
        }
      } else if let character = converter.scalar([byte]) {
        table[Int(byte)] = character
      }
    }
    return table
  }()

  /// The code of each character of the basic plane that reads back as just this character.
  static let codes: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 1 << 16)
    guard let converter = Converter(from: "UTF-16LE", to: "CP932") else { return table }
    for scalar in UInt16(1)...UInt16.max {
      let bytes = converter.converted([UInt8(scalar & 0xFF), UInt8(scalar >> 8)])
      let code = bytes.reduce(0) { $0 << 8 | Int($1) }
      guard (1...2).contains(bytes.count), characters[code] == scalar else { continue }
      table[Int(scalar)] = UInt16(code)
    }
    return table
  }()

  /// Characters that other systems use for what CP932 has under another number; they look alike.
  static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{301C}": "\u{FF5E}", "\u{2212}": "\u{FF0D}", "\u{2016}": "\u{2225}",
    "\u{2014}": "\u{2015}", "\u{A2}": "\u{FFE0}", "\u{A3}": "\u{FFE1}", "\u{AC}": "\u{FFE2}",
    "\u{A5}": "\u{FFE5}",
  ]

  /// Whether a byte begins a character of two bytes.
  static func isLead(_ byte: UInt8) -> Bool {
    (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
  }

  /// The bytes of the character at a position; nil where the bytes are none.
  static func characterLength(at position: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    character(at: position, in: bytes, characters)?.length
  }

  /// Appends the bytes as UTF-8; false, and nothing more appended, from the first bad one on.
  static func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Bool {
    let table = characters
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard let (unit, length) = character(at: position, in: bytes, table) else { return false }
      UTF16Transcoder.appendAsUTF8(unit, to: &text)
      position += length
    }
    return true
  }

  /// The character at a position and how many bytes it has; nil where the bytes are none.
  private static func character(
    at position: Int, in bytes: ArraySlice<UInt8>, _ table: [UInt16]
  ) -> (UInt16, length: Int)? {
    let byte = bytes[position]
    if byte < 0x80 { return (UInt16(byte), 1) }
    if !isLead(byte) {
      let character = table[Int(byte)]
      return character == 0 ? nil : (character, 1)
    }
    guard position + 1 < bytes.endIndex else { return nil }
    let character = table[Int(byte) << 8 | Int(bytes[position + 1])]
    return character == 0 ? nil : (character, 2)
  }

  /// The bytes of a character; nil where CP932 has no code that reads back as just this one.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    guard scalar.value <= 0xFFFF else { return nil }
    let code = codes[Int(scalar.value)]
    if code == 0 { return nil }
    return code > 0xFF ? [UInt8(code >> 8), UInt8(code & 0xFF)] : [UInt8(code)]
  }

  /// The owner of one of iconv's converters.
  private struct Converter: ~Copyable {
    private let handle: iconv_t

    init?(from source: String, to target: String) {
      guard let handle = iconv_open(target, source), Int(bitPattern: handle) != -1 else {
        return nil
      }
      self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// The one character of the basic plane that some bytes stand for.
    func scalar(_ bytes: [UInt8]) -> UInt16? {
      let units = converted(bytes)
      return units.count == 2 ? UInt16(units[0]) | UInt16(units[1]) << 8 : nil
    }

    /// What some bytes become; empty where they cannot be converted as they are.
    func converted(_ bytes: [UInt8]) -> [UInt8] {
      var input = bytes.map { CChar(bitPattern: $0) }
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16) { output in
        input.withUnsafeMutableBufferPointer { input in
          var from = input.baseAddress
          var to = output.baseAddress
          var fromLeft = input.count
          var toLeft = output.count
          iconv(handle, nil, nil, nil, nil)
          // A result above 0 counts characters that were replaced by others.
          guard iconv(handle, &from, &fromLeft, &to, &toLeft) == 0, fromLeft == 0 else { return [] }
          return output[..<(output.count - toLeft)].map { UInt8(bitPattern: $0) }
        }
      }
    }
  }
}
