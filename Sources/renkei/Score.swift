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

  enum Duplicates: String, ExpressibleByArgument, CaseIterable {
    case refuse
    case latest
    case explicit
  }

  enum Encoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case utf8Plain = "utf-8-plain"
    case cp932

    var style: RecordWriter.Style {
      switch self {
      case .utf8: .init()
      case .utf8Plain: .init(hasByteOrderMark: false)
      case .cp932: .init(encoding: .cp932)
      }
    }
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

  @Option(help: ArgumentHelp(Strings.outputEncodingHelp))
  var outputEncoding: Encoding = .utf8

  @Option(help: ArgumentHelp(Strings.duplicatesHelp))
  var duplicates: Duplicates = .refuse

  @Option(help: ArgumentHelp(Strings.keepHelp, valueName: "FILE:ROW"))
  var keep: [String] = []

  @Option(help: ArgumentHelp(Strings.rejectedHelp, valueName: "FILE"), completion: .file())
  var rejected: String?

  @Flag(help: ArgumentHelp(Strings.acceptRejectedHelp))
  var acceptRejected = false

  @Option(help: ArgumentHelp(Strings.conversionsHelp, valueName: "FILE"), completion: .file())
  var showConversions: String?

  @Option(help: ArgumentHelp(Strings.jobsHelp, valueName: "N"))
  var jobs: Int?

  @OptionGroup var options: LanguageOption

  private var language: Language { options.language }

  func run() async throws {
    try checkUsage()
    let files = try returns.files(language)
    try checkPlaces(files.paths)
    let ruleSet = try RuleSetAccess(language: language).ruleSet(at: rules)
    let rules = ReturnRules(ruleSet)
    let register = try returns.readRegister(ruleSet, language)
    let mapping = try returns.readMapping(rules, language)
    let bar = ProgressBar(total: files.bytes, language: language)
    var spool = try SpoolFile(in: spoolFolder, language: language)
    var input = returns.readers(of: files, rules: rules, mapping: mapping) { bar.add($0) }
    let plan = ScoringPlan(ruleSet)
    let job = ScoringJob(
      plan,
      decoder: ReturnDecoder(
        rules, register: register, exceptions: mapping?.exceptions ?? .none),
      form: form(plan),
      settings: .init(
        threads: jobs ?? ProcessInfo.processInfo.activeProcessorCount, duplicates: policy,
        endsAtFirstFault: files.paths.contains("-") && rejected == nil))
    let result = try await job.run(&input, spool: &spool) { bar.show($0) }
    bar.end()
    for path in files.passedOver { say(Strings.passedOver(path)) }
    for encoding in result.encodings where encoding.encoding.reason != .onlyASCII {
      say(Strings.readAs(encoding.file, encoding: encoding.encoding.encoding.rawValue))
    }
    let findings = FindingList(language)
    result.findings.forEach(findings.show)
    guard result.endingFaults.isEmpty else {
      result.endingFaults.forEach(findings.show)
      findings.end()
      throw CommandFailure(.faultyFiles, Strings.endedAtFirstFault[language] + "\n")
    }
    for entry in register?.missing(after: result.respondents, in: ruleSet.surveyYear) ?? [] {
      findings.show(.noReturn(of: entry, in: returns.register ?? ""))
    }
    let account = try write(result, spool, findings)
    say(Strings.account(account))
    if account.setAside > 0 {
      if let rejectedPath { say(Strings.rejectedIn(rejectedPath)) }
      guard acceptRejected else { throw CommandFailure(.faultyFiles) }
    }
  }

  private func say(_ message: Message) {
    Output.error(message[language] + "\n")
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

  private var policy: DuplicatePolicy {
    switch duplicates {
    case .refuse: .refuse
    case .latest: .latest
    case .explicit: .explicit(Set(keep))
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
    if chosenFormat == .xlsx, isToStandardOutput { throw refused(Strings.workbookNeedsFile) }
    if !keep.isEmpty, duplicates != .explicit { throw refused(Strings.keepNeedsExplicit) }
    if let jobs, jobs < 1 { throw refused(Strings.jobsNotPositive) }
  }

  /// No file is written over that is read, nor one twice.
  private func checkPlaces(_ inputs: [String]) throws(CommandFailure) {
    func real(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    var taken: Set<String> = []
    let read = Set(inputs.filter { $0 != "-" }.map(real))
    for path in [isToStandardOutput ? nil : output, rejectedPath, showConversions] {
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
    let table = RecordSink(outputEncoding.style) { try target.write($0) }
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
        results: sink, rejected: rejectedFile.map { file in RecordSink { try file.write($0) } },
        conversions: conversionFile.map { file in RecordSink { try file.write($0) } },
        language: language, report: findings.show))
    findings.end()
    try workbook?.close()
    try target.finish()
    try conversionFile?.finish()
    // A table of nothing takes the place of an older one, and is not left where there was none.
    if account.setAside > 0 || rejectedPath.map(FileManager.default.fileExists) == true {
      try rejectedFile?.finish()
    }
    show(unfitIn: table)
    return account
  }

  private func show(unfitIn table: RecordSink) {
    guard table.unfitCount > 0 else { return }
    say(Strings.unfitCharacters(table.unfitCount))
    let list = FindingList(language)
    for character in table.unfit {
      let fault = character.fault
      list.show(
        ReturnFinding(
          fault.code, fault.message, help: fault.help, in: output ?? "<stdout>", at: fault.place))
    }
    list.end()
  }
}
