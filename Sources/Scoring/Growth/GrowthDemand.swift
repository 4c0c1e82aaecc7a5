import RuleModel

/// Something that must surely hold once all changes are made.
enum GrowthDemand: Hashable, Sendable {
  /// The goal is reached.
  case goal
  /// A changed question is asked.
  case asked(Int)
  /// What a changed question requires is true.
  case required(Int, node: Int)
}

extension GrowthScope {
  /// What changing a question asks for beside the goal.
  func demands(of question: Int) -> [GrowthDemand] {
    let compiled = program.questions[question]
    return (compiled.askWhen == nil ? [] : [.asked(question)])
      + (compiled.requires.map { [.required(question, node: $0)] } ?? [])
  }

  /// Whether something that must hold does, in an evaluation.
  func state(of demand: GrowthDemand, in evaluation: Evaluation) -> Possibilities {
    switch demand {
    case .goal: evaluation.reaches(target)
    case .asked(let question): evaluation.questions[question].isAsked
    case .required(_, let node): evaluation.condition(node).replacingNotApplicable(by: .notMet)
    }
  }
}
