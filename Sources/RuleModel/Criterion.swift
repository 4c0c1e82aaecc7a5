public import Diagnostics

/// A condition with a name: what a council must have done, in facts that can be seen.
public struct Criterion: Hashable, Sendable {
  /// What a criterion that does not apply counts as in a level's list.
  public enum WhenNotApplicable: String, Hashable, Sendable {
    case met
    case notMet = "not_met"
    /// It leaves the list.
    case exclude
  }

  /// What a criterion that hangs on missing answers counts as in the counted result.
  public enum WhenMissing: String, Hashable, Sendable {
    case met
    case notMet = "not_met"
    case exclude
  }

  /// The id.
  public let id: Identifier
  /// What it asks for, as people read it.
  public let title: String
  /// A longer explanation, where there is one.
  public let note: String?
  /// The condition.
  public let condition: Expression
  /// What it counts as when nothing in it applies.
  public let whenNotApplicable: WhenNotApplicable
  /// Whether the rule file says what it counts as then, be it the default.
  public let statesNotApplicable: Bool
  /// What it counts as in the counted result while its answers are missing.
  public let whenMissing: WhenMissing
  /// The phrase of the source that it makes observable.
  public let basis: Basis?
  /// Why it is not judged in the year of the survey, where it is suspended; it never applies then.
  public let suspension: String?
  /// The other answer sheet that it is judged on; nil is the respondent's own.
  public let sheet: Reference<OtherSheet>?
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a criterion.
  public init(
    id: Identifier, title: String, note: String? = nil, condition: Expression,
    whenNotApplicable: WhenNotApplicable = .exclude,
    statesNotApplicable: Bool = false, whenMissing: WhenMissing = .notMet,
    basis: Basis? = nil, suspension: String? = nil, sheet: Reference<OtherSheet>? = nil,
    attribution: Attribution, span: Span
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.condition = condition
    self.whenNotApplicable = whenNotApplicable
    self.statesNotApplicable = statesNotApplicable
    self.whenMissing = whenMissing
    self.basis = basis
    self.suspension = suspension
    self.sheet = sheet
    self.attribution = attribution
    self.span = span
  }
}
