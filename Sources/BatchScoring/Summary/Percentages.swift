/// Whole percentages of counts.
enum Percentages {
  /// The percentages of parts of a whole as in the ministry's tables: a half is rounded up; where
  /// they then add up to more than 100, those with the smallest rests are rounded down instead.
  ///
  /// Of equal rests that of the larger part comes first, to which one percent matters less. Equal
  /// counts have equal percentages, so that they may add up to other than 100.
  static func ofParts(_ counts: [Int]) -> [Int]? {
    let whole = counts.reduce(0, +)
    guard whole > 0, counts.allSatisfy({ $0 >= 0 && $0 <= Int.max / 400 }), whole <= Int.max / 400
    else { return nil }
    var percentages = counts.map { ($0 * 200 + whole) / (whole * 2) }
    var tooMany = percentages.reduce(0, +) - 100
    let roundedUp = counts.indices.filter { counts[$0] * 100 % whole * 2 >= whole }
    let groups = Dictionary(grouping: roundedUp, by: { counts[$0] }).sorted {
      let (one, other) = ($0.key * 100 % whole, $1.key * 100 % whole)
      return one != other ? one < other : $0.key > $1.key
    }
    for (_, indices) in groups {
      guard indices.count <= tooMany else { break }
      for index in indices { percentages[index] -= 1 }
      tooMany -= indices.count
    }
    return percentages
  }

  /// A percentage by itself, a half rounded up; nil of nothing.
  static func of(_ count: Int, in base: Int) -> Int? {
    guard base > 0, count >= 0, count <= Int.max / 400, base <= Int.max / 400 else { return nil }
    return (count * 200 + base) / (base * 2)
  }
}
