import Diagnostics
import RuleModel

/// Copies things of a draft for one further answer sheet.
struct SheetCopyMaker {
  private let draft: RuleDraft
  private let sheet: Int
  private let head: ItemHead

  init(_ draft: RuleDraft, sheet: Int) {
    self.draft = draft
    self.sheet = sheet
    head = draft.sheets[sheet].head
  }

  /// The question whether the sheet is there.
  var presence: QuestionDraft {
    QuestionDraft(
      head: head, type: .yesNo, asking: AskingDraft(), attribution: .none,
      origin: .presence(sheet: sheet))
  }

  /// Adds the copy of a thing.
  func add(_ thing: SheetThing, to draft: inout RuleDraft) {
    switch thing {
    case .question(let position):
      draft.questions.append(copy(of: self.draft.questions[position]))
    case .checklistItem(let checklist, let section, let item):
      let checklist = self.draft.checklists[checklist]
      let section = checklist.sections[section]
      draft.questions.append(copy(of: QuestionDraft(section.items[item], checklist, section)))
    case .criterion(let position):
      var copy = self.draft.criteria[position]
      copy.head = head(of: copy.head)
      copy.sheet = sheet
      draft.criteria.append(copy)
    case .measure(let position):
      var copy = self.draft.measures[position]
      copy.head = head(of: copy.head)
      copy.sheet = sheet
      draft.measures.append(copy)
    case .section(let checklist, let section):
      let checklist = self.draft.checklists[checklist]
      let section = checklist.sections[section]
      add(
        ItemHead(
          id: checklist.measureID(of: section), title: section.head.title,
          span: section.head.span),
        section.items, checklist, section.attribution, to: &draft)
    case .checklist(let position):
      let checklist = self.draft.checklists[position]
      add(checklist.head, checklist.items, checklist, checklist.attribution, to: &draft)
    case .ladder(let position):
      var copy = self.draft.ladders[position]
      copy.enumerationName = copy.enumerationName ?? copy.head.id
      copy.head = head(of: copy.head)
      copy.declared = nil
      copy.sheet = sheet
      draft.ladders.append(copy)
    }
  }

  // MARK: Parts

  private func head(of original: ItemHead) -> ItemHead {
    let id = original.id.map { Located("\(head.name).\($0.value)", at: $0.span) }
    return ItemHead(
      id: id,
      title: TextDraft(
        head.title.pieces + [.literal("：")] + original.title.pieces, at: original.title.span),
      span: original.span)
  }

  private func copy(of original: QuestionDraft) -> QuestionDraft {
    var copy = original
    let span = original.head.span
    copy.head = head(of: original.head)
    copy.aliases = []
    copy.origin = .copy(of: original.head.name, sheet: sheet)
    copy.isRepeat = true
    let isThere = ConditionSyntax.expression(ExpressionSyntax(.name(head.name), span: span))
    copy.asking.askWhen =
      original.asking.askWhen.map { .all([isThere, $0], key: span) } ?? isThere
    copy.asking.isConditional = true
    return copy
  }

  private func add(
    _ head: ItemHead, _ items: [ChecklistDraft.Item], _ checklist: ChecklistDraft,
    _ attribution: AttributionDraft, to draft: inout RuleDraft
  ) {
    draft.measures.append(
      MeasureDraft(
        meanOf: items, head: self.head(of: head), checklist, attribution, sheet: sheet))
  }
}

extension QuestionDraft {
  /// The question that an item of a checklist is.
  init(
    _ item: ChecklistDraft.Item, _ checklist: ChecklistDraft, _ section: ChecklistDraft.Section
  ) {
    self.init(
      head: item.head, type: .yesNo, section: section.head.title, asking: item.asking,
      subjects: checklist.subjects, attribution: item.attribution, origin: .declared)
  }
}

extension MeasureDraft {
  /// The measure of a checklist's items on another sheet.
  init(
    meanOf items: [ChecklistDraft.Item], head: ItemHead, _ checklist: ChecklistDraft,
    _ attribution: AttributionDraft, sheet: Int
  ) {
    let parts = items.map { item in
      let question = ExpressionSyntax(.name(item.head.name), span: item.head.span)
      let value =
        item.isQuestion ? .expression(question) : item.condition.map { ValueDraft.condition($0) }
      return Part.value(value, weight: item.weight ?? .one)
    }
    let unanswered = PolicyDraft(missing: .skip, notApplicable: nil, noResultChild: nil, empty: nil)
    self.init(
      head: head, kind: .mean(.list(parts)),
      policies: checklist.policies.inheriting(unanswered), steps: [.scale(100)],
      display: checklist.display, attribution: attribution)
    self.sheet = sheet
  }
}
