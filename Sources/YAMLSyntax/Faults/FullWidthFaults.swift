import Diagnostics

extension Diagnostic {
  static func fullWidthPunctuation(
    _ scalar: Unicode.Scalar, for ascii: String, at span: Span
  ) -> Diagnostic {
    let wanted = ascii == ":" || ascii == "-" ? "\(ascii) " : ascii
    let space = ascii == ":" || ascii == "-"
    return Diagnostic(
      .fullWidthPunctuation,
      Message(
        ja: "半角の `\(ascii)` が必要な場所に `\(scalar)` があります",
        en: "expected a half-width `\(ascii)` and found `\(scalar)`"),
      at: span,
      help: Message(
        ja: space
          ? "半角の `\(ascii)` と半角空白を続けて `\(wanted)` と書いてください"
          : "半角の `\(ascii)` にしてください。文字として書くときは値全体を引用符で囲んでください",
        en: space
          ? "write `\(wanted)`, half-width and with a space"
          : "write `\(ascii)`, or put the whole value in quotes where the letter is meant"))
  }

  static func wideSpace(_ scalar: Unicode.Scalar, at span: Span) -> Diagnostic {
    let name =
      scalar.value == 0xA0
      ? Message(ja: "改行しない空白（U+00A0）", en: "a no-break space (U+00A0)")
      : Message(ja: "全角空白（U+3000）", en: "a full-width space (U+3000)")
    return Diagnostic(
      .wideSpace,
      Message(
        ja: "半角空白が必要な場所に\(name.ja)があります", en: "expected a space and found \(name.en)"),
      at: span,
      help: Message(
        ja: "半角空白に置き換えてください。値の一部なら値全体を引用符で囲んでください",
        en: "put a space in its place, or quotes around the whole value where it belongs to it"))
  }

  static func tab(at span: Span) -> Diagnostic {
    Diagnostic(
      .tab,
      Message(
        ja: "半角空白での字下げが必要な場所にタブがあります",
        en: "expected spaces for indentation and found a tab"),
      at: span, help: Message(ja: "タブを半角空白に置き換えてください", en: "put spaces in its place"))
  }

  static func lookAlikeKey(
    _ key: Located<String>, meant: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .lookAlikeKey,
      Message(
        ja: "キー `\(key.value)` に、半角英数字に似た別の文字が混ざっています",
        en: "the key `\(key.value)` has a letter that only looks like an ASCII one"),
      at: span,
      help: Message(
        ja: "半角で `\(meant)` と書いてください", en: "write `\(meant)` with ASCII letters"))
  }
}
