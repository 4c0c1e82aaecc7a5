public import RuleModel

/// What one scored answer sheet gives: values with the trace that explains them.
///
/// Lists follow the order of the rule set, so that a reference into the rule set finds its result.
public struct Assessment: Hashable, Sendable {
  /// Who was assessed.
  public let respondent: Respondent
  /// The fiscal year of the survey, where the sheet names it.
  public let surveyYear: Int?
  /// What became of each question, in the order of the rule set.
  public let questions: [QuestionState]
  /// One result for each criterion.
  public let criteria: [CriterionResult]
  /// One result for each measure.
  public let measures: [MeasureResult]
  /// One result for each checklist.
  public let checklists: [ChecklistResult]
  /// One result for each ladder.
  public let ladders: [LadderResult]
  /// The advice, in the order in which to take it.
  public let recommendations: RecommendationResults
  /// One result for each consistency rule.
  public let consistency: [ConsistencyResult]
  /// The stable keys of the rows, by group of the rule set; empty where none were given.
  public let rowKeys: [[String]]

  /// Gathers the parts of an assessment.
  public init(
    respondent: Respondent, surveyYear: Int?, questions: [QuestionState],
    criteria: [CriterionResult], measures: [MeasureResult], checklists: [ChecklistResult],
    ladders: [LadderResult], recommendations: RecommendationResults,
    consistency: [ConsistencyResult] = [], rowKeys: [[String]] = []
  ) {
    self.respondent = respondent
    self.surveyYear = surveyYear
    self.questions = questions
    self.criteria = criteria
    self.measures = measures
    self.checklists = checklists
    self.ladders = ladders
    self.recommendations = recommendations
    self.consistency = consistency
    self.rowKeys = rowKeys
  }
}

/// What became of a question for this respondent.
public enum QuestionState: Hashable, Sendable {
  /// Answered with a value.
  case answered(Value)
  /// It applies and has no answer.
  case unanswered
  /// It does not apply: not asked, out of the respondent's roles, or 該当なし.
  case notApplicable
  /// It has no answer, and whether it applies hangs on other missing answers.
  case unansweredIfAsked
}
