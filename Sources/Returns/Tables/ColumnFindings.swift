import Diagnostics
import RuleModel
import Tabular

/// Collects what is to be said of the columns of a table.
struct ColumnFindings {
  let file: String
  let names: ColumnNames
  /// Where the headings stand.
  let place: TablePlace
  private(set) var findings: [ReturnFinding] = []

  init(file: String, names: ColumnNames, place: TablePlace) {
    self.file = file
    self.names = names
    self.place = place
  }

  var hasError: Bool { findings.contains { $0.code.severity == .error } }

  /// A column of the mapping file that is not there.
  mutating func missing(heading: String) {
    findings.append(.mappedColumnMissing(heading, in: file, at: place))
  }

  /// A heading that may stand for several fields.
  mutating func ambiguous(_ heading: String, column: Int, _ fields: [ReturnField]) {
    let texts = fields.map { $0.name(in: names.rules) }.sorted()
    findings.append(.ambiguousHeading(heading, of: texts, in: file, at: at(column)))
  }

  /// Reports what is there twice, what is not known, and what is not there.
  mutating func check(_ table: TableColumns, constants: [ReturnMapping.Constant]) {
    var first: [ReturnField: Int] = [:]
    for (column, field) in table.fields {
      if let other = first[field] ?? whole(field).flatMap({ first[$0] }) {
        let name = field.name(in: names.rules)
        findings.append(.headingTwice(name, first: other, in: file, at: at(column)))
        continue
      }
      first[field] = column
    }
    // A question's own column may stand behind those of its choices.
    for (column, field) in table.fields {
      guard let whole = whole(field), let other = first[whole], other > column else { continue }
      let name = whole.name(in: names.rules)
      findings.append(.headingTwice(name, first: column, in: file, at: at(other)))
    }
    for constant in constants {
      guard let column = first[constant.field] else { continue }
      let name = constant.field.name(in: names.rules)
      findings.append(.constantHasColumn(name, in: file, at: at(column)))
    }
    let given = Set(first.keys).union(constants.map(\.field))
    if !given.contains(.respondentID), !given.contains(.respondentName) {
      findings.append(.noRespondentColumn(in: file, at: place))
    }
    guard !hasError else { return }
    reportUnknown(table)
    reportMissing(given)
  }

  /// The question of a choice's column.
  private func whole(_ field: ReturnField) -> ReturnField? {
    if case .choice(let question, _) = field { .question(question) } else { nil }
  }

  private func at(_ column: Int) -> TablePlace {
    TablePlace(
      sheet: place.sheet, row: place.row, column: column, line: place.line, byte: place.byte)
  }

  private mutating func reportUnknown(_ table: TableColumns) {
    let unknown = table.columns.enumerated().filter { $0.element.use == .unknown }
    guard !unknown.isEmpty else { return }
    let columns = unknown.map { (number: $0.offset + 1, heading: $0.element.heading) }
    findings.append(.unknownHeadings(columns, among: names.names, in: file, at: place))
  }

  /// Reports the questions without a column, those of a group that has none as the group.
  private mutating func reportMissing(_ given: Set<ReturnField>) {
    let rules = names.rules
    var asked: Set<Int> = []
    for field in given {
      switch field {
      case .question(let question), .choice(let question, _), .noChoice(let question):
        asked.insert(question.position)
      case .rules, .surveyYear, .respondentID, .respondentName, .subjects, .submitted, .rowKey:
        break
      }
    }
    var missing: [String] = []
    // A table of one kind of respondents has no columns for the questions to others.
    let subjects = Set(asked.flatMap { rules.questions[$0].subjects })
    for (position, question) in rules.questions.enumerated()
    where question.origin == .declared && question.suspension == nil {
      let isOthers = !question.subjects.isEmpty && subjects.isDisjoint(with: question.subjects)
      if !asked.contains(position), !isOthers { missing.append(question.id.text) }
    }
    for group in rules.groups {
      let cells = group.cells.joined()
      if !cells.contains(where: { asked.contains($0.position) }) { missing.append(group.id.text) }
    }
    if !missing.isEmpty {
      findings.append(.missingColumns(missing, in: file, at: place))
    }
  }
}
