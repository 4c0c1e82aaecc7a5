import Diagnostics

/// A scalar read again from the bytes of its file, each byte of its text with its origin.
///
/// libyaml gives the text of a scalar but not where its parts stand. This repeats, for a stretch
/// that libyaml has accepted, what it does with folds, escapes and indentation.
struct ScalarReading {
  private(set) var text: [UInt8] = []
  private(set) var origins: [Int] = []
  /// The byte behind the scalar.
  private(set) var end: Int
  /// Where each escape of a double-quoted scalar stands and the scalar it gave.
  private(set) var escapes: [(scalar: Unicode.Scalar, start: Int, end: Int)] = []

  private init(end: Int) {
    self.end = end
  }

  /// The scalar that libyaml read between two bytes.
  ///
  /// Should the two readings ever differ, every part of the text is said to stand at its start:
  /// less exact, never wrong by more than the scalar itself.
  static func scalar(
    _ value: String, _ style: YAMLScalar.Style, in source: SourceText, from start: Int, to end: Int
  ) -> (scalar: YAMLScalar, reading: ScalarReading) {
    let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    if style != .literal, style != .folded, end - start - 2 * quotes == value.utf8.count,
      value.utf8.elementsEqual(source.bytes[(start + quotes)..<(end - quotes)])
    {
      let origin = YAMLScalar.OriginMap.contiguous(start: start + quotes)
      return (
        YAMLScalar(text: value, style: style, origins: origin), ScalarReading(end: end)
      )
    }
    var reading = ScalarReading(end: end)
    switch style {
    case .plain: reading.readFlow(source, start, end, escape: nil)
    case .singleQuoted: reading.readFlow(source, start + 1, end - 1, escape: 0x27)
    case .doubleQuoted: reading.readFlow(source, start + 1, end - 1, escape: 0x5C)
    case .literal, .folded:
      reading.readBlock(source, start, isFolded: style == .folded, as: Array(value.utf8))
    }
    let isExact = reading.text.elementsEqual(value.utf8)
    let origins =
      isExact ? reading.origins : [Int](repeating: start, count: value.utf8.count + 1)
    return (YAMLScalar(text: value, style: style, origins: .bytewise(origins)), reading)
  }

  private mutating func append(_ byte: UInt8, from origin: Int) {
    text.append(byte)
    origins.append(origin)
  }

  private mutating func append(_ parts: [(byte: UInt8, origin: Int)]) {
    for part in parts { append(part.byte, from: part.origin) }
  }

  // MARK: Plain and quoted

  private mutating func readFlow(
    _ source: SourceText, _ start: Int, _ end: Int, escape: UInt8?
  ) {
    var position = start
    while position < end {
      let byte = source.bytes[position]
      if SourceText.isBlank(byte) || SourceText.isBreak(byte) {
        position = readFold(source, position, end, wasEscaped: false)
      } else if byte == escape, escape == 0x5C {
        position = readEscape(source, position, end)
      } else {
        append(byte, from: position)
        // In single quotes a quote is written twice.
        position += byte == escape ? 2 : 1
      }
    }
    origins.append(end)
  }

  /// Blanks stay, unless a line break follows: then one break is a space, each further a newline.
  private mutating func readFold(
    _ source: SourceText, _ start: Int, _ end: Int, wasEscaped: Bool
  ) -> Int {
    var blanks: [(byte: UInt8, origin: Int)] = []
    var breaks: [Int] = []
    var position = start
    while position < end {
      let byte = source.bytes[position]
      if SourceText.isBreak(byte) {
        breaks.append(position)
        position = source.afterBreak(position)
      } else if SourceText.isBlank(byte) {
        if breaks.isEmpty, !wasEscaped { blanks.append((byte, position)) }
        position += 1
      } else {
        break
      }
    }
    if wasEscaped {
      append(breaks.map { (0x0A, $0) })
    } else if let first = breaks.first {
      let further: [(byte: UInt8, origin: Int)] = breaks.dropFirst().map { (0x0A, $0) }
      if further.isEmpty { append(0x20, from: first) } else { append(further) }
    } else {
      append(blanks)
    }
    return min(position, end)
  }

  private mutating func readEscape(_ source: SourceText, _ start: Int, _ end: Int) -> Int {
    guard start + 1 < end else { return end }
    let letter = source.bytes[start + 1]
    if SourceText.isBreak(letter) {
      return readFold(source, source.afterBreak(start + 1), end, wasEscaped: true)
    }
    let value: UInt32
    var next = start + 2
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = letter == UInt8(ascii: "x") ? 2 : letter == UInt8(ascii: "u") ? 4 : 8
      next = min(start + 2 + digits, end)
      let hexadecimal = String(decoding: source.bytes[(start + 2)..<next], as: UTF8.self)
      value = UInt32(hexadecimal, radix: 16) ?? 0xFFFD
    default: value = Self.escapes[letter] ?? UInt32(letter)
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    escapes.append((scalar, start, next))
    for byte in UTF8.encode(scalar) ?? .init() { append(byte, from: start) }
    return next
  }

  private static let escapes: [UInt8: UInt32] = [
    UInt8(ascii: "0"): 0x00, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "t"): 0x09, 0x09: 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "v"): 0x0B,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "e"): 0x1B,
    UInt8(ascii: "N"): 0x85, UInt8(ascii: "_"): 0xA0, UInt8(ascii: "L"): 0x2028,
    UInt8(ascii: "P"): 0x2029,
  ]

  // MARK: Literal and folded blocks

  private mutating func readBlock(
    _ source: SourceText, _ start: Int, isFolded: Bool, as value: [UInt8]
  ) {
    var position = start + 1
    var keepsBreaks: Bool?
    while let byte = source.byte(at: position), !SourceText.isBlank(byte),
      !SourceText.isBreak(byte)
    {
      if byte == UInt8(ascii: "+") { keepsBreaks = true }
      if byte == UInt8(ascii: "-") { keepsBreaks = false }
      position += 1
    }
    end = position
    position = source.lineEnd(of: position)
    let indentation = Self.indentation(source, position, of: value)
    position = min(source.afterBreak(position), source.bytes.count)

    var leadingBreak: (byte: UInt8, origin: Int)?
    var wasBlank = false
    var breaks = readBreaks(source, &position, indentation)
    while let first = source.byte(at: position), !SourceText.isBreak(first),
      position - source.lineStart(of: position) == indentation
    {
      let isBlank = SourceText.isBlank(first)
      if isFolded, let leading = leadingBreak, !wasBlank, !isBlank {
        if breaks.isEmpty { append(0x20, from: leading.origin) }
      } else if let leading = leadingBreak {
        append([leading])
      }
      append(breaks)
      wasBlank = isBlank
      let lineEnd = source.lineEnd(of: position)
      for origin in position..<lineEnd { append(source.bytes[origin], from: origin) }
      end = lineEnd
      position = lineEnd
      leadingBreak = nil
      guard lineEnd < source.bytes.count else {
        breaks = []
        break
      }
      leadingBreak = (0x0A, lineEnd)
      position = source.afterBreak(lineEnd)
      breaks = readBreaks(source, &position, indentation)
    }
    if keepsBreaks != false, let leadingBreak { append([leadingBreak]) }
    if keepsBreaks == true { append(breaks) }
    origins.append(max(end, (origins.last ?? 0) + 1))
  }

  /// The line breaks up to the next line with text; the place ends behind its indentation.
  private func readBreaks(
    _ source: SourceText, _ position: inout Int, _ indentation: Int
  ) -> [(byte: UInt8, origin: Int)] {
    var breaks: [(byte: UInt8, origin: Int)] = []
    while true {
      var column = 0
      while column < indentation, source.byte(at: position) == 0x20 {
        position += 1
        column += 1
      }
      guard let byte = source.byte(at: position), SourceText.isBreak(byte) else { return breaks }
      breaks.append((0x0A, position))
      position = source.afterBreak(position)
    }
  }

  /// How far a block is indented: what its first line with text has more in the file than in the
  /// text.
  private static func indentation(
    _ source: SourceText, _ headerEnd: Int, of value: [UInt8]
  ) -> Int {
    var line = source.afterBreak(headerEnd)
    var spaces = 0
    while line < source.bytes.count {
      let lineEnd = source.lineEnd(of: line)
      let body = source.bytes[line..<lineEnd].firstIndex { $0 != 0x20 }
      if let body {
        spaces = body - line
        break
      }
      line = source.afterBreak(lineEnd)
    }
    let first = value.firstIndex { $0 != 0x20 && $0 != 0x0A } ?? value.endIndex
    let textLine = value[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return first == value.endIndex ? max(spaces, 1) : spaces - (first - textLine)
  }
}
