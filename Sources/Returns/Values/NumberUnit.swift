import RuleModel
import YAMLSyntax

/// The unit of a question's numbers, and what may be written for it.
struct NumberUnit: Sendable {
  /// How many of the bare unit it is: 1000 for 千円.
  let scale: Rational
  /// Whether it is a hundredth.
  let isPercent: Bool
  /// Whether numbers in it are years.
  let isYear: Bool
  /// Whether they are fiscal years.
  let isFiscalYear: Bool
  /// The unit without its multiplier, folded, and every other that is the same; longest first. Where
  /// the question has no unit, all that are known but the hundredth.
  private let names: [String]
  /// The whole unit, folded.
  private let whole: String?
  private let known: [String: Int]

  init(_ unit: String?, _ spellings: SpellingTable) {
    known = spellings.units
    let percent = "%"
    guard let unit, !unit.isEmpty else {
      (scale, isPercent, isYear, isFiscalYear, whole) = (.one, false, false, false, nil)
      let percentGroup = spellings.units[percent]
      names = Self.longestFirst(
        spellings.units.filter { $0.key != percent && $0.value != percentGroup }.map(\.key))
      return
    }
    let key = SpellingFolding.folded(unit)
    var bare = key
    var scale = Rational.one
    // 百万円 has two.
    while spellings.units[bare] == nil,
      let next = spellings.multipliers.first(where: { bare.hasPrefix($0.text) && bare != $0.text }),
      let product = scale.multiplied(by: next.times)
    {
      bare.removeFirst(next.text.count)
      scale = product
    }
    let group = spellings.units[bare]
    whole = key
    self.scale = scale
    names = Self.longestFirst(
      group.map { group in spellings.units.filter { $0.value == group }.map(\.key) } ?? [bare])
    isPercent = names.contains(percent)
    isYear = spellings.years.contains(key)
    isFiscalYear = spellings.fiscalYears.contains(key)
  }

  /// Drops a sign of currency at the front; false where there is none of this unit.
  func dropSign(_ rest: inout Substring) -> Bool {
    guard rest.unicodeScalars.first?.properties.generalCategory == .currencySymbol,
      let name = names.first(where: { rest.hasPrefix($0) })
    else { return false }
    rest = rest.dropFirst(name.count)
    return true
  }

  /// Takes the unit that is all of a rest; false where it is not.
  func drop(_ rest: inout Substring) -> Bool {
    guard isBareUnit(rest) else { return false }
    rest = ""
    return true
  }

  /// Whether a text is one of the unit's names.
  func isBareUnit(_ text: Substring) -> Bool { names.contains { $0[...] == text } }

  /// Whether a text is a unit, and not this one.
  func isOther(_ text: Substring) -> Bool {
    known[String(text)] != nil || (whole == nil && text == "%")
  }

  private static func longestFirst(_ texts: [String]) -> [String] {
    texts.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}
