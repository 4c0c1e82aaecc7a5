import Diagnostics
import RuleModel
import YAMLSyntax

/// A `measures` entry.
struct MeasureDraft {
  static let kinds = ["value", "sum", "mean", "ratio", "count"]
  static let keys =
    ["id", "title", "then", "display"] + kinds + PolicyDraft.keys + AttributionDraft.keys

  /// A part of a sum or a mean.
  struct Term {
    let value: ValueDraft?
    let weight: Rational
  }

  /// How the value comes about.
  enum Kind {
    case value(ValueDraft?)
    case sum([Term])
    case mean([Term])
    case ratio(ValueDraft?, ValueDraft?)
    case count([ConditionSyntax?])
  }

  var head: ItemHead
  /// Nil when there is none or several.
  var kind: Kind?
  let policies: Measure.Policies
  let steps: [Measure.Step]
  /// Where `then` is written.
  let stepsSpan: Span?
  let display: DisplayDraft
  let attribution: AttributionDraft
  /// The position of the further answer sheet that this is a copy for.
  var sheet: Int?

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    kind = Self.kind(fields)
    policies = PolicyDraft(fields).policies(inheriting: defaults.policies)
    steps = (fields.list("then") ?? []).compactMap { StepDraft.step($0, findings) }
    stepsSpan = fields.place(of: "then")
    display = DisplayDraft(fields)
    attribution = AttributionDraft(fields).inheriting(defaults.attribution)
  }

  private static func kind(_ fields: Fields) -> Kind? {
    switch fields.exactlyOne(of: kinds) {
    case "value":
      return .value(fields.node("value").flatMap { ValueDraft($0, fields.findings) })
    case "sum": return .sum(terms("sum", fields))
    case "mean": return .mean(terms("mean", fields))
    case "ratio":
      guard let node = fields.node("ratio") else { return nil }
      let fields = Fields(node, keys: ["of", "to"], fields.findings)
      fields.require("of")
      fields.require("to")
      return .ratio(
        fields.node("of").flatMap { ValueDraft($0, fields.findings) },
        fields.node("to").flatMap { ValueDraft($0, fields.findings) })
    case "count":
      return .count(
        (fields.filledList("count") ?? []).map { Fields.condition($0, fields.findings) })
    default: return nil
    }
  }

  private static func terms(_ key: String, _ fields: Fields) -> [Term] {
    var weights: [Rational?] = []
    let terms = (fields.filledList(key) ?? []).map { node in
      guard case .mapping(let entries) = node.content,
        entries.contains(where: { ["value", "weight"].contains($0.key.value) })
      else {
        weights.append(.one)
        return Term(value: ValueDraft(node, fields.findings), weight: .one)
      }
      let inner = Fields(node, keys: ["value", "weight"], fields.findings)
      inner.require("value")
      let weight = WeightReader.weight(inner)
      weights.append(weight)
      return Term(
        value: inner.node("value").flatMap { ValueDraft($0, fields.findings) },
        weight: weight ?? .one)
    }
    WeightReader.reportNothingWeighed(weights, at: fields.place(of: key) ?? fields.span, fields)
    return terms
  }
}

/// Reads weights, which are at least zero and not all zero.
enum WeightReader {
  /// The weight of a part: 1 where none is written, nil where it is faulty.
  static func weight(_ fields: Fields) -> Rational? {
    guard fields.has("weight") else { return .one }
    guard let weight = fields.number("weight") else { return nil }
    guard weight.value >= 0 else {
      fields.findings.report(.negativeWeight(weight))
      return nil
    }
    return weight.value
  }

  /// Reports weights that are all zero.
  static func reportNothingWeighed(_ weights: [Rational?], at span: Span, _ fields: Fields) {
    guard !weights.isEmpty, weights.allSatisfy({ $0 == .zero }) else { return }
    fields.findings.report(.onlyZeroWeights(at: span))
  }
}

/// Reads one entry of `then`.
enum StepDraft {
  static let keys = ["scale", "clamp", "round"]

  static func step(_ node: YAMLNode, _ findings: Findings) -> Measure.Step? {
    let fields = Fields(node, keys: keys, findings)
    switch fields.exactlyOne(of: keys) {
    case "scale": return fields.number("scale").map { .scale($0.value) }
    case "clamp": return fields.range("clamp").map { .clamp($0) }
    case "round":
      guard let node = fields.node("round") else { return nil }
      let inner = Fields(node, keys: ["to", "mode"], findings)
      inner.require("to")
      inner.require("mode")
      let mode = inner.word("mode", of: RoundingMode.allCases)
      guard let step = inner.number("to") else { return nil }
      guard step.value > 0 else {
        findings.report(.numberOutOfLimits(step, of: "to", limits: .positive))
        return nil
      }
      return mode.map { .round(step: step.value, $0.value) }
    default: return nil
    }
  }
}
