import Diagnostics
import RuleModel

/// An expression as it is written, before names are resolved.
struct ExpressionSyntax: Hashable, Sendable {
  let kind: Kind
  let span: Span
  /// How many expressions stand inside one another here; the parser keeps it below its limit, so
  /// that nobody who walks the tree needs to.
  let height: Int

  init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
    height = 1 + (kind.parts.map(\.height).max() ?? 0)
  }

  indirect enum Kind: Hashable, Sendable {
    case number(Rational)
    case truth(Bool)
    /// Text in double quotes; it has a meaning in `date("…")` only.
    case text(String)
    /// A question, parameter, measure, criterion or ladder, or a member of the other side's
    /// enumeration.
    case name(String)
    /// `ENUMERATION.MEMBER`.
    case qualified(Located<String>, member: Located<String>)
    case not(ExpressionSyntax)
    case and([ExpressionSyntax])
    case or([ExpressionSyntax])
    case negated(ExpressionSyntax)
    case compare(Located<Expression.Comparison>, ExpressionSyntax, ExpressionSyntax)
    case arithmetic(Located<Expression.Arithmetic>, ExpressionSyntax, ExpressionSyntax)
    case membership(Located<Membership>, ExpressionSyntax, MembersSyntax)
    case call(Located<String>, [ArgumentSyntax])
    /// `none`.
    case nothing
    /// A name of several parts (`target.score`, `sectors.health.staff`, `p.domain`), or one that a
    /// row of a table makes definite (`score[p]`, `target.score[m.practice].domain`).
    case reference(ReferenceSyntax)
    /// A value over the rows of a table or a group, such as `all(practices where level <= 2, …)`.
    case quantified(QuantifierSyntax)

    // What the expansion of tables, groups and templates makes; nobody writes these.

    case aggregate(Expression.Aggregate, [ExpressionSyntax])
    case cases([CaseSyntax], otherwise: ExpressionSyntax)
    case pick(Expression.Extreme, [CandidateSyntax], from: Located<String>)
    case lookup(LookupSyntax)
    /// A part that could not be read; the fault has been reported. It still mentions names, so that
    /// nothing seems unused because of a typing error.
    case faulty(mentions: [Located<String>])

    /// The expressions inside, in the order written.
    var parts: [ExpressionSyntax] {
      switch self {
      case .number, .truth, .text, .name, .qualified, .faulty: []
      case .not(let part), .negated(let part): [part]
      case .and(let parts), .or(let parts): parts
      case .compare(_, let left, let right), .arithmetic(_, let left, let right): [left, right]
      case .membership(_, let left, .list(let list, _)): [left] + list
      case .membership(_, let left, .single(let right)): [left, right]
      case .call(_, let arguments): arguments.map(\.value)
      case .nothing, .reference: []
      case .quantified(let quantifier): quantifier.parts
      case .aggregate(_, let parts): parts
      case .cases(let cases, let otherwise):
        cases.flatMap { [$0.condition, $0.value] } + [otherwise]
      case .pick(_, let candidates, _): candidates.map(\.value)
      case .lookup(let table): table.axes.map(\.operand)
      }
    }
  }

  /// The operators whose right side is a member or a list.
  enum Membership: String, Hashable, Sendable {
    case isIn = "in"
    case isNotIn = "not in"
    case has
    case hasAny = "has_any"
    case hasAll = "has_all"
  }

  /// The right side of a ``Membership``.
  enum MembersSyntax: Hashable, Sendable {
    /// `[a, b]` with the span of the brackets.
    case list([ExpressionSyntax], Span)
    /// Anything else, such as the parameter in `in PARAMETER` or the member in `has MEMBER`.
    case single(ExpressionSyntax)
  }

  /// An argument of a function, with its label where it has one (`empty: 0`).
  struct ArgumentSyntax: Hashable, Sendable {
    let label: Located<String>?
    let value: ExpressionSyntax
  }

  /// Every name that may stand for a value, in the order written, repeats included.
  ///
  /// A bare member (`large` in `size == large`) is among them: only the types tell it apart. The
  /// members listed behind `in` and `has` are not.
  var names: [Located<String>] {
    switch kind {
    case .name(let name): [Located(name, at: span)]
    case .faulty(let mentions): mentions
    case .membership(_, let left, .list): left.names
    case .membership(let membership, let left, .single(let right)):
      switch membership.value {
      case .isIn, .isNotIn: left.names + right.names
      case .has, .hasAny, .hasAll: left.names
      }
    case .reference(let reference): reference.names
    case .quantified(let quantifier): quantifier.names
    default: kind.parts.flatMap(\.names)
    }
  }
}
