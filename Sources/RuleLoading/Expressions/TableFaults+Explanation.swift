import Diagnostics

extension Explanation {
  /// What the codes of tables mean; each example is a `table`.
  static let tableFaults: [Explanation] = [
    Explanation(
      .keyOfOtherType,
      title: Message(ja: "引く値と合わないキー", en: "a key that does not fit what is looked up"),
      meaning: Message(
        ja: "数で引く表のキーは `from`・`below`・`to`、選択肢で引く表は `is`・`in`、条件で引く表は `is: yes`・`is: no` です",
        en:
          "A table is read by a number with `from`, `below` and `to`, by a choice with `is` or `in`, by a condition with `is: yes` and `is: no`"
      ),
      reason: Message(
        ja: "種類の違うキーには、どの値も当たりません", en: "No value ever meets a key of another type"),
      wrong: "table: {of: meetings, rows: [{is: yes, value: 1}, {is: no, value: 0}]}",
      right: "table: {of: plan, rows: [{is: yes, value: 1}, {is: no, value: 0}]}"),
    Explanation(
      .bandsOutOfOrder,
      title: Message(ja: "並びの乱れた範囲", en: "bands out of order"),
      meaning: Message(
        ja: "表の範囲が小さい順にも大きい順にも並んでいないか、入る数のない範囲があります",
        en: "The bands of a table neither rise nor fall, or one of them holds no number"),
      reason: Message(
        ja: "順に並んでいれば、抜けや重なりを目で確かめられます",
        en: "In order, people can see for themselves that nothing is left out"),
      wrong:
        "table: {of: meetings, rows: [{below: 2, value: 0}, {from: 4, value: 2}, {from: 2, below: 4, value: 1}]}",
      right:
        "table: {of: meetings, rows: [{below: 2, value: 0}, {from: 2, below: 4, value: 1}, {from: 4, value: 2}]}"
    ),
    Explanation(
      .gapInTable,
      title: Message(ja: "表の抜け", en: "a gap in a table"),
      meaning: Message(
        ja: "引く値がとりうるのに、どのキーにも当たらない値があります",
        en: "There are values that may be looked up and that no key covers"),
      reason: Message(
        ja: "抜けた値の回答者だけ、結果が出ないまま見過ごされます",
        en: "Respondents with such a value would go without a result, unnoticed"),
      wrong: "table: {of: meetings, rows: [{below: 2, value: 0}, {from: 3, value: 1}]}",
      right: "table: {of: meetings, rows: [{below: 2, value: 0}, {from: 2, value: 1}]}"),
    Explanation(
      .overlapInTable,
      title: Message(ja: "表の重なり", en: "an overlap in a table"),
      meaning: Message(
        ja: "一つの値が表の二つのキーに当たります", en: "One value meets two keys of a table"),
      reason: Message(
        ja: "どちらの値になるのかが、表からは分かりません", en: "The table does not say which cell it is"),
      wrong:
        "table: {of: meetings, rows: [{below: 3, value: 0}, {from: 2, below: 4, value: 1}, {from: 4, value: 2}]}",
      right:
        "table: {of: meetings, rows: [{below: 2, value: 0}, {from: 2, below: 4, value: 1}, {from: 4, value: 2}]}"
    ),
    Explanation(
      .unusableEnd,
      title: Message(ja: "使えない範囲の端", en: "an end that a band cannot have"),
      meaning: Message(
        ja: "範囲の端は数かパラメータで、`to` (その数を含む終わり) は整数の設問や個数など、必ず整数になる値でだけ使えます",
        en:
          "A band ends at numbers or parameters; `to`, an end that is included, is for what is always whole: a question of type `integer`, a count"
      ),
      reason: Message(
        ja: "整数でなければ、`to: 2` と `from: 3` の間の 2.5 がどちらにも入りません",
        en: "Otherwise 2.5 lies between `to: 2` and `from: 3`, in neither"),
      wrong: "table: {of: meetings * 0.5, rows: [{to: 2, value: 0}, {from: 3, value: 1}]}",
      right: "table: {of: meetings, rows: [{to: 2, value: 0}, {from: 3, value: 1}]}"),
    Explanation(
      .unusableCell,
      title: Message(ja: "表に書けない値", en: "a value that a table cannot hold"),
      meaning: Message(
        ja: "表の値は数か `none`、`gives` があればその選択肢か `none` で、キーの組合せごとに一つです",
        en:
          "The values of a table are numbers or `none`, with `gives` its members or `none`, one for each combination of keys"
      ),
      reason: Message(
        ja: "数と選択肢が混ざると、表の値をどこにも使えません",
        en: "What is a number here and a choice there could be used nowhere"),
      wrong: "table: {of: plan, rows: [{is: yes, value: high}, {is: no, value: low}]}",
      right: "table: {of: plan, gives: grade, rows: [{is: yes, value: high}, {is: no, value: low}]}"
    ),
  ]
}
