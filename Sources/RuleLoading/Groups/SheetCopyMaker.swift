import Diagnostics
import RuleModel

/// Copies things of a draft for one further answer sheet.
struct SheetCopyMaker {
  private let draft: RuleDraft
  private let sheet: Int
  /// The year of the survey.
  private let year: Int?
  private let head: ItemHead

  init(_ draft: RuleDraft, sheet: Int, year: Int?) {
    self.draft = draft
    self.year = year
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
      copy.appliesWhen = isThere(and: copy.appliesWhen, at: copy.head.span)
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
      copy.appliesWhen = isThere(and: copy.appliesWhen, at: copy.head.span)
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
    copy.head = head(of: original.head)
    copy.aliases = []
    copy.origin = .copy(of: original.head.name, sheet: sheet)
    copy.isRepeat = true
    copy.asking.askWhen = isThere(and: original.asking.askWhen, at: original.head.span)
    copy.asking.isConditional = true
    // No growth path changes another sheet.
    copy.asking.requires = nil
    return copy
  }

  private func add(
    _ head: ItemHead, _ items: [ChecklistDraft.Item], _ checklist: ChecklistDraft,
    _ attribution: AttributionDraft, to draft: inout RuleDraft
  ) {
    let policies = PolicyDraft(
      missing: .skip, notApplicable: nil, noResultChild: nil, empty: nil)
    draft.measures.append(
      MeasureDraft(
        head: self.head(of: head),
        kind: .mean(
          .list(items.map { .value(value(of: $0), weight: $0.weight ?? .one) })),
        appliesWhen: isThere(and: condition(for: checklist.subjects, at: head.span), at: head.span),
        policies: checklist.policies.inheriting(policies), steps: [.scale(100)],
        display: checklist.display, attribution: attribution, sheet: sheet))
  }

  /// An item as a part of a checklist's measure.
  private func value(of item: ChecklistDraft.Item) -> ValueDraft? {
    func syntax(_ kind: ExpressionSyntax.Kind) -> ExpressionSyntax {
      ExpressionSyntax(kind, span: item.head.span)
    }
    if item.isQuestion { return .expression(syntax(.name(item.head.name))) }
    let isSuspended = item.suspension?.years.contains { $0.value == year } ?? false
    guard !isSuspended else {
      let never = CaseSyntax(condition: syntax(.truth(false)), value: syntax(.truth(true)))
      return .expression(syntax(.cases([never], otherwise: syntax(.nothing))))
    }
    return item.condition.map { .condition($0) }
  }

  /// That the respondent is of one of these kinds; nil where every kind will do.
  private func condition(for subjects: [Located<String>], at span: Span) -> ConditionSyntax? {
    let kinds = subjects.map { subject in
      let name = ExpressionSyntax(.name(subject.value), span: subject.span)
      return ExpressionSyntax(
        .call(Located("subject", at: subject.span), [.init(label: nil, value: name)]),
        span: subject.span)
    }
    switch kinds.count {
    case 0: return nil
    case 1: return .expression(kinds[0])
    default: return .expression(ExpressionSyntax(.or(kinds), span: span))
    }
  }

  /// That the sheet is there, and a condition of the original.
  private func isThere(and own: ConditionSyntax?, at span: Span) -> ConditionSyntax {
    let isThere = ConditionSyntax.expression(ExpressionSyntax(.name(head.name), span: span))
    return own.map { .all([isThere, $0], key: span) } ?? isThere
  }
}

extension QuestionDraft {
  /// The question that an item of a checklist is.
  init(
    _ item: ChecklistDraft.Item, _ checklist: ChecklistDraft, _ section: ChecklistDraft.Section
  ) {
    self.init(
      head: item.head, type: .yesNo, section: section.head.title, asking: item.asking,
      subjects: checklist.subjects, suspension: item.suspension, attribution: item.attribution,
      origin: .declared)
  }
}
