import RuleModel
import Scoring

extension ReportWriter {
  /// Who was assessed with which rules, and what to know about them.
  func head() -> [ReportBlock] {
    let respondent = assessment.respondent
    var facts = [Fact(name: strings.respondent, value: respondent.name ?? respondent.id)]
    if respondent.name != nil {
      facts.append(Fact(name: strings.respondentID, value: respondent.id))
    }
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
    facts.append(Fact(name: strings.ruleSet, value: rules.title))
    facts.append(Fact(name: strings.answersSoFar, value: answerCounts()))
    var blocks: [ReportBlock] = [.facts(facts)]
    if let note = rules.note {
      blocks.append(.callout(Callout(tone: .remark, title: strings.aboutRules, lines: [note])))
    }
    return blocks
  }

  private func answerCounts() -> String {
    var (answered, missing, notApplicable) = (0, 0, 0)
    for state in assessment.questions {
      switch state {
      case .answered: answered += 1
      case .unanswered, .unansweredIfAsked: missing += 1
      case .notApplicable: notApplicable += 1
      }
    }
    return strings.answerCounts(
      answered: answered, missing: missing, notApplicable: notApplicable)
  }
}
