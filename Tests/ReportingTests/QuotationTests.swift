import Diagnostics
import Foundation
import Reporting
import RuleLoading
import RuleModel
import Testing

/// What `rules/mhlw-r6` says to be the ministry's words, beside the ministry's words.
@Suite struct QuotationTests {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let folder = here.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("rules/mhlw-r6").path

  private static func passages() throws -> QuotedPassages {
    let file = here.appendingPathComponent("Fixtures/mhlw-passages.txt")
    return QuotedPassages(try String(contentsOf: file, encoding: .utf8))
  }

  private static func rules(_ change: (String) -> String = { $0 }) throws -> RuleSet {
    let files = try RuleSetFolder.read(folder)
    let changed = files.contents.map { name, bytes in
      (name: name, bytes: Array(change(String(decoding: bytes, as: UTF8.self)).utf8))
    }
    let loaded = RuleSetLoader.load(RuleSetFiles(folder: "rules/mhlw-r6", contents: changed))
    return try #require(loaded.ruleSet)
  }

  @Test func `every verbatim text and every phrase is its source's, character by character`() throws
  {
    let faults = try Self.rules().misquotations(try Self.passages())
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `there is much to compare`() throws {
    let rules = try Self.rules()
    #expect(rules.attributedThings.count { $0.attribution.provenance == .verbatim } >= 10)
    #expect(rules.criteria.count { $0.basis != nil } >= 20)
  }

  @Test func `the groups of levels are called as the table of 令和4年度 calls them`() throws {
    let passages = try Self.passages()
    let groups = try Self.rules().ladders.flatMap(\.levels).compactMap(\.group)
    #expect(!groups.isEmpty)
    for group in groups {
      #expect(passages.fault(of: group, from: "r4_level_table") == nil, "\(group)")
    }
  }

  @Test(arguments: [
    // The wording of another year, a lost full stop, and a phrase that nobody wrote.
    ("連携した取組が実施。", "連携した取組が実施されている。", 1),
    ("text: 地域・職域連携推進協議会が開催されている。", "text: 地域・職域連携推進協議会が開催されています。", 1),
    ("phrase: 自立的かつ,", "phrase: 自律的かつ,", 1),
  ])
  func `a planted misquotation is found at its place`(
    right: String, wrong: String, count: Int
  ) throws {
    let rules = try Self.rules { text in
      // Advice may quote the same words.
      text.contains("ladders:") || text.contains("criteria:")
        ? text.replacing(right, with: wrong) : text
    }
    let faults = rules.misquotations(try Self.passages())
    try #require(faults.count == count, "\(faults)")
    #expect(faults[0].hasPrefix("rules/mhlw-r6/"))
    #expect(faults[0].contains("nearest: 「"))
  }

  @Test func `only what the head of the passages names is taken alike`() {
    let passages = QuotedPassages(
      """
      A head without a source.
      == law other

      - 地域の**健康**課題（①から）を
      まとめ ICT を use it する。

      二つめ
      == third
      三つめ
      """)
    #expect(passages.sources == ["law", "other", "third"])
    for words in ["健康課題(①から)をまとめICTをuse itする。", "地域の健康課題（①", "二つめ"] {
      #expect(passages.fault(of: words, from: "law") == nil, "\(words)")
      #expect(passages.fault(of: words, from: "other") == nil, "\(words)")
    }
    // ① is not 1, two passages are not one, spaces between Latin words count, and so does a dot.
    for words in ["健康課題(1から)", "する。二つめ", "useit", "健康・課題", "三つめ", ""] {
      #expect(passages.fault(of: words, from: "law") != nil, "\(words)")
    }
    #expect(passages.fault(of: "二つめ", from: "nowhere")?.contains("`nowhere`") == true)
  }
}
