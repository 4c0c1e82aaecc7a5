import Diagnostics
import RuleModel
import YAMLSyntax

/// What `rule-set.yaml` says beside its blocks.
struct HeaderDraft {
  static let keys = [
    "ruleset", "title", "survey_year", "evaluated_year", "note", "include", "extends",
  ]
  /// The fiscal years that a rule set may speak of.
  static let years = 1...9999

  let id: String
  let title: TextDraft
  let surveyYear: Located<Int>?
  let evaluatedYear: Int?
  let note: TextDraft?
  let include: [Located<String>]
  /// The rule set that this one changes.
  let extends: ExtendsDraft?
  /// Whether `extends` is written, readable or not.
  let isOverlay: Bool
  /// Whether every entry of `include` could be read.
  let isIncludeWhole: Bool
  /// Whether `survey_year` is written but faulty.
  let hasFaultyYear: Bool

  init(_ fields: Fields) {
    fields.require("ruleset")
    let id = fields.plain("ruleset")
    if let id, let fault = RuleSetIDForm.fault(in: id) { fields.findings.report(fault) }
    self.id = id?.value ?? ""
    title = fields.requiredText("title")
    surveyYear = fields.wholeNumber("survey_year", in: Self.years)
    hasFaultyYear = fields.has("survey_year") && surveyYear == nil
    evaluatedYear = fields.wholeNumber("evaluated_year", in: Self.years)?.value
    note = fields.text("note")
    let entries = fields.list("include")
    let names = (entries ?? []).compactMap {
      Fields.plain($0, of: "include", fields.findings)
    }
    include = names
    extends = ExtendsDraft(fields)
    isOverlay = fields.has("extends")
    isIncludeWhole = entries.map { $0.count == names.count } ?? !fields.has("include")
  }
}

/// What holds for the items of one file.
struct DefaultsDraft {
  static let keys = ["provenance", "source"] + PolicyDraft.keys

  let attribution: AttributionDraft
  let policies: PolicyDraft

  init(_ fields: Fields) {
    guard let node = fields.node("defaults") else {
      (attribution, policies) = (.none, .none)
      return
    }
    let fields = Fields(node, keys: Self.keys, fields.findings)
    attribution = AttributionDraft(fields)
    policies = PolicyDraft(fields)
  }
}
