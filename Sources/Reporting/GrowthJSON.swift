import Diagnostics
public import JSONWriting
public import RuleModel
public import Scoring

/// Writes paths, and why a goal is not reached, as JSON; the schemas stand beside this target's
/// documentation (`path.schema.json`, `why.schema.json`).
public enum GrowthJSON {
  /// The name and version of the format of paths.
  public static let pathFormat = "renkei-path/1"
  /// The name and version of the format of reasons.
  public static let reasonFormat = "renkei-why/1"

  /// Paths to some goals.
  public static func encode(
    _ plans: [GrowthPlan], weighing: GrowthWeighing, of assessment: Assessment, rules: RuleSet,
    context: ReportContext
  ) -> JSONValue {
    let encoder = AssessmentEncoder(assessment: assessment, rules: rules, context: context)
    return .object(
      encoder.head(pathFormat) + [
        .init("weighing", weighing == .byEffort ? "effort" : "number"),
        .init("paths", .array(plans.map(encoder.plan))),
      ])
  }

  /// Why a goal is not reached, and the path to it.
  public static func encode(
    _ reasons: [GrowthReason], path: GrowthPlan, of assessment: Assessment, rules: RuleSet,
    context: ReportContext
  ) -> JSONValue {
    let encoder = AssessmentEncoder(assessment: assessment, rules: rules, context: context)
    let grounds = ReportWriter(assessment: assessment, rules: rules, context: context)
      .criteria(of: path.path.goal)
    return .object(
      encoder.head(reasonFormat) + [
        .init("goal", encoder.goal(path.path.goal)),
        .init("reached", .boolean(path.path.result == .reached)),
        .init(
          "criteria",
          .array(
            grounds.map { criterion in
              let verdict = assessment.criteria[criterion.position].verdict
              return [
                "id": encoder.id(rules.criteria[criterion].id),
                "title": .string(rules.criteria[criterion].title),
                "verdict": .string(verdict.rawValue),
              ]
            })),
        .init("reasons", .array(reasons.map(encoder.reason))),
        .init("path", encoder.plan(path)),
      ])
  }
}

extension AssessmentEncoder {
  /// What every result begins with.
  fileprivate func head(_ format: String) -> [JSONValue.Member] {
    [
      .init("format", .string(format)), .init("engine_version", .string(context.engineVersion)),
      .init("rule_set", ruleSet()), .init("respondent", respondent()),
      .init("survey_year", .optional(assessment.surveyYear)),
    ]
  }
}
