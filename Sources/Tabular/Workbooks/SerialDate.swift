/// The dates that workbooks count in days.
enum SerialDate {
  private static let secondsOfDay = 86_400
  /// The last day that a spreadsheet knows: 9999-12-31.
  private static let lastDay = 2_958_465

  /// The date that a number is shown as; nil where there is none such, like the 29th of February
  /// 1900 that day 60 would be.
  static func date(
    _ number: CellNumber, _ format: NumberFormat, countsFrom1904: Bool
  ) -> CellDate? {
    guard let (day, seconds) = split(number) else { return nil }
    if format.isLength { return CellDate(day: nil, seconds: day * secondsOfDay + seconds) }
    let shownSeconds = format.hasTime || seconds > 0 ? seconds : nil
    if day == 0 && !countsFrom1904 {
      return format.hasDay ? nil : CellDate(day: nil, seconds: seconds)
    }
    if day == 0 && !format.hasDay { return CellDate(day: nil, seconds: seconds) }
    // Day 1 is 1900-01-01, or day 0 is 1904-01-01, which counts as 1462 in the other calendar.
    let counted = countsFrom1904 ? day + 1_462 : day
    guard counted != 60, counted <= lastDay else { return nil }
    let days = counted > 60 ? counted - 1 : counted
    return CellDate(
      day: CellDate.Day(daysAfter1899: days), seconds: shownSeconds,
      hidesYear: format.hasDay && !format.hasYear)
  }

  /// Whole days, and the rest in whole seconds, rounded.
  private static func split(_ number: CellNumber) -> (day: Int, seconds: Int)? {
    let parts = number.description.split(separator: ".")
    guard let first = parts.first, !first.hasPrefix("-"), first.utf8.count <= 9,
      let day = Int(first)
    else { return nil }
    guard parts.count == 2 else { return (day, 0) }
    // Twelve digits are a ten-millionth of a second.
    let digits = parts[1].prefix(12)
    guard let fraction = Int(digits) else { return nil }
    let scale = digits.reduce(1) { scale, _ in scale * 10 }
    let seconds = (fraction * secondsOfDay * 2 + scale) / (scale * 2)
    return seconds == secondsOfDay ? (day + 1, 0) : (day, seconds)
  }
}

/// Dates as the strict edition of the format may write them: `2024-04-01` or `2024-04-01T13:05:00`.
enum ISODate {
  static func date(_ text: String) -> CellDate? {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count) else { return nil }
    let day = numbers(halves[0], "-", [4, 2, 2])
    guard let day, (1...9999).contains(day[0]), (1...12).contains(day[1]),
      (1...length(ofMonth: day[1], day[0])).contains(day[2])
    else { return nil }
    var seconds: Int?
    if halves.count == 2 {
      // Parts of a second and the mark of universal time are left out.
      let clock = halves[1].prefix { $0 != "." && $0 != "Z" }
      guard let time = numbers(clock, ":", [2, 2, 2]), time[0] < 24, time[1] < 60, time[2] < 60
      else { return nil }
      seconds = time[0] * 3600 + time[1] * 60 + time[2]
    }
    return CellDate(
      day: CellDate.Day(year: day[0], month: day[1], day: day[2]), seconds: seconds)
  }

  private static func numbers(
    _ text: Substring, _ separator: Character, _ widths: [Int]
  ) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    return numbers.count == widths.count ? numbers : nil
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
