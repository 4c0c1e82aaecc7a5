import Diagnostics

extension MeasureDraft {
  /// The same measure, and those written in it, with every expression put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> MeasureDraft {
    var draft = self
    draft.kind = kind?.mapping(transform)
    draft.own = own?.changed(transform)
    draft.appliesWhen = appliesWhen?.changed(transform)
    return draft
  }

  /// The same measure, and those written in it, with every text put through a function.
  func mappingTexts(_ transform: (TextDraft) -> TextDraft) -> MeasureDraft {
    var draft = mappingNested { $0.mappingTexts(transform) }
    draft.head = head.mappingTexts(transform)
    draft.display.unit = display.unit.map(transform)
    return draft
  }

  /// The same measure, and those written in it, with every id put through a function.
  func mappingIDs(_ transform: (Located<String>) -> Located<String>) -> MeasureDraft {
    var draft = mappingNested { $0.mappingIDs(transform) }
    draft.head.id = head.id.map(transform)
    return draft
  }

  private func mappingNested(_ transform: (MeasureDraft) -> MeasureDraft) -> MeasureDraft {
    guard case .list(let parts) = kind?.parts else { return self }
    var draft = self
    draft.kind = kind?.replacing(
      .list(
        parts.map { part in
          guard case .measure(let nested, let weight) = part else { return part }
          return .measure(transform(nested), weight: weight)
        }))
    return draft
  }
}

extension MeasureDraft.Kind {
  /// The same with every expression put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> MeasureDraft.Kind {
    switch self {
    case .value(let value): return .value(value?.changed(transform))
    case .ratio(let top, let bottom):
      return .ratio(top?.changed(transform), bottom?.changed(transform))
    case .sum(let parts), .mean(let parts), .count(let parts), .lowest(let parts),
      .highest(let parts):
      return replacing(parts.mapping(transform))
    case .pick(var pick):
      pick.rows = pick.rows.mapping(transform)
      pick.value = transform(pick.value)
      return .pick(pick)
    case .walk(var walk):
      walk.rows = walk.rows.mapping(transform)
      walk.condition = walk.condition.changed(transform)
      return .walk(walk)
    }
  }
}

extension MeasureDraft.Parts {
  /// The same with every expression put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> MeasureDraft.Parts {
    switch self {
    case .rows(var part):
      part.rows = part.rows.mapping(transform)
      part.value = part.value?.changed(transform)
      part.weight = part.weight.map(transform)
      return .rows(part)
    case .list(let parts):
      return .list(
        parts.map { part in
          switch part {
          case .value(let value, let weight): .value(value?.changed(transform), weight: weight)
          case .measure(let nested, let weight):
            .measure(nested.mapping(transform), weight: weight)
          }
        })
    }
  }
}
