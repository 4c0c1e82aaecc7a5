import Diagnostics
import RuleLoading
import RuleModel
import Testing

@Suite struct LanguageAdditionTests {
  private static let criteria = """
    criteria:
      - {id: held, title: 開催した, when: meetings >= 1}
      - {id: planned, title: 計画がある, when: plan}

    """

  // MARK: Outcomes that wait for answers

  private func ladder(_ outcome: String, more: String = "") -> String {
    Self.criteria + """
      ladders:
        - id: growth
          title: 成長
          outcomes:
            - \(outcome)
          floor: {id: L0, title: 未満}
          levels: [{id: L1, title: 一, criteria: [held, planned]}]
      \(more)
      """
  }

  @Test func `an outcome names the questions that it waits for`() throws {
    let rules = try SmallRuleFiles.rules(
      ladder("{id: unjudged, title: 判定不能, unless_answered: [meetings, place]}"))
    let outcome = rules.ladders[0].outcomes[0]
    #expect(outcome.condition == .unanswered([Reference(0), Reference(4)]))
    #expect(outcome.expression == nil)
    #expect(outcome.unanswered == [Reference(0), Reference(4)])
  }

  @Test func `a template's outcome waits for the question of its row`() throws {
    let rules = try SmallRuleFiles.rules(
      """
      items:
        - id: areas
          title: 地区
          question: {type: yes_no}
          rows: [{id: north, title: 北}, {id: south, title: 南}]
      ladders:
        - id: growth
          for_each: areas as a
          title: "{a.title}"
          outcomes: [{id: unjudged, title: 判定不能, unless_answered: [a, plan]}]
          floor: {id: L0, title: 未満}
          levels: [{id: L1, title: 一, when: a}]
      """)
    let ids = rules.ladders.map { $0.outcomes[0].unanswered.map { rules.questions[$0].id.text } }
    #expect(ids == [["north", "plan"], ["south", "plan"]])
  }

  @Test func `on another sheet an outcome waits for that sheet's answers`() throws {
    let rules = try SmallRuleFiles.rules(
      ladder(
        "{id: unjudged, title: 判定不能, unless_answered: [place]}",
        more: """
          sheets: [{id: target, title: 目標}]
          measures: [{id: aim, title: 目標の段階, value: level(target.growth)}]
          """))
    let ladder = try #require(rules.ladders.first { $0.sheet != nil })
    let waited = ladder.outcomes[0].unanswered.map { rules.questions[$0].id.text }
    #expect(waited == ["target.place"])
  }

  @Test func `whether an outcome that waits is given can be asked without a warning`() throws {
    let blocks = ladder(
      "{id: unjudged, title: 判定不能, unless_answered: [meetings]}",
      more: "measures: [{id: open, title: 未定, value: level(growth) == unjudged}]")
    _ = try SmallRuleFiles.rules(blocks)
    #expect(SmallRuleFiles.codes(blocks) == [])
  }

  // MARK: Advice

  @Test func `advice hangs on all of its triggers, kind by kind`() throws {
    let rules = try SmallRuleFiles.rules(
      ladder("{id: none_, title: なし, when: meetings == 0}")
        + """

        recommendations:
          - id: meet
            title: 開く
            when: plan
            level: [growth.L1]
            criterion: [planned, held]
            choice: [place.village, quality.none_yet]
          - {id: plan_it, title: 計画する, criterion: planned}
        """)
    let triggers = rules.recommendations[0].triggers
    #expect(
      Array(triggers.prefix(5)) == [
        .unmet(Reference(1)), .unmet(Reference(0)), .below(Reference(0), level: 0),
        .chosen(Reference(4), member: 0), .chosen(Reference(2), member: 0),
      ])
    guard triggers.count == 6, case .condition(let condition) = triggers[5] else {
      Issue.record("the triggers read as \(triggers)")
      return
    }
    #expect(condition.shape == "q5")
    #expect(rules.recommendations[1].triggers == [.unmet(Reference(1))])
  }

  @Test func `a template's advice names what belongs to its row in each trigger`() throws {
    let rules = try SmallRuleFiles.rules(
      """
      items:
        - id: areas
          title: 地区
          question: {type: single, choices: grade}
          rows: [{id: north, title: 北}, {id: south, title: 南}]
      criteria:
        - {id: done, for_each: areas as a, title: "{a.title}", when: a == fully}
      recommendations:
        - id: work
          for_each: areas as a
          title: "{a.title}"
          criterion: ["done[a]"]
          choice: [a.none_yet, place.village]
      """)
    let triggers = rules.recommendations.map(\.triggers)
    #expect(triggers.map { $0[0] } == [.unmet(Reference(0)), .unmet(Reference(1))])
    let asked = triggers.map { list -> [String] in
      list.compactMap { trigger in
        guard case .chosen(let question, _) = trigger else { return nil }
        return rules.questions[question].id.text
      }
    }
    #expect(asked == [["north", "place"], ["south", "place"]])
  }

  @Test func `the header says how advice is shown`() throws {
    let rules = try SmallRuleFiles.rules(
      "", header: "advice: {limit: 1000, order: [予算, 会議]}")
    #expect(rules.advice == AdvicePolicy(limit: 1000, order: ["予算", "会議"]))
    #expect(try SmallRuleFiles.rules("").advice == AdvicePolicy())
    #expect(try SmallRuleFiles.rules("", header: "advice: {limit: 1}").advice.order == [])
    #expect(SmallRuleFiles.codes("", header: "advice: {limit: 1001}") == ["R011"])
    #expect(SmallRuleFiles.codes("", header: "advice: {limits: 5}") == ["R002"])
  }

  // MARK: Where lists come from

  @Test func `answer sets and scales say where they come from, or inherit it`() throws {
    let rules = try SmallRuleFiles.rules(
      ladder("{id: none_, title: なし, when: meetings == 0}")
        + """

        items:
          - {id: areas, title: 地区, rows: [{id: north, title: 北}]}
          - id: towns
            title: 町
            attributes: {area: areas}
            rows: [{id: harbour, title: 港, area: north}]
        measures:
          - {id: worst, title: 遅い町, pick: {over: towns, least: meetings}}
        """)
    let attributions = Dictionary(
      uniqueKeysWithValues: rules.enumerations.map { ($0.id.text, $0.attribution) })
    let inherited = Attribution(provenance: .project, source: Reference(0))
    #expect(attributions["grade"] == inherited)
    #expect(attributions["kind"] == inherited)
    #expect(attributions["growth"] == .some(nil))
    #expect(attributions["towns"] == .some(nil))
  }

  @Test func `an answer set's own source goes before the file's, and none is no fault`() {
    let loaded = RuleSetLoader.load(
      RuleSetFiles([
        "rule-set.yaml": """
        ruleset: small
        title: 見本
        include: [bare.yaml]
        defaults: {provenance: project, source: notes}
        sources: [{id: notes, title: 覚書}, {id: law, title: 告示}]
        scales:
          - id: grade
            provenance: verbatim
            source: law
            locator: 別表
            steps: [{id: low, title: 低}]
        questions:
          - {id: quality, title: 質, type: single, choices: grade}
          - {id: place, title: 種別, type: single, choices: kind}
        """,
        "bare.yaml": """
        defaults: {provenance: paraphrase}
        answer_sets:
          - id: kind
            choices: [{id: village, title: 村}]
        """,
      ]))
    #expect(loaded.diagnostics.map(\.code.text) == [])
    #expect(
      loaded.ruleSet?.enumerations.map(\.attribution) == [
        Attribution(provenance: .verbatim, source: Reference(1), locator: "別表"), nil,
      ])
  }

  // MARK: What must hold before an answer changes

  @Test func `questions, items, rows and columns say what a change of the answer requires`() throws
  {
    let rules = try SmallRuleFiles.rules(
      """
      checklists:
        - id: list
          title: 点検
          sections:
            - id: part
              title: 区分
              items: [{id: point, title: 項目, requires: plan and quality >= partly}]
      items:
        - id: areas
          title: 地区
          attributes: {size: number}
          question: {type: yes_no, requires: "size >= 2 and plan"}
          rows: [{id: north, title: 北, size: 3}, {id: south, title: 南, requires: north}]
      groups:
        - id: rooms
          title: 部屋
          units: [{id: hall, title: 広間}]
          columns:
            - {id: open, title: 開いている, type: yes_no}
            - {id: heated, title: 暖かい, type: yes_no, requires: open}
      """)
    func required(_ id: String) -> String? {
      let question = rules.questions.first { $0.id.text == id }
      return question?.requires.map { rules.named($0) }
    }
    #expect(required("point") == "all(plan, quality >= #1)")
    #expect(required("north") == "all(true, plan)")
    #expect(required("south") == "north")
    #expect(required("rooms.hall.heated") == "rooms.hall.open")
    #expect(required("plan") == nil)
  }

  @Test
  func `what a change requires is checked like a condition, needs no guard and makes no ring`() {
    func codes(_ requires: String) -> [String] {
      SmallRuleFiles.codes(
        "sheets: [{id: target, title: 目標}]\n"
          + "measures: [{id: aim, title: 目標, value: \"if(target, target.extra, none)\"}]\n"
          + "criteria: [{id: held, title: 開催, when: extra, if_not_applicable: not_met}]\n"
          + "groups:\n  - id: further\n    title: 追加\n    max_rows: 1\n    columns:\n"
          + "      - {id: done, title: 済, type: yes_no}\n"
          + "checklists:\n  - id: list\n    title: 点検\n    sections:\n"
          + "      - id: part\n        title: 区分\n        items:\n"
          + "          - {id: extra, title: 追加, ask_when: plan, requires: \(requires)}\n")
    }
    #expect(codes("extra") == [])
    #expect(codes("not extra and held") == [])
    #expect(codes("meetings") == ["R074"])
    #expect(codes("nothing_known") == ["R062"])
  }
}

extension RuleSet {
  /// A condition with the ids of its questions.
  fileprivate func named(_ condition: Expression) -> String {
    switch condition.kind {
    case .question(let question): questions[question].id.text
    case .all(let parts): "all(\(parts.map(named).joined(separator: ", ")))"
    case .compare(let comparison, let left, let right):
      "\(named(left)) \(comparison.rawValue) \(named(right))"
    default: condition.shape
    }
  }
}
