import RuleModel
import Scoring

extension Question {
  /// Every other answer that a change can give the question, the nearest to what stands there
  /// first; nil where they are too many to list.
  func nearestAnswers(to given: GivenAnswer, in rules: RuleSet) -> [Answer]? {
    var standing: Value?
    if case .value(let value) = given { standing = value }
    let values: [Value]
    switch kind {
    case .yesNo: values = [.boolean(true), .boolean(false)]
    case .single(let enumeration):
      values = members(of: rules.enumerations[enumeration], nearestTo: standing)
    case .multi(let enumeration):
      values = sets(of: rules.enumerations[enumeration], nearestTo: standing)
    case .integer(let range):
      guard let numbers = numbers(range, step: 1, nearestTo: standing) else { return nil }
      values = numbers
    case .decimal(let range):
      let step = Rational(1, 1_000_000)
      guard let numbers = numbers(range, step: step, nearestTo: standing) else { return nil }
      values = numbers
    case .date: return nil
    case .text:
      // Which text is written makes no difference.
      if case .text(let text) = standing, !text.isEmpty { return [] }
      return [.value(.text("x"))]
    }
    return values.filter { $0 != standing }.map(Answer.value)
  }

  private func members(of enumeration: Enumeration, nearestTo standing: Value?) -> [Value] {
    let members = enumeration.answerable.positions
    guard enumeration.isOrdered, case .member(let here) = standing else {
      return members.map(Value.member)
    }
    // Each step above comes before the one as far below.
    return members.sorted { (abs($0 - here), -$0) < (abs($1 - here), -$1) }.map(Value.member)
  }

  private func sets(of enumeration: Enumeration, nearestTo standing: Value?) -> [Value] {
    var here: Set<Int> = []
    if case .members(let set) = standing { here = Set(set.positions) }
    let members = enumeration.answerable.positions
    let subsets = (0..<(1 << members.count)).map { bits in
      Set(members.indices.filter { bits & (1 << $0) != 0 }.map { members[$0] })
    }
    return subsets.sorted { left, right in
      let first = here.symmetricDifference(left).sorted()
      let second = here.symmetricDifference(right).sorted()
      return first.count == second.count
        ? first.lexicographicallyPrecedes(second) : first.count < second.count
    }.map { .members(MemberSet($0)) }
  }

  /// The most numbers that are listed for one question.
  private static let mostNumbers = 64

  private func numbers(
    _ range: ClosedRange<Rational>, step: Rational, nearestTo standing: Value?
  ) -> [Value]? {
    guard exact(range.upperBound - range.lowerBound) < exact(step * Rational(Self.mostNumbers))
    else { return nil }
    var here = Rational(0)
    if case .number(let number) = standing { here = number }
    var numbers: [Rational] = []
    var next = range.lowerBound
    while next <= range.upperBound {
      numbers.append(next)
      next = exact(next + step)
    }
    func distance(_ number: Rational) -> Rational {
      number < here ? exact(here - number) : exact(number - here)
    }
    return numbers.sorted {
      let (left, right) = (distance($0), distance($1))
      return left == right ? $0 > $1 : left < right
    }.map(Value.number)
  }
}
