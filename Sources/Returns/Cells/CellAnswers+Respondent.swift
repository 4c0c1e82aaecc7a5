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

  /// When the return was sent in, where it says so.
  mutating func submitted() -> SubmissionTime? {
    guard let cell = self[.submitted] else { return nil }
    return take(reader.moment(cell), at: cell, field: .submitted) ?? nil
  }

  /// Who answered; nil, which has been reported, where that is not known.
  mutating func respondent(
    _ identity: IdentityReader, year: Int?, at place: TablePlace
  ) -> Respondent? {
    let reading = identity.read(
      id: self[.respondentID], name: self[.respondentName], year: year, in: file, at: place)
    take(reading)
    var subjects: [Reference<Subject>] = []
    if let cell = self[.subjects] {
      subjects = take(reader.subjects(cell), at: cell, field: .subjects) ?? []
    }
    if subjects.isEmpty, let registered = reading.entry?.subjects { subjects = registered }
    if let registered = reading.entry?.subjects, !registered.isEmpty, let cell = self[.subjects],
      Set(registered) != Set(subjects)
    {
      let ids = registered.map { rules.subjects[$0].id.text }
      report(.otherSubjects(registered: ids), at: cell, field: .subjects)
    }
    return reading.id.map { Respondent(id: $0, name: reading.name, subjects: subjects) }
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

extension ValueFault {
  fileprivate static func otherSubjects(registered: [String]) -> ValueFault {
    let list = registered.map { "`\($0)`" }
    return ValueFault(
      .otherSubjects,
      Message(
        ja: "回答者の種類が、名簿の \(list.joined(separator: "、")) と違います",
        en: "the kinds of respondent differ from the register's, \(list.joined(separator: ", "))"),
      help: Message(
        ja: "回答のほうを使いました。どちらが正しいかを確かめてください",
        en: "the return's are used; check which are right"))
  }
}
