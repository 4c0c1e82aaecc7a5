import RuleModel

/// A folded text read as one number: `約3`, `1,200`, `50千円`, `1億2千万円`, `▲5`.
struct NumberText {
  /// Why a text is no number that can be taken.
  enum Fault: Error {
    case none
    case range
    case several
    case tooManyDigits
    case otherUnit
  }

  /// The number, in the unit of the question.
  let value: Rational
  /// Whether a word says that it is not exact.
  let isVague: Bool

  /// Reads a text; `unit` is that of the question.
  init(_ key: String, unit: NumberUnit, _ spellings: SpellingTable) throws(Fault) {
    var rest = key[...]
    isVague = Self.dropVague(&rest, spellings)
    guard rest.utf8.contains(where: { (0x30...0x39).contains($0) }) else { throw .none }
    if rest.contains("~") || spellings.ranges.contains(where: { rest.contains($0) }) {
      throw .range
    }
    var hasUnitInFront = unit.dropSign(&rest)
    let isNegative = Self.dropSign(&rest, spellings.negative)
    hasUnitInFront = hasUnitInFront || unit.dropSign(&rest)
    // 百二十 begins with the multiplier itself.
    let beginsMultiplied = spellings.multipliers.contains {
      $0.times > 10 && rest.hasPrefix($0.text)
    }
    var sum = MultipliedSum(beginsMultiplied ? .one : try Self.number(&rest))
    while let times = Self.dropMultiplier(&rest, spellings, unit) {
      try sum.multiply(by: times)
      if rest.first.map(Self.isDigit) == true { try sum.add(try Self.number(&rest)) }
    }
    let hasUnit = unit.drop(&rest) || hasUnitInFront
    if let first = rest.first {
      throw Self.fault(behind: first, rest, unit)
    }
    // 5万 beside a unit of 千円 may be 5万円 or 5万千円.
    if sum.isMultiplied, !hasUnit, unit.scale != .one { throw .otherUnit }
    let written = try sum.total()
    let scaled =
      (isNegative ? -written : written).divided(by: hasUnit ? unit.scale : .one)
    guard let scaled, Rational(decimal: scaled.description) != nil else { throw .tooManyDigits }
    value = scaled
  }

  // MARK: Pieces

  private static func dropVague(_ rest: inout Substring, _ spellings: SpellingTable) -> Bool {
    let whole = rest.count
    while let word = spellings.vagueInFront.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(word.count)
    }
    if let word = spellings.vague.first(where: { rest.hasSuffix($0) }) {
      rest = rest.dropLast(word.count)
    }
    return rest.count < whole
  }

  private static func dropSign(_ rest: inout Substring, _ words: [String]) -> Bool {
    if let sign = rest.first, sign == "-" || sign == "+" {
      rest.removeFirst()
      return sign == "-"
    }
    guard let word = words.first(where: { rest.hasPrefix($0) }) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  private static func dropMultiplier(
    _ rest: inout Substring, _ spellings: SpellingTable, _ unit: NumberUnit
  ) -> Rational? {
    // A unit may begin with a word that is a multiplier elsewhere.
    if unit.isBareUnit(rest) { return nil }
    guard let found = spellings.multipliers.first(where: { rest.hasPrefix($0.text) }) else {
      return nil
    }
    rest = rest.dropFirst(found.text.count)
    return found.times
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// Takes the number at the front, which may have separators of thousands.
  private static func number(_ rest: inout Substring) throws(Fault) -> Rational {
    let digits = rest.prefix { isDigit($0) || $0 == "," || $0 == "." }
    rest = rest.dropFirst(digits.count)
    guard digits.first?.isNumber == true, digits.last?.isNumber == true else { throw .none }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { throw .none }
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1
      || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
    guard isGrouped, halves.count == 1 || !halves[1].contains(",") else { throw .several }
    let plain = groups.joined() + (halves.count == 2 ? ".\(halves[1])" : "")
    guard let number = Rational(decimal: plain) else { throw .tooManyDigits }
    return number
  }

  /// What a text is that goes on behind a number and its unit.
  private static func fault(
    behind first: Character, _ rest: Substring, _ unit: NumberUnit
  ) -> Fault {
    let hasDigit = rest.utf8.contains { (0x30...0x39).contains($0) }
    if first == "-", hasDigit { return .range }
    if hasDigit, rest.contains(where: { " 、・/;,".contains($0) }) { return .several }
    return !hasDigit && unit.isOther(rest) ? .otherUnit : .none
  }
}
