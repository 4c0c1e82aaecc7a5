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

/// The cone with everything that is not answered, and does not change, answered in the least
/// favourable way that was found: what is not reached here is not surely reached.
struct Pessimist: Sendable {
  private(set) var probe: Probe
  private let pins: [Int: GivenAnswer]
  /// The questions that are freed, by position.
  private var isFree: [Bool]
  private let present: [GivenAnswer]

  /// Answers what is open.
  init(_ scope: GrowthScope, pins: [Int: GivenAnswer]) {
    self.pins = pins
    present = scope.present.evaluation.answers
    probe = scope.present
    isFree = present.map { _ in false }
    for (question, answer) in pins { probe.set(answer, for: question) }
  }

  /// What stands where a question does not change.
  func kept(_ question: Int) -> GivenAnswer { pins[question] ?? present[question] }

  /// Frees a question.
  mutating func free(_ question: Int, _ scope: GrowthScope) {
    guard !isFree[question], let everything = scope.freed[question] else { return }
    isFree[question] = true
    probe.set(everything, for: question)
  }

  /// Keeps a question as it is.
  mutating func keep(_ question: Int) {
    guard isFree[question] else { return }
    isFree[question] = false
    probe.set(kept(question), for: question)
  }

  /// Frees some questions, and keeps all others.
  mutating func free(only questions: [Int], _ scope: GrowthScope) {
    let free = Set(questions)
    for question in scope.questions {
      if free.contains(question) { self.free(question, scope) } else { keep(question) }
    }
  }

  /// Puts an answer in the place of a freed one.
  mutating func set(_ answer: GivenAnswer, for question: Int) {
    probe.set(answer, for: question)
  }

  /// Whether a target is out of reach should a criterion be something else than it is.
  mutating func isRefuted(
    _ target: GrowthTarget, assuming criterion: Int, is possibilities: Possibilities,
    _ meter: inout WorkMeter
  ) -> Bool {
    probe.assume(possibilities, ofCriterion: criterion)
    settle(&meter)
    let isRefuted = !probe.evaluation.reaches(target).canBeMet
    probe.reconsider(criterion)
    settle(&meter)
    return isRefuted
  }

  /// Brings the evaluation up to date.
  mutating func settle(_ meter: inout WorkMeter) { meter.spend(1 + probe.settle()) }
}
