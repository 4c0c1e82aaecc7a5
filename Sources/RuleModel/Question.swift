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
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a question.
  public init(
    id: Identifier, title: String, help: String? = nil, section: String? = nil, kind: Kind,
    unit: String? = nil, askWhen: Expression? = nil, subjects: [Reference<Subject>] = [],
    allowsNotApplicable: Bool = false, aliases: [String] = [], code: String? = nil,
    effort: Rational? = nil, isFixed: Bool = false, attribution: Attribution, span: Span
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
    self.attribution = attribution
    self.span = span
  }
}
