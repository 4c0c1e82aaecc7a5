import Diagnostics
import RuleModel
import YAMLSyntax

/// A `ladders` entry.
struct LadderDraft {
  static let keys =
    [
      "id", "title", "declared", "subjects", "applies_when", "from", "states", "outcomes", "floor",
      "levels", TemplateDraft.key,
    ] + AttributionDraft.keys

  /// A result outside the levels.
  struct Outcome {
    static let conditions = ["when", "unless_answered"]
    static let keys = ["id", "title", "note"] + conditions + AttributionDraft.keys

    var head: ItemHead
    var condition: ConditionSyntax?
    /// The questions whose missing answers give it; nil where it has a condition.
    var unanswered: [Located<String>]?
    var note: TextDraft?
    let attribution: AttributionDraft

    init(_ node: YAMLNode, _ inherited: AttributionDraft, _ findings: Findings) {
      let fields = Fields(node, keys: Self.keys, findings)
      head = ItemHead(fields)
      switch fields.exactlyOne(of: Self.conditions) {
      case "unless_answered":
        unanswered = fields.filledList("unless_answered").flatMap { _ in
          fields.words("unless_answered")
        }
      case "when": condition = fields.condition("when")
      default: break
      }
      note = fields.text("note")
      attribution = AttributionDraft(fields).inheriting(inherited)
    }
  }

  /// `states`: how far each level is met.
  struct States {
    static let keys = ["scale", "reached"]

    /// Nil where it is missing or faulty.
    let scale: Located<String>?
    /// The step from which on a level holds; nil where it is missing or faulty.
    let reached: Located<String>?

    init?(_ fields: Fields) {
      guard let node = fields.node("states") else { return nil }
      let inner = Fields(node, keys: Self.keys, fields.findings)
      inner.require("scale")
      inner.require("reached")
      scale = inner.plain("scale")
      reached = inner.plain("reached")
    }
  }

  var head: ItemHead
  var declared: Located<String>?
  let subjects: [Located<String>]
  var appliesWhen: ConditionSyntax?
  /// The value that the ladder is read off.
  var from: ExpressionSyntax?
  let states: States?
  var outcomes: [Outcome]
  /// Where it is missing, an item without an id.
  var floor: ItemHead
  var levels: [LevelDraft]
  let attribution: AttributionDraft
  /// The rows for each of which one is made.
  let template: TemplateDraft?
  /// The enumeration of its results, where it shares one: the id of the template that it is made
  /// from, or of the ladder that it is a copy of.
  var enumerationName: Located<String>?
  /// The position of the further answer sheet that this is a copy for.
  var sheet: Int?

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    declared = fields.plain("declared")
    subjects = fields.words("subjects") ?? []
    appliesWhen = fields.condition("applies_when")
    from = fields.expression("from")
    states = States(fields)
    let attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    self.attribution = attribution
    template = TemplateDraft(fields)
    outcomes = (fields.list("outcomes") ?? []).map { Outcome($0, attribution, findings) }
    fields.require("floor")
    floor =
      fields.node("floor").map { ItemHead(Fields($0, keys: ["id", "title"], findings)) }
      ?? ItemHead(missingAt: fields.span)
    let form = LevelDraft.Form(hasFrom: fields.has("from"), hasStates: fields.has("states"))
    levels = fields.requiredList("levels").map { LevelDraft($0, in: form, attribution, findings) }
  }

  /// The heads of all results in the order of the ladder's enumeration.
  var results: [ItemHead] {
    outcomes.map(\.head) + [floor] + levels.map(\.head)
  }

  /// The id of the measure that says how far a level is met, `LADDER_LEVEL_state`.
  func stateID(of level: LevelDraft) -> Located<String>? {
    guard states != nil, let own = head.id, let part = level.head.id else { return nil }
    return Located("\(own.value)_\(part.value)_state", at: part.span)
  }

  /// The measures that say how far the levels are met.
  var stateMeasures: [MeasureDraft] {
    guard let scale = states?.scale else { return [] }
    return levels.compactMap { level in
      stateID(of: level).map { id in
        let title = TextDraft(
          head.title.pieces + [.literal(Strings.stateSeparator)] + level.head.title.pieces
            + [.literal(Strings.stateEnding)], at: level.head.title.span)
        return MeasureDraft(
          head: ItemHead(id: id, title: title, span: level.head.span),
          kind: .value(level.states.map { .cases($0.cases(in: scale)) }),
          attribution: level.attribution)
      }
    }
  }
}

extension LadderDraft {
  /// The same ladder with every expression put through a function; the criteria that levels name
  /// are expressions too.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> LadderDraft {
    var draft = self
    draft.appliesWhen = appliesWhen?.changed(transform)
    draft.from = from.map(transform)
    for position in outcomes.indices {
      draft.outcomes[position].condition = outcomes[position].condition?.changed(transform)
    }
    draft.levels = levels.map { $0.mapping(transform) }
    return draft
  }

  /// The same ladder with every text put through a function.
  func mappingTexts(_ transform: (TextDraft) -> TextDraft) -> LadderDraft {
    var draft = self
    draft.head = head.mappingTexts(transform)
    draft.floor = floor.mappingTexts(transform)
    for position in outcomes.indices {
      draft.outcomes[position].head = outcomes[position].head.mappingTexts(transform)
      draft.outcomes[position].note = outcomes[position].note.map(transform)
    }
    draft.levels = levels.map { $0.mappingTexts(transform) }
    return draft
  }
}
