import Diagnostics
import YAMLSyntax

/// A text that people read, taken apart at its `{parameter}` places.
struct TextDraft {
  /// A stretch of a text.
  enum Piece {
    case literal(String)
    /// The value of a parameter.
    case parameter(Located<String>)
  }

  /// The stretches in order.
  let pieces: [Piece]
  /// Where the text is written.
  let span: Span

  /// An empty text, in the place of one that is missing.
  init(at span: Span) {
    pieces = []
    self.span = span
  }

  /// A text made of stretches of others.
  init(_ pieces: [Piece], at span: Span) {
    self.pieces = pieces
    self.span = span
  }

  /// Takes a scalar apart; braces without their partner are reported.
  init(_ scalar: YAMLScalar, at span: Span, _ findings: Findings) {
    self.span = span
    var reader = TextReader(scalar, at: span, findings)
    pieces = reader.pieces()
  }

  /// The literal stretches joined.
  var literalText: String {
    pieces.reduce(into: "") { text, piece in
      if case .literal(let part) = piece { text += part }
    }
  }
}

/// Finds `{parameter}`, `{{` and `}}` in a scalar.
private struct TextReader {
  private let scalar: YAMLScalar
  private let span: Span
  private let findings: Findings
  private let bytes: [UInt8]
  private var position = 0

  init(_ scalar: YAMLScalar, at span: Span, _ findings: Findings) {
    self.scalar = scalar
    self.span = span
    self.findings = findings
    bytes = Array(scalar.text.utf8)
  }

  mutating func pieces() -> [TextDraft.Piece] {
    var pieces: [TextDraft.Piece] = []
    var literal: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        literal.append(byte)
        position += 1
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == byte {
        literal.append(byte)
        position += 2
        continue
      }
      guard byte == UInt8(ascii: "{"), let name = name() else {
        findings.report(.loneBrace(at: place(position, position + 1)))
        return pieces
      }
      pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
      literal = []
      pieces.append(.parameter(name))
    }
    pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
    return pieces
  }

  /// The name in the braces that open here; nil when they do not close.
  private mutating func name() -> Located<String>? {
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "}") {
      if bytes[end] == UInt8(ascii: "{") { return nil }
      end += 1
    }
    guard end < bytes.count else { return nil }
    position = end + 1
    return Located(
      String(decoding: bytes[start..<end], as: UTF8.self), at: place(start, end))
  }

  private func place(_ start: Int, _ end: Int) -> Span {
    let first = scalar.fileOffset(ofTextByte: start)
    let last = scalar.fileOffset(ofTextByte: end)
    return Span(file: span.file, start: first, end: max(first, last))
  }
}
