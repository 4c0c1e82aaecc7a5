import Diagnostics
import Reporting
import RuleModel
import Scoring
import Testing
import TextLayout

@Suite struct ReportTests {
  private static func text(
    _ sample: Sample, width: Int = 80, color: Bool = false
  ) -> String {
    ReportText.render(ReportGoldenTests.document(sample), width: width, color: color)
  }

  private static func page(_ sample: Sample) -> String {
    ReportHTML.render(ReportGoldenTests.document(sample))
  }

  @Test(arguments: Sample.all)
  func `no line of the text is wider than asked`(sample: Sample) {
    for width in [40, 60, 80, 120] {
      for line in Self.text(sample, width: width).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "width \(width): \(line)")
      }
    }
  }

  @Test func `colour adds escapes and nothing else`() {
    let plain = Self.text(.middle)
    let colored = Self.text(.middle, color: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1m"))
    var stripped = colored
    for code in ["0", "1", "2", "32", "33", "36"] {
      stripped.replace("\u{1B}[\(code)m", with: "")
    }
    #expect(stripped == plain)
  }

  @Test func `a range is said plainly, with what is counted`() {
    let text = Self.text(.middle).filter { $0 != "\n" }
    #expect(text.contains("回答が足りないため「レベル2-①」〜「レベル2-③」のどこかです。"))
    #expect(text.contains("集計上は「レベル2-①」として扱います。"))
  }

  @Test func `a certain result is not called a range`() {
    #expect(!Self.text(.high).contains("回答が足りない"))
    #expect(Self.text(.high).contains("現在のレベルは「レベル2-②」です。"))
  }

  @Test func `an outcome outside the levels is said in words`() {
    let text = Self.text(.notEstablished)
    #expect(text.contains("現在のレベルは「未設置」です。"))
    #expect(text.contains("レベルの外の結果です"))
    #expect(text.contains("次の「レベル1-①」に向けて"))
  }

  @Test func `levels that hold out of order are told as strengths`() {
    #expect(Self.text(.high).contains("「レベル3」そのものの条件は、すでに満たしています"))
  }

  @Test func `an own rating that differs stands beside the computed one without blame`() {
    let text = Self.text(.low).filter { $0 != "\n" && $0 != " " }
    #expect(text.contains("自己評価レベル2-①回答から計算したレベルレベル1-①"))
    #expect(text.contains("自己評価のほうが2段階上です。"))
    for word in ["誤り", "過大", "不正", "間違"] { #expect(!text.contains(word)) }
  }

  @Test func `more advice than the rule set's limit goes into a list`() {
    let text = Self.text(.low)
    #expect(text.contains("\n5. "))
    #expect(!text.contains("\n6. "))
    #expect(text.contains("そのほかの助言（3件）"))
  }

  @Test func `every level and criterion carries the mark of its provenance`() {
    let lines = Self.text(.high).split(separator: "\n")
    #expect(lines.contains("レベル1-①  [原文]"))
    #expect(lines.contains("○ 意見交換を行った  [本システム作成]"))
  }

  @Test(arguments: Sample.all)
  func `a page asks for nothing and runs nothing`(sample: Sample) {
    let page = Self.page(sample)
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
    for needle in ["<script", "<link", "<img", "<iframe", "javascript:", "@import", "url(http"] {
      #expect(!page.lowercased().contains(needle), "\(needle)")
    }
    for needle in [" src=", " href=", " onload=", " onclick="] {
      #expect(!page.contains(needle), "\(needle)")
    }
  }

  @Test(arguments: Sample.all)
  func `headings go down one level at a time`(sample: Sample) {
    var last = 0
    for piece in Self.page(sample).components(after: "<h") {
      guard let level = piece.first?.wholeNumberValue else { continue }
      #expect(level <= last + 1, "h\(level) after h\(last): \(piece.prefix(40))")
      last = level
    }
    #expect(last > 1)
  }

  @Test(arguments: Sample.all)
  func `every picture has a title, and every element is closed`(sample: Sample) {
    let page = Self.page(sample)
    let pictures = page.components(after: "<svg ")
    #expect(sample.isForOthers ? pictures.isEmpty : pictures.count > 1)
    for picture in pictures {
      #expect(picture.contains("role=\"img\"") && picture.contains("<title id="))
    }
    for name in ["section", "div", "ul", "li", "p", "dl", "table", "svg", "span", "article"] {
      let opened = page.components(after: "<\(name)").filter { $0.first == ">" || $0.first == " " }
      #expect(opened.count == page.components(after: "</\(name)>").count, "\(name)")
    }
  }

  @Test func `what a file says is text and never markup`() {
    let page = Self.page(.middle)
    #expect(page.contains("&lt;公式ではありません&gt;"))
    #expect(page.contains("a=1&amp;b=2"))
  }

  @Test func `what could steer a terminal is left out`() {
    let hostile = Sample(
      name: "hostile", title: "架空\u{1B}[31m圏域\u{202E}\u{9B}2J<b>", answers: [:],
      rest: .unanswered, declared: nil)
    let text = Self.text(hostile)
    for scalar in ["\u{1B}", "\u{202E}", "\u{9B}"] { #expect(!text.contains(scalar)) }
    let page = Self.page(hostile)
    #expect(page.contains("架空[31m圏域2J&lt;b&gt;"))
  }

  @Test func `a ladder and a checklist for others are said to be so`() {
    let text = Self.text(.others).filter { $0 != "\n" }
    #expect(text.contains("「協議会の成長段階」は、この回答者の区分では対象になりません。"))
    #expect(text.contains("「ICT活用チェックリスト」は、この回答者の区分では対象になりません。"))
  }

  @Test func `sources are named by labels that the list of sources defines`() throws {
    let text = Self.text(.high)
    let list = try #require(text.ranges(of: "> 出典\n").first)
    #expect(text[..<list.lowerBound].contains("根拠の文言：「開催されている」 [出典A]"))
    #expect(!text[..<list.lowerBound].contains("「地域・職域連携の推進について」"))
    #expect(text[list.upperBound...].contains("- [出典A] 地域・職域連携の推進について"))
    #expect(text[list.upperBound...].contains("- [出典B] renkei 見本の評価基準"))
  }

  @Test(arguments: Sample.all)
  func `a report in English has no Japanese words of our own`(sample: Sample) {
    let english = AssessmentReport.document(
      of: sample.assessment, rules: Sample.rules, context: ReportGoldenTests.context(.english))
    let text = ReportText.render(english, width: 2000, color: false)
    // What the rule set says stays Japanese; every other Japanese word would be ours.
    for run in text.split(whereSeparator: { $0.isASCII || "“”○×？－★—–◀…".contains($0) }) {
      #expect(
        Self.wordsOfRules.contains(run) || sample.title.contains(run), "\(sample.name): \(run)")
    }
  }

  /// Everything that the sample rules hold, as text.
  private static let wordsOfRules: String = {
    var text = ""
    dump(Sample.rules, to: &text)
    return text
  }()
}

extension String {
  /// What follows each place where a text occurs.
  fileprivate func components(after needle: String) -> [Substring] {
    ranges(of: needle).map { self[$0.upperBound...] }
  }
}
