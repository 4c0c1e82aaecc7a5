import Diagnostics
import Testing
import YAMLSyntax

@testable import RuleLoading

/// Names of several parts, rows in brackets, and values over rows.
struct ExpressionRowsTests {
  @Test(arguments: [
    ("target.score[p]", "target.score[p]"),
    ("sectors.health.staff", "sectors.health.staff"),
    ("initiatives.2.status", "initiatives.2.status"),
    ("initiatives.2", "initiatives.2"),
    ("score[m.practice, s].domain", "score[m.practice, s].domain"),
    ("score[ p,s ]", "score[p, s]"),
    ("cell[2].level", "cell[2].level"),
    ("p.level", "p.level"),
    ("p.level.none", "p.level.none"),
    ("target.1.2", "target.1.2"),
    ("level <= 2", "(<= level 2)"),
    ("count + sum", "(+ count sum)"),
    ("x in[a]", "(in x [a])"),
    ("x has_any[a, b]", "(has_any x [a b])"),
    ("none", "none"),
    ("if(a, none, 1)", "if{a none 1}"),
    ("subject(area)", "subject{area}"),
    ("level(maturity[asset])", "level{maturity[asset]}"),
    ("level(target.growth)", "level{target.growth}"),
    (
      "all(practices where domain == asset and level <= 2, answer in [a])",
      "all(practices where domain == asset and level <= 2, answer in [a])"
    ),
    (
      "share(practices as p where p.domain == d, p == done, empty: 0) >= 0.8",
      "(>= share(practices as p where p.domain == d, p == done, empty: 0) 0.8)"
    ),
    ("count(initiatives)", "count(initiatives)"),
    ("count (initiatives)", "count(initiatives)"),
    ("lowest(practices, empty: none)", "lowest(practices, empty: none)"),
    ("sum(a, sum(b as q, q))", "sum(a, sum(b as q, q))"),
    ("any(as_is as p)", "any(as_is as p)"),
  ])
  func `names and rows are read`(text: String, tree: String) {
    let (syntax, diagnostics) = ExpressionParser.parse(SampleFile(text: text).node)
    #expect(syntax?.tree == tree)
    #expect(diagnostics.isEmpty)
  }

  @Test func `two plain parts are a member and more are a reference`() throws {
    func kind(_ text: String) -> ExpressionSyntax.Kind? {
      ExpressionParser.parse(SampleFile(text: text).node).0?.kind
    }
    guard case .qualified = kind("a.b"), case .reference = kind("a.2"),
      case .reference = kind("a[b]"), case .reference = kind("a.b.c"), case .name = kind("a")
    else {
      Issue.record("not as written")
      return
    }
  }

  @Test(arguments: [
    ("p .x", "R090@1-5"),
    ("p. x", "R090@1-5"),
    ("p.x .y == 1", "R090@3-7"),
    ("score [p]", "R090@7-8"),
    ("score[p] .domain", "R090@8-17"),
    ("score[]", "R091@6-8"),
    ("score[1 + 2]", "R058@9-10"),
    ("score[0.5]", "R091@7-10"),
    ("score[\"p\"]", "R091@7-10"),
    ("score[not]", "R091@7-10"),
    ("score[p][s]", "R091@9-10"),
    ("score[p,]", "R058@9-10"),
    ("score[p", "R058@8-8"),
    ("score[", "R058@7-7"),
    ("score［p］", "R051@6-7 R051@8-9"),
    ("p．x", "R051@2-3"),
    ("p.1st", "R055@3-6"),
    ("p.", "R058@3-3"),
    ("p.x.(a)", "R058@5-6"),
    ("None", "R053@1-5"),
    ("all()", "R092@5-6"),
    ("all(", "R058@5-5"),
    ("all(where a)", "R092@5-10"),
    ("all(as p)", "R092@5-7"),
    ("all(1, 2)", "R092@5-6"),
    ("all(a and b)", "R092@5-10"),
    ("any(p.x as q)", "R092@5-7"),
    ("all(a b)", "R058@7-8"),
    ("all(a as)", "R058@9-10"),
    ("all(a as where b)", "R058@10-15"),
    ("all(a as 1)", "R058@10-11"),
    ("all(a where)", "R058@12-13"),
    ("all(a where, b)", "R058@12-13"),
    ("all(a where b as c)", "R058@15-17"),
    ("all(a As p)", "R053@7-9"),
    ("all(a WHERE b)", "R053@7-12"),
    ("all(a,)", "R058@7-8"),
    ("all(a, b, c)", "R092@11-12"),
    ("all(a, b, empty: 1, c)", "R092@19-20"),
    ("all(a, fallback: 1)", "R092@8-16"),
    ("all(a, empty:)", "R058@14-15"),
    ("all(a, empty 0)", "R058@14-15"),
    ("all(a, b", "R058@9-9"),
    ("all（a、b）", "R051@4-5 R051@6-7 R051@8-9"),
  ])
  func `a fault of writing is marked where it stands`(text: String, marks: String) {
    let file = SampleFile(text: text)
    let (_, diagnostics) = ExpressionParser.parse(file.node)
    #expect(file.marks(of: diagnostics) == marks)
  }

  @Test(
    arguments: [
      ("practices", "practices", nil, nil),
      ("practices as p where p.level == 1", "practices", "p", "(== p.level 1)"),
      ("practices where level in [1, 2]", "practices", nil, "(in level [1 2])"),
      ("initiatives as i", "initiatives", "i", nil),
    ] as [(String, String, String?, String?)])
  func `rows stand alone`(text: String, domain: String, binder: String?, filter: String?) {
    let (rows, diagnostics) = ExpressionParser.parseRows(SampleFile(text: text).node)
    #expect(diagnostics.isEmpty)
    #expect(rows?.domain.value == domain)
    #expect(rows?.binder?.value == binder)
    #expect(rows?.filter?.tree == filter)
  }

  @Test(arguments: [
    ("", "R092@1-1"),
    ("where a", "R092@1-6"),
    ("practices as", "R058@13-13"),
    ("practices where", "R058@16-16"),
    ("practices p", "R058@11-12"),
    ("practices, stages", "R058@10-11"),
    ("practices as p where a)", "R058@23-24"),
    ("practices.x", "R092@1-11"),
    ("実践", "R050@1-3"),
  ])
  func `rows that cannot be read are not given`(text: String, marks: String) {
    let file = SampleFile(text: text)
    let (rows, diagnostics) = ExpressionParser.parseRows(file.node)
    #expect(rows == nil)
    #expect(file.marks(of: diagnostics) == marks)
  }

  @Test func `rows are no list and no keys`() {
    let place = Span(file: FileID(0), start: 0, end: 2)
    let (rows, diagnostics) = ExpressionParser.parseRows(YAMLNode(.sequence([]), span: place))
    #expect(rows == nil)
    #expect(diagnostics.map(\.code.text) == ["R092"])
  }

  @Test(arguments: [
    ("target.score[m.practice, s]", "target target.score m s"),
    ("a.b + c[d].e", "c d"),
    ("sum(rows as r where r.x == n, r[k] + score[r] + r.x.y, empty: z)", "rows n k score z"),
    ("all(rows where level == 1, answer)", "rows level answer"),
    ("all(rows as r where", "rows r"),
  ])
  func `names include what rows and references read`(text: String, names: String) {
    let (syntax, _) = ExpressionParser.parse(SampleFile(text: text).node)
    #expect(syntax?.names.map(\.value).joined(separator: " ") == names)
  }

  @Test(arguments: [
    (String(repeating: "any(a, ", count: 63) + "b" + String(repeating: ")", count: 63), true),
    (String(repeating: "any(a, ", count: 64) + "b" + String(repeating: ")", count: 64), false),
    (String(repeating: "any(a where ", count: 64) + "b" + String(repeating: ")", count: 64), false),
    ("a" + String(repeating: ".b", count: 900), true),
  ])
  func `nesting ends at the limit`(text: String, isFine: Bool) {
    let (_, diagnostics) = ExpressionParser.parse(SampleFile(text: text).node)
    #expect(diagnostics.map(\.code.text) == (isFine ? [] : ["R061"]))
  }
}
