import Diagnostics
public import RuleModel
import Scoring

/// A page of Markdown that says of a rule set what is in it and where every line comes from.
///
/// It is kept beside the rules, for people who do not read rule files, and compared with them byte
/// for byte; so it depends on the rule set alone, and is in one language, Japanese.
public enum HandbookPage: String, CaseIterable, Sendable {
  /// Every source with all that rests on it (`SOURCES.md`).
  case sources
  /// Level by level what each criterion asks for, in words (`CRITERIA.md`).
  case criteria
  /// The questionnaire, section by section (`QUESTIONS.md`).
  case questions

  /// The page of a rule set as text; places are named relative to the folder that the rule set was
  /// read from, which is given as it was given then.
  public func text(of rules: RuleSet, in folder: String) -> String {
    let writer = HandbookWriter(rules: rules, folder: folder)
    var page = MarkdownPage()
    switch self {
    case .sources: writer.writeSources(to: &page)
    case .criteria: writer.writeCriteria(to: &page)
    case .questions: writer.writeQuestions(to: &page)
    }
    return page.text
  }
}

/// Writes the pages; each file beside this one adds one.
struct HandbookWriter {
  let rules: RuleSet
  let words = HandbookWords()
  let wording: ConditionWording
  private let folder: RelativePath

  init(rules: RuleSet, folder: String) {
    self.rules = rules
    self.folder = RelativePath(to: folder)
    wording = ConditionWording(rules: rules, strings: Strings(language: .japanese))
  }

  /// The head of a page: what it is, of which rule set, and that nobody should edit it.
  func writeHead(_ title: String, _ page: HandbookPage, to target: inout MarkdownPage) {
    target.heading(1, "\(title)：\(rules.title)")
    var facts: [Inline] = ["\(words.ruleSet) \(.code(rules.id))"]
    if let year = rules.surveyYear {
      facts.append("\(words.surveyYear) \(wording.strings.year(year))")
    }
    target.paragraph(facts.joined("、"))
    let command = "renkei handbook . --page \(page.rawValue) -o \(page.fileName)"
    target.paragraph("\(words.madeOfRules)\(.code(command))")
  }

  /// Conditions in words.
  var statement: ConditionStatement { ConditionStatement(wording) }

  /// Where something stands in the rule files.
  func place(_ span: Span) -> Inline {
    guard let location = rules.files.location(of: span) else { return "–" }
    return .place(folder.path(of: location.path), line: location.line)
  }

  /// Who wrote something, in words.
  func provenance(_ provenance: Provenance) -> Inline { "\(words.provenance(provenance))" }

  /// Who wrote something, and what it rests on.
  func origin(_ attribution: Attribution) -> Inline {
    let source = rules.sources[attribution.source].title
    let locator = attribution.locator.map { "、\($0)" } ?? ""
    return "\(words.provenance(attribution.provenance))（\(source)\(locator)）"
  }

  /// The kinds of respondent that something is for; nil for all.
  func subjects(_ subjects: [Reference<Subject>]) -> Inline? {
    guard !subjects.isEmpty else { return nil }
    return "\(subjects.map { rules.subjects[$0].title }.joined(separator: "、"))"
  }
}

extension ConditionWording {
  /// Words for conditions as such: no answers are at hand, and none are told.
  init(rules: RuleSet, strings: Strings) {
    let nothing = Assessment(
      respondent: Respondent(id: ""), surveyYear: nil,
      questions: rules.questions.map { _ in .unanswered }, criteria: [], measures: [],
      checklists: [], ladders: [],
      recommendations: RecommendationResults(given: [], withheld: [], depends: []))
    self.init(assessment: nothing, rules: rules, strings: strings)
    tellsFindings = false
  }
}
