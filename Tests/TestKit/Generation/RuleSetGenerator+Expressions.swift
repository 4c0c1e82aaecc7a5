import RuleModel

extension RuleSetGenerator {
  private func questions(where fits: (ValueType) -> Bool) -> [Reference<Question>] {
    builder.questions.indices.filter { fits(builder.questions[$0].kind.type) }.map {
      Reference($0)
    }
  }

  private func measures(where fits: (ValueType) -> Bool) -> [Reference<Measure>] {
    builder.measures.indices.filter { fits(builder.measures[$0].type) }.map { Reference($0) }
  }

  /// A name of a type: a question's, a measure's, sometimes a parameter's.
  mutating func name(_ type: ValueType) -> Expression? {
    let questions = questions { $0 == type }
    let measures = measures { $0 == type }
    let parameters = builder.parameters.indices.filter { builder.parameters[$0].type == type }
    switch random.below(10) {
    case 0..<6:
      if let question = random.pick(questions) { return builder.answer(question) }
    case 6..<9:
      if let measure = random.pick(measures) { return builder.value(measure) }
    default:
      if let parameter = random.pick(parameters) { return builder.parameter(Reference(parameter)) }
    }
    return random.pick(questions).map(builder.answer)
  }

  /// An enumeration, most often one that a question has.
  mutating func someEnumeration(several: Bool = false) -> Reference<Enumeration> {
    var asked: [Reference<Enumeration>] = []
    for question in builder.questions {
      switch question.kind {
      case .single(let enumeration) where !several: asked.append(enumeration)
      case .multi(let enumeration) where several: asked.append(enumeration)
      default: break
      }
    }
    if random.chance(60), let enumeration = random.pick(asked) { return enumeration }
    return Reference(random.below(builder.enumerations.count))
  }

  /// An expression of any type, for a `value` measure.
  mutating func anything(_ depth: Int) -> Expression {
    let found: Expression? =
      switch random.below(15) {
      case 12, 13: numberOfList(depth - 1)
      case 14: table(.number, depth - 1)
      case 0: condition(depth)
      case 1, 2: member(random.chance(30) ? tables : someEnumeration(), depth)
      case 3, 4: members(someEnumeration(several: true), depth)
      case 5: date(depth)
      case 6, 7: text(depth)
      default: numeric(depth)
      }
    return found ?? numeric(depth)
  }

  /// An expression of a type; nil where nothing has one.
  mutating func expression(_ type: ValueType, _ depth: Int) -> Expression? {
    switch type {
    case .boolean: condition(depth)
    case .number: numeric(depth)
    case .member(let enumeration): member(enumeration, depth)
    case .members(let enumeration): members(enumeration, depth)
    case .date: date(depth)
    case .text: text(depth)
    }
  }

  // MARK: Conditions

  mutating func condition(_ depth: Int) -> Expression {
    guard depth > 0, random.chance(80) else { return leaf(0) }
    switch random.below(12) {
    case 0: return builder.make(.not(condition(depth - 1)))
    case 1, 2: return builder.make(.all(conditions(depth - 1)))
    case 3, 4: return builder.make(.any(conditions(depth - 1)))
    case 5, 6:
      let parts = conditions(depth - 1)
      return builder.make(
        .atLeast(1 + random.below(parts.count + (random.chance(5) ? 1 : 0)), parts))
    case 7: return builder.make(cases(.boolean, depth) { $0.condition(depth - 1) })
    case 8: return builder.make(.coalesce(conditions(depth - 1)))
    case 9:
      return builder.make(
        .compare(
          random.chance(50) ? .equal : .notEqual, condition(depth - 1), condition(depth - 1)))
    default: return leaf(depth - 1)
    }
  }

  private mutating func conditions(_ depth: Int) -> [Expression] {
    if random.chance(12), let rows = rows(.boolean) { return rows }
    return (0...(1 + random.below(3))).map { _ in condition(depth) }
  }

  /// A condition without conditions in it.
  private mutating func leaf(_ depth: Int) -> Expression {
    let found: Expression? =
      switch random.below(18) {
      case 16:
        builder.subjects.isEmpty
          ? nil : builder.make(.subject(Reference(random.below(builder.subjects.count))))
      case 17: memberTest(tables, depth)
      case 0..<4: name(.boolean)
      case 4, 5:
        builder.criteria.isEmpty
          ? nil : builder.met(Reference(random.below(builder.criteria.count)))
      case 6: random.pick(questions { _ in true }).map { builder.make(.answered($0)) }
      case 7: random.pick(questions { _ in true }).map { builder.make(.applicable($0)) }
      case 8: memberTest(someEnumeration(), depth)
      case 9: memberComparison(someEnumeration(), depth)
      case 10: setTest(someEnumeration(several: true), depth)
      case 11: dateComparison(depth)
      case 12: numberTest(depth)
      case 13: random.chance(20) ? builder.make(.constant(.boolean(random.chance(50)))) : nil
      default: nil
      }
    return found ?? numberComparison(depth)
  }

  private mutating func numberComparison(_ depth: Int) -> Expression {
    let comparison = random.pick(Expression.Comparison.allCases) ?? .less
    var left = numeric(depth)
    if case .constant = left.kind { left = name(.number) ?? left }
    return builder.make(
      .compare(comparison, left, random.chance(75) ? threshold() : numeric(depth)))
  }

  private mutating func threshold() -> Expression {
    random.chance(80) ? builder.number(number()) : builder.parameter(Reference(0))
  }

  private mutating func numberTest(_ depth: Int) -> Expression {
    let values = (0...random.below(3)).map { _ in Value.number(number()) }
    return builder.make(.isIn(numeric(depth), values, negated: random.chance(40)))
  }

  private mutating func memberTest(
    _ enumeration: Reference<Enumeration>, _ depth: Int
  ) -> Expression? {
    guard let part = member(enumeration, depth) else { return nil }
    if enumeration.position == 1, random.chance(30) {
      return builder.make(.isInParameter(part, Reference(3), negated: random.chance(40)))
    }
    let all = Array(builder.enumerations[enumeration].members.indices)
    return builder.make(
      .isIn(part, subset(all, least: 1).map { .member($0) }, negated: random.chance(40)))
  }

  private mutating func memberComparison(
    _ enumeration: Reference<Enumeration>, _ depth: Int
  ) -> Expression? {
    guard let left = member(enumeration, depth) else { return nil }
    let members = builder.enumerations[enumeration].members
    let constant = builder.make(
      .constant(.member(random.below(members.count))), .member(enumeration))
    let right = random.chance(75) ? constant : member(enumeration, depth) ?? constant
    let comparisons: [Expression.Comparison] =
      builder.enumerations[enumeration].isOrdered
      ? Expression.Comparison.allCases : [.equal, .notEqual]
    return builder.make(.compare(random.pick(comparisons) ?? .equal, left, right))
  }

  private mutating func setTest(
    _ enumeration: Reference<Enumeration>, _ depth: Int
  ) -> Expression? {
    guard let part = members(enumeration, depth) else { return nil }
    let all = builder.enumerations[enumeration].answerable.positions
    return builder.make(
      .has(part, MemberSet(subset(all, least: 1)), random.chance(50) ? .any : .all))
  }

  private mutating func dateComparison(_ depth: Int) -> Expression? {
    guard let left = date(depth) else { return nil }
    let constant = builder.make(.constant(.date(date())), .date)
    let right = random.chance(80) ? constant : date(depth) ?? constant
    let comparison = random.pick(Expression.Comparison.allCases) ?? .less
    return builder.make(.compare(comparison, left, right))
  }

  // MARK: Numbers

  mutating func numeric(_ depth: Int) -> Expression {
    let made = depth > 0 && random.chance(75) ? function(depth - 1) : numberLeaf()
    return digits(of: made) > Self.mostDigits ? builder.number(number()) : made
  }

  private mutating func numberLeaf() -> Expression {
    let found: Expression? =
      switch random.below(14) {
      case 12: numberOfList(0)
      case 13: builder.make(.aggregate(.count, conditionList(0)), .number)
      case 0: builder.number(number())
      case 1, 2, 3: memberValue()
      case 4: date(0).map { builder.make(.fiscalYear($0), .number) }
      case 5: daysBetween()
      default: name(.number)
      }
    return found ?? builder.number(number())
  }

  private mutating func daysBetween() -> Expression? {
    guard let from = date(0), let to = date(0) else { return nil }
    return builder.make(.daysBetween(from, to), .number)
  }

  mutating func memberValue() -> Expression? {
    let enumeration = Reference<Enumeration>(random.below(builder.enumerations.count))
    let members = builder.enumerations[enumeration].members
    guard members.allSatisfy({ $0.value != nil }), let part = member(enumeration, 0) else {
      return nil
    }
    return builder.make(.memberValue(part), .number)
  }

  private mutating func function(_ depth: Int) -> Expression {
    let kind: Expression.Kind
    switch random.below(20) {
    case 12..<17: return numberOfList(depth)
    case 17..<20: return table(.number, depth) ?? numberOfList(depth)
    case 0: kind = .arithmetic(.add, numeric(depth), numeric(depth))
    case 1: kind = .arithmetic(.subtract, numeric(depth), numeric(depth))
    case 2: kind = .arithmetic(.multiply, numeric(depth), numeric(depth))
    case 3:
      let divisor = builder.number(random.pick([2, 3, Rational(-1, 2)]) ?? 2)
      kind = .arithmetic(.divide, numeric(depth), divisor)
    case 4: kind = .negated(numeric(depth))
    case 5: kind = .minimum([numeric(depth), numeric(depth)])
    case 6: kind = .maximum([numeric(depth), numeric(depth), numeric(depth)])
    case 7: kind = .magnitude(numeric(depth))
    case 8: kind = cases(.number, depth + 1) { $0.numeric(depth) }
    case 9: kind = .coalesce([numeric(depth), numeric(depth)])
    default:
      let empty = random.chance(50) ? nil : numeric(0)
      kind = .ratio(numeric(depth), divisor(), empty: empty)
    }
    return builder.make(kind, .number)
  }

  // MARK: Members, dates, texts

  mutating func member(
    _ enumeration: Reference<Enumeration>, _ depth: Int
  ) -> Expression? {
    let type = ValueType.member(enumeration)
    if depth > 0, random.chance(20), let table = table(type, depth - 1) { return table }
    if builder.enumerations[enumeration].origin == .table, depth > 0 || random.chance(60) {
      return pick(enumeration, depth - 1)
    }
    if depth > 0, random.chance(25), let least = memberOfList(enumeration, depth - 1) {
      return least
    }
    if depth > 0, random.chance(40) {
      return choice(type, depth) { $0.member(enumeration, depth - 1) }
    }
    let ladders = builder.ladders.indices.filter { builder.ladders[$0].enumeration == enumeration }
    if random.chance(80), let ladder = random.pick(ladders) {
      return builder.level(Reference(ladder))
    }
    return name(type)
  }

  private mutating func members(
    _ enumeration: Reference<Enumeration>, _ depth: Int
  ) -> Expression? {
    let type = ValueType.members(enumeration)
    if depth > 0, random.chance(45) {
      return choice(type, depth) { $0.members(enumeration, depth - 1) }
    }
    return name(type)
  }

  private mutating func date(_ depth: Int) -> Expression? {
    if depth > 0, random.chance(30) { return choice(.date, depth) { $0.date(depth - 1) } }
    return name(.date)
  }

  private mutating func text(_ depth: Int) -> Expression? {
    if depth > 0, random.chance(40) { return choice(.text, depth) { $0.text(depth - 1) } }
    return name(.text)
  }

  private mutating func choice(
    _ type: ValueType, _ depth: Int, _ part: (inout Self) -> Expression?
  ) -> Expression? {
    guard let first = part(&self), let second = part(&self) else { return nil }
    if random.chance(50) { return builder.make(.coalesce([first, second]), type) }
    var parts = [second, first]
    return builder.make(cases(type, depth) { parts.popLast() ?? part(&$0) ?? first }, type)
  }

  /// One to three cases, some of which give nothing.
  private mutating func cases(
    _ type: ValueType, _ depth: Int, _ part: (inout Self) -> Expression
  ) -> Expression.Kind {
    let nothing = builder.make(.nothing, type)
    var cases = [Expression.Case(when: condition(depth - 1), then: part(&self))]
    while cases.count < 3, random.chance(25) {
      let value = random.chance(25) ? nothing : part(&self)
      cases.append(.init(when: condition(depth - 1), then: value))
    }
    return .cases(cases, otherwise: random.chance(30) ? nothing : part(&self))
  }
}
