import RuleModel

/// What the search for a path rests on: what matters to the goal, and what of it can change.
struct GrowthScope: Sendable {
  let rules: RuleSet
  let program: Program
  let target: GrowthTarget
  /// The sheet as it stands; the cone is evaluated.
  let present: Probe
  let cone: EvaluationCone
  /// The questions of the cone that the respondent can be asked, in the order of the rule set.
  let questions: [Int]
  /// Those whose few answers decide whether others are asked, the one that most hangs on first.
  let gates: [Int]
  /// By question: what it can be, case by case, where the cases are few.
  private(set) var cases: [Int: [GivenAnswer]]
  /// How they are read.
  let uses: [Int: QuestionUses]
  /// Everything that they can be answered, with what stands there.
  private(set) var freed: [Int: GivenAnswer]
  /// Those that can change, in the order of the rule set.
  let changeable: [Int]
  /// What they can become.
  private(set) var domains: [ChangeDomain]
  /// What changing them weighs, in shares of one.
  let costs: [Int128]
  /// How many shares one is.
  let sharesOfOne: Int128

  /// What holds the rest of a search together: which new row a cell stands in.
  let newRows: [NewRow]
  /// By cell of a new row: the first of its column, both as places among what can change.
  let columnsOfNewRows: [Int: Int]
  /// The criteria that the goal rests on, directly or through others, in the order of the rule set.
  let goalCriteria: [Int]

  /// The changeable cells of a row that is not there yet, by place among what can change.
  struct NewRow: Sendable {
    let cells: [Int]
    /// The cells of the new row before it; nil for the first.
    let before: [Int]?
    /// The number of rows; nil where it cannot change.
    let count: Int?
  }

  /// Finds what matters and what can change; where only some answers are offered, nothing else
  /// can.
  init(
    _ plan: ScoringPlan, _ target: GrowthTarget, _ sheet: AnswerSheet,
    weighing: GrowthWeighing, offering offers: [Int: GrowthChange.Answer]? = nil
  ) {
    let (rules, program) = (plan.rules, plan.program)
    self.rules = rules
    self.program = program
    self.target = target
    let bounds = plan.evaluation(of: sheet)
    var candidates = CandidateQuestions(rules, bounds)
    var cone = candidates.cone(of: target.element, in: program)
    cone.noteUses(plan.uses(for: bounds), in: rules)
    cone.noteNeeded(target.needs(in: program))
    self.cone = cone
    present = Probe(bounds, cone)
    questions = cone.questions.filter { bounds.scope.questions[$0] }
    let uses = plan.questionUses(in: cone, for: bounds)
    self.uses = uses
    var freed: [Int: GivenAnswer] = [:]
    for question in questions {
      let everything = AbstractValue(unansweredOf: rules.questions[question].kind, rules)
      freed[question] =
        bounds.answers[question] == .notApplicable
        ? .valueOrNotApplicable(everything) : .value(everything)
    }
    var domains: [Int: ChangeDomain] = [:]
    for question in questions where candidates.canChange(question) {
      let answer = bounds.answers[question]
      if let offers {
        domains[question] = offers[question].map { ChangeDomain(only: $0, present: answer) }
      } else {
        domains[question] = ChangeDomain(
          of: rules.questions[question], rules, present: answer,
          uses: uses[question] ?? QuestionUses())
      }
      if let domain = domains[question] { freed[question] = domain.freed }
    }
    // What does not come to apply, whatever changes, does not change.
    var everything = present
    for (question, domain) in domains { everything.set(domain.freed, for: question) }
    _ = everything.settle()
    let changeable = questions.filter {
      domains[$0] != nil && everything.evaluation.questions[$0].isAsked.canBeMet
    }
    self.freed = freed
    var cases: [Int: [GivenAnswer]] = [:]
    for question in Set(cone.gates + changeable) {
      cases[question] = freed[question]?.cases(
        rules.questions[question].kind, uses[question] ?? QuestionUses())
    }
    self.cases = cases
    gates = cone.gates.filter { cases[$0] != nil }
    self.changeable = changeable
    self.domains = changeable.compactMap { domains[$0] }
    let weights = GrowthWeights(of: changeable, rules, weighing)
    costs = weights.costs
    sharesOfOne = weights.sharesOfOne
    newRows = candidates.newRows(of: changeable)
    var firsts: [Int: Int] = [:]
    var columns: [Int: Int] = [:]
    for cell in newRows.flatMap(\.cells) {
      guard case .cell(let group, _, let column) = rules.questions[changeable[cell]].origin
      else { continue }
      let top = rules.groups[group].cells[0][column].position
      columns[cell] = firsts[top] ?? cell
      firsts[top] = columns[cell]
    }
    columnsOfNewRows = columns
    goalCriteria = program.dependencies.closure(of: target.restsOn(in: program)).compactMap {
      if case .criterion(let position) = $0 { position } else { nil }
    }.sorted()
  }

  /// Leaves out the values of questions that open others with which nothing reaches the goal,
  /// whatever else changes; false where there are none.
  mutating func leaveOutVainCases(_ meter: inout WorkMeter) -> Bool {
    var probe = present
    for place in changeable.indices { probe.set(domains[place].freed, for: changeable[place]) }
    meter.spend(1 + probe.settle())
    guard probe.evaluation.reaches(target).canBeMet else { return false }
    var isAnyLeftOut = false
    let places = Dictionary(uniqueKeysWithValues: zip(changeable, changeable.indices))
    for gate in gates {
      guard let place = places[gate], let all = cases[gate] else { continue }
      let left = all.filter {
        probe.set($0, for: gate)
        meter.spend(1 + probe.settle())
        return probe.evaluation.reaches(target).canBeMet
      }
      if left.count < all.count, !left.isEmpty {
        isAnyLeftOut = true
        cases[gate] = left
        domains[place] = domains[place].keeping(left)
        freed[gate] = domains[place].freed
      }
      probe.set(domains[place].freed, for: gate)
    }
    return isAnyLeftOut
  }

  /// A cost in shares of one, as a number.
  func cost(_ shares: Int128) -> Rational {
    Rational(numerator: shares, denominator: sharesOfOne) ?? .zero
  }
}

extension ScoringPlan {
  // How the elements of a cone, and the conditions on changes, read each question.
  fileprivate func questionUses(
    in cone: EvaluationCone, for bounds: Evaluation
  ) -> [Int: QuestionUses] {
    let all = uses(for: bounds)
    var result: [Int: QuestionUses] = [:]
    for element in cone.elements {
      for (question, use) in all[program.dependencies.number(element)] {
        result[question, default: QuestionUses()].add(use)
      }
    }
    let conditions = cone.questions.compactMap { program.questions[$0].requires }
    for (question, use) in bounds.questionUses(in: conditions) {
      result[question, default: QuestionUses()].add(use)
    }
    return result
  }
}
