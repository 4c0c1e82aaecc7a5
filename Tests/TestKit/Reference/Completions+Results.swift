package import RuleModel
package import Scoring

/// One result of a rule set.
package enum ResultKey: Hashable, Sendable {
  case criterion(Reference<Criterion>)
  case measure(Reference<Measure>)
  case ladder(Reference<Ladder>)
  case recommendation(Reference<Recommendation>)
}

/// What can come out for one result.
package struct Outcome: Hashable, Sendable {
  /// Of a criterion or a recommendation.
  package var possibilities: Possibilities = []
  /// Of a measure.
  package var value: Abstract?
  /// Of a ladder.
  package var members = MemberSet()

  /// Whether nothing else can come out.
  package var isSingle: Bool {
    if let value { return value.content == nil || value.point != nil || isOneText(value) }
    return possibilities.choices.count + members.count <= 1
  }

  private func isOneText(_ value: Abstract) -> Bool {
    guard !value.canLack, case .text = value.content else { return false }
    return value.point != nil
  }

  func union(_ other: Outcome) -> Outcome {
    var result = self
    result.possibilities.formUnion(other.possibilities)
    result.value = value.flatMap { mine in other.value.map { mine.union($0) } }
    result.members = members.union(other.members)
    return result
  }
}

extension AbstractEvaluator {
  /// One result as the bounds have it.
  package func outcome(_ key: ResultKey) -> Outcome {
    var outcome = Outcome()
    switch key {
    case .criterion(let reference): outcome.possibilities = criterion(reference, .bounds)
    case .measure(let reference): outcome.value = measure(reference)
    case .ladder(let reference):
      // Its own result is what it would be if it applied.
      let ladder = ladder(reference, .bounds)
      if ladder.isApplicable || isFinal { outcome.members = ladder.possible }
    case .recommendation(let reference):
      outcome.possibilities = given(rules.recommendations[reference])
    }
    return outcome
  }
}

extension RuleSet {
  /// Every result, in the order of the rule set.
  package var resultKeys: [ResultKey] {
    criteria.indices.map { .criterion(Reference($0)) }
      + measures.indices.map { .measure(Reference($0)) }
      + ladders.indices.map { .ladder(Reference($0)) }
      + recommendations.indices.map { .recommendation(Reference($0)) }
  }

  /// The questions that a result reads, directly or through others.
  package func questions(readBy key: ResultKey, _ respondent: Respondent) -> Set<Int> {
    reads(key, respondent).questions
  }

  /// Those whose `answered` a result reads, texts left out.
  package func questionsThatMayStay(_ key: ResultKey, _ respondent: Respondent) -> Set<Int> {
    reads(key, respondent).answered.filter {
      if case .text = questions[$0].kind { false } else { true }
    }
  }

  func reads(_ key: ResultKey, _ respondent: Respondent) -> Reads {
    var reads = Reads(self, respondent)
    switch key {
    case .criterion(let reference): reads.add(reference)
    case .measure(let reference): reads.add(reference)
    case .ladder(let reference): reads.add(reference)
    case .recommendation(let reference):
      for trigger in recommendations[reference].triggers { reads.add(trigger) }
    }
    return reads
  }

  /// The questions that the outcomes and some levels of a ladder read.
  func questions(
    readBy ladder: Ladder, levels: [Int], _ respondent: Respondent
  ) -> Set<Int> {
    var reads = Reads(self, respondent)
    reads.add(ladder, levels: levels)
    return reads.questions
  }
}

/// What every completion gives for one result, found by trying them all.
package struct BruteForce {
  /// Everything that comes out.
  package let union: Outcome
  /// The questions that decide it, by their definition.
  package let deciding: [Int]
  /// How strongly each of those decides it.
  package let decides: [Rational]

  /// Tries every combination of the answers that a result reads; nil when there are more than a
  /// limit, or when the answers to try do not stand for all.
  package init?(_ key: ResultKey, _ rules: RuleSet, _ sheet: AnswerSheet, limit: Int) {
    let reads = rules.reads(key, sheet.respondent)
    let space = CompletionSpace(rules, sheet, only: reads.questions)
      .allowingToStay(rules.questionsThatMayStay(key, sheet.respondent))
    guard space.isExhaustive, let count = space.count(upTo: limit) else { return nil }
    let outcomes = (0..<count).map {
      AbstractEvaluator(rules, space.sheet($0), isFinal: true).outcome(key)
    }
    union = outcomes.dropFirst().reduce(outcomes[0]) { $0.union($1) }
    let deciding = space.deciding(outcomes)
    self.deciding = deciding
    decides = zip(space.questions, space.shares(outcomes)).filter { deciding.contains($0.0) }
      .map(\.1)
  }
}
