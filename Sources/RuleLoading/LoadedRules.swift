public import Diagnostics
public import RuleModel

/// What became of a rule set's files.
public struct LoadedRules: Sendable {
  /// The checked rule set; nil exactly when a diagnostic is an error.
  public let ruleSet: RuleSet?
  /// Everything found in the files, by file and place.
  public let diagnostics: [Diagnostic]
  /// The files, so that diagnostics can be shown.
  public let files: SourceMap
  /// The rule sets that it rests on, the nearest first; none unless it is an overlay.
  public let bases: [BaseRules]

  /// Joins a rule set with what was found; it is dropped when an error was.
  init(
    _ ruleSet: RuleSet?, diagnostics: [Diagnostic], files: SourceMap, bases: [BaseRules] = []
  ) {
    self.ruleSet = diagnostics.containsError ? nil : ruleSet
    self.diagnostics = diagnostics.sortedByPlace()
    self.files = files
    self.bases = bases
  }
}
