import Diagnostics
import RuleModel

extension TypeChecking {
  /// The first case whose condition is true.
  mutating func firstMatch(
    _ cases: [CaseSyntax], otherwise: Syntax, beside context: Context, at span: Span
  ) -> Expression? {
    let conditions = whole(cases.map { condition($0.condition) })
    let values = branches(cases.map(\.value) + [otherwise], beside: context)
    guard let conditions, let values, let last = values.last else { return nil }
    guard !conditions.isEmpty else { return last }
    let found = zip(conditions, values).map { Expression.Case(when: $0, then: $1) }
    return Expression(.cases(found, otherwise: last), type: last.type, span: span)
  }

  /// A value over a list.
  mutating func aggregated(
    _ aggregate: Expression.Aggregate, _ parts: [Syntax], at span: Span
  ) -> Expression? {
    switch aggregate {
    case .count:
      return whole(parts.map { condition($0) }).map {
        Expression(.aggregate(.count, $0), type: .number, span: span)
      }
    case .sum, .mean:
      return whole(parts.map { number($0, allowsCondition: true) }).map {
        Expression(.aggregate(aggregate, $0), type: .number, span: span)
      }
    case .lowest, .highest:
      return ordered(parts).map {
        Expression(.aggregate(aggregate, $0.parts), type: $0.type, span: span)
      }
    }
  }

  /// The candidate with the least or greatest value.
  mutating func picked(
    _ extreme: Expression.Extreme, _ candidates: [CandidateSyntax], from list: Located<String>,
    at span: Span
  ) -> Expression? {
    let values = ordered(candidates.map(\.value))
    guard let reference = enumeration(list)?.reference,
      let members = whole(candidates.map { position(of: $0.member, in: reference) }), let values
    else { return nil }
    let found = zip(members, values.parts).map { Expression.Candidate(member: $0, value: $1) }
    return Expression(.pick(extreme, found), type: .member(reference), span: span)
  }

  /// Parts of which one is least: numbers and conditions, which count 1 or 0, or members of one
  /// ordered enumeration.
  private mutating func ordered(
    _ parts: [Syntax]
  ) -> (parts: [Expression], type: ValueType)? {
    let hint = context(ofAny: parts)
    var resolved: [Expression] = []
    var type: ValueType?
    for part in parts {
      guard let value = value(part, beside: hint) else {
        if hint == .open { return nil }
        continue
      }
      guard let found = orderedType(of: value) else { return nil }
      if let type, let first = resolved.first, type != found {
        diagnostics.append(
          .branchesDiffer(describe(type), describe(found), at: value.span, first: first.span))
        return nil
      }
      type = found
      resolved.append(value)
    }
    return resolved.count == parts.count ? (resolved, type ?? .number) : nil
  }

  /// What a part counts as; one that has no place in an order is reported.
  mutating func orderedType(of part: Expression) -> ValueType? {
    switch part.type {
    case .number, .boolean: return .number
    case .member(let reference):
      if scope.enumeration(reference)?.isOrdered == true { return part.type }
      diagnostics.append(.noOrder(describe(part.type), at: part.span))
    case .members, .date, .text:
      diagnostics.append(
        .otherTypeExpected(
          Message(ja: "数、または尺度や梯子の段階", en: "a number, or a step of a scale or ladder"),
          found: describe(part.type), at: part.span, help: nil))
    }
    return nil
  }
}
