import Diagnostics

extension CasesDraft {
  /// The same cases with every expression in them put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> CasesDraft {
    var draft = self
    for position in cases.indices {
      draft.cases[position].condition = cases[position].condition.changed(transform)
    }
    return draft
  }
}

extension RowsSyntax {
  /// The same rows with the filter put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> RowsSyntax {
    RowsSyntax(domain: domain, binder: binder, filter: filter.map(transform))
  }
}

extension ItemHead {
  /// The same head with its title put through a function.
  func mappingTexts(_ transform: (TextDraft) -> TextDraft) -> ItemHead {
    var head = self
    head.title = transform(title)
    return head
  }
}

extension BasisDraft {
  /// The same basis with its phrase put through a function.
  func mappingTexts(_ transform: (TextDraft) -> TextDraft) -> BasisDraft {
    var draft = self
    draft.phrase = transform(phrase)
    return draft
  }
}

extension SuspensionDraft {
  /// The same suspension with its reason put through a function.
  func mappingTexts(_ transform: (TextDraft) -> TextDraft) -> SuspensionDraft {
    var draft = self
    draft.reason = transform(reason)
    return draft
  }
}

extension CriterionDraft {
  /// The same criterion with every expression put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> CriterionDraft {
    var draft = self
    draft.condition = condition?.changed(transform)
    return draft
  }

  /// The same criterion with every text put through a function.
  func mappingTexts(_ transform: (TextDraft) -> TextDraft) -> CriterionDraft {
    var draft = self
    draft.head = head.mappingTexts(transform)
    draft.note = note.map(transform)
    draft.basis = basis?.mappingTexts(transform)
    draft.suspension = suspension?.mappingTexts(transform)
    return draft
  }
}

extension ConsistencyDraft {
  /// The same rule with every expression put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> ConsistencyDraft {
    var draft = self
    draft.condition = condition?.changed(transform)
    return draft
  }

  /// The same rule with every text put through a function.
  func mappingTexts(_ transform: (TextDraft) -> TextDraft) -> ConsistencyDraft {
    var draft = self
    draft.head = head.mappingTexts(transform)
    draft.note = note.map(transform)
    return draft
  }
}
