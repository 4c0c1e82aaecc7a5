import ArgumentParser
import BatchScoring
import Diagnostics
import Foundation
import JSONWriting
import Returns
import Scoring
import Tabular

/// `renkei summary IN…`: counts scored returns, by kind of respondent, by what a register says, and
/// against last year.
struct Summarize: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case json
    case xlsx
    case html
  }

  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: Strings.summaryAbstract)

  @OptionGroup var returns: ReturnArguments

  @Option(help: ArgumentHelp(Strings.scoreRulesHelp, valueName: "DIR"), completion: .directory)
  var rules: String

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp(Strings.previousReturnsHelp, valueName: "IN"),
    completion: .file())
  var previous: [String] = []

  @Option(
    help: ArgumentHelp(Strings.previousReturnsRulesHelp, valueName: "DIR"),
    completion: .directory)
  var previousRules: String?

  @Option(help: ArgumentHelp(Strings.byHelp, valueName: "COLUMN"))
  var by: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(Strings.summaryFormatHelp))
  var format: Format?

  @OptionGroup var tables: TableOptions

  @OptionGroup var reading: ReturnOptions

  @OptionGroup var batch: BatchOptions

  @Flag(help: ArgumentHelp(Strings.acceptRejectedHelp))
  var acceptRejected = false

  @OptionGroup var options: LanguageOption

  private var language: Language { options.language }

  private var chosenFormat: Format {
    if let format { return format }
    return output.map(FileInput.fileExtension).flatMap { Format(rawValue: $0) } ?? .csv
  }

  func run() async throws {
    try batch.checkUsage(language)
    if chosenFormat == .xlsx, output == nil || output == "-" {
      throw CommandFailure(.wrongUsage, Strings.scoresNeedFile[language] + "\n")
    }
    let now = try await count(returns.inputs, rules)
    var before: Count?
    if !previous.isEmpty {
      Output.say(Strings.lastYearsReturns, language)
      before = try await count(previous, previousRules ?? rules)
    }
    let findings = FindingList(language)
    // A return that is to hold may be of either year.
    now.namesWithoutReturn.filter { finding in
      before?.namesWithoutReturn.contains { $0.file == finding.file } ?? true
    }.forEach(findings.show)
    findings.end()
    let summary = Summary(
      now.tally, before: before?.tally, language: language, engineVersion: Version.text)
    try write(summary)
    guard now.account.setAside + (before?.account.setAside ?? 0) > 0 else { return }
    Output.say(Strings.rejectedByScore, language)
    guard acceptRejected else { throw CommandFailure(.faultyFiles) }
  }

  /// What the returns of a year gave.
  private struct Count {
    let tally: SummaryTally
    let account: Accounting
    let namesWithoutReturn: [ReturnFinding]
  }

  private func count(_ inputs: [String], _ rules: String) async throws -> Count {
    let files = try ReturnArguments.files(inputs, language)
    var tally: SummaryTally?
    let run = try await BatchRun.run(
      files, reading, batch, rulesAt: rules, spoolIn: NSTemporaryDirectory(), language: language
    ) { plan, register in
      try check(register)
      let counted = SummaryPlan(plan.rules)
      tally = SummaryTally(
        counted, register: register, by: by.isEmpty ? nil : by,
        allTitle: Summary.titleOfAll(language))
      return .summary(counted)
    }
    guard let tally else { throw CommandFailure(.unreadable) }
    let account = try run.result.write(
      run.spool,
      to: RunOutput(
        results: .tally(tally), rejected: nil, conversions: nil, language: language,
        report: run.findings.show))
    run.findings.end()
    Output.say(Strings.account(account), language)
    return Count(
      tally: tally, account: account, namesWithoutReturn: run.result.namesWithoutReturn)
  }

  private func check(_ register: Register?) throws(CommandFailure) {
    let known = register?.attributeNames ?? []
    guard let name = by.first(where: { !known.contains($0) }) else { return }
    throw CommandFailure(
      .wrongUsage, Strings.noSuchColumn(name, known: known)[language] + "\n")
  }

  private func write(_ summary: Summary) throws {
    let target = try PendingFile(output, number: 1, language: language)
    switch chosenFormat {
    case .csv:
      let table = RecordSink(tables.style) { try target.write($0) }
      try summary.write(to: table)
      tables.show(unfitIn: table, writtenTo: output, language)
    case .json: try target.write(Array(summary.json().prettyText().utf8))
    case .html: try target.write(Array(summary.html().utf8))
    case .xlsx:
      let workbook = try WorkbookWriter(path: target.temporaryPath)
      try summary.write(to: workbook)
      try workbook.close()
    }
    try target.finish()
  }
}
