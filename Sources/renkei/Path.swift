import ArgumentParser
import Diagnostics
import Foundation
import JSONWriting
import Reporting
import RuleModel
import Scoring

/// `renkei path ANSWERS`: says what is the least that has to change to reach a goal.
struct Path: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: Strings.pathAbstract)

  @OptionGroup var sheet: SheetArguments

  @Option(name: .customLong("to"), help: ArgumentHelp(Strings.goalHelp, valueName: "goal"))
  var goal: String?

  @Option(name: .customLong("by"), help: ArgumentHelp(Strings.weighingHelp))
  var weighing: Weighing = .effort

  @Option(
    name: .customLong("by-year"), help: ArgumentHelp(Strings.byYearHelp, valueName: "year"))
  var lastYear: Int?

  @Option(help: ArgumentHelp(Strings.assessFormatHelp))
  var format: Assess.Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let read = try sheet.read(language)
    let plan = ScoringPlan(read.rules)
    let years = try years(for: read)
    let assessment = plan.assess(read.sheet)
    let plans = try goals(plan, read, assessment).map {
      plan.growthPlan(to: $0, from: read.sheet, weighing: weighing.scoring, over: years)
    }
    let context = ReportContext(
      language: language, engineVersion: Version.text, ruleSetPath: read.path)
    let text: String
    switch format {
    case .json:
      text = GrowthJSON.encode(
        plans, weighing: weighing.scoring, of: assessment, rules: read.rules, context: context
      ).prettyText()
    case .html: text = ReportHTML.render(document(plans, assessment, read, context))
    case .text:
      let isTerminal = output == nil && Output.allowsColor(.standardOutput)
      text = ReportText.render(document(plans, assessment, read, context), color: isTerminal)
    }
    try OutputFile.write(text, to: output, language: language)
  }

  private func document(
    _ plans: [GrowthPlan], _ assessment: Assessment, _ read: SheetArguments.Reading,
    _ context: ReportContext
  ) -> ReportDocument {
    PathReport.document(
      of: plans, weighing: weighing.scoring, of: assessment, rules: read.rules, context: context)
  }

  /// What was asked for, or the next level of each ladder that has one.
  private func goals(
    _ plan: ScoringPlan, _ read: SheetArguments.Reading, _ assessment: Assessment
  ) throws(CommandFailure) -> [GrowthGoal] {
    if let goal { return [try GoalNames(rules: read.rules).goal(named: goal, options.language)] }
    return AssessmentReport.ladders(of: assessment, rules: read.rules).all.compactMap {
      plan.nextGoal(of: $0, for: read.sheet)
    }
  }

  /// The years from the one after the survey to the one named.
  private func years(for read: SheetArguments.Reading) throws(CommandFailure) -> GrowthYears? {
    guard let lastYear else { return nil }
    guard let surveyYear = read.sheet.surveyYear ?? read.rules.surveyYear else {
      throw refused(Strings.noSurveyYear)
    }
    let (first, overflow) = surveyYear.addingReportingOverflow(1)
    guard !overflow, lastYear >= first, lastYear - first < Self.mostYears,
      let years = GrowthYears(first: first, count: lastYear - first + 1)
    else {
      throw refused(Strings.yearOutOfReach(lastYear, after: surveyYear, most: Self.mostYears))
    }
    return years
  }

  /// A plan for more years than this says nothing.
  private static let mostYears = 50

  private func refused(_ message: Message) -> CommandFailure {
    CommandFailure(.wrongUsage, message[options.language] + "\n")
  }
}

/// What makes a path long, as it is written on the command line.
enum Weighing: String, ExpressibleByArgument, CaseIterable {
  case effort
  case number

  var scoring: GrowthWeighing {
    switch self {
    case .effort: .byEffort
    case .number: .byNumber
    }
  }
}
