import Diagnostics

extension DiagnosticCode {
  static let tooManyCells = DiagnosticCode("R220", .error)
  static let columnNamedLikeValue = DiagnosticCode("R221", .error)
  static let columnCalledKey = DiagnosticCode("R222", .error)
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

  static func columnCalledKey(_ column: Located<String>) -> Diagnostic {
    Diagnostic(
      .columnCalledKey,
      Message(
        ja: "列の名前 `key` は使えません（回答票で行のキーを書く名前です）",
        en: "no column is called `key`, which is what answer sheets call the key of a row"),
      at: column.span,
      help: Message(ja: "列に別の名前を付けてください", en: "give the column another name"))
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
