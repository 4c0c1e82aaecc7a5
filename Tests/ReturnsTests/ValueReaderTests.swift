import Diagnostics
import RuleLoading
import RuleModel
import Scoring
import Tabular
import TestKit
import Testing

@testable import Returns

@Suite struct ValueReaderTests {
  private func cell(_ text: String) -> GivenCell {
    GivenCell(.text(text), at: TablePlace(row: 7, column: 3))
  }

  private func question(_ id: String, _ rules: RuleSet) throws -> Reference<Question> {
    Reference(try #require(rules.questions.firstIndex { $0.id.text == id }))
  }

  @Test(arguments: [
    ("はい", true), ("yes", true), ("true", true), ("いいえ", false), ("no", false), ("false", false),
  ])
  func `without spellings the words of answer sheets are read`(text: String, truth: Bool) throws {
    let reading = ValueReader(.sample).read(
      cell(text), as: try question("working_group", .sample))
    #expect(reading == ValueReading(.value(.boolean(truth))))
  }

  @Test(arguments: ["○", "×", "1", "0", "有", "-", "該当なし", "なし", "同上"])
  func `without spellings nothing else is yes, no or no answer`(text: String) throws {
    let reader = ValueReader(.sample)
    #expect(reader.read(cell(text), as: try question("working_group", .sample)).value == nil)
    #expect(
      reader.read(cell("約3回"), as: try question("meetings_held", .sample)).value == nil)
  }

  @Test func `without spellings a number may still have the question's own unit`() throws {
    let reader = ValueReader(.sample)
    let meetings = try question("meetings_held", .sample)
    #expect(reader.read(cell("３回"), as: meetings).taken == "3")
    #expect(reader.read(cell("3人"), as: meetings).value == nil)
  }

  @Test func `what a mapping file says of a text goes before everything`() throws {
    let level = try question("establishment", .sample)
    let meant = Answer.value(.member(1))
    let reader = ValueReader(
      .sample,
      exceptions: ValueExceptions([level: .init(answers: ["1月2日": meant, "単独で設置": meant])]))
    #expect(reader.read(cell("1月2日"), as: level) == ValueReading(meant, taken: "joint"))
    #expect(reader.read(cell("単独で設置"), as: level).value == meant)
    let date = GivenCell(
      .date(CellDate(day: CellDate.Day(year: 2025, month: 1, day: 2))), at: .file)
    #expect(reader.read(date, as: level) == ValueReading(meant, taken: "joint"))
    #expect(reader.read(cell("1月3日"), as: level).fault?.code == .unexpectedDate)
    // Of another question it says nothing.
    let meetings = try question("meetings_held", .sample)
    #expect(reader.read(cell("1月2日"), as: meetings).value == nil)
  }

  @Test func `a finding and a conversion name the cell, the field and what stood there`() throws {
    let reader = ValueReader(try SpellingRules.rules())
    let meetings = try question("meetings", reader.rules)
    let vague = cell("約3回")
    let reading = reader.read(vague, as: meetings)
    let place = TablePlace(row: 7, column: 3)
    #expect(
      reading.conversion(at: vague, field: "meetings")
        == Conversion(at: place, field: "meetings", found: "約3回", taken: "3"))
    let finding = try #require(reading.finding(at: vague, field: "meetings", in: "a.csv"))
    #expect(finding.place == place)
    #expect(finding.found == "約3回")
    #expect(finding.file == "a.csv")
    #expect(finding.code.severity == .warning)
    let exact = reader.read(cell("3"), as: meetings)
    #expect(exact.conversion(at: cell("3"), field: "meetings") == nil)
    #expect(exact.finding(at: cell("3"), field: "meetings", in: "a.csv") == nil)
  }

  @Test(
    arguments: [
      ("○", Tick.ticked, "yes"), ("はい", .ticked, nil), ("×", .unticked, "no"),
      ("0", .unticked, "no"),
      ("", .blank, nil), ("　", .blank, nil), ("-", .blank, ""), ("課題", .ticked, "yes"),
      ("３", .ticked, "yes"), ("4", nil, nil), ("その他", nil, nil), ("同上", nil, nil),
      ("該当なし", nil, nil),
    ] as [(String, Tick?, String?)])
  func `a tick is read at its choice`(text: String, tick: Tick?, taken: String?) throws {
    let reader = ValueReader(try SpellingRules.rules())
    let reading = reader.tick(cell(text), at: 2, of: try question("topics", reader.rules))
    #expect(reading.value == tick, "\(text)")
    #expect(reading.taken == taken, "\(text)")
  }

  @Test(
    arguments: [
      ("2024", 2024, nil), ("2024年度", 2024, "2024"), ("令和6年度", 2024, "2024"), ("Ｒ６", 2024, "2024"),
      ("令和元年度", 2019, "2019"), ("２０２４", 2024, "2024"), ("2024.0", 2024, "2024"),
    ] as [(String, Int, String?)])
  func `a fiscal year is read`(text: String, year: Int, taken: String?) throws {
    let reading = ValueReader(try SpellingRules.rules()).year(cell(text))
    #expect(reading.value == .some(.some(year)))
    #expect(reading.taken == taken)
  }

  @Test func `a year of unknown era and a date are no fiscal year, and nothing is none`() throws {
    let reader = ValueReader(try SpellingRules.rules())
    #expect(reader.year(cell("6年度")).fault?.code == .yearWithoutEra)
    #expect(reader.year(cell("R6.10.25")).fault?.code == .notAYear)
    #expect(reader.year(cell("")) == ValueReading(nil))
    let date = GivenCell(
      .date(CellDate(day: CellDate.Day(year: 2024, month: 4, day: 1))), at: .file)
    #expect(reader.year(date).fault?.code == .unexpectedDate)
  }

  @Test(
    arguments: [
      ("area", [0], nil), ("二次医療圏協議会", [0], nil), ("area、city", [0, 1], "[area, city]"),
      ("[area, city]", [0, 1], nil), ("市・区の協議会", [1], nil), ("Area", [0], "area"), ("", [], nil),
      ("市", [1], nil), ("市・区", [1], nil), ("市、医療圏", [1, 0], "[city, area]"),
      ("市、区", [1], "[city]"), ("area、市・区", [0, 1], "[area, city]"), ("area area", [0], "[area]"),
    ] as [(String, [Int], String?)])
  func `kinds of respondent are read`(text: String, positions: [Int], taken: String?) throws {
    let reading = ValueReader(try SpellingRules.rules()).subjects(cell(text))
    #expect(reading.value == positions.map { Reference($0) }, "\(text)")
    #expect(reading.taken == taken, "\(text)")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a spelling of which nothing is left when it is folded stands nowhere`() throws {
    let text = """
      ruleset: sample
      title: 見本
      defaults: {provenance: project, source: s}
      sources: [{id: s, title: 出典}]
      spellings: {vague: ["\\u200B"], vague_before: ["\\u200D"], range: ["\\u2060"]}
      questions: [{id: meetings, title: 回数, type: integer, min: 0, max: 9}]
      """
    let files = RuleSetFiles(
      folder: "rules", contents: [(RuleSetFiles.headerName, Array(text.utf8))])
    let rules = try #require(RuleSetLoader.load(files).ruleSet)
    let reading = ValueReader(rules).read(cell("３"), as: Reference(0))
    #expect(reading.value == .value(.number(3)))
    #expect(reading.fault == nil)
  }

  @Test func `an unknown kind is refused`() throws {
    let reader = ValueReader(try SpellingRules.rules())
    #expect(reader.subjects(cell("area、村")).fault?.code == .unknownSubject)
  }

  @Test func `the time at which a return was sent in is kept beside its day`() throws {
    let reader = ValueReader(try SpellingRules.rules())
    let day = try #require(CivilDate(iso: "2024-10-25"))
    let written = reader.moment(cell("令和6年10月25日 13:05"))
    #expect(written.value == .some(SubmissionTime(day: day, seconds: 47_100)))
    #expect(written.taken == "2024-10-25 13:05:00")
    for text in ["2024-10-25", "2024-10-25 13:05:00"] {
      let plain = reader.moment(cell(text))
      #expect(plain.value == SubmissionTime(iso: text))
      #expect(plain.taken == nil)
    }
    #expect(
      reader.moment(cell("2024-10-25T13:05")).value == SubmissionTime(iso: "2024-10-25T13:05"))
    let wrong = reader.moment(cell("2024-10-25 25:00"))
    #expect(wrong.value == .some(nil))
    #expect(wrong.fault?.code == .unreadableSubmission)
    #expect(wrong.taken == "")
    #expect(reader.moment(cell("")) == ValueReading(nil))
  }

  @Test func `no text makes the reader stop`() throws {
    let rules = try SpellingRules.rules()
    let reader = ValueReader(rules)
    let pieces = [
      "0", "9", "99999999999999999999", "-", "ー", "①", "⑳", "年", "月", "日", "令和", "元", "千", "万", "円",
      "¥", "%", ",", "、", ".", "~", "(", ")", "[", "]", " ", "　", ":", "/", "約", "以上", "\u{0}",
      "\u{301}",
      "が", "か\u{3099}", "👪", "\u{10FFFF}", "",
    ]
    var random = SplitMix64(seed: 6)
    for round in 0..<3_000 {
      let count = Int.random(in: 0...9, using: &random)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      for position in rules.questions.indices {
        let reading = reader.read(cell(text), as: Reference(position))
        let isError = reading.fault?.code.severity == .error
        #expect((reading.value == nil) == isError, "round \(round): \(text)")
      }
      _ = (reader.year(cell(text)), reader.moment(cell(text)), reader.subjects(cell(text)))
    }
    let long = String(repeating: "1,", count: 100_000)
    for position in rules.questions.indices {
      _ = reader.read(cell(long), as: Reference(position))
    }
  }
}
