extension ExplanationExamples {
  /// The files of the examples of R200 to R219.
  static let rowTemplates: [String: String] = [
    "R200": criterion, "R201": criterion, "R202": head + rows + "      @\n",
    "R203": head + table, "R204": head + table, "R205": criterion, "R206": criterion,
    "R207": criterion, "R208": measure, "R209": template("@", title: "title: 題"),
    "R210": measure, "R211": measure, "R212": measure,
    "R213": template("@", title: "title: 題"),
    "R214": template("for_each: domains as d", title: "@"),
  ]

  private static let head = """
    ruleset: small
    title: 見本
    defaults: {provenance: project, source: guideline}
    sources: [{id: guideline, title: 手引き}]
    answer_sets: [{id: themes, choices: [{id: people, title: 人}, {id: tools, title: 道具}]}]

    """

  private static let rows = """
    items:
      - {id: stages, title: 段階, rows: [{id: early, title: 初期}]}
      - id: domains
        title: 分野
        attributes: {required: yes_no}
        rows: [{id: asset, title: 資産, required: yes}, {id: access, title: 権限, required: no}]
      - id: practices
        title: 実践
        attributes: {domain: domains, level: number, topics: [themes]}
        question: {type: yes_no}
        rows:
          - {id: asset_1b, title: 実践, domain: access, level: 1, topics: [people]}

    """

  private static let table = """
    items:
      - id: practices
        title: 実践
        @
        rows: [{id: asset_1b, title: 実践}]

    """

  private static let rest = """
    questions:
      - {id: budget, title: 予算, type: yes_no}
    groups:
      - {id: initiatives, title: 取組, max_rows: 2, columns: [{id: status, title: 実施中, type: yes_no}]}
    measures:
      - {id: total, title: 合計, value: 1}
      - {id: score, title: 点, for_each: domains as d where d.required, value: 1}

    """

  private static let measure = head + rows + rest + "  - id: made\n    title: 題\n    @\n"

  private static let criterion =
    head + rows + rest + "criteria:\n  - id: made\n    title: 題\n    @\n"

  private static func template(_ rows: String, title: String) -> String {
    head + Self.rows + rest
      + "criteria:\n  - id: made\n    \(title)\n    \(rows)\n    when: budget\n"
  }
}
