import Diagnostics
import RuleModel

extension Expansion {
  /// What a template makes; the rows are none where it could not be told.
  private func copies(of template: TemplateDraft, _ head: ItemHead) -> [TemplateRows.Copy] {
    findings.expand(head.span)
    findings.expand(head.title.span)
    if let id = head.id, let known = templates[id.value] { return known.copies }
    return rows(of: template).copies
  }

  /// The head of one of the items that a template makes.
  private func head(_ head: ItemHead, _ copy: TemplateRows.Copy) -> ItemHead {
    var made = head
    made.id = id(head.id, copy)
    made.row = copy.name
    return made
  }

  private func id(_ id: Located<String>?, _ copy: TemplateRows.Copy) -> Located<String>? {
    guard let id else { return nil }
    let made = Located(copy.id(of: id.value), at: id.span)
    if IdentifierForm.fault(in: id) == nil, let fault = IdentifierForm.fault(in: made) {
      findings.expand(id.span)
      findings.report(fault)
    }
    return made
  }

  /// An expression of one of the items that a template makes.
  private func expression(
    _ syntax: ExpressionSyntax, _ copy: TemplateRows.Copy
  ) -> ExpressionSyntax {
    findings.expand(syntax.span)
    return expression(syntax, copy.bindings)
  }

  /// The same, not applicable where the rows are not there.
  private func guarded(
    _ syntax: ExpressionSyntax, _ copy: TemplateRows.Copy
  ) -> ExpressionSyntax {
    copy.existence.reduce(expression(syntax, copy)) {
      guarded($0, by: $1.syntax(at: syntax.span))
    }
  }

  /// That the rows are there, and what is said beside.
  private func existence(
    _ condition: ConditionSyntax?, _ copy: TemplateRows.Copy, at span: Span
  ) -> ConditionSyntax? {
    guard !copy.existence.isEmpty else {
      return condition.map { $0.changed { expression($0, copy) } }
    }
    guard let condition else {
      let parts = copy.existence.map { ConditionSyntax.expression($0.syntax(at: span)) }
      return parts.count == 1 ? parts[0] : .all(parts, key: span)
    }
    return condition.changed { guarded($0, copy) }
  }

  private func text(_ draft: TextDraft, _ copy: TemplateRows.Copy) -> TextDraft {
    findings.expand(draft.span)
    return text(draft, copy.bindings)
  }

  // MARK: Items

  func items(_ draft: CriterionDraft) -> [CriterionDraft] {
    findings.row = nil
    guard let template = draft.template else { return [draft.mapping { expression($0, .none) }] }
    return copies(of: template, draft.head).map { copy in
      findings.row = copy.name
      var made = draft.mapping { guarded($0, copy) }.mappingTexts { text($0, copy) }
      made.head = head(made.head, copy)
      return made
    }
  }

  func items(_ draft: ConsistencyDraft) -> [ConsistencyDraft] {
    findings.row = nil
    guard let template = draft.template else { return [draft.mapping { expression($0, .none) }] }
    return copies(of: template, draft.head).map { copy in
      findings.row = copy.name
      var made = draft.mapping { guarded($0, copy) }.mappingTexts { text($0, copy) }
      made.head = head(made.head, copy)
      return made
    }
  }

  func items(_ draft: MeasureDraft) -> [MeasureDraft] {
    findings.row = nil
    guard let template = draft.template else {
      return [over(draft, .none).mapping { expression($0, .none) }]
    }
    return copies(of: template, draft.head).map { copy in
      findings.row = copy.name
      var made = over(draft, copy.bindings)
      let applies = made.appliesWhen
      made.appliesWhen = nil
      made = made.mapping { expression($0, copy) }.mappingTexts { text($0, copy) }
      made = made.mappingIDs { id($0, copy) ?? $0 }
      made.appliesWhen = existence(applies, copy, at: draft.head.span)
      made.head.row = copy.name
      return made
    }
  }

  func items(_ draft: LadderDraft) -> [LadderDraft] {
    findings.row = nil
    guard let template = draft.template else { return [draft.mapping { expression($0, .none) }] }
    return copies(of: template, draft.head).map { copy in
      findings.row = copy.name
      var made = draft
      made.appliesWhen = nil
      made = made.mapping { expression($0, copy) }.mappingTexts { text($0, copy) }
      made.appliesWhen = existence(draft.appliesWhen, copy, at: draft.head.span)
      made.declared = draft.declared.map { question($0, copy.bindings) }
      made.outcomes = made.outcomes.map { outcome in
        var outcome = outcome
        outcome.unanswered = outcome.unanswered?.map { question($0, copy.bindings) }
        return outcome
      }
      made.enumerationName = draft.head.id
      made.head = head(made.head, copy)
      return made
    }
  }

  func items(_ draft: RecommendationDraft) -> [RecommendationDraft] {
    findings.row = nil
    guard let template = draft.template else {
      var draft = draft
      draft.changeExpressions { expression($0, .none) }
      draft.triggers = draft.triggers.compactMap { named($0, .none) }
      return [draft]
    }
    return copies(of: template, draft.head).map { copy in
      findings.row = copy.name
      var made = draft
      made.changeExpressions { guarded($0, copy) }
      made.triggers = made.triggers.compactMap { named($0, copy.bindings) }
      made.head = head(made.head, copy)
      made.head.title = text(made.head.title, copy)
      made.reason = made.reason.map { text($0, copy) }
      made.firstStep = made.firstStep.map { text($0, copy) }
      made.who = made.who.map { text($0, copy) }
      made.effort = made.effort.map { text($0, copy) }
      made.basis = made.basis.map { $0.mappingTexts { text($0, copy) } }
      return made
    }
  }

  // MARK: Names in fields

  /// A trigger whose criterion, ladder or question is that of a row; nil after a fault.
  private func named(
    _ trigger: RecommendationDraft.Trigger, _ bindings: Bindings
  ) -> RecommendationDraft.Trigger? {
    switch trigger {
    case .condition: return trigger
    case .criterion(let id): return name(id, bindings).map { .criterion($0) }
    case .level(let level):
      return name(level.owner, bindings).map {
        .level(QualifiedName(owner: $0, member: level.member))
      }
    case .choice(let choice):
      return .choice(
        QualifiedName(owner: question(choice.owner, bindings), member: choice.member))
    }
  }

  /// The name that stands in a field, such as `held[d]`; nil after a fault.
  private func name(_ written: Located<String>, _ bindings: Bindings) -> Located<String>? {
    guard let open = written.value.firstIndex(of: "["), written.value.hasSuffix("]") else {
      return written
    }
    let inner = written.value[written.value.index(after: open)...].dropLast()
    let indices = inner.split(separator: ",", omittingEmptySubsequences: false).map { index in
      index.split(separator: ".").map { part in
        Located(String(part.filter { $0 != " " }), at: written.span)
      }
    }
    if !bindings.isEmpty { findings.expand(written.span) }
    let template = Located(String(written.value[..<open]), at: written.span)
    let copy = indexed(template, indices, bindings, at: written.span)
    guard case .name(let name) = copy.kind else { return nil }
    return Located(name, at: written.span)
  }

  /// The question that a field names by a row.
  private func question(_ written: Located<String>, _ bindings: Bindings) -> Located<String> {
    guard let row = bindings.row(written.value), case .question(let name) = row.row.answer
    else { return written }
    return Located(name, at: written.span)
  }
}
