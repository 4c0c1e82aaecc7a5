public import RuleModel

/// When a return was sent in, as far as it says so: a day, and a time of it.
public struct SubmissionTime: Hashable, Sendable {
  // One is kept for every respondent of a run, so that it is kept small.
  private let dayNumber: Int32
  /// -1 where no time is said.
  private let secondsOfDay: Int32

  /// Makes a moment; the seconds are those since midnight.
  public init(day: CivilDate, seconds: Int? = nil) {
    dayNumber = Int32(clamping: day.dayNumber)
    secondsOfDay = seconds.map { Int32(clamping: max(0, $0)) } ?? -1
  }

  /// Reads `2024-10-25`, `2024-10-25 09:05:00` and `2024-10-25T09:05`, in ASCII digits; nil for
  /// everything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let day = CivilDate(iso: text.prefix(10)) else { return nil }
    guard bytes.count > 10 else {
      self.init(day: day)
      return
    }
    let parts = bytes[11...].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.twoDigits)
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      (2...3).contains(parts.count), numbers.count == parts.count,
      numbers[0] < 24, numbers[1] < 60, numbers.count < 3 || numbers[2] < 60
    else { return nil }
    self.init(
      day: day,
      seconds: numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0))
  }

  private static func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count == 2, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether it is the other, or a day that the other is a time of.
  public func mayBe(_ other: SubmissionTime) -> Bool {
    dayNumber == other.dayNumber && (secondsOfDay == -1 || secondsOfDay == other.secondsOfDay)
  }
}

extension SubmissionTime: Comparable {
  /// Moments are ordered in time; a day without a time goes before its times.
  public static func < (left: SubmissionTime, right: SubmissionTime) -> Bool {
    (left.dayNumber, left.secondsOfDay) < (right.dayNumber, right.secondsOfDay)
  }
}
