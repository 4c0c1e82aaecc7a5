import Diagnostics

extension Diagnostic {
  static func unterminatedQuote(at span: Span) -> Diagnostic {
    Diagnostic(
      .unterminatedQuote,
      Message(
        ja: "ここで始まる引用符が閉じられていません", en: "the quote that begins here is not closed"),
      at: span,
      help: Message(
        ja: "値の終わりに同じ半角の引用符を書いてください",
        en: "write the same half-width quote at the end of the value"))
  }

  static func unterminatedBracket(
    _ bracket: String, at span: Span, found: Span?
  ) -> Diagnostic {
    let closing = bracket == "{" ? "}" : "]"
    return Diagnostic(
      .unterminatedBracket,
      Message(
        ja: "ここで始まる `\(bracket)` に対して、`,` または `\(closing)` が足りません",
        en: "the `\(bracket)` that begins here lacks a `,` or `\(closing)`"),
      at: span,
      help: Message(
        ja:
          "要素の間に `,`、最後に `\(closing)` を書いてください。値の中に `[` `]` `{` `}` があれば値全体を `\"` で囲んでください",
        en:
          "write `,` between the elements and `\(closing)` at the end; put a value with brackets of its own in `\"`"
      ),
      notes: found.map {
        [Note(Message(ja: "ここまでに必要です", en: "it is missed here"), at: $0)]
      } ?? [])
  }

  static func unexpectedColon(at span: Span) -> Diagnostic {
    Diagnostic(
      .unexpectedColon,
      Message(
        ja: "1行に `キー: 値` は1つですが、2つ目の `: ` があります",
        en: "a line holds one `key: value`, and there is a second `: `"),
      at: span,
      help: Message(
        ja: "値の一部なら、値全体を引用符 `\"` で囲んでください",
        en: "if it belongs to the value, put the whole value in quotes `\"`"))
  }

  static func missingColon(at span: Span) -> Diagnostic {
    Diagnostic(
      .missingColon,
      Message(
        ja: "`キー: 値` の形が必要ですが、`:` がありません", en: "expected `key: value` and found no `:`"),
      at: span,
      help: Message(
        ja: "キーの後に半角の `: ` を書いてください。前の行の続きなら字下げしてください",
        en: "write `: ` behind the key; indent the line if it continues the one before"))
  }

  static func missingSpace(at span: Span) -> Diagnostic {
    Diagnostic(
      .missingSpace,
      Message(ja: "`:` の後に半角空白がありません", en: "there is no space after `:`"), at: span,
      help: Message(ja: "`: ` のように半角空白を入れてください", en: "write `: ` with a space"))
  }

  static func indentation(at span: Span, isDash: Bool = false) -> Diagnostic {
    Diagnostic(
      .indentation,
      isDash
        ? Message(ja: "ここでは `- ` の一覧を始められません", en: "a list of `- ` cannot begin here")
        : Message(
          ja: "この行の字下げが前の行と合っていません",
          en: "the indentation here does not fit the lines before"),
      at: span,
      help: isDash
        ? Message(
          ja: "`- ` はキーの次の行から、ほかの `- ` と同じ字下げで書いてください",
          en: "begin the list on the line after its key, each `- ` indented alike")
        : Message(
          ja: "同じまとまりの行は、同じ数の半角空白で字下げしてください",
          en: "indent the lines of one mapping or list by the same number of spaces"))
  }

  static func textAfterValue(at span: Span) -> Diagnostic {
    Diagnostic(
      .indentation,
      Message(
        ja: "値はここより前のかっこか引用符で終わっていますが、続きがあります",
        en: "the value ends with the bracket or quote before this, and there is more"),
      at: span,
      help: Message(
        ja: "かっこや引用符が文字の一部なら、値全体を `'` で囲んでください",
        en: "put the whole value in `'` where brackets or quotes belong to the text"))
  }

  static func reservedCharacter(at span: Span, _ source: SourceText) -> Diagnostic {
    let text = source.text(span.start, span.end)
    return Diagnostic(
      .reservedCharacter,
      Message(
        ja: "値や項目は `\(text)` で始められません", en: "nothing can begin with `\(text)`"), at: span,
      help: Message(
        ja: "文字として書くときは、値全体を引用符 `\"` で囲んでください",
        en: "put the whole value in quotes `\"` where the letter is meant"))
  }

  static func unknownEscape(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .unknownEscape,
      Message(
        ja: "引用符の中の `\(text)` は、文字を表す書き方ではありません",
        en: "`\(text)` in quotes stands for no character"), at: span,
      help: Message(
        ja: "`\\` そのものを書くときは `\\\\` としてください", en: "write `\\\\` for a `\\` itself"))
  }

  static func blockHeader(at span: Span) -> Diagnostic {
    Diagnostic(
      .blockHeader,
      Message(
        ja: "`|` や `>` の後には改行が必要ですが、別の文字があります",
        en: "expected a line break after `|` or `>` and found something else"),
      at: span,
      help: Message(
        ja: "文章は次の行から字下げして書いてください", en: "begin the text on the next line, indented"))
  }

  static func textAfterEnd(at span: Span) -> Diagnostic {
    Diagnostic(
      .textAfterEnd,
      Message(
        ja: "内容はここより前で終わっていますが、続きがあります",
        en: "the content ends before this, and there is more"),
      at: span,
      help: Message(
        ja: "かっこや引用符の位置と字下げを確かめてください", en: "check brackets, quotes and indentation"))
  }

  static func otherSyntax(_ problem: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .otherSyntax,
      Message(
        ja: "ここから先を YAML として読めません",
        en: "from here on this cannot be read as YAML (\(problem))"),
      at: span,
      help: Message(
        ja: "記号を文字として書くときは、値全体を引用符 `\"` で囲んでください",
        en: "put a value with punctuation in quotes `\"`"))
  }
}
