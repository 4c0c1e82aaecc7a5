import Diagnostics

/// Punctuation where YAML wants a value.
enum MissingValue {
  static let explanation = Explanation(
    .missingValue,
    title: Message(ja: "値のない場所", en: "a place without a value"),
    meaning: Message(
      ja: "値が必要な場所に、記号があります",
      en: "punctuation stands where a value is wanted"),
    reason: Message(
      ja: "値の書き忘れと、余分な記号とを区別できません",
      en: "a forgotten value and a sign too many look the same"),
    wrong: "a: [1, , 2]",
    right: "a: [1, 2]")
}

extension Diagnostic {
  static func missingValue(at span: Span, _ source: SourceText) -> Diagnostic {
    let found = source.text(span.start, span.end)
    return Diagnostic(
      .missingValue,
      Message(
        ja: "値が必要な場所に `\(found)` があります", en: "expected a value and found `\(found)`"),
      at: span,
      help: Message(
        ja: "余分な記号を消すか、文字として書くときは引用符 `\"` で囲んでください",
        en: "delete it, or put quotes `\"` around a value that holds it"))
  }
}
