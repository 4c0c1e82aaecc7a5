public import Diagnostics

/// SHA-256 digests of a rule set's two canonical forms, as 64 lower-case hexadecimal digits.
public struct Digests: Hashable, Sendable {
  /// Of what can change a result.
  public let logic: String
  /// Of everything, texts too.
  public let full: String

  /// Makes the pair.
  public init(logic: String, full: String) {
    self.logic = logic
    self.full = full
  }
}

/// A checked rule set: every name resolved, every type fitting, nothing circular.
///
/// Lists keep the order in which the files declare things; references point into these lists.
public struct RuleSet: Hashable, Sendable {
  /// The id, such as `mhlw-r6`.
  public let id: String
  /// Its name for people.
  public let title: String
  /// The year of the survey that it scores, as a Japanese fiscal year (2024 is 令和6年度).
  public let surveyYear: Int?
  /// The fiscal year whose facts are judged, where it differs.
  public let evaluatedYear: Int?
  /// What to know before using it, such as that it is not official.
  public let note: String?
  /// The documents that rules are taken from.
  public let sources: [Source]
  /// The kinds of respondent.
  public let subjects: [Subject]
  /// The named constants.
  public let parameters: [Parameter]
  /// Answer sets, scales and the results of ladders.
  public let enumerations: [Enumeration]
  /// The questions, those that checklists make among them.
  public let questions: [Question]
  /// The criteria.
  public let criteria: [Criterion]
  /// The measures, those that checklists make among them.
  public let measures: [Measure]
  /// The checklists.
  public let checklists: [Checklist]
  /// The ladders.
  public let ladders: [Ladder]
  /// The advice.
  public let recommendations: [Recommendation]
  /// What answers should not say at once.
  public let consistency: [ConsistencyRule]
  /// The item tables.
  public let tables: [ItemTable]
  /// The groups of repeating rows.
  public let groups: [Group]
  /// The further answer sheets.
  public let otherSheets: [OtherSheet]
  /// How much advice a report shows, and in which order.
  public let advice: AdvicePolicy
  /// What people write in returns, and what it is taken for.
  public let spellings: Spellings
  /// The digests of its canonical forms; nil for one that was not loaded from files.
  public let digests: Digests?
  /// The files that it was read from, so that every part can be shown where it stands.
  public let files: SourceMap

  /// Makes a rule set of parts that have been checked against one another.
  public init(
    id: String, title: String, surveyYear: Int? = nil, evaluatedYear: Int? = nil,
    note: String? = nil, sources: [Source], subjects: [Subject] = [],
    parameters: [Parameter] = [], enumerations: [Enumeration] = [], questions: [Question] = [],
    criteria: [Criterion] = [], measures: [Measure] = [], checklists: [Checklist] = [],
    ladders: [Ladder] = [], recommendations: [Recommendation] = [],
    consistency: [ConsistencyRule] = [], tables: [ItemTable] = [], groups: [Group] = [],
    otherSheets: [OtherSheet] = [], advice: AdvicePolicy = AdvicePolicy(),
    spellings: Spellings = Spellings(), digests: Digests? = nil, files: SourceMap = SourceMap()
  ) {
    self.id = id
    self.title = title
    self.surveyYear = surveyYear
    self.evaluatedYear = evaluatedYear
    self.note = note
    self.sources = sources
    self.subjects = subjects
    self.parameters = parameters
    self.enumerations = enumerations
    self.questions = questions
    self.criteria = criteria
    self.measures = measures
    self.checklists = checklists
    self.ladders = ladders
    self.recommendations = recommendations
    self.consistency = consistency
    self.tables = tables
    self.groups = groups
    self.otherSheets = otherSheets
    self.advice = advice
    self.spellings = spellings
    self.digests = digests
    self.files = files
  }
}
