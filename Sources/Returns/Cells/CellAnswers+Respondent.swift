import Diagnostics
import RuleModel
import Scoring
import Tabular

extension CellAnswers {
  private static let nowhere = Span(file: FileID(0), start: 0, end: 0)

  /// Reports a return that answers another rule set.
  mutating func checkRules() {
    guard let cell = self[.rules], !cell.isEmpty, cell.text != rules.id else { return }
    report(
      Diagnostic.otherRules(Located(cell.text, at: Self.nowhere), expected: rules.id), at: cell,
      field: .rules)
  }

  /// The fiscal year of the survey; another one than the rule set's is reported.
  mutating func surveyYear() -> Int? {
    guard let cell = self[.surveyYear],
      let year = take(reader.year(cell), at: cell, field: .surveyYear) ?? nil
    else { return nil }
    if let expected = rules.surveyYear, expected != year {
      report(
        Diagnostic.otherYear(Located(String(year), at: Self.nowhere), expected: expected), at: cell,
        field: .surveyYear)
    }
    return year
  }

  /// Who answered; nil, which has been reported, where that is not said.
  mutating func respondent(at place: TablePlace) -> Respondent? {
    let name = self[.respondentName].flatMap { text(of: $0, field: .respondentName) }
    var subjects: [Reference<Subject>] = []
    if let cell = self[.subjects] {
      subjects = take(reader.subjects(cell), at: cell, field: .subjects) ?? []
    }
    if let id = self[.respondentID].flatMap({ text(of: $0, field: .respondentID) }) {
      return Respondent(id: id, name: name, subjects: subjects)
    }
    // The name is all there is to know the respondent by.
    if let name, let cell = self[.respondentName] {
      let field = ReturnField.respondentID.name(in: rules)
      note(Conversion(at: cell.place, field: field, found: cell.text, taken: name))
      return Respondent(id: name, name: name, subjects: subjects)
    }
    if !hasRefused { report(.noRespondent(in: file, at: place)) }
    return nil
  }

  /// Whether a cell about the respondent has been reported.
  private var hasRefused: Bool {
    let fields = [ReturnField.respondentID, .respondentName].map { $0.name(in: rules) }
    return findings.contains { $0.code.severity == .error && fields.contains($0.field ?? "") }
  }

  /// The text of a cell without the spaces around it.
  private mutating func text(of cell: GivenCell, field: ReturnField) -> String? {
    if let fault = reader.uselessCell(cell) {
      report(fault, at: cell, field: field)
      return nil
    }
    let found = cell.text
    let text = HeadingGrid.trimmed(found)
    guard !text.isEmpty else { return nil }
    if text != found {
      note(Conversion(at: cell.place, field: field.name(in: rules), found: found, taken: text))
    }
    return text
  }

  /// Reports answers to questions that, by the other answers, are surely not put to the respondent.
  ///
  /// That none of the choices is ticked says nothing: tables have a no in each cell of a question
  /// that was not asked.
  mutating func reportNotAsked(on sheet: AnswerSheet, _ plan: ScoringPlan) {
    let states = plan.questionStates(of: sheet)
    for (position, question) in rules.questions.enumerated() {
      guard let given = byQuestion[position], case .value(let value) = given.answer,
        value != .members(MemberSet()), states.indices.contains(position),
        states[position] == .notApplicable
      else { continue }
      let isOthers =
        !question.subjects.isEmpty && !sheet.respondent.subjects.isEmpty
        && !question.subjects.contains(where: sheet.respondent.subjects.contains)
      let field = ReturnField.question(Reference(position))
      let key = Located(field.name(in: rules), at: Self.nowhere)
      report(Diagnostic.notAsked(key, isOthers: isOthers), at: given.cell, field: field)
    }
  }
}

extension ReturnFinding {
  fileprivate static func noRespondent(in file: String, at place: TablePlace) -> ReturnFinding {
    ReturnFinding(
      .noRespondent,
      Message(
        ja: "回答者の番号も名前も書かれていません", en: "neither the respondent's id nor its name is given"),
      help: Message(
        ja: "番号か名前を書いてください。合計や注記の行なら、表から除いてください",
        en: "write the id or the name; take the row out if it is a total or a note"),
      in: file, at: place)
  }
}
