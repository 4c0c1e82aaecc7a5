import RuleModel

extension RuleSetGenerator {
  mutating func addMeasure() {
    let id = Identifier("m\(builder.measures.count + 1)")
    switch random.below(15) {
    case 12..<15: addExtreme(id)
    case 0..<4:
      let expression = anything(2)
      let steps = expression.type == .number ? self.steps() : []
      add(id, .value(expression), expression.type, steps, substitutes: [0, 1, 5])
    case 4..<6: add(id, .sum(terms()), .number, steps(), substitutes: [0, 1, -2])
    case 6..<8: add(id, .mean(terms()), .number, steps(), substitutes: [0, 1, -2])
    case 8..<10:
      let top = numeric(1)
      add(id, .ratio(top, divisor()), .number, steps(), substitutes: [0, 1, 5])
    default:
      let conditions = (0...random.below(4)).map { _ in part(isCondition: true) }
      add(id, .count(conditions), .number, random.chance(70) ? [] : steps(), substitutes: [0, 1])
    }
  }

  /// The lowest or highest of numbers or of members.
  private mutating func addExtreme(_ id: Identifier) {
    let isLowest = random.chance(50)
    let ordered = builder.enumerations.indices.filter { builder.enumerations[$0].isOrdered }
    if random.chance(60),
      let enumeration = random.pick(ordered).map({ Reference<Enumeration>($0) }),
      var parts = memberList(enumeration, 1)
    {
      let type = ValueType.member(enumeration)
      let measures = builder.measures.indices.filter { builder.measures[$0].type == type }
      if random.chance(50), let measure = random.pick(measures) {
        parts.append(builder.value(Reference(measure)))
      }
      add(id, isLowest ? .lowest(parts) : .highest(parts), type, [], substitutes: [])
      return
    }
    let parts = (0...random.below(4)).map { _ in part(isCondition: random.chance(25)) }
    add(id, isLowest ? .lowest(parts) : .highest(parts), .number, steps(), substitutes: [0, 1, -2])
  }

  private mutating func add(
    _ id: Identifier, _ kind: Measure.Kind, _ type: ValueType, _ steps: [Measure.Step],
    substitutes: [Rational]
  ) {
    var kind = kind
    var digits = digits(of: kind)
    if digits > Self.mostDigits {
      kind = .count([builder.make(.constant(.boolean(true)))])
      digits = 2
    }
    let policies = Measure.Policies(
      missing: substitute(substitutes), notApplicable: substitute(substitutes),
      noResultChild: substitute(substitutes),
      empty: random.chance(50) ? nil : random.pick(substitutes))
    var own: Expression?
    if random.chance(20) { own = expression(type, 1) }
    builder.add(
      measure: id, kind, own: own, appliesWhen: random.chance(15) ? condition(1) : nil, type: type,
      policies: policies, steps: steps)
    digits = max(digits + 4 * steps.count, own.map { self.digits(of: $0) } ?? 0)
    self.digits.append(digits)
  }

  mutating func substitute(_ values: [Rational]) -> Measure.Substitute {
    switch random.below(3) {
    case 0: .skip
    case 1: .none
    default: random.pick(values).map { .value($0) } ?? .skip
    }
  }

  private mutating func steps() -> [Measure.Step] {
    guard random.chance(50) else { return [] }
    return (0...random.below(3)).map { _ in
      switch random.below(3) {
      case 0: .scale(random.pick([100, -1, Rational(1, 2), 3]) ?? 1)
      case 1: .clamp(random.pick([0...2, -1...1, Rational(1, 3)...50]) ?? 0...2)
      default:
        .round(
          step: random.pick([1, Rational(1, 10), 5]) ?? 1,
          random.pick(RoundingMode.allCases) ?? .floor)
      }
    }
  }

  private mutating func terms() -> [Measure.Term] {
    if random.chance(10) {
      let weights = [1, 2, Rational(1, 2), Rational(5, 3), 0]
      return (0..<(5 + random.below(4))).map { _ in
        Measure.Term(part(isCondition: true), weight: random.pick(weights) ?? 1)
      }
    }
    return (0...random.below(4)).map { _ in
      Measure.Term(
        part(isCondition: random.chance(40)),
        weight: random.pick([1, 1, 2, Rational(1, 2), 0]) ?? 1)
    }
  }

  /// A part of a roll-up, often a bare name.
  private mutating func part(isCondition: Bool) -> Expression {
    let type: ValueType = isCondition ? .boolean : .number
    let measures = builder.measures.indices.filter { builder.measures[$0].type == type }
    if random.chance(30), let measure = random.pick(measures) {
      return builder.value(Reference(measure))
    }
    return isCondition ? condition(random.below(2)) : numeric(random.below(2))
  }

  // MARK: Digits

  static let mostDigits = 22

  private func digits(of kind: Measure.Kind) -> Int {
    switch kind {
    case .value(let expression): digits(of: expression)
    case .ratio(let top, let bottom): digits(of: top) + digits(of: bottom)
    case .count: 3
    case .lowest(let parts), .highest(let parts): parts.map { digits(of: $0) }.max() ?? 0
    case .sum(let terms), .mean(let terms):
      terms.reduce(4) { $0 + digits(of: $1.expression) + 1 }
    }
  }

  /// A limit of the digits that a number's numerator and denominator have together.
  func digits(of expression: Expression) -> Int {
    guard expression.type == .number else { return 1 }
    return switch expression.kind {
    case .constant, .parameter: 3
    case .question: 8
    case .measure(let measure): digits[measure.position]
    case .fiscalYear: 4
    case .daysBetween: 7
    case .memberValue: 3
    case .lookup, .aggregate(.count, _): 3
    case .minimum, .maximum, .coalesce, .cases, .aggregate(.lowest, _), .aggregate(.highest, _):
      expression.parts.map { digits(of: $0) }.max() ?? 0
    default: expression.parts.reduce(1) { $0 + digits(of: $1) }
    }
  }

  // MARK: Checklists

  mutating func addChecklist() {
    let id = Identifier("k\(builder.checklists.count + 1)")
    let sections = (0...random.below(2)).map { section in
      (0...random.below(3)).map { item -> (condition: Expression, weight: Rational) in
        let weight: Rational = random.pick([1, 1, 2, 3]) ?? 1
        if random.chance(30) { return (condition(1), weight) }
        let question = builder.add(
          question: Identifier("\(id)_s\(section + 1)_\(item + 1)"), .yesNo,
          askWhen: random.chance(20) ? condition(1) : nil,
          allowsNotApplicable: random.chance(30))
        return (builder.answer(question), weight)
      }
    }
    let before = builder.measures.count
    let policies = Measure.Policies(
      missing: random.chance(60) ? .skip : substitute([0, 1]),
      notApplicable: random.chance(60) ? .skip : substitute([0, 1]),
      empty: random.chance(70) ? nil : 0)
    builder.add(
      checklist: id, sections: sections, policies: policies, subjects: someSubjects(30))
    digits += Array(repeating: 8, count: builder.measures.count - before)
  }
}
