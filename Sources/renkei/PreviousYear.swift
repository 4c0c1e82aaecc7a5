import ArgumentParser
import Diagnostics
import Returns
import RuleModel
import Scoring
import YAMLSyntax

/// Last year's answer sheet, as `--previous` gives it.
struct PreviousYearOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Strings.previousHelp, valueName: "FILE"), completion: .file())
  var previous: String?

  @Option(
    name: .customLong("previous-rules"),
    help: ArgumentHelp(Strings.previousRulesHelp, valueName: "DIR"), completion: .directory)
  var previousRules: String?
}

/// Reads and scores last year's answer sheet under the rules that it names.
struct PreviousYear {
  let options: PreviousYearOptions
  let access: RuleSetAccess

  /// Last year beside this year, with where last year's rules were found; nil where no sheet of
  /// last year was given.
  func comparison(
    with now: AssessedYear, rulesAt path: String
  ) throws(CommandFailure) -> (comparison: YearComparison, rulesPath: String)? {
    guard let previous = options.previous else {
      guard options.previousRules == nil else {
        throw failure(.wrongUsage, Strings.previousRulesAlone)
      }
      return nil
    }
    let bytes = try FileInput.bytes(
      at: previous, limit: SyntaxLimits.fileBytes, language: access.language)
    var files = SourceMap()
    let file = files.add(SourceFile(path: previous == "-" ? "<stdin>" : previous, bytes: bytes))
    let document = AnswerSheetReader.readDocument(
      bytes, as: file, format: SheetArguments.format(of: previous, bytes))
    guard document.root != nil else {
      access.show(document.diagnostics, files: files)
      throw CommandFailure(.faultyFiles)
    }
    let found = try rulesPath(of: document, now: now, path: path)
    let plan = found == path ? now.plan : ScoringPlan(try access.ruleSet(at: found))
    let reading = AnswerSheetReader.read(document, rules: plan.rules)
    guard let sheet = reading.sheet else {
      access.show(reading.diagnostics, files: files)
      throw CommandFailure(.faultyFiles)
    }
    let before = AssessedYear(plan, sheet)
    let doubts = AnswerSheetReader.doubts(
      about: document, previous: (sheet, before.fiscalYear), now: (now.sheet, now.fiscalYear))
    access.show(reading.diagnostics + doubts, files: files)
    return (YearComparison(before: before, now: now), found)
  }

  /// The folder of the rule set that last year's sheet names: this year's own, one beside it, or
  /// where rule sets are looked for.
  private func rulesPath(
    of document: AnswerSheetDocument, now: AssessedYear, path: String
  ) throws(CommandFailure) -> String {
    let previous = options.previous ?? ""
    guard let named = AnswerSheetReader.rulesName(of: document)?.value else {
      guard let given = options.previousRules else {
        throw failure(.wrongUsage, Strings.noPreviousRulesNamed(previous))
      }
      return given
    }
    if let given = options.previousRules {
      return RuleSetAccess.folder(named: named, given: given, sheetPath: previous) ?? given
    }
    if named == now.rules.id { return path }
    let beside = FileInput.folder(of: path)
    guard
      let found = RuleSetAccess.folder(named: named, given: beside, sheetPath: previous)
        ?? RuleSetAccess.folder(named: named, given: nil, sheetPath: previous)
    else { throw failure(.unreadable, Strings.previousRulesNotFound(named)) }
    return found
  }

  private func failure(_ status: ExitStatus, _ message: Message) -> CommandFailure {
    CommandFailure(status, message[access.language] + "\n")
  }
}
