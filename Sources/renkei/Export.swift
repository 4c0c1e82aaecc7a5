import ArgumentParser
import Diagnostics
import JSONWriting
import RuleLoading

/// `renkei export RULES`: writes the checked rule set in its canonical form.
struct Export: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  static let configuration = CommandConfiguration(abstract: Strings.exportAbstract)

  @Argument(help: ArgumentHelp(Strings.rulesHelp), completion: .directory)
  var rules: String

  @Option(help: ArgumentHelp(Strings.exportFormatHelp))
  var format: Format = .json

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @OptionGroup var options: LanguageOption

  func run() throws {
    let rules = try RuleSetAccess(language: options.language).ruleSet(at: rules)
    switch format {
    case .json:
      try OutputFile.write(
        RuleSetJSON.encode(rules).prettyText(), to: output, language: options.language)
    }
  }
}
