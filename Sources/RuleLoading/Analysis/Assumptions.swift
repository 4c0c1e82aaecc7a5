import Diagnostics
import RuleModel

/// Where assumptions about one question fell out with each other.
struct Contradiction {
  let question: Reference<Question>
  let span: Span
  /// Whether the part at fault could not hold even by itself.
  let isAlone: Bool
}

extension AbstractEvaluator {
  /// Narrows the facts to where a condition has a value; false when it nowhere has.
  ///
  /// Where not `strictly`, the condition may also be not applicable, as the part of a list may.
  mutating func assume(_ condition: Expression, is wanted: Bool, strictly: Bool) -> Bool {
    let possible = possibilities(of: condition)
    let isPossible = wanted ? possible.canBeTrue : possible.canBeFalse
    let strictly = strictly || !possible.canLack
    switch condition.kind {
    case .not(let part):
      guard assume(part, is: !wanted, strictly: strictly) else { return false }
    case .all(let parts) where wanted:
      guard assumeEach(parts, is: true, strictly: strictly) else { return false }
    case .any(let parts) where !wanted:
      guard assumeEach(parts, is: false, strictly: strictly) else { return false }
    case .all(let parts), .any(let parts):
      if strictly, !assumeOne(of: parts, is: wanted) { return false }
    case .atLeast(let count, let parts):
      if wanted, strictly, count == parts.count {
        for part in parts where !assume(part, is: true, strictly: true) { return false }
      }
    case .criterion(let reference):
      guard assume(rules.criteria[reference], is: wanted, strictly: strictly) else { return false }
    default:
      guard assumeLeaf(condition, is: wanted, strictly: strictly) else { return false }
    }
    return isPossible || !strictly
  }

  /// Every part has the value or is not applicable.
  private mutating func assumeEach(
    _ parts: [Expression], is wanted: Bool, strictly: Bool
  ) -> Bool {
    for part in parts where !assume(part, is: wanted, strictly: strictly && parts.count == 1) {
      return false
    }
    return true
  }

  /// Up to this many parts are followed one by one to find what they have in common; of a longer
  /// list only little could be, and each part takes a copy of all that is known.
  private static let alternativeLimit = 64

  /// Some part has the value: what holds then in every such case.
  private mutating func assumeOne(of parts: [Expression], is wanted: Bool) -> Bool {
    guard parts.count <= Self.alternativeLimit else { return true }
    let (before, earlierContradiction) = (facts, contradiction)
    var joined: [Int: Possibilities]?
    for part in parts {
      facts = before
      guard assume(part, is: wanted, strictly: true) else { continue }
      guard let earlier = joined else {
        joined = facts
        continue
      }
      var union: [Int: Possibilities] = [:]
      for (question, fact) in earlier {
        if let other = facts[question] { union[question] = fact.union(other) }
      }
      joined = union
    }
    facts = joined ?? before
    if joined != nil { contradiction = earlierContradiction }
    return joined != nil
  }

  private mutating func assume(
    _ criterion: Criterion, is wanted: Bool, strictly: Bool
  ) -> Bool {
    let strictly =
      switch criterion.whenNotApplicable {
      case .exclude: strictly
      case .met: !wanted
      case .notMet: wanted
      }
    return following { $0.assume(criterion.condition, is: wanted, strictly: strictly) } ?? true
  }

  private mutating func assumeLeaf(
    _ leaf: Expression, is wanted: Bool, strictly: Bool
  ) -> Bool {
    switch leaf.kind {
    case .question(let question):
      return restrict(question, strictly: strictly, at: leaf.span) { values in
        guard case .condition(let canBeTrue, let canBeFalse) = values else { return values }
        return .condition(canBeTrue: canBeTrue && wanted, canBeFalse: canBeFalse && !wanted)
      }
    case .answered(let question) where wanted:
      return restrict(question, strictly: true, at: leaf.span) { values in
        guard case .text(_, let canBeWritten) = values else { return values }
        return .text(canBeEmpty: false, canBeWritten: canBeWritten)
      }
    case .applicable(let question):
      guard !wanted else {
        return restrict(question, strictly: true, at: leaf.span) { $0 }
      }
      return restrict(question, strictly: false, at: leaf.span) { _ in .nothing }
    case .compare(let comparison, let left, let right):
      let comparison = wanted ? comparison : comparison.opposite
      if case .question(let question) = left.kind {
        let other = possibilities(of: right)
        return restrict(question, strictly: strictly, at: leaf.span) {
          $0.limited(comparison, to: other)
        }
      }
      if case .question(let question) = right.kind {
        let other = possibilities(of: left)
        return restrict(question, strictly: strictly, at: leaf.span) {
          $0.limited(comparison.turned, to: other)
        }
      }
    case .isIn(let part, let listed, let negated):
      if case .question(let question) = part.kind {
        return restrict(question, strictly: strictly, at: leaf.span) {
          $0.limited(to: listed, isIn: negated != wanted)
        }
      }
    case .isInParameter(let part, let parameter, let negated):
      if case .question(let question) = part.kind,
        case .members(let members) = rules.parameters[parameter].value
      {
        return restrict(question, strictly: strictly, at: leaf.span) {
          $0.limited(to: members.positions.map(Value.member), isIn: negated != wanted)
        }
      }
    case .has(let part, let members, let quantity):
      if case .question(let question) = part.kind {
        return restrict(question, strictly: strictly, at: leaf.span) {
          $0.limited(toHaving: members, quantity, is: wanted)
        }
      }
    default: break
    }
    return true
  }

  /// Narrows what is known of one question; false when no answer is left.
  private mutating func restrict(
    _ question: Reference<Question>, strictly: Bool, at span: Span,
    _ narrow: (Possibilities.Values) -> Possibilities.Values
  ) -> Bool {
    let before = fact(question)
    let after = Possibilities(narrow(before.values), canLack: false)
    guard !after.surelyLacks || (before.canLack && !strictly) else {
      contradiction = Contradiction(
        question: question, span: span, isAlone: facts[question.position] == nil)
      return false
    }
    var fact = after
    fact.canLack = after.surelyLacks || (before.canLack && !strictly)
    facts[question.position] = fact
    guard strictly, before.canLack, let askWhen = rules.questions[question].askWhen else {
      return true
    }
    // A question that has a value applies, so what it hangs on holds.
    return following { $0.assume(askWhen, is: true, strictly: true) } ?? true
  }
}

extension Expression.Comparison {
  /// The comparison that holds exactly where this one does not.
  var opposite: Expression.Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The comparison with its sides exchanged.
  var turned: Expression.Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
