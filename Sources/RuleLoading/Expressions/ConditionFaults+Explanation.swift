import Diagnostics

extension Explanation {
  /// What the codes of conditions spread over lists mean.
  static let conditionFaults: [Explanation] = [
    Explanation(
      .atLeastCount,
      title: Message(ja: "条件の数に合わない `count`", en: "a `count` that does not fit its conditions"),
      meaning: Message(
        ja: "`at_least` の `count` は 1 から条件の数までの整数です",
        en: "The `count` of `at_least` is a whole number from 1 to the number of conditions"),
      reason: Message(
        ja: "0 なら必ず成り立ち、条件の数を超えれば決して成り立ちません",
        en: "Zero always holds, and more than there are conditions never does"),
      wrong: "at_least: {count: 3, of: [held, council_held]}",
      right: "at_least: {count: 2, of: [held, council_held]}"),
    Explanation(
      .conditionShape,
      title: Message(ja: "条件の形の誤り", en: "a misshapen condition"),
      meaning: Message(
        ja: "条件は一行の式か、`all`、`any`、`not`、`at_least` のうち一つのキーだけを持つ組です",
        en:
          "A condition is an expression, or has exactly one key out of `all`, `any`, `not` and `at_least`"
      ),
      reason: Message(
        ja: "二つのキーを並べると、「かつ」なのか「または」なのかわかりません",
        en: "With two keys it would not be clear whether both or one must hold"),
      wrong: "{all: [held], any: [council_held]}", right: "{all: [held, {any: [council_held]}]}"),
    Explanation(
      .emptyList,
      title: Message(ja: "空の一覧", en: "an empty list"),
      meaning: Message(ja: "一覧に一つも書かれていません", en: "A list has nothing in it"),
      reason: Message(
        ja: "何もない一覧の「すべて」や「どれか」は、誤解のもとになります", en: "\"All\" or \"any\" of nothing would be misread"),
      wrong: "meetings in []", right: "meetings in [1, 2]"),
  ]
}
