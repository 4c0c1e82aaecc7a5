import Diagnostics
import RuleModel
import YAMLSyntax

/// What `answer_all` answers at once: checklists, their sections, sections of questions, item
/// tables and the units of groups.
struct ItemGroups {
  /// What can be named.
  let names: [String]
  /// The ids of the further answer sheets.
  let sheets: [String]
  private let questions: [String: [String]]
  private let rows: [String: AnsweredRows]
  private let questionIDs: [String: String]
  private let groupsOfCells: [String: String]
  private let unitGroups: Set<String>

  init(_ rules: RuleSet) {
    var names: [String] = []
    var questions: [String: [String]] = [:]
    func add(_ name: String, _ ids: [String]) {
      guard !ids.isEmpty else { return }
      if questions[name] == nil { names.append(name) }
      questions[name, default: []] += ids
    }
    func ids(_ items: [Checklist.Item]) -> [String] {
      items.compactMap { $0.question.map { rules.questions[$0].id.text } }
    }
    for checklist in rules.checklists {
      add(checklist.id.text, checklist.sections.flatMap { ids($0.items) })
      for section in checklist.sections {
        add(rules.measures[section.measure].id.text, ids(section.items))
      }
    }
    var rows: [String: AnsweredRows] = [:]
    for found in AnsweredRows.all(in: rules) where questions[found.name] == nil {
      names.append(found.name)
      rows[found.name] = found
    }
    for question in rules.questions {
      // A section may be called like a checklist or a table: those are meant.
      guard question.origin == .declared, let section = question.section,
        !rules.checklists.contains(where: { $0.id.text == section }), rows[section] == nil
      else { continue }
      add(section, [question.id.text])
    }
    self.names = names
    self.questions = questions
    self.rows = rows
    sheets = rules.otherSheets.map(\.id.text)
    var questionIDs: [String: String] = [:]
    for question in rules.questions {
      for alias in question.aliases where questionIDs[alias] == nil {
        questionIDs[alias] = question.id.text
      }
    }
    for question in rules.questions { questionIDs[question.id.text] = question.id.text }
    for group in rules.groups { questionIDs[group.id.text] = group.id.text }
    self.questionIDs = questionIDs
    var groupsOfCells: [String: String] = [:]
    for group in rules.groups {
      for cell in group.cells.joined() {
        groupsOfCells[rules.questions[cell].id.text] = group.id.text
      }
    }
    self.groupsOfCells = groupsOfCells
    unitGroups = Set(
      rules.groups.compactMap { group in
        if case .units = group.rows { group.id.text } else { nil }
      })
  }

  /// Whether a group has a row for each of its units, so that its cells are answered one by one.
  func hasUnits(_ group: String) -> Bool { unitGroups.contains(group) }

  /// The answers that one line of `answer_all` gives; what it names wrongly is reported.
  func answers(of entry: YAMLEntry, _ reader: inout TestNodeReader) -> [YAMLEntry] {
    let key = entry.key
    if let questions = questions[key.value] {
      return questions.map { YAMLEntry(key: Located($0, at: key.span), value: entry.value) }
    }
    guard let filter = RowFilter(key.value) else {
      reader.report(.unreadableFilter(key))
      return []
    }
    guard let rows = rows[filter.name] else {
      let name = Located(filter.name, at: key.span)
      reader.report(.unknownName(name, .itemGroup, among: names))
      return []
    }
    return rows.answers(filter, entry, &reader)
  }

  /// Whether a key is the id or an alias of a question, or the id of a group.
  func isQuestion(_ key: String) -> Bool { questionIDs[key] != nil }

  /// The id of the question that a key names by its id or an alias, else the key.
  func questionID(of key: String) -> String { questionIDs[key] ?? key }

  /// The group that a question is a cell of: rows that are given anew replace all its cells.
  func group(ofCell id: String) -> String? { groupsOfCells[id] }
}
