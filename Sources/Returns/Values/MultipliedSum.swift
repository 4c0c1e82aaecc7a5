import RuleModel

/// A number written with multipliers, as it is read from the front: of 1億2千万 the parts 1億 and
/// 2千万, of 3千5百万 the one part 3千5百 times 万.
struct MultipliedSum {
  /// The parts, each smaller than the one before it.
  private var parts: [Rational]
  /// The last multiplier; what stands behind it is smaller.
  private var lastMultiplier: Rational?
  /// The number behind it, as long as that has no multiplier of its own.
  private var behind: Rational?
  private let beginsWhole: Bool

  /// Begins with the number in front.
  init(_ number: Rational) {
    parts = [number]
    beginsWhole = number.isInteger
  }

  /// Whether it has a multiplier at all.
  var isMultiplied: Bool { lastMultiplier != nil }

  /// Takes the next multiplier: it multiplies all that is smaller than itself, and what stands right
  /// before it, be that a number or a smaller multiplier, as in 100百万; where neither is, it stands
  /// for itself, as 百 in 1千百.
  mutating func multiply(by times: Rational) throws(NumberText.Fault) {
    var multiplied: Rational?
    var isNext = behind != nil || lastMultiplier.map { $0 < times } ?? true
    let ownNumber = behind
    while let last = parts.last, isNext || last < times {
      // 2千3万 joins two numbers, of which the last does not fill its places.
      if multiplied != nil { try checkPlaces(of: ownNumber) }
      guard let sum = (multiplied ?? .zero).adding(last) else { throw .tooManyDigits }
      multiplied = sum
      parts.removeLast()
      isNext = false
    }
    if multiplied == nil, let lastMultiplier, times >= lastMultiplier { throw .none }
    guard let part = (multiplied ?? .one).multiplied(by: times) else { throw .tooManyDigits }
    if let last = parts.last, part >= last { throw .none }
    parts.append(part)
    lastMultiplier = times
    behind = nil
  }

  /// 2万5000 fills its places; 2万5 may be 25,000 as well.
  private func checkPlaces(of number: Rational?) throws(NumberText.Fault) {
    if let lastMultiplier, let tenfold = number?.multiplied(by: 10), tenfold < lastMultiplier {
      throw .none
    }
  }

  /// Takes the number behind a multiplier.
  mutating func add(_ number: Rational) throws(NumberText.Fault) {
    // 1.5万2千 and 2千3000 are no numbers.
    guard let lastMultiplier, .zero < number, number < lastMultiplier, number.isInteger, beginsWhole
    else { throw .none }
    parts.append(number)
    behind = number
  }

  /// The number that is written.
  func total() throws(NumberText.Fault) -> Rational {
    try checkPlaces(of: behind)
    var total = Rational.zero
    for part in parts {
      guard let sum = total.adding(part) else { throw .tooManyDigits }
      total = sum
    }
    return total
  }
}
