import Diagnostics
import RuleLoading
import RuleModel
import TestKit
import Testing

@Suite struct DigestTests {
  private static let header =
    "ruleset: small\ntitle: 見本\ndefaults: {provenance: project, source: guideline}\n"
    + "sources: [{id: guideline, title: 手引き}]\n"
  private static let defaults = "defaults: {provenance: project, source: guideline}\n"
  private static let questions = """
    questions:
      - {id: meetings, title: 回数, type: integer, min: 0, max: 12}
      - {id: plan, title: 計画, type: yes_no}

    """
  private static let criteria = """
    criteria:
      - {id: held, title: 開催, when: meetings >= 2}
      - {id: planned, title: 計画, when: plan}

    """
  private static let ladders = """
    ladders:
      - id: growth
        title: 成長
        floor: {id: L0, title: 未満}
        levels: [{id: L1, title: 一, criteria: [held, planned]}]

    """
  private static let plain = files([:], rules: questions + criteria + ladders)

  private static func files(
    _ others: KeyValuePairs<String, String>, include: String = "", rules: String
  ) -> RuleSetFiles {
    var contents = [(name: "rule-set.yaml", bytes: Array((header + include + rules).utf8))]
    for (name, text) in others {
      contents.append((name: name, bytes: Array((defaults + text).utf8)))
    }
    return RuleSetFiles(folder: "rules", contents: contents)
  }

  private func digests(_ files: RuleSetFiles) throws -> Digests {
    let loaded = RuleSetLoader.load(files)
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.en))")
    let rules = try #require(loaded.ruleSet)
    return try #require(rules.digests)
  }

  private func digests(replacing old: String, _ new: String) throws -> Digests {
    let rules = Self.questions + Self.criteria + Self.ladders
    #expect(rules.contains(old))
    return try digests(Self.files([:], rules: rules.replacing(old, with: new)))
  }

  @Test func `comments and layout change no digest`() throws {
    let spread = """
      criteria:   # 判定条件
        - id: held
          title: "開催"
          when: (meetings  >= 2.0)
        - {title: 計画, when: plan, id: planned}

      """
    #expect(
      try digests(Self.plain)
        == digests(Self.files([:], rules: Self.questions + spread + Self.ladders)))
  }

  @Test func `the order of files and the place of an item change no digest`() throws {
    let parts = ["a.yaml": Self.questions, "b.yaml": Self.criteria] as KeyValuePairs
    let moved: KeyValuePairs = [
      "a.yaml": "criteria: [{id: planned, title: 計画, when: plan}]\n" + Self.questions,
      "b.yaml": "criteria: [{id: held, title: 開催, when: meetings >= 2}]\n",
    ]
    let expected = try digests(Self.plain)
    for (others, include) in [
      (parts, "include: [a.yaml, b.yaml]\n"), (parts, "include: [b.yaml, a.yaml]\n"),
      (moved, "include: [b.yaml, a.yaml]\n"),
    ] {
      #expect(
        try digests(Self.files(others, include: include, rules: Self.ladders)) == expected)
    }
  }

  @Test func `a default changes no digest by being written`() throws {
    let written = try digests(
      replacing: "when: plan}", "when: plan, if_not_applicable: exclude}")
    #expect(try written == digests(Self.plain))
  }

  @Test func `a threshold changes both digests`() throws {
    let before = try digests(Self.plain)
    let after = try digests(replacing: "meetings >= 2", "meetings >= 3")
    #expect(after.logic != before.logic)
    #expect(after.full != before.full)
  }

  @Test func `a title changes the full digest only`() throws {
    let before = try digests(Self.plain)
    let after = try digests(replacing: "title: 開催", "title: 協議会の開催")
    #expect(after.logic == before.logic)
    #expect(after.full != before.full)
  }

  @Test func `the order of a level's criteria counts`() throws {
    let after = try digests(replacing: "[held, planned]", "[planned, held]")
    #expect(try after.logic != digests(Self.plain).logic)
  }

  @Test func `the order of definitions changes no digest of any rule set`() {
    for seed in 0..<60 as Range<UInt64> {
      let rules = RuleSetGenerator.ruleSet(seed: seed, .rich)
      var random = SplitMix64(seed: seed)
      let permuted = rules.permuted(using: &random)
      #expect(
        RuleSetJSON.digests(of: permuted) == RuleSetJSON.digests(of: rules), "seed \(seed)")
    }
  }

  @Test func `a negated criterion changes both digests of any rule set`() throws {
    for seed in 0..<60 as Range<UInt64> {
      let rules = RuleSetGenerator.ruleSet(seed: seed, .rich)
      var criteria = rules.criteria
      let condition = criteria[0].condition
      let negated = Expression(.not(condition), type: .boolean, span: condition.span)
      criteria[0] = try #require(setting(\.condition, of: criteria[0], to: negated))
      let changed = try #require(setting(\RuleSet.criteria, of: rules, to: criteria))
      let (before, after) = (RuleSetJSON.digests(of: rules), RuleSetJSON.digests(of: changed))
      #expect(before.logic != after.logic && before.full != after.full, "seed \(seed)")
    }
  }

  @Test func `a digest is the SHA-256 of the text`() {
    let digests = RuleSetJSON.digests(of: CanonicalSample.rules)
    for digest in [digests.logic, digests.full] {
      #expect(digest.utf8.count == 64)
      #expect(digest.allSatisfy { "0123456789abcdef".contains($0) })
    }
    #expect(digests.logic != digests.full)
  }
}
