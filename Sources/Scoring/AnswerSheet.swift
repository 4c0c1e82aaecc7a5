public import RuleModel

/// Who answered.
public struct Respondent: Hashable, Sendable {
  /// A stable id, such as an official code.
  public let id: String
  /// The name for people.
  public let name: String?
  /// The kinds of respondent that it is; empty is every kind.
  public let subjects: [Reference<Subject>]

  /// Makes a respondent.
  public init(id: String, name: String? = nil, subjects: [Reference<Subject>] = []) {
    self.id = id
    self.name = name
    self.subjects = subjects
  }
}

/// What was given as the answer to one question.
public enum Answer: Hashable, Sendable {
  /// A value of the question's type.
  case value(Value)
  /// 該当なし, where the question allows it.
  case notApplicable
  /// Nothing, or 不明.
  case unanswered
}

/// One respondent's answers to one rule set's questions.
public struct AnswerSheet: Hashable, Sendable {
  /// Who answered.
  public let respondent: Respondent
  /// The fiscal year of the survey, where the sheet names it.
  public let surveyYear: Int?
  /// One answer for each question of the rule set, in its order.
  public let answers: [Answer]
  /// The stable keys of the rows, by group of the rule set; empty where none were given.
  public let rowKeys: [[String]]

  /// Makes a sheet; there is one answer for each question of the rule set.
  public init(
    respondent: Respondent, surveyYear: Int? = nil, answers: [Answer], rowKeys: [[String]] = []
  ) {
    self.respondent = respondent
    self.surveyYear = surveyYear
    self.answers = answers
    self.rowKeys = rowKeys
  }
}
