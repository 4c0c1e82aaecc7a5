import Diagnostics
import Foundation
import Returns
import RuleLoading
import RuleModel
import Scoring
import Tabular
import TestKit
import Testing

/// The examples, written into forms of the national rule set and read back, are the same answer
/// sheets: whatever is scored of them is the same.
@Suite(.enabled(if: Openpyxl.isThere, "needs python3-openpyxl, which scripts/test installs"))
struct FormExampleTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let loaded: RuleSet? = try? RuleSetLoader.load(
    RuleSetFolder.read("\(root)/rules/mhlw-r6")
  ).ruleSet

  private static let examples = [
    "area-901-low", "area-902-middle", "area-903-high", "area-904-paused", "area-905-joint",
    "area-906-blanks", "city-921-dual", "prefecture-911",
  ]

  private func sheet(_ example: String, _ rules: RuleSet) throws -> AnswerSheet {
    let file = URL(fileURLWithPath: "\(Self.root)/examples/\(example).yaml")
    let document = AnswerSheetReader.readDocument(
      Array(try Data(contentsOf: file)), as: FileID(0), format: .yaml)
    return try #require(AnswerSheetReader.read(document, rules: rules).sheet)
  }

  private func check(
    _ example: String, after change: (WorkbookFolder) throws -> Void = { _ in }
  ) throws {
    let rules = ReturnRules(try #require(Self.loaded))
    let sheet = try sheet(example, rules.rules)
    let form = Form(rules.rules, for: sheet.respondent.subjects) { _, _ in "" }
    let answers = FilledIn(sheet, rules.rules).answers
    let reading = try FormSample.read(form, answers, rules, after: change)
    #expect(reading.findings == [])
    #expect(reading.unread.findings == [])
    let read = ReturnDecoder(rules).read(reading.unread)
    let back = try #require(
      read.sheet, "\(read.findings.map { "\($0.field ?? "") \($0.message.en)" })")
    #expect(back.respondent == sheet.respondent)
    #expect(back.surveyYear == sheet.surveyYear)
    for (position, question) in rules.rules.questions.enumerated() {
      #expect(back.answers[position] == sheet.answers[position], "\(question.id)")
    }
    #expect(back.rowKeys == sheet.rowKeys)
  }

  @Test(arguments: examples)
  func `an example comes back from a form as it was`(example: String) throws {
    try check(example)
  }

  @Test(
    .enabled(if: LibreOffice.isThere, "needs LibreOffice (apt-get install libreoffice-calc)"),
    arguments: ["area-902-middle", "city-921-dual"])
  func `an example comes back from a form that LibreOffice saved`(example: String) throws {
    try check(example) { folder in try LibreOffice.save(folder.file, in: folder) }
  }
}

/// An answer sheet as it is filled in on a form, by name.
struct FilledIn {
  private(set) var answers: FormSample.Answers = [:]
  private let rules: RuleSet

  init(_ sheet: AnswerSheet, _ rules: RuleSet) {
    self.rules = rules
    answers["respondent.id"] = sheet.respondent.id
    answers["respondent.name"] = sheet.respondent.name
    for (position, answer) in sheet.answers.enumerated() {
      let question = Reference<Question>(position)
      let name = ReturnField.question(question).name(in: rules)
      switch answer {
      case .unanswered: continue
      case .notApplicable: answers[name] = notApplicable(rules.questions[question])
      case .value(let value): fill(name, value, question)
      }
    }
    for (position, keys) in sheet.rowKeys.enumerated() {
      let group = Reference<Group>(position)
      guard case .free = rules.groups[group].rows else { continue }
      for (row, key) in keys.enumerated() where !key.isEmpty {
        answers[ReturnField.rowKey(group, row: row).name(in: rules)] = key
      }
    }
  }

  private func notApplicable(_ question: Question) -> String {
    guard case .single(let list) = question.kind,
      let member = rules.enumerations[list].members.first(where: { $0.meaning == .notApplicable })
    else { return "該当なし" }
    return member.title
  }

  private mutating func fill(_ name: String, _ value: Value, _ question: Reference<Question>) {
    switch (value, rules.questions[question].kind) {
    case (.boolean(let truth), _): answers[name] = truth ? "はい" : "いいえ"
    case (.member(let member), .single(let list)):
      answers[name] = rules.enumerations[list].members[member].title
    case (.members(let members), .multi):
      if members.isEmpty { answers[name + ".0"] = "○" }
      for member in members.positions {
        answers[ReturnField.choice(question, member: member).name(in: rules)] = "○"
      }
    case (.number(let number), _):
      // How many rows there are is how many are filled in.
      guard case .rowCount = rules.questions[question].origin else {
        answers[name] = number.description
        return
      }
      if number == .zero { answers[name] = "なし" }
    case (.date(let date), _): answers[name] = date.description
    case (.text(let text), _): answers[name] = text.isEmpty ? "（記載なし）" : text
    case (.member, _), (.members, _): break
    }
  }
}
