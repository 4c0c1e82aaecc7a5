import RuleModel
import Scoring

/// The given advice under headings: what the next level and the one above it need, what strengthens
/// the base, and then what levels farther up need, nearest first. Within a heading the assessment's
/// order stands.
struct AdviceOrder {
  /// What the advice under a heading is good for.
  enum Aim: Equatable {
    /// A criterion that blocks the next level.
    case nextLevel
    /// The next level in other ways.
    case towards(Reference<Ladder>, level: Int)
    case base
    /// A level so many steps above the next.
    case later(Reference<Ladder>, level: Int, steps: Int)
  }

  struct Group {
    let aim: Aim
    var advice: [RecommendationResults.Given]
  }

  let groups: [Group]

  /// All the advice in the order of the headings.
  var all: [RecommendationResults.Given] { groups.flatMap(\.advice) }

  init(_ assessment: Assessment, rules: RuleSet) {
    var groups: [Group] = []
    for given in assessment.recommendations.given {
      let aim = Self.aim(of: given, assessment, rules)
      if let index = groups.firstIndex(where: { $0.aim == aim }) {
        groups[index].advice.append(given)
      } else {
        groups.append(Group(aim: aim, advice: [given]))
      }
    }
    // The position breaks ties, as sorting alone does not promise to keep the order.
    let ranked = groups.enumerated().map { (Self.rank(of: $1.aim), $0, $1) }
    self.groups = ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static func rank(of aim: Aim) -> Int {
    switch aim {
    case .nextLevel: 0
    case .towards: 1
    case .later(_, _, let steps): steps == 1 ? 2 : 2 + steps
    case .base: 3
    }
  }

  private static func aim(
    of given: RecommendationResults.Given, _ assessment: Assessment, _ rules: RuleSet
  ) -> Aim {
    if given.isNeededForNextLevel { return .nextLevel }
    for position in rules.ladders.indices {
      let (ladder, result) = (rules.ladders[position], assessment.ladders[position])
      guard result.isApplicable,
        let next = Standing(ladder: ladder, result: result).next,
        let level = given.holding.compactMap({
          level(
            of: rules.recommendations[given.recommendation].triggers[$0], in: ladder, at: position)
        }).filter({ $0 >= next }).min()
      else { continue }
      return level == next
        ? .towards(Reference(position), level: level)
        : .later(Reference(position), level: level, steps: level - next)
    }
    return .base
  }

  /// The lowest level for which advice is good.
  private static func level(
    of trigger: Recommendation.Trigger, in ladder: Ladder, at position: Int
  ) -> Int? {
    switch trigger {
    case .unmet(let criterion): ladder.levels.firstIndex { $0.criteria.contains(criterion) }
    case .below(let reference, let level): reference.position == position ? level : nil
    case .chosen, .condition: nil
    }
  }
}
