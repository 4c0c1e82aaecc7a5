import RuleModel
import Scoring

/// Which rows of the groups a respondent has filled in.
struct GroupRows {
  let assessment: Assessment
  let rules: RuleSet

  /// How many rows there are; nil where the respondent has not said so.
  func count(of group: Reference<Group>) -> Int? {
    switch rules.groups[group].rows {
    case .units(let units): return units.count
    case .free(let count, let maximum):
      switch assessment.questions[count.position] {
      case .answered(.number(let number)): return Int(min(Rational(maximum), number).numerator)
      case .answered, .notApplicable: return 0
      case .unanswered, .unansweredIfAsked: return nil
      }
    }
  }

  /// Whether nothing of a group was filled in, and something could be.
  func isEmpty(_ group: Reference<Group>) -> Bool {
    switch rules.groups[group].rows {
    case .free: return count(of: group) == nil
    case .units:
      let states = rules.groups[group].cells.joined().map { assessment.questions[$0.position] }
      let isAnswered = states.contains { if case .answered = $0 { true } else { false } }
      let isOpen = states.contains { $0 == .unanswered || $0 == .unansweredIfAsked }
      return isOpen && !isAnswered
    }
  }

  /// Whether a row is there, counted from 0; one of a group that was not filled in is not.
  func hasRow(_ row: Int, of group: Reference<Group>) -> Bool {
    count(of: group).map { row < $0 } ?? false
  }

  /// The group that a question belongs to, be it a cell or the number of rows.
  func group(of question: Reference<Question>) -> Reference<Group>? {
    switch rules.questions[question].origin {
    case .rowCount(let group), .cell(let group, _, _): group
    case .declared, .presence, .copy: nil
    }
  }

  /// The row that a cell stands in.
  func row(of question: Reference<Question>) -> Row? {
    guard case .cell(let group, let row, _) = rules.questions[question].origin else { return nil }
    return Row(group: group, number: row)
  }

  /// A row of a group, counted from 0.
  struct Row: Hashable {
    let group: Reference<Group>
    let number: Int
  }
}
