/// How fine the numbers of a rule set's expressions are: of what fraction each is a whole multiple.
///
/// A divisor whose range holds zero keeps away from it by that fraction, so that its quotients have
/// bounds. The loader accepts such divisors only, and scoring bounds their quotients by it.
public struct Granularity: Sendable {
  /// The most parts of one that are told apart; what is finer has no granularity here.
  public static let finest: Int128 = 10_000

  private let rules: RuleSet
  private var measures: [Int128?]

  /// Finds the granularity of every measure; what is circular has none.
  public init(_ rules: RuleSet) {
    self.rules = rules
    measures = rules.measures.map { _ in nil }
    for position in Self.order(rules) {
      measures[position] = units(of: rules.measures[position])
    }
  }

  /// A number n such that every number the expression can give is a whole multiple of 1/n; nil where
  /// none up to ``finest`` is known, and for values that are no numbers.
  public func units(of expression: Expression) -> Int128? {
    switch expression.kind {
    case .constant(.number(let number)): limited(number.denominator)
    case .parameter(let parameter):
      if case .number(let number) = rules.parameters[parameter].value {
        limited(number.denominator)
      } else {
        nil
      }
    case .question(let question):
      switch rules.questions[question].kind {
      case .integer, .yesNo: 1
      case .single, .multi, .decimal, .date, .text: nil
      }
    case .measure(let measure): measures[measure.position]
    case .memberValue(let member): units(ofMembersOf: member.type)
    case .fiscalYear, .daysBetween: 1
    case .negated(let part), .magnitude(let part): units(of: part)
    case .minimum(let parts), .maximum(let parts), .coalesce(let parts): common(parts)
    case .aggregate(.count, _): 1
    case .aggregate(.sum, let parts), .aggregate(.lowest, let parts),
      .aggregate(.highest, let parts):
      common(parts)
    case .aggregate(.mean, let parts):
      product(common(parts), Self.divisors(upTo: Int128(parts.count)))
    case .cases(let cases, let otherwise): common(cases.map(\.value) + [otherwise])
    case .arithmetic(.add, let left, let right), .arithmetic(.subtract, let left, let right):
      common([left, right])
    case .arithmetic(.multiply, let left, let right): product(units(of: left), units(of: right))
    case .lookup(let table): units(ofCells: table.cells)
    case .constant, .criterion, .level, .not, .all, .any, .atLeast, .compare, .isIn,
      .isInParameter, .has, .answered, .applicable, .subject:
      expression.type == .boolean ? 1 : nil
    case .nothing: 1
    case .arithmetic(.divide, _, _), .ratio, .pick: nil
    }
  }

  private func units(of measure: Measure) -> Int128? {
    let numbers = measure.type == .number || measure.type == .boolean
    guard numbers else { return nil }
    var units: Int128?
    switch measure.kind {
    case .value(let expression): units = self.units(of: expression)
    case .ratio: units = nil
    case .count: units = 1
    case .lowest(let parts), .highest(let parts): units = common(parts)
    case .sum(let terms): units = weighted(terms)
    case .mean(let terms):
      units = product(weighted(terms), Self.divisors(of: terms.map(\.weight)))
    }
    // What policies put in the place of a part is weighted as the part is.
    let policies = measure.policies
    for substitute in [policies.missing, policies.notApplicable, policies.noResultChild] {
      guard case .value(let number) = substitute else { continue }
      let taken = product(limited(number.denominator), Self.parts(of: measure.kind))
      units = Self.common(units, taken)
    }
    if let empty = policies.empty { units = Self.common(units, limited(empty.denominator)) }
    for step in measure.steps {
      switch step {
      case .scale(let factor): units = product(units, limited(factor.denominator))
      case .clamp(let range):
        units = Self.common(units, limited(range.lowerBound.denominator))
        units = Self.common(units, limited(range.upperBound.denominator))
      case .round(let unit, _): units = limited(unit.denominator)
      }
    }
    if let own = measure.own { units = Self.common(units, self.units(of: own)) }
    return units
  }

  // MARK: Joining

  private func weighted(_ terms: [Measure.Term]) -> Int128? {
    terms.reduce(1) { units, term in
      Self.common(
        units, product(self.units(of: term.expression), limited(term.weight.denominator)))
    }
  }

  private func common(_ parts: [Expression]) -> Int128? {
    parts.reduce(1) { Self.common($0, units(of: $1)) }
  }

  private func units(ofMembersOf type: ValueType) -> Int128? {
    guard case .member(let enumeration) = type else { return nil }
    return rules.enumerations[enumeration].members.reduce(1) { units, member in
      member.value.map { Self.common(units, limited($0.denominator)) } ?? units
    }
  }

  private func units(ofCells cells: [Value?]) -> Int128? {
    cells.reduce(1) { units, cell in
      switch cell {
      case nil: units
      case .number(let number): Self.common(units, limited(number.denominator))
      default: nil
      }
    }
  }

  private func product(_ left: Int128?, _ right: Int128?) -> Int128? {
    guard let left, let right else { return nil }
    return limited(left * right)
  }

  private func limited(_ units: Int128) -> Int128? { Self.limited(units) }

  private static func limited(_ units: Int128) -> Int128? { units <= finest ? units : nil }

  private static func common(_ left: Int128?, _ right: Int128?) -> Int128? {
    guard let left, let right else { return nil }
    let divisor = Int128(Rational.greatestCommonDivisor(left.magnitude, right.magnitude))
    return limited(left / divisor * right)
  }

  // Parts can be left out of a mean, so any sum of weights can be what is divided by.
  private static func divisors(of weights: [Rational]) -> Int128? {
    let unit = weights.reduce(Int128(1) as Int128?) { common($0, limited($1.denominator)) }
    guard let unit else { return nil }
    var total: Int128 = 0
    for weight in weights {
      guard let scaled = weight.multiplied(by: Rational(Int(unit))),
        scaled.numerator <= finest
      else { return nil }
      total += scaled.numerator
    }
    return divisors(upTo: total).flatMap { limited($0 * unit) }
  }

  private static func divisors(upTo count: Int128) -> Int128? {
    guard count > 1 else { return 1 }
    var units: Int128? = 1
    var divisor: Int128 = 2
    while divisor <= count, units != nil {
      units = common(units, divisor)
      divisor += 1
    }
    return units
  }

  private static func parts(of kind: Measure.Kind) -> Int128? {
    switch kind {
    case .mean(let terms): divisors(of: terms.map(\.weight))
    case .sum(let terms):
      terms.reduce(Int128(1) as Int128?) { common($0, limited($1.weight.denominator)) }
    case .value, .ratio, .count, .lowest, .highest: 1
    }
  }

  // MARK: Order

  // Every measure after those that it reads; with a stack of its own, since chains may be longer than
  // the call stack is deep.
  private static func order(_ rules: RuleSet) -> [Int] {
    let reads = rules.measures.map { measure in measure.expressions.flatMap(measuresRead) }
    var order: [Int] = []
    var isEntered = rules.measures.map { _ in false }
    var isDone = isEntered
    for start in rules.measures.indices where !isEntered[start] {
      var stack = [start]
      while let measure = stack.last {
        guard !isEntered[measure] else {
          stack.removeLast()
          if !isDone[measure] {
            isDone[measure] = true
            order.append(measure)
          }
          continue
        }
        isEntered[measure] = true
        stack += reads[measure].filter { isEntered.indices.contains($0) && !isEntered[$0] }
      }
    }
    return order
  }

  private static func measuresRead(_ expression: Expression) -> [Int] {
    var found: [Int] = []
    var waiting = [expression]
    while let next = waiting.popLast() {
      if case .measure(let measure) = next.kind { found.append(measure.position) }
      waiting += next.parts
    }
    return found
  }
}
