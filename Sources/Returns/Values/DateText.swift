import RuleModel
import Tabular

/// A folded text read as a day: `2024/10/25`, `令和6年10月25日`, `r6.10.25`.
enum DateText {
  /// A day; `isPastEra` where a later era had begun by then.
  case day(CivilDate, isPastEra: Bool, rest: Substring)
  /// The month and day of `10月25日`, without a year.
  case withoutYear(month: Int, day: Int)
  /// It is written as a day, and none of the calendar.
  case impossible
  /// A day before the era that it is counted by.
  case beforeEra(String)
  /// A year of one or two digits that may be of any era.
  case withoutEra

  init?(_ key: String, _ spellings: SpellingTable) {
    let era = EraYear(key[...], spellings)
    var rest = era?.rest ?? key[...]
    var numbers: [Int] = []
    var isLong = false
    if let era {
      numbers.append(era.year)
      guard Self.dropSeparator(&rest, "年") else { return nil }
    }
    while numbers.count < 3, let number = Self.number(&rest) {
      isLong = isLong || number.digits > 2
      if numbers.isEmpty, number.digits == 8, rest.isEmpty {
        self = Self.packed(number.value)
        return
      }
      if numbers.isEmpty, rest.first == "月" {
        self.init(monthAndDay: number.value, &rest)
        return
      }
      guard number.digits <= (numbers.isEmpty ? 4 : 2) else { return nil }
      if numbers.isEmpty, number.digits == 3 { return nil }
      numbers.append(number.value)
      if numbers.count < 3 {
        guard Self.dropSeparator(&rest, numbers.count == 1 ? "年" : "月") else { return nil }
      } else if rest.first == "日" {
        rest.removeFirst()
      }
    }
    guard numbers.count == 3 else { return nil }
    guard era != nil || isLong else {
      self = .withoutEra
      return
    }
    guard let day = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      self = .impossible
      return
    }
    if let era, day < spellings.firstDays[era.era] {
      self = .beforeEra(spellings.eras.first { $0.era == era.era }?.name ?? "")
      return
    }
    self = .day(
      day, isPastEra: era.map { $0.isPast(day, spellings) } ?? false, rest: rest)
  }

  private init?(monthAndDay month: Int, _ rest: inout Substring) {
    rest.removeFirst()
    guard let day = Self.number(&rest), day.digits <= 2 else { return nil }
    if rest.first == "日" { rest.removeFirst() }
    guard rest.isEmpty, (1...12).contains(month), (1...31).contains(day.value) else { return nil }
    self = .withoutYear(month: month, day: day.value)
  }

  /// `20241025`.
  private static func packed(_ number: Int) -> DateText {
    CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      .map { .day($0, isPastEra: false, rest: "") } ?? .impossible
  }

  private static func number(_ rest: inout Substring) -> (value: Int, digits: Int)? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...8).contains(digits.count), let value = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return (value, digits.count)
  }

  private static func dropSeparator(_ rest: inout Substring, _ word: Character) -> Bool {
    guard let first = rest.first, first == word || "/.-".contains(first) else { return false }
    rest.removeFirst()
    return true
  }
}
