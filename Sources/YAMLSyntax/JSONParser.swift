import Diagnostics

/// Reads one JSON document strictly as RFC 8259 has it, no deeper than the limit.
struct JSONParser {
  /// Thrown once the first fault of form is reported; what follows a fault of form is guesswork.
  struct Stop: Error {}

  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  var position: Int
  private var depth = 0
  private var nodeCount = 0

  init(_ source: SourceText) {
    self.source = source
    position = source.bodyStart
  }

  /// The document's tree; nil when it could not be read to its end.
  mutating func document() -> YAMLNode? {
    skipBlanks()
    guard position < source.bytes.count else {
      diagnostics.append(.emptyDocument(at: source.span(0, 0)))
      return nil
    }
    do {
      let root = try value()
      skipBlanks()
      guard position >= source.bytes.count else {
        try stop(.textAfterEnd(at: source.scalarSpan(at: position)))
      }
      return root
    } catch {
      return nil
    }
  }

  mutating func stop(_ diagnostic: Diagnostic) throws(Stop) -> Never {
    diagnostics.append(diagnostic)
    throw Stop()
  }

  private mutating func report(_ diagnostic: Diagnostic) throws(Stop) {
    diagnostics.append(diagnostic)
    if diagnostics.count >= SyntaxLimits.faults { throw Stop() }
  }

  mutating func unexpected(_ ja: String, _ en: String) throws(Stop) -> Never {
    try stop(
      .unexpectedJSON(
        expected: Message(ja: ja, en: en), at: source.scalarSpan(at: position), source))
  }

  private mutating func skipBlanks() {
    while let byte = source.byte(at: position),
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    {
      position += 1
    }
  }

  private mutating func value() throws(Stop) -> YAMLNode {
    nodeCount += 1
    guard nodeCount <= SyntaxLimits.nodes else {
      try stop(.tooManyNodes(at: source.scalarSpan(at: position)))
    }
    // Behind the end a zero byte stands in: nothing begins with it.
    switch source.byte(at: position) ?? 0 {
    case UInt8(ascii: "{"): return try nested { parser throws(Stop) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(Stop) in try parser.array() }
    case UInt8(ascii: "\""):
      let (scalar, span) = try string()
      return YAMLNode(.scalar(scalar), span: span)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try number()
    default: return try word()
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(Stop) -> YAMLNode
  ) throws(Stop) -> YAMLNode {
    guard depth < SyntaxLimits.depth else {
      try stop(.tooDeep(at: source.scalarSpan(at: position)))
    }
    depth += 1
    let node = try read(&self)
    depth -= 1
    return node
  }

  private mutating func array() throws(Stop) -> YAMLNode {
    let start = position
    position += 1
    var items: [YAMLNode] = []
    var comma: Int?
    while true {
      skipBlanks()
      if try closes(UInt8(ascii: "]"), bracket: start, comma) { break }
      items.append(try value())
      comma = try separator(UInt8(ascii: "]"), bracket: start)
    }
    return YAMLNode(.sequence(items), span: source.span(start, start + 1))
  }

  private mutating func object() throws(Stop) -> YAMLNode {
    let start = position
    position += 1
    var entries: [YAMLEntry] = []
    var keys: [String: Span] = [:]
    var comma: Int?
    while true {
      skipBlanks()
      if try closes(UInt8(ascii: "}"), bracket: start, comma) { break }
      guard source.byte(at: position) == UInt8(ascii: "\"") else {
        try unexpected("`\"` で囲んだキー", "a key in `\"`")
      }
      nodeCount += 1
      let (key, span) = try string()
      let name = WidthFolding.folded(key.text)
      if key.text.isEmpty {
        try report(.missingKey(at: span))
      } else if let first = keys[name] {
        try report(.duplicateKey(Located(key.text, at: span), first: first))
      } else {
        keys[name] = span
      }
      skipBlanks()
      guard source.byte(at: position) == UInt8(ascii: ":") else { try unexpected("`:`", "`:`") }
      position += 1
      skipBlanks()
      entries.append(YAMLEntry(key: Located(key.text, at: span), value: try value()))
      comma = try separator(UInt8(ascii: "}"), bracket: start)
    }
    return YAMLNode(.mapping(entries), span: source.span(start, start + 1))
  }

  /// Whether the list or mapping ends here, which it must not right behind a comma.
  private mutating func closes(
    _ closing: UInt8, bracket: Int, _ comma: Int?
  ) throws(Stop) -> Bool {
    guard let byte = source.byte(at: position) else {
      try stop(unterminated(bracket))
    }
    guard byte == closing else { return false }
    if let comma { try stop(.trailingComma(at: source.span(comma, comma + 1))) }
    position += 1
    return true
  }

  /// The comma behind an element; nil, and no step taken, where the bracket closes instead.
  private mutating func separator(_ closing: UInt8, bracket: Int) throws(Stop) -> Int? {
    skipBlanks()
    switch source.byte(at: position) {
    case nil: try stop(unterminated(bracket))
    case UInt8(ascii: ","):
      position += 1
      return position - 1
    case closing: return nil
    default:
      let sign = closing == UInt8(ascii: "]") ? "]" : "}"
      try unexpected("`,` または `\(sign)`", "`,` or `\(sign)`")
    }
  }

  private func unterminated(_ bracket: Int) -> Diagnostic {
    .unterminatedBracket(
      source.text(bracket, bracket + 1), at: source.span(bracket, bracket + 1), found: nil)
  }

  func plain(_ start: Int, _ end: Int) -> YAMLNode {
    let scalar = YAMLScalar(
      text: source.text(start, end), style: .plain, origins: .contiguous(start: start))
    return YAMLNode(.scalar(scalar), span: source.span(start, end))
  }

  private mutating func word() throws(Stop) -> YAMLNode {
    var end = position
    while let byte = source.byte(at: end), Self.isWordByte(byte) { end += 1 }
    guard ["true", "false", "null"].contains(source.text(position, end)) else {
      guard end > position else { try unexpected("値", "a value") }
      try stop(
        .unexpectedJSON(
          expected: Message(ja: "値", en: "a value"), at: source.span(position, end), source))
    }
    defer { position = end }
    return plain(position, end)
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
