public import Diagnostics

/// What a respondent is asked.
public struct Question: Hashable, Sendable {
  /// What may be answered.
  public enum Kind: Hashable, Sendable {
    case yesNo
    /// One member of an answer set or a scale.
    case single(Reference<Enumeration>)
    /// Any members of an answer set.
    case multi(Reference<Enumeration>)
    /// A whole number in a range.
    case integer(ClosedRange<Rational>)
    /// A number in a range, with at most six decimals.
    case decimal(ClosedRange<Rational>)
    case date
    /// Free text of at most so many Unicode scalars.
    case text(maximumLength: Int)

    /// The type of an answer.
    public var type: ValueType {
      switch self {
      case .yesNo: .boolean
      case .single(let enumeration): .member(enumeration)
      case .multi(let enumeration): .members(enumeration)
      case .integer, .decimal: .number
      case .date: .date
      case .text: .text
      }
    }
  }

  /// How a question came into the rule set.
  public enum Origin: Hashable, Sendable {
    /// It is written there, or in an item table or a checklist.
    case declared
    /// It holds how many rows a group has; a group that was not filled in leaves it unanswered.
    case rowCount(Reference<Group>)
    /// A column of a group in one of its rows, both counted from 0.
    case cell(Reference<Group>, row: Int, column: Int)
    /// It holds whether another answer sheet is there; without an answer it is not.
    case presence(Reference<OtherSheet>)
    /// The same question on another answer sheet.
    case copy(of: Reference<Question>, on: Reference<OtherSheet>)
  }

  /// Which of several ticks counts where one was expected.
  public enum SeveralTicks: String, Hashable, Sendable, CaseIterable {
    case lowest
    case highest
    /// The answer is refused.
    case refuse
  }

  /// The id; also the head of its column.
  public let id: Identifier
  /// The question as people read it.
  public let title: String
  /// How to answer it, where that needs saying.
  public let help: String?
  /// The part of the questionnaire that it stands in, where the rule file names one.
  public let section: String?
  /// What may be answered.
  public let kind: Kind
  /// The unit of a number, such as 回.
  public let unit: String?
  /// When it is asked; nil is always. Where this is false, the question is not applicable.
  public let askWhen: Expression?
  /// The kinds of respondent that it is put to; empty is all.
  public let subjects: [Reference<Subject>]
  /// Whether 該当なし may be answered.
  public let allowsNotApplicable: Bool
  /// Other names of its column in returns.
  public let aliases: [String]
  /// The official number or code, where there is one.
  public let code: String?
  /// The effort that changing the answer takes; the growth path weighs by it.
  public let effort: Rational?
  /// Whether the answer is a fact of the past that no action changes.
  public let isFixed: Bool
  /// What must hold, once all changes are made, for the growth path to change the answer; nil is
  /// nothing.
  public let requires: Expression?
  /// Which of several ticks counts; only for a single choice.
  public let severalTicks: SeveralTicks
  /// Why it is not asked in the year of the survey, where it is suspended; it never applies then.
  public let suspension: String?
  /// How it came into the rule set.
  public let origin: Origin
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a question.
  public init(
    id: Identifier, title: String, help: String? = nil, section: String? = nil, kind: Kind,
    unit: String? = nil, askWhen: Expression? = nil, subjects: [Reference<Subject>] = [],
    allowsNotApplicable: Bool = false, aliases: [String] = [], code: String? = nil,
    effort: Rational? = nil, isFixed: Bool = false, requires: Expression? = nil,
    severalTicks: SeveralTicks = .refuse,
    suspension: String? = nil, origin: Origin = .declared, attribution: Attribution, span: Span
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.section = section
    self.kind = kind
    self.unit = unit
    self.askWhen = askWhen
    self.subjects = subjects
    self.allowsNotApplicable = allowsNotApplicable
    self.aliases = aliases
    self.code = code
    self.effort = effort
    self.isFixed = isFixed
    self.requires = requires
    self.severalTicks = severalTicks
    self.suspension = suspension
    self.origin = origin
    self.attribution = attribution
    self.span = span
  }
}
