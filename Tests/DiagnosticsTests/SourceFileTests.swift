import Diagnostics
import Testing

@Suite struct SourceFileTests {
  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func `lines end at LF, CR LF and CR`(text: String) {
    let file = SourceFile(path: "x", bytes: Array(text.utf8))
    #expect((1...3).map { file.lineText($0) } == ["a", "b", "c"])
    #expect(file.lineText(4) == "")
    #expect(file.location(of: file.bytes.count - 1).line == 3)
  }

  @Test func `columns count Unicode scalars from 1`() {
    let file = SourceFile(path: "x", bytes: Array("質問: é\n".utf8))
    #expect(file.location(of: 0).column == 1)
    #expect(file.location(of: 6).column == 3)
    #expect(file.location(of: 10_000).line == 2)
  }

  @Test func `diagnostics are sorted by place, and equal ones are kept once`() {
    let code = DiagnosticCode("Y999", .warning)
    func at(_ file: Int, _ start: Int) -> Diagnostic {
      Diagnostic(
        code, Message(ja: "x", en: "x"),
        at: Span(file: FileID(file), start: start, end: start + 1))
    }
    let sorted = [at(1, 0), at(0, 9), at(0, 2), at(0, 9)].sortedByPlace()
    #expect(sorted == [at(0, 2), at(0, 9), at(1, 0)])
  }
}
