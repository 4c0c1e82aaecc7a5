import ArgumentParser
import Diagnostics
import JSONWriting
import Reporting
import RuleLoading

/// `renkei list WHAT RULES`: lists what a rule set defines.
struct List: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case questions
    case criteria
    case levels
    case measures
    case tables
    case groups
    case sheets
    case consistency
  }

  static let configuration = CommandConfiguration(abstract: Strings.listAbstract)

  @Argument(help: ArgumentHelp(Strings.listSubjectHelp))
  var subject: Subject

  @Argument(help: ArgumentHelp(Strings.rulesHelp), completion: .directory)
  var rules: String

  @Option(help: ArgumentHelp(Strings.checkFormatHelp))
  var format: Check.Format = .text

  @OptionGroup var options: LanguageOption

  func run() throws {
    let rules = try RuleSetAccess(language: options.language).ruleSet(at: rules)
    let listing: RuleListing
    switch subject {
    case .questions: listing = .questions(of: rules, language: options.language)
    case .criteria: listing = .criteria(of: rules, language: options.language)
    case .levels: listing = .levels(of: rules, language: options.language)
    case .measures: listing = .measures(of: rules, language: options.language)
    case .tables: listing = .tables(of: rules, language: options.language)
    case .groups: listing = .groups(of: rules, language: options.language)
    case .sheets: listing = .sheets(of: rules, language: options.language)
    case .consistency: listing = .consistency(of: rules, language: options.language)
    }
    switch format {
    case .text: try Output.print(listing.text(), language: options.language)
    case .json: try Output.print(listing.json().prettyText(), language: options.language)
    }
  }
}
