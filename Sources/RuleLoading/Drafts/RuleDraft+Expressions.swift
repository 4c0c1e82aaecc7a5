/// Changes an expression that stands in a draft by itself, whole.
typealias ExpressionChange = (ExpressionSyntax) -> ExpressionSyntax

extension RuleDraft {
  /// Changes every expression.
  mutating func changeExpressions(_ change: ExpressionChange) {
    questions = questions.map { $0.mapping(change) }
    criteria = criteria.map { $0.mapping(change) }
    measures = measures.map { $0.mapping(change) }
    checklists = checklists.map { $0.mapping(change) }
    ladders = ladders.map { $0.mapping(change) }
    recommendations = recommendations.map { $0.mapping(change) }
    consistency = consistency.map { $0.mapping(change) }
  }
}

extension QuestionDraft {
  /// The same question with every expression put through a function.
  func mapping(_ change: ExpressionChange) -> QuestionDraft {
    var draft = self
    draft.asking.askWhen = asking.askWhen?.mapping(change)
    return draft
  }
}

extension ChecklistDraft {
  /// The same checklist with every expression put through a function.
  func mapping(_ change: ExpressionChange) -> ChecklistDraft {
    var draft = self
    for section in sections.indices {
      draft.sections[section].items = sections[section].items.map { $0.mapping(change) }
    }
    return draft
  }
}

extension ChecklistDraft.Item {
  /// The same item with every expression put through a function.
  func mapping(_ change: ExpressionChange) -> ChecklistDraft.Item {
    var draft = self
    draft.condition = condition?.mapping(change)
    draft.asking.askWhen = asking.askWhen?.mapping(change)
    return draft
  }
}

extension RecommendationDraft {
  /// The same advice with every expression put through a function.
  func mapping(_ change: ExpressionChange) -> RecommendationDraft {
    guard case .condition(let condition) = trigger else { return self }
    var draft = self
    draft.trigger = .condition(condition.mapping(change))
    return draft
  }
}
