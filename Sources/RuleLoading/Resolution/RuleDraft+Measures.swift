import Diagnostics

extension RuleDraft {
  /// Puts every measure into the one list: those that are written in others, each behind the one
  /// that it is written in, and at the end those that say how far levels are met.
  ///
  /// It is done once, when templates have become items, and before copies are made for further
  /// answer sheets.
  mutating func gatherMeasures() {
    measures = measures.flatMap { $0.separated() }
    measures += ladders.flatMap(\.stateMeasures)
  }
}

extension MeasureDraft {
  /// This measure with the names of those that are written in it in their places, then those.
  func separated() -> [MeasureDraft] {
    guard case .list(let parts) = kind?.parts else { return [self] }
    var draft = self
    var others: [MeasureDraft] = []
    let named = parts.map { part -> Part in
      guard case .measure(let nested, let weight) = part else { return part }
      others += nested.separated()
      let name = nested.head.id.map {
        ValueDraft.expression(ExpressionSyntax(.name($0.value), span: $0.span))
      }
      return .value(name, weight: weight)
    }
    draft.kind = kind?.replacing(.list(named))
    return [draft] + others
  }
}
