/// The questionnaire in parts, each in the order in which its first question is declared.
package struct QuestionSections {
  /// What a part is.
  package enum Head: Hashable {
    /// A section that questions name; nil for those that name none.
    case section(String?)
    /// A group of repeating rows.
    case group(Reference<Group>)
    /// A section of a checklist, both counted from 0.
    case checklist(Int, section: Int)
  }

  /// One part; of a group the questions are those of its first row.
  package struct Section {
    package let head: Head
    package var questions: [Reference<Question>] = []
  }

  package private(set) var all: [Section] = []

  package init(_ rules: RuleSet) {
    var sectionOfItem: [Reference<Question>: Head] = [:]
    for (position, list) in rules.checklists.enumerated() {
      for (section, part) in list.sections.enumerated() {
        for question in part.items.compactMap(\.question) {
          sectionOfItem[question] = .checklist(position, section: section)
        }
      }
    }
    var positions: [Head: Int] = [:]
    for (position, question) in rules.questions.enumerated() {
      let reference = Reference<Question>(position)
      let head: Head
      switch question.origin {
      case .declared: head = sectionOfItem[reference] ?? .section(question.section)
      case .cell(let group, let row, _) where row == 0: head = .group(group)
      case .cell, .rowCount, .presence, .copy: continue
      }
      if let known = positions[head] {
        all[known].questions.append(reference)
      } else {
        positions[head] = all.count
        all.append(Section(head: head, questions: [reference]))
      }
    }
  }
}
