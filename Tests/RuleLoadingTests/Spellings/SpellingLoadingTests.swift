import Diagnostics
import RuleLoading
import RuleModel
import Testing

@Suite struct SpellingLoadingTests {
  private static let lists = """
    spellings:
      "yes": [○, 有]
      "no": [×]
      unanswered: ["-"]
      not_applicable: [該当なし]
      none: [なし]
      elsewhere: [同上]
      vague: [約]
      vague_before: [年]
      range: [以上]
      negative: [▲]
      digits: [〇, 一, 二, 三, 四, 五, 六, 七, 八, 九]
      years: [年]
      fiscal_years: [年度]
      id_columns: [団体コード]
      totals: [合計]
      units: [[人, 名], [回]]
      multipliers: [{text: 千, times: 1000}]
      eras:
        - {names: [令和, R], from: "2019-05-01"}
        - {names: [平成], from: "1989-01-08"}
      letters: [[高, 髙]]
    """

  @Test func `every list is read, and eras stand by their first days`() throws {
    let spellings = try SmallRuleFiles.rules(Self.lists).spellings
    let texts = Spellings.List.allCases.map { spellings[$0] }
    #expect(
      texts == [
        ["○", "有"], ["×"], ["-"], ["該当なし"], ["なし"], ["同上"], ["約"], ["年"], ["以上"], ["▲"],
        ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"], ["年"], ["年度"], ["団体コード"],
        [], [], [], [], ["合計"],
      ])
    #expect(spellings.units == [["人", "名"], ["回"]])
    #expect(spellings.multipliers == [Spellings.Multiplier("千", times: 1000)])
    #expect(spellings.eras.map(\.names) == [["平成"], ["令和", "R"]])
    #expect(spellings.eras.map(\.from.description) == ["1989-01-08", "2019-05-01"])
    #expect(spellings.letters == [["高", "髙"]])
  }

  @Test func `a rule set without spellings has none`() throws {
    #expect(try SmallRuleFiles.rules("").spellings == Spellings())
  }

  @Test func `each list is part of the full digest and none of the logic`() throws {
    let whole = try #require(SmallRuleFiles.rules(Self.lists).digests)
    let lines = Self.lists.split(separator: "\n").map(String.init)
    for index in lines.indices.dropFirst() where !lines[index].hasPrefix("    ") {
      // A list that spans lines goes as a whole.
      let end = lines[(index + 1)...].firstIndex { !$0.hasPrefix("    ") } ?? lines.count
      let rest = lines[..<index] + lines[end...]
      let digests = try #require(
        SmallRuleFiles.rules(rest.joined(separator: "\n")).digests)
      #expect(digests.full != whole.full, "\(lines[index])")
      #expect(digests.logic == whole.logic, "\(lines[index])")
    }
  }

  @Test(arguments: [
    ("spellings: [○]", ["R001"]), ("spellings: {maybe: [○]}", ["R002"]),
    ("spellings: {\"yes\": ○}", ["R001"]), ("spellings: {\"yes\": [○, ○]}", ["R007"]),
    ("spellings: {\"yes\": [いいえ]}", ["R271"]), ("spellings: {\"yes\": [ＹＥＳ]}", [] as [String]),
    ("spellings: {none: [○], \"yes\": [○]}", ["R271"]),
    ("spellings: {none: [なし], \"no\": [なし]}", []),
    ("spellings: {unanswered: [－], not_applicable: [ー]}", ["R271"]),
    ("spellings: {vague: [約], range: [約]}", ["R271"]),
    ("spellings: {vague: [年], vague_before: [年]}", ["R271"]),
    ("spellings: {years: [年度], fiscal_years: [年度]}", ["R271"]),
    ("spellings: {digits: [〇, 一]}", ["R273"]),
    ("spellings: {digits: [零零, 一, 二, 三, 四, 五, 六, 七, 八, 九]}", ["R273"]),
    ("spellings: {units: [人]}", ["R001"]), ("spellings: {units: [[]]}", ["R006"]),
    ("spellings: {units: [[人], [人]]}", ["R271"]),
    ("spellings: {multipliers: [{text: 千}]}", ["R003"]),
    ("spellings: {multipliers: [{text: 千, times: 1}]}", ["R011"]),
    ("spellings: {multipliers: [{text: 千, times: 0.5}]}", ["R011"]),
    ("spellings: {multipliers: [{text: 千, times: 1000}, {text: 千, times: 2000}]}", ["R271"]),
    ("spellings: {eras: [{names: [令和], from: 2019}]}", ["R014"]),
    ("spellings: {eras: [{names: [], from: \"2019-05-01\"}]}", ["R006"]),
    ("spellings: {eras: [{names: [令和]}]}", ["R003"]),
    ("spellings: {letters: [[高, 高橋]]}", ["R272"]),
    ("spellings: {letters: [[高, 髙], [髙, 孝]]}", ["R271"]),
  ])
  func `what is wrong with a list is said once`(blocks: String, expected: [String]) {
    #expect(SmallRuleFiles.codes(blocks) == expected, "\(blocks)")
  }

  @Test func `a list of an overlay stands for its base's, and the others stay`() throws {
    let head = "title: 見本\ndefaults: {provenance: project, source: notes}\n"
    let base = RuleSetFiles(
      folder: "rules/small",
      contents: [
        (
          "rule-set.yaml",
          Array("ruleset: small\n\(head)sources: [{id: notes, title: 覚書}]\n\(Self.lists)\n".utf8)
        )
      ])
    let full = try #require(RuleSetLoader.load(base).ruleSet?.digests?.full)
    let overlay = """
      ruleset: next
      \(head)extends: {folder: ../small, full: \(full)}
      spellings: {"no": ["×", "-"], unanswered: [未回答]}
      """
    let loaded = RuleSetLoader.load(
      RuleSetFiles(
        folder: "rules/next", contents: [("rule-set.yaml", Array(overlay.utf8))],
        base: .files(base)))
    #expect(loaded.diagnostics.filter(\.isError).map(\.code.text) == [])
    let spellings = try #require(loaded.ruleSet?.spellings)
    #expect(spellings[.no] == ["×", "-"])
    #expect(spellings[.unanswered] == ["未回答"])
    #expect(spellings[.yes] == ["○", "有"])
    #expect(spellings.units == [["人", "名"], ["回"]])
  }
}
