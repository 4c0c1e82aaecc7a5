import Diagnostics

extension DiagnosticCode {
  static let tooManyCells = DiagnosticCode("R220", .error)
  static let columnNamedLikeValue = DiagnosticCode("R221", .error)
}

extension Diagnostic {
  static func tooManyCells(of group: Located<String>, maximum: Int) -> Diagnostic {
    Diagnostic(
      .tooManyCells,
      Message(
        ja: "繰り返しの欄は全部で \(maximum) 個までですが、`\(group.value)` でそれを超えます",
        en: "all groups together have at most \(maximum) cells, and `\(group.value)` exceeds that"),
      at: group.span,
      help: Message(
        ja: "`max_rows` を小さくするか、列か単位を減らしてください",
        en: "lower `max_rows`, or have fewer columns or units"))
  }

  static func columnNamedLikeValue(_ column: Located<String>, group: String) -> Diagnostic {
    Diagnostic(
      .columnNamedLikeValue,
      Message(
        ja: "`\(column.value)` は `\(group)` の列の名前でもあり、ほかの値の名前でもあります",
        en: "`\(column.value)` is a column of `\(group)`, and another value has that name too"),
      at: column.span,
      help: Message(
        ja: "どちらか一方の名前を変えてください", en: "give one of the two another name"))
  }
}
