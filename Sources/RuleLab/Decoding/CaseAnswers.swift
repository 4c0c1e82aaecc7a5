import Diagnostics
import RuleModel
import YAMLSyntax

/// What one case gives as its answer sheet, each part with the place where it was written.
///
/// A case takes over what `base` and the case named by `from` say, and replaces parts of it.
struct CaseAnswers {
  private var rules: YAMLEntry?
  private var subjects: YAMLEntry?
  private var surveyYear: YAMLEntry?
  private var answers: [YAMLEntry] = []

  /// Replaces what the fields of `base` or of a case name.
  mutating func apply(
    _ fields: [CaseKey: YAMLEntry], groups: ItemGroups, _ reader: inout TestNodeReader
  ) {
    // A name that no question has is reported where it stands, and is not handed on.
    answers.removeAll { !groups.isQuestion($0.key.value) }
    rules = fields[.rules] ?? rules
    subjects = fields[.subjects] ?? subjects
    surveyYear = fields[.surveyYear] ?? surveyYear
    if let entry = fields[.answerAll] {
      let entries = reader.entries(entry.value, of: entry.key.value) ?? []
      for entry in entries {
        guard let questions = groups.questions(of: entry.key.value) else {
          reader.report(.unknownName(entry.key, .itemGroup, among: groups.names))
          continue
        }
        replace(
          questions.map { YAMLEntry(key: Located($0, at: entry.key.span), value: entry.value) },
          groups)
      }
    }
    if let entry = fields[.answers] {
      replace(reader.entries(entry.value, of: entry.key.value) ?? [], groups)
    }
  }

  /// The sheet as a tree, as the reader of answer sheets takes it.
  func sheet(at span: Span) -> YAMLNode {
    func entry(_ key: SheetPart, _ value: YAMLNode) -> YAMLEntry {
      YAMLEntry(key: Located(key.rawValue, at: span), value: value)
    }
    func text(_ text: String) -> YAMLNode {
      let scalar = YAMLScalar(
        text: text, style: .doubleQuoted, origins: .contiguous(start: span.start))
      return YAMLNode(.scalar(scalar), span: span)
    }
    let respondent = [entry(.id, text("test"))] + [subjects].compactMap(\.self)
    let parts =
      [rules].compactMap(\.self)
      + [entry(.respondent, YAMLNode(.mapping(respondent), span: span))]
      + [surveyYear].compactMap(\.self)
      + [entry(.answers, YAMLNode(.mapping(answers), span: span))]
    return YAMLNode(.mapping(parts), span: span)
  }

  private enum SheetPart: String {
    case id
    case respondent
    case answers
  }

  // Both spellings of a question in one mapping stay, so that the answer reader reports them.
  private mutating func replace(_ entries: [YAMLEntry], _ groups: ItemGroups) {
    let replaced = Set(entries.map { groups.questionID(of: $0.key.value) })
    answers.removeAll { replaced.contains(groups.questionID(of: $0.key.value)) }
    answers += entries
  }
}

/// The groups of questions that `answer_all` answers at once: checklists, their sections, and the
/// sections of questions.
struct ItemGroups {
  let names: [String]
  private let questions: [String: [String]]
  private let questionIDs: [String: String]

  init(_ rules: RuleSet) {
    var names: [String] = []
    var questions: [String: [String]] = [:]
    func add(_ name: String, _ ids: [String]) {
      guard !ids.isEmpty else { return }
      if questions[name] == nil { names.append(name) }
      questions[name, default: []] += ids
    }
    func ids(_ items: [Checklist.Item]) -> [String] {
      items.compactMap { $0.question.map { rules.questions[$0].id.text } }
    }
    for checklist in rules.checklists {
      add(checklist.id.text, checklist.sections.flatMap { ids($0.items) })
      for section in checklist.sections {
        add(rules.measures[section.measure].id.text, ids(section.items))
      }
    }
    for question in rules.questions {
      // A section may be called like a checklist: the checklist is meant.
      guard let section = question.section,
        !rules.checklists.contains(where: { $0.id.text == section })
      else { continue }
      add(section, [question.id.text])
    }
    self.names = names
    self.questions = questions
    var questionIDs: [String: String] = [:]
    for question in rules.questions {
      for alias in question.aliases where questionIDs[alias] == nil {
        questionIDs[alias] = question.id.text
      }
    }
    for question in rules.questions { questionIDs[question.id.text] = question.id.text }
    self.questionIDs = questionIDs
  }

  /// The ids of a group's questions; nil for a name that is no group's.
  func questions(of name: String) -> [String]? { questions[name] }

  /// Whether a key is the id or an alias of a question.
  func isQuestion(_ key: String) -> Bool { questionIDs[key] != nil }

  /// The id of the question that a key names by its id or an alias, else the key.
  func questionID(of key: String) -> String { questionIDs[key] ?? key }
}
