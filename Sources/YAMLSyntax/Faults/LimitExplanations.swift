import Diagnostics

/// Explanations of limits.
enum LimitExplanations {
  static let all: [Explanation] = [
    Explanation(
      .tooDeep,
      title: Message(ja: "深すぎる入れ子", en: "nesting that is too deep"),
      meaning: Message(
        ja: "入れ子は 64 段までです",
        en: "lists and mappings nest at most 64 deep"),
      reason: Message(
        ja: "人が書くファイルはこの深さに達しません",
        en: "files written by people never get near it"),
      wrong: "[[[[…]]]]",
      right: "[a, b]"),
    Explanation(
      .tooManyNodes,
      title: Message(ja: "多すぎる項目", en: "too many parts"),
      meaning: Message(
        ja: "1つのファイルのキー、値、一覧などは合わせて 500,000 個までです",
        en: "a file has at most 500,000 keys, values, lists and mappings"),
      reason: Message(
        ja: "メモリーを使い切らないための上限です",
        en: "the limit keeps memory bounded"),
      wrong: "(600,000 行の一覧)",
      right: "(ファイルを分ける)"),
    Explanation(
      .scalarTooLong,
      title: Message(ja: "長すぎる値", en: "a value that is too long"),
      meaning: Message(
        ja: "1つの値は UTF-8 で 65,536 バイトまでです",
        en: "a value has at most 65,536 bytes of UTF-8"),
      reason: Message(
        ja: "引用符の閉じ忘れで、残り全体が1つの値になっている場合があります",
        en: "a quote that was not closed may have swallowed the rest"),
      wrong: "(10万字の値)",
      right: "(短くした値)"),
    Explanation(
      .keyTooLong,
      title: Message(ja: "長すぎるキー", en: "a key that is too long"),
      meaning: Message(
        ja: "1つのキーは 1,024 文字までです",
        en: "a key has at most 1,024 characters"),
      reason: Message(
        ja: "`:` の打ち忘れで、文章全体がキーになっている場合があります",
        en: "a missing `:` may have made a whole text the key"),
      wrong: "(2,000文字のキー): 1",
      right: "title: 1"),
  ]
}
