/// What a stretch of bytes is made of when it is read as UTF-8, strictly: no overlong forms, no
/// surrogates, nothing above U+10FFFF.
struct UTF8Scan {
  /// Characters of several bytes.
  private(set) var wideCharacters = 0
  /// Bytes that are no part of a character.
  private(set) var badBytes = 0

  /// Looks at all of the bytes; a character cut short by the end counts as bad unless more bytes
  /// are to follow.
  init(_ bytes: ArraySlice<UInt8>, moreFollows: Bool = false) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] < 0x80 {
        position += 1
        continue
      }
      switch Self.character(at: position, in: bytes) {
      case .whole(let length):
        wideCharacters += 1
        position += length
      case .cutShort where moreFollows:
        return
      case .cutShort, .bad:
        badBytes += 1
        position += 1
      }
    }
  }

  enum Character {
    case whole(Int)
    case cutShort
    case bad
  }

  /// The character of several bytes that begins at a position.
  static func character(at position: Int, in bytes: ArraySlice<UInt8>) -> Character {
    let lead = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return .bad
    }
    for step in 1..<length {
      guard position + step < bytes.endIndex else { return .cutShort }
      guard (step == 1 ? second : 0x80...0xBF).contains(bytes[position + step]) else { return .bad }
    }
    return .whole(length)
  }
}
