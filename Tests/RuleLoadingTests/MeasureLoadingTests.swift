import Diagnostics
import RuleLoading
import RuleModel
import Testing

@Suite struct MeasureLoadingTests {
  private let grade = ValueType.member(Reference(0))

  @Test func `min and max take numbers, conditions, and members of one scale`() throws {
    let measures = try SmallRuleFiles.rules(
      """
      measures:
        - {id: least, title: 値, min: [meetings, visits, plan], then: [{scale: 2}]}
        - {id: best, title: 値, max: [quality, partly, worst]}
        - {id: worst, title: 値, min: [safety, quality]}
      """
    ).measures
    #expect(measures.map(\.type) == [.number, grade, grade])
    guard case .lowest(let numbers) = measures[0].kind,
      case .highest(let members) = measures[1].kind
    else {
      Issue.record("read as \(measures[0].kind), \(measures[1].kind)")
      return
    }
    #expect(numbers.map(\.shape) == ["q0", "q1", "q5"])
    #expect(members.map(\.shape) == ["q2", "#1", "m2"])
    #expect(measures[0].steps == [.scale(2)])
  }

  @Test func `a measure written in the place of a part is one of its own`() throws {
    let measures = try SmallRuleFiles.rules(
      """
      measures:
        - id: total
          title: 全体
          missing: skip
          sum:
            - {id: inner, title: 内訳, weight: 3, missing: none, mean: [meetings, {id: deep, title: 奥, count: [plan]}]}
            - visits
        - {id: after, title: 次, value: deep + 1}
      """
    ).measures
    #expect(measures.map(\.id) == ["total", "inner", "deep", "after"])
    guard case .sum(let terms) = measures[0].kind else {
      Issue.record("`sum` reads as \(measures[0].kind)")
      return
    }
    #expect(terms.map(\.expression.shape) == ["m1", "q1"])
    #expect(terms.map(\.weight) == [3, 1])
    #expect(measures.map(\.policies.missing) == [.skip, .none, .none, .none])
    #expect(measures[2].attribution == measures[0].attribution)
  }

  @Test func `the nearest policy counts`() throws {
    let policies = try SmallRuleFiles.rules(
      """
      measures:
        - {id: a, title: 甲, sum: [meetings]}
        - {id: b, title: 乙, sum: [meetings], missing: skip}
        - {id: c, title: 丙, missing: {value: 2}, sum: [{id: d, title: 丁, sum: [visits]}]}
      """,
      header: "policies: {missing: {value: half}, empty: {value: 1}, not_applicable: none}"
    ).measures.map(\.policies)
    #expect(
      policies.map(\.missing) == [.value(Rational(1, 2)), .skip, .value(2), .value(2)])
    #expect(policies.map(\.empty) == [1, 1, 1, 1])
    #expect(policies.map(\.notApplicable) == [.none, .none, .none, .none])
  }

  @Test func `the policies of a checklist come from the header before its own default`() throws {
    let checklist = """
      checklists:
        - {id: list, title: 点検, sections: [{id: one, title: 一, items: [{id: item, title: 項目}]}]}
      """
    let plain = try SmallRuleFiles.rules(checklist).measures
    #expect(plain.map(\.policies.missing) == [.skip, .skip])
    let stated = try SmallRuleFiles.rules(checklist, header: "policies: {missing: none}").measures
    #expect(stated.map(\.policies.missing) == [.none, .none])
  }

  @Test func `own and applies_when are kept beside the roll-up`() throws {
    let measures = try SmallRuleFiles.rules(
      """
      measures:
        - {id: a, title: 甲, sum: [meetings], own: visits, applies_when: plan}
        - {id: b, title: 乙, max: [quality, safety], own: fully}
      """
    ).measures
    #expect(measures.map { $0.own?.shape } == ["q1", "#2"])
    #expect(measures.map { $0.appliesWhen?.shape } == ["q5", nil])
    #expect(measures.map { $0.range != nil } == [true, false])
  }

  @Test func `a ring through own is found once`() {
    #expect(
      SmallRuleFiles.codes(
        """
        measures:
          - {id: a, title: 甲, sum: [meetings], own: b}
          - {id: b, title: 乙, sum: [a]}
        """) == ["R046"])
    #expect(
      SmallRuleFiles.codes(
        """
        measures:
          - {id: a, title: 甲, min: [meetings, b]}
          - {id: b, title: 乙, max: [a, visits]}
        """) == ["R046"])
  }

  @Test func `a faulty default is reported once for all that inherit it`() {
    #expect(
      SmallRuleFiles.codes(
        """
        measures:
          - {id: a, title: 甲, sum: [meetings]}
          - {id: b, title: 乙, sum: [visits]}
        """, header: "policies: {missing: {value: hlaf}}") == ["R245"])
  }

  @Test func `a consistency rule keeps its condition and its question`() throws {
    let rules = try SmallRuleFiles.rules(
      """
      subjects: [{id: area, title: 圏域}]
      consistency:
        - {id: odd, title: 回数を確かめてください, when: meetings > visits, note: 参考, subjects: [area]}
      """
    ).consistency
    #expect(rules.map(\.id) == ["odd"])
    #expect(rules.map(\.condition.shape) == ["q0 > q1"])
    #expect(rules.map(\.note) == ["参考"])
    #expect(rules.map(\.subjects) == [[Reference(0)]])
    #expect(rules.map(\.attribution.provenance) == [.project])
  }
}
