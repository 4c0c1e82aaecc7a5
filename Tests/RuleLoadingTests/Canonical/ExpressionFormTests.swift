import RuleLoading
import RuleModel
import Testing

/// Different expressions have different canonical forms.
@Suite struct ExpressionFormTests {
  private typealias Lookup = Expression.Lookup

  private static func make(_ kind: Expression.Kind, _ type: ValueType = .boolean) -> Expression {
    Expression(kind, type: type, span: CanonicalSample.span)
  }

  private static let held = CanonicalSample.held
  private static let meetings = CanonicalSample.meetings
  private static let status = CanonicalSample.status
  private static let two = make(.constant(.number(2)), .number)
  private static let states = ValueType.member(Reference(0))
  private static let cases = [Expression.Case(when: held, then: meetings)]

  private static func table(_ keys: Lookup.Keys, _ operand: Expression, _ cells: [Value?])
    -> Expression
  {
    make(.lookup(Lookup(axes: [Lookup.Axis(operand, keys: keys)], cells: cells)), .number)
  }

  /// Expressions of every kind, pairs of them as near to one another as they can be.
  private static let all: [Expression] =
    [
      held, meetings, status, two, make(.constant(.boolean(true))),
      make(.constant(.boolean(false))), make(.constant(.number(-2)), .number),
      make(.constant(.number(Rational(1, 3))), .number), make(.constant(.text("2")), .text),
      make(.constant(.date(.first)), .date), make(.constant(.member(0)), states),
      make(.constant(.member(1)), states), make(.constant(.member(1)), .member(Reference(1))),
      make(.constant(.members(MemberSet([0]))), .members(Reference(0))),
      make(.constant(.members(MemberSet([0, 1]))), .members(Reference(0))),
      make(.nothing, .number), make(.nothing, .boolean), make(.parameter(Reference(0)), .number),
      make(.measure(Reference(0)), .number), make(.measure(Reference(1)), .number),
      make(.criterion(Reference(0))), make(.level(Reference(0)), .member(Reference(1))),
      make(.answered(Reference(0))), make(.applicable(Reference(0))),
      make(.subject(Reference(0))), make(.subject(Reference(1))),
      make(.not(held)), make(.all([held])), make(.any([held])), make(.all([held, held])),
      make(.atLeast(1, [held])), make(.atLeast(2, [held])), make(.negated(meetings), .number),
      make(.minimum([meetings, two]), .number), make(.maximum([meetings, two]), .number),
      make(.magnitude(meetings), .number), make(.coalesce([meetings, two]), .number),
      make(.coalesce([two, meetings]), .number), make(.memberValue(status), .number),
      make(.ratio(meetings, two, empty: nil), .number),
      make(.ratio(meetings, two, empty: two), .number),
      make(.fiscalYear(meetings), .number), make(.daysBetween(meetings, two), .number),
      make(.cases(cases, otherwise: two), .number),
      make(.cases(cases + cases, otherwise: two), .number),
      make(.isIn(status, [.member(0)], negated: false)),
      make(.isIn(status, [.member(0)], negated: true)),
      make(.isIn(status, [.member(0), .member(1)], negated: false)),
      make(.isInParameter(status, Reference(0), negated: false)),
      make(.isInParameter(status, Reference(0), negated: true)),
      make(.has(status, MemberSet([0]), .any)), make(.has(status, MemberSet([0]), .all)),
      make(.has(status, MemberSet([1]), .all)),
      table(.bands([2]), meetings, [.number(1), .number(2)]),
      table(.bands([2]), meetings, [.number(1), nil]),
      table(.bands([3]), meetings, [.number(1), .number(2)]),
      table(.members([MemberSet([0])]), status, [.number(1)]),
      table(.members([MemberSet([0, 1])]), status, [.number(1)]),
      table(.truth([true, false]), held, [.number(1), .number(2)]),
      table(.truth([false, true]), held, [.number(1), .number(2)]),
    ]
    + Expression.Comparison.allCases.map { make(.compare($0, meetings, two)) }
    + Expression.Arithmetic.allCases.map { make(.arithmetic($0, meetings, two), .number) }
    + Expression.Aggregate.allCases.map { make(.aggregate($0, [meetings, two]), .number) }
    + Expression.Extreme.allCases.map {
      make(.pick($0, [Expression.Candidate(member: 0, value: meetings)]), states)
    }

  private func text(_ expression: Expression) throws -> String {
    var criteria = CanonicalSample.rules.criteria
    criteria[0] = try #require(setting(\.condition, of: criteria[0], to: expression))
    let rules = try #require(setting(\RuleSet.criteria, of: CanonicalSample.rules, to: criteria))
    return RuleSetJSON.canonicalText(of: rules, .logic)
  }

  @Test func `no two expressions have the same form`() throws {
    var seen: [String: Expression] = [:]
    for expression in Self.all {
      let text = try text(expression)
      if let other = seen[text] { Issue.record("\(expression.kind) and \(other.kind)") }
      seen[text] = expression
    }
    #expect(seen.count == Self.all.count)
  }

  @Test func `the constants of in are a set`() throws {
    let forward = Self.make(.isIn(Self.status, [.member(0), .member(1)], negated: false))
    let backward = Self.make(
      .isIn(Self.status, [.member(1), .member(0), .member(1)], negated: false))
    #expect(try text(forward) == text(backward))
  }
}
