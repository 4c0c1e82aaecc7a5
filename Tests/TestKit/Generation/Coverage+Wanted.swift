import RuleModel

extension Coverage {
  /// Everything that random rule sets and sheets must reach, or the suites prove less than they
  /// say.
  static let wanted: [String] = rules + expressions + divisors + results

  private static let rules: [String] =
    [
      "question yes_no", "question single of a scale", "question single of an answer set",
      "question multi", "question integer", "question decimal", "question date",
      "question text", "question ask_when", "question subjects",
      "question not_applicable allowed", "choice means unanswered",
      "choice means not_applicable", "checklist", "checklist subjects", "ladder",
      "ladder outcomes", "outcome unless_answered", "ladder subjects", "ladder declared",
      "level when",
      "level without when", "level without criteria", "level requires the one below",
      "level requires none", "level requires others", "recommendation criterion",
      "recommendation level", "recommendation choice", "recommendation when",
      "recommendation several triggers", "recommendation subjects", "consistency",
      "consistency subjects", "criterion suspended",
      "criterion of another sheet", "question suspended", "question of a row count",
      "question of a cell", "question of a sheet's presence", "question of another sheet",
      "ladder applies_when", "ladder shares an enumeration", "ladder states",
      "ladder from number", "ladder from member", "measure sum", "measure sum weight 0",
      "measure mean",
      "measure mean weight 0", "measure ratio", "measure count", "measure lowest number",
      "measure lowest member", "measure highest number", "measure highest member",
      "measure empty none",
      "measure empty value", "step scale", "step scale negative", "step clamp",
    ]
    + ["met", "not_met", "exclude"].flatMap {
      [
        "criterion if_not_applicable \($0)", "criterion if_missing \($0)",
        "level if_not_applicable \($0)",
      ]
    }
    + ["missing", "not_applicable", "no_result_child"].flatMap { policy in
      ["skip", "none", "value"].map { "measure \(policy) \($0)" }
    }
    + ["value", "sum", "mean", "ratio", "count", "lowest", "highest"].flatMap {
      ["own of measure \($0)", "applies_when of measure \($0)"]
    }
    + ["sum", "mean", "count", "lowest", "highest"].map { "measure in measure \($0)" }
    + RoundingMode.allCases.map { "step round \($0.rawValue)" }
    + ["condition", "number", "member", "members", "date", "text"].map { "measure value \($0)" }

  private static let expressions: [String] =
    [
      "read criterion", "level()", "not", "all", "any", "at_least", "number in",
      "number not in", "member in", "member not in", "in parameter", "not in parameter",
      "has_any", "has_all", "arithmetic unary -", "min", "max", "abs", "ratio",
      "ratio with empty", "answered", "applicable", "value()", "fiscal_year", "days_between",
      "parameter condition", "parameter number", "parameter date", "parameter member",
      "parameter members", "constant condition", "constant number", "constant date",
      "constant member", "none", "subject", "several cases", "cases without otherwise",
      "case that gives none", "table of 1", "table of 2", "table of bands", "table of truths",
      "table of one truth", "table of choices", "table of steps", "table of levels",
      "table of rows", "table cell none", "table gives number", "table gives member", "rows in all",
      "rows in any", "count of nothing", "count of a list of condition",
    ]
    + ["sum", "mean", "lowest", "highest"].flatMap {
      ["\($0) of nothing", "\($0) of a list of number", "\($0) of a list of condition"]
    }
    + ["lowest", "highest"].flatMap { ["\($0) of a list of step", "\($0) of a list of level"] }
    + ["least", "greatest"].flatMap { extreme in
      ["condition", "number", "step", "level"].map { "pick \(extreme) by \($0)" }
    }
    + Expression.Aggregate.allCases.map { "rows in \($0.rawValue)" }
    + ["condition", "number", "member", "members", "date", "text"].flatMap {
      ["read question \($0)", "read measure \($0)", "if \($0)", "coalesce \($0)"]
    }
    + ["number", "date", "step", "level"].flatMap { operand in
      Expression.Comparison.allCases.map { "\(operand) \($0.rawValue)" }
    }
    + ["choice ==", "choice !=", "row ==", "row !=", "condition ==", "condition !="]
    + Expression.Arithmetic.allCases.map { "arithmetic \($0.rawValue)" }

  private static let divisors: [String] =
    ["above zero", "below zero", "around zero", "from zero up"].flatMap {
      ["divisor of whole numbers \($0)", "divisor of fractions \($0)"]
    }
    + ["difference", "mean"].map { "divisor \($0) of fractions around zero" }
    + ["divisor measure of fractions from zero up", "divisor of whole numbers up to zero"]

  private static let results: [String] =
    [
      "state answered", "state unanswered", "state not applicable", "state unanswered if asked",
      "counted value", "counted none", "counted not applicable", "counted missing",
      "bounds point", "bounds interval", "bounds day", "bounds days", "bounds one",
      "bounds both", "bounds member", "bounds several members", "bounds set", "bounds sets",
      "bounds text", "bounds nothing", "measure can be empty", "measure exact",
      "measure not exact", "tight same", "tight closer", "ladder does not apply",
      "ladder one result", "ladder several results", "ladder only outcomes",
      "ladder counted outcome", "ladder counted floor", "ladder counted level", "ladder exact",
      "ladder not exact", "ladder tight closer", "ladder next", "ladder first blocking",
      "ladder out of order", "ladder near miss", "level passed over", "level unmet",
      "level undecided", "declared not comparable", "declared same", "declared above",
      "declared below", "checklist does not apply", "given", "given for the next level",
      "withheld", "depends", "ladder not judged", "given and open", "depends on several",
    ]
    + ["met", "not_met", "unknown", "not_applicable"].map { "consistency \($0)" }
    + ["met", "not_met", "unknown", "not_applicable"].map { "verdict \($0)" }
    + ["met", "not_met", "not_applicable"].map { "counted verdict \($0)" }
    + ["criterion", "measure", "ladder", "recommendation"].flatMap {
      ["\($0) deciding exact", "\($0) deciding not exact"]
    }
}
