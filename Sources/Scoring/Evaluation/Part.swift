import RuleModel

/// A part of a roll-up or a list, once what stands in for a lacking one has been put in.
struct Part: Sendable {
  var weight = Rational.one
  /// A number or a member with a place in the order, where it takes part; nothing where it never
  /// does.
  let content: AbstractValue.Content
  /// Whether it can stay out.
  let canBeSkipped: Bool

  /// The numbers that it can be.
  var interval: Interval? {
    if case .number(let interval) = content { interval } else { nil }
  }
}

extension AbstractValue {
  /// The value as something that can be ordered or added: conditions are 1 or 0, and members
  /// before the first one with a rank lack.
  func comparable(from firstRank: Int) -> AbstractValue {
    switch content {
    case .nothing, .number: return self
    case .truth:
      return AbstractValue(interval.map { .number($0) } ?? .nothing, canLack: canLack)
    case .member(let members):
      let ranked = members.ranked(from: firstRank)
      return AbstractValue(
        ranked.isEmpty ? .nothing : .member(ranked), canLack: canLack || ranked != members)
    case .date, .members, .text: return .lacking
    }
  }

  /// The ends of the order in which ``comparable(from:)`` stands.
  var ends: Interval? {
    switch content {
    case .number(let interval): interval
    case .member(let members):
      members.lowest.flatMap { low in
        members.highest.map { Interval(Rational(low), Rational($0)) }
      }
    case .nothing, .truth, .date, .members, .text: nil
    }
  }
}

/// The sum over every choice of the parts that can be skipped; nil where none ever takes part.
func sum(_ parts: [Part]) -> Interval? {
  guard parts.contains(where: { $0.interval != nil }) else { return nil }
  var total = Interval(0)
  for part in parts {
    guard let interval = part.interval else { continue }
    let weighted =
      part.weight == .one ? interval : interval.multiplied(by: Interval(part.weight))
    total = total.adding(part.canBeSkipped ? weighted.union(Interval(0)) : weighted)
  }
  return total
}

/// The least or greatest over every choice of the parts that can be skipped, at least one part
/// taking part; nothing where none ever does.
func extreme(_ extreme: Expression.Extreme, of parts: [Part]) -> AbstractValue.Content {
  // A part that takes part surely leaves nothing beyond its far end.
  var possible = AbstractValue.Content.nothing
  var limit: Rational?
  for part in parts {
    possible = possible.union(part.content)
    guard !part.canBeSkipped, let ends = AbstractValue(part.content).ends else { continue }
    switch extreme {
    case .least: limit = limit.map { min($0, ends.high) } ?? ends.high
    case .greatest: limit = limit.map { max($0, ends.low) } ?? ends.low
    }
  }
  guard let limit else { return possible }
  switch possible {
  case .number(let interval):
    return .number(
      extreme == .least ? Interval(interval.low, limit) : Interval(limit, interval.high))
  case .member(let members):
    return .member(
      MemberSet(
        members.positions.filter {
          extreme == .least ? Rational($0) <= limit : Rational($0) >= limit
        }))
  case .nothing, .truth, .date, .members, .text: return possible
  }
}
