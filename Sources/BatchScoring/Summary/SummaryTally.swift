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
    /// The groups that it belongs to.
    let groups: [Int]
    /// Its result on each ladder; nil where that does not apply.
    let ladders: [Int?]
  }

  /// What became of some respondents; each is in one of the counts.
  struct Respondents: Equatable {
    /// Those with a return that was scored.
    var scored = 0
    /// Those of whom returns came, none of which was scored.
    var setAside = 0
    /// Those who sent in nothing.
    var missing = 0

    var all: Int { scored + setAside + missing }
  }

  let plan: SummaryPlan
  let register: Register?
  let groups: SummaryGroups

  /// What became of all returns.
  private(set) var account = Accounting()
  /// How many of the returns that were scored are of nobody who was asked.
  private(set) var scoredOfNobody = 0
  /// How many of the returns that were put aside are of nobody who was asked, as far as can be told.
  private(set) var setAsideOfNobody = 0

  /// All counts are by group; the rest is in the order of the plan.
  private(set) var returns: [Int]
  /// What became of those who were asked; without a register those of whom a return came.
  private(set) var respondents: [Respondents]
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

  /// How many returns were put aside, by their respondents' ids.
  private var setAside: [String: Int] = [:]

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
    respondents = returns.map { _ in Respondents() }
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

  /// Counts a return that is put aside, and whose it is where that can be told.
  func add(setAsideOf respondent: String?) {
    if let respondent {
      setAside[respondent, default: 0] += 1
    } else {
      setAsideOfNobody += 1
    }
  }

  /// Counts what became of those who were asked, when all returns have been counted.
  func end(_ account: Accounting) {
    self.account = account
    let scored = Dictionary(
      returned.map { ($0.id, $0.groups) }, uniquingKeysWith: { one, _ in one })
    guard let register else {
      respondents[0] = Respondents(
        scored: scored.count, setAside: setAside.keys.count { scored[$0] == nil })
      for places in scored.values {
        for group in places.dropFirst() { respondents[group].scored += 1 }
      }
      return
    }
    var asked: Set<String> = []
    for entry in register.entries where entry.isValid(in: plan.rules.surveyYear) {
      asked.insert(entry.id)
      let isSetAside = setAside.removeValue(forKey: entry.id) != nil
      for group in scored[entry.id] ?? groups.places(of: entry) {
        if scored[entry.id] != nil {
          respondents[group].scored += 1
        } else if isSetAside {
          respondents[group].setAside += 1
        } else {
          respondents[group].missing += 1
        }
      }
    }
    setAsideOfNobody += setAside.values.reduce(0, +)
    scoredOfNobody = returned.count { !asked.contains($0.id) }
  }

  func add(_ facts: SummaryFacts) {
    let places = groups.places(of: facts)
    returned.append(
      Returned(
        id: facts.respondent, name: facts.name, surveyYear: facts.surveyYear, groups: places,
        ladders: facts.ladders))
    for group in places {
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
