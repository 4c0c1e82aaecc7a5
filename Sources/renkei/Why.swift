import ArgumentParser
import Foundation
import JSONWriting
import Reporting
import RuleModel
import Scoring

/// `renkei why LEVEL|CRITERION ANSWERS`: says why a goal is not reached.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: Strings.whyAbstract)

  @Argument(help: ArgumentHelp(Strings.goalHelp, valueName: "goal"))
  var goal: String

  @OptionGroup var sheet: SheetArguments

  @Option(help: ArgumentHelp(Strings.checkFormatHelp))
  var format: Check.Format = .text

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let read = try sheet.read(language)
    let goal = try GoalNames(rules: read.rules).goal(named: goal, language)
    let plan = ScoringPlan(read.rules)
    let assessment = plan.assess(read.sheet)
    let path = plan.growthPlan(to: goal, from: read.sheet)
    let reasons = plan.reasons(against: goal, for: read.sheet)
    let context = ReportContext(
      language: language, engineVersion: Version.text, ruleSetPath: read.path)
    let text: String
    switch format {
    case .json:
      text = GrowthJSON.encode(
        reasons, path: path, of: assessment, rules: read.rules, context: context
      ).prettyText()
    case .text:
      let document = ReasonReport.document(
        of: reasons, path: path, weighing: .byEffort, of: assessment, rules: read.rules,
        context: context)
      text = ReportText.render(document, color: Output.allowsColor(.standardOutput))
    }
    try Output.print(text, language: language)
  }
}
