import Diagnostics

/// What the codes of `MeasureFaults.swift` mean.
enum MeasureFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .mixedParts,
      title: Message(ja: "比べられない値の並び", en: "values that do not compare"),
      meaning: Message(
        ja: "`min` や `max` に、数と段階、または別の尺度の段階が並んでいます",
        en: "a `min` or `max` lists numbers beside steps, or steps of several scales"),
      reason: Message(
        ja: "どちらが大きいか決まりません", en: "nothing says which of them is greater"),
      wrong: "min: [quality, meetings]",
      right: "min: [quality, safety]"),
    Explanation(
      .numberForMembers,
      title: Message(ja: "段階の代わりの数", en: "a number in the place of a step"),
      meaning: Message(
        ja: "値が段階の `min` や `max` に、欠けた値を数で補うきまりがあります",
        en: "a `min` or `max` of steps has a policy that puts a number in the place of a value"),
      reason: Message(ja: "数は段階と比べられません", en: "a number does not compare with steps"),
      wrong: """
        min: [quality, safety]
        missing: {value: 0}
        """,
      right: """
        min: [quality, safety]
        missing: skip
        """),
    Explanation(
      .ownOfOtherType,
      title: Message(ja: "種類の違う `own`", en: "an own value of another type"),
      meaning: Message(
        ja: "`own` の値の種類が、指標の値の種類と違います",
        en: "the value in `own` is of another type than the measure"),
      reason: Message(
        ja: "`own` は、あれば指標の値になります", en: "where `own` has a value it is the measure's"),
      wrong: """
        sum: [meetings, visits]
        own: plan
        """,
      right: """
        sum: [meetings, visits]
        own: done
        """),
    Explanation(
      .cellsOfOtherCount,
      title: Message(ja: "数の合わない表", en: "a table whose cells do not fit its keys"),
      meaning: Message(
        ja: "`cells` の行や値の数が、`down` や `across` のキーの数と違います",
        en: "`cells` has more or fewer rows or values than `down` and `across` have keys"),
      reason: Message(
        ja: "どの値がどのキーのものか決まりません", en: "nothing says which value is for which key"),
      wrong: "cells: [[1, 2], [3]]",
      right: "cells: [[1, 2], [3, 4]]"),
    Explanation(
      .tableKeyWithoutForm,
      title: Message(ja: "値の決まらないキー", en: "a key that stands for no values"),
      meaning: Message(
        ja: "表のキーに、`from`、`below`、`to`、`is`、`in` のうち一緒に書けないものがあります",
        en: "a key of a table has some of `from`, `below`, `to`, `is`, `in` that do not go together"
      ),
      reason: Message(
        ja: "どの値のときの行か決まりません", en: "nothing says for what values the row is"),
      wrong: "- {below: 2, to: 1, value: 0}",
      right: "- {below: 2, value: 0}"),
    Explanation(
      .amountOfOtherType,
      title: Message(ja: "数でない補い", en: "a substitute that is no number"),
      meaning: Message(
        ja: "`{value: …}` に、数でも、数のパラメータでもないものがあります",
        en: "a `{value: …}` holds neither a number nor a parameter with one"),
      reason: Message(
        ja: "欠けた値は、決まった数で補います", en: "what is missing is replaced by a constant number"),
      wrong: "missing: {value: meetings}",
      right: "missing: {value: 0}"),
    Explanation(
      .suspendedWithoutYear,
      title: Message(ja: "年度の分からない休止", en: "a suspension without a survey year"),
      meaning: Message(
        ja: "`suspended` がありますが、ルールセットに `survey_year` がありません",
        en: "something is `suspended`, and the rule set has no `survey_year`"),
      reason: Message(
        ja: "休止の年度かどうか決まりません", en: "nothing says whether the suspension is in force"),
      wrong: "title: 見本",
      right: """
        title: 見本
        survey_year: 2021
        """),
  ]
}
