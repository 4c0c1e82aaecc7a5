import RuleModel
import Testing

@Suite struct CivilDateTests {
  @Test func `the day count is the plain count of days, from the first to the last`() throws {
    var number = CivilDate.first.dayNumber
    for year in 1...9999 {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1...12, lengths) {
        // The ends of each month and one day within, which moves on from month to month.
        for day in [1, 2 + (year + month) % (length - 2), length] {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          #expect(date.dayNumber == number + day - 1)
          #expect(date.components == (year, month, day))
          #expect(CivilDate(dayNumber: date.dayNumber) == date)
        }
        #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
        number += length
      }
    }
    #expect(number - 1 == CivilDate.last.dayNumber)
  }

  @Test func `text and date are each other's inverse`() throws {
    for number in stride(from: CivilDate.first.dayNumber, through: CivilDate.last.dayNumber, by: 97)
    {
      let date = CivilDate(dayNumber: number)
      #expect(CivilDate(iso: date.description) == date)
    }
    #expect(CivilDate.first.description == "0001-01-01")
    #expect(CivilDate.last.description == "9999-12-31")
    #expect(CivilDate(iso: "1970-01-01")?.dayNumber == 0)
  }

  @Test(arguments: [
    "", "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-00",
    "0000-01-01", "2024-1-1", "24-01-01", "2024/01/01", "2024-01-01 ", "２０２４-01-01",
    "-024-01-01", "+024-01-01", "2024-04-31", "10000-01-01",
  ])
  func `what is no day of the calendar is none`(_ text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2024-02-29", 2023), ("2000-02-29", 1999), ("2024-03-31", 2023), ("2024-04-01", 2024),
    ("2024-12-31", 2024), ("2025-01-01", 2024), ("0001-01-01", 0), ("9999-12-31", 9999),
  ])
  func `a fiscal year begins in April`(_ text: String, _ year: Int) throws {
    #expect(try #require(CivilDate(iso: text)).fiscalYear == year)
  }

  @Test func `days are ordered in time`() throws {
    let earlier = try #require(CivilDate(iso: "2024-03-31"))
    let later = try #require(CivilDate(iso: "2024-04-01"))
    #expect(earlier < later)
    #expect(later.dayNumber - earlier.dayNumber == 1)
  }
}
