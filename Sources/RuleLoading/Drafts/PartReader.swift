import Diagnostics
import RuleModel
import YAMLSyntax

/// Reads the parts of a roll-up.
struct PartReader {
  /// What a roll-up's parts are.
  enum Form {
    /// Numbers, or conditions that count 1 or 0, with weights.
    case weighted
    /// Conditions.
    case condition
    /// Values of any type.
    case value
  }

  let form: Form
  /// What a measure written in the place of a part inherits.
  let inherited: DefaultsDraft
  let findings: Findings

  /// The parts under a key, a list or one for each row; nil for what is neither, which is reported.
  func parts(_ key: String, _ fields: Fields) -> MeasureDraft.Parts? {
    guard let node = fields.node(key) else { return nil }
    if case .mapping = node.content {
      return RowPartsDraft(node, isWeighted: form == .weighted, findings).map { .rows($0) }
    }
    var weights: [Rational?] = []
    let parts = (fields.filledList(key) ?? []).map { part($0, &weights) }
    WeightReader.reportNothingWeighed(weights, at: fields.place(of: key) ?? fields.span, findings)
    return .list(parts)
  }

  private func part(_ node: YAMLNode, _ weights: inout [Rational?]) -> MeasureDraft.Part {
    guard case .mapping(let entries) = node.content else {
      weights.append(.one)
      return .value(value(node), weight: .one)
    }
    let keys = entries.map(\.key.value)
    if keys.contains(where: { Self.measureKeys.contains($0) }) {
      let own = form == .weighted ? ["weight"] : []
      let fields = Fields(node, keys: MeasureDraft.keys + own, findings)
      let weight = form == .weighted ? WeightReader.weight(fields) : .one
      weights.append(weight)
      return .measure(MeasureDraft(fields, inherited, isNested: true), weight: weight ?? .one)
    }
    guard form == .weighted, keys.contains(where: { ["value", "weight"].contains($0) }) else {
      weights.append(.one)
      return .value(value(node), weight: .one)
    }
    let fields = Fields(node, keys: ["value", "weight"], findings)
    fields.require("value")
    let weight = WeightReader.weight(fields)
    weights.append(weight)
    return .value(fields.value("value"), weight: weight ?? .one)
  }

  private func value(_ node: YAMLNode) -> ValueDraft? {
    switch form {
    case .weighted, .value: ValueDraft(node, findings)
    case .condition: Fields.condition(node, findings).map { .condition($0) }
    }
  }

  /// The keys by which a measure is told from a weighted part and from a condition.
  private static let measureKeys =
    ["id", "title"] + MeasureDraft.kinds.filter { $0 != "value" }
}
