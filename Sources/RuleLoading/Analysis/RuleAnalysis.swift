import Diagnostics
import RuleModel

/// Checks of a complete rule set that need no answers: what can never happen, what always does, and
/// what nobody uses.
enum RuleAnalysis {
  /// The numbers that each measure can take, and the rule errors for those that have no such range.
  ///
  /// A range is nil for a measure of another type, and where an error is reported. It holds the
  /// counted value too, with whatever the policies for missing answers put in place.
  static func measureRanges(
    of rules: RuleSet
  ) -> (ranges: [ClosedRange<Rational>?], diagnostics: [Diagnostic]) {
    var evaluator = AbstractEvaluator(rules)
    evaluator.checkWidthOfConditions()
    return (
      evaluator.measures.map { $0.bound?.range }, evaluator.diagnostics.sortedByPlace()
    )
  }

  /// Everything else that is wrong or idle, by place.
  ///
  /// The constants are parameters that left nothing but their numbers in the rules.
  static func faults(in rules: RuleSet, constants: Set<String> = []) -> [Diagnostic] {
    let evaluator = AbstractEvaluator(rules)
    let conditions = UndecidableCondition(in: rules, evaluator)
    var found = conditions.diagnostics
    found += UnguardedQuestion(in: rules, evaluator).diagnostics
    found += UnusedDefinition(in: rules, constants: constants).diagnostics()
    found +=
      UnreachableResult(rules: rules, evaluator: evaluator, conditions: conditions).diagnostics()
    found += RepeatedCriterion.diagnostics(in: rules)
    found += IdleDetail.diagnostics(in: rules)
    found += AdviceWithoutUse.diagnostics(in: rules, evaluator, conditions)
    found += ListThatCanBeEmpty(in: rules, evaluator).diagnostics
    return found.sortedByPlace()
  }
}

/// The codes of the static checks, `R100` to `R139`, and what `renkei explain` says of them.
enum AnalysisDiagnostics {
  static let codes: [DiagnosticCode] = [
    .numberTooWide, .openDivisor, .impossibleCriterion, .impossibleCondition, .certainCondition,
    .unguardedQuestion, .unusedDefinition, .unreachableLevel, .hiddenByOutcome,
    .repeatedCriterion, .sameCondition, .repeatedPart, .weightWithoutEffect, .missingQuotation,
    .fallingScale, .adviceWithoutLevel, .listThatCanBeEmpty,
  ]

  static let explanations: [Explanation] =
    NumberTooWide.explanations + UndecidableCondition.explanations
    + UnguardedQuestion.explanations + UnusedDefinition.explanations
    + UnreachableResult.explanations + RepeatedCriterion.explanations + IdleDetail.explanations
    + AdviceWithoutUse.explanations + ListThatCanBeEmpty.explanations
}
