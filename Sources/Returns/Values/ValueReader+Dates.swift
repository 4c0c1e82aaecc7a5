import RuleModel
import Scoring
import Tabular
import YAMLSyntax

extension ValueReader {
  func date(_ cell: GivenCell, _ question: Question) -> ValueReading<Answer> {
    let text = cell.text
    if case .date = cell.value {
    } else {
      if let day = CivilDate(iso: text) { return ValueReading(.value(.date(day))) }
      if let reading = insteadOfValue(text, question) { return reading }
    }
    let reading = dayAndTime(cell)
    guard let day = reading.value?.civilDay else {
      return ValueReading(refused: reading.fault ?? .notADate(text))
    }
    return ValueReading(
      .value(.date(day)), taken: text == day.description ? nil : day.description,
      warning: reading.fault)
  }

  /// The day, and the time where there is one, that a cell holds.
  func dayAndTime(_ cell: GivenCell) -> ValueReading<CellDate> {
    let text = cell.text
    if case .date(let date) = cell.value {
      return date.civilDay == nil ? ValueReading(refused: .notADate(text)) : ValueReading(date)
    }
    switch DateText(spellings.numericKey(text), spellings) {
    case .day(let day, let isPastEra, let rest):
      guard let time = TimeText(rest, behind: day) else { break }
      let (year, month, number) = day.components
      let date = CellDate(
        day: CellDate.Day(year: year, month: month, day: number), seconds: time.seconds)
      let taken = date.description
      return ValueReading(
        date, taken: taken == text ? nil : taken,
        warning: isPastEra ? .pastEra(text, taken: taken) : nil)
    case .beforeEra(let era): return ValueReading(refused: .beforeEra(text, era: era))
    case .withoutEra: return ValueReading(refused: .yearWithoutEra(text))
    case .withoutYear, .impossible, nil: break
    }
    return ValueReading(refused: .notADate(text, probably: serialDay(text)))
  }

  // MARK: Dates where something else is expected

  /// The code such as `1-2` of which a spreadsheet may have made a cell's date; nil where the cell
  /// is no date.
  func dateCode(_ cell: GivenCell) -> String? {
    switch cell.value {
    case .date(let date): return date.day.map { "\($0.month)-\($0.day)" }
    case .text(let text):
      let key = SpellingFolding.folded(text)
      switch DateText(key, spellings) {
      case .withoutYear(let month, let day): return "\(month)-\(day)"
      case .day(let day, _, _):
        // Digits without a separator are a number as well.
        return key.utf8.allSatisfy { (0x30...0x39).contains($0) } ? nil : Self.code(day)
      case .withoutEra, .beforeEra, .impossible: return nil
      case nil: return EnglishDate.code(key) ?? serialDay(text).map(Self.code)
      }
    case .number(let number): return serialDay(number.description).map(Self.code)
    case .blank, .boolean, .error, .formulaWithoutValue: return nil
    }
  }

  private static func code(_ day: CivilDate) -> String {
    "\(day.components.month)-\(day.components.day)"
  }

  /// The day of this century that a number is to a spreadsheet.
  func serialDay(_ text: String) -> CivilDate? {
    guard text.utf8.count == 5, let number = Int(text), (36_526...73_050).contains(number) else {
      return nil
    }
    // Day 25,569 of the calendar from 1900 is 1970-01-01.
    return CivilDate(dayNumber: number - 25_569)
  }
}

extension CellDate {
  /// The day, where there is one that is also one of the calendar.
  var civilDay: CivilDate? {
    day.flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
  }
}

/// Dates such as `2-Jan`, as a spreadsheet in English shows them.
enum EnglishDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The code such as `1-2` that may have been typed.
  static func code(_ key: String) -> String? {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Int(parts[0]), (1...31).contains(day),
      let month = months.firstIndex(of: String(parts[1]))
    else { return nil }
    return "\(month + 1)-\(day)"
  }
}
