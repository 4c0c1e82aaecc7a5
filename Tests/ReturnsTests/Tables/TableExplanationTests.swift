import Diagnostics
import Returns
import RuleLoading
import RuleModel
import Testing

/// What `renkei explain` shows of tables and mapping files is true.
@Suite struct TableExplanationTests {
  /// Codes whose examples are described instead of shown, and why.
  private static let described: KeyValuePairs<String, String> = [
    "A050": "the example is a line of 4 MiB",
    "A056": "the example is of two questions; TableReturnTests has more",
    "A057": "it takes a table; MappingTests has the example",
    "A058": "it takes a workbook; ReturnFileTests has the example",
    "A059": "it takes a workbook; ReturnFileTests has the example",
    "A062": "it takes a register; ReturnFileTests has the example",
  ]

  private static let explanations = AnswerDiagnostics.explanations.filter { explanation in
    ("A050"..."A067").contains(explanation.code.text)
      && !described.contains { $0.key == explanation.code.text }
  }

  /// The questions that the examples answer.
  private static let rules: LoadedRules = {
    let text = """
      ruleset: mhlw-r6
      title: 見本
      defaults: {provenance: project, source: s}
      sources: [{id: s, title: 出典}]
      answer_sets:
        - {id: places, choices: [{id: standalone, title: 単独}, {id: never, title: なし}]}
        - {id: stages, choices: [{id: planned, title: 予定}, {id: running, title: 実施中}]}
      questions:
        - {id: establishment, title: 設置, type: single, choices: places, aliases: [設置状況]}
        - {id: meetings_held, title: 回数, type: integer}
        - {id: staff_count, title: 人数, type: integer}
        - {id: expert_count, title: 人数, type: integer}
        - {id: note, title: 備考, type: text}
      groups:
        - id: initiatives
          title: 取組
          max_rows: 2
          columns: [{id: status, title: 状況, type: single, choices: stages}]
      """
    return RuleSetLoader.load(
      RuleSetFiles(
        folder: "rules", contents: [(name: RuleSetFiles.headerName, bytes: Array(text.utf8))]))
  }()

  @Test(arguments: explanations)
  func `the wrong example has the fault and the right one has not`(
    explanation: Explanation
  ) throws {
    let isMapping = explanation.code.text >= "A064"
    let wrong = try isMapping ? mapping(explanation.wrong) : table(explanation.wrong)
    #expect(wrong.contains(explanation.code.text))
    let right = try isMapping ? mapping(explanation.right) : table(explanation.right)
    // Examples are short, so that most questions have no column.
    #expect(right.filter { $0 != "A056" } == [])
  }

  private func mapping(_ text: String) throws -> [String] {
    let rules = ReturnRules(try #require(Self.rules.ruleSet))
    return MappingReader.read(Array(text.utf8), as: FileID(0), rules: rules)
      .diagnostics.map(\.code.text)
  }

  private func table(_ text: String) throws -> [String] {
    let rules = ReturnRules(try #require(Self.rules.ruleSet))
    var bytes: [UInt8]? = Array(text.utf8)
    var reader = ReturnReader("a.csv", rules: rules) {
      defer { bytes = nil }
      return bytes
    }
    let decoder = ReturnDecoder(rules)
    var codes: [String] = []
    while let unread = try reader.next() { codes += decoder.read(unread).findings.map(\.code.text) }
    return reader.findings.map(\.code.text) + codes
  }
}
