import RuleModel

/// What cases, lists and picks can be. All go through their parts once, or sort them.
extension Evaluation {
  /// The value of the first case that holds; conditions and values stand in turn.
  func chosen(_ range: Range<Int>) -> AbstractValue {
    var content = AbstractValue.Content.nothing
    var canLack = false
    func take(_ part: AbstractValue) {
      content = content.union(part.content)
      canLack = canLack || part.canLack
    }
    var place = range.lowerBound
    while place + 1 < range.upperBound {
      let condition = condition(program.parts[place])
      canLack = canLack || condition.canBeNotApplicable
      if condition.canBeMet { take(value(program.parts[place + 1])) }
      guard condition.canBeNotMet else { return AbstractValue(content, canLack: canLack) }
      place += 2
    }
    if place < range.upperBound { take(value(program.parts[place])) }
    return AbstractValue(content, canLack: canLack)
  }

  /// How many conditions hold.
  func count(_ range: Range<Int>) -> AbstractValue {
    var (low, high) = (0, 0)
    for place in range {
      let part = condition(program.parts[place])
      if part == .met { low += 1 }
      if part.canBeMet { high += 1 }
    }
    return AbstractValue(.number(Interval(Rational(low), Rational(high))))
  }

  /// The sum of the parts that are there.
  func sum(_ range: Range<Int>) -> AbstractValue {
    AbstractValue(.number(Scoring.sum(parts(range)) ?? Interval(0)))
  }

  /// The mean of the parts that are there.
  func mean(_ range: Range<Int>) -> AbstractValue {
    let parts = parts(range)
    return AbstractValue(
      weightedMeans(parts).map { .number($0) } ?? .nothing,
      canLack: parts.allSatisfy(\.canBeSkipped))
  }

  /// The least or greatest of the parts that are there.
  func extreme(
    _ extreme: Expression.Extreme, _ range: Range<Int>, firstRank: Int
  ) -> AbstractValue {
    let parts = parts(range, firstRank: firstRank)
    return AbstractValue(
      Scoring.extreme(extreme, of: parts), canLack: parts.allSatisfy(\.canBeSkipped))
  }

  /// The candidate with the least or greatest value; of equals the first.
  func picked(_ pick: Program.Pick, _ range: Range<Int>) -> AbstractValue {
    let values = range.map { value(program.parts[$0]).comparable(from: pick.firstRank) }
    // Turned round, the greatest is the least.
    let ends = values.map { pick.extreme == .least ? $0.ends : $0.ends.map { -$0 } }
    // The least high end of the candidates from each one on that are surely there.
    var limits: [Rational?] = [nil]
    for place in values.indices.reversed() {
      limits.append(Self.tighter(limits.last ?? nil, values[place], ends[place]))
    }
    var before: Rational?
    var possible = MemberSet()
    for place in values.indices {
      let after = limits[values.count - 1 - place]
      if let low = ends[place]?.low, before.map({ low < $0 }) ?? true,
        after.map({ low <= $0 }) ?? true
      {
        possible.insert(pick.members[place])
      }
      before = Self.tighter(before, values[place], ends[place])
    }
    return AbstractValue(
      possible.isEmpty ? .nothing : .member(possible), canLack: values.allSatisfy(\.canLack))
  }

  private static func tighter(
    _ limit: Rational?, _ value: AbstractValue, _ ends: Interval?
  ) -> Rational? {
    guard !value.canLack, let high = ends?.high else { return limit }
    return limit.map { min($0, high) } ?? high
  }

  private func parts(_ range: Range<Int>, firstRank: Int = 0) -> [Part] {
    range.map { place in
      let part = value(program.parts[place]).comparable(from: firstRank)
      return Part(content: part.content, canBeSkipped: part.canLack)
    }
  }
}
