/// How a number between two steps is rounded.
public enum RoundingMode: String, Sendable, Hashable, CaseIterable {
  /// To the step below.
  case floor
  /// To the step above.
  case ceiling
  /// To the step nearer to zero.
  case towardZero = "toward_zero"
  /// To the step farther from zero.
  case awayFromZero = "away_from_zero"
  /// To the nearest step; a half goes away from zero (四捨五入).
  case halfAway = "half_away"
  /// To the nearest step; a half goes to the even one.
  case halfEven = "half_even"
  /// To the nearest step; a half goes up.
  case halfCeiling = "half_ceiling"
}

extension Rational {
  /// The multiple of a positive step that a rounding mode picks, or nil when it does not fit.
  public func rounded(toMultipleOf step: Rational, _ mode: RoundingMode) -> Rational? {
    precondition(step > 0, "a rounding step is positive")
    guard let quotient = divided(by: step) else { return nil }
    let whole = quotient.roundedToInteger(mode)
    return Rational(numerator: whole, denominator: 1)?.multiplied(by: step)
  }

  /// The whole number that a rounding mode picks.
  public func roundedToInteger(_ mode: RoundingMode) -> Int128 {
    // Both come from one division: multiplying back could overflow near the width's end.
    var (below, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder < 0 {
      below -= 1
      remainder += denominator
    }
    guard remainder != 0 else { return below }
    let goesUp: Bool
    switch mode {
    case .floor: goesUp = false
    case .ceiling: goesUp = true
    case .towardZero: goesUp = numerator < 0
    case .awayFromZero: goesUp = numerator > 0
    case .halfAway, .halfEven, .halfCeiling:
      // Comparing with what is missing to the step above cannot overflow, doubling could.
      let missing = denominator - remainder
      if remainder != missing {
        goesUp = remainder > missing
      } else {
        switch mode {
        case .halfAway: goesUp = numerator > 0
        case .halfEven: goesUp = below % 2 != 0
        default: goesUp = true
        }
      }
    }
    return goesUp ? below + 1 : below
  }

  /// The number as people read it: rounded to a number of decimals (0 to 6), always showing them.
  public func text(decimals: Int, _ mode: RoundingMode = .halfAway) -> String {
    precondition((0...6).contains(decimals), "numbers are shown with 0 to 6 decimals")
    guard let scaled = multiplied(by: Rational(powerOfTen: decimals)) else { return description }
    return Self.decimalText(scaled.roundedToInteger(mode), places: decimals)
  }
}
