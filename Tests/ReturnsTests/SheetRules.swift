import Diagnostics
import Returns
import RuleLoading
import RuleModel
import Scoring
import Testing

/// A rule set with groups and a further sheet, and sheets that answer it.
enum SheetRules {
  static let head = "respondent: {id: a}\n"

  static let text = """
    ruleset: small
    title: 見本
    survey_year: 2024
    defaults: {provenance: project, source: s}
    sources: [{id: s, title: 出典}]
    answer_sets:
      - id: status
        choices: [{id: planned, title: 予定}, {id: running, title: 実施中}]
      - id: degrees
        choices:
          - {id: low, title: 低い}
          - {id: high, title: 高い}
          - {id: unknown, title: 不明, means: unanswered}
    questions:
      - {id: meetings, title: 回数, type: integer, min: 0, max: 9, aliases: [開催]}
      - {id: stage, title: 段階, type: single, choices: degrees}
      - {id: best, title: 最高, type: single, choices: degrees, if_several: highest}
      - {id: worst, title: 最低, type: single, choices: degrees, if_several: lowest}
      - {id: unread, title: 読まない, type: integer, min: 0, max: 9}
    groups:
      - id: initiatives
        title: 取組
        max_rows: 3
        columns:
          - {id: status, title: 状況, type: single, choices: status, aliases: [状況]}
          - {id: staff, title: 人数, type: integer, min: 0, max: 9, ask_when: status == running}
      - id: sectors
        title: 部門
        units: [{id: health, title: 保健}, {id: labour, title: 労働}]
        columns: [{id: staff, title: 人数, type: integer, min: 0, max: 9}]
    sheets: [{id: target, title: 目標}]
    criteria:
      - {id: enough, title: 十分, when: meetings >= 2, if_not_applicable: met}
    measures:
      - id: running
        title: 実施中の数
        count:
          - initiatives.1.status == running
          - initiatives.2.status == running
          - initiatives.3.status == running
        empty: {value: 0}
      - id: staff
        title: 人数
        sum: [initiatives.1.staff, initiatives.2.staff, initiatives.3.staff]
        empty: {value: 0}
      - {id: gap, title: 目標との差, value: "if(target, target.meetings - meetings, none)"}
      - {id: target_staff, title: 目標の人数, value: target.staff}
      - id: target_enough
        title: 目標は十分か
        value: target.enough
      - {id: target_level, title: 目標の段階, value: level(target.growth)}
    ladders:
      - id: growth
        title: 成長
        floor: {id: L0, title: 未満}
        levels: [{id: L1, title: 一, criteria: [enough]}, {id: L2, title: 二, when: running >= 2}]
    """

  static func rules() throws -> RuleSet {
    let files = RuleSetFiles(
      folder: "rules", contents: [(name: RuleSetFiles.headerName, bytes: Array(text.utf8))])
    let loaded = RuleSetLoader.load(files)
    let errors = DiagnosticText.render(
      loaded.diagnostics.filter(\.isError), files: loaded.files, language: .english, color: false)
    #expect(errors == "")
    return try #require(loaded.ruleSet)
  }

  static func document(
    _ text: String, _ format: AnswerSheetFormat = .yaml, file: Int = 0
  ) -> AnswerSheetDocument {
    AnswerSheetReader.readDocument(Array(text.utf8), as: FileID(file), format: format)
  }

  static func read(_ text: String, _ rules: RuleSet) -> AnswerSheetReading {
    AnswerSheetReader.read(document(head + text), rules: rules)
  }

  /// What stands at a place.
  static func shown(_ span: Span, in file: SourceFile) -> String {
    String(decoding: file.bytes[span.start..<min(span.end, file.bytes.count)], as: UTF8.self)
  }
}
