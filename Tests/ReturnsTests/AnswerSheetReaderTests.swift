import Diagnostics
import Returns
import RuleModel
import Scoring
import Testing

@Suite struct AnswerSheetReaderTests {
  private static let head = "rules: sample\nrespondent: {id: a-1, subjects: [area]}\nanswers:\n"

  private func read(
    _ text: String, _ format: AnswerSheetFormat = .yaml
  ) -> AnswerSheetReading {
    let document = AnswerSheetReader.readDocument(
      Array(text.utf8), as: FileID(0), format: format)
    return AnswerSheetReader.read(document, rules: .sample)
  }

  private func answer(_ line: String, to question: Int) -> Answer? {
    read(Self.head + "  " + line).sheet?.answers[question]
  }

  /// Codes and places, such as `A011 4:8`.
  private func reported(_ text: String, _ format: AnswerSheetFormat = .yaml) -> String {
    let reading = read(text, format)
    #expect((reading.sheet == nil) == reading.diagnostics.containsError)
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    return reading.diagnostics.map {
      let place = file.location(of: $0.span.start)
      return "\($0.code.text) \(place.line):\(place.column)"
    }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("establishment: joint", 0, .value(.member(1))),
      ("establishment: 2", 0, .value(.member(1))),
      ("establishment: \"2\"", 0, .value(.member(1))),
      ("establishment: 合同で設置", 0, .value(.member(1))),
      ("設置状況: 合同", 0, .value(.member(1))),
      ("establishment: 不明", 0, .unanswered),
      ("establishment: none", 0, .notApplicable),
      ("establishment: {not_applicable: true}", 0, .notApplicable),
      ("establishment: null", 0, .unanswered),
      ("establishment:", 0, .unanswered),
      ("meetings_held: 2", 1, .value(.number(2))),
      ("開催回数: 050", 1, .value(.number(50))),
      ("budget: -0.10", 2, .value(.number(Rational(-1, 10)))),
      ("budget: 999.999999", 2, .value(.number(Rational(999_999_999, 1_000_000)))),
      ("budget: {not_applicable: はい}", 2, .notApplicable),
      ("working_group: yes", 3, .value(.boolean(true))),
      ("working_group: いいえ", 3, .value(.boolean(false))),
      ("working_group: true", 3, .value(.boolean(true))),
      ("topics: [課題, data]", 4, .value(.members(MemberSet([0, 1])))),
      ("topics: []", 4, .value(.members(MemberSet()))),
      ("topics: [unclear]", 4, .unanswered),
      ("founded: 2024-02-29", 5, .value(.date(CivilDate(year: 2024, month: 2, day: 29) ?? .first))),
      ("remarks: 一　二", 6, .value(.text("一　二"))),
      ("remarks: \"\"", 6, .value(.text(""))),
      ("remarks: \"null\"", 6, .value(.text("null"))),
    ] as [(String, Int, Answer)])
  func `an answer is read as its question's type has it`(
    _ line: String, _ question: Int, _ expected: Answer
  ) {
    #expect(answer(line, to: question) == expected)
  }

  @Test(arguments: [
    ("meeting_held: 2", "A008 4:3"),
    ("ｍeetings_held: 2", "Y022 4:3"),
    ("establishment: join", "A010 4:18"),
    ("establishment: 合同 ", ""),
    ("establishment: [joint]", "A001 4:18"),
    ("establishment: {other: 1}", "A002 4:19"),
    ("establishment: {}", "A001 4:18"),
    ("establishment: \"\"", "A010 4:18"),
    ("meetings_held: 2\n  開催回数: 3", "A009 5:3"),
    ("meetings_held: 2.0", "A011 4:18"),
    ("meetings_held: 2回", "A011 4:18"),
    ("meetings_held: ２", "A014 4:18"),
    ("meetings_held: 51", "A012 4:18"),
    ("meetings_held: -1", "A012 4:18"),
    ("meetings_held: 1e1", "A011 4:18"),
    ("meetings_held: 1234567890123456", "A013 4:18"),
    ("meetings_held: {not_applicable: true}", "A015 4:19"),
    ("budget: {not_applicable: false}", "A011 4:28"),
    ("budget: {not_applicable: true, reason: x}", "A002 4:34"),
    ("budget: 1.1234567", "A013 4:11"),
    ("working_group: Yes", "A011 4:18"),
    ("working_group: ○", "A011 4:18"),
    ("topics: data", "A001 4:11"),
    ("topics: [data, date]", "A010 4:18"),
    ("topics: [data, データ]", "A017 4:18"),
    ("topics: [data, unclear]", "A018 4:18"),
    ("topics: [[data]]", "A001 4:12"),
    ("topics: ［data］", "Y019 4:11"),
    ("founded: 2024/4/1", "A011 4:12"),
    ("founded: 2024-02-30", "A011 4:12"),
    ("founded: ２０２４-04-01", "A014 4:12"),
    ("remarks: 一二三四五六", "A016 4:12"),
    ("guidance: yes", "A019 4:3"),
    ("establishment: standalone\n  working_group: yes", "A019 5:3"),
    ("establishment: joint\n  working_group: yes", ""),
    ("working_group: yes", ""),
    ("establishment: standalone\n  working_group:", ""),
    ("meetings_held: x\n  budget: y\n  topics: z", "A011 4:18 A011 5:11 A001 6:11"),
  ])
  func `a faulty answer is one diagnostic at its place`(_ line: String, _ expected: String) {
    #expect(reported(Self.head + "  " + line) == expected)
  }

  @Test(arguments: [
    ("respondent: {id: a}\nanswers: {}", ""),
    ("rules: other\nrespondent: {id: a}\nanswers: {}", "A004 1:8"),
    ("rules: [sample]\nrespondent: {id: a}\nanswers: {}", "A001 1:8"),
    ("respondent: {id: a}\nsurvey_year: 2023\nanswers: {}", "A006 2:14"),
    ("respondent: {id: a}\nsurvey_year: 令和6\nanswers: {}", "A005 2:14"),
    ("respondent: {id: a}\nsurvey_year: ２０２４\nanswers: {}", "A014 2:14"),
    ("respondent: {id: a}\nsubmitted: 2024-10-25\nanswers: {}", ""),
    ("respondent: {id: a}\nsubmitted:\nanswers: {}", ""),
    ("respondent: {id: a}\nsubmitted: 2024-13-25\nanswers: {}", "A044 2:12"),
    ("respondent: {id: a}\nsubmitted: 令和6年10月25日\nanswers: {}", "A044 2:12"),
    ("respondent: {id: a}\nsubmitted: [2024-10-25]\nanswers: {}", "A001 2:12"),
    ("respondent: {id: a}\nsurvey_yaer: 2024\nanswers: {}", "A002 2:1"),
    ("respondent: {name: 北部}\nanswers: {}", "A003 1:1"),
    ("respondent: {id: \"\"}\nanswers: {}", "A003 1:14"),
    ("respondent: {id: [a]}\nanswers: {}", "A001 1:18"),
    ("respondent: {id: a, subject: area}\nanswers: {}", "A002 1:21"),
    ("respondent: {id: a, subjects: area}\nanswers: {}", "A001 1:31"),
    ("respondent: {id: a, subjects: [aera]}\nanswers: {}", "A007 1:32"),
    ("respondent: {id: a, subjects: [area, area]}\nanswers: {}", "A017 1:38"),
    ("respondent: a\nanswers: {}", "A001 1:13"),
    ("answers: {}", "A003 1:1"),
    ("respondent: {id: a}", "A003 1:1"),
    ("respondent: {id: a}\nanswers:", "A003 2:1"),
    ("respondent: {id: a}\nanswers: [1]", "A001 2:10"),
    ("respondent:\n  id：a\nanswers: {}", "Y019 2:5"),
    ("rules：sample\nrespondent：a", "Y019 1:6"),
    ("- a", "A001 1:1"),
    ("a: 1\n b", "A002 1:1 A003 1:1 A003 1:1"),
    ("", "Y005 1:1"),
  ])
  func `a faulty sheet is told where and what`(_ text: String, _ expected: String) {
    #expect(reported(text) == expected)
  }

  @Test func `JSON and YAML give the same sheet`() throws {
    let yaml = read(
      """
      rules: sample
      respondent: {id: "901", name: 北部, subjects: [area]}
      survey_year: 2024
      answers: {establishment: joint, meetings_held: 2, working_group: yes, topics: [data], budget: }
      """)
    let json = read(
      #"""
      {"rules": "sample", "respondent": {"id": 901, "name": "北部", "subjects": ["area"]},
       "survey_year": 2024,
       "answers": {"establishment": "joint", "meetings_held": 2, "working_group": true,
                   "topics": ["data"], "budget": null}}
      """#, .json)
    #expect(yaml.diagnostics.isEmpty)
    #expect(yaml.sheet != nil)
    #expect(yaml.sheet == json.sheet)
    #expect(yaml.sheet?.respondent.name == "北部")
    #expect(yaml.sheet?.surveyYear == 2024)
  }

  @Test(arguments: [
    ("2024-10-25", nil), ("2024-10-25 09:05:00", 32_700), ("2024-10-25T09:05", 32_700),
    ("2024-10-25 23:59:59", 86_399),
  ])
  func `a sheet says when it was sent in`(_ text: String, _ seconds: Int?) throws {
    let sheet = read("respondent: {id: a}\nsubmitted: \(text)\nanswers: {}")
    let day = try #require(CivilDate(iso: "2024-10-25"))
    #expect(sheet.submitted == SubmissionTime(day: day, seconds: seconds))
    #expect(sheet.sheet != nil)
  }

  @Test(arguments: [
    "", "2024-10", "2024/10/25", "2024-10-25 9:05", "2024-10-25 24:00", "2024-10-25T09",
    "2024-10-25T09:05:60", "2024-10-25T09:05:00Z", "2024-10-25t09:05", "2024-02-30", "２０２４-10-25",
    "2024-10-25  09:05", "2024-10-25 09:05:00:00", "2024-10-25 +9:05",
  ])
  func `what is no moment to the letter is none on a sheet`(_ text: String) {
    #expect(SubmissionTime(iso: text) == nil)
  }

  @Test func `the rule set's name is known before its rules`() {
    let document = AnswerSheetReader.readDocument(
      Array("rules: mhlw-r6\nanswers: 1".utf8), as: FileID(0), format: .yaml)
    #expect(AnswerSheetReader.rulesName(of: document)?.value == "mhlw-r6")
    #expect(AnswerSheetReader.rulesName(of: document)?.span.start == 7)
    let nameless = AnswerSheetReader.readDocument(
      Array("answers: {}".utf8), as: FileID(0), format: .yaml)
    #expect(AnswerSheetReader.rulesName(of: nameless) == nil)
  }

  @Test(arguments: [
    ("meeting_held: 2", "`meetings_held`"), ("開催回数２: 2", "`開催回数`"),
    ("establishment: join", "`joint`"), ("establishment: １", "`1`"),
    ("establishment: ゴウドウ", "`ｺﾞｳﾄﾞｳ`"), ("establishment: xxxxxxx", "`standalone`（単独で設置）、`joint`"),
    ("meetings_held: 2.0", "`2`"), ("meetings_held: 1,2回", "`12`"), ("meetings_held: ２", "`2`"),
    ("working_group: Yes", "`yes`"), ("topics: data", "`[data]`"),
  ])
  func `help names what may have been meant`(_ line: String, _ wanted: String) throws {
    let diagnostic = try #require(read(Self.head + "  " + line).diagnostics.first)
    #expect(diagnostic.help?.ja.contains(wanted) == true, "\(diagnostic)")
  }

  @Test func `every code has an explanation, in order`() {
    #expect(AnswerDiagnostics.explanations.map(\.code) == AnswerDiagnostics.codes)
    let numbers = AnswerDiagnostics.codes.map { Int($0.text.dropFirst()) ?? 0 }
    for (previous, number) in zip([0] + numbers, numbers) {
      // Only where a range begins, which is at a full ten, are numbers left out.
      #expect(number == previous + 1 || (number > previous && number % 10 == 0), "A\(number)")
    }
  }
}
