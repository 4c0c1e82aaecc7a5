public import RuleModel

extension ReturnField {
  /// The name by which a heading, a mapping file and a finding call the field, such as
  /// `respondent.id`, `establishment` or `initiatives.1.status`.
  public func name(in rules: RuleSet) -> String {
    switch self {
    case .rules: Self.rulesName
    case .surveyYear: Self.surveyYearName
    case .respondentID: Self.respondentIDName
    case .respondentName: Self.respondentNameName
    case .subjects: Self.subjectsName
    case .submitted: Self.submittedName
    case .question(let question): Self.name(of: rules.questions[question], in: rules)
    case .choice(let question, let member):
      "\(rules.questions[question].id).\(Self.memberID(member, of: question, in: rules))"
    case .noChoice(let question): "\(rules.questions[question].id).\(Self.noChoiceName)"
    case .rowKey(let group, let row):
      "\(rules.groups[group].id).\(Self.rowName(row, of: rules.groups[group])).\(Self.rowKeyName)"
    }
  }

  static let rulesName = "rules"
  static let surveyYearName = "survey_year"
  static let respondentIDName = "respondent.id"
  static let respondentNameName = "respondent.name"
  static let subjectsName = "respondent.subjects"
  static let submittedName = "submitted"
  /// No choice has such an id.
  static let noChoiceName = "0"
  static let rowKeyName = "key"
  static let rowCountName = "count"

  /// A row's part of the names of its cells.
  static func rowName(_ row: Int, of group: Group) -> String {
    if case .units(let units) = group.rows, units.indices.contains(row) {
      return units[row].id.text
    }
    return String(row + 1)
  }

  private static func name(of question: Question, in rules: RuleSet) -> String {
    // The number of rows has the group's own id.
    if case .rowCount = question.origin { return "\(question.id).\(rowCountName)" }
    return question.id.text
  }

  private static func memberID(
    _ member: Int, of question: Reference<Question>, in rules: RuleSet
  ) -> String {
    guard let list = rules.questions[question].kind.enumeration,
      rules.enumerations[list].members.indices.contains(member)
    else { return String(member) }
    return rules.enumerations[list].members[member].id.text
  }
}

extension Question.Kind {
  /// The list that an answer is taken from, where there is one.
  var enumeration: Reference<Enumeration>? {
    switch self {
    case .single(let list), .multi(let list): list
    case .yesNo, .integer, .decimal, .date, .text: nil
    }
  }
}
