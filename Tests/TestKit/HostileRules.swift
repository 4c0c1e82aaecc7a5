/// Rules that are readable YAML and yet a burden: large, long-winded, deep or full of mistakes.
public struct HostileRuleCase: Sendable, CustomStringConvertible {
  /// What is much in it, in a few words; unique.
  public let name: String
  /// Whether the rules are without error, so that a sheet can be assessed by them.
  public let isSound: Bool
  /// The text of `rule-set.yaml`.
  public let text: @Sendable () -> String

  /// The case's name.
  public var description: String { name }

  init(_ name: String, isSound: Bool = true, _ blocks: @escaping @Sendable () -> String) {
    self.name = name
    self.isSound = isSound
    text = { HostileRules.head + blocks() }
  }
}

/// The table of hostile rules, by what there is too much of.
public enum HostileRules {
  /// The rule set that every case is called, so that a sheet can name it.
  public static let ruleSetID = "hostile"

  /// All cases.
  public static let cases: [HostileRuleCase] =
    numbers + chains + ladders + conditions + arithmetic + faults

  static let head = """
    ruleset: \(ruleSetID)
    title: 大きなルール集
    defaults: {provenance: project, source: s}
    sources: [{id: s, title: 出典}]

    """

  static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    var text = ""
    for number in 0..<count { text += line(number) + "\n" }
    return text
  }

  static func list(_ count: Int, separator: String = ", ", _ entry: (Int) -> String) -> String {
    (0..<count).map(entry).joined(separator: separator)
  }

  static func yesNoQuestions(_ count: Int) -> String {
    "questions:\n" + lines(count) { "  - {id: q\($0), title: 問い, type: yes_no}" }
  }

  static func integerQuestions(_ count: Int, limits: String = "min: 0, max: 100") -> String {
    "questions:\n" + lines(count) { "  - {id: n\($0), title: 数, type: integer, \(limits)}" }
  }

  private static let numbers: [HostileRuleCase] = [
    HostileRuleCase("10,000 questions") { yesNoQuestions(10_000) },
    HostileRuleCase("10,000 criteria of one question each") {
      yesNoQuestions(10_000) + "criteria:\n"
        + lines(10_000) { "  - {id: c\($0), title: 条件, when: q\($0)}" }
    },
    HostileRuleCase("10,000 criteria of the same condition") {
      yesNoQuestions(1) + "criteria:\n"
        + lines(10_000) { "  - {id: c\($0), title: 条件, when: q0}" }
    },
    HostileRuleCase("a checklist of 10,000 items") {
      "checklists:\n  - id: list\n    title: 点検\n    sections:\n      - id: part\n"
        + "        title: 節\n        items:\n"
        + lines(10_000) { "          - {id: i\($0), title: 項目}" }
    },
    HostileRuleCase("a checklist of 2,000 sections") {
      "checklists:\n  - id: list\n    title: 点検\n    sections:\n"
        + lines(2_000) { "      - {id: p\($0), title: 節, items: [{id: i\($0), title: 項目}]}" }
    },
    HostileRuleCase("1,000 questions of 256 choices each") {
      "answer_sets:\n"
        + lines(50) { set in
          "  - {id: set\(set), choices: ["
            + list(256) { "{id: m\(set)_\($0), title: 選択肢}" } + "]}"
        } + "questions:\n"
        + lines(1_000) {
          "  - {id: q\($0), title: 問い, type: multi, choices: set\($0 % 50)}"
        } + "criteria:\n"
        + lines(1_000) { question in
          let set = question % 50
          return "  - {id: c\(question), title: 条件, when: 'q\(question) has_any ["
            + list(100) { "m\(set)_\($0)" } + "]'}"
        }
    },
    HostileRuleCase("3,000 parameters, each in a text") {
      "parameters:\n" + lines(3_000) { "  - {id: p\($0), title: 値, value: \($0)}" }
        + "questions:\n"
        + lines(3_000) { "  - {id: q\($0), title: '{p\($0)}回', type: yes_no}" }
    },
  ]

  private static let chains: [HostileRuleCase] = [
    HostileRuleCase("a chain of 10,000 criteria") {
      yesNoQuestions(1) + "criteria:\n  - {id: c0, title: 条件, when: q0}\n"
        + lines(9_999) { "  - {id: c\($0 + 1), title: 条件, when: c\($0)}" }
    },
    HostileRuleCase("a chain of 10,000 criteria, the last first") {
      yesNoQuestions(1) + "criteria:\n"
        + lines(9_999) { "  - {id: c\(9_999 - $0), title: 条件, when: c\(9_998 - $0)}" }
        + "  - {id: c0, title: 条件, when: q0}\n"
    },
    HostileRuleCase("100 criteria, each of the two before it") {
      yesNoQuestions(2) + "criteria:\n  - {id: c0, title: 条件, when: q0}\n"
        + "  - {id: c1, title: 条件, when: q1}\n"
        + lines(98) { "  - {id: c\($0 + 2), title: 条件, when: c\($0) and c\($0 + 1)}" }
    },
    HostileRuleCase("2,000 questions, each asked when the one before is yes") {
      "questions:\n  - {id: q0, title: 問い, type: yes_no}\n"
        + lines(1_999) {
          "  - {id: q\($0 + 1), title: 問い, type: yes_no, ask_when: q\($0)}"
        }
    },
    HostileRuleCase("a ring of 10,000 criteria", isSound: false) {
      "criteria:\n" + lines(10_000) { "  - {id: c\($0), title: 条件, when: c\(($0 + 1) % 10_000)}" }
    },
    HostileRuleCase("300 criteria that all read one another", isSound: false) {
      "criteria:\n"
        + lines(300) { own in
          "  - {id: c\(own), title: 条件, when: {any: ["
            + list(299) { "c\($0 < own ? $0 : $0 + 1)" } + "]}}"
        }
    },
  ]
}
