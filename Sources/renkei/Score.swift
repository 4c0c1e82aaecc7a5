import ArgumentParser
import BatchScoring
import Diagnostics
import Foundation
import Reporting
import Returns
import RuleModel
import Scoring
import Tabular

/// `renkei score IN…`: reads and scores returns, and puts aside what it cannot score.
struct Score: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case ndjson
    case xlsx
  }

  static let configuration = CommandConfiguration(abstract: Strings.scoreAbstract)

  @OptionGroup var returns: ReturnArguments

  @Option(help: ArgumentHelp(Strings.scoreRulesHelp, valueName: "DIR"), completion: .directory)
  var rules: String

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(Strings.scoreFormatHelp))
  var format: Format?

  @Flag(help: ArgumentHelp(Strings.fullHelp))
  var full = false

  @Option(help: ArgumentHelp(Strings.listsHelp, valueName: "FILE"), completion: .file())
  var lists: String?

  @OptionGroup var tables: TableOptions

  @OptionGroup var reading: ReturnOptions

  @OptionGroup var batch: BatchOptions

  @Option(help: ArgumentHelp(Strings.rejectedHelp, valueName: "FILE"), completion: .file())
  var rejected: String?

  @Flag(help: ArgumentHelp(Strings.acceptRejectedHelp))
  var acceptRejected = false

  @Option(help: ArgumentHelp(Strings.conversionsHelp, valueName: "FILE"), completion: .file())
  var showConversions: String?

  @OptionGroup var options: LanguageOption

  private var language: Language { options.language }

  func run() async throws {
    try checkUsage()
    let files = try returns.files(language)
    try checkPlaces(files.paths)
    let run = try await BatchRun.run(
      files, reading, batch, rulesAt: rules, spoolIn: spoolFolder,
      endsAtFirstFault: files.paths.contains("-") && rejected == nil, language: language
    ) { plan, _ in form(plan) }
    for entry in run.missing {
      run.findings.show(.noReturn(of: entry, in: reading.register ?? ""))
    }
    run.result.namesWithoutReturn.forEach(run.findings.show)
    let account = try write(run.result, run.spool, run.findings)
    say(Strings.account(account))
    if account.setAside > 0 {
      if let rejectedPath { say(Strings.rejectedIn(rejectedPath)) }
      guard acceptRejected else { throw CommandFailure(.faultyFiles) }
    }
  }

  private func say(_ message: Message) {
    Output.say(message, language)
  }

  // MARK: What is asked for

  private var chosenFormat: Format {
    if let format { return format }
    switch output.map(FileInput.fileExtension) {
    case "ndjson", "jsonl": return .ndjson
    case "xlsx": return .xlsx
    default: return full ? .ndjson : .csv
    }
  }

  private func form(_ plan: ScoringPlan) -> ResultForm {
    guard full else {
      return chosenFormat == .ndjson
        ? .lines(plan.rules, engineVersion: Version.text)
        : .table(plan.rules, engineVersion: Version.text)
    }
    let context = ReportContext(
      language: language, engineVersion: Version.text, ruleSetPath: rules)
    return .full { sheet, assessment in
      AssessmentJSON.encode(
        assessment, rules: plan.rules, context: context,
        growth: plan.growth(for: sheet, assessment))
    }
  }

  private var isToStandardOutput: Bool { output == nil || output == "-" }

  /// Beside the result, unless that is no file.
  private var rejectedPath: String? {
    if let rejected { return rejected }
    guard let output, !isToStandardOutput, !OutputFile.isDevice(output) else { return nil }
    let ending = FileInput.fileExtension(of: output).utf8.count
    let stem = ending == 0 ? output : String(output.dropLast(ending + 1))
    return stem + ".rejected.csv"
  }

  private var spoolFolder: String {
    guard let output, !isToStandardOutput, !OutputFile.isDevice(output) else {
      return NSTemporaryDirectory()
    }
    return FileInput.folder(of: URL(fileURLWithPath: output).resolvingSymlinksInPath().path)
  }

  private func checkUsage() throws(CommandFailure) {
    func refused(_ message: Message) -> CommandFailure {
      CommandFailure(.wrongUsage, message[language] + "\n")
    }
    if full, chosenFormat != .ndjson { throw refused(Strings.fullNeedsLines) }
    if lists != nil, chosenFormat == .ndjson { throw refused(Strings.listsNeedTable) }
    if chosenFormat == .xlsx, isToStandardOutput { throw refused(Strings.scoresNeedFile) }
    try batch.checkUsage(language)
  }

  /// No file is written over that is read, nor one twice.
  private func checkPlaces(_ inputs: [String]) throws(CommandFailure) {
    func real(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    var taken: Set<String> = []
    let read = Set(inputs.filter { $0 != "-" }.map(real))
    for path in [isToStandardOutput ? nil : output, lists, rejectedPath, showConversions] {
      guard let path, !OutputFile.isDevice(path) else { continue }
      guard !read.contains(real(path)) else {
        throw CommandFailure(.wrongUsage, Strings.outputIsInput(path)[language] + "\n")
      }
      guard taken.insert(real(path)).inserted else {
        throw CommandFailure(.wrongUsage, Strings.sameOutput(path)[language] + "\n")
      }
    }
  }

  // MARK: Writing

  private func write(
    _ result: RunResult, _ spool: SpoolFile, _ findings: FindingList
  ) throws -> Accounting {
    let target = try PendingFile(output, number: 1, language: language)
    let rejectedFile = try rejectedPath.map {
      try PendingFile($0, number: 2, language: language)
    }
    let conversionFile = try showConversions.map {
      try PendingFile($0, number: 3, language: language)
    }
    let listFile = try lists.map { try PendingFile($0, number: 4, language: language) }
    let table = RecordSink(tables.style) { try target.write($0) }
    let listTable = listFile.map { file in RecordSink(tables.style) { try file.write($0) } }
    var workbook: WorkbookWriter?
    let sink: ResultSink
    switch chosenFormat {
    case .csv: sink = .table(table)
    case .ndjson: sink = .lines { try target.write($0) }
    case .xlsx:
      let writer = try WorkbookWriter(path: target.temporaryPath)
      workbook = writer
      sink = .workbook(WorkbookSink(writer, sheet: Strings.resultSheet))
    }
    // What is put aside has to come back as it was: in an encoding that has every character.
    let account = try result.write(
      spool,
      to: RunOutput(
        results: sink, lists: listTable,
        rejected: rejectedFile.map { file in RecordSink { try file.write($0) } },
        conversions: conversionFile.map { file in RecordSink { try file.write($0) } },
        language: language, report: findings.show))
    findings.end()
    try workbook?.close()
    try target.finish()
    try listFile?.finish()
    try conversionFile?.finish()
    // A table of nothing takes the place of an older one, and is not left where there was none.
    if account.setAside > 0 || rejectedPath.map(FileManager.default.fileExists) == true {
      try rejectedFile?.finish()
    }
    tables.show(unfitIn: table, writtenTo: output, language)
    if let listTable { tables.show(unfitIn: listTable, writtenTo: lists, language) }
    return account
  }
}
