import Diagnostics
import Returns
import RuleModel
import Scoring
import Testing

@Suite struct GroupAnswerTests {
  private func answers(_ text: String) throws -> [String: Answer] {
    let rules = try SheetRules.rules()
    let reading = SheetRules.read("answers:\n\(text)", rules)
    #expect(reading.diagnostics.map(\.code.text) == [])
    let sheet = try #require(reading.sheet)
    return Dictionary(
      uniqueKeysWithValues: zip(rules.questions.map(\.id.text), sheet.answers))
  }

  private func found(_ text: String) throws -> [String] {
    let rules = try SheetRules.rules()
    let sheet = "answers:\n\(text)"
    let file = SourceFile(path: "a.yaml", bytes: Array((SheetRules.head + sheet).utf8))
    return SheetRules.read(sheet, rules).diagnostics.map {
      "\($0.code.text) \(SheetRules.shown($0.span, in: file))"
    }
  }

  @Test(arguments: ["  meetings: 1", "  initiatives: null", "  initiatives:"])
  func `a group that is not written has an unknown number of rows`(text: String) throws {
    let answers = try answers(text)
    #expect(answers["initiatives"] == .unanswered)
    #expect(answers["initiatives.1.status"] == .unanswered)
  }

  @Test func `an empty list is no rows`() throws {
    #expect(try answers("  initiatives: []")["initiatives"] == .value(.number(0)))
  }

  @Test func `rows are the answers of their cells`() throws {
    let answers = try answers(
      "  initiatives: [{key: b, status: running, staff: 3}, {状況: planned}]")
    #expect(answers["initiatives"] == .value(.number(2)))
    #expect(answers["initiatives.1.status"] == .value(.member(1)))
    #expect(answers["initiatives.1.staff"] == .value(.number(3)))
    #expect(answers["initiatives.2.status"] == .value(.member(0)))
    #expect(answers["initiatives.2.staff"] == .unanswered)
  }

  @Test func `a row without a key goes by its number`() throws {
    let rules = try SheetRules.rules()
    let reading = SheetRules.read(
      "answers:\n  initiatives: [{key: b, status: running}, {status: planned}, {}]", rules)
    #expect(reading.sheet?.rowKeys == [["b", "2", "3"], []])
  }

  @Test(
    arguments: [
      "  sectors: {health: {staff: 3}, labour: null}", "  sectors: [{key: health, staff: 3}]",
    ])
  func `units are written as a mapping or as rows with a key`(text: String) throws {
    let answers = try answers(text)
    #expect(answers["sectors.health.staff"] == .value(.number(3)))
    #expect(answers["sectors.labour.staff"] == .unanswered)
  }

  @Test(
    arguments: [
      ("  initiatives.1.status: running", ["A020 initiatives.1.status"]),
      ("  sectors.health.staff: 3", ["A020 sectors.health.staff"]),
      ("  target: yes", ["A021 target"]), ("  target.meetings: 3", ["A021 target.meetings"]),
      ("  initiatives: [{}, {}, {}, {staff: 1}]", ["A022 {"]),
      ("  initiatives: [{key: a}, {key: a}]", ["A023 a"]),
      ("  initiatives: [{key: \"2\"}, {status: running}]", ["A023 {"]),
      ("  sectors: [{key: health}, {key: health}]", ["A023 health"]),
      ("  sectors: {heath: {staff: 3}}", ["A024 heath"]),
      ("  sectors: [{key: heath}]", ["A024 heath"]),
      ("  sectors: [{staff: 3}]", ["A003 {"]),
      ("  initiatives: [{statas: running}]", ["A025 statas"]),
      ("  initiatives: {status: running}", ["A001 {"]),
      ("  initiatives: 2", ["A001 2"]), ("  initiatives: [running]", ["A001 running"]),
      ("  sectors: 3", ["A001 3"]), ("  sectors: {health: 3}", ["A001 3"]),
      ("  initiatives: [{key: [a], status: running}]", ["A001 ["]),
      ("  initiatives: [{status: ran, staff: 99}]", ["A010 ran", "A012 99"]),
      ("  initiatives: [{status: running, 状況: planned}]", ["A009 状況"]),
      ("  initiatives: [{status: planned, staff: 2}]", ["A019 staff"]),
      ("  stage: [low, high]", ["A001 ["]),
      ("  best: [high, low]", ["A027 ["]), ("  best: [low, low]", ["A017 low"]),
      ("  best: [low, unknown]", ["A018 unknown"]),
    ])
  func `faults are found where they are`(text: String, codes: [String]) throws {
    #expect(try found(text) == codes)
  }

  @Test(
    arguments: [
      ("best: [low, high]", .value(.member(1))), ("worst: [high, low]", .value(.member(0))),
    ] as [(String, Answer)])
  func `of several ticks the one that the rules name is taken`(
    text: String, answer: Answer
  ) throws {
    let rules = try SheetRules.rules()
    let reading = SheetRules.read("answers: {\(text)}", rules)
    #expect(reading.diagnostics.map(\.code.text) == ["A027"])
    let position = try #require(
      rules.questions.firstIndex { text.hasPrefix($0.id.text + ":") })
    #expect(reading.sheet?.answers[position] == answer)
  }

  @Test(
    arguments: [
      ("best: [high]", .value(.member(1))), ("best: []", .unanswered),
      ("best: [unknown]", .unanswered), ("best: low", .value(.member(0))),
    ] as [(String, Answer)])
  func `one tick or none in a list needs no warning`(text: String, answer: Answer) throws {
    #expect(try answers("  " + text)["best"] == answer)
  }
}
