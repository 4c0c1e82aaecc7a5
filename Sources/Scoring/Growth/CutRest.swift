/// What is left of a cut once some changes are made and others ruled out.
struct CutRest {
  let demand: Int128
  /// What can still be made, the most gain for its cost first.
  let places: [Int]
  private let gains: [Int128]

  init(demand: Int128, gains: [Int: Int128], costs: [Int128]) {
    self.demand = demand
    guard demand > 0 else {
      places = []
      self.gains = []
      return
    }
    // More than is demanded gains nothing more; the order, which makes the least weight a bound,
    // must go by what is gained.
    let gains = gains.mapValues { min($0, demand) }
    func isBetter(_ left: Int, _ right: Int) -> Bool {
      let first = (gains[left] ?? 0).multipliedFullWidth(by: costs[right])
      let second = (gains[right] ?? 0).multipliedFullWidth(by: costs[left])
      if (first.high, first.low) != (second.high, second.low) {
        return (first.high, first.low) > (second.high, second.low)
      }
      let (more, less) = (gains[left] ?? 0, gains[right] ?? 0)
      return more == less ? left < right : more > less
    }
    places = gains.keys.sorted(by: isBetter)
    self.gains = places.map { gains[$0] ?? 0 }
  }

  /// What the rest weighs at least, could changes be made in part; nil where all of them together
  /// are too little.
  func leastWeight(_ costs: [Int128]) -> GrowthWeight? {
    var cost: Int128 = 0
    var rest = demand
    for (place, gain) in zip(places, gains) where rest > 0 {
      if gain <= rest {
        cost += costs[place]
        rest -= gain
      } else {
        // The quotient is below the cost of this change.
        let product = costs[place].multipliedFullWidth(by: rest)
        let (quotient, remainder) = gain.dividingFullWidth(product)
        cost += quotient + (remainder > 0 ? 1 : 0)
        rest = 0
      }
    }
    guard rest <= 0 else { return nil }
    var count = 0
    rest = demand
    for gain in gains.sorted(by: >) where rest > 0 {
      rest -= gain
      count += 1
    }
    return GrowthWeight(cost: cost, count: count)
  }
}
