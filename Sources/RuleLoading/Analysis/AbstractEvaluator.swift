import Diagnostics
import RuleModel

/// What every definition of a rule set can give while nothing is answered, and what expressions can
/// give under assumptions about some answers.
///
/// It is sound: what it leaves out, no answers can bring about. Parts are taken as independent,
/// except for what ``facts`` say of single questions.
struct AbstractEvaluator {
  /// How many references to criteria and `ask_when` one question about a condition follows; past
  /// it the answer is only less sharp.
  static let referenceBudget = 2_000
  /// How deep such references are followed.
  static let referenceDepth = 24

  let rules: RuleSet
  let granularity: Granularity
  var questions: [Possibilities]
  var criteria: [Possibilities]
  var measures: [Possibilities]
  var ladders: [Possibilities]
  /// The measures of checklists that are not for everyone.
  let limitedMeasures: Set<Reference<Measure>>
  /// What has been assumed of questions, by position.
  var facts: [Int: Possibilities] = [:]
  /// The part and the question at which assumptions last fell out with each other.
  var contradiction: Contradiction?
  /// What could leave the width of numbers; filled while the definitions are first evaluated.
  var diagnostics: [Diagnostic] = []
  var budget = AbstractEvaluator.referenceBudget
  var depth = 0
  private var isReporting = true

  init(_ rules: RuleSet) {
    self.rules = rules
    granularity = Granularity(rules)
    questions = rules.questions.map { .anything($0.kind.type, in: rules) }
    criteria = rules.criteria.map { _ in .anything(.boolean, in: rules) }
    measures = rules.measures.map { .anything($0.type, in: rules) }
    ladders = rules.ladders.map { .anything(.member($0.enumeration), in: rules) }
    limitedMeasures = Set(
      rules.checklists.filter { !$0.subjects.isEmpty }.flatMap { checklist in
        [checklist.measure] + checklist.sections.map(\.measure)
      })
    for definition in DependencyOrder(of: rules).definitions {
      switch definition {
      case .question(let position): questions[position] = unanswered(rules.questions[position])
      case .criterion(let position):
        let criterion = rules.criteria[position]
        criteria[position] = counted(
          criterion, named(criterion, possibilities(of: criterion.condition)))
      case .measure(let position):
        measures[position] = possibilities(of: rules.measures[position])
        if limitedMeasures.contains(Reference(position)) { measures[position].canLack = true }
      case .ladder(let position): ladders[position] = possibilities(of: rules.ladders[position])
      }
    }
    isReporting = false
  }

  /// Looks at the conditions that no definition reads, for numbers that could be too wide.
  mutating func checkWidthOfConditions() {
    isReporting = true
    for condition in rules.otherConditions { _ = possibilities(of: condition.expression) }
    isReporting = false
  }

  /// Notes what is wrong with numbers, once: assumptions only narrow what was reported before.
  mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    if isReporting { diagnostics.append(diagnostic()) }
  }

  /// What a question can give before it is answered.
  private mutating func unanswered(_ question: Question) -> Possibilities {
    guard question.suspension == nil else { return .nothing }
    let asked =
      question.askWhen.map { possibilities(of: $0) } ?? .condition(true: true, false: false)
    guard asked.canBeTrue else { return .nothing }
    let canLack =
      asked.canBeFalse || asked.canLack || !question.subjects.isEmpty
      || question.mayBeAnsweredNotApplicable(in: rules)
    switch question.kind {
    case .yesNo: return .condition(true: true, false: true, lack: canLack)
    case .single(let enumeration):
      return Possibilities(.member(rules.enumerations[enumeration].answerable), canLack: canLack)
    case .multi(let enumeration):
      return Possibilities(
        .members(surely: MemberSet(), possibly: rules.enumerations[enumeration].answerable),
        canLack: canLack)
    case .integer(let range):
      return .number(NumberBound(range.lowerBound, range.upperBound, .whole), lack: canLack)
    case .decimal(let range):
      return .number(NumberBound(range.lowerBound, range.upperBound, .answers), lack: canLack)
    case .date: return Possibilities(.dates(CivilDate.first...CivilDate.last), canLack: canLack)
    case .text:
      return Possibilities(.text(canBeEmpty: true, canBeWritten: true), canLack: canLack)
    }
  }

  /// What a criterion gives where an expression or a level names it.
  func named(_ criterion: Criterion, _ condition: Possibilities) -> Possibilities {
    switch criterion.whenNotApplicable {
    case .exclude: condition
    case .met:
      .condition(
        true: condition.canBeTrue || condition.canLack, false: condition.canBeFalse)
    case .notMet:
      .condition(
        true: condition.canBeTrue, false: condition.canBeFalse || condition.canLack)
    }
  }

  /// What a criterion can give in the counted result too, where its answers may be missing.
  private func counted(_ criterion: Criterion, _ value: Possibilities) -> Possibilities {
    guard [value.canBeTrue, value.canBeFalse, value.canLack].count(where: { $0 }) > 1 else {
      return value
    }
    switch criterion.whenMissing {
    case .met: return value.union(.condition(true: true, false: false))
    case .notMet: return value.union(.condition(true: false, false: true))
    case .exclude: return Possibilities(value.values, canLack: true)
    }
  }

  /// What a question can give under the assumptions made.
  func fact(_ question: Reference<Question>) -> Possibilities {
    facts[question.position] ?? questions[question.position]
  }

  /// Runs a step behind a reference if depth and budget allow it.
  mutating func following<Result>(_ step: (inout AbstractEvaluator) -> Result) -> Result? {
    guard budget > 0, depth < Self.referenceDepth else { return nil }
    budget -= 1
    depth += 1
    defer { depth -= 1 }
    return step(&self)
  }
}

extension Question {
  /// Whether 該当なし can be answered, in words or by a choice that means it.
  func mayBeAnsweredNotApplicable(in rules: RuleSet) -> Bool {
    switch kind {
    case .single(let enumeration), .multi(let enumeration):
      allowsNotApplicable
        || rules.enumerations[enumeration].members.contains { $0.meaning == .notApplicable }
    case .yesNo, .integer, .decimal, .date, .text: allowsNotApplicable
    }
  }
}
