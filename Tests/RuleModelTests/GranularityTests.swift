import Diagnostics
import RuleModel
import Testing

@Suite struct GranularityTests {
  private let nowhere = Span(file: FileID(0), start: 0, end: 0)

  private func make(_ kind: Expression.Kind, _ type: ValueType = .number) -> Expression {
    Expression(kind, type: type, span: nowhere)
  }

  private func number(_ number: Rational) -> Expression { make(.constant(.number(number))) }

  private func rules(_ measures: [(Measure.Kind, [Measure.Step])] = []) -> RuleSet {
    let attribution = Attribution(provenance: .project, source: Reference(0))
    let quarters = [Rational.zero, Rational(1, 4), Rational(1, 2), .one]
    return RuleSet(
      id: "r", title: "r", sources: [],
      enumerations: [
        Enumeration(
          id: "coverage", origin: .answerSet,
          members: quarters.enumerated().map {
            .init(id: Identifier("m\($0)"), title: "", value: $1, span: nowhere)
          }, span: nowhere)
      ],
      questions: [
        Question(
          id: "whole", title: "", kind: .integer(0...9), attribution: attribution, span: nowhere),
        Question(
          id: "fine", title: "", kind: .decimal(0...9), attribution: attribution, span: nowhere),
        Question(
          id: "chosen", title: "", kind: .single(Reference(0)), attribution: attribution,
          span: nowhere),
      ],
      measures: measures.enumerated().map {
        Measure(
          id: Identifier("x\($0)"), title: "", kind: $1.0, steps: $1.1, range: nil,
          attribution: attribution, span: nowhere)
      })
  }

  private var whole: Expression { make(.question(Reference(0))) }
  private var fine: Expression { make(.question(Reference(1))) }
  private var chosen: Expression {
    make(.memberValue(make(.question(Reference(2)), .member(Reference(0)))))
  }

  @Test func `whole numbers, choices and what is computed of them have a unit`() {
    let granularity = Granularity(rules())
    let half = number(Rational(1, 2))
    #expect(granularity.units(of: whole) == 1)
    #expect(granularity.units(of: chosen) == 4)
    #expect(granularity.units(of: make(.arithmetic(.add, whole, half))) == 2)
    #expect(granularity.units(of: make(.arithmetic(.multiply, chosen, half))) == 8)
    #expect(granularity.units(of: make(.aggregate(.mean, [chosen, chosen, chosen]))) == 24)
    #expect(granularity.units(of: make(.aggregate(.sum, [chosen, chosen, chosen]))) == 4)
  }

  @Test func `decimals, quotients and long means have none`() {
    let granularity = Granularity(rules())
    #expect(granularity.units(of: fine) == nil)
    #expect(granularity.units(of: make(.ratio(whole, whole, empty: nil))) == nil)
    let many = make(.aggregate(.mean, [Expression](repeating: whole, count: 40)))
    #expect(granularity.units(of: many) == nil)
  }

  @Test func `a measure's unit counts its weights, left out parts and steps`() {
    let mean = Measure.Kind.mean([.init(chosen), .init(chosen, weight: Rational(1, 2))])
    let rules = rules([
      (mean, []), (mean, [.scale(100)]), (mean, [.round(step: Rational(1, 10), .halfAway)]),
      (.value(make(.measure(Reference(0)))), []),
    ])
    let granularity = Granularity(rules)
    func units(_ position: Int) -> Int128? {
      granularity.units(of: make(.measure(Reference(position))))
    }
    // Weights 2/2 and 1/2: sums of them are 1, 2 or 3 halves.
    #expect(units(0) == 96)
    #expect(units(1) == 96)
    #expect(units(2) == 10)
    #expect(units(3) == 96)
  }
}
