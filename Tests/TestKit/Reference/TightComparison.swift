package import RuleModel
package import Scoring

/// Compares `tight`, `exact` and the deciding questions with what trying everything gives.
package struct TightComparison {
  private let rules: RuleSet
  private let sheet: AnswerSheet
  private let evaluator: AbstractEvaluator
  /// How many results were compared with every completion.
  package private(set) var enumerated = 0
  package private(set) var differences: [Difference] = []

  /// Results with more combinations than a limit are only held to what holds for all.
  package init(_ found: Assessment, _ rules: RuleSet, _ sheet: AnswerSheet, limit: Int) {
    self.rules = rules
    self.sheet = sheet
    evaluator = AbstractEvaluator(rules, sheet)
    let budget = CombinationBudget(rules, sheet, evaluator).enumerated
    for key in rules.resultKeys {
      let claim = claim(key, found)
      if let budget, !evaluator.outcome(key).isSingle {
        expect("\(budget.contains(key))", "\(claim.isEnumerated)", claim, "isEnumerated")
      }
      compare(key, claim, limit: limit)
    }
  }

  /// What an assessment says of one result; criteria and advice say only who decides.
  private struct Claim {
    var name: String
    var deciding: DecidingQuestions?
    var isExact: Bool?
    var tight: String?
    /// Whether the result was enumerated.
    var isEnumerated: Bool
  }

  private func claim(_ key: ResultKey, _ found: Assessment) -> Claim {
    switch key {
    case .criterion(let reference):
      let deciding = found.criteria[reference.position].deciding
      return Claim(
        name: rules.criteria[reference].id.text, deciding: deciding,
        isEnumerated: deciding.isExact)
    case .measure(let reference):
      let result = found.measures[reference.position]
      return Claim(
        name: rules.measures[reference].id.text, deciding: result.deciding,
        isExact: result.isExact, tight: result.tight.map { dump($0) },
        isEnumerated: result.tight != nil)
    case .ladder(let reference):
      let result = found.ladders[reference.position]
      return Claim(
        name: rules.ladders[reference].id.text, deciding: result.deciding,
        isExact: result.isExact, tight: result.tight.map { dump($0) },
        isEnumerated: result.tight != nil)
    case .recommendation(let reference):
      let deciding = found.recommendations.depends.first { $0.recommendation == reference }?
        .deciding
      return Claim(
        name: rules.recommendations[reference].id.text, deciding: deciding,
        isEnumerated: deciding?.isExact ?? true)
    }
  }

  private func tight(_ outcome: Outcome, _ key: ResultKey) -> String? {
    switch key {
    case .measure: outcome.value.map { dump($0.bounds) }
    case .ladder: dump(outcome.members)
    case .criterion, .recommendation: nil
    }
  }

  private mutating func compare(
    _ key: ResultKey, _ claim: Claim, limit: Int
  ) {
    let bounds = evaluator.outcome(key)
    if bounds.isSingle {
      if let deciding = claim.deciding {
        expect("[] exact", text(deciding), claim, "deciding")
        expect("[]", "\(deciding.decides)", claim, "decides")
      }
      if let isExact = claim.isExact { expect("true", "\(isExact)", claim, "isExact") }
      // A ladder that does not apply has no result at all.
      if case .ladder = key, bounds.members.isEmpty { return }
      expect(tight(bounds, key), claim.tight, claim, "tight")
      return
    }
    guard claim.isEnumerated else {
      compareWithoutEnumeration(key, claim)
      return
    }
    guard let truth = BruteForce(key, rules, sheet, limit: limit) else { return }
    enumerated += 1
    expect(tight(truth.union, key), claim.tight, claim, "tight")
    if let isExact = claim.isExact {
      let isSame =
        truth.union.members == bounds.members
        && truth.union.value?.forgettingText == bounds.value?.forgettingText
      expect("\(isSame)", "\(isExact)", claim, "isExact")
    }
    if let deciding = claim.deciding {
      expect("\(ids(truth.deciding)) exact", text(deciding), claim, "deciding")
      expect("\(truth.decides)", "\(deciding.decides)", claim, "decides")
    }
  }

  private mutating func compareWithoutEnumeration(_ key: ResultKey, _ claim: Claim) {
    expect(nil, claim.tight, claim, "tight")
    if let isExact = claim.isExact { expect("false", "\(isExact)", claim, "isExact") }
    var read = rules.questions(readBy: key, sheet.respondent)
    if case .ladder(let reference) = key {
      read = rules.questions(
        readBy: rules.ladders[reference], levels: levelsInQuestion(reference), sheet.respondent)
    }
    let missing = CompletionSpace(rules, sheet, only: read).questions
    if let deciding = claim.deciding {
      expect("\(ids(missing)) inexact", text(deciding), claim, "deciding")
      expect("[]", "\(deciding.decides)", claim, "decides")
    }
  }

  /// The levels above the lowest and up to the highest possible one, and what they require.
  private func levelsInQuestion(_ reference: Reference<Ladder>) -> [Int] {
    let ladder = rules.ladders[reference]
    let view = evaluator.ladder(reference, .bounds)
    let places = view.possible.positions.filter { $0 >= ladder.outcomes.count }
    guard let low = places.first, let high = places.last else { return [] }
    var levels = Set(
      ladder.levels.indices.filter {
        (low + 1...max(low + 1, high)).contains(ladder.outcomes.count + 1 + $0) && high > low
      })
    for level in ladder.levels.indices.reversed() where levels.contains(level) {
      levels.formUnion(ladder.levels[level].requires.filter { view.reached[$0] != .met })
    }
    return levels.sorted()
  }

  private func ids(_ questions: [Int]) -> [String] { questions.map { rules.questions[$0].id.text } }

  private func text(_ deciding: DecidingQuestions) -> String {
    "\(ids(deciding.questions.map(\.position))) \(deciding.isExact ? "exact" : "inexact")"
  }

  private mutating func expect(
    _ expected: String?, _ found: String?, _ claim: Claim, _ field: String
  ) {
    guard expected != found else { return }
    differences.append(
      Difference(
        path: "\(claim.name).\(field)", expected: expected ?? "none", found: found ?? "none"))
  }
}
