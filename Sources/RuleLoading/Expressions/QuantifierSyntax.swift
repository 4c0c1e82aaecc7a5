import Diagnostics
import RuleModel

/// A name of several parts, or with rows in brackets: `HEAD.HEAD[INDEX, INDEX].TAIL`.
///
/// What a part stands for (a binder, a sheet, a group, an enumeration) is found by the expansion,
/// which leaves none of these behind.
struct ReferenceSyntax: Hashable, Sendable {
  /// The names before the brackets, at least one.
  let head: [Located<String>]
  /// What stands in the brackets, each a name or a path such as `m.practice`; empty without
  /// brackets.
  let indices: [[Located<String>]]
  /// The names behind the brackets.
  let tail: [Located<String>]

  /// The names that it may read: its first part, all parts before the brackets as one name, and the
  /// first part of each row.
  var names: [Located<String>] {
    guard let first = head.first, let last = head.last else { return [] }
    var names = [first]
    if head.count > 1 {
      let span = Span(file: first.span.file, start: first.span.start, end: last.span.end)
      names.append(Located(head.map(\.value).joined(separator: "."), at: span))
    }
    return names + indices.compactMap(\.first)
  }
}

/// A value over rows: `FUNCTION(DOMAIN as BINDER where FILTER, BODY, empty: EMPTY)`.
struct QuantifierSyntax: Hashable, Sendable {
  /// What is made of the rows.
  enum Function: String, Hashable, Sendable, CaseIterable {
    case all
    case any
    case count
    case sum
    case share
    case mean
    case lowest
    case highest
  }

  let function: Located<Function>
  let rows: RowsSyntax
  /// What is asked of, or taken from, each row; without it the row's answer.
  let body: ExpressionSyntax?
  /// What is given when no row is left.
  let empty: ExpressionSyntax?

  /// The expressions inside, in the order written.
  var parts: [ExpressionSyntax] { [rows.filter, body, empty].compactMap(\.self) }

  /// The names that it may read: the rows' and those inside, but for what belongs to a row.
  var names: [Located<String>] {
    let inside = [rows.filter, body].compactMap(\.self).flatMap(\.names)
    let free = inside.filter { name in
      guard let binder = rows.binder?.value else { return true }
      return name.value != binder && !name.value.hasPrefix("\(binder).")
    }
    return [rows.domain] + free + (empty?.names ?? [])
  }
}

/// Rows: `DOMAIN as BINDER where FILTER`, in a quantifier, `for_each` and `over`.
struct RowsSyntax: Hashable, Sendable {
  /// An item table, a group, or a question with several ticks.
  let domain: Located<String>
  /// The name that a row goes by.
  let binder: Located<String>?
  /// Which rows take part.
  let filter: ExpressionSyntax?
}

/// One case of a first-match list.
struct CaseSyntax: Hashable, Sendable {
  let condition: ExpressionSyntax
  let value: ExpressionSyntax
}

/// Something to pick.
struct CandidateSyntax: Hashable, Sendable {
  /// A member of the enumeration that the pick is from.
  let member: Located<String>
  let value: ExpressionSyntax
}

/// A table of constants that one value or two point to.
struct LookupSyntax: Hashable, Sendable {
  /// One axis.
  struct Axis: Hashable, Sendable {
    let operand: ExpressionSyntax
    let keys: [Key]
    let span: Span
  }

  /// What a value must be for a row or column of the table.
  enum Key: Hashable, Sendable {
    /// From a number on, below one, up to one, each a number or a parameter; nil is no limit, or
    /// the one that the band shares with its neighbour. `below` and `to` exclude each other.
    case band(from: ExpressionSyntax?, below: ExpressionSyntax?, to: ExpressionSyntax?, Span)
    /// One of these members.
    case members([Located<String>], Span)
    /// `yes` or `no`.
    case truth(Bool, Span)
  }

  let axes: [Axis]
  /// The cells, row by row: numbers, members, or `none`.
  let cells: [ExpressionSyntax]
  /// The enumeration whose members the cells are, where they are members.
  let gives: Located<String>?
}
