import Diagnostics

/// Explanations of characters of a Japanese keyboard where YAML wants ASCII.
enum FullWidthExplanations {
  static let all: [Explanation] = [
    Explanation(
      .fullWidthPunctuation,
      title: Message(ja: "全角の記号", en: "full-width punctuation"),
      meaning: Message(
        ja: "`:` `-` `#` `[` `]` `{` `}` `,` などの記号は半角で書きます",
        en: "`:` `-` `#` `[` `]` `{` `}` `,` and the like are written half-width"),
      reason: Message(
        ja: "全角の記号は文字として扱われ、項目の区切りになりません",
        en: "a full-width one is a letter like any other and separates nothing"),
      wrong: "title：協議会",
      right: "title: 協議会"),
    Explanation(
      .wideSpace,
      title: Message(ja: "全角空白など", en: "a wide space"),
      meaning: Message(
        ja: "字下げや区切りの空白は半角で書きます。値の先頭や末尾に残すときは引用符で囲みます",
        en:
          "blanks for indentation or separation are written half-width; to keep one at the rim of a value, quote the value"
      ),
      reason: Message(
        ja: "全角空白は文字として扱われます",
        en: "a wide space is a letter like any other"),
      wrong: "title:　協議会",
      right: "title: 協議会"),
    Explanation(
      .tab,
      title: Message(ja: "タブによる字下げ", en: "a tab as indentation"),
      meaning: Message(
        ja: "字下げは半角空白で書きます",
        en: "indentation is written with spaces"),
      reason: Message(
        ja: "タブの幅は画面によって違います",
        en: "the width of a tab differs from screen to screen"),
      wrong: "a:\n\tb: 1",
      right: "a:\n  b: 1"),
    Explanation(
      .lookAlikeKey,
      title: Message(ja: "半角英数字に似た文字のキー", en: "a key with look-alike letters"),
      meaning: Message(
        ja: "キーに全角の英数字や、形の似た他の文字（キリル文字など）が混ざっています",
        en: "the key has full-width letters or ones of another alphabet that look like ASCII"),
      reason: Message(
        ja: "見た目は同じでも別のキーになります",
        en: "it looks the same and is another key"),
      wrong: "ｉｄ: a",
      right: "id: a"),
  ]
}
