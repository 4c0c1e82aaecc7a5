import Diagnostics
import RuleModel

/// Rule sets by hand: each `add` gives the expression that reads what it added.
struct SmallRules {
  static let attribution = Attribution(provenance: .project, source: Reference(0))

  var subjects: [Subject] = []
  var parameters: [Parameter] = []
  var enumerations: [Enumeration] = []
  var questions: [Question] = []
  var criteria: [Criterion] = []
  var measures: [Measure] = []
  var checklists: [Checklist] = []
  var ladders: [Ladder] = []
  var recommendations: [Recommendation] = []
  var sources = [Source(id: "law", title: "Law", span: .here)]
  var files = SourceMap()

  var rules: RuleSet {
    RuleSet(
      id: "small", title: "Small", sources: sources, subjects: subjects, parameters: parameters,
      enumerations: enumerations, questions: questions, criteria: criteria, measures: measures,
      checklists: checklists, ladders: ladders, recommendations: recommendations, files: files)
  }

  mutating func ask(
    _ id: Identifier, _ kind: Question.Kind = .yesNo, when: Expression? = nil,
    subjects: [Reference<Subject>] = [], allowsNotApplicable: Bool = false
  ) -> Expression {
    questions.append(
      Question(
        id: id, title: id.text, kind: kind, askWhen: when, subjects: subjects,
        allowsNotApplicable: allowsNotApplicable, attribution: Self.attribution, span: .here))
    return Expression(.question(Reference(questions.count - 1)), type: kind.type, span: .here)
  }

  mutating func choices(
    _ id: Identifier, _ names: [String], origin: Enumeration.Origin = .answerSet,
    values: [Rational?] = [], meanings: [String: Enumeration.Meaning] = [:]
  ) -> Reference<Enumeration> {
    let members = names.enumerated().map { position, name in
      Enumeration.Member(
        id: Identifier(name), title: name,
        value: values.indices.contains(position) ? values[position] : nil,
        meaning: meanings[name] ?? .itself, span: .here)
    }
    enumerations.append(Enumeration(id: id, origin: origin, members: members, span: .here))
    return Reference(enumerations.count - 1)
  }

  @discardableResult
  mutating func criterion(
    _ id: Identifier, _ condition: Expression,
    ifNotApplicable: Criterion.WhenNotApplicable = .exclude, isStated: Bool = false,
    ifMissing: Criterion.WhenMissing = .notMet
  ) -> Expression {
    criteria.append(
      Criterion(
        id: id, title: id.text, condition: condition, whenNotApplicable: ifNotApplicable,
        statesNotApplicable: isStated, whenMissing: ifMissing, attribution: Self.attribution,
        span: .here))
    return .condition(.criterion(Reference(criteria.count - 1)))
  }

  @discardableResult
  mutating func measure(
    _ id: Identifier, _ kind: Measure.Kind, _ policies: Measure.Policies = Measure.Policies(),
    steps: [Measure.Step] = [], type: ValueType = .number
  ) -> Expression {
    measures.append(
      Measure(
        id: id, title: id.text, kind: kind, type: type, policies: policies, steps: steps,
        range: nil, attribution: Self.attribution, span: .here))
    return Expression(.measure(Reference(measures.count - 1)), type: type, span: .here)
  }

  @discardableResult
  mutating func ladder(
    outcomes: [(id: Identifier, when: Expression)] = [], levels: [Ladder.Level],
    subjects: [Reference<Subject>] = []
  ) -> Expression {
    let reference = Reference<Ladder>(ladders.count)
    enumerations.append(
      Enumeration(
        id: "growth", origin: .ladder(reference),
        members: (outcomes.map(\.id) + ["L0"] + levels.map(\.id)).map {
          Enumeration.Member(id: $0, title: $0.text, span: .here)
        }, unorderedPrefix: outcomes.count, span: .here))
    let enumeration = Reference<Enumeration>(enumerations.count - 1)
    ladders.append(
      Ladder(
        id: "growth", title: "Growth",
        outcomes: outcomes.map {
          Ladder.Outcome(
            id: $0.id, title: $0.id.text, condition: .holds($0.when), attribution: Self.attribution,
            span: .here)
        }, floor: Ladder.Floor(id: "L0", title: "L0", span: .here), levels: levels,
        enumeration: enumeration, subjects: subjects, attribution: Self.attribution, span: .here))
    return Expression(.level(reference), type: .member(enumeration), span: .here)
  }

  mutating func advise(_ id: Identifier, _ triggers: Recommendation.Trigger...) {
    recommendations.append(
      Recommendation(
        id: id, title: id.text, triggers: triggers, attribution: Self.attribution, span: .here))
  }
}

extension Ladder.Level {
  init(
    _ id: Identifier, requires: [Int] = [], _ criteria: [Int] = [], when: Expression? = nil,
    text: String? = nil, provenance: Provenance = .project
  ) {
    self.init(
      id: id, title: id.text, text: text, requires: requires, criteria: criteria.map { .init($0) },
      condition: when, attribution: Attribution(provenance: provenance, source: Reference(0)),
      span: .here)
  }
}

extension Span {
  static let here = Span(file: FileID(0), start: 0, end: 0)
}

extension Expression {
  static func condition(_ kind: Kind) -> Expression {
    Expression(kind, type: .boolean, span: .here)
  }

  static func number(_ kind: Kind) -> Expression { Expression(kind, type: .number, span: .here) }

  static func number(_ value: Rational) -> Expression { .number(.constant(.number(value))) }

  static func all(_ parts: Expression...) -> Expression { .condition(.all(parts)) }
  static func any(_ parts: Expression...) -> Expression { .condition(.any(parts)) }
  static func not(_ part: Expression) -> Expression { .condition(.not(part)) }

  func compared(_ comparison: Comparison, _ other: Expression) -> Expression {
    .condition(.compare(comparison, self, other))
  }

  func compared(_ comparison: Comparison, _ number: Rational) -> Expression {
    compared(comparison, .number(number))
  }

  func compared(_ comparison: Comparison, member: Int) -> Expression {
    compared(comparison, Expression(.constant(.member(member)), type: type, span: .here))
  }

  func with(_ operation: Arithmetic, _ other: Expression) -> Expression {
    .number(.arithmetic(operation, self, other))
  }

  /// Whether the question that this reads applies.
  var applies: Expression {
    if case .question(let question) = kind { .condition(.applicable(question)) } else { self }
  }
}
