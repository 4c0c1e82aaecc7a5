import Diagnostics

/// What the codes of `ItemTableFaults.swift` mean.
enum ItemTableFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .unknownDomain,
      title: Message(ja: "どこにもない行の一覧", en: "rows of nothing"),
      meaning: Message(
        ja: "集計や `for_each`、`over` が指す表、繰り返し、複数選択の設問がありません",
        en:
          "what an expression over rows, a `for_each` or an `over` names is no table, group or question"
      ),
      reason: Message(
        ja: "どの行について数えるのかが決まりません",
        en: "nothing says which rows are meant"),
      wrong: "when: all(practises, answer)",
      right: "when: all(practices, answer)"),
    Explanation(
      .unknownAttribute,
      title: Message(ja: "行にない属性", en: "an attribute that rows do not have"),
      meaning: Message(
        ja: "表、選択肢の組、尺度の `attributes` にない名前が、行の属性として使われています",
        en: "a name is used as an attribute of a row that the `attributes` of its list do not hold"),
      reason: Message(
        ja: "書きまちがえた属性は、どの行も選ばない条件になってしまいます",
        en: "a misspelt attribute would make a filter that no row passes"),
      wrong: "when: all(practices where levl <= 2, answer)",
      right: "when: all(practices where level <= 2, answer)"),
    Explanation(
      .unknownRow,
      title: Message(ja: "表にない行", en: "a row that the table does not have"),
      meaning: Message(
        ja: "属性の値、絞り込み、または `[ ]` の中が、その一覧にない行や選択肢を指しています",
        en: "the value of an attribute, a filter or an index names no row or member of its list"),
      reason: Message(
        ja: "存在しない行との比較は、いつも成り立ちません",
        en: "a comparison with a row that does not exist never holds"),
      wrong: "- {id: asset_1a, title: 資産の一覧, domain: aset}",
      right: "- {id: asset_1a, title: 資産の一覧, domain: asset}"),
    Explanation(
      .unknownAttributeType,
      title: Message(ja: "型の分からない属性", en: "an attribute of unknown type"),
      meaning: Message(
        ja: "属性の型が `number`、`yes_no`、`text` でも、表、選択肢の組、尺度の id でもありません",
        en: "the type of an attribute is none of the plain ones and no table, answer set or scale"),
      reason: Message(
        ja: "属性の値を読み、比べるには型が必要です",
        en: "a value can be read and compared only by its type"),
      wrong: "attributes: {level: integer}",
      right: "attributes: {level: number}"),
    Explanation(
      .takenAttribute,
      title: Message(ja: "行の決まった名前と同じ属性", en: "an attribute with a name that rows use"),
      meaning: Message(
        ja: "属性の名前が、行のほかの項目や `answer`、`row` と同じです",
        en: "an attribute is called like another key of rows, or `answer` or `row`"),
      reason: Message(
        ja: "行に書かれた値がどちらのことか、区別できません",
        en: "what a row says could not be told apart"),
      wrong: "attributes: {code: text}",
      right: "attributes: {official_code: text}"),
    Explanation(
      .nameAtHandTwice,
      title: Message(ja: "二つの意味を持つ名前", en: "a name with two meanings"),
      meaning: Message(
        ja: "行の名前、属性、列の名前が、設問や指標など値の名前でもあります",
        en: "the name of a row, an attribute or a column is the name of a value, too"),
      reason: Message(
        ja: "どちらを指すのか、読む人にも決められません",
        en: "neither the engine nor a reader could tell which is meant"),
      wrong: "when: all(practices as budget, budget)",
      right: "when: all(practices as p, p)"),
    Explanation(
      .misusedAttribute,
      title: Message(ja: "型に合わない属性の使い方", en: "an attribute used against its type"),
      meaning: Message(
        ja: "文章や、いくつもの値を持つ属性が比べられているか、ほかの一覧の行と比べられています",
        en: "text, or several values, are compared, or rows of different lists are"),
      reason: Message(
        ja: "比べられるのは、数、はい・いいえ、同じ一覧の行や選択肢だけです",
        en: "only numbers, yes or no, and rows or members of one list compare"),
      wrong: "when: all(practices where topics == people, answer)",
      right: "when: all(practices where topics has people, answer)"),
    Explanation(
      .rowWithoutAnswer,
      title: Message(ja: "回答のない行", en: "rows without an answer"),
      meaning: Message(
        ja: "`question` のない表や繰り返しの行が、値として使われています",
        en: "rows of a group, or of a table without `question`, stand in the place of a value"),
      reason: Message(
        ja: "その行には、答えになる設問が一つに決まりません",
        en: "no one question answers for such a row"),
      wrong: "when: all(initiatives)",
      right: "when: all(initiatives, status == running)"),
    Explanation(
      .emptyOfTotal,
      title: Message(ja: "使われない `empty`", en: "an `empty` that is never used"),
      meaning: Message(
        ja: "`count` か `sum` に `empty` が書かれています",
        en: "`count` or `sum` has an `empty`"),
      reason: Message(
        ja: "行がないときの数と和は 0 と決まっています",
        en: "a count or a sum of nothing is 0"),
      wrong: "value: \"sum(practices, points, empty: 0)\"",
      right: "value: sum(practices, points)"),
  ]
}
