public import Diagnostics

/// Maturity levels, lowest first, and the results that stand outside them.
public struct Ladder: Hashable, Sendable {
  /// A result that stands outside the levels, such as 未設置; the first that holds is given.
  public struct Outcome: Hashable, Sendable {
    /// When an outcome is given.
    public enum Condition: Hashable, Sendable {
      /// Where the condition holds.
      case holds(Expression)
      /// In the counted result, where one of the questions applies and has no answer (判定不能). It
      /// is never possible, since a completion leaves nothing unanswered.
      case unanswered([Reference<Question>])
    }

    /// The id, unique in the ladder.
    public let id: Identifier
    /// Its name for people.
    public let title: String
    /// What to know about it, where something is.
    public let note: String?
    /// When it is given.
    public let condition: Condition
    /// Where it comes from.
    public let attribution: Attribution
    /// Where it is declared.
    public let span: Span

    /// Makes an outcome.
    public init(
      id: Identifier, title: String, note: String? = nil, condition: Condition,
      attribution: Attribution, span: Span
    ) {
      self.id = id
      self.title = title
      self.note = note
      self.condition = condition
      self.attribution = attribution
      self.span = span
    }

    /// The condition that must hold; nil for one that hangs on missing answers.
    public var expression: Expression? {
      if case .holds(let expression) = condition { expression } else { nil }
    }

    /// The questions of which one must be unanswered; none for one with a condition.
    public var unanswered: [Reference<Question>] {
      if case .unanswered(let questions) = condition { questions } else { [] }
    }
  }

  /// What is given when no level is reached.
  public struct Floor: Hashable, Sendable {
    /// The id, unique in the ladder.
    public let id: Identifier
    /// Its name for people.
    public let title: String
    /// Where it is declared.
    public let span: Span

    /// Makes a floor.
    public init(id: Identifier, title: String, span: Span) {
      self.id = id
      self.title = title
      self.span = span
    }
  }

  /// One maturity level.
  public struct Level: Hashable, Sendable {
    /// What a level counts as when none of its criteria applies.
    public enum WhenNotApplicable: String, Hashable, Sendable {
      case met
      case notMet = "not_met"
      /// It is passed over: never given, and no hindrance to the levels that require it.
      case exclude
    }

    /// The id, unique in the ladder.
    public let id: Identifier
    /// Its name for people.
    public let title: String
    /// The group that it belongs to, where the model has groups.
    public let group: String?
    /// The level's text, as its source has it.
    public let text: String?
    /// The levels below that it requires, by position in the ladder; each lower than its own.
    public let requires: [Int]
    /// The criteria that must be met.
    public let criteria: [Reference<Criterion>]
    /// A condition that must hold beside them.
    public let condition: Expression?
    /// The measure that says how far the level is met, for a ladder with states.
    public let state: Reference<Measure>?
    /// What it counts as when nothing in it applies.
    public let whenNotApplicable: WhenNotApplicable
    /// Whether the rule file says what it counts as then, be it the default.
    public let statesNotApplicable: Bool
    /// Where it comes from.
    public let attribution: Attribution
    /// Where it is declared.
    public let span: Span

    /// Makes a level.
    public init(
      id: Identifier, title: String, group: String? = nil, text: String? = nil,
      requires: [Int], criteria: [Reference<Criterion>], condition: Expression? = nil,
      state: Reference<Measure>? = nil, whenNotApplicable: WhenNotApplicable = .notMet,
      statesNotApplicable: Bool = false, attribution: Attribution, span: Span
    ) {
      self.id = id
      self.title = title
      self.group = group
      self.text = text
      self.requires = requires
      self.criteria = criteria
      self.condition = condition
      self.state = state
      self.whenNotApplicable = whenNotApplicable
      self.statesNotApplicable = statesNotApplicable
      self.attribution = attribution
      self.span = span
    }
  }

  /// The id.
  public let id: Identifier
  /// Its name for people.
  public let title: String
  /// The results outside the levels, in the order in which they are tried.
  public let outcomes: [Outcome]
  /// What is given when no level is reached.
  public let floor: Floor
  /// The levels, lowest first.
  public let levels: [Level]
  /// When the ladder applies; nil is always. Where this is not true, it gives no result.
  public let appliesWhen: Expression?
  /// The enumeration of its results: outcomes, floor, levels, in this order. Ladders made of one
  /// template, and a ladder on another answer sheet, share it.
  public let enumeration: Reference<Enumeration>
  /// The question in which a respondent says its own level, if there is one; its type is a member
  /// of an enumeration whose ids are level ids.
  public let declared: Reference<Question>?
  /// The kinds of respondent that it is for; empty is all.
  public let subjects: [Reference<Subject>]
  /// The other answer sheet that it is read off; nil is the respondent's own.
  public let sheet: Reference<OtherSheet>?
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a ladder.
  public init(
    id: Identifier, title: String, outcomes: [Outcome], floor: Floor, levels: [Level],
    appliesWhen: Expression? = nil, enumeration: Reference<Enumeration>,
    declared: Reference<Question>? = nil, subjects: [Reference<Subject>] = [],
    sheet: Reference<OtherSheet>? = nil, attribution: Attribution, span: Span
  ) {
    self.id = id
    self.title = title
    self.outcomes = outcomes
    self.floor = floor
    self.levels = levels
    self.appliesWhen = appliesWhen
    self.enumeration = enumeration
    self.declared = declared
    self.subjects = subjects
    self.sheet = sheet
    self.attribution = attribution
    self.span = span
  }

  /// The position of the floor in the ladder's enumeration.
  public var floorPosition: Int { outcomes.count }

  /// The position of a level, counted from 0, in the ladder's enumeration.
  public func position(ofLevel level: Int) -> Int { outcomes.count + 1 + level }

  /// The level at a position of the ladder's enumeration; nil for the floor and the outcomes.
  public func level(at position: Int) -> Level? {
    let level = position - outcomes.count - 1
    return levels.indices.contains(level) ? levels[level] : nil
  }
}
