import Diagnostics
import RuleModel
import YAMLSyntax

/// A `sources` entry.
struct SourceDraft {
  static let keys = ["id", "title", "publisher", "date", "url", "note"]

  let head: ItemHead
  let publisher: TextDraft?
  let date: String?
  let url: String?
  let note: TextDraft?

  init(_ node: YAMLNode, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    publisher = fields.text("publisher")
    date = fields.plain("date")?.value
    url = fields.plain("url")?.value
    note = fields.text("note")
  }
}

/// A `subjects` entry.
struct SubjectDraft {
  static let keys = ["id", "title", "aliases"]

  let head: ItemHead
  let aliases: [Located<String>]

  init(_ node: YAMLNode, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    aliases = fields.words("aliases") ?? []
  }
}

/// A `parameters` entry.
struct ParameterDraft {
  static let keys =
    ["id", "title", "type", "choices", "several", "value", "values", "range", "reason"]
    + AttributionDraft.keys

  /// The types that a parameter may name.
  enum TypeWord: String, CaseIterable {
    case number
    case yesNo = "yes_no"
    case date
  }

  /// A value from a year on.
  struct YearlyValue {
    let from: Located<Int>?
    let value: YAMLNode?
  }

  let head: ItemHead
  let type: TypeWord
  let choices: Located<String>?
  /// Whether the type cannot be known, because the key that names it is faulty.
  let hasFaultyType: Bool
  let isSeveral: Bool
  let value: YAMLNode?
  let values: [YearlyValue]?
  let range: ClosedRange<Rational>?
  let reason: TextDraft?
  let attribution: AttributionDraft

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    let type = fields.word("type", of: TypeWord.allCases)?.value
    choices = fields.plain("choices")
    hasFaultyType =
      (fields.has("type") && type == nil) || (fields.has("choices") && choices == nil)
    self.type = type ?? .number
    if fields.has("type"), let place = fields.place(of: "choices") {
      findings.report(.misfitKey("choices", at: place, reason: .typeAndChoices))
    }
    isSeveral = fields.yesNo("several")?.value ?? false
    if !fields.has("choices"), let place = fields.place(of: "several") {
      findings.report(.misfitKey("several", at: place, reason: .onlyWithChoices))
    }
    let isNumber = self.type == .number && !fields.has("choices")
    if !isNumber, !hasFaultyType, let place = fields.place(of: "range") {
      findings.report(.misfitKey("range", at: place, reason: .onlyForNumbers))
    }
    range = fields.range("range")
    reason = fields.text("reason")
    attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    switch fields.exactlyOne(of: ["value", "values"]) {
    case "value":
      value = fields.node("value")
      values = nil
    case "values":
      value = nil
      values = (fields.filledList("values") ?? []).map { Self.yearly($0, findings) }
    default: (value, values) = (nil, nil)
    }
  }

  private static func yearly(_ node: YAMLNode, _ findings: Findings) -> YearlyValue {
    let fields = Fields(node, keys: ["from", "value"], findings)
    fields.require("from")
    fields.require("value")
    return YearlyValue(
      from: fields.wholeNumber("from", in: HeaderDraft.years), value: fields.node("value"))
  }
}

/// A `scales` or `answer_sets` entry, or the rows of an item table that values are taken from.
struct EnumerationDraft {
  /// What it is declared as.
  enum Origin {
    case answerSet
    case scale
    case table
  }

  /// A choice, a step or a row.
  struct Member {
    let head: ItemHead
    let code: Located<String>?
    let aliases: [Located<String>]
    let value: Rational?
    let meaning: Enumeration.Meaning
    let attributes: RowValuesDraft
  }

  /// The keys of choices and steps.
  static let allMemberKeys = memberKeys + ["means"]

  let head: ItemHead
  let origin: Origin
  let attributes: AttributesDraft
  let members: [Member]
  let attribution: AttributionDraft
  /// Whether it says itself where it comes from; only then is what is missing a fault.
  let statesAttribution: Bool

  init(scale node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    self.init(node, list: "steps", keys: Self.memberKeys, origin: .scale, defaults, findings)
  }

  init(answerSet node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    self.init(
      node, list: "choices", keys: Self.allMemberKeys, origin: .answerSet, defaults, findings)
  }

  /// The enumeration of a table's rows.
  init(_ table: ItemTableDraft) {
    head = table.head
    origin = .table
    attributes = table.attributes
    members = table.rows.map {
      Member(
        head: $0.head, code: nil, aliases: [], value: nil, meaning: .itself,
        attributes: $0.attributes)
    }
    attribution = .none
    statesAttribution = false
  }

  private static let memberKeys = ["id", "title", "value", "code", "aliases"]

  private init(
    _ node: YAMLNode, list: String, keys: [String], origin: Origin, _ defaults: DefaultsDraft,
    _ findings: Findings
  ) {
    let fields = Fields(
      node, keys: ["id", "title", "attributes", list] + AttributionDraft.keys, findings)
    // The title of an enumeration is for the handbook; only members need one.
    head = ItemHead(fields, requiresTitle: false)
    self.origin = origin
    let attributes = AttributesDraft(fields)
    self.attributes = attributes
    attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    statesAttribution = AttributionDraft.keys.contains(where: fields.has)
    members = fields.requiredList(list).map { node in
      let fields = Fields(node, keys: keys + attributes.names, findings)
      return Member(
        head: ItemHead(fields), code: fields.plain("code"), aliases: fields.words("aliases") ?? [],
        value: fields.number("value")?.value,
        meaning: fields.word("means", of: [.unanswered, .notApplicable])?.value ?? .itself,
        attributes: RowValuesDraft(fields, attributes))
    }
  }
}
