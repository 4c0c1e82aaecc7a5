import Diagnostics
import Testing

@Suite struct DiagnosticTextTests {
  private static let unknown = DiagnosticCode("R999", .error)

  private func rendered(
    _ source: String, marking: String, language: Language = .japanese, color: Bool = false,
    help: Message? = nil
  ) throws -> String {
    var files = SourceMap()
    let file = files.add(SourceFile(path: "rules/a.yaml", bytes: Array(source.utf8)))
    let range = try #require(source.firstRange(of: marking))
    let start = source.utf8.distance(from: source.startIndex, to: range.lowerBound)
    let span = Span(file: file, start: start, end: start + marking.utf8.count)
    let diagnostic = Diagnostic(
      Self.unknown, Message(ja: "質問 `x` は定義されていません", en: "no question is called `x`"),
      at: span, help: help)
    return DiagnosticText.render([diagnostic], files: files, language: language, color: color)
  }

  @Test func `carets stand under Japanese by display width`() throws {
    let text = try rendered("a: 1\n  題名: ﾊﾝｶｸ 全角 bad\n", marking: "全角")
    #expect(
      text == """
        rules/a.yaml:2:12: error[R999]: 質問 `x` は定義されていません
           |
         2 |   題名: ﾊﾝｶｸ 全角 bad
           |              ^^^^

        """ + "\n")
  }

  @Test func `help follows the source line`() throws {
    let text = try rendered(
      "a: bakup\n", marking: "bakup", language: .english,
      help: Message(ja: "`backup` のことですか?", en: "did you mean `backup`?"))
    #expect(text.contains("error[R999]: no question is called `x`\n"))
    #expect(text.contains("   = help: did you mean `backup`?\n"))
  }

  @Test func `a long line is cut around the place`() throws {
    let line =
      "k: " + String(repeating: "あ", count: 200) + "BAD" + String(repeating: "い", count: 200)
    let text = try rendered(line, marking: "BAD")
    let lines = text.split(separator: "\n")
    #expect(lines[2].contains("…"))
    #expect(lines[2].contains("BAD"))
    #expect(lines.allSatisfy { $0.count < 120 })
  }

  @Test func `a line of megabytes is cut in the middle of neither side's characters`() throws {
    let side = String(repeating: "あ", count: 400_000)
    let text = try rendered("k: \(side)BAD\(side)", marking: "BAD")
    let lines = text.split(separator: "\n")
    #expect(lines[0].hasPrefix("rules/a.yaml:1:400004: "))
    #expect(lines[2].hasPrefix(" 1 | …あ"))
    #expect(lines[2].hasSuffix("あ…"))
    #expect(!text.contains("\u{FFFD}"))
  }

  @Test func `characters that would disturb the terminal are spelt out`() throws {
    let text = try rendered("k: \u{202E}abc\u{1B}[31m\n", marking: "abc")
    #expect(text.contains("<U+202E>abc<U+001B>[31m"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `colour is used only when asked for`() throws {
    #expect(try !rendered("k: v\n", marking: "v").contains("\u{1B}"))
    #expect(try rendered("k: v\n", marking: "v", color: true).contains("\u{1B}[1;31merror"))
  }

  @Test func `an end of file without line break can be pointed at`() {
    var files = SourceMap()
    let file = files.add(SourceFile(path: "a", bytes: Array("ab".utf8)))
    let diagnostic = Diagnostic(
      Self.unknown, Message(ja: "終わり", en: "end"), at: Span(file: file, start: 2, end: 2))
    let text = DiagnosticText.render([diagnostic], files: files, language: .english, color: false)
    #expect(text == "a:1:3: error[R999]: end\n   |\n 1 | ab\n   |   ^\n\n")
  }

  @Test func `beyond a hundred the rest is counted`() {
    let span = Span(file: FileID(0), start: 0, end: 0)
    let many = (0..<130).map {
      Diagnostic(Self.unknown, Message(ja: "\($0)", en: "\($0)"), at: span)
    }
    let text = DiagnosticText.render(
      many, files: SourceMap(), language: .english, color: false)
    #expect(text.hasSuffix("30 more not shown\n"))
  }
}
