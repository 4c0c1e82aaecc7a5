import Diagnostics
import Reporting
import RuleModel
import Scoring
import Testing

/// One criterion made of the forms that the sample council does not use.
@Suite struct ConditionWordingTests {
  private struct Form {
    let kind: Expression.Kind
    let written: String
    let reads: [TraceRead]
  }

  private static let count = Expression(
    .question(Reference(0)), type: .number, span: SampleRules.nowhere)
  private static let measure = Expression(
    .measure(Reference(0)), type: .number, span: SampleRules.nowhere)
  private static let minimum = Expression(
    .parameter(Reference(0)), type: .number, span: SampleRules.nowhere)
  private static let level = Expression(
    .level(Reference(0)), type: .member(Reference(0)), span: SampleRules.nowhere)

  private static func number(_ value: Int) -> Expression {
    Expression(.constant(.number(Rational(value))), type: .number, span: SampleRules.nowhere)
  }

  private static func sum(_ left: Expression, _ right: Expression) -> Expression {
    Expression(.arithmetic(.add, left, right), type: .number, span: SampleRules.nowhere)
  }

  private static let forms: [Form] = [
    Form(
      kind: .compare(.greaterOrEqual, count, minimum), written: "meetings >= minimum",
      reads: [.question(Reference(0)), .parameter(Reference(0))]),
    Form(
      kind: .compare(.less, sum(count, measure), number(9)), written: "meetings + activity < 9",
      reads: [.question(Reference(0)), .measure(Reference(0))]),
    Form(
      kind: .compare(
        .equal, level,
        Expression(
          .constant(.member(1)), type: .member(Reference(0)), span: SampleRules.nowhere)),
      written: "level(l) == one", reads: [.ladder(Reference(0))]),
    Form(
      kind: .cases(
        [
          .init(
            when: Expression(
              .parameter(Reference(1)), type: .boolean, span: SampleRules.nowhere),
            then: Expression(
              .all([
                Expression(
                  .compare(.less, count, number(8)), type: .boolean, span: SampleRules.nowhere),
                Expression(
                  .compare(.greater, measure, number(3)), type: .boolean,
                  span: SampleRules.nowhere),
              ]), type: .boolean, span: SampleRules.nowhere))
        ],
        otherwise: Expression(.answered(Reference(1)), type: .boolean, span: SampleRules.nowhere)),
      written: "if(strict, …)",
      reads: [.parameter(Reference(1)), .question(Reference(0)), .measure(Reference(0))]),
    Form(
      kind: .answered(Reference(1)), written: "answered(talk)", reads: [.question(Reference(1))]),
    Form(
      kind: .not(Expression(.question(Reference(1)), type: .boolean, span: SampleRules.nowhere)),
      written: "not talk", reads: [.question(Reference(1))]),
    Form(
      kind: .compare(
        .greater,
        Expression(.magnitude(count), type: .number, span: SampleRules.nowhere), minimum),
      written: "abs(meetings) > minimum",
      reads: [.question(Reference(0)), .parameter(Reference(0))]),
  ]

  private static func report(_ language: Language) -> String {
    var builder = SampleRules()
    let results = builder.enumeration(
      "l", [("zero", "零"), ("one", "一")], origin: .ladder(Reference(0)))
    let count = Question.Kind.integer(0...10)
    _ = builder.question("meetings", "開催回数", count, unit: "回")
    _ = builder.question("talk", "意見交換", .yesNo)
    var parts: [Expression] = []
    var nodes: [TraceNode] = []
    for form in forms {
      let leaf = builder.leaf(form.kind, form.written)
      parts.append(leaf)
      let node = TraceNode(
        kind: .leaf, span: leaf.span, possibilities: .notMet, reads: form.reads)
      if case .not = form.kind {
        nodes.append(
          TraceNode(kind: .not, span: leaf.span, possibilities: .notMet, parts: [node]))
      } else {
        nodes.append(node)
      }
    }
    let condition = Expression(
      .atLeast(2, parts), type: .boolean, span: builder.line(4, "at_least:"))
    let criterion = builder.criterion("c", "条件", condition)
    builder.level("one", "一", group: "群", text: "本文", [criterion])
    _ = builder.measure(
      "activity", "活動量", .value(Self.count), range: 0...10,
      display: Measure.Display(decimals: 1, unit: "点"))
    func yesNo(_ kind: Expression.Kind) -> Expression {
      Expression(kind, type: .boolean, span: SampleRules.nowhere)
    }
    let grounds = yesNo(
      .all([
        yesNo(.applicable(Reference(1))),
        yesNo(.compare(.less, Self.sum(Self.count, Self.measure), Self.number(9))),
        yesNo(.not(yesNo(.question(Reference(1))))),
      ]))
    builder.advice("a", "提案", .condition(grounds))
    let minimum = Parameter(
      id: "minimum", title: "最低回数", type: .number, value: .number(2),
      attribution: SampleRules.project, span: SampleRules.nowhere)
    let strict = Parameter(
      id: "strict", title: "両方を求めるか", type: .boolean, value: .boolean(true),
      attribution: SampleRules.project, span: SampleRules.nowhere)
    let ladder = Ladder(
      id: "l", title: "段階", outcomes: [],
      floor: Ladder.Floor(id: "zero", title: "零", span: SampleRules.nowhere),
      levels: builder.levels, enumeration: results, attribution: SampleRules.project,
      span: SampleRules.nowhere)
    let rules = RuleSet(
      id: "forms", title: "式", sources: SampleRules.sources, parameters: [minimum, strict],
      enumerations: builder.enumerations, questions: builder.questions,
      criteria: builder.criteria, measures: builder.measures, ladders: [ladder],
      recommendations: builder.recommendations, files: builder.files)
    let trace = TraceNode(
      kind: .atLeast(2), span: condition.span, possibilities: .notMet, parts: nodes)
    let assessment = Assessment(
      respondent: Respondent(id: "r"), surveyYear: nil,
      questions: [.answered(.number(1)), .unansweredIfAsked],
      criteria: [
        CriterionResult(
          possibilities: .notMet, counted: .notMet, trace: trace, deciding: .none)
      ],
      measures: [
        MeasureResult(
          counted: .value(.number(Rational(7, 2))), bounds: .number(low: 3, high: 4),
          canBeEmpty: false, isExact: false, tight: nil, deciding: .none)
      ], checklists: [],
      ladders: [
        LadderResult(
          isApplicable: true, counted: 0, possible: MemberSet([0]), low: 0, high: 0,
          isExact: true, tight: nil, deciding: .none,
          levels: [
            LadderResult.Level(
              own: .notMet, reached: .notMet, isReachedInCounted: false, unmet: [0],
              undecided: [])
          ], outcomes: [], next: 0, firstBlocking: 0, outOfOrder: [], nearMisses: [0],
          declared: .notComparable)
      ],
      recommendations: RecommendationResults(
        given: [
          .init(recommendation: Reference(0), isNeededForNextLevel: false, holding: [0], open: [])
        ],
        withheld: [],
        depends: []))
    let document = AssessmentReport.document(
      of: assessment, rules: rules, context: ReportGoldenTests.context(language))
    return ReportText.render(document, width: 200, color: false)
  }

  @Test(arguments: [
    "次のうち2つ以上", "「開催回数」が2回以上", "回答：1回", "「開催回数」＋「活動量」が9回未満",
    "「開催回数」：1回、「活動量」：3.5点（未回答しだいで3.0点〜4.0点）", "「段階」が「一」", "値：零", "「意見交換」に回答がある",
    "回答：未回答（該当するかは他の回答によります）", "「意見交換」が「いいえ」",
  ])
  func `a condition is said in words, with what was found`(words: String) {
    #expect(Self.report(.japanese).contains(words))
  }

  @Test func `a form without wording is shown as the rule file writes it`() {
    let report = Self.report(.japanese)
    #expect(report.contains("abs(meetings) > minimum"))
    #expect(report.contains("「開催回数」：1回、「最低回数」：2"))
  }

  @Test func `of a choice that a parameter makes only the chosen side is said`() {
    let report = Self.report(.japanese)
    #expect(report.contains("「開催回数」が8回未満（回答：1回）、かつ「活動量」が3点を超える（値：3.5点（未回答しだいで3.0点〜4.0点））"))
    #expect(!report.contains("if("))
    #expect(!report.contains("両方を求めるか"))
  }

  @Test func `what is not so is said in one line`() {
    #expect(!Self.report(.japanese).contains("次が当てはまらないこと"))
  }

  @Test func `advice on a condition names what it rests on, and not that it applies`() {
    let report = Self.report(.japanese)
    #expect(report.contains("助言のきっかけ  「開催回数」：1回\n"))
    #expect(report.contains("                   「活動量」：3.5点（未回答しだいで3.0点〜4.0点）\n"))
    #expect(report.contains("                   「意見交換」：未回答（該当するかは他の回答によります）\n"))
    #expect(!report.contains("該当する、かつ"))
  }

  @Test func `the same is said in English`() {
    let report = Self.report(.english)
    #expect(report.contains("at least 2 of these"))
    #expect(report.contains("“開催回数” is at least 2回"))
    #expect(report.contains("answer: 1回"))
  }
}
