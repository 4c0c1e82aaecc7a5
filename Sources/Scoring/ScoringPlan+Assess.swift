import RuleModel

extension ScoringPlan {
  /// Scores one sheet.
  ///
  /// - Parameters:
  ///   - sheet: The answers.
  ///   - trials: What missing answers are tried for, into which most of the time of scoring goes.
  /// - Returns: The results, with what explains them.
  public func assess(_ sheet: AnswerSheet, trials: Trials = .everything) -> Assessment {
    var bounds = evaluation(of: sheet)
    bounds.evaluate(program.dependencies.order)
    var counted = Evaluation(
      program, scope: bounds.scope, answers: bounds.answers, texts: bounds.texts,
      mode: .counted,
      substitutes: Evaluation.Substitutes(measures: bounds.measures, lacks: bounds.measureLacks))
    counted.evaluate(program.dependencies.order)
    let scored = ScoredSheet(
      plan: self, sheet: sheet, bounds: bounds, counted: counted, trials: trials)
    let ladders = rules.ladders.indices.map(scored.ladder)
    return Assessment(
      respondent: sheet.respondent, surveyYear: sheet.surveyYear,
      questions: questionStates(of: sheet, bounds),
      criteria: rules.criteria.indices.map(scored.criterion),
      measures: rules.measures.indices.map(scored.measure),
      checklists: rules.checklists.indices.map(scored.checklist), ladders: ladders,
      recommendations: scored.recommendations(ladders),
      consistency: rules.consistency.indices.map(scored.consistency),
      rowKeys: sheet.rowKeys)
  }
}

/// A sheet with everything evaluated, from which the results are read off.
struct ScoredSheet {
  let plan: ScoringPlan
  let sheet: AnswerSheet
  let bounds: Evaluation
  let counted: Evaluation
  private let completions: Completions
  private let findings: [Target: Completions.Finding]

  var rules: RuleSet { plan.rules }

  /// Takes the evaluations, and what missing answers are tried for.
  init(
    plan: ScoringPlan, sheet: AnswerSheet, bounds: Evaluation, counted: Evaluation, trials: Trials
  ) {
    self.plan = plan
    self.sheet = sheet
    self.bounds = bounds
    self.counted = counted
    completions = Completions(plan.rules, bounds, uses: plan.uses(for: bounds))
    let rules = plan.rules
    let targets =
      rules.criteria.indices.map(Target.criterion) + rules.measures.indices.map(Target.measure)
      + rules.ladders.indices.filter { bounds.ladderApplies[$0].canBeMet }.map(Target.ladder)
      + rules.recommendations.indices.map(Target.recommendation)
    findings = completions.findings(
      for: targets.filter { !bounds.result(of: $0).isSingle }, trials)
  }

  /// What combinations gave for a target; nil where they were not tried.
  func finding(for target: Target) -> Completions.Finding? { findings[target] }

  /// Whether every possibility of a target is known to be attained.
  func isExact(_ target: Target) -> Bool {
    let result = bounds.result(of: target)
    return result.isSingle
      || findings[target]?.tight.withoutTextOrigin == result.withoutTextOrigin
  }

  /// The questions that decide a target; past the budget, those that some elements read.
  func deciding(
    _ target: Target, otherwise elements: @autoclosure () -> [Element]
  ) -> DecidingQuestions {
    guard !bounds.result(of: target).isSingle else { return .none }
    guard let deciding = findings[target]?.deciding else {
      let open = completions.openQuestions(readBy: elements())
      return DecidingQuestions(open.map { Reference($0) }, isExact: false)
    }
    return deciding
  }

  /// The questions that decide a target; past the budget, all that it reads.
  func deciding(_ target: Target) -> DecidingQuestions {
    deciding(target, otherwise: plan.program.roots(of: target))
  }
}
