import Diagnostics
import Testing

@testable import RuleLoading

struct ExpressionDiagnosticsTests {
  @Test func `every code of the range is listed once and explained in order`() {
    let expected = (50...99).map { "R0\($0)" }
    #expect(ExpressionDiagnostics.codes.map(\.text) == expected)
    #expect(ExpressionDiagnostics.explanations.map(\.code) == ExpressionDiagnostics.codes)
  }

  /// Those whose examples are whole lines, or cut short.
  private static let withoutExpression =
    ["R057", "R060", "R061", "R086", "R087"] + (94...99).map { "R0\($0)" }

  @Test(
    arguments: ExpressionDiagnostics.explanations.filter {
      !withoutExpression.contains($0.code.text)
    })
  func `the wrong example has the fault and the right one has none`(explanation: Explanation) {
    #expect(codes(explanation.wrong) == [explanation.code])
    #expect(codes(explanation.right) == [])
  }

  @Test(arguments: ["a", "会", "1.", "\0", "\u{202E}", "'x", "date(\"9", "ａ"])
  func `messages quote no more than a line of what can be seen`(piece: String) {
    let text = String(repeating: piece, count: 5_000)
    let (syntax, faults) = ExpressionParser.parse(SampleFile(text: text).node)
    let checker = ExpressionChecker(scope: .sample)
    let found = faults + (syntax.map { checker.condition($0).1 } ?? [])
    #expect(!found.isEmpty)
    for message in found.flatMap({ [$0.message] + ($0.help.map { [$0] } ?? []) }) {
      for language in Language.allCases {
        #expect(message[language].unicodeScalars.count < 700)
        let hasControl = message[language].unicodeScalars.contains {
          [.control, .format].contains($0.properties.generalCategory)
        }
        #expect(!hasControl)
      }
    }
  }

  @Test func `words are reserved in their one spelling`() {
    #expect(ExpressionWords.reserved.count == Set(ExpressionWords.reserved).count)
    for word in ExpressionWords.operators {
      #expect(ExpressionToken.Word(rawValue: word) != nil)
    }
    #expect(ExpressionWords.operators.count == ExpressionToken.Word.allCases.count)
  }

  private func codes(_ text: String) -> [DiagnosticCode] {
    let (syntax, faults) = ExpressionParser.parse(SampleFile(text: text).node)
    let checker = ExpressionChecker(scope: .sample)
    return (faults + (syntax.map { checker.condition($0).1 } ?? [])).map(\.code)
  }
}
