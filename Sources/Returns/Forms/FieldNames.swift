import RuleModel

/// The names by which forms hold what a return says: those of `ReturnField`, and the form's own.
struct FieldNames: Sendable {
  private let fields: [String: ReturnField]

  /// The names of everything that the rules ask.
  init(_ rules: RuleSet) {
    var fields: [String: ReturnField] = [:]
    func add(_ field: ReturnField) { fields[field.name(in: rules)] = field }
    for field in [
      ReturnField.rules, .surveyYear, .respondentID, .respondentName, .subjects, .submitted,
    ] { add(field) }
    for position in rules.questions.indices {
      let reference = Reference<Question>(position)
      switch rules.questions[position].origin {
      case .declared, .cell, .rowCount:
        add(.question(reference))
        for member in rules.choices(of: reference).indices {
          add(.choice(reference, member: member))
        }
        if !rules.choices(of: reference).isEmpty { add(.noChoice(reference)) }
      case .presence, .copy: continue
      }
    }
    for (position, group) in rules.groups.enumerated() {
      guard case .free = group.rows else { continue }
      for row in group.cells.indices { add(.rowKey(Reference(position), row: row)) }
    }
    self.fields = fields
  }

  /// What a name stands for; nil where it stands for nothing.
  subscript(name: String) -> ReturnField? { fields[name] }

  // MARK: The form's own

  /// The name of its edition.
  static let form = "renkei.form"
  /// The name of the digest of the rule set that it was made from.
  static let digest = "renkei.digest"

  /// The name of the mark that says that none of a question's choices was made.
  static func noChoice(_ question: String) -> String { "\(question).\(ReturnField.noChoiceName)" }
  // MARK: Groups

  /// The name of a row: its number from 1, or its unit's id.
  static func row(_ row: Int, of group: Group) -> String {
    "\(group.id).\(ReturnField.rowName(row, of: group))"
  }

  /// The name of a column.
  static func column(_ column: Int, of group: Group) -> String {
    group.columns.indices.contains(column) ? "\(group.id).\(group.columns[column].id)" : ""
  }

  /// The name of the column of the rows' keys.
  static func keys(of group: Group) -> String { "\(group.id).\(ReturnField.rowKeyName)" }

  /// The name of how many rows there are.
  static func count(of group: Group) -> String { "\(group.id).\(ReturnField.rowCountName)" }

  /// The name of the cell where a row and a column of a group meet, by their names; nil where they
  /// are of different groups.
  static func meeting(_ row: String, _ column: String) -> String? {
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
