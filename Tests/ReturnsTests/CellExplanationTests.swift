import Diagnostics
import RuleModel
import Tabular
import Testing

@testable import Returns

/// What `renkei explain` shows of cells and registers is true.
@Suite struct CellExplanationTests {
  /// The questions of the examples, by those of the table of spellings.
  private static let questions = [
    "meetings_held": "meetings", "self_rating": "rating", "budget_amount": "budget",
    "contents": "pairs", "prefecture": "prefecture", "founded": "founded",
    "since": "since",
  ]

  private static let cellExplanations = CellExplanations.all + NumberCellExplanations.all

  /// Codes of respondents, whose examples name those of a real register.
  private static let described = ["A070", "A071", "A072", "A073", "A074", "A075", "A079"]

  @Test(arguments: cellExplanations)
  func `the wrong cell has the fault and the right one none`(explanation: Explanation) throws {
    let code = explanation.code
    #expect(try fault(explanation.wrong, of: code) == code)
    #expect(try fault(explanation.right, of: code) == nil)
  }

  @Test func `the wrong register has the fault and the right one none`() {
    for explanation in IdentityExplanations.all
    where !Self.described.contains(explanation.code.text) {
      let code = explanation.code.text
      let wrong = RegisterSample.reading(explanation.wrong)
      #expect(wrong.findings.map(\.code.text) == [code])
      let right = RegisterSample.reading(explanation.right)
      #expect(right.findings.map(\.code.text) == [], "\(code)")
    }
  }

  @Test func `codes stand in their order, each with its explanation`() {
    let texts = AnswerDiagnostics.codes.map(\.text)
    #expect(texts == texts.sorted())
    #expect(Set(texts).count == texts.count)
    #expect(AnswerDiagnostics.explanations.map(\.code.text) == texts)
  }

  private func fault(_ snippet: String, of code: DiagnosticCode) throws -> DiagnosticCode? {
    let parts = snippet.split(separator: ":", maxSplits: 1).map(String.init)
    let text = try #require(parts.last).trimmed
    let rules = try SpellingRules.rules()
    if parts[0] == "submitted" {
      return ValueReader(rules).moment(GivenCell(.text(text), at: .file)).fault?.code
    }
    var id = try #require(Self.questions[parts[0]])
    var exceptions = ValueExceptions.none
    if code == .dateAsCode {
      id = "rating_dates"
    }
    let position = try #require(rules.questions.firstIndex { $0.id.text == id })
    if code == .dateAsCode {
      exceptions = ValueExceptions([Reference(position): .init(takesDatesAsCodes: true)])
    }
    let value: Cell =
      if text.hasPrefix("#") { .error(text) } else if text.hasPrefix("=") {
        .formulaWithoutValue(String(text.dropFirst()))
      } else { .text(text == "[a_and_b, c]" ? "[both, three]" : text) }
    return ValueReader(rules, exceptions: exceptions)
      .read(GivenCell(value, at: .file), as: Reference(position)).fault?.code
  }
}
