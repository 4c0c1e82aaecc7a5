import Diagnostics

/// The codes of what is wrong with tables of returns and with mapping files.
enum TableReturnDiagnostics {
  /// All codes, in their order.
  static let codes: [DiagnosticCode] = [.lineTooLong]

  /// One explanation for each code, in their order.
  static let explanations: [Explanation] = [
    Explanation(
      .lineTooLong,
      title: Message(ja: "長すぎる行", en: "a line that is too long"),
      meaning: Message(
        ja: "NDJSON の1行が、1つの回答票に許される大きさを超えています",
        en: "a line of NDJSON is larger than one answer sheet may be"),
      reason: Message(
        ja: "メモリを使い果たさずに読めるよう、大きさに上限を置いています",
        en: "the limit keeps reading within bounded memory"),
      wrong: "",
      right: "")
  ]
}

extension DiagnosticCode {
  static let lineTooLong = DiagnosticCode("A050", .error)
}
