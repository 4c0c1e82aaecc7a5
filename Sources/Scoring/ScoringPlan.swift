public import RuleModel

/// A rule set made ready for scoring: names resolved, order fixed, once for any number of sheets.
public struct ScoringPlan: Sendable {
  /// The rule set.
  public let rules: RuleSet
  let program: Program
  private let questionOrder: [Element]

  /// Makes the plan of a checked rule set.
  public init(_ rules: RuleSet) {
    self.rules = rules
    program = Program(rules)
    questionOrder = program.dependencies.closure(
      of: rules.questions.indices.map(Element.question))
  }

  /// What became of each question, in the order of the rule set, without scoring the rest.
  public func questionStates(of sheet: AnswerSheet) -> [QuestionState] {
    var bounds = evaluation(of: sheet)
    bounds.evaluate(questionOrder)
    return questionStates(of: sheet, bounds)
  }

  func questionStates(of sheet: AnswerSheet, _ bounds: Evaluation) -> [QuestionState] {
    rules.questions.indices.map { position in
      let question = bounds.questions[position]
      switch bounds.answers[position] {
      case .notApplicable: return .notApplicable
      case .value where question.isAsked.canBeMet:
        guard case .value(let value) = answer(to: position, on: sheet) else {
          return .unanswered
        }
        return .answered(value)
      case .unanswered where question.isAsked == .met: return .unanswered
      case .unanswered where question.isAsked.canBeMet: return .unansweredIfAsked
      case .value, .unanswered, .withheld: return .notApplicable
      }
    }
  }

  /// The evaluation of a sheet's bounds, before anything is evaluated.
  func evaluation(of sheet: AnswerSheet) -> Evaluation {
    var texts: [Int: String] = [:]
    var answers: [GivenAnswer] = []
    for position in rules.questions.indices {
      let answer = answer(to: position, on: sheet)
      if case .value(.text(let text)) = answer { texts[position] = text }
      answers.append(GivenAnswer(answer, to: position, of: rules))
    }
    return Evaluation(
      program, scope: RespondentScope(rules, sheet.respondent), answers: answers, texts: texts)
  }

  // A sheet of another rule set has fewer or more answers; what is not there is unanswered.
  private func answer(to position: Int, on sheet: AnswerSheet) -> Answer {
    sheet.answers.indices.contains(position) ? sheet.answers[position] : .unanswered
  }
}
