import ArgumentParser
import Foundation
import JSONWriting
import Reporting
import RuleModel
import Scoring

/// `renkei assess ANSWERS`: scores one answer sheet and reports.
struct Assess: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case html
    case json
  }

  static let configuration = CommandConfiguration(abstract: Strings.assessAbstract)

  @OptionGroup var sheet: SheetArguments

  @OptionGroup var lastYear: PreviousYearOptions

  @Option(help: ArgumentHelp(Strings.assessFormatHelp))
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @OptionGroup var options: LanguageOption

  func run() throws {
    let read = try sheet.read(options.language)
    let assessed = AssessedYear(ScoringPlan(read.rules), read.sheet)
    let growth = assessed.plan.growth(for: read.sheet, assessed.assessment)
    let previous = try PreviousYear(
      options: lastYear, access: RuleSetAccess(language: options.language)
    ).comparison(with: assessed, rulesAt: read.path)
    try OutputFile.write(
      report(on: assessed.assessment, growth, rules: read.rules, at: read.path, beside: previous),
      to: output, language: options.language)
  }

  private func report(
    on assessment: Assessment, _ growth: [LadderGrowth], rules: RuleSet, at path: String,
    beside previous: (comparison: YearComparison, rulesPath: String)?
  ) -> String {
    let context = ReportContext(
      language: options.language, engineVersion: Version.text, ruleSetPath: path,
      previousRuleSetPath: previous?.rulesPath)
    let document = AssessmentReport.document(
      of: assessment, rules: rules, context: context, growth: growth,
      previous: previous?.comparison)
    switch format {
    case .json:
      return AssessmentJSON.encode(
        assessment, rules: rules, context: context, growth: growth, previous: previous?.comparison
      ).prettyText()
    case .html: return ReportHTML.render(document)
    case .text:
      let isTerminal = output == nil && Output.allowsColor(.standardOutput)
      return ReportText.render(document, color: isTerminal)
    }
  }
}
