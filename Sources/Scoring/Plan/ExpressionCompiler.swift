import Diagnostics
import RuleModel

/// Turns expressions into nodes.
struct ExpressionCompiler {
  let rules: RuleSet
  private let granularity: Granularity
  /// What has been added once for all that say the same; nil while each expression has its own.
  private var shared: SharedNodes?
  /// The same while it is not used.
  private var unusedShared: SharedNodes? = SharedNodes()
  private(set) var nodes: [Node] = []
  /// Where each node is written.
  private(set) var spans: [Span] = []
  /// The nodes that lists are made of.
  private(set) var parts: [Int] = []
  private(set) var constants: [AbstractValue] = []
  /// The texts among the constants, by the position of the constant.
  private(set) var texts: [Int: String] = [:]
  private(set) var lists: [ConstantList] = []
  private(set) var memberSets: [MemberSet] = []
  private(set) var units: [Rational] = []
  private(set) var picks: [Program.Pick] = []
  private(set) var tables: [LookupTable] = []

  init(_ rules: RuleSet) {
    self.rules = rules
    granularity = Granularity(rules)
  }

  /// Adds a node and gives its position.
  mutating func add(_ operation: Node.Operation, at span: Span) -> Int {
    if let known = shared?.nodes[operation] { return known }
    shared?.nodes[operation] = nodes.count
    nodes.append(Node(operation: operation))
    spans.append(span)
    return nodes.count - 1
  }

  /// Adds a condition that is never shown where it is written; those that say the same are one node.
  mutating func addShared(_ condition: Expression) -> Int {
    swap(&shared, &unusedShared)
    defer { swap(&shared, &unusedShared) }
    return add(condition)
  }

  /// Adds the condition that one of some nodes holds.
  mutating func add(anyOf nodes: [Int], at span: Span) -> Int {
    parts += nodes
    return add(.any(parts.count - nodes.count..<parts.count), at: span)
  }

  /// Adds a set of members and gives its position among them.
  mutating func add(_ members: MemberSet) -> Int {
    if let known = shared?.memberSets[members] { return known }
    shared?.memberSets[members] = memberSets.count
    memberSets.append(members)
    return memberSets.count - 1
  }

  // Adds what a divisor is a multiple of and gives its position among the units.
  private mutating func add(unitOfDivisor divisor: Expression) -> Int {
    let unit = unit(ofDivisor: divisor)
    if let known = shared?.units[unit] { return known }
    shared?.units[unit] = units.count
    units.append(unit)
    return units.count - 1
  }

  /// Adds a constant and gives its position among the constants.
  private mutating func add(constant value: Value) -> Int {
    if let known = shared?.constants[value] { return known }
    shared?.constants[value] = constants.count
    if case .text(let text) = value { texts[constants.count] = text }
    constants.append(AbstractValue(value, textOrigin: .constant(constants.count)))
    return constants.count - 1
  }

  /// Adds an expression with all its parts and gives its node.
  mutating func add(_ expression: Expression) -> Int {
    let operation = operation(of: expression)
    return add(operation, at: expression.span)
  }

  private mutating func operation(of expression: Expression) -> Node.Operation {
    switch expression.kind {
    case .constant(let value): .constant(add(constant: value))
    case .parameter(let reference): .parameter(reference.position)
    case .question(let reference): .question(reference.position)
    case .measure(let reference): .measure(reference.position)
    case .criterion(let reference): .criterion(reference.position)
    case .level(let reference): .ladder(reference.position)
    case .not(let part): .not(add(part))
    case .all(let list): .all(add(list))
    case .any(let list): .any(add(list))
    case .atLeast(let count, let list): .atLeast(count, add(list))
    case .compare(let comparison, let left, let right):
      .compare(comparison, add(left), add(right), firstRank: firstRank(of: left.type))
    case .isIn(let part, let values, let negated):
      .isIn(add(part), list: add(values), parameter: nil, negated: negated)
    case .isInParameter(let part, let reference, let negated):
      .isIn(
        add(part), list: add([rules.parameters[reference].value]),
        parameter: reference.position, negated: negated)
    case .has(let part, let members, let quantity): .has(add(part), members: add(members), quantity)
    case .arithmetic(let operation, let left, let right):
      .arithmetic(operation, add(left), add(right))
    case .negated(let part): .negated(add(part))
    case .minimum(let list): .minimum(add(list))
    case .maximum(let list): .maximum(add(list))
    case .magnitude(let part): .magnitude(add(part))
    case .ratio(let top, let bottom, let empty):
      .ratio(
        add(top), add(bottom), empty: empty.map { add($0) }, unit: add(unitOfDivisor: bottom))
    case .cases(_, otherwise: _): .cases(add(expression.parts))
    case .coalesce(let list): .coalesce(add(list))
    case .answered(let reference): .answered(reference.position)
    case .applicable(let reference): .applicable(reference.position)
    case .memberValue(let part): .memberValue(add(part), enumeration: enumeration(of: part.type))
    case .fiscalYear(let part): .fiscalYear(add(part))
    case .daysBetween(let from, let to): .daysBetween(add(from), add(to))
    case .nothing: .nothing
    case .subject(let reference): .subject(reference.position)
    case .aggregate(let aggregate, let list): operation(aggregate, list, expression.type)
    case .pick(let extreme, let candidates): add(candidates, extreme)
    case .lookup(let table): add(table)
    }
  }

  /// Of what the numbers of a divisor are multiples. One that has no such unit keeps away from zero,
  /// or the loader would have refused it.
  func unit(ofDivisor divisor: Expression) -> Rational {
    granularity.units(of: divisor).flatMap { Rational(numerator: 1, denominator: $0) } ?? .one
  }

  private mutating func operation(
    _ aggregate: Expression.Aggregate, _ list: [Expression], _ type: ValueType
  ) -> Node.Operation {
    switch aggregate {
    case .count: .count(add(list))
    case .sum: .sum(add(list))
    case .mean: .mean(add(list))
    case .lowest: .extreme(.least, add(list), firstRank: firstRank(of: type))
    case .highest: .extreme(.greatest, add(list), firstRank: firstRank(of: type))
    }
  }

  private mutating func add(
    _ candidates: [Expression.Candidate], _ extreme: Expression.Extreme
  ) -> Node.Operation {
    let values = add(candidates.map(\.value))
    picks.append(
      Program.Pick(
        extreme: extreme, members: candidates.map(\.member),
        firstRank: candidates.first.map { firstRank(of: $0.value.type) } ?? 0))
    return .pick(picks.count - 1, values)
  }

  private mutating func add(_ table: Expression.Lookup) -> Node.Operation {
    let operands = add(table.axes.map(\.operand))
    let cells = table.cells.map { cell in
      cell.map { constants[add(constant: $0)] } ?? .lacking
    }
    tables.append(LookupTable(axes: table.axes.map(\.keys), cells: cells))
    return .lookup(tables.count - 1, operands)
  }

  private mutating func add(_ list: [Expression]) -> Range<Int> {
    let positions = list.map { add($0) }
    if let known = shared?.parts[positions] { return known }
    let range = parts.count..<parts.count + positions.count
    parts += positions
    shared?.parts[positions] = range
    return range
  }

  private mutating func add(_ values: [Value]) -> Int {
    let list = ConstantList(values)
    if let known = shared?.lists[list] { return known }
    shared?.lists[list] = lists.count
    lists.append(list)
    return lists.count - 1
  }

  private func enumeration(of type: ValueType) -> Int {
    switch type {
    case .member(let reference), .members(let reference): reference.position
    case .boolean, .number, .date, .text: -1
    }
  }

  /// The first position of a type's members that has a place in the order.
  func firstRank(of type: ValueType) -> Int {
    guard case .member(let reference) = type else { return 0 }
    let enumeration = rules.enumerations[reference]
    return enumeration.isOrdered ? enumeration.unorderedPrefix : MemberSet.capacity
  }
}
