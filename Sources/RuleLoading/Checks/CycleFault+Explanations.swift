import Diagnostics

/// What the codes of `CycleFault.swift` mean.
enum CycleFault {
  static let explanations: [Explanation] = [
    Explanation(
      .cycle,
      title: Message(
        ja: "自分自身に戻る定義",
        en: "a definition that comes back to itself"),
      meaning: Message(
        ja: "設問の `ask_when`、判定条件、指標、梯子の定義をたどると、元に戻ってきます",
        en:
          "following the definitions of questions (`ask_when`), criteria, measures and ladders leads back to the start"
      ),
      reason: Message(
        ja: "どれも、ほかが決まるまで決まらなくなります",
        en: "none of them could be found before the others"),
      wrong: """
        - {id: a, title: 甲, when: b}
        - {id: b, title: 乙, when: a}
        """,
      right: """
        - {id: a, title: 甲, when: b}
        - {id: b, title: 乙, when: held}
        """)
  ]
}
