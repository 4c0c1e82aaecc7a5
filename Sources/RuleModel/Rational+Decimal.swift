extension Rational: CustomStringConvertible {
  /// The most digits that a decimal literal or an answer may have before the point.
  public static let maximumIntegerDigits = 15
  /// The most digits that a decimal literal or an answer may have after the point.
  public static let maximumFractionDigits = 6

  /// Reads a decimal such as `-12.50` exactly: ASCII digits, at most
  /// ``maximumIntegerDigits`` before the point and ``maximumFractionDigits`` after it.
  ///
  /// Nil for everything else, `.5`, `5.`, `+5`, `1e3` and `1_000` among them.
  public init?(decimal text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == 0x2D
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2,
      whole.count <= Self.maximumIntegerDigits
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || !fraction.isEmpty, fraction.count <= Self.maximumFractionDigits
    else { return nil }
    var numerator: Int128 = 0
    var denominator: Int128 = 1
    for byte in whole {
      guard (0x30...0x39).contains(byte) else { return nil }
      numerator = numerator * 10 + Int128(byte - 0x30)
    }
    for byte in fraction {
      guard (0x30...0x39).contains(byte) else { return nil }
      numerator = numerator * 10 + Int128(byte - 0x30)
      denominator *= 10
    }
    self.init(numerator: isNegative ? -numerator : numerator, denominator: denominator)
  }

  /// The shortest exact decimal such as `-0.125`, or `n/d` where no finite decimal is exact (or it
  /// would be longer than 40 digits).
  public var description: String {
    var (rest, twos, fives) = (denominator, 0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    let places = max(twos, fives)
    guard rest == 1, places <= 37,
      let scaled = multiplied(by: Rational(powerOfTen: places)), scaled.isInteger
    else { return "\(numerator)/\(denominator)" }
    return Self.decimalText(scaled.numerator, places: places)
  }

  /// Ten to a power between 0 and 37.
  init(powerOfTen places: Int) {
    var power: Int128 = 1
    for _ in 0..<places { power *= 10 }
    self = Rational(numerator: power, denominator: 1) ?? .one
  }

  /// The decimal with a number of places after the point, which the number must be a multiple of.
  static func decimalText(_ scaled: Int128, places: Int) -> String {
    let digits = String(scaled.magnitude)
    let padded =
      digits.count > places
      ? digits : String(repeating: "0", count: places + 1 - digits.count) + digits
    let whole = padded.dropLast(places)
    let sign = scaled < 0 ? "-" : ""
    return places == 0 ? "\(sign)\(padded)" : "\(sign)\(whole).\(padded.suffix(places))"
  }
}
