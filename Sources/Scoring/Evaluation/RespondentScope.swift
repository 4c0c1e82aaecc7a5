import RuleModel

/// What of a rule set is for one respondent.
struct RespondentScope: Sendable {
  let questions: [Bool]
  let checklists: [Bool]
  let ladders: [Bool]
  let recommendations: [Bool]
  /// False for the measures of checklists that are for others.
  let measures: [Bool]

  init(_ rules: RuleSet, _ respondent: Respondent) {
    func isFor(_ subjects: [Reference<Subject>]) -> Bool {
      subjects.isEmpty || respondent.subjects.isEmpty
        || subjects.contains { respondent.subjects.contains($0) }
    }
    questions = rules.questions.map { isFor($0.subjects) }
    checklists = rules.checklists.map { isFor($0.subjects) }
    ladders = rules.ladders.map { isFor($0.subjects) }
    recommendations = rules.recommendations.map { isFor($0.subjects) }
    var measures = rules.measures.map { _ in true }
    for (checklist, isFor) in zip(rules.checklists, checklists) where !isFor {
      measures[checklist.measure.position] = false
      for section in checklist.sections { measures[section.measure.position] = false }
    }
    self.measures = measures
  }
}
