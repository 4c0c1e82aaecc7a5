/// A date, a time or both, without a time zone.
public struct CellDate: Hashable, Sendable {
  /// A day of the Gregorian calendar.
  public struct Day: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Makes a day; the caller answers for its being one.
    public init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The day, where the cell shows one.
  public let day: Day?
  /// The seconds since midnight, where the cell shows a time; a length of time may have more than a
  /// day's.
  public let seconds: Int?
  /// Whether the cell shows the month and day alone: spreadsheets make such dates of `1-2`, in the
  /// year in which it was typed.
  public let hidesYear: Bool

  /// Makes a date, a time or both.
  public init(day: Day?, seconds: Int? = nil, hidesYear: Bool = false) {
    self.day = day
    self.seconds = seconds
    self.hidesYear = hidesYear && day != nil
  }
}

extension CellDate.Day {
  /// The day so many days after 1899-12-31, which is spreadsheets' first day less one.
  init(daysAfter1899 days: Int) {
    // Howard Hinnant's civil_from_days, on eras of 400 years that begin on a 1 March;
    // 1899-12-31 lies 693,900 days after 0000-03-01.
    let shifted = days + 693_900
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}

extension CellDate: CustomStringConvertible {
  /// The date as `2024-04-01`, the time as `13:05:00`, both with a blank between.
  public var description: String {
    var parts: [String] = []
    if let day {
      parts.append(
        "\(Self.padded(day.year, 4))-\(Self.padded(day.month, 2))-\(Self.padded(day.day, 2))")
    }
    if let seconds {
      parts.append(
        "\(Self.padded(seconds / 3600, 2)):\(Self.padded(seconds / 60 % 60, 2)):"
          + Self.padded(seconds % 60, 2))
    }
    return parts.joined(separator: " ")
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
