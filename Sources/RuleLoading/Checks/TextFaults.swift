import Diagnostics

extension DiagnosticCode {
  static let unknownTextParameter = DiagnosticCode("R044", .error)
  static let loneBrace = DiagnosticCode("R045", .error)
}

extension Diagnostic {
  static func unknownTextParameter(_ name: Located<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownTextParameter,
      Message(
        ja: "パラメータ `\(name.value)` は定義されていません", en: "no parameter is called `\(name.value)`"),
      at: name.span,
      help: Suggestion.help(for: FullWidth.folded(name.value), among: known)
        ?? Message(
          ja: "波かっこそのものは `{{` と `}}` と書いてください", en: "write `{{` and `}}` for the braces themselves")
    )
  }

  static func loneBrace(at span: Span) -> Diagnostic {
    Diagnostic(
      .loneBrace, Message(ja: "対になる波かっこがありません", en: "this brace has no partner"), at: span,
      help: Message(
        ja: "パラメータの値は `{id}`、波かっこそのものは `{{` か `}}` と書いてください",
        en: "write `{id}` for a parameter's value, `{{` or `}}` for the brace itself"))
  }
}
