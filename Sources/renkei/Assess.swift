import ArgumentParser
import Diagnostics
import Foundation
import JSONWriting
import Reporting
import Returns
import RuleLoading
import RuleModel
import Scoring
import YAMLSyntax

/// `renkei assess ANSWERS`: scores one answer sheet and reports.
struct Assess: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case html
    case json
  }

  static let configuration = CommandConfiguration(abstract: Strings.assessAbstract)

  @Argument(help: ArgumentHelp(Strings.answersHelp), completion: .file())
  var answers: String

  @Option(name: .long, help: ArgumentHelp(Strings.rulesOptionHelp), completion: .directory)
  var rules: String?

  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(Strings.sheetHelp, valueName: "NAME=FILE"))
  var sheets: [OtherSheetOption] = []

  @OptionGroup var lastYear: PreviousYearOptions

  @Option(help: ArgumentHelp(Strings.assessFormatHelp))
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @OptionGroup var options: LanguageOption

  func run() throws {
    let access = RuleSetAccess(language: options.language)
    let bytes = try FileInput.bytes(
      at: answers, limit: SyntaxLimits.fileBytes, language: options.language)
    var files = SourceMap()
    let file = files.add(SourceFile(path: answers == "-" ? "<stdin>" : answers, bytes: bytes))
    let document = AnswerSheetReader.readDocument(
      bytes, as: file, format: Self.format(of: answers, bytes))
    let path = try rulesPath(for: document, files: files, access: access)
    let rules = try access.ruleSet(at: path)
    let others = try others(beside: document, rules: rules, files: &files)
    let reading = AnswerSheetReader.read(document, others: others, rules: rules)
    access.show(reading.diagnostics, files: files)
    guard let sheet = reading.sheet else { throw CommandFailure(.faultyFiles) }
    let assessed = AssessedYear(ScoringPlan(rules), sheet)
    let growth = assessed.plan.growth(for: sheet, assessed.assessment)
    let previous = try PreviousYear(options: lastYear, access: access)
      .comparison(with: assessed, rulesAt: path)
    try OutputFile.write(
      report(on: assessed.assessment, growth, rules: rules, at: path, beside: previous), to: output,
      language: options.language)
  }

  private func rulesPath(
    for document: AnswerSheetDocument, files: SourceMap, access: RuleSetAccess
  ) throws -> String {
    guard document.root != nil else {
      access.show(document.diagnostics, files: files)
      throw CommandFailure(.faultyFiles)
    }
    let named = AnswerSheetReader.rulesName(of: document)?.value
    guard let named else {
      if let rules { return rules }
      throw CommandFailure(.wrongUsage, Strings.noRulesNamed(answers)[options.language] + "\n")
    }
    if let path = RuleSetAccess.folder(named: named, given: rules, sheetPath: answers) {
      return path
    }
    if let rules { return rules }
    throw CommandFailure(.unreadable, Strings.rulesNotFound(named)[options.language] + "\n")
  }

  /// The further sheets that are named on the command line, each once.
  private func others(
    beside document: AnswerSheetDocument, rules: RuleSet, files: inout SourceMap
  ) throws -> [(sheet: Reference<OtherSheet>, document: AnswerSheetDocument)] {
    var given = Set(AnswerSheetReader.otherSheetNames(in: document))
    return try sheets.map { option in
      func refused(_ message: Message) -> CommandFailure {
        CommandFailure(.wrongUsage, message[options.language] + "\n")
      }
      guard let sheet = rules.otherSheets.firstIndex(where: { $0.id.text == option.name }) else {
        throw refused(
          Strings.noSuchSheet(option.name, known: rules.otherSheets.map(\.id.text)))
      }
      guard given.insert(option.name).inserted else {
        throw refused(Strings.sheetTwice(option.name))
      }
      let bytes = try FileInput.bytes(
        at: option.path, limit: SyntaxLimits.fileBytes, language: options.language)
      let file = files.add(SourceFile(path: option.path, bytes: bytes))
      return (
        Reference(sheet),
        AnswerSheetReader.readDocument(bytes, as: file, format: Self.format(of: option.path, bytes))
      )
    }
  }

  static func format(of path: String, _ bytes: [UInt8]) -> AnswerSheetFormat {
    switch FileInput.fileExtension(of: path) {
    case "json": .json
    case "yaml", "yml": .yaml
    default: bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x7B ? .json : .yaml
    }
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
