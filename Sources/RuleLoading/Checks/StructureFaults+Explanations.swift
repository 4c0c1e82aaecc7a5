import Diagnostics

/// What the codes of `StructureFaults.swift` mean.
enum StructureFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .wrongKind,
      title: Message(
        ja: "値の種類の違い",
        en: "a value of the wrong kind"),
      meaning: Message(
        ja: "一覧、キーと値の組、一つの値のうち、その場所で読める種類と違うものが書かれています",
        en: "a list, keys with values, or a single value stands where another of the three is read"),
      reason: Message(
        ja: "種類が違うと、書いた内容のどこまでが一つのものか決められません",
        en: "what belongs together cannot be told when the kind is another"),
      wrong: "subjects: area",
      right: "subjects: [area]"),
    Explanation(
      .unknownKey,
      title: Message(
        ja: "知らないキー",
        en: "a key that has no meaning here"),
      meaning: Message(
        ja: "その場所では使えないキーです。多くは書き間違いです",
        en: "the rule language knows no such key in this place"),
      reason: Message(
        ja: "打ち間違えたキーを黙って読み飛ばすと、書いたつもりの設定が効きません",
        en: "a misspelt key that were passed over would leave its setting without effect"),
      wrong: """
        - id: area
          titel: 圏域
        """,
      right: """
        - id: area
          title: 圏域
        """),
    Explanation(
      .missingKey,
      title: Message(
        ja: "必要なキーの不足",
        en: "a missing key"),
      meaning: Message(
        ja: "その場所に必ず要るキーが書かれていません",
        en: "a key that must be there is not written"),
      reason: Message(
        ja: "なくても動くように見せると、報告に空欄が出ます",
        en: "a report would have a gap where it is shown"),
      wrong: "- id: area",
      right: """
        - id: area
          title: 圏域
        """),
    Explanation(
      .emptyValue,
      title: Message(
        ja: "空の値",
        en: "a key without a value"),
      meaning: Message(
        ja: "キーだけがあって値が空です",
        en: "the key stands there and its value is empty"),
      reason: Message(
        ja: "書き忘れなのか、要らないのかが読み取れません",
        en: "nobody can tell a forgotten value from one that is not wanted"),
      wrong: "title:",
      right: "title: 圏域"),
    Explanation(
      .unknownWord,
      title: Message(
        ja: "決められた言葉以外の値",
        en: "a word that is not on the list"),
      meaning: Message(
        ja: "決められた言葉のどれかを書く場所に、ほかの言葉があります",
        en: "a place that takes one of a few words holds another one"),
      reason: Message(
        ja: "使える言葉を決めておくと、ルールの意味が一つに決まります",
        en: "the list is closed, so that rules mean one thing only"),
      wrong: "provenance: verbatin",
      right: "provenance: verbatim"),
    Explanation(
      .listWithoutEntries,
      title: Message(
        ja: "空の一覧",
        en: "an empty list"),
      meaning: Message(
        ja: "少なくとも一つ要る一覧が空です",
        en: "a list that needs an entry has none"),
      reason: Message(
        ja: "要素のない平均や、選べない選択肢には意味がありません",
        en: "a mean of nothing and a choice without choices mean nothing"),
      wrong: "mean: []",
      right: "mean: [a, b]"),
    Explanation(
      .repeatedEntry,
      title: Message(
        ja: "一覧の中の重複",
        en: "an entry listed twice"),
      meaning: Message(
        ja: "同じ名前が一覧に二度あります",
        en: "the same name stands in the list twice"),
      reason: Message(
        ja: "二度目は効かないので、別の名前の書き間違いかもしれません",
        en: "the second has no effect and may have been meant as another"),
      wrong: "criteria: [held, held]",
      right: "criteria: [held, planned]"),
    Explanation(
      .notExactlyOne,
      title: Message(
        ja: "選んで書くキーの過不足",
        en: "too few or too many of some keys"),
      meaning: Message(
        ja: "一つだけ書くべきキーが一つもないかいくつもあるか、一つは要るキーが一つもありません",
        en:
          "of keys that exclude each other none or several are written, or none of which one is needed"
      ),
      reason: Message(
        ja: "どれに従うかが決まりません",
        en: "nothing says which one to follow"),
      wrong: """
        sum: [a]
        mean: [a]
        """,
      right: "mean: [a]"),
    Explanation(
      .misfitKey,
      title: Message(
        ja: "組み合わせに合わないキー",
        en: "a key that does not go with the others"),
      meaning: Message(
        ja: "キーそのものはあるものの、隣に書いたものとは一緒に使えません",
        en: "the key exists, but not together with what stands beside it"),
      reason: Message(
        ja: "効かない設定を残すと、効いているように見えます",
        en: "a setting without effect would look as if it had one"),
      wrong: """
        type: yes_no
        min: 0
        """,
      right: """
        type: integer
        min: 0
        """),
  ]
}
