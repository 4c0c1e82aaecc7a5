import RuleModel

/// One way of answering every question; nil is not applicable.
struct Completion {
  var answers: [Value?]

  /// Every way of answering the questions of a small rule set. Questions without `ask_when` only.
  static func all(of rules: RuleSet) -> [Completion] {
    rules.questions.reduce([Completion(answers: [])]) { completions, question in
      var values: [Value?] = question.allowsNotApplicable ? [nil] : []
      switch question.kind {
      case .yesNo: values += [.boolean(true), .boolean(false)]
      case .single(let enumeration):
        values += rules.enumerations[enumeration].answerable.positions.map { .member($0) }
      case .multi(let enumeration):
        let members = rules.enumerations[enumeration].answerable.positions
        values += (0..<(1 << members.count)).map { bits in
          .members(MemberSet(members.enumerated().filter { bits >> $0.0 & 1 == 1 }.map(\.element)))
        }
      case .integer(let range), .decimal(let range):
        var number: Rational? = range.lowerBound
        while let next = number, next <= range.upperBound {
          values.append(.number(next))
          number = next.adding(1)
        }
      case .date, .text: break
      }
      return completions.flatMap { completion in
        values.map { Completion(answers: completion.answers + [$0]) }
      }
    }
  }

  func truth(of condition: Expression, in rules: RuleSet) -> Bool? {
    if case .boolean(let truth)? = value(of: condition, in: rules) { truth } else { nil }
  }

  private func number(_ expression: Expression, _ rules: RuleSet) -> Rational? {
    if case .number(let number)? = value(of: expression, in: rules) { number } else { nil }
  }

  /// The value of an expression, as plainly as the rule language's guide says it.
  func value(of expression: Expression, in rules: RuleSet) -> Value? {
    switch expression.kind {
    case .constant(let value): return value
    case .question(let question): return answers[question.position]
    case .applicable(let question): return .boolean(answers[question.position] != nil)
    case .answered(let question): return .boolean(answers[question.position] != nil)
    case .criterion(let reference):
      let criterion = rules.criteria[reference]
      if let truth = truth(of: criterion.condition, in: rules) { return .boolean(truth) }
      return switch criterion.whenNotApplicable {
      case .met: .boolean(true)
      case .notMet: .boolean(false)
      case .exclude: nil
      }
    case .not(let part): return truth(of: part, in: rules).map { .boolean(!$0) }
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      let left = parts.compactMap { truth(of: $0, in: rules) }
      guard !left.isEmpty else { return nil }
      switch expression.kind {
      case .all: return .boolean(left.allSatisfy { $0 })
      case .any: return .boolean(left.contains(true))
      case .atLeast(let count, _): return .boolean(left.count(where: { $0 }) >= count)
      default: return nil
      }
    case .compare(let comparison, let left, let right):
      guard let left = value(of: left, in: rules), let right = value(of: right, in: rules) else {
        return nil
      }
      if comparison == .equal { return .boolean(left == right) }
      if comparison == .notEqual { return .boolean(left != right) }
      guard case .number(let left) = left, case .number(let right) = right else { return nil }
      return switch comparison {
      case .less: .boolean(left < right)
      case .lessOrEqual: .boolean(left <= right)
      case .greater: .boolean(left > right)
      default: .boolean(left >= right)
      }
    case .isIn(let part, let listed, let negated):
      return value(of: part, in: rules).map { .boolean(listed.contains($0) != negated) }
    case .has(let part, let members, let quantity):
      guard case .members(let chosen)? = value(of: part, in: rules) else { return nil }
      return switch quantity {
      case .any: .boolean(!chosen.intersection(members).isEmpty)
      case .all: .boolean(members.isSubset(of: chosen))
      }
    case .arithmetic(let operation, let left, let right):
      guard let left = number(left, rules), let right = number(right, rules) else { return nil }
      let result =
        switch operation {
        case .add: left.adding(right)
        case .subtract: left.subtracting(right)
        case .multiply: left.multiplied(by: right)
        case .divide: left.divided(by: right)
        }
      return result.map { .number($0) }
    case .negated(let part): return number(part, rules).map { .number(-$0) }
    case .magnitude(let part): return number(part, rules).map { .number($0.magnitude) }
    case .minimum(let parts):
      return parts.compactMap { number($0, rules) }.min().map { .number($0) }
    case .maximum(let parts):
      return parts.compactMap { number($0, rules) }.max().map { .number($0) }
    case .cases(let cases, let otherwise):
      for one in cases {
        guard let holds = truth(of: one.condition, in: rules) else { return nil }
        if holds { return value(of: one.value, in: rules) }
      }
      return value(of: otherwise, in: rules)
    case .coalesce(let parts):
      return parts.lazy.compactMap { value(of: $0, in: rules) }.first
    default: return nil
    }
  }
}

/// A small generator (SplitMix64) and what it makes.
struct SmallRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func arithmetic(_ questions: [Expression], depth: Int) -> Expression {
    guard depth > 0, below(4) > 0 else {
      return below(3) == 0 ? .number(Rational(below(9) - 4, 2)) : questions[below(questions.count)]
    }
    let left = arithmetic(questions, depth: depth - 1)
    let right = arithmetic(questions, depth: depth - 1)
    switch below(9) {
    case 0: return left.with(.add, right)
    case 1: return left.with(.subtract, right)
    case 2: return left.with(.multiply, right)
    case 3: return left.with(.divide, .number(Rational(below(2) == 0 ? -3 : 2)))
    case 4: return .number(.negated(left))
    case 5: return .number(.magnitude(left))
    case 6: return .number(.minimum([left, right]))
    case 7: return .number(.maximum([left, right]))
    default:
      return .number(
        .cases([.init(when: left.compared(.less, right), then: left)], otherwise: right))
    }
  }
}
