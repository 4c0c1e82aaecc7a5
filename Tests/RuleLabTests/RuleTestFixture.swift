import Diagnostics
import Foundation
import RuleLab
import RuleLoading
import RuleModel
import Testing

/// The small rule set in `Fixtures/`, and tests for it that are written in a test.
enum RuleTestFixture {
  static func rules() throws -> RuleSet {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/passing").path
    return try #require(RuleSetLoader.load(try RuleSetFolder.read(folder)).ruleSet)
  }

  /// The same rules with what the loader makes of a table, a group, a sheet and a consistency rule.
  static func fullRules() throws -> RuleSet {
    let rules = try rules()
    func question(_ id: String) throws -> Reference<Question> {
      Reference(try #require(rules.questions.firstIndex { $0.id.text == id }))
    }
    let span = rules.questions[0].span
    func row(_ id: String, _ domain: String, _ level: String) throws -> ItemTable.Row {
      ItemTable.Row(
        id: Identifier(id), title: id, question: try question(id),
        attributes: [
          ItemTable.Attribute(name: "domain", values: [domain]),
          ItemTable.Attribute(name: "level", values: [level]),
        ], span: span)
    }
    let practices = ItemTable(
      id: "practices", title: "手順",
      rows: [
        try row("purpose", "plan", "1"), try row("budget", "plan", "2"),
        try row("online", "use", "1"),
      ], span: span)
    let cells = [[try question("shared")], [try question("noted")]]
    let group = Group(
      id: "offices", title: "課",
      rows: .units([
        Group.Unit(id: "one", title: "一課", span: span),
        Group.Unit(id: "two", title: "二課", span: span),
      ]), columns: [Group.Column(id: "kept", title: "残したか", span: span)], cells: cells,
      attribution: rules.questions[0].attribution, span: span)
    let both = Expression(
      .all(
        try ["shared", "noted"].map { id in
          Expression(.question(try question(id)), type: .boolean, span: span)
        }), type: .boolean, span: span)
    let rule = ConsistencyRule(
      id: "both_kept", title: "両方でよいですか", condition: both,
      attribution: rules.questions[0].attribution, span: span)
    return RuleSet(
      id: rules.id, title: rules.title, sources: rules.sources, subjects: rules.subjects,
      parameters: rules.parameters, enumerations: rules.enumerations, questions: rules.questions,
      criteria: rules.criteria, measures: rules.measures, checklists: rules.checklists,
      ladders: rules.ladders, recommendations: rules.recommendations, consistency: [rule],
      tables: [practices], groups: [group],
      otherSheets: [
        OtherSheet(id: "target", title: "目標", presence: try question("shared"), span: span)
      ], files: rules.files)
  }

  /// The report on one test file, and on files beside it.
  static func report(
    _ text: String, beside others: [String: String] = [:], rules: RuleSet? = nil
  ) throws -> RuleTestReport {
    let files = [("t.yaml", text)] + others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return RuleTests.run(
      files.map { SourceFile(path: "tests/\($0.0)", bytes: Array($0.1.utf8)) },
      rules: try rules ?? self.rules())
  }

  /// The report on one case: the fields before `expect`, and what it expects.
  static func caseReport(
    answers: String = "{status_now: alone, meetings: 2, shared: yes, noted: yes}",
    _ expect: String
  ) throws -> RuleTestReport {
    try report(
      """
      base: {subjects: [area], answer_all: {ict: yes}}
      cases:
        - name: a
          answers: \(answers)
          expect: \(expect)
      """)
  }
}
