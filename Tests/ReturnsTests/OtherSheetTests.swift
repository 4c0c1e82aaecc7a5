import Diagnostics
import Returns
import RuleModel
import Scoring
import TestKit
import Testing

@Suite struct OtherSheetTests {
  private func counted(
    _ text: String, _ rules: RuleSet
  ) throws -> [String: CountedValue] {
    let reading = SheetRules.read(text, rules)
    #expect(reading.diagnostics.map(\.code.text) == [])
    return try counted(reading, rules)
  }

  private func counted(
    _ reading: AnswerSheetReading, _ rules: RuleSet
  ) throws -> [String: CountedValue] {
    let assessment = ScoringPlan(rules).assess(try #require(reading.sheet))
    return Dictionary(
      uniqueKeysWithValues: zip(rules.measures.map(\.id.text), assessment.measures.map(\.counted)))
  }

  @Test(arguments: ["gap", "target_staff", "target_enough", "target_level"])
  func `a sheet that is not given has no values, whatever its rules make of nothing`(
    id: String
  ) throws {
    let rules = try SheetRules.rules()
    #expect(try counted("answers: {meetings: 1}", rules)[id] == CountedValue.none)
    #expect(
      try counted("answers: {meetings: 1}\nsheets: {target: null}", rules)[id]
        == CountedValue.none)
  }

  @Test func `a sheet that is given is read like the respondent's own`() throws {
    let rules = try SheetRules.rules()
    let values = try counted(
      """
      answers: {meetings: 1}
      sheets:
        target:
          answers:
            開催: 4
            initiatives: [{status: running, staff: 5}, {status: running, staff: 1}]
      """, rules)
    #expect(values["gap"] == .value(.number(3)))
    #expect(values["target_staff"] == .value(.number(6)))
    #expect(values["target_enough"] == .value(.boolean(true)))
    #expect(values["target_level"] == .value(.member(2)))
  }

  @Test func `on a sheet that is given, unanswered is unanswered`() throws {
    let rules = try SheetRules.rules()
    let values = try counted("answers: {meetings: 1}\nsheets: {target: {answers: {}}}", rules)
    #expect(values["gap"] == .missing)
    #expect(values["target_staff"] == .missing)
  }

  @Test(
    arguments: [
      ("sheets: {tagret: {answers: {}}}", ["A026"]),
      ("sheets: {target: {answers: {unread: 99}}}", ["A012"]),
      ("sheets: {target: {answers: {unread: 9}}}", []),
      ("sheets: {target: {answers: {unknown: 9}}}", ["A008"]),
      ("sheets: {target: {answers: {initiatives: [{status: planned, staff: 1}]}}}", ["A019"]),
      ("sheets: {target: {}}", ["A003"]), ("sheets: {target: {answer: {}}}", ["A002", "A003"]),
      ("sheets: {target: 3}", ["A001"]), ("sheets: [target]", ["A001"]),
    ])
  func `answers of a further sheet are held against their questions, read or not`(
    text: String, codes: [String]
  ) throws {
    let rules = try SheetRules.rules()
    let reading = SheetRules.read("answers: {meetings: 1}\n\(text)", rules)
    #expect(reading.diagnostics.map(\.code.text).sorted() == codes)
  }

  @Test func `a further sheet in a file of its own reads like one inside`() throws {
    let rules = try SheetRules.rules()
    let own = SheetRules.document("respondent: {id: a}\nanswers: {meetings: 1}\n")
    let other = SheetRules.document(
      "{\"respondent\": {\"id\": \"a\"}, \"survey_year\": 2023, \"answers\": {\"meetings\": 4}}",
      .json, file: 1)
    let reading = AnswerSheetReader.read(own, others: [(Reference(0), other)], rules: rules)
    #expect(reading.diagnostics.map(\.code.text) == [])
    let inside = SheetRules.read(
      "answers: {meetings: 1}\nsheets: {target: {answers: {meetings: 4}}}", rules)
    #expect(try counted(reading, rules) == counted(inside, rules))
    #expect(
      AnswerSheetReader.otherSheetNames(
        in: SheetRules.document("sheets: {target: {answers: {}}}")) == ["target"])
  }

  @Test func `a faulty file of a further sheet is no sheet`() throws {
    let rules = try SheetRules.rules()
    let own = SheetRules.document("respondent: {id: a}\nanswers: {meetings: 1}\n")
    for text in ["answers: {", "respondent: {id: a}\nanswers: {meetings: 99}\n", "- a\n"] {
      let other = SheetRules.document(text, file: 1)
      let reading = AnswerSheetReader.read(own, others: [(Reference(0), other)], rules: rules)
      #expect(reading.sheet == nil)
      #expect(reading.diagnostics.contains { $0.span.file == FileID(1) })
    }
  }
}

/// Free rows have no order, and `[]` is not the same as nothing.
@Suite struct FreeRowTests {
  private func assessment(_ text: String, _ rules: RuleSet) throws -> Assessment {
    let reading = SheetRules.read("answers: {meetings: 2, \(text)}", rules)
    return ScoringPlan(rules).assess(try #require(reading.sheet, "\(text)"))
  }

  private func bounds(_ text: String, _ rules: RuleSet) throws -> [ValueBounds] {
    try assessment(text, rules).measures.map(\.bounds)
  }

  @Test func `absent rows are unknown, and an empty list is none`() throws {
    let rules = try SheetRules.rules()
    let running = try #require(rules.measures.firstIndex { $0.id == "running" })
    #expect(try bounds("unread: 1", rules)[running] == .number(low: 0, high: 3))
    #expect(try bounds("initiatives: []", rules)[running] == .number(low: 0, high: 0))
    #expect(
      try bounds("initiatives: [{status: running}, {}]", rules)[running]
        == .number(low: 1, high: 2))
  }

  @Test func `the order of free rows changes no result`() throws {
    let rules = try SheetRules.rules()
    let choices = [
      "", "status: running", "status: planned", "status: running, staff: 2", "staff: 7",
    ]
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let rows = (0..<Int.random(in: 0...3, using: &random)).map { index in
        "{key: k\(index)"
          + (choices.randomElement(using: &random).map { $0.isEmpty ? "" : ", " + $0 } ?? "") + "}"
      }
      let first = try assessment("initiatives: [\(rows.joined(separator: ", "))]", rules)
      let second = try assessment(
        "initiatives: [\(rows.shuffled(using: &random).joined(separator: ", "))]", rules)
      #expect(first.measures.map(\.bounds) == second.measures.map(\.bounds), "seed \(seed)")
      #expect(first.measures.map(\.counted) == second.measures.map(\.counted), "seed \(seed)")
      #expect(first.ladders.map(\.possible) == second.ladders.map(\.possible), "seed \(seed)")
      #expect(first.ladders.map(\.counted) == second.ladders.map(\.counted), "seed \(seed)")
    }
  }
}
