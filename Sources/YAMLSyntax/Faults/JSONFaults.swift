import Diagnostics

extension Diagnostic {
  static func unexpectedJSON(
    expected: Message, at span: Span, _ source: SourceText
  ) -> Diagnostic {
    let text = source.text(span.start, span.end)
    let found =
      span.start >= source.bytes.count
      ? Message(ja: "ファイルが終わっています", en: "the end of the file")
      : Message(ja: "`\(text)` があります", en: "`\(text)`")
    return Diagnostic(
      .unexpectedJSON,
      Message(
        ja: "\(expected.ja)が必要ですが、\(found.ja)", en: "expected \(expected.en), found \(found.en)"),
      at: span, help: help(for: text))
  }

  private static func help(for found: String) -> Message? {
    switch found {
    case "'", "“", "”", "＂":
      Message(ja: "文字列は半角の `\"` で囲んでください", en: "strings are put in `\"`")
    case "/", "#":
      Message(ja: "JSON にコメントは書けません", en: "JSON has no comments")
    case "：", "，", "｛", "｝", "［", "］", "　", "\u{A0}":
      Message(ja: "記号と空白は半角で書いてください", en: "write punctuation and spaces half-width")
    default: nil
    }
  }

  static func trailingComma(at span: Span) -> Diagnostic {
    Diagnostic(
      .trailingComma,
      Message(ja: "`,` の後に要素がありません", en: "there is no element after this `,`"), at: span,
      help: Message(ja: "最後の `,` を消してください", en: "delete the last `,`"))
  }

  static func numberJSON(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .numberJSON,
      Message(
        ja: "JSON の数が必要ですが、`\(text)` と書かれています",
        en: "expected a number as JSON writes it, found `\(text)`"),
      at: span,
      help: Message(
        ja: "番号なら `\"` で囲み、数なら先頭の `0` や `+` を消してください",
        en: "put a code in `\"`; in a number delete a leading `0` or `+`"))
  }

  static func rawControl(at span: Span) -> Diagnostic {
    Diagnostic(
      .rawControl,
      Message(
        ja: "文字列の中に、改行やタブがそのまま書かれています",
        en: "there is a raw line break or tab within a string"),
      at: span,
      help: Message(
        ja: "`\\n` や `\\t` と書くか、引用符の閉じ忘れがないか確かめてください",
        en: "write `\\n` or `\\t`, or check for a quote that is not closed"))
  }

  static func loneSurrogate(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .loneSurrogate,
      Message(
        ja: "`\(text)` は2つ1組で1つの文字になりますが、片方しかありません",
        en: "`\(text)` is half of a pair, and the other half is missing"),
      at: span,
      help: Message(ja: "文字をそのまま書いてください", en: "write the character itself"))
  }
}
