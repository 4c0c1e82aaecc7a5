import Diagnostics

extension DiagnosticCode {
  static let filterOnAnswers = DiagnosticCode("R209", .error)
  static let unknownTemplate = DiagnosticCode("R210", .error)
  static let wrongIndexCount = DiagnosticCode("R211", .error)
  static let noSuchCopy = DiagnosticCode("R212", .error)
  static let tooManyDomains = DiagnosticCode("R213", .error)
  static let unknownRowText = DiagnosticCode("R214", .error)
  static let expansionTooLarge = DiagnosticCode("R215", .error)
  static let tooManyRows = DiagnosticCode("R216", .error)
}

extension Diagnostic {
  static func filterOnAnswers(at span: Span) -> Diagnostic {
    Diagnostic(
      .filterOnAnswers,
      Message(
        ja: "行ごとに作るものの `where` には属性だけを書けますが、回答による条件があります",
        en:
          "a `where` for what is made of each row may read attributes only, found what hangs on answers"
      ),
      at: span,
      help: Message(
        ja: "回答による条件は、作るものの側の `when` や `applies_when` に書いてください",
        en: "put what hangs on answers into the `when` or `applies_when` of what is made"))
  }

  static func ticksForTemplate(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      .unknownDomain,
      Message(
        ja: "ここには表か繰り返しが必要ですが、`\(id.value)` は設問です",
        en: "a table or a group is expected here, and `\(id.value)` is a question"),
      at: id.span,
      help: Message(
        ja: "選択肢と同じ行を持つ表を `items` に書いてください",
        en: "write a table with the same rows in `items`"))
  }

  static func tableExpected(_ id: Located<String>, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .unknownDomain,
      Message(
        ja: "ここには表が必要ですが、`\(id.value)` は表ではありません",
        en: "a table is expected here, and `\(id.value)` is none"),
      at: id.span, help: Suggestion.help(for: FullWidth.folded(id.value), among: candidates))
  }

  static func unknownTemplate(_ id: Located<String>, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .unknownTemplate,
      Message(
        ja: "`\(id.value)` は `for_each` で作られるものではないので、`[ ]` で行を選べません",
        en: "`\(id.value)` is not made by a `for_each`, so `[ ]` cannot pick a row of it"),
      at: id.span, help: Suggestion.help(for: FullWidth.folded(id.value), among: candidates))
  }

  static func wrongIndexCount(
    _ id: Located<String>, expected: Int, found: Int
  ) -> Diagnostic {
    Diagnostic(
      .wrongIndexCount,
      Message(
        ja: "`\(id.value)` には `[ ]` の中に行が \(expected) つ必要ですが、\(found) つあります",
        en:
          "`\(id.value)` needs \(expected) row\(expected == 1 ? "" : "s") in `[ ]`, found \(found)"),
      at: id.span,
      help: expected == 1
        ? Message(ja: "`\(id.value)[行]` と書いてください", en: "write `\(id.value)[ROW]`")
        : Message(ja: "`\(id.value)[行, 行]` と書いてください", en: "write `\(id.value)[ROW, ROW]`"))
  }

  static func noSuchCopy(_ template: String, _ rows: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .noSuchCopy,
      Message(
        ja: "`\(template)` は `\(rows)` には作られません", en: "no `\(template)` is made for `\(rows)`"),
      at: span,
      help: Message(
        ja: "`for_each` の `where` がこの行を除いています。同じ条件で絞ってください",
        en: "the `where` of its `for_each` leaves this row out; filter in the same way here"))
  }

  static func tooManyDomains(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .tooManyDomains,
      Message(
        ja: "`for_each` で組み合わせられるのは 2 つまでですが、\(count) つあります",
        en: "`for_each` combines two lists of rows at most, found \(count)"),
      at: span, help: Message(ja: "2 つまでにしてください", en: "use two at most"))
  }

  static func unknownRowText(_ name: Located<String>, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .unknownRowText,
      Message(
        ja: "`{\(name.value)}` は行の名前、id、属性のどれでもありません",
        en: "`{\(name.value)}` is no title, id or attribute of a row"),
      at: name.span,
      help: Suggestion.help(offering: candidates)
        ?? Message(
          ja: "`{d.title}`、`{d.id}` または `{d.属性}` と書いてください",
          en: "write `{d.title}`, `{d.id}` or `{d.ATTRIBUTE}`"))
  }

  static func expansionTooLarge(at span: Span) -> Diagnostic {
    Diagnostic(
      .expansionTooLarge,
      Message(
        ja:
          "行ごとに書き出した式が大きすぎます（上限は部品 \(ExpansionLimits.parts) 個、絞り込み \(ExpansionLimits.filterParts) 個）",
        en:
          "written out for every row, the expressions are too large (at most \(ExpansionLimits.parts) parts, and \(ExpansionLimits.filterParts) of filters)"
      ),
      at: span,
      help: Message(
        ja: "表の表による組み合わせを減らすか、`for_each` の指標に分けてください",
        en: "combine fewer tables, or split the expression into measures with `for_each`"))
  }

  static func tooManyRows(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .tooManyRows,
      Message(
        ja: "表の行が \(count) あり、上限の \(ExpansionLimits.rows) を超えています",
        en: "the table has \(count) rows, more than \(ExpansionLimits.rows)"),
      at: span, help: Message(ja: "表を分けてください", en: "split the table"))
  }
}
