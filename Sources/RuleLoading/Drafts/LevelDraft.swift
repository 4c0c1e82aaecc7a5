import Diagnostics
import RuleModel
import YAMLSyntax

/// One level of a ladder.
struct LevelDraft {
  static let keys =
    [
      "id", "title", "group", "text", "requires", "criteria", "when", "if_not_applicable",
      "at_least", "states", "otherwise",
    ] + AttributionDraft.keys

  /// What the ladder says for all its levels.
  struct Form {
    /// Whether it is read off a value.
    let hasFrom: Bool
    /// Whether it says how far each level is met.
    let hasStates: Bool
  }

  /// A level that must be reached, and how far it must be met, where that is said.
  struct Requirement {
    let level: Located<String>
    let state: Located<String>?
  }

  var head: ItemHead
  var group: TextDraft?
  var text: TextDraft?
  /// Nil where it is not written: the level below.
  let requires: [Requirement]?
  /// The criteria that must be met: names, or templates' (`held[d]`).
  var criteria: [ExpressionSyntax]
  var condition: ConditionSyntax?
  /// Where the level begins in the number that the ladder is read off.
  let atLeast: AmountDraft?
  /// Whether `at_least` is written, readable or not.
  let hasThreshold: Bool
  /// How far it is met; nil where that is missing or faulty.
  var states: LevelStatesDraft?
  let whenNotApplicable: Ladder.Level.WhenNotApplicable
  /// Whether `if_not_applicable` is written; that is a statement even where it is the default.
  let statesNotApplicable: Bool
  let attribution: AttributionDraft

  init(_ node: YAMLNode, in form: Form, _ inherited: AttributionDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    group = fields.text("group")
    text = fields.text("text")
    requires = Self.requires(fields, form)
    criteria = Self.criteria(fields)
    condition = fields.condition("when")
    atLeast = AmountDraft("at_least", fields)
    hasThreshold = fields.has("at_least")
    states = Self.states(fields, form)
    if !form.hasFrom, let place = fields.place(of: "at_least") {
      findings.report(.thresholdWithoutNumber(at: place, found: nil))
    }
    let isEmpty = fields.has("criteria") && fields.list("criteria")?.isEmpty == true
    if fields.isReadable, !form.hasFrom, !form.hasStates, !fields.has("when"),
      !fields.has("criteria") || isEmpty, !fields.has("at_least"), !fields.has("states")
    {
      findings.report(.levelWithoutCriteria(head))
    }
    whenNotApplicable =
      fields.word("if_not_applicable", of: [.met, .notMet, .exclude])?.value ?? .notMet
    statesNotApplicable = fields.has("if_not_applicable")
    attribution = AttributionDraft(fields).inheriting(inherited)
  }

  private static func states(_ fields: Fields, _ form: Form) -> LevelStatesDraft? {
    guard form.hasStates else {
      if let place = ["states", "otherwise"].compactMap(fields.place(of:)).min() {
        fields.findings.report(.statesOfPlainLadder(at: place))
      }
      return nil
    }
    fields.require("states")
    return LevelStatesDraft(fields)
  }

  private static func requires(_ fields: Fields, _ form: Form) -> [Requirement]? {
    guard let nodes = fields.list("requires") else { return nil }
    var requirements: [Requirement] = []
    for node in nodes {
      guard let requirement = requirement(node, form, fields.findings) else { continue }
      let level = requirement.level
      if let first = requirements.first(where: { $0.level.value == level.value }) {
        fields.findings.report(.repeatedEntry(level, of: "requires", first: first.level.span))
      } else {
        requirements.append(requirement)
      }
    }
    return requirements
  }

  private static func requirement(
    _ node: YAMLNode, _ form: Form, _ findings: Findings
  ) -> Requirement? {
    guard case .mapping = node.content else {
      return Fields.plain(node, of: "requires", findings).map { Requirement(level: $0, state: nil) }
    }
    let fields = Fields(node, keys: ["level", "state"], findings)
    fields.require("level")
    if !form.hasStates, let place = fields.place(of: "state") {
      findings.report(.statesOfPlainLadder(at: place))
    }
    let state = form.hasStates ? fields.plain("state") : nil
    return fields.plain("level").map { Requirement(level: $0, state: state) }
  }

  /// The criteria of a list; what is in brackets is for the expansion to make definite.
  private static func criteria(_ fields: Fields) -> [ExpressionSyntax] {
    guard let names = fields.words("criteria"), let nodes = fields.list("criteria") else {
      return []
    }
    return names.compactMap { name in
      guard name.value.contains("["), let node = nodes.first(where: { $0.span == name.span }) else {
        return ExpressionSyntax(.name(name.value), span: name.span)
      }
      let (syntax, found) = ExpressionParser.parse(node)
      fields.findings.report(found)
      switch syntax?.kind {
      case .reference, .faulty: return syntax
      default:
        if syntax != nil {
          fields.findings.report(.unknownReference(name, to: .criterion, known: []))
        }
        return nil
      }
    }
  }
}

extension LevelDraft {
  /// The same level with every expression put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> LevelDraft {
    var draft = self
    draft.criteria = criteria.map(transform)
    draft.condition = condition?.changed(transform)
    draft.states = states?.mapping(transform)
    return draft
  }

  /// The same level with every text put through a function.
  func mappingTexts(_ transform: (TextDraft) -> TextDraft) -> LevelDraft {
    var draft = self
    draft.head = head.mappingTexts(transform)
    draft.group = group.map(transform)
    draft.text = text.map(transform)
    return draft
  }
}
