import RuleModel
import Scoring

extension ReportWriter {
  /// Who was assessed with which rules, and what to know about them.
  func head() -> [ReportBlock] {
    let respondent = assessment.respondent
    let name = respondent.name.map { strings.identified($0, by: respondent.id) } ?? respondent.id
    var facts = [Fact(name: strings.respondent, value: name)]
    if !respondent.subjects.isEmpty {
      let roles = respondent.subjects.map { rules.subjects[$0].title }
      facts.append(Fact(name: strings.roles, value: roles.joined(separator: strings.separator)))
    }
    if let year = assessment.surveyYear ?? rules.surveyYear {
      facts.append(Fact(name: strings.surveyYear, value: strings.year(year)))
    }
    if let year = rules.evaluatedYear {
      facts.append(Fact(name: strings.evaluatedYear, value: strings.year(year)))
    }
    facts.append(Fact(name: strings.answersSoFar, value: answerCounts()))
    return [.facts(facts)]
  }

  /// What to know about the rules.
  func remark() -> [ReportBlock] {
    guard let note = rules.note else { return [] }
    return [.heading(2, strings.aboutRules), .paragraph(note)]
  }

  private func answerCounts() -> String {
    var (answered, missing, notApplicable) = (0, 0, 0)
    for (position, state) in assessment.questions.enumerated() where isCounted(position) {
      switch state {
      case .answered: answered += 1
      case .unanswered, .unansweredIfAsked: missing += 1
      case .notApplicable: notApplicable += 1
      }
    }
    return strings.answerCounts(
      answered: answered, missing: missing, notApplicable: notApplicable)
  }

  /// Whether a question counts as one: a group that was not filled in does so once, and rows that
  /// are not there and other answer sheets do not.
  func isCounted(_ position: Int) -> Bool {
    switch rules.questions[position].origin {
    case .declared: true
    case .rowCount(let group): names.rows.count(of: group) == nil
    case .cell(let group, let row, _): names.rows.hasRow(row, of: group)
    case .presence, .copy: false
    }
  }
}
