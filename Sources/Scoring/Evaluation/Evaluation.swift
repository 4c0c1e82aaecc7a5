import RuleModel

/// The values of a rule set's elements for one sheet, evaluated one after another in an order in
/// which each finds what it reads.
///
/// One evaluator serves all: the bounds, the counted result, and each completion.
struct Evaluation: Sendable {
  /// What an evaluation makes of what it does not know.
  enum Mode: Sendable {
    /// Whatever completions can give.
    case bounds
    /// What the rule set's policies put in the place of missing answers.
    case counted
  }

  /// What became of a question.
  struct QuestionValue: Hashable, Sendable {
    var value: AbstractValue
    /// Whether it applies: met, not met or both.
    var applies: Possibilities
    /// Whether `ask_when` and the respondent's roles ask it, whatever was answered.
    var isAsked: Possibilities
    var isAnswered: Possibilities
  }

  /// The measures of the bounds, as they are read in the place of missing ones.
  struct Substitutes: Sendable {
    var measures: [AbstractValue] = []
    var lacks: [Lack] = []
  }

  let program: Program
  let scope: RespondentScope
  let mode: Mode
  /// What is known of each answer; a completion puts others in.
  var answers: [GivenAnswer]
  /// The texts that were answered.
  let texts: [Int: String]
  /// What stands in for measures that are missing in the counted result.
  let substitutes: Substitutes

  private(set) var questions: [QuestionValue]
  /// Before `if_not_applicable`.
  private(set) var criteria: [Possibilities]
  /// After `if_not_applicable`, and counted: what everything else reads.
  private(set) var criteriaRead: [Possibilities]
  var measures: [AbstractValue]
  /// How measures can come to lack a value.
  var measureLacks: [Lack]
  /// The counted values; only in counted mode.
  var countedMeasures: [CountedValue]
  /// What reads the level of a ladder.
  var ladders: [AbstractValue]
  /// What ladders give where they apply.
  var ladderResults: [AbstractValue]
  /// Whether ladders apply.
  var ladderApplies: [Possibilities]
  /// The outcomes' conditions and the levels, of all ladders one after another.
  var outcomes: [Possibilities]
  var ownLevels: [Possibilities]
  var reachedLevels: [Possibilities]

  init(
    _ program: Program, scope: RespondentScope, answers: [GivenAnswer], texts: [Int: String] = [:],
    mode: Mode = .bounds, substitutes: Substitutes = Substitutes()
  ) {
    self.program = program
    self.scope = scope
    self.mode = mode
    self.answers = answers
    self.texts = texts
    self.substitutes = substitutes
    questions = program.questions.map { _ in
      QuestionValue(value: .lacking, applies: .notMet, isAsked: .notMet, isAnswered: .notMet)
    }
    criteria = program.criteria.map { _ in .notApplicable }
    criteriaRead = criteria
    measures = program.measures.map { _ in .lacking }
    measureLacks = program.measures.map { _ in [] }
    countedMeasures = program.measures.map { _ in .none }
    ladders = program.ladders.map { _ in .lacking }
    ladderResults = ladders
    ladderApplies = program.ladders.map { _ in .notMet }
    outcomes = program.ladders.flatMap { $0.outcomes.map { _ in .notApplicable } }
    ownLevels = program.ladders.flatMap { $0.levels.map { _ in .notApplicable } }
    reachedLevels = ownLevels
  }

  /// What a condition under which questions are asked came to, so that it is not evaluated for each
  /// of them; it holds as long as elements are evaluated in their order.
  struct Asking {
    fileprivate var node = -1
    fileprivate var result = Possibilities.notMet
  }

  /// Evaluates some elements, each of which finds what it reads evaluated.
  mutating func evaluate(_ elements: [Element]) {
    var asking = Asking()
    for element in elements { evaluate(element, &asking) }
  }

  /// Evaluates one element; what it reads has been evaluated.
  mutating func evaluate(_ element: Element, _ asking: inout Asking) {
    switch element {
    case .question(let position): evaluateQuestion(position, &asking)
    case .criterion(let position): evaluateCriterion(position)
    case .measure(let position): evaluateMeasure(position)
    case .ladder(let position): evaluateLadder(position)
    }
  }

  private mutating func evaluateQuestion(_ position: Int, _ asking: inout Asking) {
    let question = program.questions[position]
    let answer = answers[position]
    var asked: Possibilities = scope.questions[position] ? .met : .notMet
    if asked == .met, let askWhen = question.askWhen {
      if asking.node != askWhen {
        asking.node = askWhen
        asking.result = condition(askWhen).replacingNotApplicable(by: .notMet)
      }
      asked = asking.result
    }
    // Counted, what may be asked and has no answer is a missing answer.
    let isMissing = answer == .unanswered
    var applies = asked
    if mode == .counted, isMissing, asked.canBeMet { applies = .met }
    if answer == .notApplicable {
      applies = .notMet
    } else if isMissing, applies.canBeMet, question.allowsNotApplicable {
      applies.formUnion(.notMet)
    } else if case .valueOrNotApplicable = answer {
      applies.formUnion(.notMet)
    }

    var value = AbstractValue.lacking
    var answered = Possibilities.notMet
    if applies.canBeMet {
      switch answer {
      case .value(let given), .valueOrNotApplicable(let given):
        value = given
        answered = .met
        if case .text(let text) = given.content {
          answered = Possibilities(met: text.canBeWritten, notMet: text.canBeEmpty)
        }
      case .unanswered:
        value = question.unanswered
        answered = [.met, .notMet]
      case .withheld: value = question.unanswered
      case .notApplicable: break
      }
    }
    if applies.canBeNotMet {
      value = value.lacking(if: true)
      answered.formUnion(.notMet)
    }
    questions[position] = QuestionValue(
      value: value, applies: applies, isAsked: asked, isAnswered: answered)
  }

  /// Takes something else for what a criterion is, for all that is evaluated after it.
  mutating func assume(_ possibilities: Possibilities, ofCriterion position: Int) {
    criteriaRead[position] = possibilities
  }

  private mutating func evaluateCriterion(_ position: Int) {
    let criterion = program.criteria[position]
    let found = condition(criterion.condition)
    criteria[position] = found
    criteriaRead[position] =
      mode == .counted && !found.isSingle
      ? criterion.whenMissing : found.replacingNotApplicable(by: criterion.whenNotApplicable)
  }
}
