import Diagnostics
import RuleModel
import Scoring

/// Where everything stands that a test makes by hand.
let nowhere = Span(file: FileID(0), start: 0, end: 0)
let byProject = Attribution(provenance: .project, source: Reference(0))

/// Gathers a small rule set part by part; each call gives the reference to the part.
struct RuleSetBuilder {
  private var subjects: [Subject] = []
  private var parameters: [Parameter] = []
  private var enumerations: [Enumeration] = []
  private var questions: [Question] = []
  private var criteria: [Criterion] = []
  private var measures: [Measure] = []
  private var checklists: [Checklist] = []
  private var ladders: [Ladder] = []
  private var recommendations: [Recommendation] = []
  private var consistency: [ConsistencyRule] = []
  private var groups: [Group] = []

  var rules: RuleSet {
    RuleSet(
      id: "test", title: "", sources: [Source(id: "s", title: "", span: nowhere)],
      subjects: subjects, parameters: parameters, enumerations: enumerations,
      questions: questions, criteria: criteria, measures: measures, checklists: checklists,
      ladders: ladders, recommendations: recommendations,
      consistency: consistency, groups: groups)
  }

  mutating func subject() -> Reference<Subject> {
    subjects.append(Subject(id: Identifier("s\(subjects.count)"), title: "", span: nowhere))
    return Reference(subjects.count - 1)
  }

  mutating func parameter(_ value: Value, _ type: ValueType) -> Reference<Parameter> {
    parameters.append(
      Parameter(
        id: Identifier("p\(parameters.count)"), title: "", type: type, value: value,
        attribution: byProject, span: nowhere))
    return Reference(parameters.count - 1)
  }

  /// Members called a, b, c …; some mean that the question is not answered or does not apply.
  mutating func enumeration(
    _ ids: [String], origin: Enumeration.Origin = .answerSet, values: [Rational?] = [],
    unanswered: Set<String> = [], notApplicable: Set<String> = [], unorderedPrefix: Int = 0
  ) -> Reference<Enumeration> {
    let members = ids.enumerated().map { position, id in
      Enumeration.Member(
        id: Identifier(id), title: id,
        value: values.indices.contains(position) ? values[position] : nil,
        meaning: unanswered.contains(id)
          ? .unanswered : notApplicable.contains(id) ? .notApplicable : .itself,
        span: nowhere)
    }
    enumerations.append(
      Enumeration(
        id: Identifier("e\(enumerations.count)"), origin: origin, members: members,
        unorderedPrefix: unorderedPrefix, span: nowhere))
    return Reference(enumerations.count - 1)
  }

  mutating func question(
    _ kind: Question.Kind = .yesNo, askWhen: Expression? = nil,
    subjects: [Reference<Subject>] = [], allowsNotApplicable: Bool = false,
    effort: Rational? = nil, isFixed: Bool = false, requires: Expression? = nil,
    suspension: String? = nil, origin: Question.Origin = .declared
  ) -> Reference<Question> {
    questions.append(
      Question(
        id: Identifier("q\(questions.count)"), title: "", kind: kind, askWhen: askWhen,
        subjects: subjects, allowsNotApplicable: allowsNotApplicable, effort: effort,
        isFixed: isFixed, requires: requires, suspension: suspension,
        origin: origin, attribution: byProject, span: nowhere))
    return Reference(questions.count - 1)
  }

  /// Free rows of yes/no columns: the question that counts them, and the cells of each row.
  mutating func group(
    rows: Int, columns: Int
  ) -> (count: Reference<Question>, cells: [[Reference<Question>]]) {
    let reference = Reference<Group>(groups.count)
    let count = question(.integer(0...Rational(rows)), origin: .rowCount(reference))
    let cells = (0..<rows).map { row in
      (0..<columns).map { column in
        question(
          askWhen: .atLeast(Rational(row + 1), .question(count, .number)),
          origin: .cell(reference, row: row, column: column))
      }
    }
    groups.append(
      Group(
        id: Identifier("g\(groups.count)"), title: "",
        rows: .free(count: count, maximum: rows),
        columns: (0..<columns).map {
          Group.Column(id: Identifier("k\($0)"), title: "", span: nowhere)
        }, cells: cells, attribution: byProject, span: nowhere))
    return (count, cells)
  }

  /// A yes/no question, as a condition.
  mutating func yesNo(
    askWhen: Expression? = nil, subjects: [Reference<Subject>] = [],
    allowsNotApplicable: Bool = false, effort: Rational? = nil, isFixed: Bool = false,
    requires: Expression? = nil
  ) -> Expression {
    .question(
      question(
        askWhen: askWhen, subjects: subjects, allowsNotApplicable: allowsNotApplicable,
        effort: effort, isFixed: isFixed, requires: requires),
      .boolean)
  }

  /// A whole number between two others.
  mutating func number(
    _ range: ClosedRange<Rational> = 0...10, askWhen: Expression? = nil,
    allowsNotApplicable: Bool = false
  ) -> Expression {
    .question(
      question(.integer(range), askWhen: askWhen, allowsNotApplicable: allowsNotApplicable),
      .number)
  }

  mutating func criterion(
    _ condition: Expression, ifNotApplicable: Criterion.WhenNotApplicable = .exclude,
    ifMissing: Criterion.WhenMissing = .notMet, suspension: String? = nil
  ) -> Reference<Criterion> {
    criteria.append(
      Criterion(
        id: Identifier("c\(criteria.count)"), title: "", condition: condition,
        whenNotApplicable: ifNotApplicable, whenMissing: ifMissing, suspension: suspension,
        attribution: byProject, span: nowhere))
    return Reference(criteria.count - 1)
  }

  mutating func measure(
    _ kind: Measure.Kind, own: Expression? = nil, appliesWhen: Expression? = nil,
    type: ValueType = .number, policies: Measure.Policies = Measure.Policies(),
    steps: [Measure.Step] = []
  ) -> Reference<Measure> {
    measures.append(
      Measure(
        id: Identifier("m\(measures.count)"), title: "", kind: kind, own: own,
        appliesWhen: appliesWhen, type: type, policies: policies, steps: steps, range: nil,
        attribution: byProject, span: nowhere))
    return Reference(measures.count - 1)
  }

  /// A checklist of one section whose items are conditions.
  mutating func checklist(
    _ items: [Expression], subjects: [Reference<Subject>] = []
  ) -> Reference<Checklist> {
    let mean = Measure.Kind.mean(items.map { Measure.Term($0) })
    let policies = Measure.Policies(missing: .skip)
    let section = measure(mean, policies: policies, steps: [.scale(100)])
    let whole = measure(mean, policies: policies, steps: [.scale(100)])
    checklists.append(
      Checklist(
        id: Identifier("l\(checklists.count)"), title: "",
        sections: [
          Checklist.Section(
            id: "s", title: "",
            items: items.map {
              Checklist.Item(
                id: "i", title: "", condition: $0, question: nil, attribution: byProject,
                span: nowhere)
            },
            measure: section, attribution: byProject, span: nowhere)
        ],
        measure: whole, subjects: subjects, attribution: byProject, span: nowhere))
    return Reference(checklists.count - 1)
  }

  /// A ladder with its enumeration; levels are called L1, L2 …, outcomes O1, O2 …
  mutating func ladder(
    outcomes: [Expression] = [], unanswered: [Reference<Question>] = [],
    _ levels: [LevelDraft], appliesWhen: Expression? = nil,
    declared: Reference<Question>? = nil, subjects: [Reference<Subject>] = []
  ) -> Reference<Ladder> {
    let reference = Reference<Ladder>(ladders.count)
    let conditions =
      outcomes.map { Ladder.Outcome.Condition.holds($0) }
      + (unanswered.isEmpty ? [] : [.unanswered(unanswered)])
    let outcomeIDs = conditions.indices.map { "O\($0 + 1)" }
    let levelIDs = levels.indices.map { "L\($0 + 1)" }
    let enumeration = enumeration(
      outcomeIDs + ["L0"] + levelIDs, origin: .ladder(reference),
      unorderedPrefix: conditions.count)
    ladders.append(
      Ladder(
        id: Identifier("ladder\(ladders.count)"), title: "",
        outcomes: zip(outcomeIDs, conditions).map {
          Ladder.Outcome(
            id: Identifier($0), title: "", condition: $1, attribution: byProject,
            span: nowhere)
        },
        floor: Ladder.Floor(id: "L0", title: "", span: nowhere),
        levels: levels.enumerated().map { position, draft in
          Ladder.Level(
            id: Identifier(levelIDs[position]), title: "",
            requires: draft.requires ?? (position == 0 ? [] : [position - 1]),
            criteria: draft.criteria, condition: draft.condition,
            whenNotApplicable: draft.ifNotApplicable, attribution: byProject, span: nowhere)
        },
        appliesWhen: appliesWhen, enumeration: enumeration, declared: declared,
        subjects: subjects, attribution: byProject, span: nowhere))
    return reference
  }

  mutating func recommendation(
    _ triggers: Recommendation.Trigger..., subjects: [Reference<Subject>] = []
  ) {
    recommendations.append(
      Recommendation(
        id: Identifier("r\(recommendations.count)"), title: "", triggers: triggers,
        subjects: subjects,
        attribution: byProject, span: nowhere))
  }

  mutating func consistency(_ condition: Expression, subjects: [Reference<Subject>] = []) {
    consistency.append(
      ConsistencyRule(
        id: Identifier("k\(consistency.count)"), title: "", condition: condition,
        subjects: subjects, attribution: byProject, span: nowhere))
  }

  /// What a level of a ladder is made of.
  struct LevelDraft {
    var criteria: [Reference<Criterion>] = []
    var condition: Expression?
    var requires: [Int]?
    var ifNotApplicable: Ladder.Level.WhenNotApplicable = .notMet
  }
}

extension RuleSetBuilder {
  /// Scores answers, one for each question.
  func assess(_ answers: Answer..., subjects: [Reference<Subject>] = []) -> Assessment {
    assess(answers, subjects: subjects)
  }

  /// Scores answers, one for each question.
  func assess(_ answers: [Answer], subjects: [Reference<Subject>] = []) -> Assessment {
    ScoringPlan(rules).assess(
      AnswerSheet(respondent: Respondent(id: "a", subjects: subjects), answers: answers))
  }
}

extension Answer {
  static let yes = Answer.value(.boolean(true))
  static let no = Answer.value(.boolean(false))
  static func number(_ number: Rational) -> Answer { .value(.number(number)) }
  static func member(_ position: Int) -> Answer { .value(.member(position)) }
  static func members(_ positions: Int...) -> Answer { .value(.members(MemberSet(positions))) }
  static func text(_ text: String) -> Answer { .value(.text(text)) }
  static func date(_ year: Int, _ month: Int, _ day: Int) -> Answer {
    CivilDate(year: year, month: month, day: day).map { .value(.date($0)) } ?? .unanswered
  }
}

extension Expression {
  static func make(_ kind: Kind, _ type: ValueType = .boolean) -> Expression {
    Expression(kind, type: type, span: nowhere)
  }

  static func question(_ reference: Reference<Question>, _ type: ValueType) -> Expression {
    make(.question(reference), type)
  }

  static func measure(
    _ reference: Reference<Measure>, _ type: ValueType = .number
  ) -> Expression {
    make(.measure(reference), type)
  }

  static func criterion(_ reference: Reference<Criterion>) -> Expression {
    make(.criterion(reference))
  }

  static func number(_ number: Rational) -> Expression {
    make(.constant(.number(number)), .number)
  }

  static func all(_ parts: Expression...) -> Expression { make(.all(parts)) }
  static func any(_ parts: Expression...) -> Expression { make(.any(parts)) }
  static func compare(
    _ left: Expression, _ comparison: Comparison, _ right: Expression
  ) -> Expression {
    make(.compare(comparison, left, right))
  }

  static func atLeast(_ number: Rational, _ left: Expression) -> Expression {
    compare(left, .greaterOrEqual, .number(number))
  }

  static prefix func ! (part: Expression) -> Expression { make(.not(part)) }

  static func arithmetic(
    _ left: Expression, _ operation: Arithmetic, _ right: Expression
  ) -> Expression {
    make(.arithmetic(operation, left, right), .number)
  }
}
