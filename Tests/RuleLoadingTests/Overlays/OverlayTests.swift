import Diagnostics
import RuleLoading
import RuleModel
import Testing

@Suite struct OverlayTests {
  private static let base = RuleSetFiles(
    folder: "rules/small",
    contents: [
      file(
        "rule-set.yaml",
        """
        ruleset: small
        title: 小さなルール集
        survey_year: 2024
        include: [rules.yaml]
        defaults: {provenance: project, source: notes}
        sources: [{id: notes, title: 覚書}]
        parameters: [{id: least, title: 最小, values: [{from: 2020, value: 1}, {from: 2025, value: 3}]}]
        questions:
          - {id: meetings, title: 回数, type: integer, min: 0, max: 12}
          - {id: plan, title: 計画, type: yes_no}
          - {id: memo, title: 覚え, type: text}
        """),
      file(
        "rules.yaml",
        """
        defaults: {provenance: paraphrase, source: notes}
        criteria:
          - {id: held, title: "{least}回開催した", when: meetings >= least}
          - {id: planned, title: 計画がある, when: plan}
        ladders:
          - id: growth
            title: 成長
            floor: {id: L0, title: 未満}
            levels: [{id: L1, title: 一, criteria: [held, planned]}]
        """),
    ])

  private static func file(_ name: String, _ text: String) -> (name: String, bytes: [UInt8]) {
    (name: name, bytes: Array((text + "\n").utf8))
  }

  private static func digest(_ files: RuleSetFiles) -> String {
    RuleSetLoader.load(files).ruleSet?.digests?.full ?? "none"
  }

  private static func overlay(
    id: String = "small-next", of base: RuleSetFiles = base, _ blocks: String
  ) -> RuleSetFiles {
    let header = """
      ruleset: \(id)
      title: 翌年のルール集
      survey_year: 2025
      extends: {folder: ../small, full: \(digest(base))}
      defaults: {provenance: verbatim, source: notes}
      \(blocks)
      """
    return RuleSetFiles(
      folder: "rules/\(id)", contents: [file("rule-set.yaml", header)], base: .files(base))
  }

  private func rules(_ files: RuleSetFiles) throws -> RuleSet {
    let loaded = RuleSetLoader.load(files)
    let text = DiagnosticText.render(
      loaded.diagnostics, files: loaded.files, language: .english, color: false)
    #expect(text == "")
    return try #require(loaded.ruleSet)
  }

  @Test func `an overlay without changes has the base's rules and its own header`() throws {
    let rules = try rules(Self.overlay(""))
    #expect(rules.id == "small-next")
    #expect(rules.title == "翌年のルール集")
    #expect(rules.surveyYear == 2025)
    #expect(rules.questions.map(\.id) == ["meetings", "plan", "memo"])
    #expect(rules.criteria.map(\.attribution.provenance) == [.paraphrase, .paraphrase])
  }

  @Test func `what depends on the year is that of the overlay's year`() throws {
    let rules = try rules(Self.overlay(""))
    #expect(rules.parameters[0].value == .number(3))
    #expect(rules.criteria[0].title == "3回開催した")
  }

  @Test func `items are removed, replaced in their places and added at the end`() throws {
    let rules = try rules(
      Self.overlay(
        """
        remove: {questions: [memo]}
        replace:
          questions: [{id: meetings, title: 会議の回数, type: integer, min: 0, max: 50}]
        questions: [{id: visits, title: 訪問, type: yes_no}]
        """))
    #expect(rules.questions.map(\.id) == ["meetings", "plan", "visits"])
    #expect(rules.questions.map(\.title) == ["会議の回数", "計画", "訪問"])
    #expect(
      rules.questions.map(\.attribution.provenance) == [.verbatim, .project, .verbatim])
  }

  @Test func `every place is in the file where it was written`() throws {
    let rules = try rules(
      Self.overlay("replace: {criteria: [{id: planned, title: 計画, when: plan}]}"))
    let paths = rules.criteria.map { rules.files.location(of: $0.span)?.path }
    #expect(paths == ["rules/small/rules.yaml", "rules/small-next/rule-set.yaml"])
    #expect(rules.files.text(of: rules.criteria[1].span) == "planned")
  }

  @Test func `an overlay has the logic of the same rules written by hand`() throws {
    let changed = try rules(
      Self.overlay("replace: {criteria: [{id: planned, title: 計画, when: not plan}]}"))
    let contents = Self.base.contents.map { name, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
        .replacing("when: plan", with: "when: not plan")
        .replacing("survey_year: 2024", with: "survey_year: 2025")
      return (name: name, bytes: Array(text.utf8))
    }
    let written = try rules(RuleSetFiles(folder: "rules/small", contents: contents))
    #expect(changed.digests?.logic == written.digests?.logic)
    #expect(changed.digests?.full != written.digests?.full)
  }

  @Test func `bases may rest on bases, the nearest first`() throws {
    let middle = Self.overlay("questions: [{id: visits, title: 訪問, type: yes_no}]")
    let top = Self.overlay(
      id: "small-third", of: middle, "remove: {questions: [visits]}")
    let loaded = RuleSetLoader.load(top)
    #expect(loaded.ruleSet?.questions.map(\.id) == ["meetings", "plan", "memo"])
    #expect(loaded.bases.map(\.id) == ["small-next", "small"])
    #expect(loaded.bases.map(\.folder) == ["rules/small-next", "rules/small"])
  }

  @Test func `exceptions are handed on with their places`() throws {
    let files = RuleSetFiles(
      folder: "rules/next",
      contents: [
        Self.file(
          "rule-set.yaml",
          """
          ruleset: next
          title: 翌年
          survey_year: 2025
          extends:
            ruleset: small
            full: \(Self.digest(Self.base))
            exceptions: [{file: levels.yaml, case: 一回, reason: 変えたため}]
          """)
      ], base: .files(Self.base))
    let loaded = RuleSetLoader.load(files)
    let exception = try #require(loaded.bases.first?.exceptions.first)
    #expect(exception.file.value == "levels.yaml")
    #expect(exception.testCase.value == "一回")
    #expect(loaded.files.text(of: exception.testCase.span) == "一回")
    #expect(exception.reason == "変えたため")
  }

  @Test func `the error about another digest names both and says how to print one`() throws {
    let old = String(repeating: "ab", count: 32)
    let header = """
      ruleset: next
      title: 翌年
      survey_year: 2025
      extends: {ruleset: small, full: \(old)}
      """
    let loaded = RuleSetLoader.load(
      RuleSetFiles(
        folder: "rules/next", contents: [Self.file("rule-set.yaml", header)],
        base: .files(Self.base)))
    #expect(loaded.ruleSet == nil)
    let found = try #require(loaded.diagnostics.first)
    #expect(found.code.text == "R254")
    #expect(found.message.en.contains(old))
    #expect(found.message.en.contains(Self.digest(Self.base)))
    #expect(found.help?.en.contains("renkei export rules/small --format json") == true)
  }

  @Test func `a base that was not read is missing`() {
    let files = RuleSetFiles(folder: "rules/next", contents: Self.overlay("").contents)
    #expect(RuleSetLoader.load(files).diagnostics.map(\.code.text) == ["R250"])
  }

  @Test func `a reference to what was removed is an error in the base's file`() throws {
    let loaded = RuleSetLoader.load(Self.overlay("remove: {criteria: [planned]}"))
    #expect(loaded.diagnostics.map(\.code.text) == ["R028"])
    let place = loaded.files.location(of: try #require(loaded.diagnostics.first).span)
    #expect(place?.path == "rules/small/rules.yaml")
  }
}
