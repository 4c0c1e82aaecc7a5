package import RuleModel
import Scoring

/// Goals whose ways are as hard to find as the language's limits allow.
package enum HardWays: CaseIterable, Sendable {
  /// Any half of many questions is enough: the routes cannot be counted.
  case interchangeable
  /// One of each of many pairs.
  case pairs
  /// Each question opens the next.
  case chain
  /// A sum over many numbers.
  case sum
  /// Half of a long group's rows, none of which is there.
  case rows
  /// Weights and efforts that have nothing to do with one another.
  case weights
  /// Neighbours in a ring of odd length must differ: the bounds do not see that they cannot.
  case oddRing
  /// Even weights whose sum must be an odd number.
  case oddSum
  /// One of each of many sets of three.
  case triples
  /// Numbers with a wide range that must add up to one number.
  case exactSum
  /// Each change requires two others.
  case requirements

  /// What a respondent who has nothing yet wants to reach.
  package var example: GrowthCase {
    var builder = RuleSetBuilder()
    let condition =
      switch self {
      case .interchangeable:
        builder.make(.atLeast(20, Self.conditions(40, &builder)))
      case .pairs: Self.pairs(&builder)
      case .chain: Self.chain(60, &builder)
      case .sum: Self.sum(&builder)
      case .rows: Self.rows(&builder)
      case .weights: Self.weights(&builder)
      case .oddRing: Self.ring(31, &builder)
      case .oddSum: Self.oddSum(&builder)
      case .triples: Self.triples(&builder)
      case .exactSum: Self.exactSum(&builder)
      case .requirements: Self.requirements(&builder)
      }
    let criterion = builder.add(criterion: "goal", when: condition)
    let rules = builder.rules
    let answers = rules.questions.map { question -> Answer in
      switch (question.kind, question.origin) {
      case (_, .cell): .unanswered
      case (.integer(let range), _): .value(.number(range.lowerBound))
      default: .value(.boolean(false))
      }
    }
    return GrowthCase(
      rules: rules, sheet: AnswerSheet(respondent: Respondent(id: "r"), answers: answers),
      goal: .criterion(criterion), weighing: .byEffort)
  }

  /// What a route costs at least, where that is known.
  package var leastCost: Rational? {
    switch self {
    case .interchangeable, .pairs: 20
    case .chain: 60
    case .sum: 30
    case .rows: 51
    case .weights: Self.leastCostOfWeights
    case .exactSum: 1
    case .requirements: 40
    case .oddRing, .oddSum, .triples: nil
    }
  }

  /// Whether there is no way at all.
  package var isUnreachable: Bool { self == .oddRing || self == .oddSum }

  // MARK: Conditions

  private static func conditions(_ count: Int, _ builder: inout RuleSetBuilder) -> [Expression] {
    (0..<count).map { number in
      let question = builder.add(question: Identifier("q\(number)"), .yesNo)
      return builder.answer(question)
    }
  }

  private static func pairs(_ builder: inout RuleSetBuilder) -> Expression {
    let parts = conditions(40, &builder)
    return builder.make(
      .all((0..<20).map { builder.make(.any([parts[2 * $0], parts[2 * $0 + 1]])) }))
  }

  private static func chain(_ length: Int, _ builder: inout RuleSetBuilder) -> Expression {
    var last: Expression?
    for number in 0..<length {
      let question = builder.add(question: Identifier("q\(number)"), .yesNo, askWhen: last)
      last = builder.answer(question)
    }
    return last ?? builder.make(.constant(.boolean(true)))
  }

  private static func sum(_ builder: inout RuleSetBuilder) -> Expression {
    let terms = (0..<60).map {
      let question = builder.add(question: Identifier("q\($0)"), .integer(0...10))
      return Measure.Term(builder.answer(question))
    }
    let measure = builder.add(measure: "m", .sum(terms))
    return builder.compare(builder.value(measure), .greaterOrEqual, 300)
  }

  private static func rows(_ builder: inout RuleSetBuilder) -> Expression {
    let group = builder.add(group: "g", rows: 100, columns: [.init(.yesNo)])
    let plain = builder
    let good = plain.rows(of: group, .boolean) { plain.answer($0[0]) }
    let count = builder.make(.aggregate(.count, good), .number)
    return builder.compare(count, .greaterOrEqual, 50)
  }

  private static func ring(_ length: Int, _ builder: inout RuleSetBuilder) -> Expression {
    let parts = conditions(length, &builder)
    return builder.make(
      .all(
        parts.indices.map {
          builder.make(.compare(.notEqual, parts[$0], parts[($0 + 1) % length]))
        }))
  }

  private static func oddSum(_ builder: inout RuleSetBuilder) -> Expression {
    let parts = conditions(40, &builder)
    let terms = parts.enumerated().map { number, part in
      Measure.Term(part, weight: Rational(2 * (number + 17)))
    }
    let measure = builder.add(measure: "m", .sum(terms))
    return builder.make(
      .isIn(builder.value(measure), [.number(1_001)], negated: false))
  }

  private static func triples(_ builder: inout RuleSetBuilder) -> Expression {
    let parts = conditions(60, &builder)
    var random = SplitMix64(seed: 3)
    let sets = (0..<120).map { _ in
      builder.make(.any((0..<3).map { _ in parts[random.below(parts.count)] }))
    }
    return builder.make(.all(sets))
  }

  private static func exactSum(_ builder: inout RuleSetBuilder) -> Expression {
    let terms = (0..<20).map { number in
      let question = builder.add(question: Identifier("q\(number)"), .integer(0...1_000_000))
      return Measure.Term(builder.answer(question), weight: number == 19 ? 1 : 6)
    }
    let measure = builder.add(measure: "m", .sum(terms))
    return builder.make(
      .isIn(builder.value(measure), [.number(999_997)], negated: false))
  }

  private static func requirements(_ builder: inout RuleSetBuilder) -> Expression {
    let parts = conditions(40, &builder)
    for number in parts.indices {
      let others = [2 * number + 1, 2 * number + 2].filter { $0 < parts.count }
      guard !others.isEmpty else { continue }
      let requires = builder.make(.all(others.map { parts[$0] }))
      builder.questions[number] = builder.questions[number].growing(
        effort: nil, isFixed: false, requires: requires)
    }
    return parts[0]
  }

  // MARK: Weights

  private static let worth: [(weight: Int, effort: Int)] = {
    var random = SplitMix64(seed: 7)
    return (0..<40).map { _ in (1 + random.below(97), 1 + random.below(97)) }
  }()

  private static let wantedWeight = worth.reduce(0) { $0 + $1.weight } / 2

  private static func weights(_ builder: inout RuleSetBuilder) -> Expression {
    let parts = conditions(worth.count, &builder)
    for (number, one) in worth.enumerated() {
      builder.questions[number] = builder.questions[number].growing(
        effort: Rational(one.effort), isFixed: false, requires: nil)
    }
    let measure = builder.add(
      measure: "m",
      .sum(zip(parts, worth).map { Measure.Term($0, weight: Rational($1.weight)) }))
    return builder.compare(
      builder.value(measure), .greaterOrEqual, Rational(wantedWeight))
  }

  /// By the table of the heaviest choice for each sum of efforts.
  private static let leastCostOfWeights: Rational? = {
    let most = worth.reduce(0) { $0 + $1.effort }
    var heaviest = Array(repeating: 0, count: most + 1)
    for one in worth {
      for effort in stride(from: most, through: one.effort, by: -1) {
        heaviest[effort] = max(heaviest[effort], heaviest[effort - one.effort] + one.weight)
      }
    }
    return heaviest.firstIndex { $0 >= wantedWeight }.map { Rational($0) }
  }()
}
