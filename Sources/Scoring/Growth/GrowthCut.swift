import RuleModel

/// That changes must together gain so much: parts of a sum, each of which gains something once one
/// of its changes is made.
struct GrowthCut: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    /// The changes, as places among what can change.
    let places: [Int]
    let gain: Int128
  }

  let parts: [Part]
  let demand: Int128
}

extension GrowthCut {
  /// The most shares of one that gains are counted in, so that a million of them can be added.
  private static let mostShares: Int128 = 1_000_000_000_000

  /// Makes a cut of fractions; nil where it demands nothing. Gains are rounded up and the demand
  /// down, where they do not come out even.
  init?(parts: [(places: [Int], gain: Rational)], demand: Rational) {
    var shares: Int128 = 1
    for number in parts.map(\.gain) + [demand] where shares <= Self.mostShares {
      let divisor = Int128(
        Rational.greatestCommonDivisor(shares.magnitude, number.denominator.magnitude))
      let (product, overflow) = shares.multipliedReportingOverflow(
        by: number.denominator / divisor)
      shares = overflow ? .max : product
    }
    guard
      let scale = Rational(numerator: min(shares, Self.mostShares), denominator: 1),
      let wanted = demand.multiplied(by: scale)?.roundedToInteger(.floor), wanted > 0
    else { return nil }
    var made: [Part] = []
    for part in parts where part.gain > 0 {
      // More than is demanded gains nothing more.
      guard let gain = part.gain.multiplied(by: scale)?.roundedToInteger(.ceiling) else {
        return nil
      }
      made.append(Part(places: part.places, gain: min(gain, wanted)))
    }
    self.parts = made
    self.demand = wanted
  }
}
