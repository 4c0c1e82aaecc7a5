import Diagnostics
import RuleModel
import YAMLSyntax

/// A `measures` entry, or a measure that is written in the place of another one's part.
struct MeasureDraft {
  static let kinds = [
    "value", "sum", "mean", "ratio", "count", "min", "max", "pick", "walk", "table",
  ]
  static let keys =
    ["id", "title", "own", "applies_when", "then", "display"] + kinds + PolicyDraft.keys
    + AttributionDraft.keys

  /// A part of a roll-up.
  enum Part {
    /// Nil where it is faulty.
    case value(ValueDraft?, weight: Rational)
    /// A measure written in its place.
    case measure(MeasureDraft, weight: Rational)
  }

  /// The parts of a roll-up.
  enum Parts {
    case list([Part])
    /// One for each row; the expansion puts a list in its place.
    case rows(RowPartsDraft)
  }

  /// How the value comes about.
  enum Kind {
    /// A `value` or a `table`, or what the expansion makes of a `pick` or a `walk`.
    case value(ValueDraft?)
    case sum(Parts)
    case mean(Parts)
    case ratio(ValueDraft?, ValueDraft?)
    case count(Parts)
    case lowest(Parts)
    case highest(Parts)
    case pick(PickDraft)
    case walk(WalkDraft)
  }

  var head: ItemHead
  /// Nil when there is none, several or a faulty one.
  var kind: Kind?
  var own: ValueDraft?
  var appliesWhen: ConditionSyntax?
  /// Its policies, with those of the measure that it is written in, of its file and of the header.
  let policies: PolicyDraft
  let steps: [Measure.Step]
  /// Where `then` is written.
  let stepsSpan: Span?
  var display: DisplayDraft
  let attribution: AttributionDraft
  /// Whether it is written in another one, which reports what both lack.
  let isNested: Bool
  /// The rows for each of which one is made.
  let template: TemplateDraft?
  /// The position of the further answer sheet that this is a copy for.
  var sheet: Int?

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let keys = Self.keys + [TemplateDraft.key]
    self.init(Fields(node, keys: keys, findings), defaults, isNested: false)
  }

  /// Reads a measure whose keys may stand beside others.
  init(_ fields: Fields, _ inherited: DefaultsDraft, isNested: Bool) {
    let findings = fields.findings
    head = ItemHead(fields)
    policies = PolicyDraft(fields).inheriting(inherited.policies)
    attribution = AttributionDraft(fields).inheriting(inherited.attribution)
    kind = Self.kind(fields, DefaultsDraft(attribution: attribution, policies: policies))
    own = fields.value("own")
    appliesWhen = fields.condition("applies_when")
    steps = (fields.list("then") ?? []).compactMap { StepDraft.step($0, findings) }
    stepsSpan = fields.place(of: "then")
    display = DisplayDraft(fields)
    self.isNested = isNested
    template = TemplateDraft(fields)
  }

  /// A measure that the loader makes.
  init(
    head: ItemHead, kind: Kind, appliesWhen: ConditionSyntax? = nil, policies: PolicyDraft = .none,
    steps: [Measure.Step] = [], display: DisplayDraft = .none, attribution: AttributionDraft,
    sheet: Int? = nil
  ) {
    self.head = head
    self.kind = kind
    own = nil
    self.appliesWhen = appliesWhen
    self.policies = policies
    self.steps = steps
    stepsSpan = nil
    self.display = display
    self.attribution = attribution
    isNested = true
    template = nil
    self.sheet = sheet
  }

  private static func kind(_ fields: Fields, _ inherited: DefaultsDraft) -> Kind? {
    func parts(_ key: String, _ form: PartReader.Form) -> Parts? {
      PartReader(form: form, inherited: inherited, findings: fields.findings).parts(key, fields)
    }
    switch fields.exactlyOne(of: kinds) {
    case "value": return .value(fields.value("value"))
    case "sum": return parts("sum", .weighted).map { .sum($0) }
    case "mean": return parts("mean", .weighted).map { .mean($0) }
    case "count": return parts("count", .condition).map { .count($0) }
    case "min": return parts("min", .value).map { .lowest($0) }
    case "max": return parts("max", .value).map { .highest($0) }
    case "ratio":
      guard let node = fields.node("ratio") else { return nil }
      let inner = Fields(node, keys: ["of", "to"], fields.findings)
      inner.require("of")
      inner.require("to")
      return .ratio(inner.value("of"), inner.value("to"))
    case "pick":
      return fields.node("pick").flatMap { PickDraft($0, fields.findings) }.map { .pick($0) }
    case "walk":
      return fields.node("walk").flatMap { WalkDraft($0, fields.findings) }.map { .walk($0) }
    case "table":
      return fields.node("table").map {
        .value(TableReader.table($0, fields.findings).map { .expression($0) })
      }
    default: return nil
    }
  }
}

extension MeasureDraft {
  /// This measure and those that are written in it, each before its own.
  var all: [MeasureDraft] { [self] + nested.flatMap(\.all) }

  /// The measures that are written in the places of its parts.
  var nested: [MeasureDraft] {
    guard case .list(let parts) = kind?.parts else { return [] }
    return parts.compactMap { part in
      if case .measure(let draft, _) = part { draft } else { nil }
    }
  }
}

extension MeasureDraft.Kind {
  /// The parts of a roll-up.
  var parts: MeasureDraft.Parts? {
    switch self {
    case .sum(let parts), .mean(let parts), .count(let parts), .lowest(let parts),
      .highest(let parts):
      parts
    case .value, .ratio, .pick, .walk: nil
    }
  }

  /// The same roll-up of other parts.
  func replacing(_ parts: MeasureDraft.Parts) -> MeasureDraft.Kind {
    switch self {
    case .sum: .sum(parts)
    case .mean: .mean(parts)
    case .count: .count(parts)
    case .lowest: .lowest(parts)
    case .highest: .highest(parts)
    case .value, .ratio, .pick, .walk: self
    }
  }
}
