import ArgumentParser
import BatchScoring
import Diagnostics
import Foundation
import Returns
import RuleModel
import Scoring
import Tabular

/// How commands that work on many returns go about it.
struct BatchOptions: ParsableArguments {
  enum Duplicates: String, ExpressibleByArgument, CaseIterable {
    case refuse
    case latest
    case explicit
  }

  @Option(help: ArgumentHelp(Strings.duplicatesHelp))
  var duplicates: Duplicates = .refuse

  @Option(help: ArgumentHelp(Strings.keepHelp, valueName: "FILE:ROW"))
  var keep: [String] = []

  @Option(help: ArgumentHelp(Strings.jobsHelp, valueName: "N"))
  var jobs: Int?

  var policy: DuplicatePolicy {
    switch duplicates {
    case .refuse: .refuse
    case .latest: .latest
    case .explicit: .explicit(Set(keep))
    }
  }

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func checkUsage(_ language: Language) throws(CommandFailure) {
    if !keep.isEmpty, duplicates != .explicit {
      throw CommandFailure(.wrongUsage, Strings.keepNeedsExplicit[language] + "\n")
    }
    if let jobs, jobs < 1 {
      throw CommandFailure(.wrongUsage, Strings.jobsNotPositive[language] + "\n")
    }
  }
}

/// A run over files of returns, from reading to what lies in the spool.
struct BatchRun {
  let rules: RuleSet
  let register: Register?
  let result: RunResult
  let spool: SpoolFile
  /// What is said of findings, here and later.
  let findings: FindingList

  /// Reads and scores files; what is to be said of them goes to standard error.
  static func run(
    _ paths: ReturnArguments.Files, _ arguments: ReturnOptions, _ options: BatchOptions,
    rulesAt folder: String, spoolIn spoolFolder: String, endsAtFirstFault: Bool = false,
    language: Language, form: (ScoringPlan, Register?) throws -> ResultForm
  ) async throws -> BatchRun {
    let rules = try RuleSetAccess(language: language).ruleSet(at: folder)
    let prepared = ReturnRules(rules)
    let register = try arguments.readRegister(rules, language)
    let mapping = try arguments.readMapping(prepared, language)
    let bar = ProgressBar(total: paths.bytes, language: language)
    var spool = try SpoolFile(in: spoolFolder, language: language)
    var input = arguments.readers(of: paths, rules: prepared, mapping: mapping) { bar.add($0) }
    let plan = ScoringPlan(rules)
    let job = ScoringJob(
      plan,
      decoder: ReturnDecoder(
        prepared, register: register, exceptions: mapping?.exceptions ?? .none),
      form: try form(plan, register),
      settings: .init(
        threads: options.threads, duplicates: options.policy, endsAtFirstFault: endsAtFirstFault))
    let result = try await job.run(&input, spool: &spool) { bar.show($0) }
    bar.end()
    for path in paths.lockFiles { Output.say(Strings.lockFile(path), language) }
    for path in paths.passedOver { Output.say(Strings.passedOver(path), language) }
    for (file, encoding) in result.encodings where encoding.reason != .onlyASCII {
      Output.say(Strings.readAs(file, encoding: encoding.encoding.rawValue), language)
    }
    let findings = FindingList(language)
    for folder in paths.emptyFolders { findings.show(.noReturns(inFolder: folder)) }
    result.findings.forEach(findings.show)
    guard result.endingFaults.isEmpty else {
      result.endingFaults.forEach(findings.show)
      findings.end()
      throw CommandFailure(.faultyFiles, Strings.endedAtFirstFault[language] + "\n")
    }
    return BatchRun(
      rules: rules, register: register, result: result, spool: spool, findings: findings)
  }

  /// Those of the register that sent in nothing.
  var missing: [Register.Entry] {
    register?.missing(after: result.respondents, in: rules.surveyYear) ?? []
  }
}
