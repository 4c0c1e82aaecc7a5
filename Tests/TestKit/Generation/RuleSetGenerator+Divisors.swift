import RuleModel

/// What quotients are divided by.
extension RuleSetGenerator {
  /// A divisor that the loader accepts: multiples of a unit, or a range without zero.
  mutating func divisor() -> Expression {
    let made: Expression? =
      switch random.below(20) {
      case 0, 1: random.pick(counts()).map { builder.value(Reference($0)) }
      case 2: random.pick(decimals()).map { builder.answer(Reference($0)) }
      case 3: sum()
      case 4: aConstant()
      case 5: builder.make(.aggregate(.count, conditionList(0)), .number)
      case 6..<10: difference()
      case 10, 11: mean()
      case 12..<15: differenceOfMeans()
      case 15..<18: someMeasure()
      default: nil
      }
    if let made, digits(of: made) <= Self.mostDigits / 2 { return made }
    let whole = integers { $0.lowerBound >= 0 || $0.upperBound < 0 }
    return random.pick(whole).map { builder.answer(Reference($0)) } ?? aConstant()
  }

  private mutating func aConstant() -> Expression {
    builder.number(random.pick([4, -3, Rational(2, 3)]) ?? 4)
  }

  // MARK: Questions and measures

  private func counts() -> [Int] {
    builder.measures.indices.filter {
      if case .count = builder.measures[$0].kind {
        builder.measures[$0].steps.isEmpty && builder.measures[$0].own == nil
      } else {
        false
      }
    }
  }

  private func integers(where fits: (ClosedRange<Rational>) -> Bool) -> [Int] {
    builder.questions.indices.filter {
      if case .integer(let range) = builder.questions[$0].kind { fits(range) } else { false }
    }
  }

  private func decimals() -> [Int] {
    builder.questions.indices.filter {
      if case .decimal(let range) = builder.questions[$0].kind {
        range.lowerBound > 0
      } else {
        false
      }
    }
  }

  private mutating func sum() -> Expression? {
    let natural = integers { $0.lowerBound >= 0 }
    guard let left = random.pick(natural), let right = random.pick(natural) else { return nil }
    return arithmetic(
      .add, builder.answer(Reference(left)), builder.answer(Reference(right)))
  }

  /// A measure whose values are multiples of a unit, of either sign.
  private mutating func someMeasure() -> Expression? {
    let granularity = Granularity(builder.rules)
    let measures = builder.measures.indices.filter {
      if case .count = builder.measures[$0].kind { return false }
      return builder.measures[$0].type == .number
    }
    let values = measures.map { builder.value(Reference($0)) }
    return random.pick(values.filter { granularity.units(of: $0) != nil })
  }

  // MARK: Differences and means

  /// A number that is a multiple of a unit, of either sign: an integer or the value of a choice.
  private mutating func score() -> Expression? {
    if random.chance(25), let question = random.pick(integers { _ in true }) {
      return builder.answer(Reference(question))
    }
    for _ in 0..<3 {
      if let value = memberValue() { return value }
    }
    return nil
  }

  private mutating func difference() -> Expression? {
    guard let left = score() else { return nil }
    let right = random.chance(40) ? builder.number(number()) : score()
    return right.map { arithmetic(.subtract, left, $0) }
  }

  private mutating func mean() -> Expression? {
    var parts: [Expression] = []
    for _ in 0..<(2 + random.below(2)) {
      if let score = score() { parts.append(score) }
    }
    guard !parts.isEmpty else { return nil }
    let mean = builder.make(.aggregate(.mean, parts), .number)
    return random.chance(25) ? builder.make(.negated(mean), .number) : mean
  }

  private mutating func differenceOfMeans() -> Expression? {
    guard let left = mean(), let right = random.chance(50) ? mean() : score() else { return nil }
    return arithmetic(.subtract, left, right)
  }

  private func arithmetic(
    _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression
  ) -> Expression {
    builder.make(.arithmetic(operation, left, right), .number)
  }
}
