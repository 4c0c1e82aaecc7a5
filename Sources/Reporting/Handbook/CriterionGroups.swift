import Diagnostics
import RuleModel

/// The criteria on the respondent's own sheet; those that a template made of one line stand
/// together.
struct CriterionGroups {
  /// A level that lists a criterion.
  struct Level: Hashable {
    let ladder: Reference<Ladder>
    let position: Int
  }

  /// Criteria that were written as one.
  struct Group {
    let first: Reference<Criterion>
    var members: [Reference<Criterion>]
    /// The levels that list one of them, in the order of the rule set.
    var levels: [Level] = []
  }

  private(set) var all: [Group] = []
  private var positions: [Int?] = []

  init(_ rules: RuleSet) {
    var groupOfPlace: [Span: Int] = [:]
    for (position, criterion) in rules.criteria.enumerated() {
      guard criterion.sheet == nil else {
        positions.append(nil)
        continue
      }
      let reference = Reference<Criterion>(position)
      if let written = groupOfPlace[criterion.span] {
        all[written].members.append(reference)
        positions.append(written)
      } else {
        groupOfPlace[criterion.span] = all.count
        positions.append(all.count)
        all.append(Group(first: reference, members: [reference]))
      }
    }
    for (ladder, definition) in rules.ladders.enumerated() where definition.sheet == nil {
      for (position, level) in definition.levels.enumerated() {
        let listing = Level(ladder: Reference(ladder), position: position)
        for criterion in level.criteria {
          guard let group = self.position(of: criterion), all[group].levels.last != listing
          else { continue }
          all[group].levels.append(listing)
        }
      }
    }
  }

  /// The place of a criterion's group; nil for one on another sheet.
  func position(of criterion: Reference<Criterion>) -> Int? {
    positions.indices.contains(criterion.position) ? positions[criterion.position] : nil
  }
}
