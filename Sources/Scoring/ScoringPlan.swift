public import RuleModel

/// A rule set made ready for scoring: names resolved, order fixed, once for any number of sheets.
public struct ScoringPlan: Sendable {
  /// The rule set.
  public let rules: RuleSet
  let program: Program
  private let questionOrder: [Element]
  /// How each element reads questions itself, by its number.
  let uses: [[(question: Int, use: QuestionUse)]]
  /// For each ladder with a declared level: the results that the answers name, by member.
  let declaredPositions: [[Int: Int]]

  /// Makes the plan of a checked rule set.
  public init(_ rules: RuleSet) {
    self.rules = rules
    program = Program(rules)
    questionOrder = program.dependencies.closure(
      of: rules.questions.indices.map(Element.question))
    let anyone = RespondentScope(rules, Respondent(id: ""))
    uses = Evaluation(program, scope: anyone, answers: []).questionUses()
    declaredPositions = rules.ladders.map { Self.declaredPositions(of: $0, rules) }
  }

  // The members of the declared question's enumeration that have the id of the floor or a level.
  private static func declaredPositions(of ladder: Ladder, _ rules: RuleSet) -> [Int: Int] {
    guard let question = ladder.declared,
      case .single(let enumeration) = rules.questions[question].kind
    else { return [:] }
    let ids = [ladder.floor.id] + ladder.levels.map(\.id)
    var positions: [Int: Int] = [:]
    for (member, declared) in rules.enumerations[enumeration].members.enumerated() {
      if let rank = ids.firstIndex(of: declared.id) {
        positions[member] = ladder.floorPosition + rank
      }
    }
    return positions
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
