import Diagnostics
import Returns
import RuleLoading
import RuleModel
import Testing

/// What `renkei explain` shows is true.
@Suite struct ExplanationTests {
  /// Codes whose examples are described instead of shown, and why.
  private static let described: KeyValuePairs<String, String> = [
    "A016": "the example is a text of 3,000 letters",
    "A028": "it takes two sheets; PreviousSheetTests has the examples",
    "A029": "it takes two sheets; PreviousSheetTests has the examples",
    "A080": "it takes a form; FormFaultTests has the examples",
    "A081": "it takes a form; FormFaultTests has the examples",
    "A082": "it takes a form; FormFaultTests has the examples",
    "A083": "it takes a form; FormFaultTests has the examples",
    "A084": "it takes a form; FormFaultTests has the examples",
    "A085": "it takes a form; FormFaultTests has the examples",
    "A086": "it takes a form; FormFaultTests has the examples",
    "A087": "it takes a form; FormGapTests has the examples",
    "A088": "it takes a file; BlankFormTests has the examples",
  ]

  /// The first code of cells and registers, whose examples are no answer sheets.
  private static let firstOfCells = "A030"

  /// The questions that the examples answer.
  private static let rules: LoadedRules = {
    let text = """
      ruleset: mhlw-r6
      title: 見本
      survey_year: 2024
      defaults: {provenance: project, source: s}
      sources: [{id: s, title: 出典}]
      subjects: [{id: area, title: 圏域}]
      answer_sets:
        - {id: places, choices: [{id: standalone, title: 単独}, {id: never, title: なし}]}
        - id: stages
          choices: [{id: planned, title: 予定}, {id: running, title: 実施中}]
        - {id: contents, choices: [{id: issues, title: 課題}]}
        - id: people
          choices: [{id: workers, title: 働く人}, {id: unknown, title: 不明, means: unanswered}]
      questions:
        - {id: establishment, title: 設置, type: single, choices: places}
        - id: meetings_held
          title: 回数
          type: integer
          min: 0
          max: 50
          aliases: [開催回数]
          ask_when: establishment != never
        - {id: working_group, title: 部会, type: yes_no}
        - {id: report_contents, title: 報告, type: multi, choices: contents}
        - {id: targets, title: 対象, type: multi, choices: people}
        - {id: budget, title: 予算, type: decimal}
        - {id: note, title: 備考, type: text}
        - {id: stage, title: 段階, type: single, choices: stages, if_several: highest}
      sheets: [{id: target, title: 目標}]
      measures: [{id: gap, title: 差, value: target.working_group}]
      groups:
        - id: initiatives
          title: 取組
          max_rows: 2
          columns: [{id: status, title: 状況, type: single, choices: stages}]
        - id: sectors
          title: 部門
          units: [{id: health, title: 保健}]
          columns: [{id: staff, title: 人数, type: integer}]
      """
    let files = RuleSetFiles(
      folder: "rules", contents: [(name: RuleSetFiles.headerName, bytes: Array(text.utf8))])
    return RuleSetLoader.load(files)
  }()

  @Test(
    arguments: AnswerDiagnostics.explanations.filter { explanation in
      explanation.code.text < firstOfCells
        && !described.contains { $0.key == explanation.code.text }
    })
  func `the wrong example has the fault and the right one none`(
    explanation: Explanation
  ) throws {
    let wrong = try codes(explanation.wrong)
    #expect(wrong.contains(explanation.code.text))
    let right = try codes(explanation.right)
    #expect(right == [])
  }

  private func codes(_ snippet: String) throws -> [String] {
    let rules = try #require(Self.rules.ruleSet)
    let document = AnswerSheetReader.readDocument(
      Array(sheet(around: snippet).utf8), as: FileID(0), format: .yaml)
    return AnswerSheetReader.read(document, rules: rules).diagnostics.map(\.code.text)
  }

  /// A whole sheet in which the snippet stands where its first key belongs.
  private func sheet(around snippet: String) -> String {
    let key = String(snippet.prefix { $0 != ":" })
    let indented = snippet.split(separator: "\n").map { "  \($0)\n" }.joined()
    let answers = "answers:\n  establishment: standalone\n"
    switch key {
    case "answers": return "respondent: {id: a}\n\(snippet)\n"
    case "respondent", "respondant": return "\(snippet)\n\(answers)"
    case "rules", "survey_year", "sheets": return "\(snippet)\nrespondent: {id: a}\n\(answers)"
    case "subjects": return "respondent:\n  id: a\n\(indented)\(answers)"
    case "establishment": return "respondent: {id: a}\nanswers:\n\(indented)"
    default: return "respondent: {id: a}\n\(answers)\(indented)"
    }
  }
}
