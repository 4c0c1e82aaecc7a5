import Diagnostics
import RuleModel

extension TypeChecking {
  mutating func compared(
    _ comparison: Expression.Comparison, _ left: Syntax, _ right: Syntax, at span: Span
  ) -> Expression? {
    let (leftContext, rightContext) = (context(of: left), context(of: right))
    if leftContext == .open, rightContext == .open { return bothUnknown(left, right) }
    if let fault = yesNoFault(comparison, left, leftContext, right, rightContext, at: span) {
      return report(fault)
    }
    let first = value(left, beside: rightContext)
    let second = value(right, beside: leftContext)
    guard let first, let second else { return nil }
    guard fits(comparison, first, second, at: span) else { return nil }
    if isLiteral(first), isLiteral(second) { diagnostics.append(.constantComparison(at: span)) }
    return Expression(.compare(comparison, first, second), type: .boolean, span: span)
  }

  /// Of two names that mean nothing, the one that looks misspelt is reported, else the left one:
  /// the other may be a member of what the first was to be.
  private mutating func bothUnknown(_ left: Syntax, _ right: Syntax) -> Expression? {
    guard case .name(let leftName) = left.kind, case .name(let rightName) = right.kind,
      Suggestion.nearest(to: leftName, among: nearNames.candidates(valueNames)).isEmpty,
      !Suggestion.nearest(to: rightName, among: nearNames.candidates(valueNames)).isEmpty
    else { return value(left) }
    return value(right)
  }

  private func yesNoFault(
    _ comparison: Expression.Comparison, _ left: Syntax, _ leftContext: Context,
    _ right: Syntax, _ rightContext: Context, at span: Span
  ) -> Diagnostic? {
    func word(_ syntax: Syntax, _ context: Context) -> String? {
      guard context == .open, case .name(let name) = syntax.kind else { return nil }
      return ["yes", "no"].contains(name.lowercased()) ? name.lowercased() : nil
    }
    let found: (word: String, side: Syntax)? =
      if leftContext == .boolean, let word = word(right, rightContext) {
        (word, left)
      } else if rightContext == .boolean, let word = word(left, leftContext) {
        (word, right)
      } else {
        nil
      }
    guard let found else { return nil }
    let shown = if case .name(let name) = found.side.kind { name } else { "…" }
    return .yesNoCompared(
      shown, isYes: (found.word == "yes") != (comparison == .notEqual), at: span)
  }

  private mutating func fits(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, at span: Span
  ) -> Bool {
    for side in [left, right] {
      switch side.type {
      case .text where left.type == .date || right.type == .date: break
      case .members, .text:
        diagnostics.append(
          .equalityOfSetOrText(
            side.type, describe(side.type), isQuoted: isLiteral(side), at: side.span))
        return false
      default: break
      }
    }
    guard left.type == right.type else {
      let isTextAndDate = left.type == .text || right.type == .text
      diagnostics.append(
        .typesDoNotCompare(
          describe(left.type), describe(right.type), at: span,
          help: isTextAndDate ? dateHelp : mixedHelp(left.type, right.type)))
      return false
    }
    guard comparison != .equal, comparison != .notEqual else { return true }
    return isOrdered(left, right, at: span)
  }

  private mutating func isOrdered(_ left: Expression, _ right: Expression, at span: Span) -> Bool {
    switch left.type {
    case .number, .date: return true
    case .member(let reference):
      guard let enumeration = scope.enumeration(reference) else { return false }
      guard enumeration.isOrdered else { break }
      for side in [left, right] {
        if case .constant(.member(let position)) = side.kind, !enumeration.hasRank(position) {
          diagnostics.append(
            .outcomeWithoutRank(enumeration.members[position].id, at: side.span))
          return false
        }
      }
      return true
    case .boolean, .members, .text: break
    }
    diagnostics.append(.noOrder(describe(left.type), at: span))
    return false
  }

  // MARK: in and has

  mutating func member(
    _ membership: Syntax.Membership, _ left: Syntax, _ right: Syntax.MembersSyntax, at span: Span
  ) -> Expression? {
    let beside: Context =
      switch right {
      case .list(let parts, _): context(ofAny: parts)
      case .single(let part): context(of: part)
      }
    let first = value(left, beside: beside)
    guard let first else { return nil }
    switch membership {
    case .isIn: return isIn(first, right, negated: false, at: span)
    case .isNotIn: return isIn(first, right, negated: true, at: span)
    case .has, .hasAny: return has(first, right, .any, at: span)
    case .hasAll: return has(first, right, .all, at: span)
    }
  }

  private mutating func isIn(
    _ left: Expression, _ right: Syntax.MembersSyntax, negated: Bool, at span: Span
  ) -> Expression? {
    switch left.type {
    case .number, .member: break
    case .boolean, .members, .date, .text:
      return report(
        .inWithoutChoice(describe(left.type), at: left.span, help: membershipHelp(left.type)))
    }
    switch right {
    case .list(let parts, let place):
      guard let values = constants(parts, of: left.type, at: place) else { return nil }
      if isLiteral(left) { diagnostics.append(.constantComparison(at: span)) }
      return Expression(.isIn(left, values, negated: negated), type: .boolean, span: span)
    case .single(let part):
      guard let list = value(part, beside: context(of: left.type)) else { return nil }
      guard case .parameter(let parameter) = list.kind, case .members(let listed) = list.type
      else { return report(.inWithoutList(at: part.span)) }
      guard left.type == .member(listed) else {
        return report(
          .typesDoNotCompare(describe(left.type), describe(list.type), at: span, help: nil))
      }
      return Expression(
        .isInParameter(left, parameter, negated: negated), type: .boolean, span: span)
    }
  }

  private mutating func has(
    _ left: Expression, _ right: Syntax.MembersSyntax, _ quantity: Expression.Quantity,
    at span: Span
  ) -> Expression? {
    guard case .members(let enumeration) = left.type else {
      return report(
        .hasWithoutSet(describe(left.type), at: left.span, help: hasHelp(left.type)))
    }
    let (parts, place) =
      switch right {
      case .list(let parts, let place): (parts, place)
      case .single(let part): ([part], part.span)
      }
    guard let values = constants(parts, of: .member(enumeration), at: place) else { return nil }
    let positions = values.compactMap { value in
      if case .member(let position) = value { position } else { nil }
    }
    return Expression(
      .has(left, MemberSet(positions), quantity), type: .boolean, span: span)
  }

  /// The constants of a list whose type is known; a repeated one is left out with a warning.
  private mutating func constants(
    _ parts: [Syntax], of type: ValueType, at place: Span
  ) -> [Value]? {
    guard !parts.isEmpty else {
      diagnostics.append(.emptyList(at: place))
      return nil
    }
    var values: [Value] = []
    var places: [Span] = []
    var isWhole = true
    for part in parts {
      guard let constant = constant(part, of: type) else {
        isWhole = false
        continue
      }
      if let first = values.firstIndex(of: constant) {
        diagnostics.append(.repeatedConstant(at: part.span, first: places[first]))
      } else {
        values.append(constant)
        places.append(part.span)
      }
    }
    return isWhole ? values : nil
  }

  private mutating func constant(_ syntax: Syntax, of type: ValueType) -> Value? {
    // Only constants stand here, so a member goes before a value of the same name.
    if case .member(let reference) = type, case .name(let name) = syntax.kind,
      let position = position(of: name, in: reference)
    {
      return .member(position)
    }
    guard let part = value(syntax, beside: context(of: type)) else { return nil }
    guard part.type == type else {
      diagnostics.append(
        .typesDoNotCompare(
          describe(type), describe(part.type), at: syntax.span, help: mixedHelp(type, part.type)))
      return nil
    }
    if case .constant(let constant) = part.kind { return constant }
    if isLiteral(part), let number = constantNumber(part) { return .number(number) }
    diagnostics.append(.constantExpected(at: syntax.span))
    return nil
  }
}
