import Diagnostics
import RuleModel

extension SampleRules {
  private static func share(_ items: [Checklist.Item]) -> Measure.Kind {
    .mean(items.map { Measure.Term($0.condition) })
  }

  /// Six levels, a checklist and nine pieces of advice, like those of a council.
  static func council() -> RuleSet {
    var rules = SampleRules()
    let count = Question.Kind.integer(0...1000)
    let established = rules.enumeration(
      "establishment",
      [("standalone", "単独で設置している"), ("joint", "他の協議会と合同で設置している"), ("never", "設置していない")])
    let holders = rules.enumeration(
      "holders", [("kokuho", "市町村国保"), ("kyokai", "協会けんぽ"), ("kenpo", "健保組合")])
    let stages = [
      ("L1_1", "レベル1-①"), ("L1_2", "レベル1-②"), ("L2_1", "レベル2-①"), ("L2_2", "レベル2-②"),
      ("L2_3", "レベル2-③"), ("L3", "レベル3"),
    ]
    let rating = rules.enumeration("rating", stages)
    let results = rules.enumeration(
      "growth", [("not_established", "未設置"), ("L0", "レベル1未満")] + stages,
      origin: .ladder(Reference(0)), unorderedPrefix: 1)

    let establishment = rules.question(
      "establishment_status", "協議会の設置状況", .single(established), code: "A10")
    let held = rules.question(
      "meetings_held", "年度内に開催した回数", count, unit: "回", help: "書面開催とオンライン開催も数えます。")
    let reporting = rules.question(
      "reporting_worksite", "情報や取組を報告した職域側の機関の数", count, unit: "機関", effort: 2)
    let exchange = rules.question("opinion_exchange", "意見交換を行ったか", .yesNo)
    let issue = rules.question("shared_issue", "健康課題を共有し、記録に残したか", .yesNo)
    let joint = rules.question("joint_initiatives", "実施中または実施済の連携した取組の数", count, unit: "件")
    let data = rules.question(
      "data_holders", "データを提供した機関", .multi(holders), help: "名称だけでなく集計値の提供も含みます。")
    let analysed = rules.question("analysed", "集めたデータを分析したか", .yesNo)
    let survey = rules.question("own_survey", "過去3年以内に協議会独自の調査を行ったか", .yesNo)
    let policy = rules.question("aligned", "都道府県全体の方針と一体的に取り組んでいるか", .yesNo)
    let budget = rules.question("budget", "必要な予算を確保しているか", .yesNo)
    let staff = rules.question("staff", "必要な人員を確保しているか", .yesNo)
    let years = rules.question("years", "同じ取組を続けている年数", count, unit: "年", isFixed: true)
    let declared = rules.question("self_rating", "自己評価によるレベル", .single(rating))

    let isEstablished = rules.leaf(
      .isIn(establishment, [.member(0), .member(1)], negated: false),
      "establishment_status in [standalone, joint]")
    let meetings = rules.atLeast(held, 1)
    let heldBoth = rules.all([isEstablished, meetings])
    let c1 = rules.criterion(
      "council_held", "年度内に協議会を1回以上開催した", heldBoth, phrase: "開催されている",
      note: "書面やオンラインの開催も開催として数えます。")
    let reported = rules.atLeast(reporting, 1)
    let c2 = rules.criterion(
      "both_report", "職域側の構成員が情報や取組を報告した", reported, phrase: "それぞれの立場での既存の健康に関する情報や取組について報告し")
    let exchanged = rules.leaf(exchange.kind, "opinion_exchange")
    let c3 = rules.criterion("exchange", "意見交換を行った", exchanged, phrase: "意見交換を行っている")
    let shared = rules.leaf(issue.kind, "shared_issue")
    let c4 = rules.criterion("issue", "課題意識を共有した", shared, phrase: "課題意識を共有し")
    let working = rules.atLeast(joint, 1)
    let c5 = rules.criterion("joint", "連携した取組を1件以上実施した", working, phrase: "連携した取組が実施。")
    let worksiteData = rules.leaf(
      .has(data, MemberSet([1, 2]), .any), "data_holders has_any [kyokai, kenpo]")
    let analysis = rules.leaf(analysed.kind, "analysed")
    let dataAndAnalysis = rules.all([worksiteData, analysis])
    let c6 = rules.criterion(
      "data", "職域側を含む関係者のデータを集めて分析した", dataAndAnalysis, phrase: "各関係者が保有するデータを集めて分析し")
    let surveyed = rules.leaf(survey.kind, "own_survey")
    let alignedLeaf = rules.leaf(policy.kind, "aligned")
    let deepened = rules.any([surveyed, alignedLeaf])
    let c7 = rules.criterion("deepen", "独自の調査、または都道府県の方針との一体化を行った", deepened)
    let c8 = rules.criterion("aligned_policy", "都道府県全体の方針と一体的に取り組んでいる", alignedLeaf)
    let hasBudget = rules.leaf(budget.kind, "budget")
    let hasStaff = rules.leaf(staff.kind, "staff")
    let longEnough = rules.atLeast(years, 3)
    let secured = rules.all([hasBudget, hasStaff, longEnough])
    let c9 = rules.criterion("secured", "予算と人員を確保し、3年以上続けている", secured)

    let first = "レベル1（協議会の開催）"
    let second = "レベル2（具体的な取組の実施）"
    rules.level("L1_1", "レベル1-①", group: first, text: "地域・職域連携推進協議会が開催されている。", [c1])
    rules.level(
      "L1_2", "レベル1-②", group: first,
      text: "協議会の構成員が、それぞれの立場での既存の健康に関する情報や取組について報告し、意見交換を行っている。", [c2, c3])
    rules.level(
      "L2_1", "レベル2-①", group: second,
      text: "協議会の構成員による既存の健康に関する情報や取組に基づき課題意識を共有し、連携した取組が実施。", [c4, c5])
    rules.level(
      "L2_2", "レベル2-②", group: second,
      text: "各関係者が保有するデータを集めて分析し、地域特有の健康課題を特定した上で、関係者が連携して具体的な取組を行っている。",
      [c6])
    rules.level(
      "L2_3", "レベル2-③", group: second,
      text: "協議会独自の調査を実施するなど更なる課題の明確化を行い、都道府県全体の方針と一体的な取組を行っている。", [c7, c8])
    rules.level(
      "L3", "レベル3", group: "レベル3（自立的かつ継続的な取組の実施）",
      text: "具体的な取組を行うために必要な予算や人員を確保し、自立的かつ継続的に実施している。", [c9])

    let never = rules.leaf(
      .compare(
        .equal, establishment,
        Expression(.constant(.member(2)), type: establishment.type, span: establishment.span)),
      "establishment_status == never")
    let ladder = Ladder(
      id: "growth", title: "協議会の成長段階",
      outcomes: [
        Ladder.Outcome(
          id: "not_established", title: "未設置", note: "既存の会議体と合同で設置する方法もあります。",
          condition: .holds(never), attribution: Self.project, span: never.span)
      ],
      floor: Ladder.Floor(id: "L0", title: "レベル1未満", span: nowhere), levels: rules.levels,
      enumeration: results, declared: declared.referredQuestion, attribution: Self.verbatim,
      span: nowhere)
    let checklist = rules.checklist()
    rules.adviceForCouncil(
      c1: c1, c2: c2, c3: c3, c4: c4, c5: c5, c6: c6, c8: c8, c9: c9)
    _ = rules.measure(
      "activity", "活動量（開催回数と取組数の合計）",
      .sum([Measure.Term(held), Measure.Term(joint)]), range: 0...2000,
      display: Measure.Display(decimals: 0, unit: "点"))
    return RuleSet(
      id: "sample", title: "地域・職域連携推進協議会 成熟度診断（見本）", surveyYear: 2024, evaluatedYear: 2023,
      note: "レベルの文言は国の資料の引用ですが、判定の条件は本システムが作成したものです。国の公式な判定ではありません。",
      sources: Self.sources, enumerations: rules.enumerations, questions: rules.questions,
      criteria: rules.criteria, measures: rules.measures, checklists: [checklist],
      ladders: [ladder], recommendations: rules.recommendations,
      advice: AdvicePolicy(limit: 5, order: ["計画", "体制"]), files: rules.files)
  }

  private mutating func checklist() -> Checklist {
    let parts: [(String, String, [String])] = [
      (
        "jizen", "事前準備",
        ["活用の目的と対象業務を明確にしている", "構成機関の通信環境・端末を確認している", "個人情報の取扱いを定めている", "予算・機器を確保している"]
      ),
      ("hyoka", "評価", ["参加率・視聴数等を把握している", "参加者アンケートを行っている", "課題を記録し、次回に反映している"]),
    ]
    let points = Measure.Display(decimals: 1, unit: "点")
    var sections: [Checklist.Section] = []
    var all: [Checklist.Item] = []
    for (id, title, texts) in parts {
      let items = texts.enumerated().map { index, text in
        let question = question("ict_\(id)_\(index + 1)", text, .yesNo)
        return Checklist.Item(
          id: Identifier("ict_\(id)_\(index + 1)"), title: text, condition: question,
          question: question.referredQuestion, attribution: Self.project, span: question.span)
      }
      all += items
      let measure = measure(
        "ict_\(id)", title, Self.share(items), range: 0...100, display: points)
      sections.append(
        Checklist.Section(
          id: Identifier(id), title: title, items: items, measure: measure,
          attribution: Self.verbatim, span: Self.nowhere))
    }
    let total = measure(
      "ict", "ICT活用チェックリスト", Self.share(all), range: 0...100, display: points)
    return Checklist(
      id: "ict", title: "ICT活用チェックリスト", note: "4つの分類の名称は国の資料によります。", sections: sections,
      measure: total, attribution: Self.project, span: Self.nowhere)
  }
}

extension Expression {
  var referredQuestion: Reference<Question>? {
    if case .question(let question) = kind { question } else { nil }
  }
}
