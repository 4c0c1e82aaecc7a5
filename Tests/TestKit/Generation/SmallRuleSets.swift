package import RuleModel
package import Scoring

/// A closed family of rule sets over three questions with at most three values: every construct
/// over every pair of simple operands, constructs over constructs, every policy.
package struct SmallRuleSets {
  /// What all of them share: `a` may be 該当なし, `n` too, `s` is asked where `a`; a ladder with an
  /// outcome that applies where `a`; a measure that can lack in both ways.
  var base = RuleSetBuilder()
  let scale = Reference<Enumeration>(0)
  let rows = Reference<Enumeration>(1)
  let kind = Reference<Subject>(0)
  let a: Expression
  let n: Expression
  let s: Expression
  let level: Expression
  let child: Expression

  init() {
    base.add(subject: "one")
    base.add(subject: "other")
    func members(_ ids: [Identifier]) -> [Enumeration.Member] {
      ids.enumerated().map {
        Enumeration.Member(
          id: $1, title: $1.text, value: Rational($0), span: RuleSetBuilder.nowhere)
      }
    }
    base.add(enumeration: "scale", .scale, members(["step0", "step1", "step2"]))
    base.add(enumeration: "rows", .table, members(["row0", "row1"]))
    let a = base.add(question: "a", .yesNo, allowsNotApplicable: true)
    let n = base.add(question: "n", .integer(0...2), allowsNotApplicable: true)
    let s = base.add(question: "s", .single(scale), askWhen: base.answer(a))
    self.a = base.answer(a)
    self.n = base.answer(n)
    self.s = base.answer(s)
    let some = base.compare(base.answer(n), .greaterOrEqual, 1)
    let first = base.add(criterion: "first", when: base.answer(a))
    let second = base.add(criterion: "second", when: some, whenNotApplicable: .met)
    let ladder = base.add(
      ladder: "l",
      outcomes: [(id: "out", condition: .holds(base.compare(base.answer(n), .equal, 2)))],
      levels: [.init("lv0", [first]), .init("lv1", [second], whenNotApplicable: .exclude)],
      appliesWhen: base.answer(a))
    level = base.level(ladder)
    let given = base.make(
      .cases([.init(when: some, then: base.answer(n))], otherwise: base.make(.nothing, .number)),
      .number)
    let lacking = base.add(
      measure: "child", .value(given), appliesWhen: base.answer(a))
    child = base.value(lacking)
  }

  /// Every sheet: each question with each value, 該当なし, and without an answer.
  package static let sheets: [AnswerSheet] = {
    let yesNo: [Answer] =
      [.unanswered, .notApplicable] + [false, true].map { .value(.boolean($0)) }
    let numbers: [Answer] =
      [.unanswered, .notApplicable] + (0...2).map { .value(.number(Rational($0))) }
    let steps: [Answer] = [.unanswered] + (0...2).map { .value(.member($0)) }
    return yesNo.flatMap { a in
      numbers.flatMap { n in
        steps.map { AnswerSheet(respondent: Respondent(id: "r"), answers: [a, n, $0]) }
      }
    }
  }()

  /// All rule sets of the family.
  package static var all: [RuleSet] {
    let family = SmallRuleSets()
    return family.ofExpressions() + family.ofMeasures() + family.ofCriteria() + family.ofLadders()
  }

  // MARK: Expressions

  func some(_ threshold: Rational = 1) -> Expression {
    base.compare(n, .greaterOrEqual, threshold)
  }

  func step(_ position: Int) -> Expression {
    base.make(.constant(.member(position)), .member(scale))
  }

  var conditions: [Expression] {
    [
      a, some(), base.make(.compare(.greaterOrEqual, s, step(1))),
      base.make(.answered(Reference(1))), base.make(.subject(kind)),
      base.make(.constant(.boolean(true))),
    ]
  }

  func cases(_ condition: Expression, _ value: Expression, _ rest: Expression? = nil) -> Expression
  {
    base.make(
      .cases(
        [.init(when: condition, then: value)], otherwise: rest ?? base.make(.nothing, value.type)),
      value.type)
  }

  var numbers: [Expression] {
    [
      n, base.make(.memberValue(s), .number), base.number(1), cases(a, n), child,
      base.make(.nothing, .number),
    ]
  }

  var steps: [Expression] { [s, cases(some(), s), step(1)] }

  var levels: [Expression] { [level, cases(a, level)] }

  /// Every construct over some operands of each type.
  func constructs(
    _ numbers: [[Expression]], _ conditions: [[Expression]], _ members: [[Expression]]
  ) -> [Expression] {
    var result: [Expression] = []
    for parts in numbers {
      for aggregate in Expression.Aggregate.allCases where aggregate != .count {
        result.append(base.make(.aggregate(aggregate, parts), .number))
      }
      result += picks(parts)
      if parts.allSatisfy({ $0.type == .number }), !parts.isEmpty {
        result.append(base.make(.coalesce(parts), .number))
      }
    }
    for parts in conditions {
      result += Expression.Aggregate.allCases.map { base.make(.aggregate($0, parts), .number) }
      result += picks(parts)
      result += [base.make(.all(parts)), base.make(.any(parts)), base.make(.atLeast(2, parts))]
      if let first = parts.first, let last = parts.last {
        result += [cases(first, n, cases(last, base.number(2))), cases(first, last)]
      }
    }
    for parts in members {
      for aggregate in [Expression.Aggregate.lowest, .highest] {
        result.append(base.make(.aggregate(aggregate, parts), parts.first?.type ?? .member(scale)))
      }
      result += picks(parts)
    }
    return result
  }

  private func picks(_ parts: [Expression]) -> [Expression] {
    let candidates = parts.prefix(2).enumerated().map {
      Expression.Candidate(member: $0.offset, value: $0.element)
    }
    return Expression.Extreme.allCases.map { base.make(.pick($0, candidates), .member(rows)) }
  }

  /// Tables over one operand of each type, and over two.
  func tables(
    _ numbers: [Expression], _ conditions: [Expression], _ members: [Expression]
  ) -> [Expression] {
    var axes: [Expression.Lookup.Axis] = []
    for part in numbers {
      for thresholds: [Rational] in [[], [1], [1, 2]] {
        axes.append(.init(part, keys: .bands(thresholds)))
      }
    }
    for part in conditions {
      for truths in [[true, false], [false]] { axes.append(.init(part, keys: .truth(truths))) }
    }
    for part in members {
      let known = part.type == .member(scale) ? 3 : 4
      for sets in [[[0], [1, 2]], [[2], [1]], [[1, 2, 3]]] {
        let keys = sets.map { MemberSet($0.filter { $0 < known }) }
        axes.append(.init(part, keys: .members(keys)))
      }
    }
    let pairs = zip(axes, axes.reversed()).map { [$0, $1] }
    return (axes.map { [$0] } + pairs).flatMap { tables(of: $0) }
  }

  /// A table that gives numbers, and one that gives members and has a cell without a value.
  private func tables(of axes: [Expression.Lookup.Axis]) -> [Expression] {
    let cells = 0..<axes.reduce(1) { $0 * $1.keys.count }
    let numbers = cells.map { Value.number(Rational(3 * $0)) }
    let members = cells.map { $0 == 0 ? nil : Value.member($0 % 3) }
    return [
      base.make(.lookup(.init(axes: axes, cells: numbers)), .number),
      base.make(.lookup(.init(axes: axes, cells: members)), .member(scale)),
    ]
  }

  static func pairs(_ parts: [Expression]) -> [[Expression]] {
    [[]] + parts.map { [$0] } + parts.flatMap { first in parts.map { [first, $0] } }
  }

  func ofExpressions() -> [RuleSet] {
    let flat =
      constructs(
        Self.pairs(numbers + [a]), Self.pairs(conditions), Self.pairs(steps) + Self.pairs(levels))
      + tables(numbers, conditions, steps + levels)
    // One construct of each kind inside each construct, beside a simple operand.
    let inner =
      constructs([[cases(a, n), child]], [[a, some()]], [[s, step(1)], [level]])
      + tables([n], [a], [s, level])
    func inside(_ outer: [Expression], _ type: ValueType) -> [[Expression]] {
      inner.filter { $0.type == type }.flatMap { part in
        outer.flatMap { [[part, $0], [$0, part]] }
      }
    }
    let nested =
      constructs(
        inside([n, child], .number), inside([a, some()], .boolean),
        inside([s], .member(scale)) + inside([level], level.type))
      + tables(
        inner.filter { $0.type == .number }, inner.filter { $0.type == .boolean },
        inner.filter { $0.type == .member(scale) || $0.type == level.type })
    return parted(flat + nested) { builder, number, expression in
      builder.add(
        measure: Identifier("m\(number)"), .value(expression), type: expression.type)
    }
  }

  /// So many definitions go into one rule set.
  private static let definitionsPerRuleSet = 12

  func parted<Part>(
    _ parts: [Part], _ add: (inout RuleSetBuilder, Int, Part) -> Void
  ) -> [RuleSet] {
    stride(from: 0, to: parts.count, by: Self.definitionsPerRuleSet).map { start in
      var builder = base
      for number in start..<min(parts.count, start + Self.definitionsPerRuleSet) {
        add(&builder, number, parts[number])
      }
      return builder.rules
    }
  }
}
