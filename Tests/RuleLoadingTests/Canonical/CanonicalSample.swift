import Diagnostics
import RuleModel

/// A rule set with one of everything, made by hand so that every member of the model holds
/// something.
enum CanonicalSample {
  static let span = Span(file: FileID(0), start: 0, end: 0)
  static let attribution = Attribution(
    provenance: .paraphrase, source: Reference(0), locator: "3")
  static let basis = Basis(phrase: "開催されている", source: Reference(0))

  static let held = Expression(.question(Reference(0)), type: .boolean, span: span)
  static let meetings = Expression(.question(Reference(1)), type: .number, span: span)
  static let status = Expression(
    .question(Reference(2)), type: .member(Reference(0)), span: span)
  static let condition = Expression(.all([held]), type: .boolean, span: span)

  static let rules = RuleSet(
    id: "sample", title: "見本", surveyYear: 2024, evaluatedYear: 2023, note: "注意",
    sources: [
      Source(
        id: "s1", title: "出典", publisher: "省", date: "2024", url: "u", note: "n", span: span),
      Source(id: "s2", title: "別の出典", span: span),
    ],
    subjects: [
      Subject(id: "area", title: "圏域", aliases: ["医療圏"], span: span),
      Subject(id: "city", title: "市", span: span),
    ],
    parameters: [
      Parameter(
        id: "least", title: "最小", type: .number, value: .number(2), range: 1...3, reason: "例",
        attribution: attribution, span: span)
    ],
    enumerations: enumerations, questions: questions, criteria: criteria, measures: measures,
    checklists: [checklist], ladders: ladders, recommendations: [advice],
    consistency: [
      ConsistencyRule(
        id: "k1", title: "確認", note: "注", condition: held, subjects: [Reference(0)],
        attribution: attribution, span: span)
    ],
    groups: [
      Group(
        id: "g1", title: "取組", help: "書き方", rows: .free(count: Reference(1), maximum: 1),
        columns: [Group.Column(id: "done", title: "済", aliases: ["d"], span: span)],
        cells: [[Reference(0)]], attribution: attribution, span: span)
    ],
    otherSheets: [
      OtherSheet(id: "target", title: "目標", presence: Reference(0), span: span),
      OtherSheet(id: "past", title: "前年", presence: Reference(0), span: span),
    ], advice: AdvicePolicy(limit: 5, order: ["t"]),
    spellings: Spellings(
      texts: [.yes: ["○"], .vagueBefore: ["年"]], units: [["人", "名"]],
      multipliers: [Spellings.Multiplier("千", times: 1000)],
      eras: [Spellings.Era(names: ["令和", "R"], from: CivilDate(dayNumber: 18_017))],
      letters: [["高", "髙"]]))

  private static let enumerations = [
    Enumeration(
      id: "states", title: "状態", origin: .scale,
      members: [
        Enumeration.Member(
          id: "low", title: "低", code: "1", aliases: ["l"], value: 1, meaning: .itself, span: span),
        Enumeration.Member(id: "high", title: "高", value: 2, meaning: .itself, span: span),
      ], unorderedPrefix: 0, attribution: attribution, span: span),
    Enumeration(
      id: "growth", title: "成長", origin: .ladder(Reference(0)),
      members: ["none", "L0", "L1", "L2"].map {
        Enumeration.Member(
          id: Identifier($0), title: $0, value: nil, meaning: .itself, span: span)
      }, unorderedPrefix: 1, span: span),
  ]

  private static let questions = [
    Question(
      id: "held", title: "開催", help: "助け", section: "節", kind: .yesNo, unit: "回",
      askWhen: meetings, subjects: [Reference(0)], allowsNotApplicable: true, aliases: ["h"],
      code: "1", effort: 2, isFixed: true, requires: held, severalTicks: .lowest, suspension: "休止",
      origin: .rowCount(Reference(0)), attribution: attribution, span: span),
    Question(
      id: "meetings", title: "回数", kind: .integer(0...12), attribution: attribution, span: span),
    Question(
      id: "status", title: "状態", kind: .single(Reference(0)), attribution: attribution, span: span),
  ]

  private static let criteria = [
    Criterion(
      id: "c1", title: "条件", note: "注", condition: held, whenNotApplicable: .met,
      statesNotApplicable: true, whenMissing: .met, basis: basis, suspension: "休止",
      sheet: Reference(0), attribution: attribution, span: span),
    Criterion(
      id: "c2", title: "別の条件", condition: held, attribution: attribution, span: span),
  ]

  private static let measures = [
    Measure(
      id: "m1", title: "値", kind: .sum([Measure.Term(meetings, weight: 2)]), own: meetings,
      appliesWhen: held, type: .number,
      policies: Measure.Policies(
        missing: .skip, notApplicable: .none, noResultChild: .value(1), empty: 0),
      steps: [.scale(2)],
      display: Measure.Display(decimals: 1, rounding: .floor, unit: "点"), range: 0...24,
      sheet: Reference(0), attribution: attribution, span: span),
    Measure(
      id: "m2", title: "別の値", kind: .value(meetings), range: 0...12, attribution: attribution,
      span: span),
  ]

  private static let checklist = Checklist(
    id: "list", title: "点検表", note: "注",
    sections: [
      Checklist.Section(
        id: "part", title: "区分",
        items: [
          Checklist.Item(
            id: "point", title: "項目", condition: held, question: Reference(0), weight: 1,
            attribution: attribution, span: span)
        ], measure: Reference(0), attribution: attribution, span: span)
    ], measure: Reference(0), subjects: [Reference(0)], attribution: attribution, span: span)

  private static let ladders = [
    Ladder(
      id: "growth", title: "成長",
      outcomes: [
        Ladder.Outcome(
          id: "none", title: "なし", note: "注", condition: .holds(held), attribution: attribution,
          span: span)
      ],
      floor: Ladder.Floor(id: "L0", title: "未満", span: span),
      levels: [
        Ladder.Level(
          id: "L1", title: "一", group: "群", text: "文", requires: [], criteria: [Reference(0)],
          condition: held, state: Reference(0), whenNotApplicable: .met,
          statesNotApplicable: true, attribution: attribution, span: span),
        Ladder.Level(
          id: "L2", title: "二", requires: [0], criteria: [Reference(1)],
          attribution: attribution, span: span),
      ], appliesWhen: held, enumeration: Reference(1), declared: Reference(2),
      subjects: [Reference(0)], sheet: Reference(0), attribution: attribution, span: span)
  ]

  private static let advice = Recommendation(
    id: "r1", title: "助言", reason: "理由", firstStep: "一歩", who: "誰", effort: "小", tags: ["t"],
    triggers: [.unmet(Reference(0))], subjects: [Reference(0)], basis: basis,
    attribution: attribution, span: span)
}
