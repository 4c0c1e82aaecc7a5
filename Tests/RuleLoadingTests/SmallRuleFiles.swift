import Diagnostics
import RuleLoading
import RuleModel
import Testing

/// A rule set in one file, whose head is the same for all tests of measures and ladders.
enum SmallRuleFiles {
  /// The rule set with these blocks; nothing may be wrong with it but what warnings say.
  static func rules(_ blocks: String, header: String = "survey_year: 2024") throws -> RuleSet {
    let loaded = RuleSetLoader.load(files(blocks, header: header))
    let errors = loaded.diagnostics.filter(\.isError)
    let text = DiagnosticText.render(
      errors, files: loaded.files, language: .english, color: false)
    #expect(text == "")
    return try #require(loaded.ruleSet)
  }

  /// The codes of what is wrong with the rule set that has these blocks.
  static func codes(_ blocks: String, header: String = "survey_year: 2024") -> [String] {
    RuleSetLoader.load(files(blocks, header: header)).diagnostics.filter(\.isError).map(\.code.text)
  }

  private static func files(_ blocks: String, header: String) -> RuleSetFiles {
    RuleSetFiles(["rule-set.yaml": "ruleset: small\ntitle: 見本\n\(header)\n\(head)\n\(blocks)\n"])
  }

  private static let head = """
    sources: [{id: notes, title: 覚書}]
    defaults: {provenance: project, source: notes}
    parameters: [{id: half, title: 半分, value: 0.5}]
    scales:
      - id: grade
        steps: [{id: none_yet, title: 未実施}, {id: partly, title: 一部}, {id: fully, title: 全部}]
    answer_sets:
      - id: kind
        choices: [{id: village, title: 村}, {id: town, title: 町}, {id: city, title: 市}]
    questions:
      - {id: meetings, title: 開催, type: integer, min: 0, max: 50}
      - {id: visits, title: 訪問, type: integer, min: 0, max: 50}
      - {id: quality, title: 質, type: single, choices: grade}
      - {id: safety, title: 安全, type: single, choices: grade}
      - {id: place, title: 種別, type: single, choices: kind}
      - {id: plan, title: 計画, type: yes_no}
    """
}

extension Expression {
  /// The expression as a test writes it, with names by their positions.
  var shape: String {
    switch kind {
    case .constant(.number(let number)): "\(number)"
    case .constant(.member(let member)): "#\(member)"
    case .constant(.boolean(let truth)): "\(truth)"
    case .question(let question): "q\(question.position)"
    case .measure(let measure): "m\(measure.position)"
    case .nothing: "none"
    case .compare(let comparison, let left, let right):
      "\(left.shape) \(comparison.rawValue) \(right.shape)"
    case .not(let part): "not \(part.shape)"
    case .all(let parts): "all(\(parts.map(\.shape).joined(separator: ", ")))"
    case .coalesce(let parts): "coalesce(\(parts.map(\.shape).joined(separator: ", ")))"
    case .isIn(let part, let values, negated: false): "\(part.shape) in \(values)"
    case .cases(let cases, let otherwise):
      cases.map { "\($0.condition.shape) → \($0.value.shape); " }.joined() + otherwise.shape
    default: "\(kind)"
    }
  }
}
