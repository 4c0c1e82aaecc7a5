import Diagnostics

/// What the codes of `IdentifierFaults.swift` mean.
enum IdentifierFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .malformedID,
      title: Message(
        ja: "id の形をしていない id",
        en: "an id of the wrong form"),
      meaning: Message(
        ja: "id は半角の英字で始まり、英数字と `_` だけでできています",
        en: "an id begins with an ASCII letter and holds letters, digits and `_`"),
      reason: Message(
        ja: "id は表の見出しや式の中でそのまま使われます",
        en: "ids are used as they are in table heads and expressions"),
      wrong: "id: 開催回数",
      right: "id: meetings_held"),
    Explanation(
      .malformedRuleSetID,
      title: Message(
        ja: "形の違うルールセットの id",
        en: "a rule set's id of the wrong form"),
      meaning: Message(
        ja: "ルールセットの id は英小文字で始まり、英小文字、数字、`-` だけでできています",
        en: "a rule set's id begins with a small letter and holds small letters, digits and `-`"),
      reason: Message(
        ja: "回答票がこの id でルールセットを指します",
        en: "answer sheets name the rule set by it"),
      wrong: "ruleset: MHLW R6",
      right: "ruleset: mhlw-r6"),
    Explanation(
      .reservedID,
      title: Message(
        ja: "式の言葉と同じ id",
        en: "an id that is a word of the expression language"),
      meaning: Message(
        ja: "`and` や `level` など、式の中で意味を持つ言葉が id になっています",
        en: "the id is a word such as `and` or `level` that means something in expressions"),
      reason: Message(
        ja: "式に書いたとき、どちらの意味か分からなくなります",
        en: "in an expression it could not be told from the word"),
      wrong: "id: level",
      right: "id: own_level"),
    Explanation(
      .duplicateID,
      title: Message(
        ja: "二度定義された id",
        en: "an id declared twice"),
      meaning: Message(
        ja: "同じ id が、大文字と小文字の違いだけのものを含めて、二度定義されています",
        en: "the same id, letter case not counting, is declared twice"),
      reason: Message(
        ja: "設問、パラメータ、判定条件、指標、チェックリスト、梯子の id が互いに重なると、どれを指すか決まりません",
        en:
          "questions, parameters, criteria, measures, checklists and ladders share one list of names, so that one id has one meaning"
      ),
      wrong: """
        - id: held
        - id: Held
        """,
      right: """
        - id: held
        - id: planned
        """),
    Explanation(
      .sharedSpelling,
      title: Message(
        ja: "取り違えられる別名",
        en: "an alias that could mean two things"),
      meaning: Message(
        ja: "別名やコードが、ほかのものの id、コード、別名と同じです",
        en: "an alias or a code is also the id, code or alias of something else"),
      reason: Message(
        ja: "回答を読むときに、どちらのことか決まりません",
        en: "an answer spelt so could mean either"),
      wrong: """
        - {id: a, title: 甲, code: "1"}
        - {id: b, title: 乙, code: "1"}
        """,
      right: """
        - {id: a, title: 甲, code: "1"}
        - {id: b, title: 乙, code: "2"}
        """),
  ]
}
