import Diagnostics
import RuleModel

/// What a measure whose type comes of its parts is.
struct MeasureValue {
  let kind: Measure.Kind
  let type: ValueType
}

extension Resolver {
  /// Finds the values of the measures whose type comes of their parts, each behind those that it
  /// names, and makes their types known; nil stands for other measures and for faulty ones.
  mutating func measureValues(_ drafts: [MeasureDraft]) -> [MeasureValue?] {
    var values = [MeasureValue?](repeating: nil, count: drafts.count)
    var edges = [[Int]](repeating: [], count: drafts.count)
    for (position, draft) in drafts.enumerated() {
      guard let parts = draft.typingParts else { continue }
      let resolver = on(draft.sheet)
      edges[position] = parts.flatMap(\.names).compactMap { name in
        guard let target = resolver.measure(named: name.value)?.position,
          drafts.indices.contains(target), drafts[target].typingParts != nil
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
      let draft = drafts[position]
      let sheet = draft.sheet
      findings.row = draft.head.row
      guard let id = draft.head.id?.value,
        let value = part(isRepeat: sheet != nil, on: sheet, { $0.value(of: draft) })
      else { continue }
      values[position] = value
      if names.measures[id]?.position == position {
        declare(Reference(position), as: id, value.type, on: sheet)
      }
    }
    return values
  }

  private func value(of draft: MeasureDraft) -> MeasureValue? {
    switch draft.kind {
    case .value(let value):
      return anyValue(value).map { MeasureValue(kind: .value($0), type: $0.type) }
    case .lowest: return extreme(draft).map { MeasureValue(kind: .lowest($0.parts), type: $0.type) }
    case .highest:
      return extreme(draft).map { MeasureValue(kind: .highest($0.parts), type: $0.type) }
    case nil, .sum, .mean, .ratio, .count, .pick, .walk: return nil
    }
  }

  private func extreme(_ draft: MeasureDraft) -> TypeChecking.Extreme? {
    guard let parts = draft.typingParts else { return nil }
    let (extreme, found) = checker.extreme(parts)
    findings.report(found)
    // A part that could not be read may be of any type.
    return parts.count == draft.listedParts.count ? extreme : nil
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
  /// The parts of which the type comes; nil where it does not, or cannot be told.
  var typingParts: [ValueDraft]? {
    switch kind {
    case .value(let value): value.map { [$0] }
    case .lowest, .highest: listedParts.compactMap(\.value)
    case nil, .sum, .mean, .ratio, .count, .pick, .walk: nil
    }
  }

  /// The parts of a roll-up, once measures and rows stand as values in their places.
  var listedParts: [Part] {
    if case .list(let parts) = kind?.parts { parts } else { [] }
  }
}

extension MeasureDraft.Part {
  /// The value, where the part is a sound one.
  var value: ValueDraft? {
    if case .value(let value, _) = self { value } else { nil }
  }

  /// How much it counts.
  var weight: Rational {
    switch self {
    case .value(_, let weight), .measure(_, let weight): weight
    }
  }
}
