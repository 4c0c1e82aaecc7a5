import Diagnostics

extension Diagnostic {
  static func severalDocuments(at span: Span) -> Diagnostic {
    Diagnostic(
      .severalDocuments,
      Message(
        ja: "1つのファイルに文書は1つですが、2つ目が始まっています",
        en: "a file holds one document, and a second one begins here"),
      at: span,
      help: Message(ja: "2つ目を別のファイルに移してください", en: "move it to a file of its own"))
  }

  static func directive(at span: Span) -> Diagnostic {
    Diagnostic(
      .directive,
      Message(ja: "`%` で始まる指示の行は使えません", en: "directives, lines with `%`, are not supported"),
      at: span, help: Message(ja: "この行を消してください", en: "delete this line"))
  }

  static func anchor(at span: Span) -> Diagnostic {
    unsupported(
      .anchor, sign: "&", Message(ja: "アンカー `&` は使えません", en: "anchors, `&`, are not supported"),
      at: span)
  }

  static func alias(at span: Span) -> Diagnostic {
    unsupported(
      .alias, sign: "*",
      Message(ja: "別名参照 `*` は使えません", en: "aliases, `*`, are not supported"), at: span)
  }

  static func tag(at span: Span) -> Diagnostic {
    unsupported(
      .tag, sign: "!", Message(ja: "タグ `!` は使えません", en: "tags, `!`, are not supported"), at: span)
  }

  private static func unsupported(
    _ code: DiagnosticCode, sign: String, _ message: Message, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      code, message, at: span,
      help: Message(
        ja: "`\(sign)` で始まる文字を書くときは、値全体を引用符 `\"` で囲んでください",
        en: "to write a text that begins with `\(sign)`, put the whole value in quotes `\"`"))
  }

  static func mergeKey(at span: Span) -> Diagnostic {
    Diagnostic(
      .mergeKey, Message(ja: "マージキー `<<` は使えません", en: "merge keys, `<<`, are not supported"),
      at: span,
      help: Message(ja: "必要な項目をここに書いてください", en: "write the fields out here"))
  }

  static func keyNotText(at span: Span) -> Diagnostic {
    Diagnostic(
      .keyNotText,
      Message(
        ja: "キーには1行の文字が必要ですが、一覧、キーと値の組または `?` があります",
        en: "expected a key on one line and found a list, a mapping or `?`"),
      at: span, help: Message(ja: "`キー: 値` の形で書いてください", en: "write it as `key: value`"))
  }

  static func missingKey(at span: Span) -> Diagnostic {
    Diagnostic(
      .missingKey, Message(ja: "`:` の前にキーがありません", en: "there is no key before `:`"), at: span,
      help: Message(ja: "`:` の前に項目の名前を書いてください", en: "write the field's name before `:`"))
  }

  static func duplicateKey(_ key: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .duplicateKey,
      Message(
        ja: "キー `\(key.value)` が2回書かれています", en: "the key `\(key.value)` is written twice"),
      at: key.span,
      help: Message(ja: "どちらか一方にしてください", en: "keep one of the two"),
      notes: [Note(Message(ja: "最初はここです", en: "first written here"), at: first)])
  }
}
