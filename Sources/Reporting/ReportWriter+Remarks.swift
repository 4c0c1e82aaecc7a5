import RuleModel
import Scoring

extension ReportWriter {
  /// Answers that are worth a second look, each with what was answered.
  func consistency() -> [ReportBlock] {
    let raised = zip(rules.consistency, assessment.consistency).filter { $1.isRaised }
    guard !raised.isEmpty else { return [] }
    let entries = raised.map { rule, _ in
      let grounds = wording.grounds(of: rule.condition, isComplete: false)
      let told = grounds.prefix(ConditionWording.mostNamed)
      let rest = grounds.count - told.count
      var details = told.map { strings.pair(strings.answered, $0) }
      if rest > 0 { details.append(strings.andMore(rest)) }
      return ListEntry(rule.title, details: details + (rule.note.map { [$0] } ?? []))
    }
    return [
      .heading(2, strings.toCheck), .paragraph(strings.toCheckIntro), .list(entries),
    ]
  }

  /// What is not judged in the year of the survey, each with the reason.
  func suspended() -> [ReportBlock] {
    let criteria = rules.criteria.indices.compactMap { position -> ListEntry? in
      let criterion = rules.criteria[position]
      guard criterion.sheet == nil, let reason = criterion.suspension else { return nil }
      return ListEntry(criterion.title, details: [strings.notJudged(reason)])
    }
    var told: Set<String> = []
    let questions = rules.questions.indices.compactMap { position -> ListEntry? in
      let question = rules.questions[position]
      guard let reason = question.suspension else { return nil }
      switch question.origin {
      case .declared: return ListEntry(question.title, details: [strings.notAsked(reason)])
      case .cell(let group, _, let column):
        // A column is suspended in all its rows.
        let title = strings.column(rules.groups[group].title, question.title)
        guard told.insert("\(group.position).\(column)").inserted else { return nil }
        return ListEntry(title, details: [strings.notAsked(reason)])
      case .rowCount, .presence, .copy: return nil
      }
    }
    guard !criteria.isEmpty || !questions.isEmpty else { return [] }
    return [.heading(2, strings.suspended), .list(criteria + questions)]
  }
}
