import RuleModel
import Scoring

/// What a change does, in short.
struct Move: Hashable, CustomStringConvertible {
  let question: Int
  let to: GrowthChange.Answer

  init(_ question: Int, _ to: Answer) {
    self.question = question
    // Which text is written makes no difference.
    self.to =
      switch to {
      case .value(.text), .notApplicable, .unanswered: .written
      case .value(let value): .value(value)
      }
  }

  init(_ change: GrowthChange) {
    question = change.question.position
    to = change.to
  }

  var description: String { "\(question) → \(to)" }
}

extension RuleSetBuilder {
  /// A sheet with answers, one for each question.
  func sheet(_ answers: [Answer], subjects: [Reference<Subject>] = []) -> AnswerSheet {
    AnswerSheet(respondent: Respondent(id: "a", subjects: subjects), answers: answers)
  }

  /// The path from answers to a goal.
  func path(
    to goal: GrowthGoal, _ answers: Answer..., subjects: [Reference<Subject>] = [],
    weighing: GrowthWeighing = .byEffort
  ) -> GrowthPath {
    ScoringPlan(rules).path(
      to: goal, from: sheet(answers, subjects: subjects), weighing: weighing)
  }

  /// The path to a condition being met.
  mutating func path(to condition: Expression, _ answers: Answer...) -> GrowthPath {
    let goal = GrowthGoal.criterion(criterion(condition))
    return ScoringPlan(rules).path(to: goal, from: sheet(answers))
  }
}

extension GrowthPath {
  /// What changes, in order; nil where there is no route.
  var moves: [Move]? { route.map { $0.changes.map(Move.init) } }

  /// What changes in the other routes of the same cost.
  var otherMoves: [[Move]] {
    guard case .routes(_, let others, _) = result else { return [] }
    return others.map { $0.changes.map(Move.init) }
  }

  /// The questions that keep the goal away.
  var facts: [[Int]]? {
    guard case .unreachable(let reasons) = result else { return nil }
    return reasons.map { $0.questions.map(\.position) }
  }
}
