import Diagnostics
public import JSONWriting
public import RuleModel
public import Scoring

/// Writes an assessment as the one JSON result, the same from every way in.
///
/// Its schema is `assessment.schema.json` in this target's documentation. Keys are English, texts
/// are those of the rule set, lists follow the rule set's order, and every key is always there.
/// Exact numbers are strings, so that no reader rounds them.
public enum AssessmentJSON {
  /// The name and version of the format; a change that a reader could stumble over raises it.
  public static let format = "renkei-assessment/1"

  /// The result as JSON.
  public static func encode(
    _ a: Assessment, rules: RuleSet, context: ReportContext, growth: [LadderGrowth] = [],
    previous: YearComparison? = nil
  ) -> JSONValue {
    let encoder = AssessmentEncoder(assessment: a, rules: rules, context: context)
    let order = AdviceOrder(a, rules: rules, growth: growth)
    return [
      "format": .string(format),
      "engine_version": .string(context.engineVersion),
      "rule_set": encoder.ruleSet(),
      "respondent": encoder.respondent(),
      "survey_year": .optional(a.surveyYear),
      "ladders": .array(rules.ladders.indices.map(encoder.ladder)),
      "criteria": .array(rules.criteria.indices.map(encoder.criterion)),
      "measures": .array(rules.measures.indices.map(encoder.measure)),
      "checklists": .array(rules.checklists.indices.map(encoder.checklist)),
      "recommendations": encoder.recommendations(order),
      "growth": .array(growth.map(encoder.growth)),
      "previous": encoder.previous(previous),
      "consistency": .array(rules.consistency.indices.map(encoder.consistency)),
      "questions": .array(rules.questions.indices.map(encoder.question)),
      "groups": .array(rules.groups.indices.map { encoder.group(Reference($0)) }),
      "sheets": .array(rules.otherSheets.map(encoder.sheet)),
      "sources": .array(rules.sources.map(encoder.source)),
    ]
  }
}

/// Encodes the parts of an assessment; the files beside this one add theirs.
struct AssessmentEncoder {
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

  func ruleSet() -> JSONValue {
    [
      "id": .string(rules.id), "title": .string(rules.title),
      "survey_year": .optional(rules.surveyYear),
      "evaluated_year": .optional(rules.evaluatedYear), "note": .optional(rules.note),
      "path": .optional(context.ruleSetPath), "logic": .optional(rules.digests?.logic),
      "full": .optional(rules.digests?.full),
    ]
  }

  func respondent() -> JSONValue {
    let respondent = assessment.respondent
    return [
      "id": .string(respondent.id), "name": .optional(respondent.name),
      "subjects": .array(respondent.subjects.map { id(rules.subjects[$0].id) }),
    ]
  }

  func source(_ source: Source) -> JSONValue {
    [
      "id": id(source.id), "title": .string(source.title),
      "publisher": .optional(source.publisher), "date": .optional(source.date),
      "url": .optional(source.url), "note": .optional(source.note),
    ]
  }

  func question(_ position: Int) -> JSONValue {
    let question = rules.questions[position]
    let (state, value) = state(Reference(position))
    return [
      "id": id(question.id), "title": .string(question.title), "state": .string(state),
      "value": value, "suspension": .optional(question.suspension),
      "origin": origin(question.origin), "attribution": attribution(question.attribution),
      "at": place(question.span),
    ]
  }

  // MARK: Parts that several things have

  func id(_ identifier: Identifier) -> JSONValue { .string(identifier.text) }

  func attribution(_ attribution: Attribution) -> JSONValue {
    [
      "provenance": .string(attribution.provenance.rawValue),
      "source": id(rules.sources[attribution.source].id),
      "locator": .optional(attribution.locator),
    ]
  }

  func basis(_ basis: Basis?) -> JSONValue {
    basis.map {
      ["phrase": .string($0.phrase), "source": id(rules.sources[$0.source].id)]
    } ?? .null
  }

  /// A place in the rule files.
  func place(_ span: Span) -> JSONValue {
    rules.files.location(of: span).map {
      ["file": .string($0.path), "line": .integer($0.line), "column": .integer($0.column)]
    } ?? .null
  }

  func possibilities(_ possibilities: Possibilities) -> JSONValue {
    let all: [Possibilities] = [.met, .notMet, .notApplicable]
    return .array(
      all.filter { possibilities.contains($0) }.map { .string($0.verdict.rawValue) })
  }

  func deciding(_ deciding: DecidingQuestions) -> JSONValue {
    [
      "questions": .array(deciding.questions.map { id(rules.questions[$0].id) }),
      "exact": .boolean(deciding.isExact),
      "decides": .array(deciding.decides.map { .string($0.description) }),
    ]
  }

  /// What became of a question, with its value where it has one.
  func state(_ question: Reference<Question>) -> (state: String, value: JSONValue) {
    switch assessment.questions[question.position] {
    case .answered(let value):
      let definition = rules.questions[question]
      let shown = wording.text(value, definition.kind.type, unit: definition.unit)
      return ("answered", self.value(value, definition.kind.type, shown: shown))
    case .unanswered: return ("unanswered", .null)
    case .notApplicable: return ("not_applicable", .null)
    case .unansweredIfAsked: return ("unanswered_if_asked", .null)
    }
  }
}

extension JSONValue {
  /// The number, or `null` where there is none.
  static func optional(_ number: Int?) -> JSONValue {
    number.map { .integer($0) } ?? .null
  }
}
