public import RuleModel

/// A rule set made ready for scoring: names resolved, order fixed, once for any number of sheets.
public struct ScoringPlan: Sendable {
  /// The rule set.
  public let rules: RuleSet
  let program: Program
  private let questionOrder: [Element]
  /// How each element reads questions itself, by its number.
  private let uses: [[(question: Int, use: QuestionUse)]]
  // What is constant to one kind of respondent may be something else to another.
  private let usesHangOnSubjects: Bool
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
    usesHangOnSubjects = program.nodes.contains {
      if case .subject = $0.operation { true } else { false }
    }
    declaredPositions = rules.ladders.map { Self.declaredPositions(of: $0, rules) }
  }

  /// How each element reads questions itself, by its number.
  func uses(for sheet: Evaluation) -> [[(question: Int, use: QuestionUse)]] {
    usesHangOnSubjects ? sheet.questionUses() : uses
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
      case .value, .valueOrNotApplicable, .unanswered, .withheld: return .notApplicable
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

  // A sheet of another rule set has fewer or more answers; what is not there is unanswered. A
  // further sheet of which nothing is said is not there.
  private func answer(to position: Int, on sheet: AnswerSheet) -> Answer {
    let answer = sheet.answers.indices.contains(position) ? sheet.answers[position] : .unanswered
    guard case .presence = rules.questions[position].origin else { return answer }
    switch answer {
    case .value(.boolean), .notApplicable: return answer
    case .value, .unanswered: return .value(.boolean(false))
    }
  }
}
