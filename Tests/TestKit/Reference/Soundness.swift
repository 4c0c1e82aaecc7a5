package import RuleModel
package import Scoring

extension Assessment {
  /// What a completion gives that the assessment rules out.
  package func exclusions(of completion: ConcreteResult, _ rules: RuleSet) -> [Difference] {
    var faults: [Difference] = []
    func check(_ isPossible: Bool, _ id: Identifier, _ given: Any, _ allowed: Any) {
      guard !isPossible else { return }
      faults.append(
        Difference(path: "\(id)", expected: "\(dump(given)) possible", found: dump(allowed)))
    }
    for (position, question) in rules.questions.enumerated() {
      let applies = completion.applies[position]
      let state = questions[position]
      let isPossible =
        switch state {
        case .notApplicable: !applies
        case .unanswered: applies || question.allowsNotApplicable(in: rules)
        case .answered: applies || question.askWhen != nil
        case .unansweredIfAsked: true
        }
      check(isPossible, question.id, applies, state)
    }
    for (position, criterion) in rules.criteria.enumerated() {
      let given = Possibilities(completion.criteria[position])
      check(
        criteria[position].possibilities.contains(given), criterion.id, given,
        criteria[position].possibilities)
    }
    for (position, measure) in rules.measures.enumerated() {
      let result = measures[position]
      guard let value = completion.measures[position] else {
        check(result.canBeEmpty, measure.id, "no value", "a value")
        continue
      }
      check(result.bounds.contains(value), measure.id, value, result.bounds)
    }
    for (position, ladder) in rules.ladders.enumerated() {
      let result = ladders[position]
      guard result.isApplicable, let place = completion.ladders[position] else {
        check(!completion.laddersApply[position], ladder.id, "applies", "does not apply")
        continue
      }
      let canLack = ladder.appliesWhen != nil
      check(completion.laddersApply[position] || canLack, ladder.id, "does not apply", "applies")
      check(result.possible.contains(place), ladder.id, place, result.possible)
      for (level, found) in result.levels.enumerated() {
        let own = Possibilities(completion.levelsOwn[position][level])
        check(found.own.contains(own), ladder.levels[level].id, own, found.own)
        let reached = Possibilities(completion.levelsReached[position][level])
        check(found.reached.contains(reached), ladder.levels[level].id, reached, found.reached)
      }
    }
    for (position, rule) in rules.consistency.enumerated() {
      let given = Possibilities(completion.consistency[position])
      let allowed = consistency[position].possibilities
      check(allowed.contains(given), rule.id, given, allowed)
    }
    for (position, recommendation) in rules.recommendations.enumerated() {
      let reference = Reference<Recommendation>(position)
      let isGiven = recommendations.given.contains { $0.recommendation == reference }
      let isWithheld = recommendations.withheld.contains(reference)
      let given = completion.recommendations[position]
      check(!(isGiven && !given), recommendation.id, "withheld", "given")
      check(!(isWithheld && given), recommendation.id, "given", "withheld")
    }
    return faults
  }
}

extension Possibilities {
  /// One result; nil is not applicable.
  package init(_ truth: Bool?) {
    self = truth.map { $0 ? .met : .notMet } ?? .notApplicable
  }
}

extension ValueBounds {
  /// Whether a value lies in the bounds.
  package func contains(_ value: Value) -> Bool {
    switch (self, value) {
    case (.number(let low, let high), .number(let number)): low <= number && number <= high
    case (.date(let low, let high), .date(let date)): low <= date && date <= high
    case (.boolean(let possibilities), .boolean(let truth)):
      possibilities.contains(truth ? .met : .notMet)
    case (.member(let set), .member(let member)): set.contains(member)
    case (.members(let surely, let possibly), .members(let members)):
      surely.isSubset(of: members) && members.isSubset(of: possibly)
    case (.text, .text): true
    default: false
    }
  }

  /// Whether the bounds hold one value and nothing else.
  package func isPoint(_ value: Value) -> Bool { self == Abstract(value).bounds }

  /// Whether everything in these bounds lies in the others.
  package func isWithin(_ other: ValueBounds) -> Bool {
    switch (self, other) {
    case (.nothing, _): true
    case (.number(let low, let high), .number(let outerLow, let outerHigh)):
      outerLow <= low && high <= outerHigh
    case (.date(let low, let high), .date(let outerLow, let outerHigh)):
      outerLow <= low && high <= outerHigh
    case (.boolean(let inner), .boolean(let outer)): inner.isSubset(of: outer)
    case (.member(let inner), .member(let outer)): inner.isSubset(of: outer)
    case (.members(let surely, let possibly), .members(let outerSurely, let outerPossibly)):
      outerSurely.isSubset(of: surely) && possibly.isSubset(of: outerPossibly)
    case (.text, .text): true
    default: false
    }
  }
}
