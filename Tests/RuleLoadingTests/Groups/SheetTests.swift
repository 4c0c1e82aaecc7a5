import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

/// What is read on a further sheet is copied, so that the same can be written by hand.
@Suite struct SheetTests {
  private static let rules = """
    ruleset: small
    title: 見本
    defaults: {provenance: project, source: s}
    sources: [{id: s, title: 出典}]
    parameters: [{id: minimum, title: 最小, value: 2}]
    scales: [{id: sizes, title: 規模, steps: [{id: small, title: 小}, {id: large, title: 大}]}]
    questions:
      - {id: meetings, title: 回数, type: integer, min: 0, max: 9, aliases: [開催]}
      - {id: kitchen, title: 調理場, type: yes_no}
      - {id: size, title: 規模, type: single, choices: sizes, ask_when: kitchen}
      - {id: large, title: 大きい, type: yes_no}
      - {id: unread, title: 読まない, type: yes_no}

    """

  private static let criteria = """
    criteria:
      - {id: enough, title: 十分, when: meetings >= minimum, if_not_applicable: met}
      - {id: big, title: 大規模, when: size == large, if_not_applicable: not_met}

    """

  private static let measures = """
    measures:
      - {id: points, title: 点, sum: [meetings, large], missing: skip, then: [{scale: 10}]}

    """

  private static let checklists = """
    checklists:
      - id: list
        title: 点検
        sections:
          - id: a
            title: 甲
            items:
              - {id: item1, title: 一, weight: 2}
              - {id: item2, title: 二, when: meetings >= 1}

    """

  private static let ladders = """
    ladders:
      - id: growth
        title: 成長
        floor: {id: L0, title: 未満}
        levels:
          - {id: L1, title: 一, criteria: [enough]}
          - {id: L2, title: 二, when: points >= 30}

    """

  private static let originals = criteria + measures + checklists + ladders

  private static let sheet = "sheets: [{id: target, title: 目標}]\n"

  private func rules(_ texts: String...) throws -> RuleSet {
    let loaded = RuleSetLoader.load(
      RuleSetFiles(["rule-set.yaml": ([Self.rules] + texts).joined()]))
    let text = DiagnosticText.render(
      loaded.diagnostics.filter(\.isError), files: loaded.files, language: .english, color: false)
    #expect(text == "")
    return try #require(loaded.ruleSet)
  }

  @Test func `a sheet that nothing reads is a question whether it is there`() throws {
    let rules = try rules(Self.sheet)
    #expect(rules.questions.map(\.id).last == "target")
    #expect(rules.questions.last?.title == "目標")
    #expect(rules.questions.last?.origin == .presence(Reference(0)))
    #expect(rules.otherSheets.map(\.presence) == [Reference(5)])
  }

  @Test func `only what is read is copied, and what that rests on`() throws {
    let rules = try rules(
      Self.originals, Self.sheet,
      "consistency: [{id: c, title: 確認, when: level(target.growth) < level(growth)}]\n")
    let copies = rules.questions.filter { if case .copy = $0.origin { true } else { false } }
    #expect(copies.map(\.id.text) == ["target.meetings", "target.large"])
    #expect(copies.map(\.title) == ["目標：回数", "目標：大きい"])
    #expect(copies.flatMap(\.aliases) == [])
    #expect(rules.criteria.map(\.id.text) == ["enough", "big", "target.enough"])
    #expect(rules.measures.map(\.id.text).contains("target.points"))
    #expect(rules.ladders.map(\.id.text) == ["growth", "target.growth"])
    #expect(rules.ladders.map(\.sheet) == [nil, Reference(0)])
    #expect(rules.criteria.map(\.sheet) == [nil, nil, Reference(0)])
  }

  @Test func `a copied ladder shares the enumeration of its original`() throws {
    let rules = try rules(
      Self.originals, Self.sheet,
      "consistency: [{id: c, title: 確認, when: level(target.growth) < level(growth)}]\n")
    #expect(rules.ladders[0].enumeration == rules.ladders[1].enumeration)
    #expect(rules.enumerations.map(\.id) == ["sizes", "growth"])
    #expect(rules.enumerations[1].origin == .ladder(Reference(0)))
  }

  @Test func `copies are what the same rules by hand are`() throws {
    let rules = try rules(
      Self.originals, Self.sheet,
      """
      consistency:
        - id: c
          title: 確認
          when: target.big and target.list >= 50 and level(target.growth) == L2
      """)
    let byHand = try self.rules(
      """
        - {id: target, title: 目標, type: yes_no}
        - {id: t_meetings, title: 目標：回数, type: integer, min: 0, max: 9, ask_when: target}
        - {id: t_kitchen, title: 目標：調理場, type: yes_no, ask_when: target}
        - id: t_size
          title: 目標：規模
          type: single
          choices: sizes
          ask_when: {all: [target, t_kitchen]}
        - {id: t_large, title: 目標：大きい, type: yes_no, ask_when: target}
        - {id: t_item1, title: 目標：一, type: yes_no, ask_when: target}

      """,
      Self.criteria,
      """
        - {id: t_enough, title: 目標：十分, when: t_meetings >= minimum, if_not_applicable: met}
        - {id: t_big, title: 目標：大規模, when: t_size == large, if_not_applicable: not_met}

      """,
      Self.measures,
      """
        - id: t_points
          title: 目標：点
          sum: [t_meetings, t_large]
          applies_when: target
          missing: skip
          then: [{scale: 10}]
        - id: t_list
          title: 目標：点検
          mean: [{value: t_item1, weight: 2}, {value: t_meetings >= 1}]
          applies_when: target
          missing: skip
          then: [{scale: 100}]

      """,
      Self.checklists, Self.ladders,
      """
        - id: t_growth
          title: 目標：成長
          applies_when: target
          floor: {id: L0, title: 未満}
          levels:
            - {id: L1, title: 一, criteria: [t_enough]}
            - {id: L2, title: 二, when: t_points >= 30}

      """,
      """
      consistency:
        - id: c
          title: 確認
          when: if(target, t_big, none) and t_list >= 50 and level(t_growth) == L2
      """)
    #expect(Self.definitions(of: rules) == Self.definitions(of: byHand))
  }

  /// What a rule set defines, one definition a line, with the ids of copies as they are by hand.
  private static func definitions(of rules: RuleSet) -> [String] {
    func text(_ expression: Expression?) -> String {
      expression.map { Shape(rules).text($0) } ?? "-"
    }
    var lines = rules.questions.map { "\($0.id) \($0.title) \($0.kind) \(text($0.askWhen))" }
    lines += rules.criteria.map {
      "\($0.id) \($0.title) \(text($0.condition)) \($0.whenNotApplicable) \($0.whenMissing)"
    }
    lines += rules.measures.map { measure in
      "\(measure.id) \(measure.title) \(measure.expressions.map { text($0) }) "
        + "\(measure.policies) \(measure.steps) \(measure.display) \(text(measure.appliesWhen))"
    }
    lines += rules.ladders.map { ladder in
      "\(ladder.id) \(ladder.title) \(text(ladder.appliesWhen)) "
        + ladder.levels.map { level in
          "\(level.id) \(level.requires) \(level.criteria.map { rules.criteria[$0].id }) "
            + text(level.condition)
        }.joined(separator: "; ")
    }
    lines += rules.consistency.map { "\($0.id) \(text($0.condition))" }
    return lines.map { $0.replacing("target.", with: "t_") }.sorted()
  }

  @Test func `a member keeps its meaning beside a value of the same name`() throws {
    let rules = try rules(
      Self.originals, Self.sheet,
      "consistency: [{id: c, title: 確認, when: target.big and target.large}]\n")
    let copy = try #require(rules.criteria.first { $0.id == "target.big" })
    guard case .compare(.equal, let left, let right) = copy.condition.kind else {
      Issue.record("the copy is no comparison")
      return
    }
    guard case .question(let size) = left.kind else {
      Issue.record("the copy reads no question")
      return
    }
    #expect(rules.questions[size].id == "target.size")
    #expect(right.kind == .constant(.member(1)))
  }
}

/// Writes an expression down by the ids of what it reads.
private struct Shape {
  private let rules: RuleSet

  init(_ rules: RuleSet) {
    self.rules = rules
  }

  func text(_ expression: Expression) -> String {
    let parts = expression.parts.map { text($0) }.joined(separator: ", ")
    switch expression.kind {
    case .question(let question), .answered(let question), .applicable(let question):
      return rules.questions[question].id.text
    case .criterion(let criterion): return rules.criteria[criterion].id.text
    case .measure(let measure): return rules.measures[measure].id.text
    case .level(let ladder): return "level(\(rules.ladders[ladder].id))"
    case .parameter(let parameter): return rules.parameters[parameter].id.text
    case .constant(let value): return "\(value)"
    case .compare(let comparison, _, _): return "(\(comparison) \(parts))"
    case .all: return "all(\(parts))"
    case .cases: return "cases(\(parts))"
    case .nothing: return "none"
    default: return "other(\(expression.kind))"
    }
  }
}
