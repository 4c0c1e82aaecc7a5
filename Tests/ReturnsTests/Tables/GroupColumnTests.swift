import Returns
import RuleModel
import Scoring
import Tabular
import Testing

/// Groups of repeating rows in tables.
@Suite struct GroupColumnTests {
  private static let heads =
    "id,initiatives.1.name,initiatives.1.status,initiatives.2.status,initiatives.3.status"

  private func file(_ row: String, heads: String = heads) throws -> TableSample.File {
    try TableSample.read("\(heads)\n\(row)\n")
  }

  @Test func `rows in which something stands are counted, and gaps closed`() throws {
    let file = try file("a,講座,running,,planned")
    #expect(file.codes(0) == [])
    #expect(try file.answer("initiatives") == .value(.number(Rational(2))))
    #expect(try file.answer("initiatives.1.status") == .value(.member(1)))
    #expect(try file.answer("initiatives.2.status") == .value(.member(0)))
    #expect(try file.answer("initiatives.3.status") == .unanswered)
    #expect(file.returns[0].sheet?.rowKeys[0] == ["1", "3"])
  }

  @Test func `without anything in them it is not known how many rows there are`() throws {
    let file = try file("a,,,,")
    #expect(try file.answer("initiatives") == .unanswered)
    #expect(file.returns[0].sheet?.rowKeys[0] == [])
  }

  @Test func `the number of rows says that there are none`() throws {
    let heads = "id,initiatives.count,initiatives.1.status,initiatives.2.status"
    #expect(
      try file("a,0,,", heads: heads).answer("initiatives") == .value(.number(Rational(0))))
    let two = try file("a,2,running,", heads: heads)
    #expect(try two.answer("initiatives") == .value(.number(Rational(2))))
    #expect(two.returns[0].sheet?.rowKeys[0] == ["1", "2"])
    #expect(try file("a,1,running,planned", heads: heads).codes(0) == ["A063"])
    #expect(try file("a,4,running,planned", heads: heads).codes(0) == ["A012"])
  }

  @Test func `keys name the rows, each only one`() throws {
    let heads = "id,initiatives.1.key,initiatives.1.status,initiatives.2.key,initiatives.2.status"
    #expect(
      try file("a,,running,walk,planned", heads: heads).returns[0].sheet?.rowKeys[0]
        == ["1", "walk"])
    #expect(try file("a,walk,running,walk,planned", heads: heads).codes(0) == ["A023"])
  }

  @Test func `a cell that cannot be read puts the return aside, whatever its row`() throws {
    let file = try file("a,,,abc,")
    #expect(file.codes(0) == ["A010"])
    #expect(file.returns[0].findings[0].field == "initiatives.2.status")
    #expect(file.returns[0].findings[0].place.column == 4)
  }

  @Test func `units and rows stand above their columns`() throws {
    let file = try TableSample.read(
      """
      id,部門・保健,部門・労働,取組 1,
      ,人数,人数,名前,状況
      a,3,,講座,計画中

      """,
      mapping: "heading_rows: [1, 2]")
    #expect(try file.answer("sectors.health.staff") == .value(.number(Rational(3))))
    #expect(try file.answer("sectors.labour.staff") == .unanswered)
    #expect(try file.answer("initiatives.1.status") == .value(.member(0)))
    #expect(try file.answer("initiatives.1.name") == .value(.text("講座")))
  }
}
