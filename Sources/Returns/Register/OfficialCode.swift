/// The official codes of prefectures and municipalities (全国地方公共団体コード): five digits, or six
/// with a check digit.
enum OfficialCode {
  /// The check digit of the first five digits: 11 less the remainder by 11 of their sum, weighted 6
  /// to 2, and of that the last digit.
  static func checkDigit(_ five: some Collection<UInt8>) -> UInt8? {
    guard five.count == 5, five.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let sum = zip(five, 2...6).reduce(0) { $0 + (Int($1.0) - 0x30) * (8 - $1.1) }
    return UInt8((11 - sum % 11) % 10) + 0x30
  }

  /// Whether six digits end in their check digit.
  static func isChecked(_ six: String) -> Bool {
    six.utf8.count == 6 && checkDigit(six.utf8.dropLast()) == six.utf8.last
  }

  /// The code with six digits of one with five.
  static func withCheckDigit(_ five: String) -> String? {
    checkDigit(five.utf8).map { five + String(UnicodeScalar($0)) }
  }

  /// The six digits that five have been, where that is proven: they end in the check digit, and the
  /// five are no code by themselves.
  static func withLostZero(_ five: String) -> String? {
    let six = "0" + five
    guard five.utf8.count == 5, isChecked(six), isPossible(six.dropLast()), !isPossible(five[...])
    else { return nil }
    return six
  }

  /// Whether five digits begin with the number of a prefecture, and the rest is 000 or that of a
  /// city, a ward, a town or a village.
  private static func isPossible(_ five: Substring) -> Bool {
    guard let prefecture = Int(five.prefix(2)), let rest = Int(five.dropFirst(2)) else {
      return false
    }
    return (1...47).contains(prefecture) && (rest == 0 || (100...799).contains(rest))
  }
}
