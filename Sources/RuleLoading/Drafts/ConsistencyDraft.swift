import Diagnostics
import RuleModel
import YAMLSyntax

/// A `consistency` entry.
struct ConsistencyDraft {
  static let keys =
    ["id", "title", "when", "note", "subjects"] + AttributionDraft.keys + [TemplateDraft.key]

  var head: ItemHead
  var condition: ConditionSyntax?
  var note: TextDraft?
  let subjects: [Located<String>]
  let attribution: AttributionDraft
  /// The rows for each of which one is made.
  let template: TemplateDraft?

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    fields.require("when")
    condition = fields.condition("when")
    note = fields.text("note")
    subjects = fields.words("subjects") ?? []
    attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    template = TemplateDraft(fields)
  }
}
