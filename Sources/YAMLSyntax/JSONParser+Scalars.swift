import Diagnostics

extension JSONParser {
  /// A number as RFC 8259 section 6 has it; its text stays as it is written.
  mutating func number() throws(Stop) -> YAMLNode {
    let start = position
    while let byte = source.byte(at: position), Self.isWordByte(byte) { position += 1 }
    guard position - start <= SyntaxLimits.scalarBytes else {
      try stop(.scalarTooLong(at: source.scalarSpan(at: start)))
    }
    guard Self.isNumber(source.bytes[start..<position]) else {
      try stop(.numberJSON(source.text(start, position), at: source.span(start, position)))
    }
    return plain(start, position)
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    var rest = text
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: isDigit)
    guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else {
      return false
    }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      let exponent = rest.prefix(while: isDigit)
      guard !exponent.isEmpty else { return false }
      rest = rest.dropFirst(exponent.count)
    }
    return rest.isEmpty
  }

  /// A string with the file byte that each byte of its text comes from.
  mutating func string() throws(Stop) -> (scalar: YAMLScalar, span: Span) {
    let start = position
    position += 1
    var text: [UInt8] = []
    var origins: [Int] = []
    var hasEscape = false
    while true {
      guard let byte = source.byte(at: position) else {
        try stop(.unterminatedQuote(at: source.span(start, start + 1)))
      }
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 0x20 else { try stop(.rawControl(at: source.span(position, position + 1))) }
      if byte == UInt8(ascii: "\\") {
        hasEscape = true
        let origin = position
        let scalar = try escape()
        for unit in UTF8.encode(scalar) ?? .init() {
          text.append(unit)
          origins.append(origin)
        }
      } else {
        text.append(byte)
        origins.append(position)
        position += 1
      }
      guard text.count <= SyntaxLimits.scalarBytes else {
        try stop(.scalarTooLong(at: source.span(start, start + 1)))
      }
    }
    origins.append(position)
    position += 1
    let scalar = YAMLScalar(
      text: String(decoding: text, as: UTF8.self), style: .doubleQuoted,
      origins: hasEscape ? .bytewise(origins) : .contiguous(start: start + 1))
    return (scalar, source.span(start, position))
  }

  private mutating func escape() throws(Stop) -> Unicode.Scalar {
    let start = position
    position += 2
    let scalar: Unicode.Scalar
    switch source.byte(at: start + 1) {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): scalar = try escapedScalar(from: start)
    default:
      let end = source.offset(after: start + 1)
      try stop(.unknownEscape(source.text(start, end), at: source.span(start, end)))
    }
    if let kind = ForbiddenCharacter(scalar) {
      try stop(.forbiddenCharacter(scalar, kind, at: source.span(start, position)))
    }
    return scalar
  }

  private mutating func escapedScalar(from start: Int) throws(Stop) -> Unicode.Scalar {
    let first = try unit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let second = position
    guard (0xD800...0xDBFF).contains(first), source.has("\\u", at: second) else {
      try stop(.loneSurrogate(source.text(start, second), at: source.span(start, second)))
    }
    position += 2
    let low = try unit(from: second)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(
        0x1_0000 + (UInt32(first) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else {
      try stop(.loneSurrogate(source.text(start, second), at: source.span(start, second)))
    }
    return scalar
  }

  /// The four hexadecimal digits at the place.
  private mutating func unit(from start: Int) throws(Stop) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = source.byte(at: position),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else {
        let end = source.offset(after: position)
        try stop(.unknownEscape(source.text(start, end), at: source.span(start, end)))
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}
