import Diagnostics

extension DiagnosticCode {
  static let notOnSheet = DiagnosticCode("R223", .error)
  static let parameterOnSheet = DiagnosticCode("R224", .error)
  static let sheetReadsSheet = DiagnosticCode("R225", .error)
  static let tooManySheets = DiagnosticCode("R226", .error)
}

extension Diagnostic {
  static func notOnSheet(
    _ name: Located<String>, sheet: String, candidates: [String]
  ) -> Diagnostic {
    Diagnostic(
      .notOnSheet,
      Message(
        ja: "回答票 `\(sheet)` で読む `\(name.value)` は、設問・判定条件・指標・梯子のどれでもありません",
        en:
          "`\(name.value)`, read on the sheet `\(sheet)`, is no question, criterion, measure or ladder"
      ),
      at: name.span,
      help: Suggestion.help(for: FullWidth.folded(name.value), among: candidates))
  }

  static func parameterOnSheet(_ name: Located<String>, sheet: String) -> Diagnostic {
    Diagnostic(
      .parameterOnSheet,
      Message(
        ja: "`\(name.value)` はパラメータで、回答票 `\(sheet)` でも値は同じです",
        en: "`\(name.value)` is a parameter, and has the same value on the sheet `\(sheet)`"),
      at: name.span,
      help: Message(
        ja: "`\(sheet).` を付けずに `\(name.value)` と書いてください",
        en: "write `\(name.value)`, without `\(sheet).`"))
  }

  static func sheetReadsSheet(
    _ name: Located<String>, sheet: String, inner: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .sheetReadsSheet,
      Message(
        ja: "回答票 `\(sheet)` で読む `\(name.value)` が、別の回答票 `\(inner.value)` を読んでいます",
        en:
          "`\(name.value)`, read on the sheet `\(sheet)`, itself reads another sheet, `\(inner.value)`"
      ),
      at: name.span,
      help: Message(
        ja: "別の回答票を読まないもの（設問など）だけを `\(sheet).` で読んでください",
        en: "read on `\(sheet)` only what reads no other sheet, such as questions"),
      notes: [
        Note(Message(ja: "ここで別の回答票を読んでいます", en: "another sheet is read here"), at: inner.span)
      ])
  }

  static func tooManySheets(_ sheet: Located<String>, maximum: Int) -> Diagnostic {
    Diagnostic(
      .tooManySheets,
      Message(
        ja: "別の回答票は \(maximum) 個までですが、`\(sheet.value)` でそれを超えます",
        en: "there are at most \(maximum) further sheets, and `\(sheet.value)` exceeds that"),
      at: sheet.span,
      help: Message(ja: "別の回答票を減らしてください", en: "have fewer further sheets"))
  }
}
