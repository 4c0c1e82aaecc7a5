import RuleModel

/// The cone with everything that is not answered, and does not change, answered in the least
/// favourable way that was found: what is not reached here is not surely reached.
struct Pessimist: Sendable {
  private(set) var probe: Probe
  private let pins: [Int: GivenAnswer]
  /// The questions that are freed, by position.
  private var isFree: [Bool]
  private let present: [GivenAnswer]
  /// Questions that are gone through case by case beside those that open others.
  private var dividing: [Int] = []
  /// By freed question that is gone through so: an answer with which a demand could be met.
  private var witness: [Int: GivenAnswer] = [:]

  /// The most values of questions that open others that are gone through for one proof.
  private static let mostCases = 512

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

  /// Frees a question: it may become everything that it could be answered, or stay. Where it is
  /// open and stays so, it is answered in one of these ways.
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

  /// Brings the evaluation up to date.
  mutating func settle(_ meter: inout WorkMeter) { meter.spend(1 + probe.settle()) }

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

  // MARK: Case by case

  /// Whether a demand cannot be met, whatever the freed questions become.
  ///
  /// The bounds take a question that opens others to be answered so here and otherwise there;
  /// where that leaves the demand possible, its values are gone through one by one.
  mutating func excludes(
    _ demand: GrowthDemand, _ scope: GrowthScope, _ meter: inout WorkMeter
  ) -> Bool {
    guard canMeet(demand, scope, &meter) else { return true }
    let gates = openGates(scope)
    guard !gates.isEmpty, !isWitnessed(demand, gates, scope, &meter) else { return false }
    defer { for gate in gates { setFree(gate, scope) } }
    var cases = Self.mostCases
    return excludes(demand, gates[...], &cases, scope, &meter)
  }

  /// Whether the bounds leave a demand possible as things stand. The evaluation is up to date where
  /// they do, and where the demand is not the goal.
  mutating func canMeet(
    _ demand: GrowthDemand, _ scope: GrowthScope, _ meter: inout WorkMeter
  ) -> Bool {
    guard demand == .goal else {
      settle(&meter)
      return scope.state(of: demand, in: probe.evaluation).canBeMet
    }
    let (work, fails) = probe.settleUntilFailing()
    meter.spend(1 + work)
    return !fails && scope.state(of: demand, in: probe.evaluation).canBeMet
  }

  /// Whether a demand is possible with the case of questions that open others which was possible
  /// last time.
  mutating func isWitnessed(
    _ demand: GrowthDemand, _ gates: [Int], _ scope: GrowthScope, _ meter: inout WorkMeter
  ) -> Bool {
    guard gates.allSatisfy({ witness[$0] != nil }) else { return false }
    for gate in gates { if let answer = witness[gate] { set(answer, for: gate) } }
    defer { for gate in gates { setFree(gate, scope) } }
    return canMeet(demand, scope, &meter)
  }

  private mutating func excludes(
    _ demand: GrowthDemand, _ gates: ArraySlice<Int>, _ cases: inout Int, _ scope: GrowthScope,
    _ meter: inout WorkMeter
  ) -> Bool {
    guard let gate = gates.first else { return false }
    for answer in answers(of: gate, scope) {
      cases -= 1
      guard cases >= 0, !meter.isSpent else { return false }
      set(answer, for: gate)
      guard canMeet(demand, scope, &meter) else { continue }
      guard excludes(demand, gates.dropFirst(), &cases, scope, &meter) else {
        noteWitness(answer, for: gate)
        return false
      }
    }
    setFree(gate, scope)
    return true
  }

  /// The freed questions that are gone through case by case.
  func openGates(_ scope: GrowthScope) -> [Int] {
    (scope.gates + dividing).filter { isFree[$0] && answers(of: $0, scope).count > 1 }
  }

  /// Whether a demand is excluded with each case of a freed question; where it is, the question is
  /// gone through case by case until ``unite()``.
  mutating func divide(
    by question: Int, against demand: GrowthDemand, _ scope: GrowthScope,
    _ meter: inout WorkMeter
  ) -> Bool {
    guard isFree[question], !scope.gates.contains(question) else { return false }
    let cases = answers(of: question, scope)
    guard cases.count > 1 else { return false }
    let isExcluded = cases.allSatisfy {
      set($0, for: question)
      return excludes(demand, scope, &meter)
    }
    setFree(question, scope)
    if isExcluded { dividing = [question] }
    return isExcluded
  }

  /// Takes the bounds of every question that opens no other as they are again.
  mutating func unite() { dividing = [] }

  /// Notes an answer with which a demand could be met.
  mutating func noteWitness(_ answer: GivenAnswer, for gate: Int) { witness[gate] = answer }

  // Everything that a freed question can be, what could be last time first.
  func answers(of gate: Int, _ scope: GrowthScope) -> [GivenAnswer] {
    var answers = scope.cases[gate] ?? []
    guard let first = witness[gate], let place = answers.firstIndex(of: first) else {
      return answers
    }
    answers.swapAt(0, place)
    return answers
  }

  mutating func setFree(_ gate: Int, _ scope: GrowthScope) {
    if let everything = scope.freed[gate] { set(everything, for: gate) }
  }
}
