import RuleModel

/// What may stand behind a day in a folded text: the name of the weekday, and a time.
struct TimeText {
  /// The seconds since midnight, where a time stands there.
  let seconds: Int?

  private static let weekdays: [Character] = ["日", "月", "火", "水", "木", "金", "土"]

  /// Reads what stands behind a day; nil for anything else, the name of another weekday among it.
  init?(_ text: Substring, behind day: CivilDate) {
    var rest = text
    if rest.first == "(" {
      guard let end = rest.firstIndex(of: ")") else { return nil }
      let name = rest[rest.index(after: rest.startIndex)..<end]
      // 1970-01-01 was a Thursday.
      let weekday = Self.weekdays[((day.dayNumber + 4) % 7 + 7) % 7]
      guard ["", "曜", "曜日"].contains(where: { name == "\(weekday)\($0)" }) else { return nil }
      rest = rest[rest.index(after: end)...]
    }
    if rest.first == " " || rest.first == "t" { rest.removeFirst() }
    guard !rest.isEmpty else {
      seconds = nil
      return
    }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      numbers[0] < 24, numbers[1] < 60, numbers.count < 3 || numbers[2] < 60
    else { return nil }
    seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  private static func number(_ digits: Substring) -> Int? {
    guard (1...2).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }
}
