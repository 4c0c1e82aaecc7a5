import Diagnostics
import YAMLSyntax

/// Everything that the files of a rule set say, in the order of the files, before any name is
/// looked up.
struct RuleDraft {
  static let blocks = [
    "sources", "subjects", "parameters", "scales", "answer_sets", "questions", "criteria",
    "measures", "checklists", "ladders", "recommendations", "consistency",
    "groups", "sheets", "items",
  ]

  /// The keys of every file of a rule set.
  static let keys = ["defaults", SpellingsDraft.block] + blocks + ChangesDraft.keys

  var sources: [SourceDraft] = []
  var subjects: [SubjectDraft] = []
  var parameters: [ParameterDraft] = []
  var enumerations: [EnumerationDraft] = []
  var questions: [QuestionDraft] = []
  var criteria: [CriterionDraft] = []
  var measures: [MeasureDraft] = []
  var checklists: [ChecklistDraft] = []
  var ladders: [LadderDraft] = []
  var recommendations: [RecommendationDraft] = []
  var groups: [GroupDraft] = []
  var sheets: [SheetDraft] = []
  var consistency: [ConsistencyDraft] = []
  /// The item tables; those that ask have their questions among the others, too.
  var tables: [ItemTableDraft] = []
  /// What people write in returns, and what it is taken for.
  var spellings = SpellingsDraft()
  /// The ids of the templates that have become items.
  var templates: [Located<String>] = []
  /// What is taken out of the base or put in its place; only an overlay has any.
  private(set) var changes = ChangesDraft()
  /// Whether every block could be read; otherwise there is no telling what they declare.
  private(set) var isWhole = true

  /// Adds the blocks of one file; the header's policies hold for all of them.
  mutating func add(_ fields: Fields, policies: PolicyDraft) {
    let defaults = DefaultsDraft(fields, policies: policies)
    add(blocks: fields, defaults)
    spellings.add(fields)
    changes.add(fields, defaults)
    isWhole = isWhole && changes.isWhole
  }

  /// Adds blocks for which the defaults of their file hold.
  mutating func add(blocks fields: Fields, _ defaults: DefaultsDraft) {
    for block in Self.blocks where fields.has(block) && fields.list(block) == nil {
      isWhole = false
    }
    // A misspelt name of a block hides everything in it.
    isWhole = isWhole && fields.isWhole
    func items<Draft>(
      _ block: String, _ make: (YAMLNode, DefaultsDraft, Findings) -> Draft
    ) -> [Draft] {
      (fields.list(block) ?? []).map { make($0, defaults, fields.findings) }
    }
    sources += items("sources") { node, _, findings in SourceDraft(node, findings) }
    subjects += items("subjects") { node, _, findings in SubjectDraft(node, findings) }
    parameters += items("parameters", ParameterDraft.init)
    enumerations += items("scales", EnumerationDraft.init(scale:_:_:))
    enumerations += items("answer_sets", EnumerationDraft.init(answerSet:_:_:))
    questions += items("questions", QuestionDraft.init)
    criteria += items("criteria", CriterionDraft.init)
    measures += items("measures", MeasureDraft.init)
    checklists += items("checklists", ChecklistDraft.init)
    ladders += items("ladders", LadderDraft.init)
    recommendations += items("recommendations", RecommendationDraft.init)
    groups += items("groups", GroupDraft.init)
    sheets += items("sheets") { node, _, findings in SheetDraft(node, findings) }
    tables += items("items", ItemTableDraft.init)
    consistency += items("consistency", ConsistencyDraft.init)
  }
}
