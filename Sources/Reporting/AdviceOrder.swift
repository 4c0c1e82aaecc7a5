import RuleModel
import Scoring

/// The given advice in the order in which a report shows it.
///
/// First what the next level needs: in the order of the path's changes, then of the criteria that
/// block it. Then the rest, by the first tag of the rule set's `advice.order` that each has. What is
/// equal in all this stands in the order of the rule set.
struct AdviceOrder {
  /// So much is shown where the rule set does not say: what stands on one page is done, a heap is
  /// not.
  static let usualLimit = 7

  /// What advice is good for.
  enum Aim: Hashable {
    /// The next level of a ladder.
    case nextLevel
    case base
  }

  /// Why advice stands where it does.
  enum Ground: Hashable {
    /// It helps with a change of the path to the next level.
    case change(ladder: Int, index: Int, question: Reference<Question>)
    /// It helps with the next level, be it by a criterion at a position of its list.
    case blocking(ladder: Int, index: Int)
    /// It has the tag at a position of the rule set's order.
    case tag(Int)
    case ruleOrder
  }

  struct Entry {
    let given: RecommendationResults.Given
    let ground: Ground
    /// Whether it is told at length.
    let isShown: Bool

    var aim: Aim {
      switch ground {
      case .change, .blocking: .nextLevel
      case .tag, .ruleOrder: .base
      }
    }
  }

  let entries: [Entry]

  var shown: [Entry] { entries.filter(\.isShown) }
  var rest: [Entry] { entries.filter { !$0.isShown } }

  init(_ assessment: Assessment, rules: RuleSet, growth: [LadderGrowth]) {
    let grounds = AdviceGrounds(assessment: assessment, rules: rules, growth: growth)
    let ranked = assessment.recommendations.given.map { given in
      (given: given, ground: grounds.ground(of: given))
    }.sorted { left, right in
      let (first, second) = (left.ground.rank, right.ground.rank)
      return first == second
        ? left.given.recommendation < right.given.recommendation
        : first.lexicographicallyPrecedes(second)
    }
    let limit = rules.advice.limit ?? Self.usualLimit
    entries = ranked.enumerated().map { index, entry in
      Entry(given: entry.given, ground: entry.ground, isShown: index < limit)
    }
  }
}

extension AdviceOrder.Ground {
  /// The place in the order, compared from the front.
  fileprivate var rank: [Int] {
    switch self {
    case .change(let ladder, let index, _): [0, ladder, index]
    case .blocking(let ladder, let index): [1, ladder, index]
    case .tag(let position): [2, position]
    case .ruleOrder: [3]
    }
  }
}

/// Finds why advice stands where it does.
private struct AdviceGrounds {
  let assessment: Assessment
  let rules: RuleSet
  let growth: [LadderGrowth]

  func ground(of given: RecommendationResults.Given) -> AdviceOrder.Ground {
    let advice = rules.recommendations[given.recommendation]
    let triggers = given.holding.filter(advice.triggers.indices.contains).map {
      advice.triggers[$0]
    }
    if let ground = change(helpedBy: triggers) ?? level(helpedBy: triggers) { return ground }
    if given.isNeededForNextLevel { return .blocking(ladder: .max, index: .max) }
    let tag = rules.advice.order.firstIndex { advice.tags.contains($0) }
    return tag.map { .tag($0) } ?? .ruleOrder
  }

  private func change(helpedBy triggers: [Recommendation.Trigger]) -> AdviceOrder.Ground? {
    for growth in growth {
      for (index, change) in growth.next.changes.enumerated()
      where triggers.contains(where: { $0.helps(with: change) }) {
        return .change(ladder: growth.ladder.position, index: index, question: change.question)
      }
    }
    return nil
  }

  private func level(helpedBy triggers: [Recommendation.Trigger]) -> AdviceOrder.Ground? {
    for position in rules.ladders.indices {
      let (ladder, result) = (rules.ladders[position], assessment.ladders[position])
      guard result.isApplicable, let next = Standing(ladder: ladder, result: result).next else {
        continue
      }
      let criteria = ladder.levels[next].criteria
      let places = triggers.compactMap { trigger -> Int? in
        switch trigger {
        case .unmet(let criterion): return criteria.firstIndex(of: criterion)
        case .below(let reference, let level):
          return reference.position == position && level == next ? criteria.count : nil
        case .chosen, .condition: return nil
        }
      }
      if let index = places.min() { return .blocking(ladder: position, index: index) }
    }
    return nil
  }
}

extension Recommendation.Trigger {
  /// Whether it is a criterion that a change serves, or the answer that it changes.
  func helps(with change: GrowthChange) -> Bool {
    switch self {
    case .unmet(let criterion): return change.serves.contains(criterion)
    case .chosen(let question, let member):
      guard question == change.question, case .answered(let value) = change.from else {
        return false
      }
      switch value {
      case .member(let position): return position == member
      case .members(let set): return set.contains(member)
      case .boolean, .number, .date, .text: return false
      }
    case .below, .condition: return false
    }
  }
}

extension GrowthPlan {
  /// The changes of the route in the order of its steps.
  var changes: [GrowthChange] {
    steps.isEmpty ? path.route?.changes ?? [] : steps.flatMap(\.changes)
  }
}
