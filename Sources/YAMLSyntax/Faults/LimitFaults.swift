import Diagnostics

extension Diagnostic {
  static func tooDeep(at span: Span) -> Diagnostic {
    Diagnostic(
      .tooDeep,
      Message(
        ja: "入れ子は \(SyntaxLimits.depth) 段までですが、ここで超えます",
        en: "lists and mappings nest at most \(SyntaxLimits.depth) deep, and here it is one more"),
      at: span,
      help: Message(ja: "閉じかっこの書き忘れがないか確かめてください", en: "check for a missing bracket"))
  }

  static func tooManyNodes(at span: Span) -> Diagnostic {
    Diagnostic(
      .tooManyNodes,
      Message(
        ja: "キー、値、一覧などは合わせて \(SyntaxLimits.nodes) 個までですが、ここで超えます",
        en: "a file has at most \(SyntaxLimits.nodes) keys, values, lists and mappings"),
      at: span, help: Message(ja: "ファイルを分けてください", en: "split the file"))
  }

  static func scalarTooLong(at span: Span) -> Diagnostic {
    Diagnostic(
      .scalarTooLong,
      Message(
        ja: "1つの値は \(SyntaxLimits.scalarBytes) バイトまでですが、ここから始まる値はそれより長いです",
        en: "a value has at most \(SyntaxLimits.scalarBytes) bytes, the one from here on has more"),
      at: span,
      help: Message(
        ja: "値を短くするか、引用符の閉じ忘れがないか確かめてください",
        en: "shorten it, or check for a quote that is not closed"))
  }

  static func keyTooLong(at span: Span) -> Diagnostic {
    Diagnostic(
      .keyTooLong,
      Message(
        ja: "キーは \(SyntaxLimits.keyScalars) 文字までですが、ここから始まるキーはそれより長いです",
        en: "a key has at most \(SyntaxLimits.keyScalars) characters, the one from here on has more"
      ),
      at: span,
      help: Message(ja: "`:` の書き忘れがないか確かめてください", en: "check for a missing `:`"))
  }
}
