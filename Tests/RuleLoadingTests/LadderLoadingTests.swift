import Diagnostics
import RuleLoading
import RuleModel
import Testing

@Suite struct LadderLoadingTests {
  private func ladder(_ text: String) throws -> Ladder {
    try #require(try rules(text).ladders.first)
  }

  private func rules(_ text: String) throws -> RuleSet {
    try SmallRuleFiles.rules(
      "ladders:\n  - id: growth\n    title: 成長\n    floor: {id: L0, title: 未満}\n" + text)
  }

  @Test func `a ladder is read off a number from thresholds on`() throws {
    let levels = try ladder(
      """
          from: meetings
          levels:
            - {id: L1, title: 一, at_least: 2}
            - {id: L2, title: 二, at_least: 5.5, when: plan}
      """
    ).levels
    #expect(levels.map { $0.condition?.shape } == ["q0 >= 2", "all(q0 >= 11/2, q5)"])
    #expect(levels.map(\.requires) == [[], [0]])
    #expect(levels.map(\.state) == [nil, nil])
  }

  @Test func `a ladder is read off a step from its own level on`() throws {
    let levels = try ladder(
      """
          from: quality
          levels:
            - {id: partly, title: 一部}
            - {id: fully, title: 全部, requires: []}
      """
    ).levels
    #expect(levels.map { $0.condition?.shape } == ["q2 >= #1", "q2 >= #2"])
    #expect(levels.map(\.requires) == [[], []])
  }

  @Test func `choices without an order are read in the order of the levels`() throws {
    let levels = try ladder(
      """
          from: place
          levels:
            - {id: city, title: 市}
            - {id: village, title: 村}
      """
    ).levels
    #expect(
      levels.map { $0.condition?.kind.values } == [[.member(2), .member(0)], [.member(0)]])
  }

  @Test func `each level of a ladder with states has a measure of its state`() throws {
    let rules = try rules(
      """
          states: {scale: grade, reached: partly}
          applies_when: plan
          levels:
            - id: L1
              title: 一
              states: [{state: fully, when: meetings >= 9}, {state: partly, when: plan}]
            - id: L2
              title: 二
              when: visits > 1
              requires: [{level: L1, state: fully}]
              states: [{state: partly, when: visits > 2}]
              otherwise: fully
      measures:
        - {id: before, title: 前, value: growth_L1_state == fully}
      """)
    let levels = rules.ladders[0].levels
    #expect(rules.measures.map(\.id) == ["before", "growth_L1_state", "growth_L2_state"])
    #expect(rules.measures[1].title == "成長・一：段階")
    #expect(rules.measures[1].type == .member(Reference(0)))
    guard case .value(let first) = rules.measures[1].kind,
      case .value(let second) = rules.measures[2].kind
    else {
      Issue.record("states read as \(rules.measures.map(\.kind))")
      return
    }
    #expect(first.shape == "q0 >= 9 → #2; q5 → #1; #0")
    #expect(second.shape == "q1 > 2 → #1; #2")
    #expect(levels.map(\.state) == [Reference(1), Reference(2)])
    #expect(levels.map(\.requires) == [[], [0]])
    #expect(
      levels.map { $0.condition?.shape } == ["m1 >= #1", "all(m2 >= #1, m1 >= #2, q1 > 1)"])
    #expect(rules.ladders[0].appliesWhen?.shape == "q5")
  }

  @Test func `a state that reads its own ladder is a ring`() {
    #expect(
      SmallRuleFiles.codes(
        """
        ladders:
          - id: growth
            title: 成長
            floor: {id: L0, title: 未満}
            applies_when: level(growth) >= L1
            levels: [{id: L1, title: 一, when: plan}]
        """) == ["R046"])
  }

  @Test func `what is suspended in the year of the survey is not judged`() throws {
    let rules = try SmallRuleFiles.rules(
      """
      criteria:
        - id: held
          title: 開催
          when: meetings >= 2
          if_not_applicable: not_met
          suspended: {years: [2023, 2024], reason: "{half}年の休止"}
        - id: visited
          title: 訪問
          when: visits >= 2
          if_not_applicable: not_met
          suspended: {years: [2020], reason: 休止}
      checklists:
        - id: list
          title: 点検
          sections:
            - id: one
              title: 一
              items:
                - {id: asked, title: 問い, suspended: {years: [2024], reason: 休止}}
                - {id: judged, title: 判定, when: plan, suspended: {years: [2024], reason: 休止}}
                - {id: open, title: 判定, when: plan, suspended: {years: [2025], reason: 休止}}
      """)
    #expect(rules.criteria.map(\.suspension) == ["0.5年の休止", nil])
    #expect(rules.criteria.map(\.condition.shape) == ["none", "q1 >= 2"])
    #expect(rules.criteria.map(\.condition.type) == [.boolean, .boolean])
    #expect(rules.criteria.map(\.whenNotApplicable) == [.exclude, .notMet])
    #expect(rules.questions.last?.suspension == "休止")
    #expect(
      rules.checklists[0].sections[0].items.map(\.condition.shape) == ["q6", "none", "q5"])
  }

  @Test func `the condition of what is suspended is checked all the same`() {
    #expect(
      SmallRuleFiles.codes(
        """
        criteria:
          - {id: held, title: 開催, when: meetngs >= 2, suspended: {years: [2024], reason: 休止}}
        """) == ["R062"])
  }
}

extension Expression.Kind {
  /// The constants of an `in`.
  var values: [Value]? {
    if case .isIn(_, let values, negated: false) = self { values } else { nil }
  }
}
