package import RuleModel

/// The names under which forms and tables hold what a return says: `establishment`, and with a dot
/// a choice (`topics.smoking`), a cell (`initiatives.1.name`, `staff.health.count`) or both.
package struct FieldNames: Sendable {
  /// The names of what is said of the return itself.
  package static let rules = "rules"
  package static let surveyYear = "survey_year"
  package static let respondentID = "respondent.id"
  package static let respondentName = "respondent.name"
  package static let subjects = "respondent.subjects"
  package static let submitted = "submitted"

  /// The names of what is said of a form: its edition, and the digest of the rule set.
  package static let form = "renkei.form"
  package static let digest = "renkei.digest"

  private let fields: [String: ReturnField]

  /// The names of everything that the rules ask.
  package init(_ rules: RuleSet) {
    var fields: [String: ReturnField] = [
      Self.rules: .rules, Self.surveyYear: .surveyYear, Self.respondentID: .respondentID,
      Self.respondentName: .respondentName, Self.subjects: .subjects, Self.submitted: .submitted,
    ]
    func add(_ question: Reference<Question>, _ name: String) {
      fields[name] = .question(question)
      for (member, choice) in rules.choices(of: question).enumerated() {
        fields["\(name).\(choice.id)"] = .choice(question, member: member)
      }
    }
    for position in rules.questions.indices {
      let reference = Reference<Question>(position)
      switch rules.questions[position].origin {
      case .declared: add(reference, rules.questions[position].id.text)
      case .cell(let group, let row, let column):
        add(reference, Self.cell(rules.groups[group], row: row, column: column))
      case .rowCount(let group): add(reference, Self.count(of: rules.groups[group]))
      case .presence, .copy: continue
      }
    }
    for (position, group) in rules.groups.enumerated() {
      guard case .free(_, let maximum) = group.rows else { continue }
      for row in 0..<maximum {
        fields["\(Self.row(group, row)).\(Self.key)"] = .rowKey(Reference(position), row: row)
      }
    }
    self.fields = fields
  }

  /// What a name stands for; nil where it stands for nothing.
  package func field(_ name: String) -> ReturnField? { fields[name] }

  /// The name of the mark that says that none of a question's choices was made; no choice has such an
  /// id.
  static func noChoice(_ question: String) -> String { "\(question).0" }

  // MARK: Groups

  /// What the key of a row is called; columns have no such id.
  static let key = "key"

  /// The name of a row: its number from 1, or its unit's id.
  static func row(_ group: Group, _ row: Int) -> String {
    if case .units(let units) = group.rows, units.indices.contains(row) {
      return "\(group.id).\(units[row].id)"
    }
    return "\(group.id).\(row + 1)"
  }

  /// The name of a column.
  static func column(_ group: Group, _ column: Int) -> String {
    group.columns.indices.contains(column) ? "\(group.id).\(group.columns[column].id)" : ""
  }

  private static func cell(_ group: Group, row: Int, column: Int) -> String {
    guard group.columns.indices.contains(column) else { return "" }
    return "\(self.row(group, row)).\(group.columns[column].id)"
  }

  /// The name of how many rows there are.
  static func count(of group: Group) -> String { "\(group.id).count" }

  /// The name of the cell where a row and a column of a group meet, by their names; nil where they
  /// are of different groups.
  static func meeting(_ row: Substring, _ column: Substring) -> String? {
    let rowParts = row.split(separator: ".", omittingEmptySubsequences: false)
    let columnParts = column.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard rowParts.count == 2, columnParts.count == 2, rowParts[0] == columnParts[0] else {
      return nil
    }
    return "\(row).\(columnParts[1])"
  }
}

extension RuleSet {
  /// The choices of a question with several answers.
  func choices(of question: Reference<Question>) -> [Enumeration.Member] {
    guard case .multi(let list) = questions[question].kind else { return [] }
    return enumerations[list].members
  }
}
