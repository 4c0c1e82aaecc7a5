import Diagnostics
import Testing
import YAMLSyntax

/// What `renkei explain` shows is true.
@Suite struct ExplanationTests {
  /// Codes whose examples are described instead of shown, and why.
  private static let described: KeyValuePairs<String, String> = [
    "Y001": "the example is a file of 5 MB", "Y002": "a Swift text cannot hold the bytes",
    "Y003": "a Swift text cannot hold the bytes", "Y015": "the example is cut short",
    "Y016": "the example is a list of 600,000 lines", "Y017": "the example is a value of 100,000",
    "Y018": "the example is a key of 2,000", "Y033": "what YAML refuses so has no usual form",
  ]

  /// Codes of JSON alone.
  private static let json = ["Y034", "Y035", "Y036", "Y037", "Y038"]

  @Test(
    arguments: SyntaxDiagnostics.explanations.filter { explanation in
      !described.contains { $0.key == explanation.code.text }
    })
  func `the wrong example has just the fault, the right one none`(explanation: Explanation) {
    #expect(codes(explanation.wrong, explanation.code) == [explanation.code])
    #expect(codes(explanation.right, explanation.code).isEmpty)
  }

  private func codes(_ text: String, _ code: DiagnosticCode) -> [DiagnosticCode] {
    let bytes = Array(text.utf8)
    let document =
      Self.json.contains(code.text)
      ? JSONReader.read(bytes, as: FileID(0)) : YAMLReader.read(bytes, as: FileID(0))
    return document.diagnostics.map(\.code)
  }
}
