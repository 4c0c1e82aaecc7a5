import RuleModel
package import Scoring

/// Holds the reasons that keep a respondent from a goal to what they say.
package struct ReasonComparison {
  private let example: GrowthCase
  private let goal: GrowthGoal
  /// How many reasons were tried with every other answer.
  package private(set) var tried = 0
  /// How many were no more than what is open.
  package private(set) var unsure = 0
  package private(set) var differences: [Difference] = []

  private init(_ example: GrowthCase) {
    self.example = example
    goal = example.goal
  }

  /// Why no change that can be made reaches the goal.
  package init(unreachable reasons: [GrowthReason], _ example: GrowthCase, limit: Int) {
    self.init(example)
    if reasons.isEmpty { expect("a reason", "none") }
    for reason in reasons {
      checkForm(reason)
      checkMinimal(reason)
      check(reason, limit: limit, isBound: true)
    }
  }

  /// Why a goal is not reached as things stand.
  package init(against reasons: [GrowthReason], _ example: GrowthCase, limit: Int) {
    self.init(example)
    if isReached {
      if !reasons.isEmpty { expect("no reason", ids(reasons[0])) }
      return
    }
    if reasons.count == 1, isOnlyUnsure(reasons[0], limit: limit) {
      unsure += 1
      return
    }
    var seen: Set<Int> = []
    for reason in reasons {
      checkForm(reason)
      checkMinimal(reason)
      check(reason, limit: limit, isBound: false)
      let questions = Set(reason.questions.map(\.position))
      if !seen.isDisjoint(with: questions) { expect("other questions", ids(reason)) }
      seen.formUnion(questions)
    }
    // Reasons go on until the goal could be reached; the rules alone are a reason for ever.
    if canFreeEverything, !reasons.contains(where: \.questions.isEmpty),
      !isPossible(freeing: seen)
    {
      expect("a further reason", "\(seen.sorted().map { example.rules.questions[$0].id })")
    }
  }

  private var isReached: Bool {
    AbstractEvaluator(example.rules, example.sheet).isReached(goal)
  }

  private func isPossible(freeing questions: Set<Int>) -> Bool {
    let freed = example.sheet.unanswered(questions)
    // Another sheet of which nothing is said is not there; it could be.
    let presences = questions.filter {
      if case .presence = example.rules.questions[$0].origin { true } else { false }
    }
    let sheets = presences.sorted().reduce([freed]) { sheets, question in
      sheets + sheets.map { $0.replacing(question, with: .value(.boolean(true))) }
    }
    return sheets.contains { AbstractEvaluator(example.rules, $0).isPossible(goal) }
  }

  /// Whether every one answer to what is open may reach the goal: then the bounds are too wide to
  /// tell why it is not sure.
  private func isOnlyUnsure(_ reason: GrowthReason, limit: Int) -> Bool {
    let open = Set(reason.questions.map(\.position))
    let evaluator = AbstractEvaluator(example.rules, example.sheet)
    guard open.allSatisfy({ evaluator.given(Reference($0)) == .unanswered }) else { return false }
    let space = CompletionSpace(example.rules, example.sheet, only: open)
    guard let count = space.count(upTo: limit) else { return true }
    return (0..<count).allSatisfy {
      AbstractEvaluator(example.rules, space.sheet($0)).isPossible(goal)
    }
  }

  /// A sheet cannot say of another one that it may be there or not.
  private var canFreeEverything: Bool { example.rules.otherSheets.isEmpty }

  private func all(but reason: Set<Int>) -> Set<Int> {
    Set(example.rules.questions.indices).subtracting(reason)
  }

  private mutating func checkForm(_ reason: GrowthReason) {
    let positions = reason.questions.map(\.position)
    if positions != Set(positions).sorted() { expect("each question once, in order", ids(reason)) }
  }

  /// Without any one of its questions the bounds prove nothing.
  private mutating func checkMinimal(_ reason: GrowthReason) {
    guard canFreeEverything else { return }
    let questions = Set(reason.questions.map(\.position))
    for question in questions.sorted() {
      let fewer = questions.subtracting([question])
      if !isPossible(freeing: all(but: fewer)) {
        expect("needless \(example.rules.questions[question].id)", ids(reason))
      }
    }
  }

  /// As long as the questions of the reason stay as they are, nothing reaches the goal: facts that
  /// are others do not, and what can change does not either, bound by what Growth.md asks of
  /// changes where there is no way at all.
  private mutating func check(
    _ reason: GrowthReason, limit: Int, isBound: Bool
  ) {
    let (rules, sheet) = (example.rules, example.sheet)
    let questions = Set(reason.questions.map(\.position))
    if !isPossible(freeing: all(but: questions)) {
      tried += 1
      return
    }
    // The bounds do not show it: every other answer is tried.
    let evaluator = AbstractEvaluator(rules, sheet)
    let space = GrowthSpace(rules, sheet, .byNumber)
    let changeable = Set(GrowthSpace.changeable(rules, sheet))
    let choices = Dictionary(
      uniqueKeysWithValues: (space.choices ?? []).map { ($0.question, $0.answers) })
    var others: [(question: Int, answers: [Answer], isBound: Bool)] = []
    var count = 1
    for position in all(but: questions).sorted() {
      let answers: [Answer]
      if changeable.contains(position) {
        guard space.choices != nil else { return }
        answers = choices[position] ?? []
      } else {
        guard
          let nearest = rules.questions[position].nearestAnswers(
            to: evaluator.given(Reference(position)), in: rules)
        else { return }
        answers = nearest
      }
      count *= answers.count + 1
      guard count <= limit else { return }
      others.append((position, answers, isBound && changeable.contains(position)))
    }
    tried += 1
    for number in 0..<count {
      var rest = number
      var changes: [(question: Int, answer: Answer)] = []
      var bound: [(question: Int, answer: Answer)] = []
      for other in others {
        let place = rest % (other.answers.count + 1)
        rest /= other.answers.count + 1
        guard place > 0 else { continue }
        changes.append((other.question, other.answers[place - 1]))
        if other.isBound { bound.append((other.question, other.answers[place - 1])) }
      }
      let after = AbstractEvaluator(rules, space.sheet(changing: changes))
      guard after.isReached(goal), space.fillsRowsInOrder(Set(bound.map(\.question))),
        bound.allSatisfy({ after.canHaveChanged($0.question) })
      else { continue }
      let changed = changes.map { "\(rules.questions[$0.question].id) = \($0.answer)" }
      expect("nothing reaches the goal beside", "\(ids(reason)): \(changed)")
      return
    }
  }

  private func ids(_ reason: GrowthReason) -> String {
    "\(reason.questions.map { example.rules.questions[$0].id })"
  }

  private mutating func expect(_ expected: String, _ found: String) {
    differences.append(Difference(path: "reasons", expected: expected, found: found))
  }
}
