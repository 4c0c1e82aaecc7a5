import Diagnostics
import RuleModel
import Scoring
import Tabular

extension ReturnDecoder {
  /// The answers of cells.
  func read(_ cells: [UnreadReturn.FieldCell], of unread: UnreadReturn) -> ReadReturn {
    var answers = CellAnswers(reader, file: unread.file, findings: unread.findings)
    answers.take(cells)
    answers.checkRules()
    let year = answers.surveyYear()
    let respondent = answers.respondent(identityReader, year: year, at: unread.place)
    let submitted = answers.submitted()
    let rowKeys = answers.rows()
    let given = answers.byQuestion
    let sheet = AnswerSheet(
      respondent: respondent ?? Respondent(id: ""), surveyYear: year,
      answers: rules.questions.indices.map { answer(to: $0, given) }, rowKeys: rowKeys)
    if !answers.hasError { answers.reportNotAsked(on: sheet, prepared.plan) }
    return ReadReturn(
      sheet: answers.hasError ? nil : sheet, submitted: answers.hasError ? nil : submitted,
      findings: Self.byPlace(answers.findings),
      conversions: answers.conversions.sorted { Self.isBefore($0.place, $1.place) })
  }

  /// Whose return it is.
  func identity(_ cells: [UnreadReturn.FieldCell], of unread: UnreadReturn) -> ReturnIdentity? {
    var answers = CellAnswers(reader, file: unread.file)
    answers.take(
      cells.filter { cell in
        switch cell.field {
        case .question, .choice, .noChoice, .rowKey: false
        case .rules, .surveyYear, .respondentID, .respondentName, .subjects, .submitted: true
        }
      })
    let year = answers.surveyYear()
    guard let respondent = answers.respondent(identityReader, year: year, at: unread.place) else {
      return nil
    }
    return ReturnIdentity(id: respondent.id, surveyYear: year, submitted: answers.submitted())
  }

  /// The answer to a question; that another sheet is there is known by its answers.
  private func answer(
    to position: Int, _ given: [Int: (answer: Answer, cell: GivenCell)]
  ) -> Answer {
    guard case .presence(let sheet) = rules.questions[position].origin else {
      return given[position]?.answer ?? .unanswered
    }
    let isThere = given.contains { question, given in
      guard case .copy(_, sheet) = rules.questions[question].origin else { return false }
      return given.answer != .unanswered
    }
    return .value(.boolean(isThere))
  }

  private static func byPlace(_ findings: [ReturnFinding]) -> [ReturnFinding] {
    findings.enumerated().sorted { left, right in
      if isBefore(left.element.place, right.element.place) { return true }
      if isBefore(right.element.place, left.element.place) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }

  private static func isBefore(_ left: TablePlace, _ right: TablePlace) -> Bool {
    (left.sheet ?? "", left.row ?? 0, left.column ?? 0)
      < (right.sheet ?? "", right.row ?? 0, right.column ?? 0)
  }
}
