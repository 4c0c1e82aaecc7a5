import Diagnostics
import Reporting
import Testing

/// What the summary at the head says, and in which order advice follows.
@Suite struct DigestTests {
  private static func text(_ sample: Sample) -> String {
    ReportText.render(ReportGoldenTests.document(sample), width: 120, color: false)
  }

  /// The text from one heading to the next.
  private static func part(_ sample: Sample, from start: String, to end: String) throws -> String {
    let text = text(sample)
    let first = try #require(text.ranges(of: start).first)
    let rest = text[first.upperBound...]
    let last = try #require(rest.ranges(of: end).first)
    return String(rest[..<last.lowerBound])
  }

  private static func digest(_ sample: Sample) throws -> String {
    try part(sample, from: "## まとめ", to: "[本システム作成] とあるものは")
  }

  private static func advice(_ sample: Sample) throws -> String {
    try part(sample, from: "## まず取り組むこと", to: "付録：くわしい結果")
  }

  private static func furtherAdvice(_ sample: Sample) throws -> String {
    try part(sample, from: "## 助言の根拠と、そのほかの助言", to: "\n## ")
  }

  @Test func `a certain result says what is missing and the first three things to do`() throws {
    let digest = try Self.digest(.low)
    #expect(digest.contains("| 現在のレベルは「レベル1-①」です。"))
    #expect(digest.contains("| 自己評価は「レベル2-①」で、回答から計算したレベルより2段階上です。"))
    #expect(digest.contains("| 結果を左右する未回答はありません。"))
    #expect(digest.contains("次の「レベル1-②」に足りないこと（2つの条件のうち2つ）"))
    #expect(digest.contains("  × 意見交換を行った"))
    #expect(digest.contains("* まず取り組むこと（3つ）"))
    #expect(digest.contains("  1. 職域側の構成員に報告を依頼する"))
    #expect(digest.contains("最初の一歩：協会けんぽの支部と商工会議所に、5分の報告を依頼する"))
    #expect(!digest.contains("  4. "))
    #expect(!digest.contains("まず回答すること"))
  }

  @Test func `a range asks for answers before anything else`() throws {
    let digest = try Self.digest(.middle)
    let answers = try #require(digest.ranges(of: "* まず回答すること").first)
    let advice = try #require(digest.ranges(of: "* 回答のあとに取り組むこと").first)
    #expect(answers.lowerBound < advice.lowerBound)
    #expect(digest.contains("？ 集めたデータを分析したか"))
    #expect(digest.contains("どれも回答がないために決まっていません（？）。"))
    #expect(!digest.contains("結果を左右する未回答はありません。"))
  }

  @Test func `at the top and outside the levels the summary still says what comes next`() throws {
    #expect(try Self.digest(.top).contains("最上位のレベルに到達しています。"))
    #expect(try Self.digest(.notEstablished).contains("次の「レベル1-①」に足りないこと"))
    #expect(try Self.digest(.others).contains("この回答者の区分では対象になりません。"))
  }

  @Test func `more lines than five are counted`() throws {
    let digest = try Self.digest(.empty)
    #expect(digest.contains("* まず回答すること（結果を左右する未回答 13問）"))
    #expect(digest.contains("\n     ほか8件（下に示します）\n"))
  }

  @Test func `where only answers block the next level the advice says so first`() throws {
    let advice = try Self.advice(.middle)
    let lines = advice.split(separator: "\n").dropFirst().map(String.init)
    #expect(lines.first?.hasPrefix("| まず回答を：次の「レベル2-②」に足りない条件は") == true)
    #expect(lines.dropFirst().first == "| 先に回答する設問：「集めたデータを分析したか」")
    #expect(!(try Self.advice(.low)).contains("まず回答を"))
  }

  @Test func `advice stands in the order of the path, then of tags, then of the rule set`() throws {
    let advice = try Self.advice(.low)
    let lines = advice.split(separator: "\n").map(String.init)
    let order = lines.filter { line in
      line.hasPrefix(">") || line.hasPrefix("- ") || line.first.map { $0.isNumber } == true
    }
    #expect(
      order == [
        "> 次のレベルに必要なこと", "1. 職域側の構成員に報告を依頼する", "2. 議題に意見交換の時間を設ける",
        "> 運営と取組の基盤を強くすること", "3. 都道府県の重点方針を確かめ、取組に結び付ける",
        "4. 役割分担を要綱に明記し、次年度の予算に入れる", "5. 共通の健康課題を1つ合意する",
      ])
    #expect(advice.contains("   <次のレベルに必要> [本システム作成]"))
    #expect(advice.contains("   <基盤強化・計画> [本システム作成]"))
    let words = advice.filter { !$0.isWhitespace }
    #expect(words.contains("そのあとは分野（計画、体制）の順に並べています。"))
    #expect(words.contains("ほかの3件は付録にあります。"))
  }

  @Test func `the appendix says what advice rests on and keeps what is over the limit`() throws {
    let lines = try Self.furtherAdvice(.low).split(separator: "\n").map(String.init)
    let rest = try #require(lines.firstIndex(of: "> そのほかの助言（3件） [本システム作成]"))
    #expect(
      lines[rest...].dropFirst().prefix(3) == [
        "- <基盤強化> 今やっている事業の相互活用から始める",
        "- <基盤強化> 協会けんぽ等とデータ提供の取り決めを結ぶ", "- <基盤強化> 取組を年間計画にまとめる",
      ])
    let grounds = lines[..<rest].joined()
    for number in 1...5 { #expect(grounds.contains("［助言\(number)］")) }
    #expect(!grounds.contains("［助言6］"))
    #expect(grounds.contains("次のレベルへの道の変更1に当たります。"))
    #expect(grounds.contains("「計画」の助言です。"))
  }

  @Test func `advice with two gaps is told once with both reasons`() throws {
    let advice = try Self.advice(.low)
    #expect(advice.ranges(of: "職域側の構成員に報告を依頼する").count == 1)
    #expect(advice.contains("条件「職域側の構成員が情報や取組を報告した」がこれからのため"))
    #expect(advice.contains("条件「意見交換を行った」がこれからのため"))
  }
}
