/// The rule files in which the examples of explanations stand, so that they can be loaded.
enum ExplanationExamples {
  /// Codes whose examples are described instead of shown, and why.
  static let described: KeyValuePairs<String, String> = [
    "R220": "the example stands for 101 columns", "R226": "the example stands for 11 sheets",
    "R037": "the example stands for a list of 300 choices", "R060": "the example is cut short",
    "R061": "the example is cut short", "R113": "its … stands for a criterion too",
    "R114": "the titles of its steps are left out",
    "R215": "it takes tables of a hundred rows", "R216": "the example stands for 20000 rows",
    "R250": "its base is a folder beside it", "R251": "its base is a folder elsewhere",
    "R252": "its base is a folder beside it", "R253": "the example names folders",
    "R254": "its digest is cut short", "R255": "its base is a folder beside it",
    "R256": "it stands for an overlay", "R257": "it stands for an overlay",
    "R258": "it stands for an overlay", "R270": "the example stands for two files",
  ]

  /// A file with the example in place of `@`, each line indented as that is; `@1` and `@2` stand
  /// for one line of it, and `…` for a title.
  static func file(_ example: String, in template: String) -> String {
    let example = example.replacing("…", with: "title: 題").split(separator: "\n")
    var lines: [String] = []
    for line in template.split(separator: "\n", omittingEmptySubsequences: false) {
      let indentation = line.prefix { $0 == " " }
      switch line.drop(while: { $0 == " " }) {
      case "@": lines += example.map { String(indentation + $0) }
      case "@1": lines += example.prefix(1).map { String(indentation + $0) }
      case "@2": lines += example.suffix(1).map { String(indentation + $0) }
      default: lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let plainHead = "ruleset: small\ntitle: 見本\n"

  private static let head =
    plainHead + "defaults: {provenance: project, source: guideline}\n"
    + "sources: [{id: guideline, title: 手引き}]\n"

  private static let subject = "subjects:\n  - id: area\n    title: 圏域\n"

  private static let questions = """
    answer_sets:
      - {id: establishment, choices: [{id: running, title: 開催}, {id: never, title: なし}, {id: joint, title: 合同}]}
      - {id: ratings, choices: [{id: L1, title: レベル1}, {id: L2, title: レベル2}]}
    scales: [{id: grade, title: 程度, steps: [{id: low, title: 低い}, {id: high, title: 高い}]}]
    questions:
      - {id: establishment, title: 状況, type: single, choices: establishment}
      - {id: self_rating, title: 自己評価, type: single, choices: ratings}
      - {id: meetings_held, title: 回数, type: integer, min: 0, max: 12}
      - {id: meetings, title: 回数, type: integer, min: 0, max: 12}
      - {id: visits, title: 訪問, type: integer, min: 0, max: 12}
      - {id: plan, title: 計画, type: yes_no}
      - {id: evaluation, title: 評価, type: yes_no}
      - {id: council_question, title: 協議会, type: yes_no}
      - {id: evaluation_done, title: 評価, type: yes_no, ask_when: council_question}
      - {id: budget, title: 予算, type: integer, min: 0, max: 10000000000000}
      - {id: done, title: 済, type: integer, min: 0, max: 9}
      - {id: planned, title: 計画, type: integer, min: 0, max: 9}
      - {id: dropped, title: 中止, type: integer, min: 0, max: 9}

    """

  private static let criteria = """
    criteria:
      - {id: held, title: 開催, when: meetings >= 2}
      - {id: evaluated, title: 評価, when: evaluation}
      - {id: council_held, title: 協議会, when: council_question}

    """

  private static func ladder(_ key: String) -> String {
    head + questions + criteria
      + "ladders:\n  - id: growth\n    title: 成長\n    floor: {id: L0, title: 未満}\n" + key
  }

  private static let levels = ladder("    levels:\n      @")
  private static let level = ladder("    levels:\n      - id: L1\n        title: 段\n        @")
  private static let ladderKey = ladder(
    "    @\n    levels:\n      - {id: L1, title: 段, criteria: [held]}\n"
      + "      - {id: L2, title: 段, criteria: [evaluated]}")
  private static let condition =
    head + questions + criteria + "  - id: last\n    title: 条件\n    @"
  private static let criteriaList = head + questions + "criteria:\n  @"
  private static let question =
    head + subject + "parameters: [{id: minimum, title: 最小, value: 1}, "
    + "{id: minimum_meetings, title: 最小, value: 1}]\n"
    + "questions:\n  - id: q\n    type: yes_no\n    @"
  private static let titledQuestion =
    head + subject + "questions:\n  - id: q\n    title: 問い\n    type: yes_no\n    @"
  private static let typelessQuestion = head + "questions:\n  - id: q\n    title: 問い\n    @"
  private static let namelessQuestion =
    head + "questions:\n  -\n    title: 問い\n    type: yes_no\n    @"
  private static let choiceQuestion =
    head + questions + "  - id: q\n    title: 問い\n    @"
  private static let parameter = head + "parameters:\n  - id: p\n    title: 値\n    @"
  private static let measure =
    head + questions + "measures:\n  - {id: a, title: 値, value: meetings}\n"
    + "  - {id: b, title: 値, value: visits}\n  - id: m\n    title: 値\n    @"
  private static let advice =
    head + questions + criteria
    + "ladders:\n  - id: growth\n    title: 成長\n    floor: {id: L0, title: 未満}\n"
    + "    levels: [{id: L2_1, title: 段, criteria: [held]}]\n"
    + "recommendations:\n  - id: r\n    title: 助言\n    @"

  private static let column =
    head + questions.replacing("id: plan,", with: "id: plan, aliases: [p],")
    + "groups:\n  - id: g\n    title: 繰り返し\n    max_rows: 2\n    columns:\n"
    + "      - {id: plan, title: 計画, type: yes_no}\n"
    + "      - {id: has_plan, title: 計画, type: yes_no}\n      @"
  private static let onSheet =
    head + "sheets: [{id: target, title: 目標}, {id: previous, title: 前年}]\n"
    + "parameters: [{id: minimum, title: 最小, value: 1}]\n" + questions
    + "measures:\n  - {id: gap, title: 差, value: previous.meetings}\n"
  private static let grades =
    "  - {id: quality, title: 質, type: single, choices: grade}\n"
    + "  - {id: safety, title: 安全, type: single, choices: grade}\n"
  private static func levels(under key: String, of questions: String = questions) -> String {
    head + questions + "ladders:\n  - id: growth\n    title: 成長\n"
      + "    floor: {id: L0, title: 未満}\n    \(key)\n    levels:\n      @"
  }
  private static let stateLevel = "{id: L1, title: 段, states: [{state: high, when: plan}]}"
  private static func stateLadder(_ key: String, _ level: String = stateLevel) -> String {
    ladder("    \(key)\n    levels:\n      - \(level)")
  }
  private static let gradeMeasure =
    head + questions + grades + "measures:\n  - id: m\n    title: 値\n    @"

  /// Where the example of each code stands.
  static let templates: [String: String] = rowTemplates.merging(otherTemplates) { first, _ in first
  }

  private static let otherTemplates: [String: String] = [
    "R001": titledQuestion,
    "R002": head + "subjects:\n  @", "R003": head + "subjects:\n  @",
    "R004": head + "subjects:\n  - id: area\n    @",
    "R005": plainHead + "sources: [{id: s, title: 出典}]\n"
      + "questions:\n  - {id: p, title: 問い, type: yes_no, provenance: project, source: s}\n"
      + "  - id: q\n    title: 問い\n    type: yes_no\n    source: s\n    @",
    "R006": measure, "R007": level, "R008": measure,
    "R009": typelessQuestion,
    "R010": parameter, "R011": measure + "\n    value: 1",
    "R012": ladderKey, "R013": parameter + "\n    value: 5",
    "R014": parameter + "\n    type: date", "R015": namelessQuestion,
    "R016": "@\ntitle: 見本", "R017": namelessQuestion, "R018": head + "criteria:\n  @",
    "R019": head + "answer_sets:\n  - id: set\n    choices:\n      @",
    "R020": plainHead + "@", "R021": plainHead + "@", "R022": plainHead + "@",
    "R023": plainHead + "@",
    "R024": plainHead + "sources: [{id: guideline, title: 手引き}]\n"
      + "questions:\n  - id: q\n    title: 問い\n    type: yes_no\n    provenance: project\n    @",
    "R025": titledQuestion,
    "R026": choiceQuestion + "\n    type: single", "R027": advice, "R028": level,
    "R029": ladder(
      "    levels:\n      - {id: L1_1, title: 段, criteria: [held]}\n"
        + "      - id: L1_2\n        title: 段\n        criteria: [evaluated]\n        @"),
    "R030": advice, "R031": advice,
    "R032": plainHead + "sources: [{id: guideline, title: 手引き}]\ncriteria:\n  @",
    "R033": plainHead + "sources: [{id: guideline, title: 手引き}]\ncriteria:\n  @",
    "R034": parameter, "R035": parameter.replacing("    @", with: "    values:\n      @"),
    "R036": parameter.replacing(head, with: "@1\n" + head).replacing("    @", with: "    @2"),
    "R038": measure.replacing("    @", with: "    sum:\n      - value: a\n        @"),
    "R039": measure, "R040": levels, "R041": levels, "R042": ladderKey,
    "R043": head + "answer_sets:\n  - id: ratings\n    @\nquestions:\n"
      + "  - {id: rating, title: 自己評価, type: single, choices: ratings}\n"
      + "  - {id: held, title: 開催, type: yes_no}\n"
      + "ladders:\n  - {id: growth, title: 成長, declared: rating, "
      + "floor: {id: L0, title: 未満}, levels: [{id: L1, title: 段, when: held}]}",
    "R044": question, "R045": question, "R046": criteriaList,
    "R047": choiceQuestion, "R048": advice, "R057": condition,
    "R086": condition.replacing("    @", with: "    when:\n      @"),
    "R087": condition.replacing("    @", with: "    when:\n      @"),
    "R094": measure, "R095": measure, "R096": measure, "R097": measure, "R098": measure,
    "R099": measure,
    "R100": measure, "R101": measure, "R102": condition.replacing("    @", with: "    @2"),
    "R103": level, "R104": condition,
    "R105": criteriaList.replacing("  @", with: "  @\n    title: 評価"),
    "R106": head + "questions: [{id: meetings, title: 回数, type: integer, min: 0, max: 12}]\n@\n"
      + "ladders:\n  - {id: growth, title: 成長, floor: {id: L0, title: 未満}, "
      + "levels: [{id: L1, title: 段, criteria: [held]}]}",
    "R107": levels, "R108": ladderKey, "R109": levels,
    "R110": head + "questions:\n  - {id: plan, title: 計画, type: yes_no}\n"
      + "  - {id: evaluation, title: 評価, type: yes_no}\ncriteria:\n  @", "R111": condition,
    "R112": measure,
    "R116": head
      + "answer_sets: [{id: progress, title: 進み, choices: [{id: running, title: 実施中}]}]\n"
      + "groups:\n  - id: initiatives\n    title: 取組\n    max_rows: 3\n"
      + "    columns: [{id: status, title: 状況, type: single, choices: progress}]\n"
      + "criteria:\n  @\n    title: 実施\n"
      + "ladders:\n  - {id: growth, title: 成長, floor: {id: L0, title: 未満}, "
      + "levels: [{id: L1, title: 段, criteria: [running]}]}",
    "R221": column, "R222": column, "R223": onSheet + "  - id: m\n    title: 値\n    @",
    "R224": onSheet + "  - id: m\n    title: 値\n    @", "R225": onSheet + "  @",
    "R115": ladder("    @1\n@2"),
    "R230": levels(under: "from: meetings"), "R231": levels(under: "from: meetings"),
    "R232": levels, "R233": levels(under: "from: quality", of: questions + grades),
    "R234": levels(under: "from: quality", of: questions + grades),
    "R235": ladder("    @\n    levels:\n      - {id: L1, title: 段, at_least: 1}"),
    "R236": level,
    "R237": stateLadder("@", "{id: L1, title: 段, states: [{state: high, when: plan}]}"),
    "R238": ladder(
      "    states: {scale: grade, reached: high}\n    levels:\n      - \(stateLevel)\n"
        + "      - id: L2\n        title: 段\n        states: [{state: high, when: evaluation}]\n        @"
    ),
    "R239": stateLadder("@"), "R240": gradeMeasure, "R241": gradeMeasure, "R242": measure,
    "R243": measure.replacing(
      "    @",
      with: "    table:\n      down: {of: meetings, keys: [{below: 2}, {from: 2}]}\n"
        + "      across: {of: plan, keys: [{is: yes}, {is: no}]}\n      @"),
    "R244": measure.replacing(
      "    @",
      with: "    table:\n      of: meetings\n      rows:\n        - {from: 2, value: 1}\n        @"),
    "R245": measure + "\n    sum: [meetings, visits]",
    "R246": "ruleset: small\n@\n" + head.replacing(plainHead, with: "") + questions
      + "criteria:\n  - {id: c, title: 条件, when: plan, suspended: {years: [2020], reason: 休止}}",
    "R271": plainHead + "@", "R272": plainHead + "@", "R273": plainHead + "@",
  ]
}
