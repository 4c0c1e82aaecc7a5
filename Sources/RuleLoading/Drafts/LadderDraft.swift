import Diagnostics
import RuleModel
import YAMLSyntax

/// A `ladders` entry.
struct LadderDraft {
  static let keys =
    ["id", "title", "declared", "subjects", "outcomes", "floor", "levels"] + AttributionDraft.keys

  /// A result outside the levels.
  struct Outcome {
    static let keys = ["id", "title", "when", "note"] + AttributionDraft.keys

    let head: ItemHead
    var condition: ConditionSyntax?
    let note: TextDraft?
    let attribution: AttributionDraft

    init(_ node: YAMLNode, _ inherited: AttributionDraft, _ findings: Findings) {
      let fields = Fields(node, keys: Self.keys, findings)
      head = ItemHead(fields)
      fields.require("when")
      condition = fields.condition("when")
      note = fields.text("note")
      attribution = AttributionDraft(fields).inheriting(inherited)
    }
  }

  /// One level.
  struct Level {
    static let keys =
      ["id", "title", "group", "text", "requires", "criteria", "when", "if_not_applicable"]
      + AttributionDraft.keys

    let head: ItemHead
    let group: TextDraft?
    let text: TextDraft?
    /// Nil where it is not written: the level below.
    let requires: [Located<String>]?
    let criteria: [Located<String>]
    var condition: ConditionSyntax?
    let whenNotApplicable: Ladder.Level.WhenNotApplicable
    /// Whether `if_not_applicable` is written; that is a statement even where it is the default.
    let statesNotApplicable: Bool
    let attribution: AttributionDraft

    init(_ node: YAMLNode, _ inherited: AttributionDraft, _ findings: Findings) {
      let fields = Fields(node, keys: Self.keys, findings)
      head = ItemHead(fields)
      group = fields.text("group")
      text = fields.text("text")
      requires = fields.words("requires")
      criteria = fields.words("criteria") ?? []
      condition = fields.condition("when")
      let isEmpty = fields.has("criteria") && fields.list("criteria")?.isEmpty == true
      if fields.isReadable, !fields.has("when"), !fields.has("criteria") || isEmpty {
        findings.report(.levelWithoutCriteria(head))
      }
      whenNotApplicable =
        fields.word("if_not_applicable", of: [.met, .notMet, .exclude])?.value ?? .notMet
      statesNotApplicable = fields.has("if_not_applicable")
      attribution = AttributionDraft(fields).inheriting(inherited)
    }
  }

  var head: ItemHead
  var declared: Located<String>?
  let subjects: [Located<String>]
  var outcomes: [Outcome]
  /// Where it is missing, an item without an id.
  let floor: ItemHead
  var levels: [Level]
  let attribution: AttributionDraft
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
    let attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    self.attribution = attribution
    outcomes = (fields.list("outcomes") ?? []).map { Outcome($0, attribution, findings) }
    fields.require("floor")
    floor =
      fields.node("floor").map { ItemHead(Fields($0, keys: ["id", "title"], findings)) }
      ?? ItemHead(missingAt: fields.span)
    levels = fields.requiredList("levels").map { Level($0, attribution, findings) }
  }

  /// The heads of all results in the order of the ladder's enumeration.
  var results: [ItemHead] {
    outcomes.map(\.head) + [floor] + levels.map(\.head)
  }
}
