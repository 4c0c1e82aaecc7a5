import Tabular
import YAMLSyntax

/// A file with an answer sheet as JSON on each line.
struct LineReturns: ReturnSource {
  private(set) var findings: [ReturnFinding] = []
  let encoding: DetectedEncoding? = nil
  private let file: String
  private var bytes: ByteSource
  private var piece: ArraySlice<UInt8> = []
  private var line = 0
  private var offset = 0
  private var hasEnded = false

  init(_ file: String, _ bytes: ByteSource) {
    self.file = file
    self.bytes = bytes
  }

  mutating func next() throws -> UnreadReturn? {
    guard !hasEnded else { return nil }
    line += 1
    let start = offset
    var text: [UInt8] = []
    while true {
      if let end = piece.firstIndex(of: 0x0A) {
        text += piece[..<end]
        piece = piece[(end + 1)...]
        offset += text.count + 1
        break
      }
      text += piece
      piece = []
      guard text.count <= SyntaxLimits.fileBytes else { return tooLong(text, from: start) }
      guard let next = try bytes.next() else {
        hasEnded = true
        if text.isEmpty { return nil }
        break
      }
      piece = next[...]
    }
    guard text.count <= SyntaxLimits.fileBytes else { return tooLong(text, from: start) }
    return UnreadReturn(
      file: file, place: TablePlace(line: line, byte: start),
      content: isBlank(text) ? .blank : .document(text, .json), original: .bytes(text))
  }

  private func isBlank(_ text: [UInt8]) -> Bool {
    let start = line == 1 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return text[start...].allSatisfy(\.isSpace)
  }

  private mutating func tooLong(_ text: [UInt8], from start: Int) -> UnreadReturn {
    hasEnded = true
    let place = TablePlace(line: line, byte: start)
    let fault = ReturnFinding.lineTooLong(in: file, at: place)
    findings.append(fault)
    return UnreadReturn(
      file: file, place: place, content: .faulty([fault]), original: .bytes(text))
  }
}
