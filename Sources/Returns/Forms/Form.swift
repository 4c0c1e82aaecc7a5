public import RuleModel

/// A questionnaire as respondents of some kinds get it: the questions that are put to them, in
/// blocks and numbered from 1.
///
/// What it holds depends on the rule set and the kinds alone; `FormWorkbook` and `FormText` write
/// it.
public struct Form: Sendable {
  /// Says a condition in words; questions that it names go by the names given.
  public typealias ConditionWords = (
    _ condition: Expression, _ names: [Reference<Question>: String]
  )
    -> String

  /// A question on the form; of a group, one that is asked of every row.
  struct Item {
    let question: Reference<Question>
    let number: Int
    let title: String
    let help: String?
    /// When it is asked, where that is not when the rest of its block is.
    let condition: Condition?
  }

  /// When a question is asked.
  enum Condition: Hashable {
    case always
    case when(String)
  }

  /// Questions under a heading of their own within a block; a block without such has one.
  struct Section {
    let title: String?
    let items: [Item]
  }

  /// What a block holds.
  enum Kind: Hashable {
    case questions
    case rows(Reference<Group>)
    case checklist
  }

  /// Questions under one heading.
  struct Block {
    let kind: Kind
    let title: String
    let notes: [String]
    /// When most of its questions are asked; nil is always.
    let condition: String?
    let sections: [Section]

    var items: [Item] { sections.flatMap(\.items) }
  }

  let rules: RuleSet
  let subjects: [Reference<Subject>]
  let blocks: [Block]

  /// The form for respondents that are of all these kinds; without any, for every kind.
  public init(
    _ rules: RuleSet, for subjects: [Reference<Subject>], conditionWords: ConditionWords
  ) {
    self.rules = rules
    self.subjects = subjects
    let parts = Self.parts(of: rules, for: subjects)
    var names: [Reference<Question>: String] = [:]
    for question in parts.flatMap(\.sections).flatMap(\.questions) {
      names[question] = FormWords.number(names.count + 1)
    }
    var number = 0
    blocks = parts.map { part in
      let conditions = part.sections.map { section in
        section.questions.map { question in
          rules.ownCondition(of: question).map { conditionWords($0, names) }
        }
      }
      let shared = Self.mostFrequent(conditions.flatMap(\.self))
      let sections = zip(part.sections, conditions).map { section, conditions in
        let items = zip(section.questions, conditions).map { question, condition in
          number += 1
          return Self.item(
            question, number,
            condition: condition == shared ? nil : condition.map(Condition.when) ?? .always,
            of: rules)
        }
        return Section(title: section.title, items: items)
      }
      return Block(
        kind: part.kind, title: part.title, notes: part.notes, condition: shared,
        sections: sections)
    }
  }

  private static func item(
    _ reference: Reference<Question>, _ number: Int, condition: Condition?, of rules: RuleSet
  ) -> Item {
    let question = rules.questions[reference]
    var title = question.title
    if case .cell(let group, _, let column) = question.origin,
      rules.groups[group].columns.indices.contains(column)
    {
      title = rules.groups[group].columns[column].title
    }
    return Item(
      question: reference, number: number, title: title, help: question.help,
      condition: condition)
  }

  /// The condition that at least two, and more than any other, have; nil where most have none.
  private static func mostFrequent(_ conditions: [String?]) -> String? {
    var counts: [String?: Int] = [:]
    for condition in conditions { counts[condition, default: 0] += 1 }
    var best: String?
    var most = counts[nil] ?? 0
    for condition in conditions {
      guard let condition, let count = counts[condition], count > max(most, 1) else { continue }
      (best, most) = (condition, count)
    }
    return best
  }
}

extension Form {
  /// A block before its questions are numbered.
  private struct Part {
    let kind: Kind
    let title: String
    let notes: [String]
    var sections: [(title: String?, questions: [Reference<Question>])]
    /// The place of the checklist that it is.
    var checklist: Int?
  }

  /// The blocks with the questions that are put to the kinds; those without any are left out.
  private static func parts(of rules: RuleSet, for subjects: [Reference<Subject>]) -> [Part] {
    var parts: [Part] = []
    for section in QuestionSections(rules).all {
      let questions = section.questions.filter { question in
        let question = rules.questions[question]
        return question.suspension == nil && isMeant(question.subjects, subjects)
      }
      guard !questions.isEmpty else { continue }
      switch section.head {
      case .section(let name):
        parts.append(
          Part(
            kind: .questions, title: name ?? FormWords.otherQuestions, notes: [],
            sections: [(nil, questions)]))
      case .group(let reference):
        let group = rules.groups[reference]
        parts.append(
          Part(
            kind: .rows(reference), title: group.title, notes: group.help.map { [$0] } ?? [],
            sections: [(nil, questions)]))
      case .checklist(let position, let section):
        let list = rules.checklists[position]
        guard isMeant(list.subjects, subjects) else { continue }
        let title = list.sections[section].title
        if let last = parts.indices.last, parts[last].checklist == position {
          parts[last].sections.append((title, questions))
        } else {
          parts.append(
            Part(
              kind: .checklist, title: list.title, notes: list.note.map { [$0] } ?? [],
              sections: [(title, questions)], checklist: position))
        }
      }
    }
    return parts
  }

  /// Whether what is for some kinds of respondent is for one of all these kinds.
  private static func isMeant(
    _ subjects: [Reference<Subject>], _ given: [Reference<Subject>]
  ) -> Bool {
    subjects.isEmpty || given.isEmpty || !Set(subjects).isDisjoint(with: given)
  }
}

extension RuleSet {
  /// When a question is asked; of a row as one writes it without that the row is there.
  func ownCondition(of reference: Reference<Question>) -> Expression? {
    let question = questions[reference]
    guard let condition = question.askWhen else { return nil }
    guard case .cell(let group, _, _) = question.origin,
      case .free(let count, _) = groups[group].rows
    else { return condition }
    func isOfCount(_ part: Expression) -> Bool {
      guard case .compare(.greaterOrEqual, let left, _) = part.kind else { return false }
      return left.kind == .question(count)
    }
    if isOfCount(condition) { return nil }
    guard case .all(let parts) = condition.kind, parts.count == 2, isOfCount(parts[0]) else {
      return condition
    }
    return parts[1]
  }
}
