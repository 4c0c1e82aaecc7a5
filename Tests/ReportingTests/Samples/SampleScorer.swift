import RuleModel
import Scoring

/// Fills in assessments of the sample rules, so that reports can be tested without the engine.
///
/// It knows only the forms that the sample uses: conditions over single questions, `all` and `any`,
/// levels that require the one below, means and sums of equal weight.
struct SampleScorer {
  let rules: RuleSet
  let states: [QuestionState]

  func assessment(_ respondent: Respondent, declared: Int?) -> Assessment {
    let criteria = rules.criteria.map { criterion in
      let trace = trace(criterion.condition)
      return CriterionResult(
        possibilities: trace.possibilities, counted: counted(trace.possibilities), trace: trace,
        deciding: deciding([criterion.condition]))
    }
    let ladders = rules.ladders.map { ladder($0, criteria, declared: declared) }
    return Assessment(
      respondent: respondent, surveyYear: 2024, questions: states, criteria: criteria,
      measures: rules.measures.map(measure), checklists: rules.checklists.map(checklist),
      ladders: ladders, recommendations: advice(criteria, ladders))
  }

  private func counted(_ possibilities: Possibilities) -> Verdict {
    possibilities.verdict == .unknown ? .notMet : possibilities.verdict
  }

  // MARK: Conditions

  private func trace(_ expression: Expression) -> TraceNode {
    let parts = expression.parts.map(trace)
    switch expression.kind {
    case .all:
      return TraceNode(
        kind: .all, span: expression.span,
        possibilities: joined(parts, sure: .notMet, other: .met), parts: parts)
    case .any:
      return TraceNode(
        kind: .any, span: expression.span,
        possibilities: joined(parts, sure: .met, other: .notMet), parts: parts)
    default:
      let reads = questions(of: expression).map(TraceRead.question)
      return TraceNode(
        kind: .leaf, span: expression.span, possibilities: leaf(expression), reads: reads)
    }
  }

  private func joined(
    _ parts: [TraceNode], sure: Possibilities, other: Possibilities
  ) -> Possibilities {
    let parts = parts.map(\.possibilities).filter { $0 != .notApplicable }
    if parts.isEmpty { return .notApplicable }
    if parts.contains(sure) { return sure }
    return parts.allSatisfy { $0 == other } ? other : [.met, .notMet]
  }

  private func questions(of expression: Expression) -> [Reference<Question>] {
    let own = expression.referredQuestion.map { [$0] } ?? []
    return own + expression.parts.flatMap(questions)
  }

  private func leaf(_ expression: Expression) -> Possibilities {
    guard let question = questions(of: expression).first else { return .notApplicable }
    switch states[question.position] {
    case .unanswered, .unansweredIfAsked: return [.met, .notMet]
    case .notApplicable: return .notApplicable
    case .answered(let value): return holds(expression.kind, value) ? .met : .notMet
    }
  }

  private func holds(_ kind: Expression.Kind, _ value: Value) -> Bool {
    switch (kind, value) {
    case (.question, .boolean(let truth)): return truth
    case (.isIn(_, let values, _), _): return values.contains(value)
    case (.has(_, let members, _), .members(let set)): return !set.intersection(members).isEmpty
    case (.compare(.equal, _, let right), _): return right.kind == .constant(value)
    case (.compare(.greaterOrEqual, _, let right), .number(let number)):
      guard case .constant(.number(let limit)) = right.kind else { return false }
      return number >= limit
    default: return false
    }
  }

  private func deciding(_ expressions: [Expression]) -> DecidingQuestions {
    let open = expressions.filter { trace($0).possibilities.verdict == .unknown }
    let missing = open.flatMap(questions).filter { states[$0.position] == .unanswered }
    return DecidingQuestions(Array(Set(missing)).sorted(), isExact: true)
  }

  // MARK: Ladders

  private func ladder(
    _ ladder: Ladder, _ criteria: [CriterionResult], declared: Int?
  ) -> LadderResult {
    var levels: [LadderResult.Level] = []
    for level in ladder.levels {
      let own = joined(
        level.criteria.map { criteria[$0.position].trace }, sure: .notMet, other: .met)
      let below = levels.last
      var reached: Possibilities = []
      if own.contains(.met), below?.reached.contains(.met) ?? true { reached.insert(.met) }
      if own.contains(.notMet) || below?.reached.contains(.notMet) ?? false {
        reached.insert(.notMet)
      }
      levels.append(
        LadderResult.Level(
          own: own, reached: reached, isReachedInCounted: reached == .met,
          unmet: level.criteria.indices.filter {
            criteria[level.criteria[$0].position].verdict == .notMet
          },
          undecided: level.criteria.indices.filter {
            criteria[level.criteria[$0].position].verdict == .unknown
          }))
    }
    let condition = ladder.outcomes[0].expression ?? rules.criteria[0].condition
    let outcome = trace(condition)
    let sure = levels.prefix { $0.reached == .met }.count
    let most = levels.prefix { $0.reached.contains(.met) }.count
    let counted = outcome.possibilities == .met ? 0 : sure + 1
    var possible = MemberSet()
    if outcome.possibilities.contains(.met) { possible.insert(0) }
    if outcome.possibilities != .met { for level in sure...most { possible.insert(level + 1) } }
    let next = counted == 0 || sure == levels.count ? nil : sure
    let conditions =
      [condition]
      + ladder.levels[min(sure, 5)...min(most, 5)].flatMap(\.criteria).map {
        rules.criteria[$0].condition
      }
    let isAnyPossible = outcome.possibilities != .met
    return LadderResult(
      isApplicable: true, counted: counted, possible: possible, low: isAnyPossible ? sure + 1 : nil,
      high: isAnyPossible ? most + 1 : nil, isExact: true, tight: possible,
      deciding: possible.count > 1 ? deciding(conditions) : .none, levels: levels,
      outcomes: [outcome], next: next,
      firstBlocking: next.flatMap { (levels[$0].unmet + levels[$0].undecided).min() },
      outOfOrder: levels.indices.filter { levels[$0].own == .met && levels[$0].reached != .met },
      nearMisses: levels.indices.filter { index in
        let level = levels[index]
        return level.unmet.count + level.undecided.count == 1
          && (index == 0 || levels[index - 1].reached == .met)
      }, declared: comparison(declared, counted))
  }

  private func comparison(_ declared: Int?, _ counted: Int) -> LadderResult.Declared {
    guard let declared, counted > 0 else { return .notComparable }
    return declared == counted
      ? .same(position: declared) : .differs(position: declared, steps: declared - counted)
  }

  // MARK: Measures

  private func measure(_ measure: Measure) -> MeasureResult {
    let (terms, isMean): ([Measure.Term], Bool) =
      switch measure.kind {
      case .mean(let terms): (terms, true)
      case .sum(let terms): (terms, false)
      default: ([], false)
      }
    var (sum, known, missing) = (Rational.zero, 0, 0)
    for term in terms {
      switch term.expression.referredQuestion.map({ states[$0.position] }) {
      case .answered(.boolean(let truth)): (sum, known) = (sum + (truth ? 1 : 0), known + 1)
      case .answered(.number(let number)): (sum, known) = (sum + number, known + 1)
      case .unanswered, .unansweredIfAsked: missing += 1
      default: break
      }
    }
    let whole = Rational(known + missing)
    let low = isMean ? percent(sum, of: whole) : sum
    let high = isMean ? percent(sum + Rational(missing), of: whole) : sum + Rational(1000 * missing)
    guard let low, let high else {
      return MeasureResult(
        counted: .none, bounds: .nothing, canBeEmpty: true, isExact: true, tight: nil,
        deciding: .none)
    }
    let counted: CountedValue =
      if isMean {
        percent(sum, of: Rational(known)).map { .value(.number($0)) } ?? .missing
      } else {
        missing == 0 ? .value(.number(sum)) : .missing
      }
    return MeasureResult(
      counted: counted, bounds: .number(low: low, high: high), canBeEmpty: false, isExact: true,
      tight: nil, deciding: deciding(terms.map(\.expression)))
  }

  private func percent(_ sum: Rational, of whole: Rational) -> Rational? {
    sum.multiplied(by: 100)?.divided(by: whole)
  }

  private func checklist(_ list: Checklist) -> ChecklistResult {
    let sections = list.sections.map { section in
      let items = section.items.map { trace($0.condition).possibilities }
      return ChecklistResult.Section(counts: counts(items), items: items)
    }
    return ChecklistResult(
      isApplicable: true, counts: counts(sections.flatMap(\.items)), sections: sections)
  }

  private func counts(_ items: [Possibilities]) -> ChecklistResult.Counts {
    func count(_ verdict: Verdict) -> Int { items.filter { $0.verdict == verdict }.count }
    return ChecklistResult.Counts(
      met: count(.met), notMet: count(.notMet), unknown: count(.unknown),
      notApplicable: count(.notApplicable))
  }

  // MARK: Advice

  private func advice(
    _ criteria: [CriterionResult], _ ladders: [LadderResult]
  ) -> RecommendationResults {
    var given: [RecommendationResults.Given] = []
    var withheld: [Reference<Recommendation>] = []
    var depends: [RecommendationResults.Depending] = []
    let next = ladders[0].next.map { rules.ladders[0].levels[$0].criteria } ?? []
    for (position, advice) in rules.recommendations.enumerated() {
      var (needed, deciding) = (false, DecidingQuestions.none)
      let verdicts = advice.triggers.map { trigger -> Verdict in
        switch trigger {
        case .unmet(let criterion):
          let result = criteria[criterion.position]
          if result.verdict == .notMet, next.contains(criterion) { needed = true }
          if result.verdict == .unknown { deciding = result.deciding }
          return result.verdict
        case .below(_, let level): return ladders[0].levels[level].reached.verdict
        case .chosen, .condition: return .notApplicable
        }
      }
      let holding = verdicts.indices.filter { verdicts[$0] == .notMet }
      let open = verdicts.indices.filter { verdicts[$0] == .unknown }
      if !holding.isEmpty {
        given.append(
          .init(
            recommendation: Reference(position), isNeededForNextLevel: needed,
            holding: holding, open: open))
      } else if !open.isEmpty {
        depends.append(
          .init(recommendation: Reference(position), open: open, deciding: deciding))
      } else {
        withheld.append(Reference(position))
      }
    }
    let first = given.filter(\.isNeededForNextLevel)
    return RecommendationResults(
      given: first + given.filter { !$0.isNeededForNextLevel }, withheld: withheld,
      depends: depends)
  }
}

private func + (left: Rational, right: Rational) -> Rational { left.adding(right) ?? .zero }
