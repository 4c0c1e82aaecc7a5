import RuleModel
package import Scoring

extension AbstractEvaluator {
  /// What a consistency rule can be; for a respondent out of its subjects it does not apply.
  func consistency(_ rule: ConsistencyRule) -> Possibilities {
    isFor(rule.subjects) ? possibilities(rule.condition, .bounds) : .notApplicable
  }

  /// The bounds and the counted results as an assessment, without traces and with nothing tried.
  package func assessment() -> Assessment {
    Assessment(
      respondent: sheet.respondent, surveyYear: sheet.surveyYear,
      questions: rules.questions.indices.map { state(Reference($0)) },
      criteria: rules.criteria.indices.map { position in
        CriterionResult(
          possibilities: criterion(Reference(position), .bounds),
          counted: countedVerdict(Reference(position)), trace: Self.noTrace,
          deciding: .none)
      },
      measures: rules.measures.indices.map { position in
        let bounds = measure(Reference(position))
        return MeasureResult(
          counted: counted(Reference(position)), bounds: bounds.bounds,
          canBeEmpty: bounds.canLack, isExact: false, tight: nil, deciding: .none)
      },
      checklists: [], ladders: rules.ladders.indices.map { result(Reference($0)) },
      recommendations: recommendations(),
      consistency: rules.consistency.map {
        ConsistencyResult(possibilities: consistency($0), trace: Self.noTrace)
      })
  }

  private static let noTrace = TraceNode(
    kind: .leaf, span: RuleSetBuilder.nowhere, possibilities: [])

  private func result(_ reference: Reference<Ladder>) -> LadderResult {
    let ladder = rules.ladders[reference]
    let bounds = self.ladder(reference, .bounds)
    let places = bounds.possible.positions.filter { $0 >= ladder.outcomes.count }
    return LadderResult(
      isApplicable: bounds.isApplicable,
      counted: isFor(ladder.subjects) ? countedResult(reference) : 0,
      possible: bounds.possible, low: places.first, high: places.last, isExact: false, tight: nil,
      deciding: .none,
      levels: zip(bounds.own, bounds.reached).map { own, reached in
        LadderResult.Level(
          own: own, reached: reached, isReachedInCounted: false, unmet: [], undecided: [])
      },
      outcomes: [], next: nil, firstBlocking: nil, outOfOrder: [], nearMisses: [],
      declared: .notComparable)
  }

  /// The advice in its three lists.
  func recommendations() -> RecommendationResults {
    var given: [RecommendationResults.Given] = []
    var withheld: [Reference<Recommendation>] = []
    var depends: [RecommendationResults.Depending] = []
    for (position, recommendation) in rules.recommendations.enumerated() {
      let triggers = recommendation.triggers.map(holds)
      let open = triggers.indices.filter { triggers[$0] == [.met, .notMet] }
      switch self.given(recommendation) {
      case .met:
        given.append(
          RecommendationResults.Given(
            recommendation: Reference(position),
            isNeededForNextLevel: isNeededForNextLevel(recommendation),
            holding: triggers.indices.filter { triggers[$0] == .met }, open: open))
      case .notMet: withheld.append(Reference(position))
      default:
        depends.append(
          RecommendationResults.Depending(
            recommendation: Reference(position), open: open, deciding: .none))
      }
    }
    let ordered =
      given.filter(\.isNeededForNextLevel) + given.filter { !$0.isNeededForNextLevel }
    return RecommendationResults(given: ordered, withheld: withheld, depends: depends)
  }
}
