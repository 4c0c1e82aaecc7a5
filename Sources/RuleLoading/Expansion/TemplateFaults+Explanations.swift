import Diagnostics

/// What the codes of `TemplateFaults.swift` mean.
enum TemplateFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .filterOnAnswers,
      title: Message(ja: "回答による `for_each`", en: "a `for_each` that hangs on answers"),
      meaning: Message(
        ja: "`for_each` や `over` の `where`、または行の重みが、属性だけでは決まりません",
        en:
          "the `where` of a `for_each` or an `over`, or a row's weight, is not settled by attributes"
      ),
      reason: Message(
        ja: "何が作られるかは、回答を見る前に決まっていなければなりません",
        en: "what there is must be known before any answer is"),
      wrong: "for_each: domains as d where score[d] > 0",
      right: "for_each: domains as d where d.required"),
    Explanation(
      .unknownTemplate,
      title: Message(ja: "`for_each` でないものの行", en: "a row of what has no `for_each`"),
      meaning: Message(
        ja: "`ID[行]` の ID が、`for_each` で作られる判定条件、指標、梯子ではありません",
        en: "the id in `ID[ROW]` is that of no criterion, measure or ladder with a `for_each`"),
      reason: Message(
        ja: "行ごとに分かれていないので、選ぶ相手がありません",
        en: "there is one only, and nothing to pick"),
      wrong: "value: total[asset]",
      right: "value: score[asset]"),
    Explanation(
      .wrongIndexCount,
      title: Message(ja: "数の合わない行", en: "too many or too few rows in brackets"),
      meaning: Message(
        ja: "`[ ]` の中の行の数が、`for_each` の一覧の数と違います",
        en: "the brackets hold more or fewer rows than the `for_each` has lists"),
      reason: Message(
        ja: "作られたもののうち、どれを指すのかが決まりません",
        en: "it is open which of those made is meant"),
      wrong: "value: score",
      right: "value: score[asset]"),
    Explanation(
      .noSuchCopy,
      title: Message(ja: "作られない行", en: "a row for which nothing is made"),
      meaning: Message(
        ja: "`[ ]` の中の行を、`for_each` の `where` が除いています",
        en: "the `where` of the `for_each` leaves out the row in the brackets"),
      reason: Message(
        ja: "指すものがありません",
        en: "there is nothing that could be meant"),
      wrong: "value: sum(domains as d, score[d])",
      right: "value: sum(domains as d where d.required, score[d])"),
    Explanation(
      .tooManyDomains,
      title: Message(ja: "多すぎる組み合わせ", en: "too many lists combined"),
      meaning: Message(
        ja: "`for_each` の一覧が三つ以上あります",
        en: "a `for_each` has three lists of rows or more"),
      reason: Message(
        ja: "作られるものが多くなりすぎ、誰にも読めなくなります",
        en: "more would be made than anyone could read"),
      wrong: "for_each: [domains as d, stages as s, units as u]",
      right: "for_each: [domains as d, stages as s]"),
    Explanation(
      .unknownRowText,
      title: Message(ja: "文中の分からない行の名前", en: "an unknown name of a row in a text"),
      meaning: Message(
        ja: "文章の `{ }` の中が、行の `title`、`id`、属性のどれでもありません",
        en: "what stands in `{ }` in a text is no `title`, `id` or attribute of a row"),
      reason: Message(
        ja: "作られる文章に、入れるものがありません",
        en: "there is nothing to put into the text"),
      wrong: "title: \"{d.titel}の点数\"",
      right: "title: \"{d.title}の点数\""),
    Explanation(
      .expansionTooLarge,
      title: Message(ja: "大きすぎる式", en: "expressions that grow too large"),
      meaning: Message(
        ja: "表の行ごとに書き出した式の部品が、全部で上限を超えています",
        en: "written out for all rows, the expressions of the rule set have too many parts"),
      reason: Message(
        ja: "行の多い表を重ねると、式はかけ算で大きくなります",
        en: "tables inside tables multiply"),
      wrong: "value: sum(practices as a, count(practices as b, a == b))",
      right: "value: sum(practices as a, same[a])"),
    Explanation(
      .tooManyRows,
      title: Message(ja: "多すぎる行", en: "too many rows"),
      meaning: Message(
        ja: "表の行が上限を超えています", en: "a table has more rows than are allowed"),
      reason: Message(
        ja: "表は人が読み書きするものです", en: "tables are for people to read and write"),
      wrong: "rows: [… 20000 …]",
      right: "rows: [… 200 …]"),
  ]
}
