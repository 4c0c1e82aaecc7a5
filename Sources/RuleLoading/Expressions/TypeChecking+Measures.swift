import Diagnostics
import RuleModel

extension TypeChecking {
  /// The parts of which the least or greatest is taken, and what it is.
  struct Extreme {
    let parts: [Expression]
    let type: ValueType
  }

  /// Checks the parts of a `min` or a `max`: numbers and conditions, or members of one scale or
  /// ladder.
  mutating func extreme(_ drafts: [ValueDraft]) -> Extreme? {
    let syntaxes = drafts.compactMap { draft in
      if case .expression(let syntax) = draft { syntax } else { nil }
    }
    let hint = context(ofAny: syntaxes)
    let read = drafts.map { value($0, beside: hint) }
    var first: (type: ValueType, span: Span)?
    for part in read.compactMap(\.self) {
      guard let type = orderedType(of: part) else { return nil }
      if let first, first.type != type {
        diagnostics.append(
          .mixedParts(
            describe(first.type), describe(type), at: part.span, first: first.span))
        return nil
      }
      if first == nil { first = (type, part.span) }
    }
    guard let first, let parts = whole(read) else { return nil }
    return Extreme(parts: parts, type: first.type)
  }

  /// Checks a measure's own value, which has the type of the measure.
  mutating func value(_ draft: ValueDraft, inPlaceOf type: ValueType) -> Expression? {
    guard let value = value(draft, beside: context(of: type)) else { return nil }
    guard value.type == type else {
      return report(
        .ownOfOtherType(describe(value.type), expected: describe(type), at: value.span))
    }
    return value
  }

  private mutating func value(_ draft: ValueDraft, beside context: Context) -> Expression? {
    switch draft {
    case .expression(let syntax): value(syntax, beside: context)
    case .condition(let syntax): condition(syntax)
    case .cases: nil
    }
  }
}
