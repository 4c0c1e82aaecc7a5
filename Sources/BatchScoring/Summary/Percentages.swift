/// Whole percentages of counts.
enum Percentages {
  /// The percentages of parts of a whole, which add up to 100 as in the ministry's tables: each is
  /// rounded down, and those with the largest rests, the first of equal ones, take what is missing.
  static func ofParts(_ counts: [Int]) -> [Int]? {
    let whole = counts.reduce(0, +)
    guard whole > 0, counts.allSatisfy({ $0 >= 0 && $0 <= Int.max / 200 }), whole <= Int.max / 200
    else { return nil }
    var percentages = counts.map { $0 * 100 / whole }
    let rests = counts.map { $0 * 100 % whole }
    let missing = 100 - percentages.reduce(0, +)
    let largest = counts.indices.sorted {
      rests[$0] != rests[$1] ? rests[$0] > rests[$1] : $0 < $1
    }
    for index in largest.prefix(missing) { percentages[index] += 1 }
    return percentages
  }

  /// A percentage by itself, a half rounded up; nil of nothing.
  static func of(_ count: Int, in base: Int) -> Int? {
    guard base > 0, count >= 0, count <= Int.max / 400, base <= Int.max / 400 else { return nil }
    return (count * 200 + base) / (base * 2)
  }
}
