import Diagnostics
import RuleModel
import YAMLSyntax

/// A `checklists` entry.
struct ChecklistDraft {
  static let keys =
    ["id", "title", "note", "subjects", "sections", "display"] + PolicyDraft.keys
    + AttributionDraft.keys

  /// One point.
  struct Item {
    static let keys =
      ["id", "title", "weight", "when", "suspended"] + AskingDraft.keys + AttributionDraft.keys

    let head: ItemHead
    let weight: Rational?
    var condition: ConditionSyntax?
    /// Whether the item is a question itself; one with `when` is not.
    let isQuestion: Bool
    var asking: AskingDraft
    let suspension: SuspensionDraft?
    let attribution: AttributionDraft

    init(_ node: YAMLNode, _ inherited: AttributionDraft, _ findings: Findings) {
      let fields = Fields(node, keys: Self.keys, findings)
      head = ItemHead(fields)
      weight = WeightReader.weight(fields)
      condition = fields.condition("when")
      isQuestion = !fields.has("when")
      if !isQuestion {
        for key in AskingDraft.keys {
          guard let place = fields.place(of: key) else { continue }
          findings.report(.misfitKey(key, at: place, reason: .notBesideWhen))
        }
      }
      asking = AskingDraft(fields)
      suspension = SuspensionDraft(fields)
      attribution = AttributionDraft(fields).inheriting(inherited)
    }
  }

  /// One part of the list.
  struct Section {
    static let keys = ["id", "title", "items"] + AttributionDraft.keys

    let head: ItemHead
    var items: [Item]
    let attribution: AttributionDraft

    init(_ node: YAMLNode, _ inherited: AttributionDraft, _ findings: Findings) {
      let fields = Fields(node, keys: Self.keys, findings)
      head = ItemHead(fields)
      attribution = AttributionDraft(fields).inheriting(inherited)
      // An item inherits from the checklist: a section's title may be a quotation where its items
      // are not.
      items = fields.requiredList("items").map { Item($0, inherited, findings) }
      WeightReader.reportNothingWeighed(
        items.map(\.weight), at: fields.place(of: "items") ?? fields.span, findings)
    }
  }

  let head: ItemHead
  let note: TextDraft?
  let subjects: [Located<String>]
  var sections: [Section]
  let policies: PolicyDraft
  let display: DisplayDraft
  let attribution: AttributionDraft

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    note = fields.text("note")
    subjects = fields.words("subjects") ?? []
    let attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    self.attribution = attribution
    sections = fields.requiredList("sections").map { Section($0, attribution, findings) }
    policies = PolicyDraft(fields).inheriting(defaults.policies)
    display = DisplayDraft(fields)
  }
}
