import RuleModel

/// The least and the greatest weighted mean over every choice of the parts that can be skipped, at
/// least one part taking part; nil when none ever does.
///
/// Weights are positive.
func weightedMeans(_ parts: [Part]) -> Interval? {
  guard parts.contains(where: { $0.interval != nil }) else { return nil }
  guard let low = extremeMean(parts, { $0.low }, isBetter: { $0 < $1 }) else { return .widest }
  // Nearly every mean is one of known values: its other end is the same.
  if parts.allSatisfy({ !$0.canBeSkipped && $0.interval?.isPoint ?? true }) {
    return Interval(low)
  }
  guard let high = extremeMean(parts, { $0.high }, isBetter: { $0 > $1 }) else {
    return .widest
  }
  return Interval(low, high)
}

// Taking a part in improves the mean exactly when the part is better than the mean so far, and the
// better ones first leave the fewest worth taking: so the parts that can be skipped are tried from
// the best on, until one is no better.
private func extremeMean(
  _ parts: [Part], _ end: (Interval) -> Rational, isBetter: (Rational, Rational) -> Bool
) -> Rational? {
  var weights = Rational.zero
  var sum = Rational.zero
  func take(_ weight: Rational, _ number: Rational) -> Bool {
    guard let product = weight == .one ? number : weight.multiplied(by: number),
      let newSum = sum.adding(product),
      let newWeights = weights.adding(weight)
    else { return false }
    (sum, weights) = (newSum, newWeights)
    return true
  }
  var optional: [(number: Rational, weight: Rational)] = []
  for part in parts {
    guard let interval = part.interval else { continue }
    if part.canBeSkipped {
      optional.append((end(interval), part.weight))
    } else if !take(part.weight, end(interval)) {
      return nil
    }
  }
  for (number, weight) in optional.sorted(by: { isBetter($0.number, $1.number) }) {
    if weights != .zero {
      guard let mean = sum.divided(by: weights) else { return nil }
      guard isBetter(number, mean) else { break }
    }
    guard take(weight, number) else { return nil }
  }
  return sum.divided(by: weights)
}
