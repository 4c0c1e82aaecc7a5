import Diagnostics
import RuleModel

extension Resolver {
  /// Finds the values of the measures that are expressions, each behind those that it names, and
  /// makes their types known; nil stands for other measures and for faulty ones.
  mutating func measureValues(_ drafts: [MeasureDraft]) -> [Expression?] {
    var values = [Expression?](repeating: nil, count: drafts.count)
    var edges = [[Int]](repeating: [], count: drafts.count)
    for (position, draft) in drafts.enumerated() {
      guard let value = draft.value else { continue }
      edges[position] = value.names.compactMap { name in
        guard let target = names.measures[name.value]?.position, drafts.indices.contains(target),
          drafts[target].value != nil
        else { return nil }
        return target
      }
    }
    let walk = DepthFirstWalk(edges: edges)
    for ring in walk.rings {
      let names = ring.compactMap { drafts[$0].head.id }
      if let fault = Diagnostic.cycle(CircularDefinitions.fromFirst(names)) {
        findings.report(fault)
      }
    }
    let circular = Set(walk.rings.joined())
    for position in walk.order where !circular.contains(position) {
      guard let draft = drafts[position].value, let id = drafts[position].head.id?.value,
        let value = anyValue(draft)
      else { continue }
      values[position] = value
      if names.measures[id]?.position == position {
        checker.declare(Reference(position), as: id, value.type)
      }
    }
    return values
  }
}

extension MeasureDraft {
  /// The expression, where the measure is one.
  var value: ValueDraft? {
    if case .value(let value) = kind { value } else { nil }
  }
}
