public import Diagnostics

/// What a report says of its own making; nothing in it is read from a clock or the environment.
public struct ReportContext: Hashable, Sendable {
  /// The language of our own words; the texts of the rule set stay as they are.
  public let language: Language
  /// The version of the engine that scored.
  public let engineVersion: String
  /// Where the rule set was read from, as the user gave it.
  public let ruleSetPath: String?
  /// Where last year's rule set was read from.
  public let previousRuleSetPath: String?

  /// Makes a context.
  public init(
    language: Language, engineVersion: String, ruleSetPath: String? = nil,
    previousRuleSetPath: String? = nil
  ) {
    self.language = language
    self.engineVersion = engineVersion
    self.ruleSetPath = ruleSetPath
    self.previousRuleSetPath = previousRuleSetPath
  }
}
