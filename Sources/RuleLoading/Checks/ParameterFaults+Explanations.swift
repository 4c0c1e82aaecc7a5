import Diagnostics

/// What the codes of `ParameterFaults.swift` mean.
enum ParameterFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .parameterOutOfRange,
      title: Message(
        ja: "範囲の外のパラメータ値",
        en: "a parameter's value outside of its range"),
      meaning: Message(
        ja: "パラメータの値が、そのパラメータの `range` の外にあります",
        en: "the value lies outside of the parameter's own `range`"),
      reason: Message(
        ja: "`range` は、打ち間違いで判定が大きく変わるのを防ぐためのものです",
        en: "the range guards against a slip that would change results widely"),
      wrong: """
        value: 50
        range: [1, 10]
        """,
      right: """
        value: 5
        range: [1, 10]
        """),
    Explanation(
      .yearsNotRising,
      title: Message(
        ja: "順に並んでいない年",
        en: "years that do not rise"),
      meaning: Message(
        ja: "`values` の年が古い順に並んでいません",
        en: "the years in `values` are not listed from the earliest"),
      reason: Message(
        ja: "ある年度にどの値が有効かが、上から読むだけで分かるようにします",
        en: "which value is in force can then be read from the top down"),
      wrong: """
        - {from: 2024, value: 2}
        - {from: 2020, value: 1}
        """,
      right: """
        - {from: 2020, value: 1}
        - {from: 2024, value: 2}
        """),
    Explanation(
      .noValueInForce,
      title: Message(
        ja: "有効な値がない年度",
        en: "no value in force"),
      meaning: Message(
        ja: "調査年度に有効な値がありません。`survey_year` がないときも、この診断が出ます",
        en: "no value is in force in the survey year, or the rule set names no `survey_year`"),
      reason: Message(
        ja: "値がなければ、それを使う判定ができません",
        en: "nothing that uses the parameter could be judged"),
      wrong: """
        survey_year: 2019
        values: [{from: 2020, value: 1}]
        """,
      right: """
        survey_year: 2020
        values: [{from: 2020, value: 1}]
        """),
  ]
}
