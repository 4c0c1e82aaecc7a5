public import Diagnostics
public import Scoring
public import YAMLSyntax

/// How an answer sheet is written.
public enum AnswerSheetFormat: Hashable, Sendable {
  case yaml
  case json
}

/// An answer sheet as text, before the rule set that it answers is known.
public struct AnswerSheetDocument: Sendable {
  /// Its tree; nil exactly when its text could not be read.
  public let root: YAMLNode?
  /// The faults of its text.
  public let diagnostics: [Diagnostic]
}

/// An answer sheet held against its rule set.
public struct AnswerSheetReading: Sendable {
  /// The sheet; nil exactly when one of the diagnostics is an error.
  public let sheet: AnswerSheet?
  /// When it was sent in, where it is there and says so.
  public let submitted: SubmissionTime?
  /// Everything found, by place.
  public let diagnostics: [Diagnostic]
}
