import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let tooManyMembers = DiagnosticCode("R037", .error)
  static let scaleForSeveral = DiagnosticCode("R047", .error)
  static let choiceOfPlainQuestion = DiagnosticCode("R048", .error)
}

extension Diagnostic {
  static func tooManyMembers(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .tooManyMembers,
      Message(
        ja: "要素が \(count) 個あり、上限の \(MemberSet.capacity) 個を超えています",
        en: "there are \(count) members, more than \(MemberSet.capacity)"),
      at: span, help: Message(ja: "二つに分けてください", en: "split them into two"))
  }

  static func scaleForSeveral(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      .scaleForSeveral,
      Message(
        ja: "`multi` の設問には選択肢の組が必要ですが、`\(id.value)` は尺度です",
        en: "a `multi` question takes an answer set, and `\(id.value)` is a scale"),
      at: id.span,
      help: Message(
        ja: "`answer_sets` に選択肢を定義するか、`type: single` にしてください",
        en: "declare the choices in `answer_sets`, or use `type: single`"))
  }

  static func choiceOfPlainQuestion(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      .choiceOfPlainQuestion,
      Message(
        ja: "設問 `\(id.value)` には選択肢がありません", en: "the question `\(id.value)` has no choices"),
      at: id.span,
      help: Message(
        ja: "`when: 条件` で書いてください", en: "write it as a condition with `when:`"))
  }
}
