import Diagnostics
import RuleModel
import YAMLSyntax

/// What `rule-set.yaml` says beside its blocks.
struct HeaderDraft {
  static let keys = [
    "ruleset", "title", "survey_year", "evaluated_year", "note", "include", "policies", "advice",
    "extends",
  ]
  /// The fiscal years that a rule set may speak of.
  static let years = 1...9999

  let id: String
  let title: TextDraft
  let surveyYear: Located<Int>?
  let evaluatedYear: Int?
  let note: TextDraft?
  /// How much advice is shown, and what comes first.
  let advice: AdvicePolicy
  /// Policies of measures for all files.
  let policies: PolicyDraft
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
    advice = fields.node("advice").map { AdvicePolicy($0, fields.findings) } ?? AdvicePolicy()
    policies =
      fields.node("policies").map {
        PolicyDraft(Fields($0, keys: PolicyDraft.keys, fields.findings))
      } ?? .none
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

extension AdvicePolicy {
  /// The most advice that a report may be asked to show at length.
  private static let limits = 1...1000

  fileprivate init(_ node: YAMLNode, _ findings: Findings) {
    let fields = Fields(node, keys: ["limit", "order"], findings)
    self.init(
      limit: fields.wholeNumber("limit", in: Self.limits)?.value,
      order: (fields.words("order") ?? []).map(\.value))
  }
}

/// What holds for the items of one file.
struct DefaultsDraft {
  static let keys = ["provenance", "source"] + PolicyDraft.keys

  let attribution: AttributionDraft
  let policies: PolicyDraft

  /// What an item written in another one inherits from it.
  init(attribution: AttributionDraft, policies: PolicyDraft) {
    self.attribution = attribution
    self.policies = policies
  }

  /// Takes a file's `defaults` and, behind them, the policies of the whole rule set.
  init(_ fields: Fields, policies: PolicyDraft) {
    guard let node = fields.node("defaults") else {
      self.init(attribution: .none, policies: policies)
      return
    }
    let fields = Fields(node, keys: Self.keys, fields.findings)
    self.init(
      attribution: AttributionDraft(fields),
      policies: PolicyDraft(fields).inheriting(policies))
  }
}
