import Diagnostics

/// What the codes of `EnumerationFaults.swift` mean.
enum EnumerationFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .tooManyMembers,
      title: Message(
        ja: "多すぎる要素",
        en: "too many members"),
      meaning: Message(
        ja: "選択肢、尺度の段階、または梯子の結果が 256 個を超えています",
        en: "an answer set, a scale or a ladder has more than 256 members"),
      reason: Message(
        ja: "一度に扱える要素の数が決まっているためです",
        en: "scoring keeps sets of members in a fixed width"),
      wrong: "choices: [… 300 …]",
      right: "choices: [… 200 …]"),
    Explanation(
      .scaleForSeveral,
      title: Message(
        ja: "複数選択に使った尺度",
        en: "a scale for a question with several answers"),
      meaning: Message(
        ja: "`multi` の設問の `choices` が尺度 (`scales`) を指しています",
        en: "the `choices` of a `multi` question name a scale"),
      reason: Message(
        ja: "尺度の段階は低い方から高い方へ並ぶものなので、同時にいくつも選ぶことができません",
        en: "one stands on one step of a scale, not on several"),
      wrong: """
        type: multi
        choices: grade
        """,
      right: """
        type: single
        choices: grade
        """),
    Explanation(
      .choiceOfPlainQuestion,
      title: Message(
        ja: "選択肢のない設問の選択肢",
        en: "a choice of a question that has none"),
      meaning: Message(
        ja: "`choice: 設問.選択肢` の設問が、選択式ではありません",
        en: "the question in `choice: QUESTION.MEMBER` is not one with choices"),
      reason: Message(
        ja: "選ばれたかどうかを調べる相手がありません",
        en: "there is nothing that could be chosen"),
      wrong: "choice: meetings_held.two",
      right: "when: meetings_held == 2"),
  ]
}
