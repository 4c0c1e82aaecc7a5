import Diagnostics

/// What the codes of `TextFaults.swift` mean.
enum TextFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .unknownTextParameter,
      title: Message(
        ja: "文中の知らないパラメータ",
        en: "an unknown parameter in a text"),
      meaning: Message(
        ja: "文中の `{id}` が、定義されたパラメータではありません",
        en: "`{id}` in a text names no parameter"),
      reason: Message(
        ja: "報告に値の代わりに記号が出てしまいます",
        en: "the report would show the braces instead of the value"),
      wrong: "title: 年{meetings}回以上",
      right: "title: 年{minimum_meetings}回以上"),
    Explanation(
      .loneBrace,
      title: Message(
        ja: "対のない波かっこ",
        en: "a brace without its partner"),
      meaning: Message(
        ja: "文中に、閉じていない `{` か、開いていない `}` があります",
        en: "a text has a `{` that does not close or a `}` that was not opened"),
      reason: Message(
        ja: "どこからどこまでがパラメータの名前か決まりません",
        en: "nothing says where the parameter's name ends"),
      wrong: "title: 年{minimum回以上",
      right: "title: 年{minimum}回以上"),
  ]
}
