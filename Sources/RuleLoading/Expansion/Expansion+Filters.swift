import Diagnostics
import RuleModel

extension Expansion {
  /// A condition as far as it can be told when the rule set is loaded.
  enum Settled {
    /// True, false, or nil: not applicable, since a row says nothing of it.
    case known(Bool?)
    /// It hangs on the answers.
    case open(ExpressionSyntax)
  }

  /// A settled condition as an expression.
  func condition(_ settled: Settled, at span: Span) -> ExpressionSyntax {
    switch settled {
    case .open(let syntax): syntax
    case .known(nil): notApplicable(at: span)
    case .known(let truth?): ExpressionSyntax(.truth(truth), span: span)
    }
  }

  /// What of a filter is settled by the rows alone, and what is left for the answers.
  func filter(_ syntax: ExpressionSyntax, _ bindings: Bindings) -> Settled {
    guard takeFilterPart(at: syntax.span) else { return .known(nil) }
    switch syntax.kind {
    case .truth(let truth): return .known(truth)
    case .not(let part):
      switch filter(part, bindings) {
      case .known(let truth): return .known(truth.map { !$0 })
      case .open(let rest): return .open(ExpressionSyntax(.not(rest), span: syntax.span))
      }
    case .and(let parts): return joined(parts, deciding: false, bindings, at: syntax.span)
    case .or(let parts): return joined(parts, deciding: true, bindings, at: syntax.span)
    default: return settled(syntax, bindings)
    }
  }

  /// An `and`, which one false part decides, or an `or`, which one true part does; parts that are
  /// settled otherwise leave it.
  private func joined(
    _ parts: [ExpressionSyntax], deciding: Bool, _ bindings: Bindings, at span: Span
  ) -> Settled {
    var open: [ExpressionSyntax] = []
    var isSettled = false
    for part in parts {
      switch filter(part, bindings) {
      case .known(deciding): return .known(deciding)
      case .known(nil): break
      case .known: isSettled = true
      case .open(let rest): open.append(rest)
      }
    }
    if open.count == 1 { return .open(open[0]) }
    if open.isEmpty { return .known(isSettled ? !deciding : nil) }
    return .open(ExpressionSyntax(deciding ? .or(open) : .and(open), span: span))
  }

  /// A condition without `and`, `or` and `not`.
  func settled(_ syntax: ExpressionSyntax, _ bindings: Bindings) -> Settled {
    switch syntax.kind {
    case .compare(let comparison, let left, let right):
      return compared(comparison, left, right, bindings, at: syntax.span)
    case .membership(let membership, let left, let right):
      return contained(membership, left, right, bindings, at: syntax.span)
    case .name, .qualified, .reference:
      switch operand(syntax, bindings) {
      case .missing: return .known(nil)
      case .known(.truth(let truth)): return .known(truth)
      case let other: return .open(value(other, at: syntax.span))
      }
    default: return .open(expression(syntax, bindings))
    }
  }

  // MARK: Comparisons

  private func compared(
    _ comparison: Located<Expression.Comparison>, _ left: ExpressionSyntax,
    _ right: ExpressionSyntax, _ bindings: Bindings, at span: Span
  ) -> Settled {
    let (first, second) = (operand(left, bindings), operand(right, bindings))
    if let verdict = verdict(comparison.value, (first, left.span), (second, right.span), at: span) {
      return verdict
    }
    return .open(
      ExpressionSyntax(
        .compare(comparison, value(first, at: left.span), value(second, at: right.span)),
        span: span))
  }

  private typealias Side = (operand: Operand, span: Span)

  /// What the rows alone say; nil where the answers are asked.
  private func verdict(
    _ comparison: Expression.Comparison, _ left: Side, _ right: Side, at span: Span
  ) -> Settled? {
    let isEquality = comparison == .equal || comparison == .notEqual
    switch (left.operand, right.operand) {
    case (.open(let syntax), _) where syntax.isFaulty: return .open(syntax)
    case (_, .open(let syntax)) where syntax.isFaulty: return .open(syntax)
    case (.missing, _), (_, .missing): return .known(nil)
    case (.known(.text), _), (_, .known(.text)):
      findings.report(.misusedAttribute(.textCompared, at: span))
      return .open(faulty(at: span))
    case (.known(.members), _), (_, .known(.members)):
      findings.report(.misusedAttribute(.severalCompared, at: span))
      return .open(faulty(at: span))
    case (.known(.number), _), (_, .known(.number)):
      if let first = number(left.operand), let second = number(right.operand) {
        return .known(comparison.holds(first, second))
      }
    case (.known(.truth(let truth)), let other), (let other, .known(.truth(let truth))):
      if let other = self.truth(other), isEquality {
        return .known((truth == other) == (comparison == .equal))
      }
    default: break
    }
    return identity(comparison, left, right, at: span)
  }

  private func truth(_ operand: Operand) -> Bool? {
    switch operand {
    case .known(.truth(let truth)): truth
    case .open(let syntax): if case .truth(let truth) = syntax.kind { truth } else { nil }
    default: nil
    }
  }

  /// Whether two rows or members are one, where both are known.
  private func identity(
    _ comparison: Expression.Comparison, _ left: Side, _ right: Side, at span: Span
  ) -> Settled? {
    guard let list = anchor(left.operand) ?? anchor(right.operand) else { return nil }
    let isEquality = comparison == .equal || comparison == .notEqual
    // Rows that have answers compare by these with `<` and the like.
    guard isEquality || domain(list)?.origin == .scale else { return nil }
    guard let first = position(left, in: list, beside: right.operand),
      let second = position(right, in: list, beside: left.operand)
    else { return nil }
    guard first >= 0, second >= 0 else { return .open(faulty(at: span)) }
    return .known(comparison.holds(Rational(first), Rational(second)))
  }

  /// The list of a row or member that is known.
  func anchor(_ operand: Operand) -> String? {
    switch operand {
    case .row(let row): row.domain.listID
    case .known(.member(let list, _)): list
    default: nil
    }
  }

  private func domain(_ list: String) -> Domain? { lists[list] ?? domains[list] }

  /// Where a row or member stands in a list; nil where it hangs on answers, and −1 after a fault.
  func position(
    _ side: (operand: Operand, span: Span), in list: String, beside other: Operand
  ) -> Int? {
    guard let domain = domain(list) else { return nil }
    switch side.operand {
    case .row(let row) where row.domain.listID == list: return domain.position(of: row.row.id)
    case .known(.member(list, let id)): return domain.position(of: id)
    case .row(let row) where row.row.answer != nil: return nil
    case .open(let syntax):
      switch syntax.kind {
      case .name(let name):
        if let position = domain.position(of: name) { return position }
        // Beside a row that has an answer stands what the answer may be.
        if case .row(let row) = other, row.row.answer != nil { return nil }
        guard !valueNames.contains(name) else { return nil }
        findings.report(
          .unknownRow(
            Located(name, at: syntax.span), of: list,
            candidates: findings.nearNames.candidates(domain.rows.map(\.id))))
        return -1
      case .qualified(let owner, let member) where owner.value == list:
        return domain.position(of: member.value)
      case .number(let number) where domain.origin == .freeRows:
        return domain.position(of: number.description)
      case .number, .truth, .text:
        if case .row(let row) = other, row.row.answer != nil { return nil }
      default: return nil
      }
    default: break
    }
    if case .row(let row) = other, row.row.answer != nil { return nil }
    findings.report(.misusedAttribute(.otherList(list), at: side.span))
    return -1
  }

  // MARK: in and has

  private func contained(
    _ membership: Located<ExpressionSyntax.Membership>, _ left: ExpressionSyntax,
    _ right: ExpressionSyntax.MembersSyntax, _ bindings: Bindings, at span: Span
  ) -> Settled {
    let first = operand(left, bindings)
    if case .missing = first { return .known(nil) }
    var listed: [Side] = []
    var isParameter = false
    var place = span
    switch right {
    case .list(let parts, let span):
      listed = parts.map { (operand($0, bindings), $0.span) }
      place = span
    case .single(let part):
      let found = operand(part, bindings)
      place = part.span
      switch found {
      case .known(.members(let list, let ids)):
        listed = ids.map { (.known(.member(of: list, $0)), part.span) }
      case .missing: return .known(nil)
      default:
        listed = [(found, part.span)]
        isParameter = membership.value == .isIn || membership.value == .isNotIn
      }
    }
    if let verdict = verdict(membership.value, (first, left.span), listed, isParameter, at: span) {
      return verdict
    }
    let members: ExpressionSyntax.MembersSyntax
    if case .single = right, listed.count == 1, let only = listed.first {
      members = .single(
        isParameter ? value(only.operand, at: only.span) : constant(only.operand, at: only.span))
    } else if listed.isEmpty, case .single = right {
      // Several without any: nothing is among them.
      return .known(membership.value == .isNotIn || membership.value == .hasAll)
    } else {
      members = .list(listed.map { constant($0.operand, at: $0.span) }, place)
    }
    return .open(
      ExpressionSyntax(
        .membership(membership, value(first, at: left.span), members), span: span))
  }

  private func verdict(
    _ membership: ExpressionSyntax.Membership, _ left: Side, _ listed: [Side],
    _ isParameter: Bool, at span: Span
  ) -> Settled? {
    guard !isParameter else { return nil }
    switch (membership, left.operand) {
    case (.has, .known(.members(let list, let ids))),
      (.hasAny, .known(.members(let list, let ids))),
      (.hasAll, .known(.members(let list, let ids))):
      guard let domain = domain(list) else { return nil }
      let held = Set(ids.compactMap { domain.position(of: $0) })
      var found: [Bool] = []
      for side in listed {
        guard let position = position(side, in: list, beside: left.operand) else { return nil }
        guard position >= 0 else { return .open(faulty(at: span)) }
        found.append(held.contains(position))
      }
      return .known(
        membership == .hasAll ? found.allSatisfy { $0 } : found.contains(true))
    case (.has, .known), (.hasAny, .known), (.hasAll, .known):
      findings.report(.misusedAttribute(.hasOfOne, at: left.span))
      return .open(faulty(at: span))
    case (.isIn, .known(.number(let number))), (.isNotIn, .known(.number(let number))):
      let numbers = listed.compactMap { self.number($0.operand) }
      guard numbers.count == listed.count else { return nil }
      return .known(numbers.contains(number) == (membership == .isIn))
    case (.isIn, _), (.isNotIn, _):
      guard let list = anchor(left.operand) else { return nil }
      guard let own = position(left, in: list, beside: left.operand) else { return nil }
      var positions: [Int] = []
      for side in listed {
        guard let position = position(side, in: list, beside: left.operand) else { return nil }
        guard position >= 0 else { return .open(faulty(at: span)) }
        positions.append(position)
      }
      return .known(positions.contains(own) == (membership == .isIn))
    default: return nil
    }
  }
}

extension Expression.Comparison {
  /// Whether it holds between two numbers.
  func holds(_ left: Rational, _ right: Rational) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension ExpressionSyntax {
  /// Whether it stands for what could not be read.
  var isFaulty: Bool { if case .faulty = kind { true } else { false } }
}
