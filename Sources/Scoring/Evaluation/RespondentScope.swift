import RuleModel

/// What of a rule set is for one respondent.
struct RespondentScope: Sendable {
  /// The kinds of respondent that this one is.
  let kinds: [Bool]
  let questions: [Bool]
  let checklists: [Bool]
  let ladders: [Bool]
  let recommendations: [Bool]
  let consistency: [Bool]
  /// False for the measures of checklists that are for others.
  let measures: [Bool]

  init(_ rules: RuleSet, _ respondent: Respondent) {
    func isFor(_ subjects: [Reference<Subject>]) -> Bool {
      subjects.isEmpty || respondent.subjects.isEmpty
        || subjects.contains { respondent.subjects.contains($0) }
    }
    kinds = rules.subjects.indices.map { isFor([Reference($0)]) }
    questions = rules.questions.map { $0.suspension == nil && isFor($0.subjects) }
    checklists = rules.checklists.map { isFor($0.subjects) }
    ladders = rules.ladders.map { isFor($0.subjects) }
    recommendations = rules.recommendations.map { isFor($0.subjects) }
    consistency = rules.consistency.map { isFor($0.subjects) }
    var measures = rules.measures.map { _ in true }
    for (checklist, isFor) in zip(rules.checklists, checklists) where !isFor {
      measures[checklist.measure.position] = false
      for section in checklist.sections { measures[section.measure.position] = false }
    }
    self.measures = measures
  }
}
