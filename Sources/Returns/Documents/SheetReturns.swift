import Tabular
import YAMLSyntax

/// A file that is one answer sheet.
struct SheetReturns: ReturnSource {
  let findings: [ReturnFinding] = []
  let encoding: DetectedEncoding? = nil
  private let file: String
  private let format: AnswerSheetFormat
  private var bytes: ByteSource
  private var isRead = false

  init(_ file: String, _ bytes: ByteSource, _ format: AnswerSheetFormat) {
    self.file = file
    self.bytes = bytes
    self.format = format
  }

  mutating func next() throws -> UnreadReturn? {
    guard !isRead else { return nil }
    isRead = true
    // One byte over the limit is enough to be refused for it.
    let content = try bytes.all(limit: SyntaxLimits.fileBytes)
    return UnreadReturn(
      file: file, place: .file,
      content: content.allSatisfy(\.isSpace) ? .blank : .document(content, format),
      original: .bytes(content))
  }
}

extension UInt8 {
  /// Whether this is a space, a tab or a line break.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
