import RuleModel
package import Scoring

/// How often each kind of way to a goal was seen.
package struct GrowthCoverage: Sendable {
  package private(set) var counts: [String: Int] = [:]

  package init() {}

  package mutating func merge(_ other: GrowthCoverage) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  package mutating func count(_ kind: String, _ number: Int = 1) {
    counts[kind, default: 0] += number
  }

  /// The kinds that must be seen and were not.
  package var missing: [String] { Self.wanted.filter { counts[$0, default: 0] == 0 } }

  /// Each kind with its count, in the order of their names.
  package var table: String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
  }

  private static let wanted: [String] =
    [
      "reached", "unreachable", "unreachable though possible by the bounds",
      "unreachable by facts", "unreachable by the rules alone", "fixed in the way",
      "unreachable by what changes require", "alternatives", "alternatives of another size",
      "effort other than 1", "question opened", "question with requires",
      "change for what another requires", "change for a row before", "row added",
      "row count raised", "missing answer given", "changed from not applicable",
      "answer kept that did not count", "further value than the nearest", "respondent with a role",
    ]
    + ["1", "2", "3", "4", "5 or more"].map { "route of \($0)" }
    + ["level", "criterion", "measure"].flatMap { ["route to \($0)", "unreachable \($0)"] }
    + ["by effort", "by number"]
    + [
      "to yes", "to no", "number up", "number down", "step up", "step down", "to choice",
      "to choices", "to text", "to decimal",
    ]

  /// Counts what there is to find for one case.
  package mutating func add(_ truth: TrueGrowth, _ example: GrowthCase) {
    count(example.weighing == .byEffort ? "by effort" : "by number")
    if !example.sheet.respondent.subjects.isEmpty { count("respondent with a role") }
    let goal =
      switch truth.goal {
      case .level: "level"
      case .criterion: "criterion"
      case .measure: "measure"
      }
    guard !truth.isReached else { return count("reached") }
    guard let route = truth.routes.first else {
      count("unreachable")
      count("unreachable \(goal)")
      return addUnreachable(example)
    }
    count("route to \(goal)")
    count("route of \(route.questions.count < 5 ? "\(route.questions.count)" : "5 or more")")
    if truth.routes.count > 1 { count("alternatives") }
    if truth.routes.contains(where: { $0.questions.count != route.questions.count }) {
      count("alternatives of another size")
    }
    if route.cost != Rational(route.questions.count) { count("effort other than 1") }
    for change in route.changes { add(change, of: route, example) }
  }

  private mutating func addUnreachable(_ example: GrowthCase) {
    let (rules, sheet) = (example.rules, example.sheet)
    let changeable = GrowthSpace.changeable(rules, sheet)
    func isPossible(freeing questions: [Int]) -> Bool {
      AbstractEvaluator(rules, sheet.unanswered(Set(questions))).isPossible(example.goal)
    }
    if isPossible(freeing: changeable) {
      count("unreachable though possible by the bounds")
      if changeable.contains(where: { rules.questions[$0].requires != nil }) {
        count("unreachable by what changes require")
      }
    } else if isPossible(freeing: Array(rules.questions.indices)) {
      count("unreachable by facts")
      let fixed = rules.questions.indices.filter { rules.questions[$0].isFixed }
      if isPossible(freeing: changeable + fixed) { count("fixed in the way") }
    } else {
      count("unreachable by the rules alone")
    }
  }

  private mutating func add(
    _ change: (question: Int, answer: Answer), of route: TrueGrowth.Route, _ example: GrowthCase
  ) {
    let (rules, sheet) = (example.rules, example.sheet)
    let question = rules.questions[change.question]
    let reference = Reference<Question>(change.question)
    let before = AbstractEvaluator(rules, sheet)
    let space = GrowthSpace(rules, sheet, example.weighing)
    if question.requires != nil { count("question with requires") }
    if before.applicability(reference) == .notMet, before.given(reference) != .notApplicable {
      count("question opened")
    }
    switch question.origin {
    case .cell where before.applicability(reference) == .notMet: count("row added")
    case .rowCount: count("row count raised")
    default: break
    }
    let others = route.changes.filter { $0.question != change.question }
    if AbstractEvaluator(rules, space.sheet(changing: others)).isReached(example.goal) {
      count(
        space.fillsRowsInOrder(Set(others.map(\.question)))
          ? "change for what another requires" : "change for a row before")
    }
    let nearest = question.nearestAnswers(to: before.given(reference), in: rules)
    if nearest?.first != change.answer, question.origin == .declared {
      count("further value than the nearest")
    }
    switch before.given(reference) {
    case .notApplicable: count("changed from not applicable")
    case .unanswered:
      count("missing answer given")
      add(from: nil, to: change.answer, question, rules)
    case .value(let value):
      if before.state(reference) == .notApplicable { count("answer kept that did not count") }
      add(from: value, to: change.answer, question, rules)
    }
  }

  private mutating func add(
    from old: Value?, to new: Answer, _ question: Question, _ rules: RuleSet
  ) {
    guard case .value(let value) = new else { return }
    switch (old, value, question.kind) {
    case (_, .boolean(let truth), _): count(truth ? "to yes" : "to no")
    case (_, .number, .decimal): count("to decimal")
    case (.number(let before), .number(let after), _):
      count(before < after ? "number up" : "number down")
    case (.member(let before), .member(let after), .single(let enumeration))
    where rules.enumerations[enumeration].isOrdered:
      count(before < after ? "step up" : "step down")
    case (_, .member, _): count("to choice")
    case (_, .members, _): count("to choices")
    case (_, .text, _): count("to text")
    default: break
    }
  }
}

extension AnswerSheet {
  /// The sheet without the answers to some questions.
  package func unanswered(_ questions: Set<Int>) -> AnswerSheet {
    AnswerSheet(
      respondent: respondent, surveyYear: surveyYear,
      answers: answers.enumerated().map { questions.contains($0) ? .unanswered : $1 },
      rowKeys: rowKeys)
  }
}
