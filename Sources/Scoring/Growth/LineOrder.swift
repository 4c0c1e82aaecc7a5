import RuleModel

/// Numbers or days, nearest first, found by halving ranges.
struct LineOrder: Sendable {
  enum Kind: Sendable {
    case whole
    case decimal
    case date
  }

  /// Steps from the first to the last; nobody tells those of one kin apart.
  private struct Range {
    var low: Int128
    var high: Int128
    let isKin: Bool
  }

  private static let decimalSteps: Rational = 1_000_000
  /// The most thresholds for which values are told apart by them alone.
  private static let mostThresholds = 64

  private let kind: Kind
  /// What the values shall be near to, in steps.
  private let origin: Rational
  /// The nearest last.
  private var ranges: [Range] = []

  /// Begins at a number, if one is there; nil where it can become nothing else.
  init?(
    from low: Rational, to high: Rational, kind: Kind, present: Rational?,
    thresholds: [Rational]?
  ) {
    self.kind = kind
    let scale: Rational = kind == .decimal ? Self.decimalSteps : 1
    guard let least = low.multiplied(by: scale)?.roundedToInteger(.ceiling),
      let most = high.multiplied(by: scale)?.roundedToInteger(.floor), least <= most
    else { return nil }
    let stands = present?.multiplied(by: scale)
    // Where nothing stands: the latest day, or the number nearest to zero.
    origin = stands ?? (kind == .date ? Rational(numerator: most, denominator: 1) ?? 0 : 0)
    // Values on one side of all thresholds are alike.
    var cuts: [Int128] = [least]
    let isTold = thresholds.map { $0.count <= Self.mostThresholds } ?? false
    if isTold {
      for threshold in thresholds ?? [] {
        guard let point = threshold.multiplied(by: scale) else { continue }
        let (floor, ceiling) = (
          point.roundedToInteger(.floor), point.roundedToInteger(.ceiling)
        )
        cuts += [ceiling, floor < Int128.max ? floor + 1 : floor]
      }
    }
    if let stands, stands.isInteger {
      cuts += [stands.numerator, stands.numerator < .max ? stands.numerator + 1 : .max]
    }
    let starts = Set(cuts.filter { least <= $0 && $0 <= most }).sorted()
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] - 1 : most
      if let stands, stands.isInteger, start == stands.numerator { continue }
      insert(Range(low: start, high: end, isKin: isTold))
    }
    guard !ranges.isEmpty else { return nil }
  }

  /// The next value that passes a test, which ranges that hold it pass too; nil where there is
  /// none left, or the test gives up.
  mutating func next(_ test: (AbstractValue) -> Bool?) -> Value? {
    while let range = ranges.popLast() {
      let nearest = nearest(in: range)
      if range.isKin || range.low == range.high {
        guard let passes = test(value(nearest, nearest)) else { return nil }
        if passes { return point(nearest) }
        continue
      }
      guard let passes = test(value(range.low, range.high)) else { return nil }
      guard passes else { continue }
      // No overflow: low is below high.
      let middle = range.low + (range.high - range.low) / 2
      insert(Range(low: range.low, high: middle, isKin: false))
      insert(Range(low: middle + 1, high: range.high, isKin: false))
    }
    return nil
  }

  private func nearest(in range: Range) -> Int128 {
    let below = origin.roundedToInteger(.floor)
    let above = origin.roundedToInteger(.ceiling)
    if above <= range.low { return range.low }
    if below >= range.high { return range.high }
    // The origin lies within: of the two whole steps beside it the nearer, then the greater.
    return distance(to: above) <= distance(to: below) ? above : below
  }

  private func distance(to step: Int128) -> Rational {
    Rational(numerator: step, denominator: 1)?.subtracting(origin)?.magnitude ?? .zero
  }

  private mutating func insert(_ range: Range) {
    let near = nearest(in: range)
    let distance = distance(to: near)
    let place =
      ranges.lastIndex {
        let other = nearest(in: $0)
        let otherDistance = self.distance(to: other)
        return otherDistance > distance || otherDistance == distance && other < near
      } ?? -1
    ranges.insert(range, at: place + 1)
  }

  private func number(_ step: Int128) -> Rational {
    Rational(
      numerator: step, denominator: kind == .decimal ? Self.decimalSteps.numerator : 1) ?? 0
  }

  private func date(_ step: Int128) -> CivilDate {
    CivilDate(dayNumber: Int(clamping: step))
  }

  private func value(_ low: Int128, _ high: Int128) -> AbstractValue {
    kind == .date
      ? AbstractValue(.date(date(low), date(high)))
      : AbstractValue(.number(Interval(number(low), number(high))))
  }

  private func point(_ step: Int128) -> Value {
    kind == .date ? .date(date(step)) : .number(number(step))
  }
}
