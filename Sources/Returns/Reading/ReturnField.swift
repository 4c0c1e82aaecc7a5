public import RuleModel

/// What a cell of a return is about.
public enum ReturnField: Hashable, Sendable {
  /// The rule set that the return answers, by its id.
  case rules
  /// The fiscal year of the survey.
  case surveyYear
  /// The respondent's id, such as an official code.
  case respondentID
  /// The respondent's name.
  case respondentName
  /// The kinds of respondent that it is.
  case subjects
  /// When the return was sent in; the later of two is the one that holds, where the user says so.
  case submitted
  /// The answer to a question, a cell of a group's row among them.
  case question(Reference<Question>)
  /// Whether a choice of a question of several answers was made; by its place in the enumeration.
  case choice(Reference<Question>, member: Int)
  /// Whether none of the choices of a question of several answers was made.
  case noChoice(Reference<Question>)
  /// The key of a group's row, counted from 0.
  case rowKey(Reference<Group>, row: Int)
}
