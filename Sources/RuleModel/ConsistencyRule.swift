public import Diagnostics

/// Something that answers should not say at once, to be asked about and never corrected.
public struct ConsistencyRule: Hashable, Sendable {
  /// The id.
  public let id: Identifier
  /// What to ask the respondent, in one sentence.
  public let title: String
  /// What to know about it, where something is.
  public let note: String?
  /// When the answers do not go together.
  public let condition: Expression
  /// The kinds of respondent that it is for; empty is all.
  public let subjects: [Reference<Subject>]
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a rule.
  public init(
    id: Identifier, title: String, note: String? = nil, condition: Expression,
    subjects: [Reference<Subject>] = [], attribution: Attribution, span: Span
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.condition = condition
    self.subjects = subjects
    self.attribution = attribution
    self.span = span
  }
}
