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
    /// The value of the first case whose condition is true, else `otherwise`.
    ///
    /// A condition that is not applicable ends the search: there is no value then.
    case cases([Case], otherwise: Expression)
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
    /// `none`: never a value. Its type is that of the values beside it.
    case nothing
    /// Whether the respondent is of a kind; one without kinds is of every kind.
    case subject(Reference<Subject>)
    /// A value over a list; parts that lack a value are left out.
    case aggregate(Aggregate, [Expression])
    /// The candidate whose value is least or greatest, as a member; of equals the first.
    case pick(Extreme, [Candidate])
    /// The cell of a table that one value, or two, point to.
    case lookup(Lookup)
  }

  /// One case of ``Kind/cases(_:otherwise:)``.
  public struct Case: Hashable, Sendable {
    /// When it is taken.
    public let condition: Expression
    /// What it gives.
    public let value: Expression

    /// Makes a case.
    public init(when condition: Expression, then value: Expression) {
      self.condition = condition
      self.value = value
    }
  }

  /// What a list of values is joined to.
  public enum Aggregate: String, Hashable, Sendable, CaseIterable {
    /// How many conditions are true; 0 for none.
    case count
    /// The sum of numbers (a condition is 1 or 0); 0 for none.
    case sum
    /// The mean of numbers; of conditions the share that is true. No value for none.
    case mean
    /// The least number, or the lowest of ordered members. No value for none.
    case lowest
    /// The greatest number, or the highest of ordered members. No value for none.
    case highest
  }

  /// Which end of an order is asked for.
  public enum Extreme: String, Hashable, Sendable, CaseIterable {
    case least
    case greatest
  }

  /// Something to pick.
  public struct Candidate: Hashable, Sendable {
    /// What is given where this one is picked: a position in the enumeration of the pick's type.
    public let member: Int
    /// A number, a condition (1 or 0) or an ordered member by which it is judged.
    public let value: Expression

    /// Makes a candidate.
    public init(member: Int, value: Expression) {
      self.member = member
      self.value = value
    }
  }

  /// A table with one axis or two.
  public struct Lookup: Hashable, Sendable {
    /// What a value is looked for among.
    public enum Keys: Hashable, Sendable {
      /// Rising thresholds t₁ < … < tₙ of a number: the bands (−∞, t₁), [t₁, t₂), …, [tₙ, ∞).
      case bands([Rational])
      /// Sets of members, none of which shares a member with another.
      case members([MemberSet])
      /// Truth values.
      case truth([Bool])

      /// How many rows or columns there are.
      public var count: Int {
        switch self {
        case .bands(let thresholds): thresholds.count + 1
        case .members(let sets): sets.count
        case .truth(let values): values.count
        }
      }
    }

    /// One axis.
    public struct Axis: Hashable, Sendable {
      /// What is looked up.
      public let operand: Expression
      /// Where it can be found.
      public let keys: Keys

      /// Makes an axis.
      public init(_ operand: Expression, keys: Keys) {
        self.operand = operand
        self.keys = keys
      }
    }

    /// One axis, or two: rows, then columns.
    public let axes: [Axis]
    /// The cells, row by row; nil is a cell without a value.
    public let cells: [Value?]

    /// Makes a table; it has one or two axes, and a cell for every combination of their keys.
    public init(axes: [Axis], cells: [Value?]) {
      precondition(
        (1...2).contains(axes.count) && cells.count == axes.reduce(1) { $0 * $1.keys.count },
        "a table has one or two axes and a cell for each combination of their keys")
      self.axes = axes
      self.cells = cells
    }
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
    case .constant, .parameter, .question, .measure, .criterion, .level, .answered, .applicable,
      .nothing, .subject:
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
    case .cases(let cases, let otherwise): cases.flatMap { [$0.condition, $0.value] } + [otherwise]
    case .aggregate(_, let parts): parts
    case .pick(_, let candidates): candidates.map(\.value)
    case .lookup(let table): table.axes.map(\.operand)
    }
  }
}
