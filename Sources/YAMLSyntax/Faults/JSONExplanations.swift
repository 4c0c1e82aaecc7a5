import Diagnostics

/// Explanations of what cannot be read as JSON.
enum JSONExplanations {
  static let all: [Explanation] = [
    Explanation(
      .unexpectedJSON,
      title: Message(ja: "JSON として読めない部分", en: "a part that cannot be read as JSON"),
      meaning: Message(
        ja: "この位置には、JSON（RFC 8259）の決まりで別のものが必要です",
        en: "JSON (RFC 8259) wants something else at this place"),
      reason: Message(
        ja: "コメント、単一引用符、`NaN` などは JSON にはありません",
        en: "JSON has no comments, single quotes, `NaN` and the like"),
      wrong: "{'a': 1}",
      right: "{\"a\": 1}"),
    Explanation(
      .trailingComma,
      title: Message(ja: "余分な `,`", en: "a comma too many"),
      meaning: Message(
        ja: "最後の要素の後に `,` があります",
        en: "there is a `,` behind the last element"),
      reason: Message(
        ja: "要素の書き忘れと区別できません",
        en: "a forgotten element would look the same"),
      wrong: "[1, 2,]",
      right: "[1, 2]"),
    Explanation(
      .numberJSON,
      title: Message(ja: "JSON の数ではない書き方", en: "a number that is not JSON's"),
      meaning: Message(
        ja: "JSON の数は `-12.5e3` の形で、先頭の `0` や `+`、小数点だけの端は書けません",
        en:
          "a JSON number looks like `-12.5e3`, without leading `0` or `+` and with digits on both sides of the point"
      ),
      reason: Message(
        ja: "`0101` が数か番号か、推測しません",
        en: "whether `0101` is a number or a code is not guessed"),
      wrong: "{\"a\": 01}",
      right: "{\"a\": 1}"),
    Explanation(
      .rawControl,
      title: Message(ja: "文字列の中の改行やタブ", en: "a raw line break or tab in a string"),
      meaning: Message(
        ja: "JSON の文字列の中では、改行は `\\n`、タブは `\\t` と書きます",
        en: "in a JSON string a line break is written `\\n`, a tab `\\t`"),
      reason: Message(
        ja: "引用符の閉じ忘れかもしれません",
        en: "a quote may not have been closed"),
      wrong: "{\"a\": \"1行目\n2行目\"}",
      right: "{\"a\": \"1行目\\n2行目\"}"),
    Explanation(
      .loneSurrogate,
      title: Message(ja: "対になっていないサロゲート", en: "half of a surrogate pair"),
      meaning: Message(
        ja: "`\\uD800`–`\\uDFFF` は2つ1組でだけ文字になります",
        en: "`\\uD800`–`\\uDFFF` stand for a character in pairs only"),
      reason: Message(
        ja: "片方だけでは文字になりません",
        en: "one alone is no character"),
      wrong: "{\"a\": \"\\uD83D\"}",
      right: "{\"a\": \"\\uD83D\\uDE00\"}"),
  ]
}
