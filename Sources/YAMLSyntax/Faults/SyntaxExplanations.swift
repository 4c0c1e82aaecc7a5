import Diagnostics

/// Explanations of what cannot be read as YAML.
enum SyntaxExplanations {
  static let all: [Explanation] = [
    Explanation(
      .unterminatedQuote,
      title: Message(ja: "閉じていない引用符", en: "a quote that is not closed"),
      meaning: Message(
        ja: "引用符が閉じられていません",
        en: "a quoted text does not end"),
      reason: Message(
        ja: "どこまでが値か分かりません",
        en: "where the value ends is not known"),
      wrong: "title: \"協議会",
      right: "title: \"協議会\""),
    Explanation(
      .unterminatedBracket,
      title: Message(ja: "閉じていないかっこ", en: "a bracket that is not closed"),
      meaning: Message(
        ja: "`[` や `{` の中に、区切りの `,` か閉じかっこがありません",
        en: "within `[` or `{` a `,` or the closing bracket is missing"),
      reason: Message(
        ja: "どこまでが一つのまとまりか分かりません",
        en: "where the list or mapping ends is not known"),
      wrong: "a: [1, 2",
      right: "a: [1, 2]"),
    Explanation(
      .unexpectedColon,
      title: Message(ja: "1行に2つ目の `: `", en: "a second `: ` in a line"),
      meaning: Message(
        ja: "値の中に `: ` があります",
        en: "there is a `: ` within a value"),
      reason: Message(
        ja: "値の途中で別の項目が始まったように見えます",
        en: "it looks as if another field began there"),
      wrong: "title: 目的: 連携",
      right: "title: \"目的: 連携\""),
    Explanation(
      .missingColon,
      title: Message(ja: "`:` のない行", en: "a line without `:`"),
      meaning: Message(
        ja: "`キー: 値` の形を期待する場所に `:` がありません",
        en: "a `key: value` was expected and there is no `:`"),
      reason: Message(
        ja: "どの項目の値か分かりません",
        en: "the value belongs to no field"),
      wrong: "a: 1\nb",
      right: "a: 1\nb: 2"),
    Explanation(
      .missingSpace,
      title: Message(ja: "`:` の後の空白の不足", en: "no space after `:`"),
      meaning: Message(
        ja: "`:` の後には半角空白が必要です",
        en: "a `:` is followed by a space"),
      reason: Message(
        ja: "空白がないと全体が1つの文字列になります",
        en: "without it the whole is one text"),
      wrong: "a:1",
      right: "a: 1"),
    Explanation(
      .indentation,
      title: Message(
        ja: "合わない字下げ、値の後の余分な文字", en: "indentation that does not fit, or text after a value"),
      meaning: Message(
        ja: "行の字下げや `- ` の位置が前の行と合っていないか、かっこや引用符で終わった値の後に続きがあります",
        en:
          "a line's indentation or its `- ` does not fit the lines before, or text follows a value that a bracket or quote has ended"
      ),
      reason: Message(
        ja: "字下げが、まとまりの範囲を決めます",
        en: "indentation says what belongs together"),
      wrong: "a: 1\n  b: 2",
      right: "a: 1\nb: 2"),
    Explanation(
      .reservedCharacter,
      title: Message(ja: "引用符が必要な先頭文字", en: "a first character that needs quotes"),
      meaning: Message(
        ja: "`@` `` ` `` `%` などで始まる値は引用符で囲みます",
        en: "a value that begins with `@`, `` ` ``, `%` or the like needs quotes"),
      reason: Message(
        ja: "YAML ではこれらの文字で値を始められません",
        en: "YAML reserves these characters"),
      wrong: "a: @home",
      right: "a: \"@home\""),
    Explanation(
      .unknownEscape,
      title: Message(ja: "読めない `\\` の書き方", en: "an escape that is not known"),
      meaning: Message(
        ja: "二重引用符の中の `\\` の後に、決まっていない文字があります",
        en: "a `\\` in double quotes is followed by something that is not on the list"),
      reason: Message(
        ja: "`\\` そのものは `\\\\` と書くか、単一引用符を使います",
        en: "a `\\` itself is written `\\\\`, or single quotes are used"),
      wrong: "path: \"C:\\共有\"",
      right: "path: 'C:\\共有'"),
    Explanation(
      .blockHeader,
      title: Message(ja: "`|` や `>` の行の余分な文字", en: "something after `|` or `>`"),
      meaning: Message(
        ja: "`|` や `>` の行には、その後に文章を書けません",
        en: "the line of a `|` or `>` holds no text"),
      reason: Message(
        ja: "文章は次の行から字下げして書きます",
        en: "the text begins on the next line, indented"),
      wrong: "note: | 本文",
      right: "note: |\n  本文"),
    Explanation(
      .textAfterEnd,
      title: Message(ja: "終わった後の続き", en: "text after the end"),
      meaning: Message(
        ja: "内容が終わった後に、まだ文字があります",
        en: "there is more text after the content has ended"),
      reason: Message(
        ja: "読まれないまま見過ごされるのを防ぎます",
        en: "nothing shall be overlooked unread"),
      wrong: "[a, b] c",
      right: "[a, b, c]"),
    Explanation(
      .otherSyntax,
      title: Message(ja: "YAML として読めない部分", en: "a part that cannot be read as YAML"),
      meaning: Message(
        ja: "この位置から先を YAML として読めません",
        en: "from here on the text cannot be read as YAML"),
      reason: Message(
        ja: "推測して読むと、意図と違う内容になります",
        en: "a guess could change what is meant"),
      wrong: "(まれな書き間違い)",
      right: "(同じ内容を簡単な形で書いたもの)"),
  ]
}
