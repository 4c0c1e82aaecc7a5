import BatchScoring
import Diagnostics
import Testing

@Suite struct BatchDiagnosticsTests {
  @Test func `every code is explained, and they are numbered from A090 on`() {
    #expect(BatchDiagnostics.explanations.map(\.code) == BatchDiagnostics.codes)
    for (number, code) in BatchDiagnostics.codes.enumerated() {
      #expect(code.text == "A09\(number)")
    }
  }
}
