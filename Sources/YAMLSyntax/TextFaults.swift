import Diagnostics

/// Finds what makes a file unfit to be read at all, before a parser sees it.
enum TextFaults {
  /// The faults of a file's size, encoding and characters; empty when it can be parsed.
  static func find(in bytes: [UInt8], _ file: FileID) -> [Diagnostic] {
    func span(_ start: Int, _ end: Int) -> Span { Span(file: file, start: start, end: end) }
    guard bytes.count <= SyntaxLimits.fileBytes else {
      return [.fileTooLarge(bytes: bytes.count, at: span(0, 0))]
    }
    if let encoding = otherEncoding(of: bytes) {
      return [.otherEncoding(encoding, at: span(0, 0))]
    }
    var faults: [Diagnostic] = []
    var previous: (kind: ForbiddenCharacter, end: Int)?
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x20, byte < 0x7F {
        position += 1
        continue
      }
      guard let scalar = decodeScalar(in: bytes, at: position) else {
        return [.invalidUTF8(byte, at: span(position, position + 1))]
      }
      let end = position + UTF8.width(scalar)
      if let kind = ForbiddenCharacter(scalar) {
        // A run of the same kind is one mistake.
        if previous?.kind != kind || previous?.end != position,
          faults.count < SyntaxLimits.faults
        {
          faults.append(.forbiddenCharacter(scalar, kind, at: span(position, end)))
        }
        previous = (kind, end)
      }
      position = end
    }
    return faults
  }

  /// The encoding that a byte order mark or the pattern of zero bytes gives away, if not UTF-8.
  private static func otherEncoding(of bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard head.count >= 2 else { return nil }
    if head.count == 4, head.filter({ $0 == 0 }).count == 3 { return "UTF-32" }
    return (head[0] == 0) != (head[1] == 0) ? "UTF-16" : nil
  }

  /// The scalar that begins at a byte, or nil when the bytes there are not well-formed UTF-8
  /// (Unicode 15, table 3-7).
  private static func decodeScalar(in bytes: [UInt8], at position: Int) -> Unicode.Scalar? {
    let first = bytes[position]
    let length: Int
    switch first {
    case 0x00...0x7F: return Unicode.Scalar(first)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard position + length <= bytes.count else { return nil }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[(position + 1)..<(position + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = value < (length == 3 ? 0x800 : length == 4 ? 0x1_0000 : 0x80)
    return isOverlong ? nil : Unicode.Scalar(value)
  }
}

/// Characters that no text of ours holds: they are invisible or change what the reader sees.
enum ForbiddenCharacter: Hashable {
  case control
  case lineSeparator
  case bidirectionalControl
  case byteOrderMark
  case nonCharacter

  /// The kind of a scalar, or nil for a scalar that may be written.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return nil
    case 0x85, 0x2028, 0x2029: self = .lineSeparator
    case 0x00...0x1F, 0x7F...0x9F: self = .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidirectionalControl
    case 0xFEFF: self = .byteOrderMark
    case 0xFDD0...0xFDEF: self = .nonCharacter
    default:
      guard scalar.value & 0xFFFE == 0xFFFE else { return nil }
      self = .nonCharacter
    }
  }
}
