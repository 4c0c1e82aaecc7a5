import Diagnostics
import YAMLSyntax

/// An expression's text, whose bytes know their places in the file.
struct ExpressionSource {
  let text: String
  private let scalar: YAMLScalar
  private let whole: Span

  /// Takes a scalar and the span of its node.
  init(_ scalar: YAMLScalar, span: Span) {
    text = scalar.text
    self.scalar = scalar
    whole = span
  }

  /// Where a stretch of the text's UTF-8 bytes stands in the file.
  func span(_ range: Range<Int>) -> Span {
    guard !text.isEmpty else { return whole }
    let start = scalar.fileOffset(ofTextByte: range.lowerBound)
    let end = scalar.fileOffset(ofTextByte: range.upperBound)
    return Span(file: whole.file, start: max(0, start), end: max(0, start, end))
  }
}
