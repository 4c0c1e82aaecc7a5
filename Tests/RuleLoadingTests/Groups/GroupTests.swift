import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

/// Groups are questions of their cells, so that the same can be written by hand.
@Suite struct GroupTests {
  static let head = """
    ruleset: small
    title: 見本
    defaults: {provenance: project, source: s}
    sources: [{id: s, title: 出典}]
    answer_sets:
      - id: status
        choices: [{id: running, title: 実施中}, {id: planned, title: 予定}, {id: over, title: 終了}]

    """

  static let free = """
    groups:
      - id: initiatives
        title: 共同の取組
        help: 取組を挙げてください
        max_rows: 2
        columns:
          - {id: status, title: 状況, type: single, choices: status, aliases: [進み具合]}
          - {id: staff, title: 人数, type: integer, min: 0, max: 9, ask_when: status == running}

    """

  static let units = """
    groups:
      - id: sectors
        title: 部門
        columns: [{id: staff, title: 人数, type: integer, min: 0, max: 9}]
        units: [{id: health, title: 保健}, {id: labour, title: 労働}]

    """

  static func rules(_ texts: String...) throws -> RuleSet {
    let loaded = RuleSetLoader.load(RuleSetFiles(["rule-set.yaml": texts.joined()]))
    let text = DiagnosticText.render(
      loaded.diagnostics.filter(\.isError), files: loaded.files, language: .english, color: false)
    #expect(text == "")
    return try #require(loaded.ruleSet)
  }

  @Test func `a group of free rows is what the same questions by hand are`() throws {
    let group = try Self.rules(Self.head, Self.free)
    #expect(
      group.questions.map(\.id.text) == [
        "initiatives", "initiatives.1.status", "initiatives.1.staff", "initiatives.2.status",
        "initiatives.2.staff",
      ])
    let byHand = try Self.rules(
      Self.head,
      """
      questions:
        - {id: rows, title: 数, type: integer, min: 0, max: 2}
        - {id: status1, title: 状況, type: single, choices: status, ask_when: rows >= 1}
        - id: staff1
          title: 人数
          type: integer
          min: 0
          max: 9
          ask_when: {all: [rows >= 1, status1 == running]}
        - {id: status2, title: 状況, type: single, choices: status, ask_when: rows >= 2}
        - id: staff2
          title: 人数
          type: integer
          min: 0
          max: 9
          ask_when: {all: [rows >= 2, status2 == running]}
      """)
    #expect(group.questions.map(\.kind) == byHand.questions.map(\.kind))
    #expect(
      group.questions.map { $0.askWhen?.withoutPlaces }
        == byHand.questions.map { $0.askWhen?.withoutPlaces })
    #expect(
      group.questions.map(\.origin) == [
        .rowCount(Reference(0)), .cell(Reference(0), row: 0, column: 0),
        .cell(Reference(0), row: 0, column: 1), .cell(Reference(0), row: 1, column: 0),
        .cell(Reference(0), row: 1, column: 1),
      ])
  }

  @Test func `a group of free rows knows its rows, columns and cells`() throws {
    let rules = try Self.rules(Self.head, Self.free)
    let group = try #require(rules.groups.first)
    #expect(group.rows == .free(count: Reference(0), maximum: 2))
    #expect(group.columns.map(\.id) == ["status", "staff"])
    #expect(group.columns[0].aliases == ["進み具合"])
    #expect(group.cells == [[Reference(1), Reference(2)], [Reference(3), Reference(4)]])
    #expect(group.help == "取組を挙げてください")
    #expect(rules.questions[0].help == "取組を挙げてください")
    #expect(rules.questions[3].title == "共同の取組 2：状況")
    #expect(rules.questions.flatMap(\.aliases) == [])
  }

  @Test func `a group of units has a row for each, which is always there`() throws {
    let rules = try Self.rules(Self.head, Self.units)
    #expect(rules.questions.map(\.id.text) == ["sectors.health.staff", "sectors.labour.staff"])
    #expect(rules.questions.map(\.title) == ["部門・保健：人数", "部門・労働：人数"])
    #expect(rules.questions.compactMap(\.askWhen) == [])
    let group = try #require(rules.groups.first)
    guard case .units(let units) = group.rows else {
      Issue.record("the group has no units")
      return
    }
    #expect(units.map(\.id) == ["health", "labour"])
    #expect(group.cells == [[Reference(0)], [Reference(1)]])
  }

  @Test func `expressions name cells and the number of rows`() throws {
    let rules = try Self.rules(
      Self.head, Self.free,
      """
      criteria:
        - {id: some, title: ある, when: initiatives >= 1}
        - {id: first, title: 一つ目, when: initiatives.1.status == running, if_not_applicable: not_met}
      """)
    guard case .compare(_, let left, let right) = rules.criteria[1].condition.kind else {
      Issue.record("the criterion is no comparison")
      return
    }
    #expect(left.kind == .question(Reference(1)))
    #expect(right.kind == .constant(.member(0)))
  }

  @Test func `a fault in a column is found once`() throws {
    let text = Self.head + Self.free.replacing("choices: status", with: "choices: statas")
    let loaded = RuleSetLoader.load(RuleSetFiles(["rule-set.yaml": text]))
    #expect(loaded.diagnostics.filter(\.isError).map(\.code.text) == ["R026"])
  }
}
