import RuleModel
import Scoring

/// The names of questions and results as people read them: a cell by its group and row, what
/// stands on another answer sheet with the name of that sheet.
struct ElementNames {
  let assessment: Assessment
  let rules: RuleSet
  let strings: Strings
  /// Whether the free rows of a group go by their numbers and names, or all by the group's.
  var namesFreeRows = true

  var rows: GroupRows { GroupRows(assessment: assessment, rules: rules) }

  func title(_ question: Reference<Question>) -> String {
    let definition = rules.questions[question]
    switch definition.origin {
    case .declared: return definition.title
    case .rowCount(let group): return strings.rowCount(rules.groups[group].title)
    case .presence(let sheet): return strings.sheet(rules.otherSheets[sheet].title)
    case .copy(let original, let sheet):
      return strings.onSheet(title(original), rules.otherSheets[sheet].title)
    case .cell(let group, let row, let column):
      let columns = rules.groups[group].columns
      let title = columns.indices.contains(column) ? columns[column].title : definition.title
      if !namesFreeRows, case .free = rules.groups[group].rows {
        return strings.column(rules.groups[group].title, title)
      }
      return strings.cell(rules.groups[group].title, rowName(row, of: group), title)
    }
  }

  func title(_ criterion: Reference<Criterion>) -> String {
    let definition = rules.criteria[criterion]
    return onSheet(definition.title, definition.sheet)
  }

  func title(_ measure: Reference<Measure>) -> String {
    let definition = rules.measures[measure]
    return onSheet(definition.title, definition.sheet)
  }

  func title(_ ladder: Reference<Ladder>) -> String {
    let definition = rules.ladders[ladder]
    return onSheet(definition.title, definition.sheet)
  }

  private func onSheet(_ title: String, _ sheet: Reference<OtherSheet>?) -> String {
    sheet.map { strings.onSheet(title, rules.otherSheets[$0].title) } ?? title
  }

  /// The name of a row: its unit's; of a free row its number, with what it is called on the sheet.
  func rowName(_ row: Int, of group: Reference<Group>) -> String {
    let definition = rules.groups[group]
    if case .units(let units) = definition.rows, units.indices.contains(row) {
      return units[row].title
    }
    let name = writtenName(row, of: definition) ?? key(row, of: group)
    return strings.row(row + 1, name)
  }

  /// The stable key of a row, where the answer sheet gives one.
  func key(_ row: Int, of group: Reference<Group>) -> String? {
    guard assessment.rowKeys.indices.contains(group.position),
      assessment.rowKeys[group.position].indices.contains(row)
    else { return nil }
    let key = assessment.rowKeys[group.position][row]
    return key.isEmpty ? nil : key
  }

  /// What the first column of text says of a row.
  private func writtenName(_ row: Int, of group: Group) -> String? {
    guard group.cells.indices.contains(row) else { return nil }
    for cell in group.cells[row] {
      guard case .text = rules.questions[cell].kind,
        case .answered(.text(let text)) = assessment.questions[cell.position]
      else { continue }
      return text.isEmpty ? nil : text
    }
    return nil
  }
}
