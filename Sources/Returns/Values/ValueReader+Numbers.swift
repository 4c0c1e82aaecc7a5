import Diagnostics
import RuleModel
import Scoring
import Tabular
import YAMLSyntax

extension ValueReader {
  func number(
    _ cell: GivenCell, _ question: Question, _ range: ClosedRange<Rational>, isWhole: Bool
  ) -> ValueReading<Answer> {
    let unit = unit(of: question)
    let text = cell.text
    if case .date = cell.value {
      return yearOfDay(cell, question, unit, range)
        ?? ValueReading(refused: unexpectedDate(cell, unit, isWhole: isWhole))
    }
    if case .number(let number) = cell.value, let format = cell.format, format.contains("%") {
      return percentage(number, text, question, unit, range, isWhole: isWhole)
    }
    if let number = Rational(decimal: text), !isWhole || !text.utf8.contains(0x2E) {
      return checked(number, text, question, unit, range, isWhole: isWhole, isExact: true)
    }
    if let reading = insteadOfValue(text, question) { return reading }
    let key = spellings.numericKey(text)
    if spellings.isNothing(key) {
      return checked(.zero, text, question, unit, range, isWhole: isWhole)
    }
    if unit.isYear,
      let reading = eraYear(key, text, range, unit: question.unit)
        ?? yearOfDay(cell, question, unit, range)
    {
      return reading
    }
    do throws(NumberText.Fault) {
      let number = try NumberText(key, unit: unit, spellings)
      return checked(
        number.value, text, question, unit, range, isWhole: isWhole,
        warning: number.isVague ? { .vagueNumber($0, taken: $1) } : nil)
    } catch {
      return ValueReading(refused: fault(error, cell, question, unit, isWhole: isWhole))
    }
  }

  // MARK: Numbers as such

  private func checked(
    _ number: Rational, _ text: String, _ question: Question, _ unit: NumberUnit,
    _ range: ClosedRange<Rational>, isWhole: Bool, isExact: Bool = false,
    warning: ((_ text: String, _ taken: String) -> ValueFault)? = nil
  ) -> ValueReading<Answer> {
    if isWhole, !number.isInteger { return ValueReading(refused: .notAWholeNumber(text)) }
    guard range.contains(number) else {
      // 6年度 is of some era; 3桁 and fewer are no year of the calendar that is asked for.
      return ValueReading(
        refused: unit.isYear && (1...99).contains(number)
          ? .yearWithoutEra(text)
          : .outOfRange(
            text, range, unit: question.unit, taken: isExact ? nil : number.description))
    }
    let taken = number.description
    return ValueReading(
      .value(.number(number)), taken: isExact ? nil : taken,
      warning: warning?(text, taken))
  }

  /// A number that its cell shows as hundredths.
  private func percentage(
    _ number: CellNumber, _ text: String, _ question: Question, _ unit: NumberUnit,
    _ range: ClosedRange<Rational>, isWhole: Bool
  ) -> ValueReading<Answer> {
    guard let value = Rational(decimal: number.description)?.multiplied(by: 100) else {
      return ValueReading(refused: .tooManyDigits(text))
    }
    let shown = "\(value)%"
    guard unit.isPercent else {
      return ValueReading(refused: .otherUnit(shown, expected: question.unit))
    }
    return checked(value, shown, question, unit, range, isWhole: isWhole)
  }

  private func fault(
    _ fault: NumberText.Fault, _ cell: GivenCell, _ question: Question, _ unit: NumberUnit,
    isWhole: Bool
  ) -> ValueFault {
    let text = cell.text
    // What could be a date is one more often than a range such as 1-2.
    if case .text = cell.value, !unit.isYear,
      DateText(spellings.numericKey(text), spellings)?.isDay == true
    {
      return unexpectedDate(cell, unit, isWhole: isWhole)
    }
    return switch fault {
    case .none: .notANumber(text, question, isWhole: isWhole)
    case .range: .rangeOfNumbers(text)
    case .several: .severalNumbers(text)
    case .tooManyDigits: .tooManyDigits(text)
    case .otherUnit: .otherUnit(text, expected: question.unit)
    }
  }

  private func unexpectedDate(
    _ cell: GivenCell, _ unit: NumberUnit, isWhole: Bool
  ) -> ValueFault {
    .unexpectedDate(
      cell.text,
      expected: unit.isYear ? Expected.year : isWhole ? Expected.wholeNumber : Expected.number,
      meant: unit.isYear ? nil : dateCode(cell))
  }

  // MARK: Years

  /// A year of an era, where a question asks for one.
  private func eraYear(
    _ key: String, _ text: String, _ range: ClosedRange<Rational>, unit: String?
  ) -> ValueReading<Answer>? {
    guard let era = EraYear(key[...], spellings),
      era.rest.isEmpty || spellings.years.contains(String(era.rest))
    else { return nil }
    guard range.contains(Rational(era.year)) else {
      return ValueReading(refused: .outOfRange(text, range, unit: unit))
    }
    let taken = String(era.year)
    return ValueReading(
      .value(.number(Rational(era.year))), taken: taken,
      warning: era.isPast(spellings) ? .pastEra(text, taken: taken) : nil)
  }

  /// The year in which a day lies, where a question asks for a year: of `S63.4.1`, `2005年5月` and
  /// `R6.4`; nil where there is no day or month with its year.
  private func yearOfDay(
    _ cell: GivenCell, _ question: Question, _ unit: NumberUnit, _ range: ClosedRange<Rational>
  ) -> ValueReading<Answer>? {
    guard unit.isYear else { return nil }
    let (day, isPastEra): (CivilDate, Bool)
    switch cell.value {
    case .date(let date):
      guard !date.hidesYear, let found = date.civilDay else { return nil }
      (day, isPastEra) = (found, false)
    case .text(let text):
      switch dayOrMonth(spellings.numericKey(text)) {
      case .day(let found, let isPast, let rest):
        guard TimeText(rest, behind: found) != nil else { return nil }
        (day, isPastEra) = (found, isPast)
      case .beforeEra(let era): return ValueReading(refused: .beforeEra(text, era: era))
      case .withoutEra: return ValueReading(refused: .yearWithoutEra(text))
      case .withoutYear, .impossible, nil: return nil
      }
    case .blank, .number, .boolean, .error, .formulaWithoutValue:
      return nil
    }
    let year = unit.isFiscalYear ? day.fiscalYear : day.components.year
    return checked(
      Rational(year), cell.text, question, unit, range, isWhole: true,
      warning: {
        isPastEra
          ? .pastEra($0, taken: $1) : .yearOfDay($0, taken: $1, unit: question.unit ?? "")
      })
  }

  /// The day that a folded text writes, or some day of the month.
  private func dayOrMonth(_ key: String) -> DateText? {
    // 2005-4 and R4-6 are ranges, and 2025-01-02 is what stands for a cell that may hide its year.
    if key.contains("-") { return nil }
    if let date = DateText(key, spellings) { return date }
    let isMonth = key.hasSuffix("月")
    // 2005.4 is a number first.
    guard isMonth || key.contains("/") || EraYear(key[...], spellings) != nil else { return nil }
    // An era may begin in the month; then its last days are of the era.
    let days = ["1", "28", "30", "31"].compactMap {
      DateText(isMonth ? key + $0 : "\(key)/\($0)", spellings)
    }
    return days.first { if case .day = $0 { true } else { false } } ?? days.first
  }

  /// A fiscal year: `2024`, `2024年度`, `令和6年度`, `R6`.
  func fiscalYear(_ cell: GivenCell) -> ValueReading<Int> {
    let text = cell.text
    if case .date = cell.value {
      return ValueReading(
        refused: .unexpectedDate(text, expected: Expected.year, meant: nil))
    }
    if let year = Self.year(text) { return ValueReading(year) }
    let key = spellings.numericKey(text)
    if let era = EraYear(key[...], spellings),
      era.rest.isEmpty || spellings.years.contains(String(era.rest))
    {
      let taken = String(era.year)
      return ValueReading(
        era.year, taken: taken,
        warning: era.isPast(spellings) ? .pastEra(text, taken: taken) : nil)
    }
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    let rest = String(key.dropFirst(digits.count))
    let isYear = rest.isEmpty || rest == ".0" || spellings.years.contains(rest)
    if isYear, let year = Self.year(String(digits)) {
      return ValueReading(year, taken: String(year))
    }
    return ValueReading(
      refused: isYear && (1...2).contains(digits.count) ? .yearWithoutEra(text) : .notAYear(text))
  }

  private static func year(_ digits: String) -> Int? {
    digits.utf8.count == 4 && digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      ? Int(digits) : nil
  }
}

extension DateText {
  fileprivate var isDay: Bool {
    switch self {
    case .day, .withoutYear: true
    case .impossible, .beforeEra, .withoutEra: false
    }
  }
}
