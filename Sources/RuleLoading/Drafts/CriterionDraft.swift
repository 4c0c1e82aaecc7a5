import Diagnostics
import RuleModel
import YAMLSyntax

/// A `criteria` entry.
struct CriterionDraft {
  static let keys =
    ["id", "title", "when", "note", "basis", "if_not_applicable", "if_missing", "suspended"]
    + AttributionDraft.keys + [TemplateDraft.key]

  var head: ItemHead
  var condition: ConditionSyntax?
  var note: TextDraft?
  var basis: BasisDraft?
  let whenNotApplicable: Criterion.WhenNotApplicable
  /// Whether `if_not_applicable` is written; that is a statement even where it is the default.
  let statesNotApplicable: Bool
  let whenMissing: Criterion.WhenMissing
  var suspension: SuspensionDraft?
  let attribution: AttributionDraft
  /// The rows for each of which one is made.
  let template: TemplateDraft?
  /// The position of the further answer sheet that this is a copy for.
  var sheet: Int?

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    fields.require("when")
    condition = fields.condition("when")
    note = fields.text("note")
    basis = BasisDraft(fields)
    whenNotApplicable =
      fields.word("if_not_applicable", of: [.met, .notMet, .exclude])?.value ?? .exclude
    statesNotApplicable = fields.has("if_not_applicable")
    whenMissing = fields.word("if_missing", of: [.met, .notMet, .exclude])?.value ?? .notMet
    suspension = SuspensionDraft(fields)
    attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    template = TemplateDraft(fields)
  }
}
