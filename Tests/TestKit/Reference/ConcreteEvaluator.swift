package import RuleModel
package import Scoring

/// What a sheet gives in which every question that applies has an answer.
package struct ConcreteResult: Hashable, Sendable {
  /// Whether each question applies.
  package var applies: [Bool] = []
  /// Each criterion's condition; nil is not applicable.
  package var criteria: [Bool?] = []
  /// Each measure's value; nil is none.
  package var measures: [Value?] = []
  /// Each ladder's result, whether it applies or not; nil for a respondent out of its subjects.
  package var ladders: [Int?] = []
  /// Whether each ladder applies.
  package var laddersApply: [Bool] = []
  /// Each ladder's levels on their own; nil is passed over.
  package var levelsOwn: [[Bool?]] = []
  /// Whether each ladder's levels are reached.
  package var levelsReached: [[Bool]] = []
  /// Whether each recommendation is given.
  package var recommendations: [Bool] = []
  /// Each consistency rule's condition; nil is not applicable.
  package var consistency: [Bool?] = []
}

/// Scores a sheet in which every question that applies has an answer, sentence by sentence as
/// RuleLanguage.md says ("What unanswered and not applicable do"): nil stands for "not applicable".
///
/// It is slow and plain on purpose. It remembers what it has evaluated, or shared conditions
/// would take exponential time.
package final class ConcreteEvaluator {
  let rules: RuleSet
  let sheet: AnswerSheet
  private var knownApplies: [Int: Bool] = [:]
  private var knownCriteria: [Int: Bool?] = [:]
  private var knownMeasures: [Int: Value?] = [:]
  private var knownLadders: [Int: Int?] = [:]

  package init(_ rules: RuleSet, _ sheet: AnswerSheet) {
    self.rules = rules
    self.sheet = sheet
  }

  /// Everything at once.
  package func result() -> ConcreteResult {
    var result = ConcreteResult()
    result.applies = rules.questions.indices.map { applies(Reference($0)) }
    result.criteria = rules.criteria.indices.map { criterion(Reference($0)) }
    result.measures = rules.measures.indices.map { measure(Reference($0)) }
    result.ladders = rules.ladders.indices.map { ladder(Reference($0)) }
    result.laddersApply = rules.ladders.map(applies)
    result.levelsOwn = rules.ladders.map { ladder in
      isFor(ladder.subjects) ? ladder.levels.map(own) : []
    }
    result.levelsReached = rules.ladders.map { ladder in
      isFor(ladder.subjects) ? ladder.levels.indices.map { isReached($0, in: ladder) } : []
    }
    result.recommendations = rules.recommendations.map(isGiven)
    result.consistency = rules.consistency.map { isFor($0.subjects) ? truth($0.condition) : nil }
    return result
  }

  /// Whether something is for this respondent.
  func isFor(_ subjects: [Reference<Subject>]) -> Bool {
    if subjects.isEmpty || sheet.respondent.subjects.isEmpty { return true }
    return subjects.contains { sheet.respondent.subjects.contains($0) }
  }

  package func applies(_ reference: Reference<Question>) -> Bool {
    if let known = knownApplies[reference.position] { return known }
    let question = rules.questions[reference]
    var applies = isFor(question.subjects) && question.suspension == nil
    if case .notApplicable = GivenAnswer(sheet.answers[reference.position], question, rules) {
      applies = false
    }
    if applies, let askWhen = question.askWhen {
      applies = truth(askWhen) ?? false
    }
    knownApplies[reference.position] = applies
    return applies
  }

  func answer(_ reference: Reference<Question>) -> Value? {
    guard applies(reference) else { return nil }
    let question = rules.questions[reference]
    guard case .value(let value) = GivenAnswer(sheet.answers[reference.position], question, rules)
    else { preconditionFailure("\(question.id) applies and has no answer: not a completion") }
    return value
  }

  package func criterion(_ reference: Reference<Criterion>) -> Bool? {
    if let known = knownCriteria[reference.position] { return known }
    let criterion = rules.criteria[reference]
    let result = criterion.suspension == nil ? truth(criterion.condition) : nil
    knownCriteria[reference.position] = .some(result)
    return result
  }

  /// A criterion as lists and expressions see it.
  func namedCriterion(_ reference: Reference<Criterion>) -> Bool? {
    if let result = criterion(reference) { return result }
    // A suspended one leaves every list.
    if rules.criteria[reference].suspension != nil { return nil }
    switch rules.criteria[reference].whenNotApplicable {
    case .met: return true
    case .notMet: return false
    case .exclude: return nil
    }
  }

  // MARK: Measures

  package func measure(_ reference: Reference<Measure>) -> Value? {
    if let known = knownMeasures[reference.position] { return known }
    let definition = rules.measures[reference]
    let result =
      appliesMeasure(reference) ? definition.own.flatMap { value($0) } ?? compute(definition) : nil
    knownMeasures[reference.position] = .some(result)
    return result
  }

  private func compute(_ measure: Measure) -> Value? {
    var result: Value?
    switch measure.kind {
    case .value(let expression):
      result = value(expression)
    case .ratio(let top, let bottom):
      guard let top = number(top), let bottom = number(bottom) else { return nil }
      result =
        bottom == 0 ? measure.policies.empty.map(Value.number) : .number(exact(top / bottom))
    case .sum(let terms):
      result = rollUp(measure, terms) { parts in
        parts.reduce(Rational.zero) { exact($0 + exact($1.weight * $1.value)) }
      }
    case .lowest(let parts):
      result = rollUp(measure, parts.map { Measure.Term($0) }) { parts in
        parts.map(\.value).min() ?? 0
      }
    case .highest(let parts):
      result = rollUp(measure, parts.map { Measure.Term($0) }) { parts in
        parts.map(\.value).max() ?? 0
      }
    case .count(let conditions):
      result = rollUp(measure, conditions.map { Measure.Term($0) }) { parts in
        parts.reduce(Rational.zero) { exact($0 + $1.value) }
      }
    case .mean(let terms):
      result = rollUp(measure, terms.filter { $0.weight > 0 }) { parts in
        let top = parts.reduce(Rational.zero) { exact($0 + exact($1.weight * $1.value)) }
        let weight = parts.reduce(Rational.zero) { exact($0 + $1.weight) }
        return exact(top / weight)
      }
    }
    guard case .number(let number) = result else { return result }
    return .number(measure.steps.reduce(number, applied))
  }

  /// Puts the parts together that take part; nil when the measure has no value.
  private func rollUp(
    _ measure: Measure, _ terms: [Measure.Term],
    _ combine: ([(weight: Rational, value: Rational)]) -> Rational
  ) -> Value? {
    var parts: [(weight: Rational, value: Rational)] = []
    for term in terms {
      if let value = place(term.expression) {
        parts.append((term.weight, value))
        continue
      }
      switch standIn(for: term.expression, in: measure) {
      case .skip: continue
      case .none: return nil
      case .value(let value): parts.append((term.weight, value))
      }
    }
    return parts.isEmpty
      ? measure.policies.empty.map(Value.number) : Self.value(combine(parts), measure.type)
  }

  /// A checklist that is not for the respondent has no scores.
  private func appliesMeasure(_ reference: Reference<Measure>) -> Bool {
    rules.checklists.allSatisfy { isFor($0.subjects) || !$0.allMeasures.contains(reference) }
      && rules.measures[reference].appliesWhen.map { truth($0) == true } ?? true
  }

  private func standIn(for part: Expression, in measure: Measure) -> Measure.Substitute {
    if case .measure(let child) = part.kind, appliesMeasure(child), self.measure(child) == nil {
      return measure.policies.noResultChild
    }
    return measure.policies.notApplicable
  }

  // MARK: Ladders

  package func ladder(_ reference: Reference<Ladder>) -> Int? {
    if let known = knownLadders[reference.position] { return known }
    let result = compute(rules.ladders[reference])
    knownLadders[reference.position] = .some(result)
    return result
  }

  func applies(_ ladder: Ladder) -> Bool {
    isFor(ladder.subjects) && ladder.appliesWhen.map { truth($0) == true } ?? true
  }

  private func compute(_ ladder: Ladder) -> Int? {
    guard isFor(ladder.subjects) else { return nil }
    for (position, outcome) in ladder.outcomes.enumerated() {
      // A completion has every answer, so none of the others is given.
      if case .holds(let condition) = outcome.condition, truth(condition) == true {
        return position
      }
    }
    for level in ladder.levels.indices.reversed()
    where own(ladder.levels[level]) == true && isReached(level, in: ladder) {
      return ladder.outcomes.count + 1 + level
    }
    return ladder.outcomes.count
  }

  /// A level on its own; nil is passed over.
  private func own(_ level: Ladder.Level) -> Bool? {
    let parts = level.criteria.map(namedCriterion) + [level.condition.flatMap(truth)]
    let left = parts.compactMap { $0 }
    if !left.isEmpty { return left.allSatisfy { $0 } }
    switch level.whenNotApplicable {
    case .met: return true
    case .notMet: return false
    case .exclude: return nil
    }
  }

  private func isReached(_ level: Int, in ladder: Ladder) -> Bool {
    own(ladder.levels[level]) != false
      && ladder.levels[level].requires.allSatisfy { isReached($0, in: ladder) }
  }

  // MARK: Recommendations

  private func isGiven(_ recommendation: Recommendation) -> Bool {
    isFor(recommendation.subjects) && recommendation.triggers.contains(where: holds)
  }

  private func holds(_ trigger: Recommendation.Trigger) -> Bool {
    switch trigger {
    case .unmet(let criterion):
      return namedCriterion(criterion) == false
    case .below(let reference, let level):
      guard applies(rules.ladders[reference]), let result = ladder(reference) else {
        return false
      }
      let outcomes = rules.ladders[reference].outcomes.count
      return result >= outcomes && result < outcomes + 1 + level
    case .chosen(let question, let member):
      switch answer(question) {
      case .member(let chosen): return chosen == member
      case .members(let chosen): return chosen.contains(member)
      default: return false
      }
    case .condition(let condition):
      return truth(condition) == true
    }
  }
}
