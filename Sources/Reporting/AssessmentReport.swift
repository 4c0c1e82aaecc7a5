import Diagnostics
public import RuleModel
public import Scoring

/// Makes the report that a council reads.
public enum AssessmentReport {
  /// The report on an assessment under the rule set that it was scored with.
  ///
  /// First where the respondent stands, then what that rests on, what is missing, what to do, and
  /// last where every line comes from.
  public static func document(
    of assessment: Assessment, rules: RuleSet, context: ReportContext
  ) -> ReportDocument {
    let writer = ReportWriter(assessment: assessment, rules: rules, context: context)
    var blocks = writer.head()
    for position in rules.ladders.indices { blocks += writer.ladder(position) }
    blocks += writer.advice()
    blocks += writer.missingAnswers()
    for position in rules.checklists.indices { blocks += writer.checklist(position) }
    blocks += writer.otherMeasures()
    blocks += writer.sources()
    blocks += writer.smallPrint()
    return ReportDocument(
      language: context.language, title: writer.strings.title(rules.title), blocks: blocks)
  }
}

/// Writes the parts of a report; each file beside this one adds one part.
struct ReportWriter {
  let assessment: Assessment
  let rules: RuleSet
  let context: ReportContext
  let strings: Strings
  let wording: ConditionWording

  init(assessment: Assessment, rules: RuleSet, context: ReportContext) {
    self.assessment = assessment
    self.rules = rules
    self.context = context
    strings = Strings(language: context.language)
    wording = ConditionWording(assessment: assessment, rules: rules, strings: strings)
  }

  /// Who wrote a line and what it rests on.
  func origin(_ attribution: Attribution) -> Origin {
    let title = rules.sources[attribution.source].title
    return Origin(
      provenance: attribution.provenance, mark: strings.provenanceMark(attribution.provenance),
      source: attribution.locator.map { "\(title) \($0)" } ?? title)
  }

  /// The source that a line is taken from; nil where the project wrote it.
  func source(_ attribution: Attribution) -> String? {
    attribution.provenance == .project ? nil : origin(attribution).source
  }

  func basis(_ basis: Basis) -> String {
    "\(strings.quoted(basis.phrase)) — \(rules.sources[basis.source].title)"
  }

  func names(_ titles: [String]) -> String {
    titles.map(strings.named).joined(separator: strings.separator)
  }
}
