import Diagnostics

/// What the codes of `GroupFaults.swift` and `SheetFaults.swift` mean.
enum GroupFaults {
  static let explanations: [Explanation] = groups + sheets

  private static let groups: [Explanation] = [
    Explanation(
      .tooManyCells,
      title: Message(ja: "多すぎる欄", en: "too many cells"),
      meaning: Message(
        ja: "繰り返しの欄（行の数 × 列の数）を全部合わせると、上限の 10,000 を超えます",
        en: "rows times columns of all groups together exceed the limit of 10,000"),
      reason: Message(
        ja: "どの欄も一つの設問になるので、診断に時間がかかりすぎます",
        en: "every cell is a question, and judging them would take too long"),
      wrong: "max_rows: 100  # 列が101個以上ある",
      right: "max_rows: 20"),
    Explanation(
      .columnNamedLikeValue,
      title: Message(ja: "ほかの値と同じ名前の列", en: "a column named like another value"),
      meaning: Message(
        ja: "列の条件にある名前が、その繰り返しの列でも、設問などの値でもあります",
        en: "a name in a column's condition is both a column of the group and another value"),
      reason: Message(
        ja: "どちらを指すのかを推測しません",
        en: "which of the two is meant is not guessed"),
      wrong: "- {id: staff, title: 人数, type: integer, ask_when: plan}",
      right: "- {id: staff, title: 人数, type: integer, ask_when: has_plan}"),
    Explanation(
      .columnCalledKey,
      title: Message(ja: "`key` という列", en: "a column called `key`"),
      meaning: Message(
        ja: "回答票では、行を見分けるキーを `key` に書きます",
        en: "in answer sheets `key` holds what a row is told by"),
      reason: Message(
        ja: "列の答えと行のキーを区別できなくなります",
        en: "an answer and the row's key could not be told apart"),
      wrong: "- {id: key, title: 鍵, type: yes_no}",
      right: "- {id: has_key, title: 鍵, type: yes_no}"),
  ]

  private static let sheets: [Explanation] = [
    Explanation(
      .notOnSheet,
      title: Message(ja: "別の回答票にないもの", en: "what another sheet does not have"),
      meaning: Message(
        ja: "`target.` などのあとの名前が、設問・判定条件・指標・梯子のどれでもありません",
        en: "the name behind `target.` is no question, criterion, measure or ladder"),
      reason: Message(
        ja: "打ち間違えた名前が、値のないものとして扱われるのを防ぎます",
        en: "a mistyped name shall not count as one without a value"),
      wrong: "value: target.meeting",
      right: "value: target.meetings"),
    Explanation(
      .parameterOnSheet,
      title: Message(ja: "別の回答票のパラメータ", en: "a parameter on another sheet"),
      meaning: Message(
        ja: "パラメータはルールセットのもので、回答票ごとには変わりません",
        en: "a parameter belongs to the rule set and is the same on every sheet"),
      reason: Message(
        ja: "回答票によって違う値があるように読めます",
        en: "it would read as if sheets had values of their own"),
      wrong: "value: target.minimum",
      right: "value: minimum"),
    Explanation(
      .sheetReadsSheet,
      title: Message(ja: "別の回答票で読む、別の回答票", en: "another sheet read on another sheet"),
      meaning: Message(
        ja: "`target.` で読むものが、さらに別の回答票を読んでいます",
        en: "what is read behind `target.` reads another sheet itself"),
      reason: Message(
        ja: "目標の回答票には、目標の目標がありません",
        en: "a target has no target of its own"),
      wrong: "- {id: worst, title: 最大の差, value: target.gap}",
      right: "- {id: worst, title: 最大の差, value: gap}"),
    Explanation(
      .tooManySheets,
      title: Message(ja: "多すぎる別の回答票", en: "too many further sheets"),
      meaning: Message(
        ja: "`sheets` に 10 を超える回答票があります",
        en: "`sheets` has more than 10 answer sheets"),
      reason: Message(
        ja: "どの回答票にも、読むものすべての写しができます",
        en: "each of them copies all that is read on it"),
      wrong: "sheets: [{id: s1, title: 一}, …（全部で11個）]",
      right: "sheets: [{id: target, title: 目標}, {id: previous, title: 前年}]"),
  ]
}
