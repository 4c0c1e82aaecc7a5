import Diagnostics
import RuleLoading
import RuleModel
import TestKit
import Testing

/// The same rules written twice: over the rows of tables, and by hand.
enum TwinRules {
  /// What every pair has in common.
  static let head = """
    ruleset: twins
    title: 対のルール集
    defaults: {provenance: project, source: notes}
    sources: [{id: notes, title: 作成者の覚書}]
    scales:
      - id: degrees
        title: 程度
        steps:
          - {id: absent, title: なし, value: 0}
          - {id: partly, title: 一部, value: 1}
          - {id: full, title: あり, value: 2}
    answer_sets:
      - {id: themes, title: 主題, choices: [{id: people, title: 人}, {id: tools, title: 道具}]}

    """

  /// Three practices of two domains, as tables.
  static let tables = """
    items:
      - id: domains
        title: 分野
        attributes: {required: yes_no, weight: number}
        rows:
          - {id: asset, title: 資産, required: yes, weight: 2}
          - {id: access, title: アクセス, required: no, weight: 3}
      - id: practices
        title: 実践
        attributes: {domain: domains, level: number, topics: [themes], needed: degrees}
        question: {type: single, choices: degrees, section: "{row.domain.title}"}
        rows:
          - {id: asset_1a, title: 一覧, domain: asset, level: 1, topics: [people], needed: full}
          - {id: asset_2a, title: 見直し, domain: asset, level: 2, needed: partly}
          - {id: access_1a, title: 権限, domain: access, level: 1, topics: [people, tools], code: A}
    questions:
      - {id: small, title: 小さいか, type: yes_no}

    """

  /// The same practices as questions.
  static let questions = """
    questions:
      - {id: asset_1a, title: 一覧, section: 資産, type: single, choices: degrees}
      - {id: asset_2a, title: 見直し, section: 資産, type: single, choices: degrees}
      - {id: access_1a, title: 権限, section: アクセス, type: single, choices: degrees, code: A}
      - {id: small, title: 小さいか, type: yes_no}

    """

  /// The rules that a text makes; a fault fails the test.
  static func load(_ text: String, _ place: SourceLocation = #_sourceLocation) -> RuleSet? {
    let loaded = RuleSetLoader.load(RuleSetFiles(["rule-set.yaml": text]))
    let errors = loaded.diagnostics.filter(\.isError).map { "\($0.code.text) \($0.message.en)" }
    #expect(errors.isEmpty, sourceLocation: place)
    return loaded.ruleSet
  }

  /// Whether rules over tables and rules by hand are the same but for the places.
  static func expectSame(
    _ overTables: String, _ byHand: String, _ place: SourceLocation = #_sourceLocation
  ) {
    guard let first = load(head + tables + overTables, place),
      let second = load(head + questions + byHand, place)
    else { return }
    #expect(described(first) == described(second), sourceLocation: place)
  }

  /// Everything that counts, in an order that does not hang on where questions are written.
  static func described(_ rules: RuleSet) -> [String] {
    let lines = rules.dumped.split(separator: "\n").map(String.init)
    let titles =
      rules.questions.map { "\($0.id) \($0.title) \($0.section ?? "") \($0.code ?? "")" }
      + rules.criteria.map { "\($0.id) \($0.title)" }
      + rules.measures.map { "\($0.id) \($0.title)" }
      + rules.recommendations.map { "\($0.id) \($0.title) \($0.reason ?? "")" }
      + rules.consistency.map { "\($0.id) \($0.title) \($0.note ?? "")" }
    return lines.sorted() + titles.sorted()
  }
}
