import Diagnostics

extension Explanation {
  /// What the codes of names of several parts and of rows mean.
  static let rowFaults: [Explanation] = [
    Explanation(
      .nameInPieces,
      title: Message(ja: "空白で切れた名前", en: "a name in pieces"),
      meaning: Message(
        ja: "`a.b` や `a[p]` のように続く名前の途中に空白があります",
        en: "There is a space inside a name of several parts, such as `a.b` or `a[p]`"),
      reason: Message(
        ja: "続けて書くと決めておけば、行を指す `[` と一覧の `[` を取り違えません",
        en: "Written together, the `[` of a row is never taken for that of a list"),
      wrong: "size == sizes .large", right: "size == sizes.large"),
    Explanation(
      .rowExpected,
      title: Message(ja: "行を指さない `[ ]`", en: "brackets without a row"),
      meaning: Message(
        ja: "名前に続く `[ ]` の中に、行の名前や id でないものがあるか、何もありません",
        en: "The brackets behind a name hold something else than rows, or nothing"),
      reason: Message(
        ja: "どの行の値なのかが決まらないと、値を読めません",
        en: "Without the row there is no telling whose value is meant"),
      wrong: "score[] >= 2", right: "score[asset] >= 2"),
    Explanation(
      .malformedRows,
      title: Message(ja: "行の一覧の書き方の誤り", en: "malformed rows"),
      meaning: Message(
        ja:
          "`all(…)` や `for_each` などには、表・グループ・複数選択の設問の id を初めに書き、続けて `as`、`where`、値、`empty:` を書きます",
        en:
          "`all(…)`, `for_each` and the like begin with the id of a table, a group or a question with several choices; `as`, `where`, a value and `empty:` follow"
      ),
      reason: Message(
        ja: "何の行について調べるのかが分からないと、行ごとの値を求められません",
        en: "Nothing can be asked of each row before it is known which rows are meant"),
      wrong: "all(held and meetings >= 2)", right: "all(practices as p where p.level == 1, p)"),
  ]
}
