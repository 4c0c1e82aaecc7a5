import RuleModel

/// Lists of values, picks and tables, as quantifiers and item tables become.
extension RuleSetGenerator {
  // MARK: Lists

  /// A number made of a list.
  mutating func numberOfList(_ depth: Int) -> Expression {
    switch random.below(6) {
    case 0, 1: return builder.make(.aggregate(.count, conditionList(depth)), .number)
    case 2: return builder.make(.aggregate(.sum, numberList(depth)), .number)
    case 3: return builder.make(.aggregate(.mean, numberList(depth)), .number)
    default:
      return builder.make(
        .aggregate(random.chance(50) ? .lowest : .highest, numberList(depth)), .number)
    }
  }

  /// Conditions, some of which can be left out: the rows of a group, or written one by one.
  mutating func conditionList(_ depth: Int) -> [Expression] {
    if random.chance(40), let rows = rows(.boolean) { return rows }
    return listLength().map { _ in
      random.chance(30)
        ? sometimes(condition(max(0, depth - 1)), .boolean) : condition(max(0, depth))
    }
  }

  /// Numbers, or conditions that count 1 or 0.
  mutating func numberList(_ depth: Int) -> [Expression] {
    if random.chance(50), let rows = rows(random.chance(60) ? .number : .boolean) { return rows }
    if random.chance(20) { return conditionList(depth) }
    return listLength().map { _ in
      if random.chance(15) { return condition(0) }
      return random.chance(25) ? sometimes(numeric(0), .number) : numeric(max(0, depth))
    }
  }

  /// Members of one ordered enumeration; nil where nothing has such a value.
  mutating func memberList(_ enumeration: Reference<Enumeration>, _ depth: Int) -> [Expression]? {
    let type = ValueType.member(enumeration)
    if random.chance(60), let rows = rows(type) { return rows }
    var parts: [Expression] = []
    for _ in listLength() {
      guard let part = member(enumeration, depth) else { return nil }
      parts.append(random.chance(25) ? sometimes(part, type) : part)
    }
    return parts
  }

  private mutating func listLength() -> Range<Int> {
    random.chance(8) ? 0..<0 : 0..<(1 + random.below(4))
  }

  /// A value that is there under a condition, as a filter has it.
  private mutating func sometimes(_ value: Expression, _ type: ValueType) -> Expression {
    builder.make(
      .cases([.init(when: condition(0), then: value)], otherwise: builder.make(.nothing, type)),
      type)
  }

  /// The lowest or highest of members.
  mutating func memberOfList(
    _ enumeration: Reference<Enumeration>, _ depth: Int
  ) -> Expression? {
    guard builder.enumerations[enumeration].isOrdered,
      let parts = memberList(enumeration, depth)
    else { return nil }
    return builder.make(
      .aggregate(random.chance(50) ? .lowest : .highest, parts), .member(enumeration))
  }

  // MARK: Picks

  /// One of the rows of a table, by numbers, conditions or members.
  mutating func pick(_ enumeration: Reference<Enumeration>, _ depth: Int) -> Expression? {
    let rows = subset(Array(builder.enumerations[enumeration].members.indices), least: 1)
    let ordered = builder.enumerations.indices.filter { builder.enumerations[$0].isOrdered }
    let kind = random.below(4)
    let judging = Reference<Enumeration>(random.pick(ordered) ?? 0)
    var candidates: [Expression.Candidate] = []
    for row in rows {
      var value: Expression?
      switch kind {
      case 0: value = condition(max(0, depth))
      case 1:
        value = member(judging, max(0, depth))
        if value == nil { return nil }
      default: value = numeric(max(0, depth))
      }
      guard var value else { return nil }
      if random.chance(25) { value = sometimes(value, value.type) }
      candidates.append(.init(member: row, value: value))
    }
    return builder.make(
      .pick(random.chance(50) ? .least : .greatest, candidates), .member(enumeration))
  }

  // MARK: Tables

  /// A table that gives numbers or members.
  mutating func table(_ type: ValueType, _ depth: Int) -> Expression? {
    var axes: [Expression.Lookup.Axis] = []
    for _ in 0..<(random.chance(65) ? 1 : 2) {
      guard let axis = axis(max(0, depth)) else { return nil }
      axes.append(axis)
    }
    let count = axes.reduce(1) { $0 * $1.keys.count }
    let cells = (0..<count).map { _ -> Value? in
      if random.chance(15) { return nil }
      guard case .member(let enumeration) = type else { return .number(number()) }
      return .member(random.below(builder.enumerations[enumeration].members.count))
    }
    return builder.make(.lookup(.init(axes: axes, cells: cells)), type)
  }

  private mutating func axis(_ depth: Int) -> Expression.Lookup.Axis? {
    switch random.below(5) {
    case 0, 1:
      var thresholds: Set<Rational> = []
      for _ in 0..<random.below(4) { thresholds.insert(number()) }
      var operand = numeric(depth)
      if random.chance(50), let name = name(.number) { operand = name }
      return .init(operand, keys: .bands(thresholds.sorted()))
    case 2:
      let truths = random.pick([[true, false], [false, true], [true, false], [true]])
      return .init(condition(depth), keys: .truth(truths ?? [true]))
    default:
      let enumeration = someEnumeration()
      guard let operand = member(enumeration, depth) else { return nil }
      var sets: [MemberSet] = []
      for member in builder.enumerations[enumeration].members.indices {
        // Outcomes of a ladder often have no key of their own.
        if member < builder.enumerations[enumeration].unorderedPrefix, random.chance(50) {
          continue
        }
        if random.chance(40), let last = sets.popLast() {
          sets.append(last.union(MemberSet([member])))
        } else {
          sets.append(MemberSet([member]))
        }
      }
      if sets.count > 1, random.chance(15) { sets.removeFirst() }
      return .init(operand, keys: .members(sets))
    }
  }
}
