import RuleModel

/// Criteria, measures and ladders of growing rule sets.
extension GrowingRuleSet {
  mutating func addCriterion() {
    builder.add(
      criterion: Identifier("c\(builder.criteria.count + 1)"), when: condition(2),
      whenNotApplicable: random.pick([.met, .notMet, .exclude]) ?? .exclude,
      suspension: random.chance(3) ? "not judged this year" : nil)
  }

  // MARK: Measures

  mutating func addMeasure() {
    let id = Identifier("m\(builder.measures.count + 1)")
    let weights: [Rational] = [1, 1, 2, 3, Rational(1, 2)]
    let kind: Measure.Kind
    switch random.below(12) {
    case 0..<4: kind = .sum(parts().map { Measure.Term($0, weight: random.pick(weights) ?? 1) })
    case 4..<7: kind = .mean(parts().map { Measure.Term($0, weight: random.pick(weights) ?? 1) })
    case 7: kind = .ratio(number(), builder.make(.aggregate(.count, conditions()), .number))
    case 8: kind = random.chance(50) ? .lowest(parts()) : .highest(parts())
    case 9: kind = .value(number())
    default: kind = .count(conditions())
    }
    let substitutes: [Measure.Substitute] = [.skip, .skip, .none, .value(1)]
    builder.add(
      measure: id, kind, appliesWhen: random.chance(10) ? leaf() : nil,
      policies: Measure.Policies(
        missing: random.pick(substitutes) ?? .none,
        notApplicable: random.pick(substitutes) ?? .skip,
        noResultChild: random.pick(substitutes) ?? .none,
        empty: random.chance(50) ? nil : 0),
      steps: random.chance(15) ? [.scale(2), .clamp(0...6)] : [])
  }

  private mutating func conditions() -> [Expression] {
    if random.chance(40), let rows = rows() { return rows }
    return (0...(1 + random.below(3))).map { _ in condition(1) }
  }

  private mutating func parts() -> [Expression] {
    (0...(1 + random.below(3))).map { _ in random.chance(50) ? number() : condition(1) }
  }

  private mutating func number() -> Expression {
    let numbers = builder.questions.indices.filter {
      switch builder.questions[$0].kind {
      case .integer, .single: true
      default: false
      }
    }
    if random.chance(20), let measure = random.pick(Array(builder.measures.indices)) {
      return builder.value(Reference(measure))
    }
    guard let question = random.pick(numbers) else { return builder.number(1) }
    let answer = builder.answer(Reference(question))
    return answer.type == .number ? answer : builder.make(.memberValue(answer), .number)
  }

  // MARK: Ladders

  mutating func addLadder() {
    let id = Identifier("l\(builder.ladders.count + 1)")
    let count = 2 + random.below(3)
    let levels: [RuleSetBuilder.Level]
    if random.chance(20), let measure = random.pick(Array(builder.measures.indices)) {
      // `from:` a measure.
      let value = builder.value(Reference(measure))
      levels = (0..<count).map {
        .init(
          Identifier("lv\($0)"), [],
          when: builder.compare(value, .greaterOrEqual, Rational($0 + 1)))
      }
    } else {
      levels = (0..<count).map { level($0) }
    }
    let outcomes =
      random.chance(25)
      ? [(id: Identifier("out"), condition: Ladder.Outcome.Condition.holds(condition(1)))] : []
    let declared = random.chance(10) ? declared(id) : nil
    builder.add(
      ladder: id, outcomes: outcomes, levels: levels,
      appliesWhen: random.chance(10) ? leaf() : nil, declared: declared,
      subjects: !builder.subjects.isEmpty && random.chance(15)
        ? [Reference(random.below(2))] : [])
  }

  private mutating func level(_ position: Int) -> RuleSetBuilder.Level {
    let criteria = builder.criteria.indices.map { Reference<Criterion>($0) }
    var chosen = criteria.filter { _ in random.chance(35) }
    if chosen.isEmpty, let one = random.pick(criteria) { chosen = [one] }
    var requires: [Int]?
    if random.chance(25) { requires = (0..<position).filter { _ in random.chance(50) } }
    var condition: Expression?
    if random.chance(30) {
      let met = criteria.map { builder.met($0) }
      condition =
        random.chance(50)
        ? leaf() : builder.make(.atLeast(1 + random.below(met.count), met))
    }
    return RuleSetBuilder.Level(
      Identifier("lv\(position)"), Array(chosen.prefix(2)), requires: requires, when: condition,
      whenNotApplicable: random.pick([.met, .notMet, .exclude]) ?? .notMet)
  }

  private mutating func declared(_ ladder: Identifier) -> Reference<Question> {
    let enumeration = builder.add(
      enumeration: Identifier("\(ladder)_declared"), .scale,
      ["floor", "lv0", "lv1"].map {
        Enumeration.Member(id: Identifier($0), title: $0, span: RuleSetBuilder.nowhere)
      })
    return builder.add(question: Identifier("\(ladder)_self"), .single(enumeration))
  }
}
