import ArgumentParser
import Diagnostics
import Returns
import RuleLab
import RuleLoading
import YAMLSyntax

/// `renkei explain CODE`: says what a diagnostic code means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: Strings.explainAbstract)

  /// Every code that the program can print.
  static var explanations: [Explanation] {
    SyntaxDiagnostics.explanations + RuleDiagnostics.explanations
      + RuleTestDiagnostics.explanations + AnswerDiagnostics.explanations
  }

  @Argument(help: ArgumentHelp(Strings.codeHelp))
  var code: String

  @OptionGroup var options: LanguageOption

  func run() throws {
    let known = Self.explanations
    guard let explanation = known.first(where: { $0.code.text == code.uppercased() }) else {
      var text = Strings.unknownCode(code)[options.language] + "\n"
      let codes = known.map(\.code.text)
      if let help = Suggestion.help(for: code.uppercased(), among: codes) {
        text += help[options.language] + "\n"
      }
      throw CommandFailure(.wrongUsage, text)
    }
    Output.print(ExplanationText.render(explanation, language: options.language))
  }
}
