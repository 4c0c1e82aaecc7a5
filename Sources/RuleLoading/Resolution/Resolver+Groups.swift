import Diagnostics
import RuleModel

extension Resolver {
  /// The groups of a draft, whose questions are in the rule set by now.
  func groups(_ draft: RuleDraft) -> [Group] {
    var counts: [Int: Reference<Question>] = [:]
    var cells = draft.groups.map { [[Reference<Question>]](repeating: [], count: $0.rowCount) }
    for (position, question) in draft.questions.enumerated() {
      switch question.origin {
      case .rowCount(let group): counts[group] = Reference(position)
      case .cell(let group, let row, _): cells[group][row].append(Reference(position))
      case .declared, .presence, .copy: break
      }
    }
    return draft.groups.enumerated().map { position, group in
      Group(
        id: group.head.identifier, title: texts.text(group.head.title),
        help: texts.text(group.help), rows: rows(of: group, count: counts[position]),
        columns: group.columns.map { column in
          Group.Column(
            id: column.head.identifier, title: texts.text(column.head.title),
            aliases: column.aliases.map(\.value), span: column.head.span)
        },
        cells: cells[position],
        attribution: attribution(group.attribution, reporting: group.head), span: group.head.span)
    }
  }

  private func rows(of group: GroupDraft, count: Reference<Question>?) -> Group.Rows {
    switch group.rows {
    case .free(let maximum): .free(count: count ?? Reference(0), maximum: maximum)
    case .units(let units):
      .units(
        units.map {
          Group.Unit(id: $0.identifier, title: texts.text($0.title), span: $0.span)
        })
    case .table, nil: .units([])
    }
  }

  /// The further answer sheets of a draft, whose questions are in the rule set by now.
  func otherSheets(_ draft: RuleDraft) -> [OtherSheet] {
    var presences: [Int: Reference<Question>] = [:]
    for (position, question) in draft.questions.enumerated() {
      if case .presence(let sheet) = question.origin { presences[sheet] = Reference(position) }
    }
    return draft.sheets.enumerated().map { position, sheet in
      OtherSheet(
        id: sheet.head.identifier, title: texts.text(sheet.head.title),
        presence: presences[position] ?? Reference(0), span: sheet.head.span)
    }
  }

  /// How a question comes into the rule set.
  func origin(_ draft: QuestionOrigin) -> Question.Origin {
    switch draft {
    case .declared: .declared
    case .rowCount(let group): .rowCount(Reference(group))
    case .cell(let group, let row, let column):
      .cell(Reference(group), row: row, column: column)
    case .presence(let sheet): .presence(Reference(sheet))
    case .copy(let id, let sheet):
      names.questions[id].map { .copy(of: $0, on: Reference(sheet)) } ?? .declared
    }
  }
}

extension QuestionDraft {
  /// The position of the further answer sheet that it is a copy for.
  var sheet: Int? {
    if case .copy(_, let sheet) = origin { sheet } else { nil }
  }
}

extension QuestionOrigin {
  /// Whether the question has an attribution of its own; others have that of what made them.
  var isDeclared: Bool { self == .declared }
}
