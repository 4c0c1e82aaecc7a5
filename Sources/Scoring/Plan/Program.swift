import Diagnostics
import RuleModel

/// A rule set in the form in which it is scored: nodes, and what stands in which order.
struct Program: Sendable {
  /// A question, with its node and what an unanswered one can turn out to be.
  struct Question: Sendable {
    /// Questions that are asked under the same condition have the same node.
    let askWhen: Int?
    /// What must hold once its answer has changed.
    let requires: Int?
    let unanswered: AbstractValue
    let allowsNotApplicable: Bool
  }

  struct Criterion: Sendable {
    let condition: Int
    let whenNotApplicable: Possibilities
    let whenMissing: Possibilities
  }

  /// Something to pick: the members, in order, and the first one with a rank of those judged by.
  struct Pick: Sendable {
    let extreme: Expression.Extreme
    let members: [Int]
    let firstRank: Int
  }

  struct Term: Sendable {
    let node: Int
    let weight: Rational
    /// The measure that the part is, where it is one itself.
    let measure: Int?
  }

  struct Measure: Sendable {
    enum Kind: Sendable {
      case value(Int)
      case sum([Term])
      case mean([Term])
      /// The divisor is a multiple of the unit.
      case ratio(Int, Int, unit: Rational)
      /// Members are ordered from the first one with a rank on.
      case extreme(Expression.Extreme, [Term], firstRank: Int)
    }
    let kind: Kind
    let own: Int?
    let appliesWhen: Int?
    let policies: RuleModel.Measure.Policies
    let steps: [RuleModel.Measure.Step]
  }

  struct Level: Sendable {
    let criteria: [Int]
    let condition: Int?
    let requires: [Int]
    let whenNotApplicable: Possibilities
  }

  struct Ladder: Sendable {
    let outcomes: [Int]
    /// The questions whose missing answers give an outcome.
    let unanswered: [Int]
    let levels: [Level]
    let appliesWhen: Int?
    /// Where its outcomes and levels begin in lists over all ladders.
    let firstOutcome: Int
    let firstLevel: Int
  }

  let questions: [Question]
  let criteria: [Criterion]
  let measures: [Measure]
  let ladders: [Ladder]
  /// The conditions of the items, by checklist and section.
  let checklists: [[[Int]]]
  /// Whether any trigger of each recommendation holds.
  let advice: [Int]
  /// The triggers of each recommendation.
  let triggers: [[Int]]
  /// The conditions of the consistency rules.
  let consistency: [Int]

  let nodes: [Node]
  /// Where each node is written.
  let spans: [Span]
  /// The nodes that lists are made of.
  let parts: [Int]
  let constants: [AbstractValue]
  let texts: [Int: String]
  let lists: [ConstantList]
  let memberSets: [MemberSet]
  /// Of what divisors are multiples.
  let units: [Rational]
  let picks: [Pick]
  let tables: [LookupTable]
  let parameters: [AbstractValue]
  /// The numbers of the members, by enumeration.
  let memberValues: [[Rational?]]

  let dependencies: Dependencies

  init(_ rules: RuleSet) {
    var compiler = ExpressionCompiler(rules)
    questions = rules.questions.map { Question($0, rules, &compiler) }
    criteria = rules.criteria.map { Criterion($0, &compiler) }
    measures = rules.measures.map { Measure($0, &compiler) }
    var ladders: [Ladder] = []
    for ladder in rules.ladders {
      let last = ladders.last
      ladders.append(
        Ladder(
          ladder, firstOutcome: last.map { $0.firstOutcome + $0.outcomes.count } ?? 0,
          firstLevel: last.map { $0.firstLevel + $0.levels.count } ?? 0, &compiler))
    }
    self.ladders = ladders
    checklists = rules.checklists.map { checklist in
      checklist.sections.map { $0.items.map { compiler.add($0.condition) } }
    }
    let triggers = rules.recommendations.map { advice in
      advice.triggers.map { compiler.add($0, at: advice.span, rules) }
    }
    self.triggers = triggers
    advice = zip(rules.recommendations, triggers).map { advice, triggers in
      triggers.count == 1 ? triggers[0] : compiler.add(anyOf: triggers, at: advice.span)
    }
    consistency = rules.consistency.map { compiler.add($0.condition) }
    nodes = compiler.nodes
    spans = compiler.spans
    parts = compiler.parts
    constants = compiler.constants
    texts = compiler.texts
    lists = compiler.lists
    memberSets = compiler.memberSets
    units = compiler.units
    picks = compiler.picks
    tables = compiler.tables
    parameters = rules.parameters.map { AbstractValue($0.value, textOrigin: nil) }
    memberValues = rules.enumerations.map { $0.members.map(\.value) }
    dependencies = Dependencies(
      nodes: compiler.nodes, parts: compiler.parts, questions: questions, criteria: criteria,
      measures: measures, ladders: ladders)
  }
}

extension Program.Question {
  init(
    _ question: RuleModel.Question, _ rules: RuleSet, _ compiler: inout ExpressionCompiler
  ) {
    askWhen = question.suspension == nil ? question.askWhen.map { compiler.addShared($0) } : nil
    requires = question.requires.map { compiler.add($0) }
    unanswered = AbstractValue(unansweredOf: question.kind, rules)
    let hasSuchMember =
      switch question.kind {
      case .single(let reference), .multi(let reference):
        rules.enumerations[reference].members.contains { $0.meaning == .notApplicable }
      case .yesNo, .integer, .decimal, .date, .text: false
      }
    allowsNotApplicable = question.allowsNotApplicable || hasSuchMember
  }
}

extension AbstractValue {
  /// Everything that may be answered to a kind of question.
  init(unansweredOf kind: Question.Kind, _ rules: RuleSet) {
    switch kind {
    case .yesNo: self.init(.truth([.met, .notMet]))
    case .single(let reference):
      let answerable = rules.enumerations[reference].answerable
      self.init(answerable.isEmpty ? .nothing : .member(answerable))
    case .multi(let reference):
      self.init(
        .members(surely: MemberSet(), possibly: rules.enumerations[reference].answerable))
    case .integer(let range), .decimal(let range): self.init(.number(Interval(range)))
    case .date: self.init(.date(.first, .last))
    case .text: self.init(.text(.unknown))
    }
  }
}

extension Program.Criterion {
  init(_ criterion: Criterion, _ compiler: inout ExpressionCompiler) {
    guard criterion.suspension == nil else {
      condition = compiler.add(.nothing, at: criterion.condition.span)
      whenNotApplicable = .notApplicable
      whenMissing = .notApplicable
      return
    }
    condition = compiler.add(criterion.condition)
    whenNotApplicable =
      switch criterion.whenNotApplicable {
      case .met: .met
      case .notMet: .notMet
      case .exclude: .notApplicable
      }
    whenMissing =
      switch criterion.whenMissing {
      case .met: .met
      case .notMet: .notMet
      case .exclude: .notApplicable
      }
  }
}

extension Program.Measure {
  init(_ measure: Measure, _ compiler: inout ExpressionCompiler) {
    func terms(_ list: [Measure.Term]) -> [Program.Term] {
      list.map { term in
        let measure: Int? =
          if case .measure(let reference) = term.expression.kind {
            reference.position
          } else {
            nil
          }
        return Program.Term(
          node: compiler.add(term.expression), weight: term.weight, measure: measure)
      }
    }
    kind =
      switch measure.kind {
      case .value(let expression): .value(compiler.add(expression))
      case .sum(let list): .sum(terms(list))
      // Parts of weight 0 never matter to a mean.
      case .mean(let list): .mean(terms(list.filter { $0.weight > 0 }))
      case .ratio(let top, let bottom):
        .ratio(
          compiler.add(top), compiler.add(bottom), unit: compiler.unit(ofDivisor: bottom))
      // A count is the sum of its conditions, each of which is 1 or 0.
      case .count(let conditions): .sum(terms(conditions.map { Measure.Term($0) }))
      case .lowest(let parts):
        .extreme(
          .least, terms(parts.map { Measure.Term($0) }),
          firstRank: compiler.firstRank(of: measure.type))
      case .highest(let parts):
        .extreme(
          .greatest, terms(parts.map { Measure.Term($0) }),
          firstRank: compiler.firstRank(of: measure.type))
      }
    own = measure.own.map { compiler.add($0) }
    appliesWhen = measure.appliesWhen.map { compiler.add($0) }
    policies = measure.policies
    steps = measure.type == .number ? measure.steps : []
  }
}

extension Program.Ladder {
  init(
    _ ladder: Ladder, firstOutcome: Int, firstLevel: Int, _ compiler: inout ExpressionCompiler
  ) {
    outcomes = ladder.outcomes.map { outcome in
      switch outcome.condition {
      case .holds(let expression): return compiler.add(expression)
      case .unanswered(let questions):
        let parts = questions.map { compiler.add(.missing($0.position), at: outcome.span) }
        return compiler.add(anyOf: parts, at: outcome.span)
      }
    }
    unanswered = ladder.outcomes.flatMap(\.unanswered).map(\.position)
    levels = ladder.levels.map { level in
      Program.Level(
        criteria: level.criteria.map(\.position),
        condition: level.condition.map { compiler.add($0) }, requires: level.requires,
        whenNotApplicable: level.whenNotApplicable.possibilities)
    }
    appliesWhen = ladder.appliesWhen.map { compiler.add($0) }
    self.firstOutcome = firstOutcome
    self.firstLevel = firstLevel
  }

  /// The position of the floor in the ladder's enumeration.
  var floor: Int { outcomes.count }

  /// The position of a level in the ladder's enumeration.
  func position(ofLevel level: Int) -> Int { outcomes.count + 1 + level }
}

extension Ladder.Level.WhenNotApplicable {
  var possibilities: Possibilities {
    switch self {
    case .met: .met
    case .notMet: .notMet
    case .exclude: .notApplicable
    }
  }
}

extension ExpressionCompiler {
  /// Adds a trigger of a recommendation, written as a condition.
  mutating func add(_ trigger: Recommendation.Trigger, at span: Span, _ rules: RuleSet) -> Int {
    switch trigger {
    case .condition(let expression): return add(expression)
    case .unmet(let criterion):
      return add(.not(add(.criterion(criterion.position), at: span)), at: span)
    case .below(let ladder, let level):
      return add(
        .isBelow(
          ladder: ladder.position, position: rules.ladders[ladder].position(ofLevel: level)),
        at: span)
    case .chosen(let question, let member):
      let answer = add(.question(question.position), at: span)
      return add(.has(answer, members: add(MemberSet([member])), .any), at: span)
    }
  }
}
