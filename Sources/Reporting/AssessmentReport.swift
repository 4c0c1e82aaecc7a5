import Diagnostics
public import RuleModel
public import Scoring

/// Makes the report that a council reads.
public enum AssessmentReport {
  /// The report on an assessment under the rule set that it was scored with.
  ///
  /// The first part stands alone: a summary, where the respondent stands, the path to the next
  /// level, what to do and what to find out. The appendix has what that rests on, the checklists
  /// and measures, and where every line comes from. The paths up the ladders are made by the
  /// caller, as they take longer than all the rest.
  public static func document(
    of assessment: Assessment, rules: RuleSet, context: ReportContext,
    growth: [LadderGrowth] = [], previous: YearComparison? = nil
  ) -> ReportDocument {
    var writer = ReportWriter(
      assessment: assessment, rules: rules, context: context, growth: growth)
    writer.previous = previous
    var blocks = writer.head() + writer.digest()
    for position in writer.shown.detailed { blocks += writer.ladder(position) }
    blocks += writer.ladderTable() + writer.otherPaths()
    blocks += writer.advice()
    blocks += writer.missingAnswers()
    blocks += writer.consistency()
    blocks += writer.previousYear()
    blocks.append(.part(writer.strings.appendix, note: writer.strings.aboutAppendix))
    for position in writer.shown.detailed { blocks += writer.grounds(ofLadder: position) }
    blocks += writer.furtherAdvice()
    blocks += writer.checklists()
    blocks += writer.otherMeasures()
    blocks += writer.withoutEffect()
    blocks += writer.suspended()
    blocks += writer.remark()
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
  let growth: [LadderGrowth]
  let strings: Strings
  let wording: ConditionWording
  let shown: ShownResults
  /// Last year's result beside this one, where there is one.
  var previous: YearComparison?

  var names: ElementNames { wording.names }

  init(
    assessment: Assessment, rules: RuleSet, context: ReportContext, growth: [LadderGrowth] = []
  ) {
    self.assessment = assessment
    self.rules = rules
    self.context = context
    self.growth = growth
    strings = Strings(language: context.language)
    wording = ConditionWording(assessment: assessment, rules: rules, strings: strings)
    shown = ShownResults(assessment, rules: rules)
  }

  /// Who wrote a line and what it rests on.
  func origin(_ attribution: Attribution) -> Origin {
    func placed(_ name: String) -> String {
      attribution.locator.map { "\(name) \($0)" } ?? name
    }
    return Origin(
      provenance: attribution.provenance, mark: strings.provenanceMark(attribution.provenance),
      source: placed(rules.sources[attribution.source].title),
      reference: placed(label(of: attribution.source)))
  }

  /// The source that a line is taken from; nil where the project wrote it.
  func source(_ attribution: Attribution) -> String? {
    attribution.provenance == .project ? nil : origin(attribution).reference
  }

  /// The mark of a line with its source, where there is one.
  func reference(_ attribution: Attribution) -> String {
    let mark = "[\(strings.provenanceMark(attribution.provenance))]"
    return source(attribution).map { "\(mark) \($0)" } ?? mark
  }

  func basis(_ basis: Basis) -> String {
    "\(strings.quoted(basis.phrase)) \(label(of: basis.source))"
  }

  /// The short name of a source, defined in the list of sources.
  func label(of source: Reference<Source>) -> String {
    "[\(strings.sourceLabel(source.position))]"
  }

  func named(_ titles: [String]) -> String {
    titles.map(strings.named).joined(separator: strings.separator)
  }
}
