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
      let resolver = on(draft.sheet)
      edges[position] = value.names.compactMap { name in
        guard let target = resolver.measure(named: name.value)?.position,
          drafts.indices.contains(target),
          drafts[target].value != nil
        else { return nil }
        return target
      }
    }
    let walk = DepthFirstWalk(edges: edges)
    for ring in walk.rings where !ring.allSatisfy({ drafts[$0].sheet != nil }) {
      let names = ring.compactMap { drafts[$0].head.id }
      if let fault = Diagnostic.cycle(CircularDefinitions.fromFirst(names)) {
        findings.report(fault)
      }
    }
    let circular = Set(walk.rings.joined())
    for position in walk.order where !circular.contains(position) {
      let sheet = drafts[position].sheet
      guard let draft = drafts[position].value, let id = drafts[position].head.id?.value,
        let value = part(
          isRepeat: sheet != nil, on: sheet, { $0.anyValue(draft) })
      else { continue }
      values[position] = value
      if names.measures[id]?.position == position {
        declare(Reference(position), as: id, value.type, on: sheet)
      }
    }
    return values
  }
}

extension Resolver {
  /// The measure that a name stands for.
  private func measure(named name: String) -> Reference<Measure>? {
    sheetName.flatMap { names.measures["\($0).\(name)"] } ?? names.measures[name]
  }

  /// Makes known what a measure is; a copy's type goes by the name of its original on its sheet.
  private mutating func declare(
    _ measure: Reference<Measure>, as id: String, _ type: ValueType, on sheet: Int?
  ) {
    checker.declare(measure, as: id, type)
    guard let sheet, let name = sheets[sheet]?.name else { return }
    sheets[sheet]?.checker.declare(measure, as: String(id.dropFirst(name.count + 1)), type)
  }
}

extension MeasureDraft {
  /// The expression, where the measure is one.
  var value: ValueDraft? {
    if case .value(let value) = kind { value } else { nil }
  }
}
