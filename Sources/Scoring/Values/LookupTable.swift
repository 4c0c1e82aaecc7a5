import RuleModel

/// A table with one axis or two, made ready for look-ups.
struct LookupTable: Sendable {
  let axes: [Expression.Lookup.Keys]
  /// Row by row; one without a value lacks.
  let cells: [AbstractValue]

  /// What can be read off for operands, one for each axis.
  func value(at operands: [AbstractValue]) -> AbstractValue {
    var met = [0]
    var canLack = false
    for (keys, operand) in zip(axes, operands) {
      let found = keys.places(metBy: operand)
      met = met.flatMap { before in found.places.map { before * keys.count + $0 } }
      canLack = canLack || found.canMiss
    }
    var content = AbstractValue.Content.nothing
    for place in met {
      content = content.union(cells[place].content)
      canLack = canLack || cells[place].canLack
    }
    return AbstractValue(content, canLack: canLack)
  }
}

extension Expression.Lookup.Keys {
  /// The keys that a value can meet, and whether it can meet none.
  func places(metBy value: AbstractValue) -> (places: [Int], canMiss: Bool) {
    switch self {
    case .bands(let thresholds):
      guard let interval = value.interval else { return ([], true) }
      let first = thresholds.band(of: interval.low)
      let last = interval.isPoint ? first : thresholds.band(of: interval.high)
      return (Array(first...max(first, last)), value.canLack)
    case .members(let sets):
      let possible = value.possibleMembers
      let named = sets.reduce(MemberSet()) { $0.union($1) }
      return (
        sets.indices.filter { !sets[$0].intersection(possible).isEmpty },
        value.canLack || !possible.isSubset(of: named)
      )
    case .truth(let values):
      let named = values.reduce(into: Possibilities()) { $0.formUnion($1 ? .met : .notMet) }
      let possible = value.possibilities
      return (
        values.indices.filter { possible.contains(values[$0] ? .met : .notMet) },
        !possible.isSubset(of: named)
      )
    }
  }
}

extension [Rational] {
  // How many of rising thresholds a number has come to.
  fileprivate func band(of number: Rational) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
