public import Returns
import RuleModel

/// Counts returns one by one.
public final class SummaryTally {
  /// The scores of a group of respondents.
  struct Scores: Equatable {
    var count = 0
    /// In millionths, as are the others.
    var sum = 0
    var lowest: Int?
    var highest: Int?

    mutating func add(_ score: Int) {
      let (sum, overflow) = sum.addingReportingOverflow(score)
      guard !overflow else { return }
      self.sum = sum
      count += 1
      lowest = min(lowest ?? score, score)
      highest = max(highest ?? score, score)
    }
  }

  /// A return that was counted, to be compared with that of another year.
  struct Returned: Equatable {
    let id: String
    let name: String?
    let surveyYear: Int?
    /// Its result on each ladder; nil where that does not apply.
    let ladders: [Int?]
  }

  let plan: SummaryPlan
  let register: Register?
  let groups: SummaryGroups

  /// All counts are by group; the rest is in the order of the plan.
  private(set) var returns: [Int]
  private(set) var missing: [Int]
  /// By ladder, group and result; the last one is that the ladder does not apply.
  private(set) var levels: [[[Int]]]
  /// By question, group and member; then unanswered and not applicable.
  private(set) var answers: [[[Int]]]
  /// By score and group.
  private(set) var scores: [[Scores]]
  /// By ladder, group and criterion.
  private(set) var unmet: [[[Int]]]
  private(set) var undecided: [[[Int]]]
  /// All returns, in their order.
  private(set) var returned: [Returned] = []

  /// Begins to count.
  public init(
    _ plan: SummaryPlan, register: Register?, by names: [String]?, allTitle: String
  ) {
    self.plan = plan
    self.register = register
    groups = SummaryGroups(plan, register: register, by: names, allTitle: allTitle)
    let (rules, count) = (plan.rules, groups.all.count)
    func zeros(_ size: Int) -> [[Int]] {
      [[Int]](repeating: [Int](repeating: 0, count: size), count: count)
    }
    returns = [Int](repeating: 0, count: count)
    missing = returns
    levels = plan.ladders.map {
      zeros(rules.ladders[$0].outcomes.count + rules.ladders[$0].levels.count + 2)
    }
    answers = plan.questions.map { zeros(rules.enumerations[$0.enumeration].members.count + 2) }
    scores = plan.checklists.flatMap(\.scores).map { _ in
      [Scores](repeating: Scores(), count: count)
    }
    unmet = plan.ladders.map { _ in zeros(rules.criteria.count) }
    undecided = unmet
  }

  /// Counts respondents that sent in nothing.
  public func add(missing entries: [Register.Entry]) {
    for entry in entries {
      for group in groups.places(of: entry) { missing[group] += 1 }
    }
  }

  func add(_ facts: SummaryFacts) {
    returned.append(
      Returned(
        id: facts.respondent, name: facts.name, surveyYear: facts.surveyYear,
        ladders: facts.ladders))
    for group in groups.places(of: facts) {
      returns[group] += 1
      for (ladder, result) in facts.ladders.enumerated() {
        let place = result ?? levels[ladder][group].count - 1
        if levels[ladder][group].indices.contains(place) { levels[ladder][group][place] += 1 }
        for criterion in facts.unmet[ladder] { unmet[ladder][group][criterion] += 1 }
        for criterion in facts.undecided[ladder] { undecided[ladder][group][criterion] += 1 }
      }
      for (question, answer) in facts.answers.enumerated() {
        let count = answers[question][group].count
        let places =
          switch answer {
          case .unanswered: [count - 2]
          case .notApplicable: [count - 1]
          case .members(let members): members.filter { $0 < count - 2 }
          }
        for place in places { answers[question][group][place] += 1 }
      }
      for (place, score) in facts.scores.enumerated() {
        if let score { scores[place][group].add(score) }
      }
    }
  }
}
