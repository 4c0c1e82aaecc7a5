public import Diagnostics

/// A checked expression: every name is resolved and every part has a type that fits.
///
/// What it means is written in ARCHITECTURE.md ("What an expression means"): a question without an
/// answer is unknown, one that does not apply leaves the list it stands in.
public struct Expression: Hashable, Sendable {
  /// What it does.
  public let kind: Kind
  /// The type of its value.
  public let type: ValueType
  /// Where it is written; for a condition spread over `all:`, `any:`, `not:` or `at_least:` the key.
  public let span: Span

  /// Makes an expression of parts that fit.
  public init(_ kind: Kind, type: ValueType, span: Span) {
    self.kind = kind
    self.type = type
    self.span = span
  }

  /// What an expression does.
  public indirect enum Kind: Hashable, Sendable {
    /// A literal; for a member or members the type names the enumeration.
    case constant(Value)
    /// A parameter's value; kept apart from a literal so that reports can name it.
    case parameter(Reference<Parameter>)
    /// The answer to a question.
    case question(Reference<Question>)
    /// The value of a measure.
    case measure(Reference<Measure>)
    /// Whether a criterion is met.
    case criterion(Reference<Criterion>)
    /// The level that a ladder gives, a member of its enumeration.
    case level(Reference<Ladder>)

    case not(Expression)
    /// True when every applicable part is.
    case all([Expression])
    /// True when some applicable part is.
    case any([Expression])
    /// True when at least so many applicable parts are.
    case atLeast(Int, [Expression])

    /// Numbers, dates, ordered members with every operator; Booleans and members with equality.
    case compare(Comparison, Expression, Expression)
    /// Whether a member or a number is among constants (`in`). `negated` is `not in`.
    case isIn(Expression, [Value], negated: Bool)
    /// `in` with a parameter that holds members on the right.
    case isInParameter(Expression, Reference<Parameter>, negated: Bool)
    /// Whether a set of members holds any, or all, of the given ones.
    case has(Expression, MemberSet, Quantity)

    case arithmetic(Arithmetic, Expression, Expression)
    case negated(Expression)
    case minimum([Expression])
    case maximum([Expression])
    case magnitude(Expression)
    /// The first over the second; the third where the second is zero, and no value without a third.
    case ratio(Expression, Expression, empty: Expression?)
    case ifElse(Expression, Expression, Expression)
    /// The first that has a value.
    case coalesce([Expression])
    /// Whether a question that applies was answered; a text answered as empty is not.
    case answered(Reference<Question>)
    /// Whether a question applies to the respondent.
    case applicable(Reference<Question>)
    /// The number that the rule file gives a member.
    case memberValue(Expression)
    /// The Japanese fiscal year of a date.
    case fiscalYear(Expression)
    /// The days from the first date to the second.
    case daysBetween(Expression, Expression)
  }

  /// A comparison operator.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// An arithmetic operator; the right side of a division is a constant other than zero.
  public enum Arithmetic: String, Hashable, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  /// How many of the given members a set must hold.
  public enum Quantity: Hashable, Sendable {
    /// At least one (`has`, `has_any`).
    case any
    /// Every one (`has_all`).
    case all
  }

  /// The parts that the expression is made of, in the order written.
  public var parts: [Expression] {
    switch kind {
    case .constant, .parameter, .question, .measure, .criterion, .level, .answered, .applicable:
      []
    case .not(let part), .isIn(let part, _, _), .isInParameter(let part, _, _),
      .has(let part, _, _), .negated(let part), .magnitude(let part), .memberValue(let part),
      .fiscalYear(let part):
      [part]
    case .all(let parts), .any(let parts), .atLeast(_, let parts), .minimum(let parts),
      .maximum(let parts), .coalesce(let parts):
      parts
    case .compare(_, let left, let right), .arithmetic(_, let left, let right),
      .daysBetween(let left, let right):
      [left, right]
    case .ratio(let top, let bottom, let empty): [top, bottom] + (empty.map { [$0] } ?? [])
    case .ifElse(let condition, let yes, let no): [condition, yes, no]
    }
  }
}
