public import Diagnostics

/// A named value computed from answers and other measures.
public struct Measure: Hashable, Sendable {
  /// One part of a roll-up.
  public struct Term: Hashable, Sendable {
    /// A number, or a condition that counts 1 where it is true and 0 where it is false.
    public let expression: Expression
    /// The weight, at least 0.
    public let weight: Rational

    /// Makes a part with a weight.
    public init(_ expression: Expression, weight: Rational = .one) {
      self.expression = expression
      self.weight = weight
    }
  }

  /// How the value comes about.
  public enum Kind: Hashable, Sendable {
    /// The value of an expression.
    case value(Expression)
    /// Σ weight × part.
    case sum([Term])
    /// Σ weight × part ÷ Σ weight, over the parts that take part.
    case mean([Term])
    /// The first over the second.
    case ratio(Expression, Expression)
    /// How many of the conditions are true.
    case count([Expression])
    /// The least number or the lowest member of the parts.
    case lowest([Expression])
    /// The greatest number or the highest member of the parts.
    case highest([Expression])

    /// The expressions that it is made of, in the order written.
    public var operands: [Expression] {
      switch self {
      case .value(let expression): [expression]
      case .sum(let terms), .mean(let terms): terms.map(\.expression)
      case .ratio(let top, let bottom): [top, bottom]
      case .count(let parts), .lowest(let parts), .highest(let parts): parts
      }
    }
  }

  /// What stands in for a part that has no value.
  public enum Substitute: Hashable, Sendable {
    /// The part is left out.
    case skip
    /// The measure has no value either.
    case none
    /// This number takes its place.
    case value(Rational)
  }

  /// What happens to the value afterwards, in the order written.
  public enum Step: Hashable, Sendable {
    case scale(Rational)
    case clamp(ClosedRange<Rational>)
    case round(step: Rational, RoundingMode)
  }

  /// The measure's policies.
  public struct Policies: Hashable, Sendable {
    /// For a part whose answer is missing, in the counted result only.
    public let missing: Substitute
    /// For a part that does not apply.
    public let notApplicable: Substitute
    /// For a part that is a measure without a value.
    public let noResultChild: Substitute
    /// The measure's own value when no part takes part, or a ratio's second is zero; nil is none.
    public let empty: Rational?

    /// Makes policies; what is not given is the rule language's default.
    public init(
      missing: Substitute = .none, notApplicable: Substitute = .skip,
      noResultChild: Substitute = .none, empty: Rational? = nil
    ) {
      self.missing = missing
      self.notApplicable = notApplicable
      self.noResultChild = noResultChild
      self.empty = empty
    }
  }

  /// How the value is shown to people; the exact value stands beside it.
  public struct Display: Hashable, Sendable {
    /// Decimals, 0 to 6.
    public let decimals: Int
    /// How it is rounded for show.
    public let rounding: RoundingMode
    /// What it is shown in, such as 点.
    public let unit: String?

    /// Makes a display.
    public init(decimals: Int = 1, rounding: RoundingMode = .halfAway, unit: String? = nil) {
      self.decimals = decimals
      self.rounding = rounding
      self.unit = unit
    }
  }

  /// Every expression that decides its value.
  public var expressions: [Expression] {
    (appliesWhen.map { [$0] } ?? []) + (own.map { [$0] } ?? []) + kind.operands
  }

  /// The id.
  public let id: Identifier
  /// Its name for people.
  public let title: String
  /// How the value comes about.
  public let kind: Kind
  /// A value that takes the place of the roll-up, and hides it, where it is there; the steps leave
  /// it as it is.
  public let own: Expression?
  /// When the measure applies; nil is always. Where this is not true, it has no value.
  public let appliesWhen: Expression?
  /// The type of the value; a roll-up is a number, or a member where the lowest or highest of
  /// members is taken.
  public let type: ValueType
  /// The policies.
  public let policies: Policies
  /// What happens to the value afterwards.
  public let steps: [Step]
  /// How it is shown.
  public let display: Display
  /// The numbers that it can take, proven by the loader; nil for other types.
  public let range: ClosedRange<Rational>?
  /// The other answer sheet that it is computed on; nil is the respondent's own.
  public let sheet: Reference<OtherSheet>?
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a measure.
  public init(
    id: Identifier, title: String, kind: Kind, own: Expression? = nil,
    appliesWhen: Expression? = nil, type: ValueType = .number,
    policies: Policies = Policies(), steps: [Step] = [], display: Display = Display(),
    range: ClosedRange<Rational>?, sheet: Reference<OtherSheet>? = nil, attribution: Attribution,
    span: Span
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.own = own
    self.appliesWhen = appliesWhen
    self.type = type
    self.policies = policies
    self.steps = steps
    self.display = display
    self.range = range
    self.sheet = sheet
    self.attribution = attribution
    self.span = span
  }
}
