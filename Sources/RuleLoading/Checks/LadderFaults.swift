import Diagnostics

extension DiagnosticCode {
  static let levelWithoutCriteria = DiagnosticCode("R040", .error)
  static let requiresNotBelow = DiagnosticCode("R041", .error)
  static let declaredOfOtherType = DiagnosticCode("R042", .error)
  static let undeclarableChoice = DiagnosticCode("R043", .warning)
}

extension Diagnostic {
  static func levelWithoutCriteria(_ level: ItemHead) -> Diagnostic {
    let name = level.id?.value ?? "?"
    return Diagnostic(
      .levelWithoutCriteria,
      Message(
        ja: "レベル `\(name)` に `criteria` も `when` もありません",
        en: "the level `\(name)` has neither `criteria` nor `when`"),
      at: level.span,
      help: Message(
        ja: "満たすべき判定条件を `criteria: [判定条件のid]` に挙げてください",
        en: "list what must be met: `criteria: [CRITERION]`"))
  }

  static func requiresNotBelow(_ level: Located<String>) -> Diagnostic {
    Diagnostic(
      .requiresNotBelow,
      Message(
        ja: "レベル `\(level.value)` はこのレベルより下にありません",
        en: "the level `\(level.value)` does not stand below this one"),
      at: level.span,
      help: Message(
        ja: "`requires` には、`levels` でこれより前に書いたレベルだけを挙げてください",
        en: "name levels only that stand before this one in `levels`"))
  }

  static func declaredOfOtherType(_ question: Located<String>) -> Diagnostic {
    Diagnostic(
      .declaredOfOtherType,
      Message(
        ja: "`declared` には型が `single` の設問が必要ですが、`\(question.value)` は違います",
        en: "`declared` takes a question of type `single`, which `\(question.value)` is not"),
      at: question.span)
  }

  static func undeclarableChoice(
    _ choice: String, of question: Located<String>, ladder: String, choiceSpan: Span
  ) -> Diagnostic {
    Diagnostic(
      .undeclarableChoice,
      Message(
        ja: "設問 `\(question.value)` の選択肢 `\(choice)` は、梯子 `\(ladder)` のどの結果の id でもありません",
        en:
          "the choice `\(choice)` of the question `\(question.value)` is no result's id in the ladder `\(ladder)`"
      ),
      at: question.span,
      help: Message(
        ja: "選択肢の id をレベルの id と同じにしてください", en: "give the choice the id of the level that it means"),
      notes: [.init(Message(ja: "選択肢はここです", en: "the choice is here"), at: choiceSpan)])
  }
}
