import RuleModel

extension RuleSet {
  /// The rule set with its digests.
  func withDigests(_ digests: Digests) -> RuleSet {
    RuleSet(
      id: id, title: title, surveyYear: surveyYear, evaluatedYear: evaluatedYear, note: note,
      sources: sources, subjects: subjects, parameters: parameters, enumerations: enumerations,
      questions: questions, criteria: criteria, measures: measures, checklists: checklists,
      ladders: ladders, recommendations: recommendations, consistency: consistency,
      tables: tables, groups: groups, otherSheets: otherSheets, digests: digests, files: files)
  }
}
