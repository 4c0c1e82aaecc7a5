/// Changes an expression that stands in a draft by itself, whole.
typealias ExpressionChange = (ExpressionSyntax) -> ExpressionSyntax

extension RuleDraft {
  /// Changes every expression.
  mutating func changeExpressions(_ change: ExpressionChange) {
    for index in questions.indices { questions[index].changeExpressions(change) }
    for index in criteria.indices { criteria[index].changeExpressions(change) }
    for index in measures.indices { measures[index].changeExpressions(change) }
    for index in checklists.indices { checklists[index].changeExpressions(change) }
    for index in ladders.indices { ladders[index].changeExpressions(change) }
    for index in recommendations.indices { recommendations[index].changeExpressions(change) }
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
    }
  }
}

extension QuestionDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    asking.askWhen = asking.askWhen?.changed(change)
  }
}

extension CriterionDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    condition = condition?.changed(change)
  }
}

extension MeasureDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    func terms(_ terms: [Term]) -> [Term] {
      terms.map { Term(value: $0.value?.changed(change), weight: $0.weight) }
    }
    switch kind {
    case nil: break
    case .value(let value): kind = .value(value?.changed(change))
    case .sum(let parts): kind = .sum(terms(parts))
    case .mean(let parts): kind = .mean(terms(parts))
    case .ratio(let top, let bottom):
      kind = .ratio(top?.changed(change), bottom?.changed(change))
    case .count(let parts): kind = .count(parts.map { $0?.changed(change) })
    }
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
    condition = condition?.changed(change)
    asking.askWhen = asking.askWhen?.changed(change)
  }
}

extension LadderDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    for index in outcomes.indices {
      outcomes[index].condition = outcomes[index].condition?.changed(change)
    }
    for index in levels.indices {
      levels[index].condition = levels[index].condition?.changed(change)
    }
  }
}

extension RecommendationDraft {
  mutating func changeExpressions(_ change: ExpressionChange) {
    if case .condition(let condition) = trigger { trigger = .condition(condition.changed(change)) }
  }
}
