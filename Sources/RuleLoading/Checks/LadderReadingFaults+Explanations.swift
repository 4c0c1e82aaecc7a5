import Diagnostics

/// What the codes of `LadderReadingFaults.swift` mean.
enum LadderReadingFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .thresholdsNotRising,
      title: Message(ja: "大きくならない `at_least`", en: "thresholds that do not rise"),
      meaning: Message(
        ja: "上のレベルの `at_least` が、下のレベルの値以下です",
        en: "the `at_least` of a level is not above that of the level below"),
      reason: Message(
        ja: "同じ数か小さい数から始まるなら、下のレベルに止まる回答者がいなくなります",
        en: "nobody could stop at the level below"),
      wrong: """
        - {id: L1, title: レベル1, at_least: 5}
        - {id: L2, title: レベル2, at_least: 2}
        """,
      right: """
        - {id: L1, title: レベル1, at_least: 2}
        - {id: L2, title: レベル2, at_least: 5}
        """),
    Explanation(
      .levelWithoutThreshold,
      title: Message(ja: "`at_least` のないレベル", en: "a level without a threshold"),
      meaning: Message(
        ja: "`from` が数の梯子に、`at_least` のないレベルがあります",
        en: "the ladder is read off a number, and a level does not say from which on it holds"),
      reason: Message(
        ja: "どの数からそのレベルなのか決まりません", en: "nothing says for what numbers the level is"),
      wrong: "- {id: L1, title: レベル1}",
      right: "- {id: L1, title: レベル1, at_least: 2}"),
    Explanation(
      .thresholdWithoutNumber,
      title: Message(ja: "数のない `at_least`", en: "a threshold without a number"),
      meaning: Message(
        ja: "`at_least` がありますが、梯子は数から読むものではありません",
        en: "a level has `at_least`, but the ladder is not read off a number"),
      reason: Message(ja: "何と比べるのか決まりません", en: "there is nothing to compare it with"),
      wrong: "- {id: L1, title: レベル1, at_least: 2}",
      right: "- {id: L1, title: レベル1, when: meetings >= 2}"),
    Explanation(
      .levelIsNoMember,
      title: Message(ja: "選択肢にないレベル", en: "a level that is no member"),
      meaning: Message(
        ja: "選択肢や段階から読む梯子に、そのどれとも違う id のレベルがあります",
        en: "the ladder is read off a member, and no member has the id of this level"),
      reason: Message(
        ja: "レベルは、同じ id の選択肢や段階から読まれます",
        en: "a level is what the member of its id gives"),
      wrong: "- {id: L9, title: レベル9}",
      right: "- {id: high, title: 高い}"),
    Explanation(
      .levelsOutOfOrder,
      title: Message(ja: "尺度と逆の順のレベル", en: "levels against the order of the scale"),
      meaning: Message(
        ja: "レベルの順が、梯子を読む尺度や梯子の順と違います",
        en: "the levels stand in another order than the scale or ladder that they are read off"),
      reason: Message(
        ja: "下のレベルに達していないのに上のレベルに達することになります",
        en: "one could reach a level without having reached those below it"),
      wrong: """
        - {id: high, title: 高い}
        - {id: low, title: 低い}
        """,
      right: """
        - {id: low, title: 低い}
        - {id: high, title: 高い}
        """),
    Explanation(
      .ladderFromOtherType,
      title: Message(ja: "梯子を読めない値", en: "a value that gives no levels"),
      meaning: Message(
        ja: "`from` の値が、数でも一つの選択肢でもありません",
        en: "the value in `from` is neither a number nor one choice"),
      reason: Message(
        ja: "数の大きさか選択肢の id で、レベルを決めます",
        en: "levels are found by how great a number is, or by the id of a member"),
      wrong: "from: plan",
      right: "from: meetings"),
    Explanation(
      .statesOfPlainLadder,
      title: Message(ja: "梯子にない段階", en: "states that the ladder does not have"),
      meaning: Message(
        ja: "レベルに `states`、`otherwise`、または `requires` の `state` がありますが、梯子に `states` がありません",
        en:
          "a level has `states`, `otherwise` or a `state` in `requires`, and the ladder no `states`"
      ),
      reason: Message(
        ja: "どの尺度の段階なのか決まりません", en: "nothing says what scale the states are of"),
      wrong: "states: [{state: high, when: plan}]",
      right: "when: plan"),
    Explanation(
      .statesOfUnorderedSet,
      title: Message(ja: "順序のない段階", en: "states without an order"),
      meaning: Message(
        ja: "`states` の `scale` が選択肢の組を指しています",
        en: "the `scale` of `states` names an answer set"),
      reason: Message(
        ja: "レベルには、ある段階以上で達します。選択肢の組には上下がありません",
        en: "a level is reached from a state on, and an answer set has no order"),
      wrong: "states: {scale: establishment, reached: running}",
      right: "states: {scale: grade, reached: high}"),
    Explanation(
      .requiredStateTooLow,
      title: Message(ja: "低すぎる段階の要求", en: "a required state that is too low"),
      meaning: Message(
        ja: "`requires` の `state` が、梯子の `reached` より低い段階です",
        en: "a `state` in `requires` lies below the `reached` of the ladder"),
      reason: Message(
        ja: "求めるレベルには達していなければならないので、低い段階では何も変わりません",
        en: "a required level must be reached anyway, so that a lower state changes nothing"),
      wrong: "requires: [{level: L1, state: low}]",
      right: "requires: [{level: L1, state: high}]"),
    Explanation(
      .everyLevelReached,
      title: Message(ja: "いつも達する段階", en: "a state that is always reached"),
      meaning: Message(
        ja: "`reached` が尺度の最も低い段階です", en: "`reached` is the lowest step of its scale"),
      reason: Message(
        ja: "どのレベルの段階も最も低い段階以上なので、いつも達したことになります",
        en: "every state is at or above the lowest one"),
      wrong: "states: {scale: grade, reached: low}",
      right: "states: {scale: grade, reached: high}"),
  ]
}
