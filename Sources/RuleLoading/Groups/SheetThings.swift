import Diagnostics

/// What can be read on a further answer sheet, by its place in the draft.
enum SheetThing: Hashable, Comparable {
  case question(Int)
  case checklistItem(checklist: Int, section: Int, item: Int)
  case criterion(Int)
  case measure(Int)
  case section(checklist: Int, section: Int)
  case checklist(Int)
  case ladder(Int)
}

/// What the names of a draft stand for on a further answer sheet, and what each thing reads.
struct SheetThings {
  private let draft: RuleDraft
  private var things: [String: SheetThing] = [:]
  /// The sheets by id.
  let sheets: [String: Int]
  /// The ids of parameters.
  let parameters: Set<String>
  /// The names in the order of the draft, for suggestions.
  private(set) var ids: [String] = []

  init(_ draft: RuleDraft) {
    self.draft = draft
    parameters = Set(draft.parameters.compactMap { $0.head.id?.value })
    var sheets: [String: Int] = [:]
    for (position, sheet) in draft.sheets.enumerated() {
      guard let id = sheet.head.id?.value, sheets[id] == nil else { continue }
      sheets[id] = position
    }
    self.sheets = sheets
    for (position, question) in draft.questions.enumerated() {
      add(question.head.id, .question(position))
    }
    for (position, criterion) in draft.criteria.enumerated() {
      add(criterion.head.id, .criterion(position))
    }
    for (position, measure) in draft.measures.enumerated() {
      add(measure.head.id, .measure(position))
    }
    for (position, checklist) in draft.checklists.enumerated() {
      add(checklist.head.id, .checklist(position))
      for (place, section) in checklist.sections.enumerated() {
        add(checklist.measureID(of: section), .section(checklist: position, section: place))
        for (index, item) in section.items.enumerated() where item.isQuestion {
          add(item.head.id, .checklistItem(checklist: position, section: place, item: index))
        }
      }
    }
    for (position, ladder) in draft.ladders.enumerated() {
      add(ladder.head.id, .ladder(position))
    }
  }

  private mutating func add(_ id: Located<String>?, _ thing: SheetThing) {
    guard let id = id?.value, things[id] == nil, sheets[id] == nil else { return }
    things[id] = thing
    ids.append(id)
  }

  /// What a name stands for.
  subscript(name: String) -> SheetThing? { things[name] }

  /// What a thing reads: the names, and the sheets that it reads itself.
  func reads(of thing: SheetThing) -> (names: [String], sheets: [Located<String>]) {
    var names: [String] = []
    var sheets: [Located<String>] = []
    let collect: ExpressionChange = { expression in
      for name in expression.names {
        if self.sheets[name.value] != nil { sheets.append(name) } else { names.append(name.value) }
      }
      _ = expression.mapped { part in
        if case .qualified(let owner, _) = part.kind, self.sheets[owner.value] != nil {
          sheets.append(owner)
        }
        return part
      }
      return expression
    }
    switch thing {
    case .question(let position): _ = draft.questions[position].asking.askWhen?.changed(collect)
    case .checklistItem(let checklist, let section, let item):
      let item = draft.checklists[checklist].sections[section].items[item]
      _ = item.asking.askWhen?.changed(collect)
    case .criterion(let position): _ = draft.criteria[position].mapping(collect)
    case .measure(let position): _ = draft.measures[position].mapping(collect)
    case .section(let checklist, let section):
      for item in draft.checklists[checklist].sections[section].items {
        names += Self.reads(of: item, collect)
      }
    case .checklist(let checklist):
      for item in draft.checklists[checklist].items { names += Self.reads(of: item, collect) }
    case .ladder(let position):
      let ladder = draft.ladders[position].mapping(collect)
      names += ladder.levels.compactMap { ladder.stateID(of: $0)?.value }
      names += ladder.outcomes.flatMap { $0.unanswered ?? [] }.map(\.value)
    }
    return (names, sheets)
  }

  /// What a checklist reads of one of its items: the question that it is, or what its condition
  /// names.
  private static func reads(
    of item: ChecklistDraft.Item, _ collect: ExpressionChange
  ) -> [String] {
    guard !item.isQuestion else { return item.head.id.map { [$0.value] } ?? [] }
    _ = item.condition?.changed(collect)
    return []
  }
}
