import Diagnostics
import Tabular
import Testing

/// What `renkei explain` shows of tables is complete and true.
@Suite struct ExplanationTests {
  @Test func `every code is explained, in order and without gaps`() {
    let codes = TableDiagnostics.codes.map(\.text)
    #expect(TableDiagnostics.explanations.map(\.code.text) == codes)
    let numbers = codes.indices.map { index in
      let digits = String(index + 1)
      return "T" + String(repeating: "0", count: 3 - digits.count) + digits
    }
    #expect(codes == numbers)
  }

  @Test(
    arguments: TableDiagnostics.explanations.filter {
      ["T003", "T004", "T005"].contains($0.code.text)
    })
  func `the wrong example has just the fault, the right one none`(explanation: Explanation) {
    func codes(_ text: String) -> [DiagnosticCode] {
      Array(text.utf8).records(.comma).flatMap { $0.faults.map(\.code) }
    }
    #expect(codes(explanation.wrong) == [explanation.code])
    #expect(codes(explanation.right).isEmpty)
  }

  @Test(arguments: TableDiagnostics.explanations)
  func `texts are single sentences without a full stop`(explanation: Explanation) {
    for message in [explanation.title, explanation.meaning, explanation.reason] {
      for text in [message.ja, message.en] {
        #expect(!text.isEmpty && !text.contains("\n"))
        #expect(!text.hasSuffix("。") && !text.hasSuffix("."))
      }
    }
  }
}
