import Diagnostics
import RuleModel

extension RowSample {
  /// Twelve practices in three domains, initiatives in rows, staff by sector, a target, and five
  /// ladders, one of which has states.
  static let rules: RuleSet = {
    var writer = Writer()
    return writer.rules()
  }()

  /// Writes the rules; positions of questions are kept as they are made.
  private struct Writer {
    private var sample = SampleRules()
    private var parameters: [Parameter] = []
    private var ladders: [Ladder] = []
    private var practices: [Expression] = []
    private let domains = [("asset", "資産の管理"), ("access", "アクセスの管理"), ("log", "記録の管理")]
    private let group = Reference<Group>(0)
    private let sectors = Reference<Group>(1)
    private let target = Reference<OtherSheet>(0)

    private func expression(_ kind: Expression.Kind, _ type: ValueType, _ span: Span) -> Expression
    {
      Expression(kind, type: type, span: span)
    }

    private func number(_ number: Rational, _ span: Span) -> Expression {
      expression(.constant(.number(number)), .number, span)
    }

    private mutating func ask(
      _ id: String, _ title: String, _ kind: Question.Kind, unit: String? = nil,
      askWhen: Expression? = nil, suspension: String? = nil, _ origin: Question.Origin = .declared
    ) -> Expression {
      let span = sample.line(2, "- id: \(id)")
      sample.questions.append(
        Question(
          id: Identifier(id), title: title, kind: kind, unit: unit, askWhen: askWhen,
          suspension: suspension, origin: origin, attribution: SampleRules.project, span: span))
      return expression(.question(Reference(sample.questions.count - 1)), kind.type, span)
    }

    private mutating func criterion(
      _ id: String, _ title: String, _ condition: Expression, suspension: String? = nil
    ) -> Reference<Criterion> {
      sample.criteria.append(
        Criterion(
          id: Identifier(id), title: title, condition: condition, suspension: suspension,
          attribution: SampleRules.project, span: condition.span))
      return Reference(sample.criteria.count - 1)
    }

    private mutating func measure(
      _ id: String, _ title: String, _ kind: Measure.Kind, _ type: ValueType = .number,
      range: ClosedRange<Rational>? = nil, unit: String? = nil,
      sheet: Reference<OtherSheet>? = nil
    ) -> Expression {
      let span = sample.line(2, "- id: \(id)")
      sample.measures.append(
        Measure(
          id: Identifier(id), title: title, kind: kind, type: type,
          display: Measure.Display(decimals: 1, unit: unit), range: range, sheet: sheet,
          attribution: SampleRules.project, span: span))
      return expression(.measure(Reference(sample.measures.count - 1)), type, span)
    }

    private mutating func ladder(
      _ id: String, _ title: String, _ levels: [Ladder.Level], declared: Reference<Question>? = nil
    ) {
      let names = [("L0", "レベル1未満")] + levels.map { ($0.id.text, $0.title) }
      let results = sample.enumeration(
        id, names, origin: .ladder(Reference(ladders.count)))
      ladders.append(
        Ladder(
          id: Identifier(id), title: title, outcomes: [],
          floor: Ladder.Floor(id: "L0", title: "レベル1未満", span: SampleRules.nowhere),
          levels: levels, enumeration: results, declared: declared,
          attribution: SampleRules.project, span: SampleRules.nowhere))
    }

    private func level(
      _ number: Int, _ criteria: [Reference<Criterion>] = [], condition: Expression? = nil,
      state: Reference<Measure>? = nil
    ) -> Ladder.Level {
      Ladder.Level(
        id: Identifier("L\(number)"), title: "レベル\(number)",
        requires: number == 1 ? [] : [number - 2], criteria: criteria, condition: condition,
        state: state, attribution: SampleRules.project, span: SampleRules.nowhere)
    }

    mutating func rules() -> RuleSet {
      let implementation = sample.enumeration(
        "implementation",
        [("none_yet", "まだ"), ("partly", "一部"), ("largely", "おおむね"), ("fully", "十分")],
        origin: .scale)
      let statuses = sample.enumeration(
        "statuses", [("planned", "計画中"), ("running", "実施中"), ("done", "実施済")])
      for (domain, title) in domains {
        for number in 1...4 {
          practices.append(
            ask("\(domain)_\(number)", "\(title)の手順\(number)がある", .single(implementation)))
        }
      }
      let groups = [initiatives(statuses), staff()]
      let presence = ask("target", "目標", .yesNo, .presence(target))
      let goal = ask(
        "target.asset_1", "資産の管理の手順1がある", .single(implementation),
        askWhen: presence, .copy(of: Reference(0), on: target))
      _ = ask(
        "survey_form", "調査票の様式を使ったか", .yesNo, suspension: "様式を改めているためです。")
      criteriaAndLadders(implementation, groups)
      measures(implementation, groups, goal)
      let place = sample.line(6, "when: sectors.health.staff == 0 and asset_1 == fully")
      let raised = expression(
        .all([
          expression(
            .compare(
              .equal, expression(.question(groups[1].cells[0][0]), .number, place),
              number(0, place)), .boolean, place),
          expression(
            .isIn(practices[0], [.member(3)], negated: false), .boolean, place),
        ]), .boolean, place)
      let advice = sample.leaf(
        .compare(.less, staffTotal(groups[1]), number(3, place)), "sum(sectors, staff) < 3")
      sample.advice("hire", "担当者をもう一人置く", .condition(advice), firstStep: "兼務でよいので名前を決める")
      return RuleSet(
        id: "rows", title: "情報管理の成熟度診断（見本）", surveyYear: 2024, sources: SampleRules.sources,
        parameters: parameters, enumerations: sample.enumerations, questions: sample.questions,
        criteria: sample.criteria, measures: sample.measures, ladders: ladders,
        recommendations: sample.recommendations,
        consistency: [
          ConsistencyRule(
            id: "nobody", title: "担当者がいない分野で「十分」としている手順について、教えてください。",
            note: "委託先が行っている場合など、事情があればそのままで構いません。", condition: raised,
            attribution: SampleRules.project, span: place)
        ], groups: groups,
        otherSheets: [
          OtherSheet(
            id: "target", title: "目標", presence: questionID(presence), span: presence.span)
        ],
        digests: Digests(
          logic: String(repeating: "1", count: 64), full: String(repeating: "2", count: 64)),
        files: sample.files)
    }

    private func questionID(_ expression: Expression) -> Reference<Question> {
      expression.referredQuestion ?? Reference(0)
    }

    // MARK: Groups

    private mutating func initiatives(_ statuses: Reference<Enumeration>) -> Group {
      let columns: [(String, String, Question.Kind)] = [
        ("name", "取組の名前", .text(maximumLength: 200)), ("status", "実施の状況", .single(statuses)),
        ("people", "参加した人数", .integer(0...1000)),
      ]
      let count = ask("initiatives", "取組", .integer(0...8), .rowCount(group))
      let cells = (0..<8).map { row in
        let isThere = expression(
          .compare(.greaterOrEqual, count, number(Rational(row + 1), count.span)), .boolean,
          count.span)
        return columns.enumerated().map { index, column in
          questionID(
            ask(
              "initiatives.\(row + 1).\(column.0)", column.1, column.2, askWhen: isThere,
              .cell(group, row: row, column: index)))
        }
      }
      return Group(
        id: "initiatives", title: "連携した取組", help: "1行に1件を書きます。",
        rows: .free(count: questionID(count), maximum: 8),
        columns: columns.map {
          Group.Column(id: Identifier($0.0), title: $0.1, span: count.span)
        }, cells: cells, attribution: SampleRules.project, span: count.span)
    }

    private mutating func staff() -> Group {
      let units = [("health", "健康部門"), ("work", "産業部門")]
      let cells = units.enumerated().map { row, unit in
        [
          questionID(
            ask(
              "sectors.\(unit.0).staff", "担当者の数", .integer(0...50), unit: "人",
              .cell(sectors, row: row, column: 0)))
        ]
      }
      let span = SampleRules.nowhere
      return Group(
        id: "sectors", title: "部門ごとの体制",
        rows: .units(
          units.map { Group.Unit(id: Identifier($0.0), title: $0.1, span: span) }),
        columns: [Group.Column(id: "staff", title: "担当者の数", span: span)], cells: cells,
        attribution: SampleRules.project, span: span)
    }

    private func staffTotal(_ group: Group) -> Expression {
      let span = group.span
      return expression(
        .aggregate(.sum, group.cells.joined().map { expression(.question($0), .number, span) }),
        .number, span)
    }

    // MARK: Criteria and ladders

    private mutating func criteriaAndLadders(
      _ implementation: Reference<Enumeration>, _ groups: [Group]
    ) {
      let inPlace = sample.line(6, "when: all(practices, answer in [largely, fully])")
      let parts = practices.map {
        expression(.isIn($0, [.member(2), .member(3)], negated: false), .boolean, inPlace)
      }
      let everything = criterion(
        "everything", "すべての手順がおおむね整っている",
        expression(.all(parts), .boolean, inPlace))
      parameters.append(
        Parameter(
          id: "portion", title: "整っている割合のめやす", type: .number,
          value: .number(Rational(decimal: "0.5") ?? 0), attribution: SampleRules.project,
          span: SampleRules.nowhere))
      let shareSpan = sample.line(6, "when: share(practices, …, empty: 0) >= portion")
      let share = expression(
        .coalesce([
          expression(.aggregate(.mean, parts), .number, shareSpan), number(0, shareSpan),
        ]), .number, shareSpan)
      let half = criterion(
        "half", "半分の手順がおおむね整っている",
        expression(
          .compare(
            .greaterOrEqual, share, expression(.parameter(Reference(0)), .number, shareSpan)),
          .boolean, shareSpan))
      let runSpan = sample.line(6, "when: count(initiatives, status in [running, done]) >= 2")
      let running = groups[0].cells.map { row in
        expression(
          .isIn(
            expression(.question(row[1]), sample.questions[row[1].position].kind.type, runSpan),
            [.member(1), .member(2)], negated: false), .boolean, runSpan)
      }
      let two = criterion(
        "two_running", "連携した取組が2件以上動いている",
        expression(
          .compare(
            .greaterOrEqual, expression(.aggregate(.count, running), .number, runSpan),
            number(2, runSpan)), .boolean, runSpan))
      let form = criterion(
        "form_used", "様式を使った", sample.leaf(practices[0].kind, "survey_form"),
        suspension: "様式を改めているためです。")
      let (state, steady) = stateMeasure("overall", 3, "全体", parts, implementation)
      let rating = sample.enumeration("rating", [("L1", "レベル1"), ("L2", "レベル2")])
      let declared = ask("rating", "自己評価", .single(rating))
      ladder(
        "overall", "全体のレベル",
        [
          level(1, [half]), level(2, [two, form, everything]),
          level(3, condition: steady, state: state.referredMeasure),
        ],
        declared: declared.referredQuestion)
      for (index, (id, title)) in domains.enumerated() {
        domain(id, title, Array(parts[(index * 4)..<(index * 4 + 4)]), implementation)
      }
      for row in 0..<8 { maturity(row, running[row], groups[0].cells[row][2]) }
    }

    // How far a level is met by some practices, and that it is reached.
    private mutating func stateMeasure(
      _ id: String, _ level: Int, _ title: String, _ parts: [Expression],
      _ implementation: Reference<Enumeration>
    ) -> (state: Expression, isReached: Expression) {
      let span = sample.line(6, "states: …")
      let share = expression(.aggregate(.mean, parts), .number, span)
      func step(_ step: Int) -> Expression {
        expression(.constant(.member(step)), .member(implementation), span)
      }
      func reaches(_ part: Rational, _ reached: Int) -> Expression.Case {
        Expression.Case(
          when: expression(
            .compare(.greaterOrEqual, share, number(part, span)), .boolean, span),
          then: step(reached))
      }
      let cases = [reaches(level == 1 ? Rational(1, 2) : 1, 3), reaches(Rational(1, 4), 1)]
      let state = measure(
        "\(id)_L\(level)_state", "\(title) レベル\(level)の段階",
        .value(
          expression(.cases(cases, otherwise: step(0)), .member(implementation), span)),
        .member(implementation))
      return (state, expression(.compare(.greaterOrEqual, state, step(2)), .boolean, span))
    }

    // A ladder with states: how many of the domain's practices are in place.
    private mutating func domain(
      _ id: String, _ title: String, _ parts: [Expression],
      _ implementation: Reference<Enumeration>
    ) {
      let levels = (1...2).map { number in
        let (state, isReached) = stateMeasure(id, number, title, parts, implementation)
        return level(number, condition: isReached, state: state.referredMeasure)
      }
      ladder("level_\(id)", "\(title)のレベル", levels)
    }

    // What a template makes for one row of the initiatives.
    private mutating func maturity(
      _ row: Int, _ isRunning: Expression, _ people: Reference<Question>
    ) {
      let span = isRunning.span
      let many = expression(
        .compare(.greaterOrEqual, expression(.question(people), .number, span), number(50, span)),
        .boolean, span)
      let running = criterion("running_\(row + 1)", "動いている", isRunning)
      let large = criterion("large_\(row + 1)", "50人以上が参加した", many)
      ladder("growth_\(row + 1)", "取組\(row + 1)のレベル", [level(1, [running]), level(2, [large])])
    }

    // MARK: Measures

    private mutating func measures(
      _ implementation: Reference<Enumeration>, _ groups: [Group], _ goal: Expression
    ) {
      func points(_ expression: Expression) -> Expression {
        Expression(
          .cases(
            [
              .init(
                when: Expression(
                  .isIn(expression, [.member(3)], negated: false), type: .boolean,
                  span: expression.span), then: number(100, expression.span))
            ], otherwise: number(0, expression.span)), type: .number, span: expression.span)
      }
      _ = measure(
        "score", "手順の得点", .mean(practices.map { Measure.Term(points($0)) }), range: 0...100,
        unit: "点")
      _ = measure(
        "target.score", "手順の得点", .mean([Measure.Term(points(goal))]), range: 0...100, unit: "点",
        sheet: target)
      _ = measure(
        "staff", "担当者の合計", .value(staffTotal(groups[1])), range: 0...100, unit: "人")
      let table = sample.enumeration("domains", domains, origin: .table)
      let candidates = domains.indices.map { index in
        Expression.Candidate(member: index, value: points(practices[index * 4]))
      }
      _ = measure(
        "weakest", "最も手薄な分野",
        .value(expression(.pick(.least, candidates), .member(table), SampleRules.nowhere)),
        .member(table))
    }
  }
}

extension Expression {
  fileprivate var referredMeasure: Reference<Measure>? {
    if case .measure(let measure) = kind { measure } else { nil }
  }
}
