import RuleModel

/// One step of an expression with every name resolved to a position.
///
/// Nodes stand in one array; they name their parts by position there, lists of parts by a range of
/// ``Program/parts``. They are small, since evaluating goes through thousands of them: what is large
/// or seldom looked at stands in lists of its own.
struct Node: Sendable {
  let operation: Operation

  enum Operation: Hashable, Sendable {
    /// A position in ``Program/constants``.
    case constant(Int)
    case parameter(Int)
    case question(Int)
    case measure(Int)
    case criterion(Int)
    case ladder(Int)
    /// Whether a ladder gives its floor or a level below the one at a position.
    case isBelow(ladder: Int, position: Int)

    case not(Int)
    case all(Range<Int>)
    case any(Range<Int>)
    case atLeast(Int, Range<Int>)

    /// Members are ordered from the first one with a rank on.
    case compare(Expression.Comparison, Int, Int, firstRank: Int)
    /// A position in ``Program/lists``; the parameter is the one that the list was read from.
    case isIn(Int, list: Int, parameter: Int?, negated: Bool)
    /// A position in ``Program/memberSets``.
    case has(Int, members: Int, Expression.Quantity)

    case arithmetic(Expression.Arithmetic, Int, Int)
    case negated(Int)
    case minimum(Range<Int>)
    case maximum(Range<Int>)
    case magnitude(Int)
    /// The divisor is a multiple of the unit, by its position in ``Program/units``.
    case ratio(Int, Int, empty: Int?, unit: Int)
    /// Conditions and values in turn, then the value where none holds.
    case cases(Range<Int>)
    case coalesce(Range<Int>)
    case answered(Int)
    case applicable(Int)
    /// Whether a question applies and has no answer, in the counted result; never in the bounds.
    case missing(Int)
    /// The enumeration whose members' numbers are asked for.
    case memberValue(Int, enumeration: Int)
    case fiscalYear(Int)
    case daysBetween(Int, Int)

    case nothing
    case subject(Int)
    case count(Range<Int>)
    case sum(Range<Int>)
    case mean(Range<Int>)
    /// Members are ordered from the first one with a rank on.
    case extreme(Expression.Extreme, Range<Int>, firstRank: Int)
    /// A position in ``Program/picks``, and what the candidates are judged by.
    case pick(Int, Range<Int>)
    /// A position in ``Program/tables``, and what is looked up.
    case lookup(Int, Range<Int>)
  }
}

/// Something with a result of its own, on which others can hang.
enum Element: Hashable, Sendable {
  case question(Int)
  case criterion(Int)
  case measure(Int)
  case ladder(Int)
}
