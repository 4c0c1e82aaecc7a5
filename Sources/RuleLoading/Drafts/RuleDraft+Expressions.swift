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
    consistency = consistency.map { $0.mapping(change) }
  }
}

extension ConditionSyntax {
  /// The same condition with its expressions changed, each whole.
  func changed(_ change: ExpressionChange) -> ConditionSyntax {
    switch self {
    case .expression(let expression): .expression(change(expression))
    case .all(let parts, let key): .all(parts.map { $0.changed(change) }, key: key)
    case .any(let parts, let key): .any(parts.map { $0.changed(change) }, key: key)
    case .not(let part, let key): .not(part.changed(change), key: key)
    case .atLeast(let count, let parts, let key):
      .atLeast(count, parts.map { $0.changed(change) }, key: key)
    }
  }
}

extension ValueDraft {
  /// The same value with its expressions changed, each whole.
  func changed(_ change: ExpressionChange) -> ValueDraft {
    switch self {
    case .expression(let expression): .expression(change(expression))
    case .condition(let condition): .condition(condition.changed(change))
    case .cases(let draft): .cases(draft.mapping(change))
    }
  }
}

extension QuestionDraft {
  mutating func changeExpressions(_ change: ExpressionChange) { asking.changeExpressions(change) }
}

extension AskingDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    askWhen = askWhen?.changed(change)
    requires = requires?.changed(change)
  }
}

extension CriterionDraft {
  mutating func changeExpressions(_ change: ExpressionChange) { self = mapping(change) }
}

extension MeasureDraft {
  mutating func changeExpressions(_ change: ExpressionChange) { self = mapping(change) }
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
    condition = condition?.changed(change)
    asking.changeExpressions(change)
  }
}

extension LadderDraft {
  mutating func changeExpressions(_ change: ExpressionChange) { self = mapping(change) }
}

extension RecommendationDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    triggers = triggers.map { trigger in
      guard case .condition(let condition) = trigger else { return trigger }
      return .condition(condition.changed(change))
    }
  }
}
