import Diagnostics

extension DiagnosticCode {
  static let nameInPieces = DiagnosticCode("R090", .error)
  static let rowExpected = DiagnosticCode("R091", .error)
  static let malformedRows = DiagnosticCode("R092", .error)
}

extension Diagnostic {
  static func nameInPieces(right: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .nameInPieces,
      Message(ja: "名前の `.` の前後に空白があります", en: "there is a space beside the `.` of a name"),
      at: span,
      help: Message(ja: "空白なしで `\(right)` と書いてください", en: "write `\(right)` without a space"))
  }

  static func bracketsApart(from name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .nameInPieces,
      Message(
        ja: "`\(name)` と `[` の間に空白があります", en: "there is a space between `\(name)` and `[`"),
      at: span,
      help: Message(
        ja: "行を指すときは `\(name)[` と続けて、一覧と比べるときは `\(name) in [` と書いてください",
        en: "write `\(name)[` for a row, or `\(name) in [` to look into a list"))
  }

  static func emptyBrackets(at span: Span) -> Diagnostic {
    Diagnostic(
      .rowExpected,
      Message(ja: "`[ ]` の中に行がありません", en: "there is no row in the brackets"), at: span,
      help: Message(
        ja: "`score[p]` のように行の名前か id を書いてください",
        en: "write the name or the id of a row, as in `score[p]`"))
  }

  static func rowExpected(_ token: ExpressionToken) -> Diagnostic {
    Diagnostic(
      .rowExpected,
      Message(
        ja: "`[ ]` の中には行の名前か id が必要ですが、`\(token.written)` があります",
        en: "expected the name or the id of a row in the brackets, but found `\(token.written)`"),
      at: token.span,
      help: Message(
        ja: "`score[p]` や `score[m.practice, s]` のように書きます",
        en: "write `score[p]` or `score[m.practice, s]`"))
  }

  static func secondBrackets(at span: Span) -> Diagnostic {
    Diagnostic(
      .rowExpected,
      Message(ja: "行の `[ ]` が二つ続いています", en: "a second pair of brackets follows the first"),
      at: span,
      help: Message(
        ja: "二つの行は `score[p, s]` のように一組の `[ ]` に書きます",
        en: "write two rows in one pair, as in `score[p, s]`"))
  }

  static func domainExpected(
    of function: Located<QuantifierSyntax.Function>?, at span: Span
  ) -> Diagnostic {
    let example =
      function.map { "\($0.value.rawValue)(practices as p, …)" } ?? "practices as p where …"
    let others: Message? =
      switch function?.value {
      case .all: Message(ja: "条件を並べるときは `and` でつなぎます", en: "conditions are joined by `and`")
      case .any: Message(ja: "条件を並べるときは `or` でつなぎます", en: "conditions are joined by `or`")
      case .sum: Message(ja: "数を並べるときは `+` でつなぎます", en: "numbers are joined by `+`")
      default: nil
      }
    return Diagnostic(
      .malformedRows,
      Message(
        ja: "ここには行の一覧 (表、グループ、複数選択の設問) の id が必要です",
        en:
          "expected the id of rows here: an item table, a group, or a question with several choices"
      ),
      at: span,
      help: Message(
        ja: "`\(example)` のように書きます" + (others.map { "。\($0.ja)" } ?? ""),
        en: "write `\(example)`" + (others.map { "; \($0.en)" } ?? "")))
  }

  static func rowsExpected(at span: Span) -> Diagnostic {
    Diagnostic(
      .malformedRows,
      Message(
        ja: "行の一覧が必要です", en: "expected rows here"), at: span,
      help: Message(
        ja: "`practices as p where p.level == 1` のように書きます",
        en: "write them as in `practices as p where p.level == 1`"))
  }

  static func oneBodyTooMany(
    of function: Located<QuantifierSyntax.Function>, at span: Span
  ) -> Diagnostic {
    let name = function.value.rawValue
    return Diagnostic(
      .malformedRows,
      Message(
        ja: "`\(name)` に渡す値が多すぎます", en: "`\(name)` is given one value too many"),
      at: span,
      help: Message(
        ja: "`\(name)(表 as p where 条件, 値, empty: 値)` のように、行の一覧、値、`empty:` の順に一つずつ書きます",
        en:
          "write the rows, one value and `empty:`, as in `\(name)(TABLE as p, VALUE, empty: VALUE)`"
      ))
  }

  static func unknownLabel(
    _ label: Located<String>, of function: QuantifierSyntax.Function
  ) -> Diagnostic {
    Diagnostic(
      .malformedRows,
      Message(
        ja: "`\(function.rawValue)` に `\(label.value):` という値はありません",
        en: "`\(function.rawValue)` takes no `\(label.value):`"),
      at: label.span,
      help: Message(
        ja: "名前を付けて渡せるのは `empty:` だけです", en: "the only value with a label is `empty:`"))
  }
}
