extension HostileRules {
  static let ladders: [HostileRuleCase] = [
    HostileRuleCase("a ladder of 250 levels of 40 criteria each") {
      yesNoQuestions(10_000) + "criteria:\n"
        + lines(10_000) { "  - {id: c\($0), title: 条件, when: q\($0)}" }
        + ladder(levels: 250) { level in
          "criteria: [" + list(40) { "c\(level * 40 + $0)" } + "]"
        }
    },
    HostileRuleCase("a ladder of 250 levels, each requiring all below") {
      yesNoQuestions(250)
        + ladder(levels: 250) { level in
          "when: q\(level), requires: [" + list(level) { "l\($0)" } + "]"
        }
    },
    HostileRuleCase("5,000 recommendations on a ladder of 250 levels") {
      yesNoQuestions(250) + ladder(levels: 250) { "when: q\($0)" }
        + "recommendations:\n"
        + lines(5_000) { "  - {id: r\($0), title: 助言, level: g.l\($0 % 250)}" }
    },
    HostileRuleCase("2,000 conditions on a ladder of 250 levels") {
      yesNoQuestions(250) + ladder(levels: 250) { "when: q\($0)" }
        + "recommendations:\n"
        + lines(2_000) { "  - {id: r\($0), title: 助言, when: level(g) >= g.l\($0 % 250)}" }
    },
    HostileRuleCase("a ladder of 200 outcomes and 50 levels") {
      "questions:\n"
        + "  - {id: n, title: 数, type: integer, min: 0, max: 1000}\n"
        + lines(50) { "  - {id: q\($0), title: 問い, type: yes_no}" }
        + "ladders:\n  - id: g\n    title: 成長\n    floor: {id: f, title: 未満}\n    outcomes:\n"
        + lines(200) { "      - {id: o\($0), title: 結果, when: n == \($0)}" }
        + "    levels:\n" + lines(50) { "      - {id: l\($0), title: 段, when: q\($0)}" }
    },
    HostileRuleCase("500 ladders, each of the one before") {
      yesNoQuestions(500) + "ladders:\n"
        + lines(500) {
          let below = $0 == 0 ? "" : " and level(g\($0 - 1)) >= a\($0 - 1)"
          return "  - {id: g\($0), title: 成長, floor: {id: f\($0), title: 未満}, "
            + "levels: [{id: a\($0), title: 段, when: q\($0)\(below)}]}"
        }
    },
  ]

  private static func ladder(levels: Int, _ keys: (Int) -> String) -> String {
    "ladders:\n  - id: g\n    title: 成長\n    floor: {id: f, title: 未満}\n    levels:\n"
      + lines(levels) { "      - {id: l\($0), title: 段, \(keys($0))}" }
  }

  static let conditions: [HostileRuleCase] = [
    HostileRuleCase("an expression of 1,900 tokens") {
      yesNoQuestions(950) + "criteria:\n  - {id: c, title: 条件, when: '"
        + list(950, separator: " and ") { "q\($0)" } + "'}\n"
    },
    HostileRuleCase("100 expressions of 1,900 tokens") {
      yesNoQuestions(950) + "criteria:\n"
        + lines(100) { own in
          "  - {id: c\(own), title: 条件, when: '"
            + list(950, separator: " or ") { "q\(($0 + own) % 950)" } + "'}"
        }
    },
    HostileRuleCase("conditions nested 28 deep with 5,000 leaves") {
      yesNoQuestions(5_000) + "criteria:\n  - id: c\n    title: 条件\n    when: "
        + nested(depth: 28, leaves: 5_000) + "\n"
    },
    HostileRuleCase("conditions nested 60 deep", isSound: false) {
      yesNoQuestions(5_000) + "criteria:\n  - id: c\n    title: 条件\n    when: "
        + nested(depth: 60, leaves: 5_000) + "\n"
    },
    HostileRuleCase("one `any` of 10,000 parts") {
      yesNoQuestions(10_000) + "criteria:\n  - id: c\n    title: 条件\n    when: {any: ["
        + list(10_000) { "q\($0)" } + "]}\n"
    },
    HostileRuleCase("one `any` of 10,000 comparisons of the same question") {
      "questions: [{id: n, title: 数, type: integer, min: 0, max: 20000}]\n"
        + "criteria:\n  - id: c\n    title: 条件\n    when: {any: ["
        + list(10_000) { "n == \($0)" } + "]}\n"
    },
    HostileRuleCase("`at_least` 5,000 of 10,000") {
      yesNoQuestions(10_000)
        + "criteria:\n  - id: c\n    title: 条件\n    when: {at_least: {count: 5000, of: ["
        + list(10_000) { "q\($0)" } + "]}}\n"
    },
    HostileRuleCase("100 branches within one another") {
      "questions:\n" + lines(101) { "  - {id: q\($0), title: 問い, type: yes_no}" }
        + "criteria:\n  - {id: c, title: 条件, when: '" + branches(20, from: 0) + "'}\n"
    },
    HostileRuleCase("1,000 guarded questions in one `all`") {
      "questions:\n  - {id: gate, title: 問い, type: yes_no}\n"
        + lines(1_000) {
          "  - {id: q\($0), title: 問い, type: yes_no, ask_when: gate, not_applicable: allowed}"
        }
        + "criteria:\n  - id: c\n    title: 条件\n    when: {all: ["
        + list(1_000) { "applicable(q\($0)), not q\($0)" } + "]}\n"
    },
    HostileRuleCase("1,000 criteria of 60 guarded parts") {
      "questions:\n  - {id: gate, title: 問い, type: yes_no}\n"
        + lines(60) {
          "  - {id: q\($0), title: 問い, type: yes_no, ask_when: gate, not_applicable: allowed}"
        }
        + "criteria:\n"
        + lines(1_000) { number in
          "  - {id: c\(number), title: 条件, when: {all: [gate, "
            + list(60) { "q\(($0 + number) % 60)" } + "]}}"
        }
    },
  ]

  private static func nested(depth: Int, leaves: Int) -> String {
    let each = leaves / depth
    var text = ""
    for level in 0..<depth {
      text += "{\(level % 2 == 0 ? "all" : "any"): ["
      text += list(each) { "q\(level * each + $0)" }
      text += level == depth - 1 ? "" : ", "
    }
    return text + String(repeating: "]}", count: depth)
  }

  private static func branches(_ depth: Int, from first: Int) -> String {
    depth == 0
      ? "q\(first)" : "if(q\(first), \(branches(depth - 1, from: first + 1)), q\(first + 40))"
  }

  static let arithmetic: [HostileRuleCase] = [
    HostileRuleCase("a mean of 10,000 weighted parts") {
      integerQuestions(10_000) + "measures:\n  - id: m\n    title: 平均\n    mean: ["
        + list(10_000) { "{value: n\($0), weight: \($0 % 97 + 1)}" } + "]\n"
    },
    HostileRuleCase("a chain of 2,000 means of three", isSound: false) {
      integerQuestions(2_000) + "measures:\n  - {id: m0, title: 平均, mean: [n0, n1]}\n"
        + lines(1_999) {
          "  - {id: m\($0 + 1), title: 平均, mean: [m\($0), n\($0 + 1), n\($0)]}"
        }
    },
    HostileRuleCase("a chain of means over rising weights", isSound: false) {
      integerQuestions(200) + "measures:\n  - {id: m0, title: 平均, mean: [n0, n1]}\n"
        + lines(199) {
          "  - {id: m\($0 + 1), title: 平均, mean: [m\($0), "
            + "{value: n\($0), weight: \(2 * $0 + 3).000001}]}"
        }
    },
    HostileRuleCase("a chain of ratios", isSound: false) {
      integerQuestions(1_000, limits: "min: 1, max: 999999999999999")
        + "measures:\n  - {id: m0, title: 割合, ratio: {of: n0, to: n1}}\n"
        + lines(999) {
          "  - {id: m\($0 + 1), title: 割合, ratio: {of: m\($0), to: n\($0)}}"
        }
    },
    HostileRuleCase("a chain of products", isSound: false) {
      integerQuestions(1_000) + "measures:\n  - {id: m0, title: 積, value: n0}\n"
        + lines(999) { "  - {id: m\($0 + 1), title: 積, value: m\($0) * n\($0)}" }
    },
    HostileRuleCase("a sum of 900 different denominators") {
      integerQuestions(1)
        + "measures:\n  - {id: m, title: 和, value: '"
        + list(40, separator: " + ") { "n0 / \([2, 3, 4, 5, 6, 8, 9, 10, 12, 15][$0 % 10])" }
        + "'}\n"
    },
    HostileRuleCase("a sum of primes' shares", isSound: false) {
      integerQuestions(1)
        + "measures:\n  - {id: m, title: 和, value: '"
        + list(400, separator: " + ") { "n0 / \(2 * $0 + 100_003)" } + "'}\n"
    },
    HostileRuleCase("5,000 measures, each of the two before it") {
      integerQuestions(2) + "measures:\n  - {id: m0, title: 値, value: n0}\n"
        + "  - {id: m1, title: 値, value: n1}\n"
        + lines(4_998) { "  - {id: m\($0 + 2), title: 値, value: 'max(m\($0), m\($0 + 1))'}" }
    },
    HostileRuleCase("a count of 10,000 conditions") {
      yesNoQuestions(10_000) + "measures:\n  - {id: m, title: 数, count: ["
        + list(10_000) { "q\($0)" } + "]}\n"
    },
  ]

  static let faults: [HostileRuleCase] = [
    HostileRuleCase("5,000 misspelt names beside 10,000 ids", isSound: false) {
      "questions:\n"
        + lines(10_000) { "  - {id: meetings_held_\($0), title: 問い, type: yes_no}" }
        + "criteria:\n"
        + lines(5_000) { "  - {id: c\($0), title: 条件, when: meetngs_held_\($0)x}" }
    },
    HostileRuleCase("5,000 unknown criteria in one level", isSound: false) {
      yesNoQuestions(5_000) + "criteria:\n"
        + lines(5_000) { "  - {id: criterion_\($0), title: 条件, when: q\($0)}" }
        + ladder(levels: 1) { _ in "criteria: [" + list(5_000) { "critrion_\($0)" } + "]" }
    },
    HostileRuleCase("5,000 unknown choices of 256", isSound: false) {
      "answer_sets: [{id: set, choices: [" + list(256) { "{id: choice_\($0), title: 選択肢}" }
        + "]}]\nquestions: [{id: q, title: 問い, type: single, choices: set}]\ncriteria:\n"
        + lines(5_000) { "  - {id: c\($0), title: 条件, when: q == chioce_\($0)}" }
    },
    HostileRuleCase("60,000 diagnostics", isSound: false) {
      "questions:\n" + lines(20_000) { "  - {id: 問\($0), titel: 問い, type: yes}" }
    },
    HostileRuleCase("20,000 ids declared twice", isSound: false) {
      yesNoQuestions(10_000) + "criteria:\n"
        + lines(10_000) { "  - {id: q\($0), title: 条件, when: q\($0)}" }
    },
    HostileRuleCase("30,000 texts with a lone brace", isSound: false) {
      "questions:\n" + lines(30_000) { "  - {id: q\($0), title: '問い{', type: yes_no}" }
    },
    HostileRuleCase("10,000 missing sources", isSound: false) {
      "questions:\n"
        + lines(10_000) { "  - {id: q\($0), title: 問い, type: yes_no, source: guideline\($0)}" }
    },
    HostileRuleCase("one list of 100,000 unknown criteria", isSound: false) {
      ladder(levels: 1) { _ in "criteria: [" + list(100_000) { "x\($0)" } + "]" }
    },
  ]
}
