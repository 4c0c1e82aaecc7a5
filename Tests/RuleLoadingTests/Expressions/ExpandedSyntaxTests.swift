import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

/// What the expansion of tables, groups and templates makes, and `none`.
struct ExpandedSyntaxTests {
  private let checker = ExpressionChecker(scope: .sample)

  private func syntax(_ text: String) throws -> ExpressionSyntax {
    try #require(ExpressionParser.parse(SampleFile(text: text).node).0)
  }

  private func made(_ kind: ExpressionSyntax.Kind) -> ExpressionSyntax {
    ExpressionSyntax(kind, span: Span(file: FileID(0), start: 0, end: 1))
  }

  private func aggregate(
    _ aggregate: Expression.Aggregate, _ parts: [String]
  ) throws -> (Expression?, [Diagnostic]) {
    checker.anyValue(made(.aggregate(aggregate, try parts.map(syntax))))
  }

  private func pick(_ candidates: [(String, String)], from list: String) throws -> (
    Expression?, [Diagnostic]
  ) {
    let place = Span(file: FileID(0), start: 0, end: 1)
    return checker.anyValue(
      made(
        .pick(
          .least,
          try candidates.map {
            CandidateSyntax(member: Located($0.0, at: place), value: try syntax($0.1))
          }, from: Located(list, at: place))))
  }

  @Test(arguments: [
    ("if(held, none, 1)", ValueType.number),
    ("if(held, large, none)", .boolean),
    ("coalesce(none, size)", .member(Reference(0))),
    ("coalesce(if(held, none, founded), founded)", .date),
    ("if(held, none, if(held, 1, none))", .number),
    ("if(held, (none), held)", .boolean),
  ])
  func `none takes the type of the values beside it`(text: String, type: ValueType) throws {
    let (expression, diagnostics) = checker.anyValue(try syntax(text))
    if text.contains("large") {
      #expect(diagnostics.map(\.code.text) == ["R067"])
      return
    }
    #expect(diagnostics.isEmpty)
    #expect(expression?.type == type)
    guard case .cases(let cases, let otherwise) = expression?.kind else { return }
    #expect((cases.map(\.value) + [otherwise]).allSatisfy { $0.type == type })
  }

  @Test(arguments: [
    ("if(held, none, none)", "R093@10-14"),
    ("coalesce(none, none)", "R093@10-14"),
    ("if(held, 1, if(held, none, none))", "R093@22-26"),
    ("min(1, none)", "R093@8-12"),
    ("not none", "R093@5-9"),
    ("if(none, 1, 2)", "R093@4-8"),
    ("if(held, none, meetigs)", "R062@16-23"),
    ("size == if(held, none, large)", ""),
  ])
  func `none without a value beside it is an error`(text: String, marks: String) throws {
    let file = SampleFile(text: text)
    let (_, diagnostics) = checker.anyValue(try syntax(text))
    #expect(file.marks(of: diagnostics) == marks)
  }

  @Test func `cases keep their order and share one type`() throws {
    func cases(_ values: [String], otherwise: String) throws -> (Expression?, [Diagnostic]) {
      checker.anyValue(
        made(
          .cases(
            try values.map { CaseSyntax(condition: try syntax("held"), value: try syntax($0)) },
            otherwise: try syntax(otherwise))))
    }
    let found = try cases(["1", "none", "score"], otherwise: "none").0
    guard case .cases(let parts, let otherwise) = found?.kind else {
      Issue.record("no cases")
      return
    }
    #expect(parts.map(\.value.kind) == [.constant(.number(1)), .nothing, .measure(Reference(0))])
    #expect(otherwise.kind == .nothing && otherwise.type == .number)
    #expect(try cases(["1", "held"], otherwise: "2").1.map(\.code.text) == ["R083"])
    #expect(try cases(["none"], otherwise: "none").1.map(\.code.text) == ["R093"])
    #expect(try cases([], otherwise: "score").0?.kind == .measure(Reference(0)))
  }

  @Test(arguments: [
    (Expression.Aggregate.count, ["held", "not held"], ValueType.number),
    (.sum, ["held", "meetings", "1"], .number),
    (.mean, ["held", "council_held"], .number),
    (.lowest, ["held", "meetings"], .number),
    (.highest, ["progress", "partly", "extent.fully"], .member(Reference(1))),
    (.lowest, ["level(growth)", "L1"], .member(Reference(2))),
  ])
  func `a list has the type of what it gives`(
    aggregate: Expression.Aggregate, parts: [String], type: ValueType
  ) throws {
    let (expression, diagnostics) = try self.aggregate(aggregate, parts)
    #expect(diagnostics.isEmpty)
    #expect(expression?.type == type)
    guard case .aggregate(aggregate, let found) = expression?.kind else {
      Issue.record("no list")
      return
    }
    #expect(found.count == parts.count)
  }

  @Test(arguments: [
    (Expression.Aggregate.count, ["held", "meetings"], "R074"),
    (.sum, ["held", "size"], "R075"),
    (.mean, ["founded"], "R075"),
    (.lowest, ["size", "size"], "R069"),
    (.lowest, ["progress", "meetings"], "R083"),
    (.highest, ["progress", "level(growth)"], "R083"),
    (.highest, ["founded"], "R082"),
    (.lowest, ["none", "1"], "R093"),
    (.lowest, ["broken", "1"], ""),
  ])
  func `a part that a list cannot take is an error`(
    aggregate: Expression.Aggregate, parts: [String], codes: String
  ) throws {
    let (expression, diagnostics) = try self.aggregate(aggregate, parts)
    #expect(expression == nil)
    #expect(diagnostics.map(\.code.text).joined(separator: " ") == codes)
  }

  @Test func `what is picked is a member`() throws {
    let (expression, diagnostics) = try pick(
      [("small", "meetings"), ("large", "held")], from: "sizes")
    #expect(diagnostics.isEmpty)
    #expect(expression?.type == .member(Reference(0)))
    guard case .pick(.least, let candidates) = expression?.kind else {
      Issue.record("no pick")
      return
    }
    #expect(candidates.map(\.member) == [2, 0])
  }

  @Test func `a pick of what is no row or has no order is an error`() throws {
    #expect(try pick([("tiny", "1")], from: "sizes").1.map(\.code.text) == ["R065"])
    #expect(try pick([("large", "1")], from: "sises").1.map(\.code.text) == ["R062"])
    #expect(try pick([("large", "size")], from: "sizes").1.map(\.code.text) == ["R069"])
    #expect(try pick([("large", "progress"), ("small", "1")], from: "sizes").1.count == 1)
    #expect(try pick([("large", "1")], from: "broken_list").1.isEmpty)
  }

  @Test func `what is left of the expansion is silent`() throws {
    for text in ["score[p]", "all(rows, held)", "score[p] >= 1 and held", "level(growth[p]) == L1"]
    {
      let (expression, diagnostics) = checker.condition(try syntax(text))
      #expect(expression == nil && diagnostics.isEmpty, "\(text)")
    }
  }
}
