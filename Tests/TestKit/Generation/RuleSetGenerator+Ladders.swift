import RuleModel

extension RuleSetGenerator {
  /// A ladder of one of the ways to write one.
  mutating func addLadder() {
    let id = Identifier("l\(builder.ladders.count + 1)")
    let count = 1 + random.below(4)
    let outcomes = (0..<random.below(3)).map {
      (id: Identifier("out\($0)"), condition: outcomeCondition())
    }
    let conditions: [RuleSetBuilder.Level] =
      switch random.below(10) {
      case 0: levelsFromNumber(count)
      case 1: levelsFromMember(count) ?? plainLevels(count)
      case 2: levelsWithStates(count, id)
      default: plainLevels(count)
      }
    var declared: Reference<Question>?
    if random.chance(50) { declared = addDeclared(id) }
    let ladder = builder.add(
      ladder: id, outcomes: outcomes, levels: conditions,
      appliesWhen: random.chance(20) ? condition(1) : nil, declared: declared,
      subjects: someSubjects(30))
    // The next ladder of the same template has other criteria and the same results.
    guard random.chance(20) else { return }
    builder.add(
      ladder: Identifier("\(id)_other"),
      outcomes: outcomes.map { (id: $0.id, condition: outcomeCondition()) },
      levels: plainLevels(count),
      appliesWhen: random.chance(20) ? condition(1) : nil,
      sharing: builder.ladders[ladder].enumeration, subjects: someSubjects(20))
  }

  private mutating func outcomeCondition() -> Ladder.Outcome.Condition {
    let questions = builder.questions.indices.map { Reference<Question>($0) }
    guard !questions.isEmpty, random.chance(35) else { return .holds(condition(1)) }
    let first = random.below(questions.count)
    return .unanswered(Array(questions[first...].prefix(1 + random.below(3))))
  }

  private mutating func addDeclared(_ id: Identifier) -> Reference<Question> {
    let ids = ["lv0", "lv1", "lv2", "floor", "out0", "other"].map { Identifier($0) }
    let enumeration = builder.add(
      enumeration: Identifier("\(id)_declared"), random.chance(50) ? .scale : .answerSet,
      ids.map { Enumeration.Member(id: $0, title: $0.text, span: RuleSetBuilder.nowhere) })
    return builder.add(question: Identifier("\(id)_self"), .single(enumeration))
  }

  private mutating func plainLevels(_ count: Int) -> [RuleSetBuilder.Level] {
    let criteria = builder.criteria.indices.map { Reference<Criterion>($0) }
    return (0..<count).map { position in
      var requires: [Int]?
      if random.chance(30) { requires = subset(Array(0..<position)) }
      return RuleSetBuilder.Level(
        Identifier("lv\(position)"), Array(subset(criteria).prefix(3)), requires: requires,
        when: random.chance(35) ? condition(1) : nil,
        whenNotApplicable: random.pick([.met, .notMet, .exclude]) ?? .exclude)
    }
  }

  /// `from:` a number: each level holds from a threshold on.
  private mutating func levelsFromNumber(_ count: Int) -> [RuleSetBuilder.Level] {
    let value = numeric(1)
    let start = number()
    return (0..<count).map { position in
      RuleSetBuilder.Level(
        Identifier("lv\(position)"), [],
        when: builder.compare(value, .greaterOrEqual, exact(start + Rational(position))))
    }
  }

  /// `from:` a member: each level holds from a member on.
  private mutating func levelsFromMember(_ count: Int) -> [RuleSetBuilder.Level]? {
    let enumeration = someEnumeration()
    guard let value = member(enumeration, 1) else { return nil }
    let members = Array(builder.enumerations[enumeration].members.indices.suffix(count))
    return members.enumerated().map { position, member in
      let holds: Expression.Kind
      if builder.enumerations[enumeration].isOrdered {
        let constant = builder.make(.constant(.member(member)), .member(enumeration))
        holds = .compare(.greaterOrEqual, value, constant)
      } else {
        holds = .isIn(value, members[position...].map { .member($0) }, negated: false)
      }
      return RuleSetBuilder.Level(
        Identifier("lv\(position)"), [], when: builder.make(holds))
    }
  }

  /// `states:` over the scale; the state of each level is a measure.
  private mutating func levelsWithStates(
    _ count: Int, _ ladder: Identifier
  ) -> [RuleSetBuilder.Level] {
    let scale = Reference<Enumeration>(0)
    let type = ValueType.member(scale)
    let steps = builder.enumerations[scale].members.count
    func step(_ position: Int) -> Expression {
      builder.make(.constant(.member(position)), type)
    }
    return (0..<count).map { position in
      let cases = (1...(1 + random.below(2))).map { _ in
        Expression.Case(when: condition(1), then: step(random.below(steps)))
      }
      let state = builder.add(
        measure: Identifier("\(ladder)_lv\(position)_state"),
        .value(builder.make(.cases(cases, otherwise: step(0)), type)), type: type)
      digits.append(1)
      return RuleSetBuilder.Level(
        Identifier("lv\(position)"), [],
        when: builder.make(.compare(.greaterOrEqual, builder.value(state), step(steps - 1))),
        state: state, whenNotApplicable: random.pick([.notMet, .exclude]) ?? .notMet)
    }
  }
}
