package import Diagnostics
package import RuleModel

/// Makes rule sets without files: each `add` gives the reference to what it added.
///
///     var builder = RuleSetBuilder()
///     let held = builder.add(question: "held", .yesNo)
///     builder.add(criterion: "council_held", when: builder.answer(held))
///     let rules = builder.rules
package struct RuleSetBuilder {
  /// Where everything is declared that has no file.
  package static let nowhere = Span(file: FileID(0), start: 0, end: 0)
  /// What everything is attributed to.
  package static let attribution = Attribution(provenance: .project, source: Reference(0))

  package var subjects: [Subject] = []
  package var parameters: [Parameter] = []
  package var enumerations: [Enumeration] = []
  package var questions: [Question] = []
  package var criteria: [Criterion] = []
  package var measures: [Measure] = []
  package var checklists: [Checklist] = []
  package var ladders: [Ladder] = []
  package var recommendations: [Recommendation] = []
  package var consistency: [ConsistencyRule] = []
  package var groups: [Group] = []
  package var otherSheets: [OtherSheet] = []

  package init() {}

  /// The rule set so far.
  package var rules: RuleSet {
    RuleSet(
      id: "sample", title: "Sample",
      sources: [Source(id: "nowhere", title: "Nowhere", span: Self.nowhere)],
      subjects: subjects, parameters: parameters, enumerations: enumerations,
      questions: questions, criteria: criteria, measures: measures, checklists: checklists,
      ladders: ladders, recommendations: recommendations, consistency: consistency,
      groups: groups, otherSheets: otherSheets)
  }

  @discardableResult
  package mutating func add(subject id: Identifier) -> Reference<Subject> {
    subjects.append(Subject(id: id, title: id.text, span: Self.nowhere))
    return Reference(subjects.count - 1)
  }

  @discardableResult
  package mutating func add(
    parameter id: Identifier, _ type: ValueType, _ value: Value
  ) -> Reference<Parameter> {
    parameters.append(
      Parameter(
        id: id, title: id.text, type: type, value: value, attribution: Self.attribution,
        span: Self.nowhere))
    return Reference(parameters.count - 1)
  }

  @discardableResult
  package mutating func add(
    enumeration id: Identifier, _ origin: Enumeration.Origin, _ members: [Enumeration.Member]
  ) -> Reference<Enumeration> {
    enumerations.append(
      Enumeration(id: id, origin: origin, members: members, span: Self.nowhere))
    return Reference(enumerations.count - 1)
  }

  @discardableResult
  package mutating func add(
    question id: Identifier, _ kind: Question.Kind, askWhen: Expression? = nil,
    subjects: [Reference<Subject>] = [], allowsNotApplicable: Bool = false,
    suspension: String? = nil, origin: Question.Origin = .declared
  ) -> Reference<Question> {
    questions.append(
      Question(
        id: id, title: id.text, kind: kind, askWhen: askWhen, subjects: subjects,
        allowsNotApplicable: allowsNotApplicable, suspension: suspension, origin: origin,
        attribution: Self.attribution, span: Self.nowhere))
    return Reference(questions.count - 1)
  }

  @discardableResult
  package mutating func add(
    criterion id: Identifier, when condition: Expression,
    whenNotApplicable: Criterion.WhenNotApplicable = .exclude,
    whenMissing: Criterion.WhenMissing = .notMet, suspension: String? = nil,
    sheet: Reference<OtherSheet>? = nil
  ) -> Reference<Criterion> {
    criteria.append(
      Criterion(
        id: id, title: id.text, condition: condition, whenNotApplicable: whenNotApplicable,
        whenMissing: whenMissing, suspension: suspension, sheet: sheet,
        attribution: Self.attribution, span: Self.nowhere))
    return Reference(criteria.count - 1)
  }

  /// The range given to numbers is wide enough for everything that fits.
  @discardableResult
  package mutating func add(
    measure id: Identifier, _ kind: Measure.Kind, own: Expression? = nil,
    appliesWhen: Expression? = nil, type: ValueType = .number,
    policies: Measure.Policies = Measure.Policies(), steps: [Measure.Step] = [],
    display: Measure.Display = Measure.Display(), sheet: Reference<OtherSheet>? = nil
  ) -> Reference<Measure> {
    let limit = Rational(1_000_000_000_000_000)
    measures.append(
      Measure(
        id: id, title: id.text, kind: kind, own: own, appliesWhen: appliesWhen, type: type,
        policies: policies, steps: steps, display: display,
        range: type == .number ? -limit...limit : nil, sheet: sheet, attribution: Self.attribution,
        span: Self.nowhere))
    return Reference(measures.count - 1)
  }

  /// A checklist with the measures that the loader would make.
  @discardableResult
  package mutating func add(
    checklist id: Identifier, sections: [[(condition: Expression, weight: Rational)]],
    policies: Measure.Policies = Measure.Policies(missing: .skip),
    subjects: [Reference<Subject>] = []
  ) -> Reference<Checklist> {
    var made: [Checklist.Section] = []
    for (position, items) in sections.enumerated() {
      let section = Identifier("s\(position + 1)")
      let terms = items.map { Measure.Term($0.condition, weight: $0.weight) }
      let measure = add(
        measure: Identifier("\(id)_\(section)"), .mean(terms), policies: policies,
        steps: [.scale(100)])
      made.append(
        Checklist.Section(
          id: section, title: section.text,
          items: items.enumerated().map { number, item in
            Checklist.Item(
              id: Identifier("\(id)_\(section)_\(number + 1)"), title: "item",
              condition: item.condition, question: Self.question(of: item.condition),
              weight: item.weight, attribution: Self.attribution, span: Self.nowhere)
          },
          measure: measure, attribution: Self.attribution, span: Self.nowhere))
    }
    let all = sections.joined().map { Measure.Term($0.condition, weight: $0.weight) }
    let measure = add(measure: id, .mean(all), policies: policies, steps: [.scale(100)])
    checklists.append(
      Checklist(
        id: id, title: id.text, sections: made, measure: measure, subjects: subjects,
        attribution: Self.attribution, span: Self.nowhere))
    return Reference(checklists.count - 1)
  }

  private static func question(of condition: Expression) -> Reference<Question>? {
    if case .question(let question) = condition.kind { question } else { nil }
  }

  /// One level; without `requires` it requires the level below.
  package struct Level {
    var id: Identifier
    var criteria: [Reference<Criterion>]
    var requires: [Int]?
    var condition: Expression?
    var state: Reference<Measure>?
    var whenNotApplicable: Ladder.Level.WhenNotApplicable

    package init(
      _ id: Identifier, _ criteria: [Reference<Criterion>], requires: [Int]? = nil,
      when condition: Expression? = nil, state: Reference<Measure>? = nil,
      whenNotApplicable: Ladder.Level.WhenNotApplicable = .notMet
    ) {
      self.id = id
      self.criteria = criteria
      self.requires = requires
      self.condition = condition
      self.state = state
      self.whenNotApplicable = whenNotApplicable
    }
  }

  /// A ladder with the enumeration of its results, its own or one shared with another ladder.
  @discardableResult
  package mutating func add(
    ladder id: Identifier, outcomes: [(id: Identifier, condition: Ladder.Outcome.Condition)] = [],
    floor: Identifier = "floor", levels: [Level], appliesWhen: Expression? = nil,
    sharing enumeration: Reference<Enumeration>? = nil, declared: Reference<Question>? = nil,
    subjects: [Reference<Subject>] = []
  ) -> Reference<Ladder> {
    let ids = outcomes.map(\.id) + [floor] + levels.map(\.id)
    let ladder = Reference<Ladder>(ladders.count)
    if enumeration == nil {
      enumerations.append(
        Enumeration(
          id: id, origin: .ladder(ladder),
          members: ids.map { Enumeration.Member(id: $0, title: $0.text, span: Self.nowhere) },
          unorderedPrefix: outcomes.count, span: Self.nowhere))
    }
    ladders.append(
      Ladder(
        id: id, title: id.text,
        outcomes: outcomes.map {
          Ladder.Outcome(
            id: $0.id, title: $0.id.text, condition: $0.condition,
            attribution: Self.attribution, span: Self.nowhere)
        },
        floor: Ladder.Floor(id: floor, title: floor.text, span: Self.nowhere),
        levels: levels.enumerated().map { position, level in
          Ladder.Level(
            id: level.id, title: level.id.text,
            requires: level.requires ?? (position == 0 ? [] : [position - 1]),
            criteria: level.criteria, condition: level.condition, state: level.state,
            whenNotApplicable: level.whenNotApplicable, attribution: Self.attribution,
            span: Self.nowhere)
        },
        appliesWhen: appliesWhen, enumeration: enumeration ?? Reference(enumerations.count - 1),
        declared: declared, subjects: subjects, attribution: Self.attribution, span: Self.nowhere))
    return ladder
  }

  @discardableResult
  package mutating func add(
    recommendation id: Identifier, _ triggers: Recommendation.Trigger...,
    subjects: [Reference<Subject>] = []
  ) -> Reference<Recommendation> {
    add(recommendation: id, triggers, subjects: subjects)
  }

  @discardableResult
  package mutating func add(
    recommendation id: Identifier, _ triggers: [Recommendation.Trigger],
    subjects: [Reference<Subject>] = []
  ) -> Reference<Recommendation> {
    recommendations.append(
      Recommendation(
        id: id, title: id.text, triggers: triggers, subjects: subjects,
        attribution: Self.attribution, span: Self.nowhere))
    return Reference(recommendations.count - 1)
  }

  @discardableResult
  package mutating func add(
    consistency id: Identifier, when condition: Expression, subjects: [Reference<Subject>] = []
  ) -> Reference<ConsistencyRule> {
    consistency.append(
      ConsistencyRule(
        id: id, title: id.text, condition: condition, subjects: subjects,
        attribution: Self.attribution, span: Self.nowhere))
    return Reference(consistency.count - 1)
  }
}
