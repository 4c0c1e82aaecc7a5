import RuleModel

/// What a form for some kinds of respondent has and a workbook that came back has not, since a
/// sheet, rows or columns of it are gone.
struct FormGaps {
  private let rules: RuleSet
  private let offered: Set<ReturnField>
  private let asked: Set<Reference<Question>>
  private let kinds: [Reference<Subject>]

  /// Looks at what there is room for; `kinds` is what stands in the cell of the kinds of respondent.
  init(_ rules: RuleSet, offered: Set<ReturnField>, kinds: String?) {
    self.rules = rules
    self.offered = offered
    asked = Set(
      offered.compactMap { field in
        switch field {
        case .question(let question), .choice(let question, _), .noChoice(let question): question
        case .rules, .surveyYear, .respondentID, .respondentName, .subjects, .submitted, .rowKey:
          nil
        }
      })
    self.kinds = Self.kinds(kinds ?? "", rules)
  }

  /// The names of what is missing, in the order of the form: questions, single choices of them,
  /// groups, or columns and units of groups.
  var names: [String] {
    Form(rules, for: kinds) { _, _ in "" }.blocks.flatMap { block in
      if let group = FormGroup(block, rules) { return names(group) }
      return block.items.flatMap { names($0.question) }
    }
  }

  private func names(_ question: Reference<Question>) -> [String] {
    let name = ReturnField.question(question).name(in: rules)
    guard asked.contains(question) else { return [name] }
    return rules.choices(of: question).indices
      .map { ReturnField.choice(question, member: $0) }
      .filter { !offered.contains($0) }.map { $0.name(in: rules) }
  }

  private func names(_ table: FormGroup) -> [String] {
    let group = table.group
    let columns = FormText.columns(of: table.block, rules)
    func isMissing(_ rows: some Sequence<Int>, _ columns: some Sequence<Int>) -> Bool {
      rows.allSatisfy { row in
        columns.allSatisfy { column in
          let isThere =
            group.cells.indices.contains(row) && group.cells[row].indices.contains(column)
          return !isThere || !asked.contains(group.cells[row][column])
        }
      }
    }
    let rows = group.cells.indices
    if isMissing(rows, columns) { return [group.id.text] }
    let missingColumns = columns.filter { isMissing(rows, CollectionOfOne($0)) }
      .map { FieldNames.column($0, of: group) }
    // Of rows that are as many as one writes, those that nobody needs may be gone.
    let missingRows =
      table.isFree
      ? [] : rows.filter { isMissing(CollectionOfOne($0), columns) }.map { table.rowNames[$0] }
    return missingColumns + missingRows
  }

  /// The kinds that a cell names; where it names none, the form is for every kind.
  private static func kinds(_ text: String, _ rules: RuleSet) -> [Reference<Subject>] {
    func kind(_ name: String) -> Reference<Subject>? {
      rules.subjects.firstIndex { $0.id.text == name || $0.title == name }.map { Reference($0) }
    }
    if let one = kind(text.trimmed) { return [one] }
    let parts = text.split { ",、".contains($0) }.map { String($0).trimmed }
    let found = parts.compactMap(kind)
    return found.count < parts.count ? [] : found
  }
}
