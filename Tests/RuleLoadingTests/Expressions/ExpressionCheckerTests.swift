import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

struct ExpressionCheckerTests {
  private let checker = ExpressionChecker(scope: .sample)

  @Test(arguments: [
    "held", "not held", "held == true", "held != council_held", "council_held and held",
    "size == large", "large != size", "size == sizes.large", "size in [large, small]",
    "size not in [large]", "size in allowed", "size == coalesce(size, small)",
    "if(held, large, size) == small", "size == if(held, large, small)", "parts has large",
    "parts has_all [large, medium]", "allowed has sizes.small", "progress >= partly",
    "partly < progress", "level(growth) >= L1", "level(growth) == never",
    "level(growth) in [L1, never]", "growth.L2 <= level(growth)", "meetings >= minimum",
    "meetings in [1, -2, 1 + 2]", "meetings / 2 >= meetings / minimum", "score * 2 < 3",
    "founded >= date(\"2024-04-01\")", "fiscal_year(founded) == 2024",
    "days_between(founded, date(\"2024-04-01\")) > 30", "answered(remarks)",
    "applicable(meetings)", "value(progress) + 1 > abs(min(meetings, 2))",
    "ratio(meetings, score, empty: 0) > 0.5", "coalesce(score, 0) > 1", "true",
    "meetings / (minimum + 1) > 1", "minimum >= 2", "subject(area) or not subject(area)",
  ])
  func `a sound condition gives a Boolean and no diagnostics`(text: String) throws {
    let (syntax, faults) = ExpressionParser.parse(SampleFile(text: text).node)
    let (expression, diagnostics) = checker.condition(try #require(syntax))
    #expect(faults.isEmpty && diagnostics.isEmpty)
    #expect(expression?.type == .boolean)
  }

  @Test(arguments: [
    ("meetigs >= 1", "R062@1-8"),
    ("meetigs == large", "R062@1-8"),
    ("xyzzy == plugh", "R062@1-6"),
    ("xyzzy == meetigs", "R062@10-17"),
    ("size == progres", "R062@9-16"),
    ("size == sizs.large", "R062@9-13"),
    ("lvel(growth) >= L1", "R063@1-5"),
    ("level(grwth) >= L1", "R062@7-12"),
    ("abs(1, 2) > meetings", "R064@1-4"),
    ("ratio(meetings, 2, 0) > 1", "R064@1-6"),
    ("if(held, 1) > meetings", "R064@1-3"),
    ("size == lage", "R065@9-13"),
    ("level(growth) >= L9", "R065@18-20"),
    ("size in [large, xyzzy]", "R065@17-22"),
    ("size == growth.L1", "R066@9-18"),
    ("parts has growth.L1", "R066@11-20"),
    ("meetings >= partly", "R067@13-19"),
    ("fully and held", "R067@1-6"),
    ("meetings == size", "R068@1-17"),
    ("size == progress", "R068@1-17"),
    ("founded >= \"2024-04-01\"", "R068@1-24"),
    ("meetings in [1, progress]", "R068@17-25"),
    ("size < large", "R069@1-13"),
    ("held > true", "R069@1-12"),
    ("level(growth) > never", "R069@17-22"),
    ("parts == large", "R070@1-6"),
    ("remarks == \"x\"", "R070@1-8"),
    ("size has large", "R071@1-5"),
    ("parts in [large]", "R072@1-6"),
    ("held in [true]", "R072@1-5"),
    ("size in parts", "R072@9-14"),
    ("meetings in [minimum, 2]", "R073@14-21"),
    ("size in [medium, small]", ""),
    ("meetings", "R074@1-9"),
    ("held and size", "R074@10-14"),
    ("held + 1 > 2", "R075@1-5"),
    ("council_held + size > 2", "R075@1-13 R075@16-20"),
    ("meetings / meetings > 1", "R076@12-20"),
    ("meetings / 0 > 1", "R076@12-13"),
    ("meetings / (minimum - 2) > 1", "R076@12-25"),
    ("meetings / nothing > 1", "R076@12-19"),
    ("size == medium", "R077@9-15"),
    ("size == sizes.medium", ""),
    ("value(size) > 1", "R078@7-11"),
    ("answered(score)", "R079@10-15"),
    ("answered(1)", "R079@10-11"),
    ("growth >= L1", "R080@1-7"),
    ("level(held) >= 1", "R080@7-11"),
    ("founded > date(\"2024-02-30\")", "R081@16-28"),
    ("founded > date(meetings)", "R081@16-24"),
    ("fiscal_year(meetings) > 2000", "R082@13-21"),
    ("if(held, 1, size) > 0", "R083@13-17"),
    ("coalesce(large, 3) > 0", "R067@10-15"),
    ("size in [large, small, large]", "R084@24-29"),
    ("1 + 1 == 2", "R085@1-11"),
    ("meetings in []", "R088@13-15"),
    ("held == yes", "R089@1-12"),
    ("no == held", "R089@1-11"),
    ("broken == large and broken >= 1 and held == broken", ""),
    ("broken in [large] and level(broken) >= L1 and answered(broken)", ""),
    ("size == broken_list.x", ""),
    ("meetigs >= 1 and sze == large", "R062@1-8 R062@18-21"),
    ("size == none", "R093@9-13"),
    ("none", "R093@1-5"),
    ("meetings + none > 1", "R093@12-16"),
    ("subject(aera)", "R025@9-13"),
    ("subject(1)", "R064@1-8"),
    ("subject(area, area)", "R064@1-8"),
  ])
  func `one mistake gives one diagnostic at its place`(text: String, marks: String) throws {
    let file = SampleFile(text: text)
    let (syntax, faults) = ExpressionParser.parse(file.node)
    let (expression, diagnostics) = checker.condition(try #require(syntax))
    #expect(file.marks(of: faults + diagnostics) == marks)
    if expression == nil, !text.contains("broken"), !text.contains("medium") {
      #expect(diagnostics.containsError)
    }
    if diagnostics.containsError { #expect(expression == nil) }
  }

  @Test func `a member takes the type of the other side`() throws {
    let (syntax, _) = ExpressionParser.parse(SampleFile(text: "progress >= partly").node)
    let expression = checker.condition(try #require(syntax)).0
    guard case .compare(.greaterOrEqual, _, let right) = expression?.kind else {
      Issue.record("not a comparison")
      return
    }
    #expect(right.kind == .constant(.member(1)))
    #expect(right.type == .member(Reference(1)))
    #expect(right.span.start == SampleFile.prefix.utf8.count + 12)
  }

  @Test func `a condition counts as a number only where that is allowed`() throws {
    let syntax = try #require(ExpressionParser.parse(SampleFile(text: "held").node).0)
    #expect(checker.number(syntax).1.map(\.code.text) == ["R075"])
    #expect(checker.number(syntax, allowsCondition: true).0?.type == .boolean)
  }

  @Test(arguments: [
    ("size", ValueType.member(Reference(0))), ("coalesce(founded, founded)", .date),
    ("score / 4", .number), ("held", .boolean), ("parts", .members(Reference(0))),
  ])
  func `any value keeps its own type`(text: String, type: ValueType) throws {
    let syntax = try #require(ExpressionParser.parse(SampleFile(text: text).node).0)
    let (expression, diagnostics) = checker.anyValue(syntax)
    #expect(expression?.type == type)
    #expect(diagnostics.isEmpty)
  }
}
