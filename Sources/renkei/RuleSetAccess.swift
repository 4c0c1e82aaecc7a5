import Diagnostics
import Foundation
import JSONWriting
import RuleLoading
import RuleModel

/// Finds, reads and checks the rule set that a command works with.
struct RuleSetAccess {
  let language: Language

  /// The rules of a folder with all that is to be said of them.
  func load(_ path: String) throws(CommandFailure) -> LoadedRules {
    do {
      return RuleSetLoader.load(try RuleSetFolder.read(path))
    } catch {
      throw CommandFailure(.unreadable, error.message[language] + "\n")
    }
  }

  /// The rule set of a folder; where it has errors, they are shown and the command ends.
  func ruleSet(at path: String) throws(CommandFailure) -> RuleSet {
    try loadedRules(at: path).rules
  }

  /// The rule set of a folder and the rule sets that it rests on.
  func loadedRules(
    at path: String
  ) throws(CommandFailure) -> (rules: RuleSet, bases: [BaseRules]) {
    let loaded = try load(path)
    guard let rules = loaded.ruleSet else {
      show(loaded.diagnostics, files: loaded.files)
      throw CommandFailure(.faultyFiles)
    }
    return (rules, loaded.bases)
  }

  /// Shows diagnostics on standard error.
  func show(_ diagnostics: [Diagnostic], files: SourceMap) {
    Output.error(
      DiagnosticText.render(
        diagnostics, files: files, language: language,
        color: Output.allowsColor(.standardError)))
  }

  /// The folder of the rule set that an answer sheet names, looked for beside the sheet and below
  /// the folder given (or the current one).
  static func folder(named id: String, given: String?, sheetPath: String) -> String? {
    if let given, isRuleSet(given) { return given }
    let beside = FileInput.folder(of: sheetPath)
    let roots =
      given.map { [$0] }
      ?? ["rules", beside, "\(beside)/rules", "\(beside)/../rules"]
    return roots.map { "\($0)/\(id)" }.first(where: isRuleSet)
  }

  private static func isRuleSet(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/rule-set.yaml")
  }
}
