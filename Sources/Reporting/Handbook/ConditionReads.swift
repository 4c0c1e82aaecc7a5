import RuleModel

/// What a condition looks at, by itself and through measures and other criteria.
struct ConditionReads {
  /// Questions that it names itself.
  private(set) var questions: [Reference<Question>] = []
  /// Measures that it names itself.
  private(set) var measures: [Reference<Measure>] = []
  /// Criteria that it names itself.
  private(set) var criteria: [Reference<Criterion>] = []
  /// Parameters that it uses, also through measures and criteria, in the order of the rule set.
  private(set) var parameters: [Reference<Parameter>] = []

  init(_ expression: Expression, in rules: RuleSet) {
    var open = [(expression: expression, isOwn: true)]
    var seenMeasures: Set<Reference<Measure>> = []
    var seenCriteria: Set<Reference<Criterion>> = []
    var usedParameters: Set<Reference<Parameter>> = []
    while let (expression, isOwn) = open.popLast() {
      switch expression.kind {
      case .question(let question), .answered(let question), .applicable(let question):
        if isOwn, !questions.contains(question) { questions.append(question) }
      case .parameter(let parameter), .isInParameter(_, let parameter, _):
        usedParameters.insert(parameter)
      case .measure(let measure):
        if isOwn, !measures.contains(measure) { measures.append(measure) }
        if seenMeasures.insert(measure).inserted {
          open += rules.measures[measure].expressions.map { ($0, false) }
        }
      case .criterion(let criterion):
        if isOwn, !criteria.contains(criterion) { criteria.append(criterion) }
        if seenCriteria.insert(criterion).inserted {
          open.append((rules.criteria[criterion].condition, false))
        }
      default: break
      }
      // The last is taken first, so that what is named first is found first.
      open += expression.parts.reversed().map { ($0, isOwn) }
    }
    parameters = rules.parameters.indices.map { Reference($0) }.filter(usedParameters.contains)
  }
}
