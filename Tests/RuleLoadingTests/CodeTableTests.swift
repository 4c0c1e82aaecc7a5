import Diagnostics
import RuleLoading
import Testing

@Suite struct CodeTableTests {
  @Test func `codes are unique and stand in the order of their numbers`() {
    let texts = RuleDiagnostics.codes.map(\.text)
    #expect(texts == Set(texts).sorted())
  }

  @Test func `each code has one explanation, in the same order`() {
    #expect(RuleDiagnostics.explanations.map(\.code) == RuleDiagnostics.codes)
  }

  @Test func `explanations say something in both languages and show both texts`() {
    for explanation in RuleDiagnostics.explanations {
      let texts = [explanation.title, explanation.meaning, explanation.reason]
      for text in texts {
        #expect(!text.ja.isEmpty && !text.en.isEmpty, "\(explanation.code.text)")
      }
      #expect(!explanation.wrong.isEmpty && !explanation.right.isEmpty)
      #expect(explanation.wrong != explanation.right, "\(explanation.code.text)")
    }
  }
}
