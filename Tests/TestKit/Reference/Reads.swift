import RuleModel
import Scoring

/// The questions that something reads, directly, through other definitions and through `ask_when`.
struct Reads {
  let rules: RuleSet
  private(set) var questions: Set<Int> = []
  /// Those that stand in `answered`.
  private(set) var answered: Set<Int> = []
  /// How their values are read.
  private(set) var use = ValueUse()
  private var criteria: Set<Int> = []
  private var measures: Set<Int> = []
  private var ladders: Set<Int> = []

  /// Constants may ask for the kinds of the respondent.
  private let constants: ConcreteEvaluator

  init(_ rules: RuleSet, _ respondent: Respondent) {
    self.rules = rules
    constants = ConcreteEvaluator(rules, AnswerSheet(respondent: respondent, answers: []))
  }

  mutating func add(_ reference: Reference<Question>) {
    guard questions.insert(reference.position).inserted else { return }
    let question = rules.questions[reference]
    if question.suspension == nil, let askWhen = question.askWhen { add(askWhen) }
  }

  mutating func add(_ reference: Reference<Criterion>) {
    guard criteria.insert(reference.position).inserted,
      rules.criteria[reference].suspension == nil
    else { return }
    add(rules.criteria[reference].condition)
  }

  mutating func add(_ reference: Reference<Measure>) {
    guard measures.insert(reference.position).inserted else { return }
    let measure = rules.measures[reference]
    if let appliesWhen = measure.appliesWhen { add(appliesWhen) }
    if let own = measure.own { add(own) }
    // Parts of weight 0 never matter in a mean.
    if case .mean(let terms) = measure.kind {
      for term in terms where term.weight > 0 { add(term.expression) }
    } else {
      for part in measure.kind.operands { add(part) }
    }
  }

  mutating func add(_ reference: Reference<Ladder>) {
    guard ladders.insert(reference.position).inserted else { return }
    let ladder = rules.ladders[reference]
    if let appliesWhen = ladder.appliesWhen { add(appliesWhen) }
    add(ladder, levels: Array(ladder.levels.indices))
  }

  mutating func add(_ ladder: Ladder, levels: [Int]) {
    for outcome in ladder.outcomes {
      if case .holds(let condition) = outcome.condition { add(condition) }
    }
    for level in levels {
      for criterion in ladder.levels[level].criteria { add(criterion) }
      if let condition = ladder.levels[level].condition { add(condition) }
    }
  }

  mutating func add(_ trigger: Recommendation.Trigger) {
    switch trigger {
    case .unmet(let criterion): add(criterion)
    case .below(let ladder, _): add(ladder)
    case .chosen(let question, let member):
      name(MemberSet([member]), of: question)
      add(question)
    case .condition(let condition): add(condition)
    }
  }

  private mutating func name(_ members: MemberSet, of question: Reference<Question>) {
    let before = use.named[question.position] ?? MemberSet()
    use.named[question.position] = before.union(members)
  }

  private mutating func compare(_ question: Reference<Question>, with value: Value) {
    if case .number(let number) = value {
      use.thresholds[question.position, default: []].insert(number)
    }
  }

  /// One side of a comparison; a question beside a constant is only compared.
  private mutating func addCompared(_ side: Expression, with other: Expression) {
    guard case .question(let question) = side.kind, other.isConstant else { return add(side) }
    if let value = constants.value(other) { compare(question, with: value) }
    add(question)
  }

  /// A number looked up among bands is only compared.
  private mutating func add(_ axis: Expression.Lookup.Axis) {
    guard case .question(let question) = axis.operand.kind, case .bands(let thresholds) = axis.keys
    else { return add(axis.operand) }
    for threshold in thresholds { compare(question, with: .number(threshold)) }
    add(question)
  }

  mutating func add(_ expression: Expression) {
    switch expression.kind {
    case .question(let question):
      use.otherwise.insert(question.position)
      add(question)
    case .applicable(let question): add(question)
    case .has(let part, let set, _):
      guard case .question(let question) = part.kind else { return add(part) }
      name(set, of: question)
      add(question)
    case .compare(_, let left, let right):
      addCompared(left, with: right)
      addCompared(right, with: left)
    case .isIn(let part, let values, _):
      guard case .question(let question) = part.kind else { return add(part) }
      for value in values { compare(question, with: value) }
      add(question)
    case .lookup(let table):
      for axis in table.axes { add(axis) }
    case .answered(let question):
      answered.insert(question.position)
      add(question)
    case .measure(let measure): add(measure)
    case .criterion(let criterion): add(criterion)
    case .level(let ladder): add(ladder)
    default: for part in expression.parts { add(part) }
    }
  }
}
