/// Changes an expression that stands in a draft by itself, whole.
typealias ExpressionChange = (ExpressionSyntax) -> ExpressionSyntax

extension RuleDraft {
  /// Changes every expression.
  mutating func changeExpressions(_ change: ExpressionChange) {
    for index in questions.indices { questions[index].changeExpressions(change) }
    for index in criteria.indices { criteria[index] = criteria[index].mapping(change) }
    for index in measures.indices { measures[index] = measures[index].mapping(change) }
    for index in checklists.indices { checklists[index].changeExpressions(change) }
    for index in ladders.indices { ladders[index] = ladders[index].mapping(change) }
    for index in recommendations.indices { recommendations[index].changeExpressions(change) }
    for index in consistency.indices { consistency[index] = consistency[index].mapping(change) }
  }
}

extension QuestionDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    asking.askWhen = asking.askWhen?.mapping(change)
  }
}

extension ChecklistDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    for section in sections.indices {
      for item in sections[section].items.indices {
        sections[section].items[item].changeExpressions(change)
      }
    }
  }
}

extension ChecklistDraft.Item {
  mutating func changeExpressions(_ change: ExpressionChange) {
    condition = condition?.mapping(change)
    asking.askWhen = asking.askWhen?.mapping(change)
  }
}

extension RecommendationDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    if case .condition(let condition) = trigger { trigger = .condition(condition.mapping(change)) }
  }
}
