import ArgumentParser
import BatchScoring
import Diagnostics
import Returns
import RuleLab
import RuleLoading
import Tabular
import YAMLSyntax

/// `renkei explain CODE`: says what a diagnostic code means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: Strings.explainAbstract)

  /// Every code that the program can print.
  static var explanations: [Explanation] {
    SyntaxDiagnostics.explanations + RuleDiagnostics.explanations
      + RuleTestDiagnostics.explanations + AnswerDiagnostics.explanations
      + BatchDiagnostics.explanations + TableDiagnostics.explanations
  }

  @Argument(help: ArgumentHelp(Strings.codeHelp))
  var code: String

  @OptionGroup var options: LanguageOption

  func run() throws {
    let known = Self.explanations
    let wanted = WidthFolding.folded(code).uppercased()
    guard let explanation = known.first(where: { $0.code.text == wanted }) else {
      var text = Strings.unknownCode(code)[options.language] + "\n"
      let codes = known.map(\.code.text)
      if let help = Suggestion.help(for: wanted, among: codes) {
        text += help[options.language] + "\n"
      }
      throw CommandFailure(.wrongUsage, text)
    }
    let text = ExplanationText.render(explanation, language: options.language)
    try Output.print(text, language: options.language)
  }
}
