import ArgumentParser
import Diagnostics
import JSONWriting
import RuleLoading

/// `renkei check RULES`: says what is wrong with a rule set.
struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(abstract: Strings.checkAbstract)

  @Argument(help: ArgumentHelp(Strings.rulesHelp), completion: .directory)
  var rules: String

  @Flag(help: ArgumentHelp(Strings.strictHelp))
  var strict = false

  @Option(help: ArgumentHelp(Strings.checkFormatHelp))
  var format: Format = .text

  @OptionGroup var options: LanguageOption

  func run() throws {
    let access = RuleSetAccess(language: options.language)
    let loaded = try access.load(rules)
    switch format {
    case .json:
      let json = DiagnosticJSON.encode(loaded.diagnostics, files: loaded.files)
      try Output.print(json.prettyText(), language: options.language)
    case .text:
      access.show(loaded.diagnostics, files: loaded.files)
      try Output.print(summary(of: loaded) + "\n", language: options.language)
    }
    let isFaulty = loaded.ruleSet == nil || (strict && !loaded.diagnostics.isEmpty)
    if isFaulty { throw CommandFailure(.faultyFiles) }
  }

  private func summary(of loaded: LoadedRules) -> String {
    let errors = loaded.diagnostics.count { $0.isError }
    let warnings = loaded.diagnostics.count - errors
    guard let rules = loaded.ruleSet else {
      return Strings.faulty(errors: errors, warnings: warnings)[options.language]
    }
    return Strings.sound(rules, warnings: warnings)[options.language]
  }
}
