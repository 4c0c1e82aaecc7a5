import Diagnostics

extension DiagnosticCode {
  static let atLeastCount = DiagnosticCode("R086", .error)
  static let conditionShape = DiagnosticCode("R087", .error)
  static let emptyList = DiagnosticCode("R088", .error)
}

extension Diagnostic {
  static func atLeastCount(at span: Span, parts: Int) -> Diagnostic {
    Diagnostic(
      .atLeastCount,
      Message(
        ja: "`count` は 1 から条件の数 (\(parts)) までの整数である必要があります",
        en: "`count` must be a whole number from 1 to the number of conditions, which is \(parts)"),
      at: span)
  }

  static func unknownConditionKey(_ key: Located<String>, keys: [String]) -> Diagnostic {
    let list = keys.map { "`\($0)`" }
    return Diagnostic(
      .conditionShape,
      Message(
        ja: "条件に `\(key.value)` というキーは使えません",
        en: "a condition has no key `\(key.value)`"),
      at: key.span,
      help: Suggestion.help(for: key.value, among: keys)
        ?? Message(
          ja: "使えるのは \(list.joined(separator: "、")) です",
          en: "the keys are \(list.joined(separator: ", "))"))
  }

  static func missingConditionKey(_ key: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .conditionShape,
      Message(ja: "条件に `\(key)` がありません", en: "the condition lacks `\(key)`"), at: span,
      help: Message(ja: "`\(key):` を書いてください", en: "add `\(key):`"))
  }

  static func severalConditionKeys(_ key: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .conditionShape,
      Message(
        ja: "一つの条件に書けるキーは一つだけですが、二つ目の `\(key.value)` があります",
        en: "a condition has one key, but `\(key.value)` is a second one"),
      at: key.span,
      help: Message(
        ja: "両方が必要なら `all:` の一覧に並べてください",
        en: "if both must hold, list them under `all:`"),
      notes: [
        Diagnostic.Note(Message(ja: "一つ目のキーはここです", en: "the first key is here"), at: first)
      ])
  }

  static func conditionIsList(at span: Span) -> Diagnostic {
    Diagnostic(
      .conditionShape,
      Message(ja: "条件が必要ですが、一覧があります", en: "expected a condition, but found a list"),
      at: span,
      help: Message(
        ja: "一覧の前に `all:` か `any:` を書いてください", en: "write `all:` or `any:` before the list"))
  }

  static func expressionExpected(at span: Span) -> Diagnostic {
    Diagnostic(
      .conditionShape,
      Message(
        ja: "一行の式が必要ですが、一覧かキーの組があります",
        en: "expected an expression, but found a list or keys"),
      at: span)
  }

  static func conditionListExpected(_ key: Located<String>, at span: Span) -> Diagnostic {
    Diagnostic(
      .conditionShape,
      Message(
        ja: "`\(key.value)` には条件の一覧が必要です", en: "`\(key.value)` needs a list of conditions"),
      at: span,
      help: Message(
        ja: "一つずつ `- ` で始まる行に書いてください", en: "write each on a line that begins with `- `"))
  }

  static func atLeastShape(at span: Span) -> Diagnostic {
    Diagnostic(
      .conditionShape,
      Message(
        ja: "`at_least` には `count` と `of` が必要です", en: "`at_least` needs `count` and `of`"),
      at: span,
      help: Message(
        ja: "`at_least: {count: 2, of: [条件, 条件, 条件]}` のように書いてください",
        en: "write it as `at_least: {count: 2, of: [a, b, c]}`"))
  }

  static func emptyList(at span: Span) -> Diagnostic {
    Diagnostic(
      .emptyList, Message(ja: "一覧が空です", en: "the list is empty"), at: span,
      help: Message(ja: "一つ以上書いてください", en: "list at least one"))
  }
}
