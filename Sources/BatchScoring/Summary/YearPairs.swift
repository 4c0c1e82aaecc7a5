import Returns
import RuleModel

/// Which of last year's returns is compared with which of this year's: those of the same
/// respondent.
///
/// With a register, a respondent goes on in whatever has become of it by this year: one with a new
/// id or name is the same, and where several of last year's returns are now one respondent's, none
/// of them is. Every return is in just one pair or among the unpaired.
struct YearPairs {
  /// Why a return is in no pair.
  enum Reason: String, CaseIterable {
    /// The respondent has several returns in one of the years, such as those of its parts.
    case merged
    case lastYearOnly = "last_year_only"
    case thisYearOnly = "this_year_only"
  }

  /// The returns of a respondent that are in no pair.
  struct Unpaired: Equatable {
    let reason: Reason
    let id: String
    /// The respondent's name, where it is known.
    let name: String?
    /// What it has become by this year, where that has another id.
    let heir: Heir?
    /// How many returns it has in each year.
    let lastYear: Int
    let thisYear: Int
  }

  /// What a respondent has become.
  struct Heir: Equatable {
    let id: String
    let name: String
  }

  private(set) var pairs: [(before: SummaryTally.Returned, now: SummaryTally.Returned)] = []
  /// The others: those of a merger together, in the order of last year's returns, then of this
  /// year's.
  private(set) var unpaired: [Unpaired] = []

  init(before: SummaryTally, now: SummaryTally) {
    let year = now.plan.rules.surveyYear
    var groups: [Group] = []
    var places: [String: Int] = [:]
    func add(_ tally: SummaryTally, _ list: WritableKeyPath<Group, [Member]>) {
      for returned in tally.returned {
        let itsYear = returned.surveyYear ?? tally.plan.rules.surveyYear
        let entry = now.register?.entry(returned.id, in: itsYear)
        let heir = entry.flatMap { now.register?.heir(of: $0, in: year) }
        let id = heir?.id ?? returned.id
        let place = places[id] ?? groups.count
        if place == groups.count {
          places[id] = place
          groups.append(Group())
        }
        groups[place][keyPath: list].append(
          Member(returned: returned, heir: heir.map { Heir(id: $0.id, name: $0.name) }))
      }
    }
    add(before, \.before)
    add(now, \.now)
    var others: [Reason: [Unpaired]] = [:]
    for group in groups {
      switch (group.before.count, group.now.count) {
      case (1, 1): pairs.append((group.before[0].returned, group.now[0].returned))
      case (_, 0): others[.lastYearOnly, default: []] += group.unpaired(.lastYearOnly)
      case (0, _): others[.thisYearOnly, default: []] += group.unpaired(.thisYearOnly)
      default: others[.merged, default: []] += group.unpaired(.merged)
      }
    }
    unpaired = Reason.allCases.flatMap { others[$0] ?? [] }
  }

  /// A return, and what its respondent has become by the register.
  private struct Member {
    let returned: SummaryTally.Returned
    let heir: Heir?
  }

  /// The returns of what is one respondent this year.
  private struct Group {
    var before: [Member] = []
    var now: [Member] = []

    func unpaired(_ reason: Reason) -> [Unpaired] {
      var counts: [String: (lastYear: Int, thisYear: Int)] = [:]
      for member in before { counts[member.returned.id, default: (0, 0)].lastYear += 1 }
      for member in now { counts[member.returned.id, default: (0, 0)].thisYear += 1 }
      return (before + now).compactMap { member in
        let id = member.returned.id
        guard let count = counts.removeValue(forKey: id) else { return nil }
        return Unpaired(
          reason: reason, id: id, name: member.returned.name,
          heir: member.heir?.id == id ? nil : member.heir, lastYear: count.lastYear,
          thisYear: count.thisYear)
      }
    }
  }

  /// How many returns of each year are in no pair for a reason.
  func count(_ reason: Reason) -> (lastYear: Int, thisYear: Int) {
    unpaired.reduce((0, 0)) { sum, other in
      other.reason == reason ? (sum.0 + other.lastYear, sum.1 + other.thisYear) : sum
    }
  }
}
